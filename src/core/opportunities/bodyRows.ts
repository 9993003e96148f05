import { numberAt } from "../cells/column";
import { trimText } from "../cells/foldText";
import { CellKind, type Grid, type GridColumn } from "../cells/grid";
import type { Field } from "./field";
import { gridColumnAt } from "./fieldCells";
import { aliasOfHeader } from "./matchColumns";
import type { ExcludedRow, Source } from "./reading";
import { readColumnsNeeded } from "./findSource";
import { isGroupHeading, isRowCount, rowWord } from "./rowWords";

/** The rows below a header, sorted out: grid rows that are opportunities, and the others with the reason. */
export interface BodyRows {
  readonly rows: Int32Array;
  readonly excluded: readonly ExcludedRow[];
  /** Rows below the header down to the last filled one. */
  readonly rowsRead: number;
}

const STAGE_FIELDS: readonly Field[] = ["stage", "status", "isWon", "isClosed"];
const DATE_FIELDS: readonly Field[] = [
  "created",
  "closeDate",
  "expectedClose",
  "actualClose",
  "lastActivity",
  "stageEntered",
];
const TEXT_FIELDS: readonly Field[] = [
  "name",
  "account",
  "owner",
  "source",
  "product",
  "type",
  "contact",
  "nextStep",
  "reason",
  "team",
];

/** What a row holds, as bits. */
const Holds = {
  any: 1,
  stage: 2,
  date: 4,
  text: 8,
  id: 16,
  amount: 32,
  rest: 64,
  footer: 128,
  total: 256,
  group: 512,
  stageTotal: 1024,
} as const;

/** Bits that a filled cell of a column sets. */
function bitOf(source: Source, column: number): number {
  const has = (fields: readonly Field[]): boolean => fields.some((field) => source.columnIndexes[field] === column);
  if (has(STAGE_FIELDS)) return Holds.stage;
  if (has(DATE_FIELDS) || source.fallbackIndexes?.actualClose?.includes(column) === true) return Holds.date;
  if (has(TEXT_FIELDS)) return Holds.text;
  if (has(["id"])) return Holds.id;
  return has(["amount"]) ? Holds.amount : Holds.rest;
}

/** Bits by text of a column: what the text itself says, or that the cell is filled. */
function bitsOfTexts(column: GridColumn, bit: number, isEdge: boolean): Uint16Array {
  const bits = new Uint16Array(column.texts.length);
  for (let code = 0; code < bits.length; code++) bits[code] = bitsOfText(column.texts[code] ?? "", bit, isEdge);
  return bits;
}

function bitsOfText(text: string, bit: number, isEdge: boolean): number {
  if (trimText(text) === "") return 0;
  const word = isEdge ? rowWord(text) : undefined;
  if (word !== undefined) return Holds.any | (word === "footer" ? Holds.footer : Holds.total);
  if (bit === Holds.stage && isRowCount(text)) return Holds.any;
  if (bit === Holds.stage && rowWord(text) === "total") return Holds.any | bit | Holds.stageTotal;
  if (bit === Holds.amount && !/[1-9]/.test(text)) return Holds.any;
  return Holds.any | bit | (isEdge && isGroupHeading(text) ? Holds.group : 0);
}

/** ORs into `held` what the cells of one column say about their rows. */
function mark(held: Uint16Array, column: GridColumn, marking: { bit: number; isEdge: boolean; from: number }): void {
  const { bit, isEdge, from } = marking;
  const byText = bitsOfTexts(column, bit, isEdge);
  // 0 is what pre-filled formulas show in rows not yet used; an error value says nothing about the deal either.
  const ofZero = bit === Holds.amount || bit === Holds.date || bit === Holds.rest ? Holds.any : Holds.any | bit;
  for (let r = 0; r < held.length; r++) {
    const i = from + r;
    const kind = column.kinds[i];
    let bits = 0;
    if (kind === CellKind.text) bits = numberAt(byText, numberAt(column.numbers, i));
    else if (kind === CellKind.number) bits = column.numbers[i] === 0 ? ofZero : Holds.any | bit;
    else if (kind === CellKind.boolean) bits = Holds.any | bit;
    else if (kind === CellKind.error) bits = Holds.any;
    held[r] = numberAt(held, r) | bits;
  }
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
      if (text !== undefined && trimText(text) !== source.columns[field] && aliasOfHeader(text)?.field === field)
        hits[r] = numberAt(hits, r) + 1;
    }
    const code = column.texts.findIndex((text) => trimText(text) === source.columns[field]);
    if (code < 0) continue;
    for (let r = 0; r < size.count; r++) {
      const i = size.from + r;
      if (column.kinds[i] === CellKind.text && column.numbers[i] === code) hits[r] = numberAt(hits, r) + 1;
    }
  }
  return hits.map((count) => (count >= 2 && count * 2 >= mapped ? 1 : 0));
}

