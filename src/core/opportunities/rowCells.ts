import type { NumberColumn, TextColumn } from "../cells/column";
import type { RowStates } from "./rowDifferences";

/** Every cell of the rows, as numbers: codes of texts, amounts, days; missing is −1 or NaN. */
export type RowCells = readonly ArrayLike<number>[];

/** The columns to compare, those that differ most often first. */
export function rowCells({ columns, stage, outcome }: RowStates): RowCells {
  const { texts, days, amount, probability, qualified } = columns;
  const codes = Object.values<TextColumn>(texts).map((column) => column.codes);
  return [amount, stage.codes, outcome, ...Object.values<NumberColumn>(days), ...codes, probability, qualified];
}

/** True when two rows say the same in every cell that was read. */
export function areSame(cells: RowCells, a: number, b: number): boolean {
  return cells.every((column) => Object.is(column[a], column[b]));
}

/** A number that rows share that say the same, and few others. */
function hashOf(cells: RowCells, k: number): number {
  let hash = 17;
  for (const column of cells) {
    const value = column[k] ?? -1;
    hash = (hash * 31 + (Number.isNaN(value) ? -1 : value)) % 4_294_967_291;
  }
  return hash;
}

/** Fewer rows are compared each with each. */
const FEW = 8;

/** The rows that say something of their own, and those that repeat an earlier one in every cell. */
export function distinctRows(
  cells: RowCells,
  all: readonly number[]
): { readonly rows: readonly number[]; readonly repeats: readonly number[] } {
  const byHash = new Map<number, number[]>();
  const rows: number[] = [];
  const repeats: number[] = [];
  for (const k of all) {
    const hash = all.length <= FEW ? 0 : hashOf(cells, k);
    const alike = byHash.get(hash);
    if (alike?.some((other) => areSame(cells, other, k)) === true) {
      repeats.push(k);
      continue;
    }
    rows.push(k);
    if (alike === undefined) byHash.set(hash, [k]);
    else alike.push(k);
  }
  return { rows, repeats };
}
