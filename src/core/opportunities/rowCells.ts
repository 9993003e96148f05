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
function areSame(cells: RowCells, a: number, b: number): boolean {
  for (const column of cells) if (!Object.is(column[a], column[b])) return false;
  return true;
}

/** Of the usual hash of bytes (FNV). */
const FACTOR = 16_777_619;
const MISSING = 7;
/** Spreads hashes that differ in few bits over the places (2³² ÷ the golden ratio). */
const SPREAD = 0x9e37_79b1;

/** Numbers that rows share that say the same, and few others. */
function hashesOf(cells: RowCells, rows: readonly number[]): Int32Array {
  const hashes = new Int32Array(rows.length);
  for (const column of cells) {
    for (let i = 0; i < hashes.length; i++) {
      // Cents tell amounts apart; a missing number is as good as any here.
      const value = Math.trunc((column[rows[i] ?? -1] ?? NaN) * 100);
      hashes[i] = Math.imul((hashes[i] ?? -1) ^ (Number.isNaN(value) ? MISSING : value), FACTOR);
    }
  }
  return hashes;
}

/** The rows that say something of their own, and those that repeat an earlier one in every cell. */
export function distinctRows(
  cells: RowCells,
  all: readonly number[]
): { readonly rows: readonly number[]; readonly repeats: readonly number[] } {
  const rows: number[] = [];
  const repeats: number[] = [];
  const hashes = hashesOf(cells, all);
  const size = 2 ** Math.ceil(Math.log2(2 * all.length + 1));
  const places = new Int32Array(size).fill(-1);
  all.forEach((k, i) => {
    const hash = hashes[i] ?? -1;
    let place = (Math.imul(hash ^ (hash >>> 16), SPREAD) >>> 8) & (size - 1);
    let other = places[place] ?? -1;
    while (other >= 0 && !(hashes[other] === hash && areSame(cells, all[other] ?? -1, k))) {
      place = (place + 1) & (size - 1);
      other = places[place] ?? -1;
    }
    if (other >= 0) repeats.push(k);
    else {
      places[place] = i;
      rows.push(k);
    }
  });
  return { rows, repeats };
}
