import { columnLetters } from "../core/report/a1";
import type { PlanRange } from "../core/report/sheetPlan";

/** A range of a named sheet. */
export interface SheetRange {
  readonly sheet: string;
  readonly range: PlanRange;
}

/** Columns of a sheet. */
export const SHEET_COLUMNS = 16_384;
/** Rows of a sheet. */
export const SHEET_ROWS = 1_048_576;

const CELL = String.raw`\$?([A-Z]{1,3})\$?(\d{1,7})`;
const REFERENCE = new RegExp(String.raw`^=?(?:'((?:[^']|'')+)'|([^'!]+))!${CELL}(?::${CELL})?$`, "i");

/** "A" is 0, "Z" 25, "AA" 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export { columnLetters };

/** The range a name's formula or an address points at: "='Bob''s deals'!$A$1:$C$9". Undefined when it is no plain range (any more). */
export function sheetRangeOf(reference: string): SheetRange | undefined {
  const parts = REFERENCE.exec(reference);
  if (parts === null) return undefined;
  const [, quoted, bare, left, top, right, bottom] = parts;
  const sheet = quoted === undefined ? bare : quoted.replaceAll("''", "'");
  if (sheet === undefined || left === undefined || top === undefined || sheet.startsWith("#REF")) return undefined;
  const row = Number(top) - 1;
  const column = columnIndex(left);
  const lastRow = bottom === undefined ? row : Number(bottom) - 1;
  const lastColumn = right === undefined ? column : columnIndex(right);
  return { sheet, range: { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 } };
}

/** A1 address of a range on its sheet: "A1:C9". */
export function addressOf(range: PlanRange): string {
  const first = `${columnLetters(range.column)}${range.row + 1}`;
  const last = `${columnLetters(range.column + range.columns - 1)}${range.row + range.rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** Absolute formula of a range: "='Bob''s deals'!$A$1:$C$9". */
export function referenceTo(sheet: string, range: PlanRange): string {
  const cell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  const first = cell(range.row, range.column);
  const last = cell(range.row + range.rows - 1, range.column + range.columns - 1);
  return `=${quoted}!${first === last ? first : `${first}:${last}`}`;
}

/** Whether two ranges of one sheet share a cell. */
export function overlaps(one: PlanRange, other: PlanRange): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** How many cells two ranges of one sheet share. */
export function sharedCells(one: PlanRange, other: PlanRange): number {
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - Math.max(one.row, other.row);
  const left = Math.max(one.column, other.column);
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - left;
  return Math.max(0, rows) * Math.max(0, columns);
}

/** Whether two ranges of one sheet are the same cells. */
export function isSameRange(one: PlanRange, other: PlanRange): boolean {
  return isInside(one, other) && isInside(other, one);
}

/** Whether a range lies inside another. */
export function isInside(inner: PlanRange, outer: PlanRange): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** The parts of a range that another does not cover: at most four rectangles. */
export function outside(range: PlanRange, other: PlanRange): readonly PlanRange[] {
  if (!overlaps(range, other)) return [range];
  const top = Math.max(range.row, other.row);
  const bottom = Math.min(range.row + range.rows, other.row + other.rows);
  const left = Math.max(range.column, other.column);
  const right = Math.min(range.column + range.columns, other.column + other.columns);
  return [
    { ...range, rows: top - range.row },
    { ...range, row: bottom, rows: range.row + range.rows - bottom },
    { row: top, rows: bottom - top, column: range.column, columns: left - range.column },
    { row: top, rows: bottom - top, column: right, columns: range.column + range.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/**
 * The cells of a sheet a plan range means, to be written in the request that is being queued and not to be met again:
 * Excel keeps no reference to them, and none has to be taken back. Half of what thousands of ranges would cost.
 */
export function passing(sheet: Excel.Worksheet, range: PlanRange): Excel.Range {
  const cells = rangeOn(sheet, range);
  cells.untrack();
  return cells;
}

/** The cells of a sheet a plan range means. */
export function rangeOn(sheet: Excel.Worksheet, range: PlanRange): Excel.Range {
  return sheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns);
}
