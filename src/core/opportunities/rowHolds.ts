import { numberAt } from "../cells/column";
import { trimText } from "../cells/foldText";
import { CellKind, type Grid, type GridColumn } from "../cells/grid";
import { DAY_FIELDS, type Field } from "./field";
import { gridColumnAt } from "./fieldCells";
import { readColumnsNeeded } from "./findSource";
import type { Source } from "./reading";
import { isGroupHeading, isRowCount, rowWord } from "./rowWords";

const STAGE_FIELDS: readonly Field[] = ["stage", "status", "isWon", "isClosed"];
/** Fields whose texts say whose or what a deal is. */
export const TEXT_FIELDS: readonly Field[] = [
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

/** What a row holds, as bits. `any`: something, be it a dash or a zero; `named`: what may be a group's total; `texts`: more than one text. */
export const Holds = {
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
  if (has(DAY_FIELDS) || source.fallbackIndexes?.actualClose?.includes(column) === true) return Holds.date;
  if (has(TEXT_FIELDS)) return Holds.text;
  if (has(["id"])) return Holds.id;
  return has(["amount"]) ? Holds.amount : Holds.rest;
}

/** Dashes and the like, alone: nothing, or a line drawn between rows. */
const RULE = /^[\p{P}\p{Sm}\s]+$/u;

/** What a column's texts mean for their rows. */
interface Marking {
  readonly bit: number;
  /** One of the columns where exports put the words of footers and totals. */
  readonly isEdge: boolean;
  /** Grid row of the first row. */
  readonly from: number;
}

/** Bits of a text whatever it says: that the cell is filled. */
function bitsOfFilled(text: string, bit: number): number {
  if (!startsPlain(text)) {
    if (trimText(text) === "") return 0;
    if (RULE.test(text)) return Holds.any;
  }
  return bit === Holds.amount && !/[1-9]/.test(text) ? Holds.any : Holds.any | bit;
}

/** A letter or digit of plain English in front, as most texts have. */
function startsPlain(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Bits of a text, its words taken for what they say of a row: a total, a footer, a group's heading. */
function bitsOfWords(text: string, { bit, isEdge }: Marking): number {
  const filled = bitsOfFilled(text, bit);
  if ((filled & bit) === 0 || (!isEdge && bit !== Holds.stage && bit !== Holds.text)) return filled;
  const word = rowWord(text);
  if (isEdge && word === "footer") return Holds.any | Holds.footer;
  if (isEdge && word === "total") return Holds.any | Holds.total;
  if (bit === Holds.stage && isRowCount(text)) return Holds.any;
  if (bit === Holds.stage && word !== undefined) return filled | Holds.stageTotal;
  if (word !== undefined && bit === Holds.text) return Holds.any | Holds.named;
  return filled | ((isEdge || bit === Holds.stage) && isGroupHeading(text) ? Holds.group : 0);
}

/** Bits by text code; the words of a stage column always count, those of the others only in `suspects`. */
function bitsByText({ texts }: GridColumn, marking: Marking, hasWords: boolean): Uint16Array {
  const bits = new Uint16Array(texts.length);
  for (let code = 0; code < bits.length; code++) {
    const text = texts[code] ?? "";
    bits[code] = hasWords ? bitsOfWords(text, marking) : bitsOfFilled(text, marking.bit);
  }
  return bits;
}

/** ORs into `held` what the cells of one column say about their rows. */
function mark(held: Uint16Array, column: GridColumn, marking: Marking): void {
  const { bit, from } = marking;
  const { kinds, numbers } = column;
  const byText = bitsByText(column, marking, bit === Holds.stage);
  const filled = Holds.any | bit;
  const ofZero = bitsOfZero(bit);
  for (let r = 0; r < held.length; r++) {
    const i = from + r;
    const kind = kinds[i];
    let bits = 0;
    if (kind === CellKind.text) bits = numberAt(byText, numberAt(numbers, i));
    else if (kind === CellKind.number) bits = numbers[i] === 0 ? ofZero : filled;
    else if (kind === CellKind.boolean) bits = filled;
    else if (kind === CellKind.error) bits = Holds.any;
    const before = numberAt(held, r);
    held[r] = before | bits | ((before & bits & Holds.text) === 0 ? 0 : Holds.texts);
  }
}

/** 0 is what pre-filled formulas show in rows not yet used; an error value says nothing about the deal either. */
function bitsOfZero(bit: number): number {
  return bit === Holds.amount || bit === Holds.date || bit === Holds.rest ? Holds.any : Holds.any | bit;
}

/** Marks again, words included, the rows that are not plainly deals: those without a stage, or with words in its place. */
function markSuspects(held: Uint16Array, columns: readonly (readonly [GridColumn, Marking])[]): void {
  const suspects: number[] = [];
  for (let r = 0; r < held.length; r++) {
    const bits = numberAt(held, r);
    if (bits !== 0 && ((bits & Holds.stage) === 0 || (bits & (Holds.stageTotal | Holds.group)) !== 0)) suspects.push(r);
  }
  for (const r of suspects) held[r] = 0;
  for (const [column, marking] of columns) {
    const known = new Map<number, number>();
    for (const r of suspects) {
      const i = marking.from + r;
      const bits = bitsOfCell(column, i, marking, known);
      const before = numberAt(held, r);
      held[r] = before | bits | ((before & bits & Holds.text) === 0 ? 0 : Holds.texts);
    }
  }
}

function bitsOfCell(
  { kinds, numbers, texts }: GridColumn,
  i: number,
  marking: Marking,
  known: Map<number, number>
): number {
  const value = numbers[i] ?? -1;
  switch (kinds[i]) {
    case CellKind.text: {
      const bits = known.get(value) ?? bitsOfWords(texts[value] ?? "", marking);
      known.set(value, bits);
      return bits;
    }
    case CellKind.number:
      return value === 0 ? bitsOfZero(marking.bit) : Holds.any | marking.bit;
    case CellKind.boolean:
      return Holds.any | marking.bit;
    default:
      return kinds[i] === CellKind.error ? Holds.any : 0;
  }
}

/**
 * What every row below a header holds, as bits of `Holds`.
 * @param from grid row of the first one
 */
export function rowHolds(grid: Grid, source: Source, from: number): Uint16Array {
  const held = new Uint16Array(Math.max(0, grid.rowCount - from));
  const edges = new Set([source.firstColumn, source.firstColumn + 1, source.columnIndexes.name]);
  const columns = readColumnsNeeded(source).flatMap((index) => {
    const column = gridColumnAt(grid, index);
    const marking: Marking = { bit: bitOf(source, index), isEdge: edges.has(index), from };
    return column === undefined ? [] : [[column, marking] as const];
  });
  for (const [column, marking] of columns) mark(held, column, marking);
  markSuspects(held, columns);
  return held;
}
