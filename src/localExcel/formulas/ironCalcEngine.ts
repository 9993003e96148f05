import { initSync, Model, type InitOutput } from "@ironcalc/wasm";
import { SHEET_ROWS } from "../model/address";
import type { StoredValue } from "../model/cellStore";
import type { EngineSheet, FormulaEngine } from "./formulaEngine";

/** Shows 15 significant digits of every number; the library tells results only as they are shown. */
const EXACT_FORMAT = "0.00000000000000E+000";
const EXACTLY_SHOWN = /^-?\d\.\d{14}E[+-]\d{3}$/;
const enum CellType {
  Number = 1,
  Text = 2,
  Boolean = 4,
  Error = 16,
}
/** Where an unknown function is told from a known one. */
const PROBE = { row: 1, column: 1 } as const;

/** Bytes of the library's memory that a formula and a constant take, generously. */
const FORMULA_BYTES = 1400;
const CONSTANT_BYTES = 400;
/** What memory is given out by, in bytes. */
const ALIGNMENT = 8;

let library: InitOutput | undefined;
let reserved = 0;

/** Gives the library its program (the bytes of wasm_bg.wasm). Once per process or page, before the first engine. */
export function startIronCalc(program: BufferSource): void {
  library = initSync({ module: program });
}

/**
 * Lets the library's memory grow in one step. By itself it grows page by page, and each step makes JavaScript look
 * through its whole heap: with 100,000 formulas that took ten times as long as the calculation.
 */
function reserve(sheets: readonly EngineSheet[]): void {
  let bytes = 0;
  for (const { formulas, constants } of sheets)
    bytes += formulas.length * FORMULA_BYTES + constants.length * CONSTANT_BYTES;
  if (library === undefined || bytes <= reserved) return;
  reserved = bytes;
  library.__wbindgen_free(library.__wbindgen_malloc(bytes, ALIGNMENT), bytes, ALIGNMENT);
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

/** Gives the columns of a sheet that hold formulas the exact format. */
function showExactly(model: Model, sheet: number, cells: EngineSheet): void {
  const columns = new Set(cells.formulas.map(({ column }) => column));
  for (const column of columns) {
    model.updateRangeStyle(
      { sheet, row: 1, column: column + 1, width: 1, height: SHEET_ROWS },
      "num_fmt",
      EXACT_FORMAT
    );
  }
}

type Place = EngineSheet["formulas"][number];

/** Gives cells the exact format, a run of rows of a column at a time. */
function restoreFormat(model: Model, sheet: number, cells: readonly Place[]): void {
  const inOrder = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  let first = 0;
  inOrder.forEach(({ row, column }, index) => {
    const next = inOrder[index + 1];
    if (next?.column === column && next.row === row + 1) return;
    const top = inOrder[first]?.row ?? row;
    model.updateRangeStyle(
      { sheet, row: top + 1, column: column + 1, width: 1, height: row - top + 1 },
      "num_fmt",
      EXACT_FORMAT
    );
    first = index + 1;
  });
}

/** The result of a cell; undefined for a number that is not shown in full. */
function result(model: Model, sheet: number, { row, column }: Place): StoredValue {
  const shown = model.getFormattedCellValue(sheet, row + 1, column + 1);
  const type: number = model.getCellType(sheet, row + 1, column + 1);
  switch (type) {
    case CellType.Number:
      return EXACTLY_SHOWN.test(shown) ? Number(shown) : undefined;
    case CellType.Boolean:
      return shown === "TRUE";
    case CellType.Error:
      return { error: shown };
    default:
      return shown;
  }
}

/** A formula that looks at a date or a percentage takes over its format; such cells are read again in the exact one. */
function results(model: Model, sheet: number, formulas: readonly Place[]): StoredValue[] {
  const values = formulas.map((cell) => result(model, sheet, cell));
  const unclear = formulas.filter((_, index) => values[index] === undefined);
  if (unclear.length === 0) return values;
  restoreFormat(model, sheet, unclear);
  return values.map((value, index) => {
    const cell = formulas[index];
    return value === undefined && cell !== undefined ? result(model, sheet, cell) : value;
  });
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
    reserve(sheets);
    const model = emptyModel();
    // First all sheets: adding one reads every formula again.
    for (let sheet = 1; sheet < sheets.length; sheet++) model.newSheet();
    sheets.forEach((cells, sheet) => {
      showExactly(model, sheet, cells);
      fill(model, sheet, cells);
    });
    model.evaluate();
    const all = sheets.map(({ formulas }, sheet) => results(model, sheet, formulas));
    model.free();
    return all;
  }
}