function textAtRow(column: GridColumn, i: number): string | undefined {
  return column.kinds[i] === CellKind.text ? column.texts[numberAt(column.numbers, i)] : undefined;
}

function reasonOf(held: number, repeats: boolean): string | undefined {
  if (held === 0) return "blank";
  if (repeats) return "repeatedHeader";
  const dated = Holds.date | Holds.id;
  if ((held & Holds.stageTotal) !== 0 && (held & Holds.amount) !== 0 && (held & dated) === 0) return "total";
  if ((held & Holds.stage) === 0) {
    if ((held & Holds.footer) !== 0) return "footer";
    if ((held & Holds.total) !== 0) return "total";
    if ((held & Holds.group) !== 0 && (held & dated) === 0) return "total";
    if ((held & Holds.amount) !== 0 && (held & (Holds.text | Holds.date | Holds.id)) === 0) return "total";
    if ((held & (Holds.text | Holds.date | Holds.amount)) === 0) return "noContent";
  }
  return undefined;
}

/**
 * Sorts the rows below the header: blank rows, footers, totals and group headings, repeated headers, and rows without
 * content (only an id, a pre-filled formula or a cell of no mapped column) are no opportunities. A row with a stage is one
 * whatever its name says, except in the run of rows at the bottom that have no text, date or amount of their own.
 * Blank rows behind the last filled one are not counted at all.
 */
export function bodyRows(grid: Grid, source: Source): BodyRows {
  const from = Math.max(0, source.headerRow + 1 - grid.firstRow);
  const count = Math.max(0, grid.rowCount - from);
  const held = new Uint16Array(count);
  const edges = new Set([source.firstColumn, source.firstColumn + 1, source.columnIndexes.name]);
  for (const index of readColumnsNeeded(source)) {
    const column = gridColumnAt(grid, index);
    if (column !== undefined) mark(held, column, { bit: bitOf(source, index), isEdge: edges.has(index), from });
  }
  let rowsRead = count;
  while (rowsRead > 0 && held[rowsRead - 1] === 0) rowsRead--;
  const repeats = headerRepeats(grid, source, { from, count: rowsRead });
  const rows = new Int32Array(rowsRead);
  let kept = 0;
  const excluded: ExcludedRow[] = [];
  const emptyBelow = unusedBelow(held, rowsRead, source);
  for (let r = 0; r < rowsRead; r++) {
    const reason = reasonOf(numberAt(held, r), repeats[r] === 1) ?? (r >= emptyBelow ? "noContent" : undefined);
    if (reason === undefined) rows[kept++] = from + r;
    else excluded.push({ row: grid.firstRow + from + r, reason });
  }
  return { rows: rows.slice(0, kept), excluded, rowsRead };
}

/** Where the unused rows at the bottom begin: below the last row with a text, a date or an amount of its own. */
function unusedBelow(held: Uint16Array, rowsRead: number, source: Source): number {
  const own = Holds.text | Holds.date | Holds.amount;
  const hasTexts = TEXT_FIELDS.some((field) => source.columnIndexes[field] !== undefined);
  if (!hasTexts) return rowsRead;
  for (let r = rowsRead; r > 0; r--) if ((numberAt(held, r - 1) & own) !== 0) return r;
  return 0;
}
