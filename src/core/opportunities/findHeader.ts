import type { CellValue } from "../cells/grid";
import { dayFromText } from "../cells/dateText";
import { parseMoney } from "../cells/moneyText";
import { aliasOfHeader } from "./columnCandidates";
import { matchColumns, typedPosition, type ColumnMap, type ColumnMatch } from "./matchColumns";
import type { SheetHead } from "./sheetHead";

/** A header row in a head: its index among the head's rows, its texts (blank ones filled from a merged row above), its columns. */
export interface HeaderRow {
  readonly index: number;
  readonly headers: readonly CellValue[];
  readonly match: ColumnMatch;
}

/** True where a header can stand: a text that is neither money nor a date. */
function isLabel(cell: CellValue): boolean {
  return (
    typeof cell === "string" &&
    /\p{L}/u.test(cell) &&
    parseMoney(cell, undefined) === undefined &&
    dayFromText(cell, "dayFirst") === undefined
  );
}

/** Header texts of a row; a blank cell takes the recognised label right above it (headers merged over two rows). */
function headersAt(rows: readonly (readonly CellValue[])[], index: number): readonly CellValue[] {
  const above = rows[index - 1];
  return (rows[index] ?? []).map((cell, column) => {
    if (cell !== "" || above === undefined) return cell;
    const upper = above[column] ?? "";
    return aliasOfHeader(upper) === undefined ? cell : upper;
  });
}

/** Index of the first row that looks like labels over data: at least two, all labels, with a number or a date below. */
function labelRow(rows: readonly (readonly CellValue[])[]): number {
  return rows.findIndex((row, i) => {
    const filled = row.filter((cell) => cell !== "");
    const below = rows
      .slice(i + 1, i + 6)
      .flat()
      .filter((cell) => cell !== "");
    return filled.length >= 2 && filled.every(isLabel) && below.some((cell) => !isLabel(cell));
  });
}

/**
 * The header row of a head: the row that names most fields (at least two, or one that the user mapped), rows above it
 * being titles, filters, schema lines or totals. Of a table the first row. Without one, the first row of labels over
 * data, so that its headers can be offered. Undefined when nothing looks like a header.
 */
export function findHeader(head: SheetHead, columnMap: ColumnMap): HeaderRow | undefined {
  const at = (index: number): HeaderRow => {
    const headers = headersAt(head.rows, index);
    const body = head.rows.slice(index + 1);
    const whole = matchColumns(headers, body, columnMap);
    return { index, headers, match: narrowed(headers, body, columnMap) ?? whole };
  };
  if (head.table !== undefined) return head.rows.length === 0 ? undefined : at(0);
  let best = -1;
  let most = 0;
  head.rows.forEach((row, i) => {
    const typed = typedHeaders(row, columnMap);
    const fields = namedFields(headersAt(head.rows, i));
    const score = fields + 3 * typed;
    if (score > most && (fields >= 2 || typed > 0)) {
      best = i;
      most = score;
    }
  });
  if (best < 0) best = labelRow(head.rows);
  return best < 0 ? undefined : at(best);
}

/** How many different fields the cells of a row name. */
function namedFields(headers: readonly CellValue[]): number {
  return new Set(headers.map((header) => aliasOfHeader(header)?.field).filter((field) => field !== undefined)).size;
}

/** How many of the user's headers stand in a row. */
function typedHeaders(headers: readonly CellValue[], columnMap: ColumnMap): number {
  return Object.values(columnMap).filter((typed) => typed !== "" && typedPosition(headers, typed) >= 0).length;
}

/** Two blocks side by side: the match within the one that names most fields, when it has an amount and a stage by itself. */
function narrowed(
  headers: readonly CellValue[],
  body: readonly (readonly CellValue[])[],
  columnMap: ColumnMap
): ColumnMatch | undefined {
  const blank = headers.map((header, c) => header === "" && body.every((row) => (row[c] ?? "") === ""));
  if (!blank.includes(true)) return undefined;
  const blocks: [number, number][] = [];
  blank.forEach((isBlank, c) => {
    const last = blocks[blocks.length - 1];
    if (isBlank) return;
    if (last !== undefined && last[1] === c) last[1] = c + 1;
    else blocks.push([c, c + 1]);
  });
  if (blocks.length < 2) return undefined;
  const matches = blocks.map(([from, to]) =>
    matchColumns(
      headers.map((h, c) => (c >= from && c < to ? h : "")),
      body,
      columnMap
    )
  );
  const complete = matches.filter(({ columns, unknown }) => isComplete(columns) && unknown.length === 0);
  return complete.sort((a, b) => b.columns.size - a.columns.size)[0];
}

/** An amount and something that tells how a deal stands: all that an analysis must have. */
export function isComplete(columns: ColumnMatch["columns"]): boolean {
  return columns.has("amount") && (columns.has("stage") || columns.has("status") || columns.has("isWon"));
}
