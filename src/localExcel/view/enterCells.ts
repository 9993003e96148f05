import type { FormulaEngine } from "../formulas/formulaEngine";
import { probedFormulas } from "../formulas/formulaProbe";
import { cellAddress, SHEET_COLUMNS, SHEET_ROWS } from "../model/address";
import { contains, intersection } from "../model/area";
import { setStyle, styleAt, stylesIn } from "../model/areaStyle";
import type { StoredValue } from "../model/cellStore";
import { type Entered, LONGEST_TEXT } from "../model/enteredValue";
import type { LocalWorkbook } from "../model/localWorkbook";
import type { Area, SheetModel } from "../model/workbookModel";
import { singleCell } from "../objects/range/singleCell";
import { tablesAfterWriting } from "../objects/tables/tableEdits";
import { REFUSED } from "./messages";
import { type LocalDay, typedEntry } from "./typedEntry";
import { forbidding, validationAt } from "./validation";

/** A cell and what is to be put into it. */
interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly entered: Entered;
}

export interface PlannedEntry {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly cells: readonly PlannedCell[];
}

export interface Typist {
  readonly workbook: LocalWorkbook;
  readonly engine: FormulaEngine;
  readonly today: LocalDay;
}

/** Why the area may not be written; undefined when it may. */
export function lockedWords(workbook: LocalWorkbook, sheet: SheetModel, area: Area): string | undefined {
  if (sheet.protection === undefined) return undefined;
  const locked = [...stylesIn(sheet, area)].some((style) => workbook.model.styles.styleOf(style).locked);
  return locked ? REFUSED.protected(sheet.name) : undefined;
}

/** A formula's result as it would be now; undefined when it cannot be told. */
function resultOf({ workbook, engine }: Typist, sheet: SheetModel, cell: PlannedCell): StoredValue {
  const { row, column, entered } = cell;
  if (entered.formula === undefined) return entered.value;
  const asked = { formula: entered.formula, row, column };
  return probedFormulas({ model: workbook.model, engine }, sheet, [asked])[0];
}

/** Why a cell does not take what is to be put into it; undefined when it does. */
function problemOf(typist: Typist, sheet: SheetModel, cell: PlannedCell): string | undefined {
  const { row, column, entered } = cell;
  const address = cellAddress(row, column);
  if (typeof entered.value === "string" && entered.value.length > LONGEST_TEXT) return REFUSED.tooLong(address);
  const problem = entered.formula === undefined ? undefined : typist.workbook.calculator.problem(entered.formula);
  if (problem !== undefined) return REFUSED.formula(address, problem);
  // A formula over many cells is not evaluated for nothing.
  if (validationAt({ sheet, row, column }) === undefined) return undefined;
  const value = resultOf(typist, sheet, cell);
  const forbidden = forbidding({ model: typist.workbook.model, engine: typist.engine }, { sheet, row, column, value });
  if (forbidden === undefined) return undefined;
  const { title, message } = forbidden.error;
  if (message === "") return REFUSED.invalid(address);
  return title === "" ? message : `${title}: ${message}`;
}

function isInArray(sheet: SheetModel, area: Area): boolean {
  for (const { row, column, formula } of sheet.cells.formulaCells()) {
    const { array } = formula;
    if (array === undefined || (array.rows === 1 && array.columns === 1)) continue;
    const filled = { row, column, rows: array.rows, columns: array.columns };
    if (intersection(filled, area) !== undefined && !contains(area, filled)) return true;
  }
  return false;
}

/** Typed texts as entries of cells from one cell on; refuses as a whole when one of them cannot be taken. */
export function plannedEntry(
  typist: Typist,
  at: { readonly sheet: SheetModel; readonly row: number; readonly column: number },
  typed: readonly (readonly string[])[]
): PlannedEntry | { readonly why: string } {
  const { workbook } = typist;
  const { sheet, row, column } = at;
  const area = { row, column, rows: typed.length, columns: Math.max(1, ...typed.map((line) => line.length)) };
  if (row + area.rows > SHEET_ROWS || column + area.columns > SHEET_COLUMNS) return { why: REFUSED.offSheet };
  const locked = lockedWords(workbook, sheet, area);
  if (locked !== undefined) return { why: locked };
  if (isInArray(sheet, area)) return { why: REFUSED.array(cellAddress(row, column)) };
  const cells: PlannedCell[] = [];
  for (const [r, line] of typed.entries()) {
    for (const [c, text] of line.entries()) {
      const merge = workbook.mergeAt(sheet, row + r, column + c);
      if (merge !== undefined && (merge.row !== row + r || merge.column !== column + c)) continue;
      const style = workbook.model.styles.styleOf(styleAt(sheet, row + r, column + c));
      const entered = typedEntry(text, { style, model: workbook.model, today: typist.today });
      const cell = { row: row + r, column: column + c, entered };
      const why = problemOf(typist, sheet, cell);
      if (why !== undefined) return { why };
      cells.push(cell);
    }
  }
  return { sheet, area, cells };
}

/** Puts planned entries into their cells; a cell that is General gets the format of what was typed. */
export function putEntry(workbook: LocalWorkbook, { sheet, area, cells }: PlannedEntry): void {
  const { model } = workbook;
  const before = singleCell(sheet, area);
  for (const { row, column, entered } of cells) {
    const { value, formula, format } = entered;
    if (formula === undefined) sheet.cells.put(row, column, value);
    else sheet.cells.put(row, column, value, { text: formula, array: undefined });
    const { numberFormat } = model.styles.styleOf(styleAt(sheet, row, column));
    if (format !== undefined && numberFormat === "General") {
      setStyle(model, { sheet, area: { row, column, rows: 1, columns: 1 } }, { numberFormat: format });
    }
  }
  tablesAfterWriting(workbook, sheet, area);
  workbook.cellsChanged(sheet, area, before);
}
