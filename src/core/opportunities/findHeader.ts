import { groupKey } from "../cells/foldText";
import type { CellValue } from "../cells/grid";
import { filledCells } from "./cellFits";
import { headerIndex, headersAt, isFilled, isRepeated, namedFields } from "./headerRows";
import { columnName, headerNames } from "./headerText";
import { matchColumns, type ColumnMap, type ColumnMatch } from "./matchColumns";
import type { SheetHead } from "./sheetHead";

/** A block of a head: its header row and the columns it reaches over. */
export interface HeaderRow {
  /** Index of the header among the head's rows. */
  readonly index: number;
  /**
   * What each column is called: its header (of two rows made one), numbered where it occurs again ("Amount (2)"), "F:F"
   * where cells stand below none. Blank outside the block.
   */
  readonly headers: readonly CellValue[];
  /** What stands in the header row itself. */
  readonly texts: readonly CellValue[];
  readonly match: ColumnMatch;
  /** The head's rows below, without repeated headers; blank outside the block. */
  readonly body: readonly (readonly CellValue[])[];
  /** Rows below the header, footers included. */
  readonly rows: number;
}

/** Columns from the first up to, not including, the last. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The header of the best block of a head: the one that is complete, then the one with most fields. Undefined when nothing
 * looks like a header.
 */
export function findHeader(head: SheetHead, columnMap: ColumnMap): HeaderRow | undefined {
  const worth = ({ match }: HeaderRow): number => match.columns.size + (isComplete(match.columns) ? 1000 : 0);
  return headersOf(head, columnMap).reduce<HeaderRow | undefined>(
    (best, header) => (best === undefined || worth(header) > worth(best) ? header : best),
    undefined
  );
}

/**
 * The blocks of a head from left to right, a table being one: columns of a used range with a blank column between them are
 * two blocks where they are two tables (see `isApart`), else one with a gap.
 */
export function headersOf(head: SheetHead, columnMap: ColumnMap): readonly HeaderRow[] {
  const width = head.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const whole = blockAt(head, { from: 0, to: width }, columnMap);
  if (head.table !== undefined) return whole === undefined ? [] : [whole];
  const blocks: { span: Span; header: HeaderRow | undefined }[] = [];
  for (const span of spansOf(head.rows, width)) {
    const header = blockAt(head, span, columnMap);
    const last = blocks[blocks.length - 1];
    if (last === undefined) blocks.push({ span, header });
    else if (last.header !== undefined && isApart(head, last.header, { header, span })) {
      if (header !== undefined) blocks.push({ span, header });
    } else {
      last.span = { from: last.span.from, to: span.to };
      last.header = blockAt(head, last.span, columnMap);
    }
  }
  if (blocks.length < 2) return whole === undefined ? [] : [whole];
  return blocks.flatMap(({ header }) => (header === undefined ? [] : [header]));
}

/** The runs of columns in which anything stands. */
function spansOf(rows: SheetHead["rows"], width: number): Span[] {
  const spans: { from: number; to: number }[] = [];
  for (let column = 0; column < width; column++) {
    if (!rows.some((row) => isFilled(row[column]))) continue;
    const last = spans[spans.length - 1];
    if (last?.to === column) last.to++;
    else spans.push({ from: column, to: column + 1 });
  }
  return spans;
}

function blockAt(head: SheetHead, { from, to }: Span, columnMap: ColumnMap): HeaderRow | undefined {
  const rows = head.rows.map((row) => row.map((cell, column) => (column >= from && column < to ? cell : "")));
  const index = head.table === undefined ? headerIndex(rows, columnMap) : Math.min(0, rows.length - 1);
  if (index < 0) return undefined;
  const texts = rows[index] ?? [];
  const said = head.table === undefined ? headersAt(rows, index) : texts;
  const body = rows.slice(index + 1).filter((row) => !isRepeated(texts, row));
  const headers = namedColumns(said, body, head.firstColumn);
  const match = matchColumns(headers, body, columnMap);
  return { index, headers, texts, match, body, rows: rowsBelow(head, rows, index) };
}

/** Each column's own name; one without a header over filled cells is called by its letters. */
function namedColumns(said: readonly CellValue[], body: SheetHead["rows"], firstColumn: number): readonly CellValue[] {
  return headerNames(said).map((header, position) => {
    if (isFilled(header)) return header;
    const filled = filledCells(body.map((row) => row[position] ?? "")).length;
    return filled >= 2 && filled * 2 >= body.length ? columnName(firstColumn + position) : "";
  });
}

/** Rows below the header down to the end of the used range; of a block that ends within the head its own. */
function rowsBelow(head: SheetHead, rows: SheetHead["rows"], index: number): number {
  const all = head.rowCount - index - 1;
  if (head.table !== undefined || head.rowCount > head.rows.length) return all;
  const isNarrower = head.rows.some((row, i) => row.some((cell, column) => cell !== (rows[i]?.[column] ?? "")));
  if (!isNarrower) return all;
  let last = rows.length - 1;
  while (last > index && !(rows[last] ?? []).some(isFilled)) last--;
  return last - index;
}

/** Columns of a table beside the deals, at most: a list of stages and their probability, of owners and quotas. */
const SMALL = 3;

/** What stands right of a blank column. */
interface Neighbor {
  readonly span: Span;
  readonly header: HeaderRow | undefined;
}

/**
 * Whether what stands right of a blank column is another table and no further columns of this one: nothing of it stands in
 * the header's row; or its header stands further down; or it says the same things again, and is small, or holds deals by
 * itself, or is a list that ends elsewhere.
 */
function isApart(head: SheetHead, one: HeaderRow, { header, span }: Neighbor): boolean {
  if (!(head.rows[one.index] ?? []).slice(span.from, span.to).some(isFilled)) return true;
  if (header === undefined) return false;
  if (header.index !== one.index) return header.index > one.index && namedFields(header.texts) >= 2;
  const [names, others] = [namesIn(one), namesIn(header)];
  const repeated = [...others].filter((name) => names.has(name)).length;
  const isWhole = isComplete(one.match.columns) && isComplete(header.match.columns);
  const bothNamed = one.match.columns.has("name") && header.match.columns.has("name");
  if (repeated > 0 && span.to - span.from <= SMALL) return true;
  if (isWhole && (repeated * 2 >= Math.min(names.size, others.size) || bothNamed)) return true;
  return sharesField(one, header) && (endsBefore(one, header) || endsBefore(header, one));
}

function namesIn({ texts }: HeaderRow): ReadonlySet<string> {
  return new Set(texts.filter(isFilled).map((text) => groupKey(String(text))));
}

function sharesField(one: HeaderRow, other: HeaderRow): boolean {
  return [...one.match.columns.keys()].some((field) => other.match.columns.has(field));
}

/** Whether a block is a list from its header down that ends before half of the other's rows: pre-filled zeros are no rows. */
function endsBefore(short: HeaderRow, long: HeaderRow): boolean {
  const holds = (row: readonly CellValue[]): boolean => row.some((cell) => isFilled(cell) && cell !== 0);
  const [rows, others] = [short.body.map(holds), long.body.map(holds)];
  const end = rows.lastIndexOf(true) + 1;
  return end * 2 <= others.lastIndexOf(true) && rows.slice(0, end).every((isRow) => isRow);
}

/** An amount and something that tells how a deal stands. */
export function isComplete(columns: ColumnMatch["columns"]): boolean {
  return columns.has("amount") && tellsOutcome(columns);
}

/** A stage, a status or a flag. */
export function tellsOutcome(columns: ColumnMatch["columns"]): boolean {
  return columns.has("stage") || columns.has("status") || columns.has("isWon");
}
