import { numberAt, type NumberColumn, type TextColumn } from "../cells/column";
import { gatherIntegers, gatherNumbers } from "../cells/gather";
import { idKey } from "./idKey";

/** The columns that tell whether two rows are the same deal. */
export interface MergeColumns {
  readonly id: TextColumn;
  readonly amount: NumberColumn;
  readonly outcome: Uint8Array;
  readonly product: TextColumn;
  readonly name: TextColumn;
}

/** Rows folded into deals. Positions are positions in the merged columns. */
export interface Merged {
  /** First row of every deal, ascending. */
  readonly first: Int32Array;
  /** Amount of every deal: that of its row, or the sum of its product lines. */
  readonly amount: NumberColumn;
  /** 1 where the deal stands on more than one row with the same amount. */
  readonly duplicate: Uint8Array;
  /** Rows left out because an earlier row of the same deal says the same. */
  readonly repeated: readonly number[];
  /** Rows whose amount was added to an earlier row of the same deal. */
  readonly lines: readonly number[];
  /** Rows whose id stands on an earlier row with another outcome: kept apart. */
  readonly apart: readonly number[];
}

/**
 * Folds rows with the same id (`idKey`) and the same outcome into one deal: all present amounts equal (or blank) is the
 * same deal twice, flagged; different amounts are product lines, summed, a line that repeats product, name and
 * amount of an earlier one counting once. Rows without an id stay as they are.
 * @see Definition §2 Duplicates
 */
export function mergeRows(columns: MergeColumns): Merged {
  const { amount } = columns;
  const { several, apart } = sameIds(columns);
  const sum = amount.slice();
  const duplicate = new Uint8Array(amount.length);
  const dropped = new Uint8Array(amount.length);
  const repeated: number[] = [];
  const lines: number[] = [];
  for (const k of apart) duplicate[k] = 1;
  for (const rows of several) {
    const head = numberAt(rows, 0);
    const isLines = amountsDiffer(amount, rows);
    const seen = new Set([lineKey(columns, head)]);
    for (const k of rows.slice(1)) {
      const key = lineKey(columns, k);
      dropped[k] = 1;
      const before = sum[head] ?? NaN;
      const own = amount[k] ?? NaN;
      if (isLines && !seen.has(key)) {
        lines.push(k);
        sum[head] = Number.isNaN(before) ? own : Number.isNaN(own) ? before : before + own;
      } else {
        repeated.push(k);
        duplicate[head] = 1;
        if (Number.isNaN(before)) sum[head] = own;
      }
      seen.add(key);
    }
  }
  const first = kept(dropped);
  return {
    first,
    amount: gatherNumbers(sum, first),
    duplicate: new Uint8Array(gatherIntegers(duplicate, first, 0)),
    repeated,
    lines,
    apart,
  };
}

/** Positions not dropped, ascending. */
function kept(dropped: Uint8Array): Int32Array {
  const positions = new Int32Array(dropped.length);
  let count = 0;
  for (let k = 0; k < dropped.length; k++) if (dropped[k] === 0) positions[count++] = k;
  return positions.slice(0, count);
}

/** Rows by id and outcome, where there are several; and rows whose id was seen with another outcome before. */
function sameIds({ id, outcome }: MergeColumns): { several: Iterable<readonly number[]>; apart: number[] } {
  const numbers = new Map<string, number>();
  const numberOfText = id.values.map((text) => {
    const key = idKey(text);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
  const OUTCOMES = 4;
  const firstRow = new Int32Array(numbers.size * OUTCOMES).fill(-1);
  const seen = new Uint8Array(numbers.size);
  const several = new Map<number, number[]>();
  const apart: number[] = [];
  for (let k = 0; k < id.codes.length; k++) {
    const code = id.codes[k] ?? -1;
    if (code < 0) continue;
    const number = numberAt(numberOfText, code);
    const group = number * OUTCOMES + numberAt(outcome, k);
    const before = firstRow[group] ?? -1;
    if (before < 0) {
      firstRow[group] = k;
      if (seen[number] === 1) apart.push(k);
    } else {
      const rows = several.get(group) ?? [before];
      rows.push(k);
      several.set(group, rows);
    }
    seen[number] = 1;
  }
  return { several: several.values(), apart };
}

function amountsDiffer(amount: NumberColumn, rows: readonly number[]): boolean {
  const present = rows.map((k) => amount[k] ?? NaN).filter((value) => !Number.isNaN(value));
  return present.some((value) => value !== present[0]);
}

function lineKey({ product, name, amount }: MergeColumns, k: number): string {
  return `${product.codes[k] ?? -1} ${name.codes[k] ?? -1} ${amount[k] ?? NaN}`;
}
