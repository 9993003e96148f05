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

/** What a row holds, as bits. `named`: what may be a group's total; `texts`: more than one text. */
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
  named: 2048,
  texts: 4096,
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

/** Dashes and the like, alone: nothing, or a line drawn between rows. */
const RULE = /^[\p{P}\p{Sm}\s]+$/u;

/** Bits by text of a column: what the text itself says, or that the cell is filled. */
function bitsOfTexts(column: GridColumn, bit: number, isEdge: boolean): Uint16Array {
  const bits = new Uint16Array(column.texts.length);
  for (let code = 0; code < bits.length; code++) bits[code] = bitsOfText(column.texts[code] ?? "", bit, isEdge);
  return bits;
}

function bitsOfText(text: string, bit: number, isEdge: boolean): number {
  if (trimText(text) === "") return 0;
  if (RULE.test(text)) return Holds.any;
  if (bit === Holds.amount) return /[1-9]/.test(text) ? Holds.any | bit : Holds.any;
  if (!isEdge && bit !== Holds.stage && bit !== Holds.text) return Holds.any | bit;
  const word = rowWord(text);
  if (isEdge && word === "footer") return Holds.any | Holds.footer;
  if (isEdge && word === "total") return Holds.any | Holds.total;
  if (bit === Holds.stage && isRowCount(text)) return Holds.any;
  if (bit === Holds.stage && word !== undefined) return Holds.any | bit | Holds.stageTotal;
  if (word !== undefined && bit === Holds.text) return Holds.any | Holds.named;
  return Holds.any | bit | ((isEdge || bit === Holds.stage) && isGroupHeading(text) ? Holds.group : 0);
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
    const before = numberAt(held, r);
    held[r] = before | bits | ((before & bits & Holds.text) === 0 ? 0 : Holds.texts);
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

function reasonOf(held: number, repeats: boolean, hasTexts: boolean): string | undefined {
  if (held === 0) return "blank";
  if (repeats) return "repeatedHeader";
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
 * their own.
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
  const hasTexts = TEXT_FIELDS.some((field) => source.columnIndexes[field] !== undefined);
  const emptyBelow = hasTexts ? unusedBelow(held, rowsRead) : rowsRead;
  for (let r = 0; r < rowsRead; r++) {
    const reason =
      reasonOf(numberAt(held, r), repeats[r] === 1, hasTexts) ?? (r >= emptyBelow ? "noContent" : undefined);
    if (reason === undefined) rows[kept++] = from + r;
    else excluded.push({ row: grid.firstRow + from + r, reason });
  }
  return { rows: rows.slice(0, kept), excluded, rowsRead };
}

/** Where the unused rows at the bottom begin: below the last row with a text, a date or an amount of its own. */
function unusedBelow(held: Uint16Array, rowsRead: number): number {
  const own = Holds.text | Holds.named | Holds.date | Holds.amount;
  for (let r = rowsRead; r > 0; r--) if ((numberAt(held, r - 1) & own) !== 0) return r;
  return 0;
}
