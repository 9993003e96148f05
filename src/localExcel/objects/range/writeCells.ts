import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import { intersection, isCovered } from "../../model/area";
import { setStyle, styleAt } from "../../model/areaStyle";
import { type Entered, enteredValue } from "../../model/enteredValue";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { Area, SheetModel } from "../../model/workbookModel";
import { tablesAfterWriting } from "../tables/tableEdits";
import { singleCell } from "./singleCell";

/** Most cells Excel changes at once. */
const MOST_CELLS = 33_554_000;

/** Gives the entry of a cell by its place in the area; a single value counts for every cell. Refuses another shape. */
export function entriesOf<Entry>(matrix: unknown, area: Area): (row: number, column: number) => Entry {
  if (!Array.isArray(matrix)) return () => matrix as Entry;
  const rows = matrix as readonly unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw new ExcelError("InvalidArgument", `the array is not ${area.rows} × ${area.columns}`);
  return (row, column) => (rows as readonly (readonly Entry[])[])[row]?.[column] as Entry;
}

/**
 * Enters values or formulas as the user would: `matrix` is rows of entries or one entry for all; null leaves a cell as it is.
 * Hidden rows of a filter are written like the others.
 * @throws ExcelError InvalidArgument (shape, a formula that cannot be read), AccessDenied (protected sheet)
 */
export function writeCells(workbook: LocalWorkbook, at: { sheet: SheetModel; area: Area }, matrix: unknown): void {
  const { sheet, area } = at;
  workbook.requireWritable(sheet, area);
  if (area.rows === SHEET_ROWS || area.columns === SHEET_COLUMNS || area.rows * area.columns > MOST_CELLS) {
    throw new ExcelError("InvalidArgument", "whole rows and columns cannot be written");
  }
  const entry = entriesOf<unknown>(matrix, area);
  const before = singleCell(sheet, area);
  const merges = sheet.merges.filter((merge) => intersection(merge, area) !== undefined);
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const value = entry(r, c);
      if (
        value === null ||
        value === undefined ||
        (merges.length > 0 && isCovered(merges, area.row + r, area.column + c))
      )
        continue;
      enter(workbook, sheet, { row: area.row + r, column: area.column + c, entry: value });
    }
  }
  workbook.traffic.cellsWritten += area.rows * area.columns;
  tablesAfterWriting(workbook, sheet, area);
  workbook.cellsChanged(sheet, area, before);
}

function enter(
  workbook: LocalWorkbook,
  sheet: SheetModel,
  cell: { row: number; column: number; entry: unknown }
): void {
  const { row, column, entry } = cell;
  if (typeof entry === "number" || typeof entry === "boolean") {
    sheet.cells.put(row, column, entry);
    return;
  }
  if (typeof entry !== "string") throw new ExcelError("InvalidArgument", `a cell cannot hold ${JSON.stringify(entry)}`);
  const { styles, date1904 } = workbook.model;
  const { numberFormat } = styles.styleOf(styleAt(sheet, row, column));
  const entered = enteredValue(entry, { text: numberFormat === "@", date1904 });
  putEntered(workbook, sheet, { row, column, entered });
  if (entered.format !== undefined && numberFormat === "General") {
    setStyle(workbook.model, { sheet, area: { row, column, rows: 1, columns: 1 } }, { numberFormat: entered.format });
  }
}

function putEntered(
  workbook: LocalWorkbook,
  sheet: SheetModel,
  cell: { row: number; column: number; entered: Entered }
): void {
  const { row, column, entered } = cell;
  if (entered.formula === undefined) {
    sheet.cells.put(row, column, entered.value);
    return;
  }
  const problem = workbook.calculator.problem(entered.formula);
  if (problem !== undefined) throw new ExcelError("InvalidArgument", `${entered.formula}: ${problem}`);
  sheet.cells.put(row, column, entered.value, { text: entered.formula, array: undefined });
}

/** Sets number formats: rows of formats, or one for all; null leaves a cell's as it is. */
export function writeNumberFormats(
  workbook: LocalWorkbook,
  at: { sheet: SheetModel; area: Area },
  matrix: unknown
): void {
  const { sheet, area } = at;
  if (typeof matrix === "string") {
    setStyle(workbook.model, at, { numberFormat: matrix });
    return;
  }
  const format = entriesOf<unknown>(matrix, area);
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const numberFormat = format(r, c);
      if (numberFormat === null) continue;
      if (typeof numberFormat !== "string") throw new ExcelError("InvalidArgument", "a number format is a text");
      const style = workbook.model.styles.changed(styleAt(sheet, area.row + r, area.column + c), { numberFormat });
      sheet.cells.putStyle(area.row + r, area.column + c, style);
    }
  }
}
