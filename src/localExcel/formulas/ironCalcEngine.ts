import { initSync, Model } from "@ironcalc/wasm";
import type { StoredValue } from "../model/cellStore";
import type { EngineSheet, FormulaEngine } from "./formulaEngine";

/** Shows 15 significant digits of every number; the library tells results only as they are shown. */
const EXACT_FORMAT = "0.00000000000000E+000";
const enum CellType {
  Number = 1,
  Text = 2,
  Boolean = 4,
  Error = 16,
}
/** Where an unknown function is told from a known one. */
const PROBE = { row: 1, column: 1 } as const;

/** Gives the library its program (the bytes of wasm_bg.wasm). Once per process or page, before the first engine. */
export function startIronCalc(program: BufferSource): void {
  initSync({ module: program });
}

function emptyModel(): Model {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const model = new Model("workbook", "en", zone, "en");
  model.pauseEvaluation();
  return model;
}

/** The input that becomes exactly this constant: an apostrophe keeps a text from being read as a number, a date or a formula. */
function inputText(value: Exclude<StoredValue, undefined>): string {
  if (typeof value === "string") return `'${value}`;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.error;
}

function fill(model: Model, sheet: number, cells: EngineSheet): void {
  for (const { row, column, value } of cells.constants) {
    if (value !== undefined) model.setUserInput(sheet, row + 1, column + 1, inputText(value));
  }
  for (const { row, column, text } of cells.formulas) model.setUserInput(sheet, row + 1, column + 1, text);
}

/** Gives the formula cells of a sheet the exact format, a run of rows of a column at a time. */
function showExactly(model: Model, sheet: number, cells: EngineSheet): void {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells.formulas) {
    const rows = columns.get(column);
    if (rows === undefined) columns.set(column, [row]);
    else rows.push(row);
  }
  for (const [column, rows] of columns) {
    rows.sort((a, b) => a - b);
    let first = rows[0] ?? 0;
    rows.forEach((row, index) => {
      const next = rows[index + 1];
      if (next === row + 1) return;
      const area = { sheet, row: first + 1, column: column + 1, width: 1, height: row - first + 1 };
      model.updateRangeStyle(area, "num_fmt", EXACT_FORMAT);
      first = next ?? row;
    });
  }
}

function result(model: Model, sheet: number, row: number, column: number): StoredValue {
  const shown = model.getFormattedCellValue(sheet, row + 1, column + 1);
  const type: number = model.getCellType(sheet, row + 1, column + 1);
  switch (type) {
    case CellType.Number:
      return Number(shown);
    case CellType.Boolean:
      return shown === "TRUE";
    case CellType.Error:
      return { error: shown };
    default:
      return shown;
  }
}

/** The IronCalc library as a formula engine. */
export class IronCalcEngine implements FormulaEngine {
  private readonly known = new Map<string, boolean>();

  knowsFunction(name: string): boolean {
    let known = this.known.get(name);
    if (known === undefined) {
      const model = emptyModel();
      model.setUserInput(0, PROBE.row, PROBE.column, `=${name}()`);
      model.evaluate();
      known = model.getFormattedCellValue(0, PROBE.row, PROBE.column) !== "#NAME?";
      model.free();
      this.known.set(name, known);
    }
    return known;
  }

  sheetPrefix(index: number): string {
    return `Sheet${index + 1}!`;
  }

  evaluate(sheets: readonly EngineSheet[]): StoredValue[][] {
    const model = emptyModel();
    sheets.forEach((cells, sheet) => {
      if (sheet > 0) model.newSheet();
      fill(model, sheet, cells);
      showExactly(model, sheet, cells);
    });
    model.evaluate();
    const results = sheets.map((cells, sheet) => cells.formulas.map(({ row, column }) => result(model, sheet, row, column)));
    model.free();
    return results;
  }
}
