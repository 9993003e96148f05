import { numberAt, presentAt, type NumberColumn, type TextColumn } from "../cells/column";

/** A text that is no snapshot: of another program, or not whole. */
export class NoSnapshotError extends Error {
  constructor(what: string) {
    super(what);
    this.name = "NoSnapshotError";
  }
}

/**
 * Texts as they are kept: one that is new as itself, one that was there before as its number among the new ones, −1 where missing.
 * @example ["Ann", "Bob", 0, -1, 1] // Ann, Bob, Ann, none, Bob
 */
export function textsOut({ codes, values }: TextColumn, rows: ArrayLike<number>): (string | number)[] {
  const ownCodes = new Map<number, number>();
  return Array.from(rows, (row) => {
    const code = codes[row] ?? -1;
    const text = values[code];
    if (text === undefined) return -1;
    const own = ownCodes.get(code);
    if (own === undefined) ownCodes.set(code, ownCodes.size);
    return own ?? text;
  });
}

/** @throws NoSnapshotError */
export function textsIn(kept: unknown, count: number): TextColumn {
  const values: string[] = [];
  const codes = Int32Array.from(listOf(kept, count), (cell) => {
    if (typeof cell === "string") return values.push(cell) - 1;
    const code = wholeNumber(cell);
    if (code < -1 || code >= values.length) throw new NoSnapshotError("an unknown text");
    return code;
  });
  return { codes, values };
}

/** Numbers as they are kept: null where missing. */
export function numbersOut(column: NumberColumn, rows: ArrayLike<number>): (number | null)[] {
  return Array.from(rows, (row) => presentAt(column, row) ?? null);
}

/** @throws NoSnapshotError */
export function numbersIn(kept: unknown, count: number): NumberColumn {
  return Float64Array.from(listOf(kept, count), (cell) => {
    if (cell === null) return NaN;
    if (typeof cell !== "number") throw new NoSnapshotError("no number");
    return cell;
  });
}

/** Codes 0–9, a digit each. */
export function digitsOut(codes: Uint8Array, rows: ArrayLike<number>): string {
  return Array.from(rows, (row) => String(numberAt(codes, row))).join("");
}

/** @param below the least code there is not @throws NoSnapshotError */
export function digitsIn(kept: unknown, count: number, below: number): Uint8Array {
  if (typeof kept !== "string" || kept.length !== count) throw new NoSnapshotError("no digits");
  return Uint8Array.from(kept, (digit) => {
    const code = Number(digit);
    if (!(code < below)) throw new NoSnapshotError(`no code ${digit}`);
    return code;
  });
}

/** Ascending positions, each as its distance from the one before. */
export function positionsOut(positions: readonly number[]): number[] {
  return positions.map((position, i) => (i === 0 ? position : position - numberAt(positions, i - 1)));
}

/** @param below the least position there is not @throws NoSnapshotError */
export function positionsIn(kept: unknown, below: number): number[] {
  let position = 0;
  return listOf(kept).map((step, i) => {
    const by = wholeNumber(step);
    position += by;
    if (by < Math.min(1, i) || position >= below) throw new NoSnapshotError("no such position");
    return position;
  });
}

/** @throws NoSnapshotError */
export function listOf(kept: unknown, count?: number): readonly unknown[] {
  if (!Array.isArray(kept) || (count !== undefined && kept.length !== count)) throw new NoSnapshotError("no list");
  return kept as unknown[];
}

/** @throws NoSnapshotError */
export function wholeNumber(kept: unknown): number {
  if (typeof kept !== "number" || !Number.isInteger(kept)) throw new NoSnapshotError("no whole number");
  return kept;
}

/** @throws NoSnapshotError */
export function textIn(kept: unknown): string {
  if (typeof kept !== "string") throw new NoSnapshotError("no text");
  return kept;
}
