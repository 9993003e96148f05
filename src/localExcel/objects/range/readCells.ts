import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import { holdsCell } from "../../model/area";
import { styleAt } from "../../model/areaStyle";
import type { StoredValue } from "../../model/cellStore";
import { cellText } from "../../model/cellText";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { Area, SheetModel } from "../../model/workbookModel";

/** Beyond this Excel answers null instead of cells, without an error. */
export const MOST_CELLS = 5_000_000;

type Plain = string | number | boolean;

/** Rows of whatever `read` gives for a cell; null for whole rows and columns and for areas over 5,000,000 cells. */
function readCells<Cell>(
  workbook: LocalWorkbook,
  area: Area,
  read: (row: number, column: number) => Cell
): Cell[][] | null {
  if (area.rows === SHEET_ROWS || area.columns === SHEET_COLUMNS || area.rows * area.columns > MOST_CELLS) return null;
  workbook.traffic.cellsRead += area.rows * area.columns;
  const rows: Cell[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const cells: Cell[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

/** As `range.values` gives it: an empty cell is "", an error its text. */
export function plain(value: StoredValue): Plain {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}

export function readValues(workbook: LocalWorkbook, sheet: SheetModel, area: Area): Plain[][] | null {
  return readCells(workbook, area, (row, column) => plain(sheet.cells.value(row, column)));
}

/** A formula's text, or the value of a cell without one. */
export function readFormulas(workbook: LocalWorkbook, sheet: SheetModel, area: Area): Plain[][] | null {
  return readCells(
    workbook,
    area,
    (row, column) => sheet.cells.formula(row, column)?.text ?? plain(sheet.cells.value(row, column))
  );
}

export function readNumberFormats(workbook: LocalWorkbook, sheet: SheetModel, area: Area): string[][] | null {
  const { styles } = workbook.model;
  return readCells(workbook, area, (row, column) => styles.styleOf(styleAt(sheet, row, column)).numberFormat);
}

export function readTexts(workbook: LocalWorkbook, sheet: SheetModel, area: Area): string[][] | null {
  return readCells(workbook, area, (row, column) => cellText(workbook.model, sheet, row, column));
}

export function readValueTypes(workbook: LocalWorkbook, sheet: SheetModel, area: Area): string[][] | null {
  return readCells(workbook, area, (row, column) => valueType(sheet.cells.value(row, column)));
}

/** As `range.valueTypes` gives it. */
export function valueType(value: StoredValue): string {
  if (value === undefined) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "boolean" ? "Boolean" : "Double";
}

/** Is every cell of the area part of a formula's spilled result (true), none (false), or some (null)? */
export function readSpill(sheet: SheetModel, area: Area): boolean | null {
  const spilled = new Set<string>();
  for (const { row, column, formula } of sheet.cells.formulaCells()) {
    for (let r = 0; r < (formula.array?.rows ?? 0); r++) {
      for (let c = 0; c < (formula.array?.columns ?? 0); c++) {
        if (holdsCell(area, row + r, column + c)) spilled.add(`${row + r} ${column + c}`);
      }
    }
  }
  if (spilled.size === 0) return false;
  return spilled.size === area.rows * area.columns ? true : null;
}

/** Smallest part of the area that holds all its values (and, unless `valuesOnly`, its formatted cells); undefined when it holds none. */
export function usedPart(sheet: SheetModel, area: Area, valuesOnly: boolean): Area | undefined {
  const used = sheet.cells.used(valuesOnly);
  if (used === undefined) return undefined;
  let top = Math.max(area.row, used.row);
  let left = Math.max(area.column, used.column);
  let bottom = Math.min(area.row + area.rows, used.row + used.rows) - 1;
  let right = Math.min(area.column + area.columns, used.column + used.columns) - 1;
  const filled = (row: number, column: number): boolean =>
    sheet.cells.value(row, column) !== undefined ||
    sheet.cells.formula(row, column) !== undefined ||
    (!valuesOnly && sheet.cells.style(row, column) !== undefined);
  const rowFilled = (row: number): boolean => {
    for (let column = left; column <= right; column++) if (filled(row, column)) return true;
    return false;
  };
  const columnFilled = (column: number): boolean => {
    for (let row = top; row <= bottom; row++) if (filled(row, column)) return true;
    return false;
  };
  while (top <= bottom && left <= right && !rowFilled(top)) top++;
  while (top <= bottom && left <= right && !rowFilled(bottom)) bottom--;
  while (top <= bottom && left <= right && !columnFilled(left)) left++;
  while (top <= bottom && left <= right && !columnFilled(right)) right--;
  return top > bottom || left > right
    ? undefined
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
