import { numberAt } from "../cells/column";
import { trimText } from "../cells/foldText";
import { CellKind, type Grid, type GridColumn } from "../cells/grid";
import type { Field } from "./field";
import { gridColumnAt } from "./fieldCells";
import { aliasOfHeader } from "./columnCandidates";
import type { LeftOutReason } from "./leftOutReason";
import type { ExcludedRow, Source } from "./reading";
import { Holds, rowHolds, TEXT_FIELDS } from "./rowHolds";

/** The rows below a header, sorted out: grid rows that are opportunities, and the others with the reason. */
export interface BodyRows {
  readonly rows: Int32Array;
  readonly excluded: readonly ExcludedRow[];
  /** Rows below the header down to the last filled one. */
  readonly rowsRead: number;
}

/** Rows right below a header that may be further header rows, in other words. */
const SECOND_HEADERS = 3;

/**
 * Rows that repeat at least two mapped headers, in at least half of the mapped columns; right below the header other
 * names of the same fields count as well.
 */
function headerRepeats(grid: Grid, source: Source, size: { from: number; count: number }): Uint8Array {
  const hits = new Uint8Array(size.count);
  let mapped = 0;
  for (const field of Object.keys(source.columnIndexes) as Field[]) {
    const column = gridColumnAt(grid, source.columnIndexes[field]);
    if (column === undefined) continue;
    mapped++;
    for (let r = 0; r < Math.min(SECOND_HEADERS, size.count); r++) {
      const text = textAtRow(column, size.from + r);
      if (text !== undefined && trimText(text) !== headerText(source, field) && aliasOfHeader(text)?.field === field)
        hits[r] = numberAt(hits, r) + 1;
    }
    const code = column.texts.findIndex((text) => trimText(text) === headerText(source, field));
    if (code < 0) continue;
    for (let r = 0; r < size.count; r++) {
      const i = size.from + r;
      if (column.kinds[i] === CellKind.text && column.numbers[i] === code) hits[r] = numberAt(hits, r) + 1;
    }
  }
  return hits.map((count) => (count >= 2 && count * 2 >= mapped ? 1 : 0));
}

/** What stands in the header's own cell. */
function headerText(source: Source, field: Field): string | undefined {
  return source.headerTexts?.[field] ?? source.columns[field];
}

function textAtRow(column: GridColumn, i: number): string | undefined {
  return column.kinds[i] === CellKind.text ? column.texts[numberAt(column.numbers, i)] : undefined;
}

function reasonOf(held: number, hasTexts: boolean): LeftOutReason | undefined {
  if (held === 0) return "blank";
  const has = (bits: number): boolean => (held & bits) !== 0;
  if (!has(Holds.date | Holds.id)) {
    if (has(Holds.stageTotal) && (has(Holds.amount) || !has(Holds.text))) return "total";
    if (has(Holds.group) && !has(Holds.texts) && (has(Holds.stage) ? !has(Holds.text) : true)) return "total";
  }
  const content = Holds.text | Holds.named | Holds.date | Holds.amount;
  if (has(Holds.stage)) return hasTexts && !has(content | Holds.id) ? "noContent" : undefined;
  if (has(Holds.footer)) return "footer";
  if (has(Holds.total) && !(has(Holds.date) && has(Holds.texts))) return "total";
  if (!has(Holds.date | Holds.id | Holds.text) && has(Holds.amount | Holds.named)) return "total";
  const isNote = has(Holds.text) && !has(Holds.texts | Holds.named | Holds.date | Holds.amount | Holds.id | Holds.rest);
  return has(content) && !isNote ? undefined : "noContent";
}

/**
 * Sorts the rows below the header: blank rows, footers, totals and group headings, repeated headers, and rows without
 * content (only an id, a stage, one text, a pre-filled formula or a cell of no mapped column) are no opportunities. A row
 * with a stage is one whatever its name says, except in the run of rows at the bottom that have no text, date or amount of
 * their own, and what stands below the deals after a gap of two blank rows and has no stage, date or id.
 * Blank rows behind the last filled one are not counted at all.
 */
export function bodyRows(grid: Grid, source: Source): BodyRows {
  const from = Math.max(0, source.headerRow + 1 - grid.firstRow);
  const held = rowHolds(grid, source, from);
  let rowsRead = held.length;
  while (rowsRead > 0 && held[rowsRead - 1] === 0) rowsRead--;
  const repeats = headerRepeats(grid, source, { from, count: rowsRead });
  const rows = new Int32Array(rowsRead);
  let kept = 0;
  const excluded: ExcludedRow[] = [];
  const hasTexts = TEXT_FIELDS.some((field) => source.columnIndexes[field] !== undefined);
  const emptyBelow = Math.min(hasTexts ? unusedBelow(held, rowsRead) : rowsRead, apartBelow(held, rowsRead));
  // Rows hold few different things: each is judged once.
  const reasons = new Map<number, LeftOutReason | undefined>();
  for (let r = 0; r < rowsRead; r++) {
    const holds = numberAt(held, r);
    if (!reasons.has(holds)) reasons.set(holds, reasonOf(holds, hasTexts));
    const below = r >= emptyBelow ? "noContent" : undefined;
    const reason = holds !== 0 && repeats[r] === 1 ? "repeatedHeader" : (reasons.get(holds) ?? below);
    if (reason === undefined) rows[kept++] = from + r;
    else excluded.push({ row: grid.firstRow + from + r, reason });
  }
  return { rows: rows.slice(0, kept), excluded, rowsRead };
}

/** Blank rows that set what stands below apart from the deals. */
const GAP = 2;

/** Where something else begins below the deals: after a gap, rows without a stage, a date or an id down to the end. */
function apartBelow(held: Uint16Array, rowsRead: number): number {
  const ofDeal = Holds.stage | Holds.date | Holds.id;
  let last = rowsRead - 1;
  while (last >= 0 && (numberAt(held, last) & ofDeal) === 0) last--;
  if (last < 0) return rowsRead;
  let blank = 0;
  for (let r = last + 1; r < rowsRead; r++) {
    if (numberAt(held, r) !== 0) blank = 0;
    else if (++blank === GAP) return r + 1;
  }
  return rowsRead;
}

/** Where the unused rows at the bottom begin: below the last row with a text, a date or an amount of its own. */
function unusedBelow(held: Uint16Array, rowsRead: number): number {
  const own = Holds.text | Holds.named | Holds.date | Holds.amount;
  for (let r = rowsRead; r > 0; r--) if ((numberAt(held, r - 1) & own) !== 0) return r;
  return 0;
}
