import { dayFromText } from "../cells/dateText";
import type { CellValue } from "../cells/grid";
import { parseMoney } from "../cells/moneyText";
import { aliasOfHeader } from "./columnCandidates";
import { typedPosition, type ColumnMap } from "./matchColumns";

type Row = readonly CellValue[];

/** Whether a cell of a head holds anything. */
export const isFilled = (cell: CellValue | undefined): boolean => cell !== undefined && cell !== "";

/** True where a header can stand: a text that is neither money nor a date. */
function isLabel(cell: CellValue): boolean {
  return (
    typeof cell === "string" &&
    /\p{L}/u.test(cell) &&
    parseMoney(cell, undefined) === undefined &&
    dayFromText(cell, "dayFirst") === undefined
  );
}

const areLabels = (row: Row): boolean => row.filter(isFilled).every(isLabel);

/** A row of headers above columns: from a cell that is followed by blanks on to the next one (merged cells). */
function spread(above: Row, row: Row): Row {
  let last: CellValue = "";
  return row.map((cell, column) => {
    const upper = above[column] ?? "";
    if (isFilled(upper)) last = upper;
    else if (!isFilled(cell)) last = "";
    return last;
  });
}

/**
 * Header texts of a row. Where the header stands in two rows, the upper one being labels of groups: a blank cell takes the
 * label right above it, and a cell that says too little, or that stands there twice, the group's words before its own
 * ("Created" over "Date"; of "Value" over "Net" and "Gross" the first is the value).
 */
export function headersAt(rows: readonly Row[], index: number): Row {
  const row = rows[index] ?? [];
  const above = rows[index - 1];
  if (above === undefined) return row;
  const isGroups = above.filter(isFilled).length >= 2 && areLabels(above);
  const groups = isGroups ? spread(above, row) : [];
  const isHalf = isSplit(rows, index - 1);
  const holds = (column: number): boolean => rows.slice(index + 1).some((below) => isFilled(below[column]));
  return row.map((cell, column) => {
    const upper = above[column] ?? "";
    if (!isFilled(cell)) return isFilled(upper) && aliasOfHeader(upper) !== undefined && holds(column) ? upper : cell;
    const group = groups[column] ?? "";
    const both = `${String(group).trim()} ${String(cell).trim()}`;
    const saysLittle = aliasOfHeader(cell) === undefined || row.filter((other) => other === cell).length > 1;
    if (!isFilled(group) || group === cell || !saysLittle) return cell;
    if (aliasOfHeader(both) !== undefined) return both;
    return isHalf && isFilled(upper) && aliasOfHeader(upper) !== undefined ? upper : cell;
  });
}

/** Index of the first row that looks like labels over data: at least two, all labels, with a number or a date below. */
function labelRow(rows: readonly Row[]): number {
  return rows.findIndex((row, i) => {
    const below = rows
      .slice(i + 1, i + 6)
      .flat()
      .filter(isFilled);
    return row.filter(isFilled).length >= 2 && areLabels(row) && below.some((cell) => !isLabel(cell));
  });
}

/** How many different fields the cells of a row name; none for a row that is mostly numbers and dates. */
export function namedFields(headers: Row): number {
  const filled = headers.filter(isFilled);
  if (filled.filter(isLabel).length * 2 < filled.length) return 0;
  return new Set(filled.map((header) => aliasOfHeader(header)?.field).filter((field) => field !== undefined)).size;
}

/** How many of the user's headers stand in a row. */
function typedHeaders(headers: Row, columnMap: ColumnMap): number {
  return Object.values(columnMap).filter((typed) => typed !== "" && typedPosition(headers, typed) >= 0).length;
}

/**
 * Index of the header row: the one that names most fields (at least two, or one that the user mapped), rows above it being
 * titles, filters, schema lines or totals; without one the first row of labels over data. -1 when nothing looks like one.
 */
export function headerIndex(rows: readonly Row[], columnMap: ColumnMap): number {
  let best = -1;
  let most = 0;
  rows.forEach((row, i) => {
    const typed = typedHeaders(row, columnMap);
    const fields = namedFields(headersAt(rows, i));
    const score = fields + 3 * typed;
    if (score > most && (fields >= 2 || typed > 0)) {
      best = i;
      most = score;
    }
  });
  if (best < 0) return labelRow(rows);
  return isSplit(rows, best) ? best + 1 : best;
}

/** Whether the row below a header is its second half: labels alone, one of them below a merged cell, most cells blank. */
function isSplit(rows: readonly Row[], index: number): boolean {
  const [upper, lower, below] = [rows[index] ?? [], rows[index + 1] ?? [], rows[index + 2] ?? []];
  const filled = lower.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
  if (filled.length === 0 || !areLabels(lower) || filled.length * 2 > upper.filter(isFilled).length + 1) return false;
  const underMerged = filled.some((column) => !isFilled(upper[column]) && isFilled(upper[column - 1]));
  return underMerged && below.filter(isFilled).length > filled.length;
}

/** Rows below a header that repeat it: a header says nothing about what stands below. */
export function isRepeated(headers: Row, row: Row): boolean {
  const same = row.filter((cell, column) => isFilled(cell) && cell === headers[column]).length;
  return same >= 2 && same * 2 >= row.filter(isFilled).length;
}
