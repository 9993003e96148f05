import { numberAt, type NumberColumn } from "../cells/column";
import { gatherIntegers, gatherNumbers } from "../cells/gather";
import type { RowStates } from "./rowDifferences";
import type { Verdict } from "./severalRows";

/** Rows folded into deals. Positions are positions in the rows. */
export interface Merged {
  /** The row that stands for every deal, ascending. */
  readonly first: Int32Array;
  /** Amount of every deal: that of its row, or the sum of its product lines. */
  readonly amount: NumberColumn;
  /** 1 where the id of the deal stands on more than one row that should not be there. */
  readonly duplicate: Uint8Array;
  /** Rows left out because another row of the same deal counts. */
  readonly leftOut: readonly { readonly k: number; readonly reason: Verdict["reason"] | "goneSinceSnapshot" }[];
  /** Rows whose amount was added to an earlier row of the same deal. */
  readonly lines: readonly number[];
  /** Rows whose id stands on an earlier row, kept as deals of their own; whether they stand otherwise than that one. */
  readonly apart: readonly { readonly k: number; readonly isOtherOutcome: boolean }[];
}

/**
 * Folds the rows of one id into deals as the verdicts say. Lines of a deal are summed, a line that repeats product, name
 * and amount of an earlier one counting once; the row that stands for several takes an amount it lacks from one that is left
 * out, unless it is a newer state. Rows of no verdict stay as they are.
 * @param gone rows left out before: deals that are not in the newest snapshot, and older snapshots
 * @see Definition §2 Duplicates
 */
export function mergeRows(states: RowStates, verdicts: readonly Verdict[], gone: Merged["leftOut"]): Merged {
  const { amount } = states.columns;
  const folding: Folding = {
    sum: amount.slice(),
    duplicate: new Uint8Array(amount.length),
    leftOut: [...gone],
    lines: [],
    apart: [],
  };
  for (const verdict of verdicts) fold(states, verdict, folding);
  const dropped = new Uint8Array(amount.length);
  for (const { k } of folding.leftOut) dropped[k] = 1;
  for (const k of folding.lines) dropped[k] = 1;
  const first = kept(dropped);
  return {
    ...folding,
    first,
    amount: gatherNumbers(folding.sum, first),
    duplicate: new Uint8Array(gatherIntegers(folding.duplicate, first, 0)),
  };
}

interface Folding {
  readonly sum: NumberColumn;
  readonly duplicate: Uint8Array;
  readonly leftOut: Merged["leftOut"][number][];
  readonly lines: number[];
  readonly apart: Merged["apart"][number][];
}

function fold(states: RowStates, verdict: Verdict, folding: Folding): void {
  const { rows, repeats, way, reason, isDoubtful } = verdict;
  const { sum, duplicate, leftOut } = folding;
  const others = rows.filter((k) => k !== verdict.kept);
  for (const k of repeats) leftOut.push({ k, reason: "duplicateRow" });
  if (repeats.length > 0) duplicate[verdict.kept] = 1;
  switch (way) {
    case "separate":
      for (const k of others) {
        duplicate[k] = 1;
        folding.apart.push({ k, isOtherOutcome: states.outcome[k] !== states.outcome[verdict.kept] });
      }
      return;
    case "add":
      addLines(states, verdict.kept, others, folding);
      return;
    case "first":
    case "newest":
      for (const k of others) {
        leftOut.push({ k, reason });
        if (way === "first" && Number.isNaN(numberAt(sum, verdict.kept))) sum[verdict.kept] = numberAt(sum, k);
      }
      if (others.length > 0 && (isDoubtful || reason === "duplicateRow")) duplicate[verdict.kept] = 1;
  }
}

function addLines(states: RowStates, head: number, others: readonly number[], folding: Folding): void {
  const { sum, duplicate, leftOut, lines } = folding;
  const seen = new Set([lineKey(states, head)]);
  for (const k of others) {
    const key = lineKey(states, k);
    if (seen.has(key)) {
      leftOut.push({ k, reason: "duplicateRow" });
      duplicate[head] = 1;
    } else {
      lines.push(k);
      const before = numberAt(sum, head);
      const own = numberAt(states.columns.amount, k);
      sum[head] = Number.isNaN(before) ? own : Number.isNaN(own) ? before : before + own;
    }
    seen.add(key);
  }
}

function lineKey({ columns }: RowStates, k: number): string {
  const { product, name } = columns.texts;
  return `${numberAt(product.codes, k)} ${numberAt(name.codes, k)} ${numberAt(columns.amount, k)}`;
}

/** Positions not dropped, ascending. */
function kept(dropped: Uint8Array): Int32Array {
  const positions = new Int32Array(dropped.length);
  let count = 0;
  for (let k = 0; k < dropped.length; k++) if (dropped[k] === 0) positions[count++] = k;
  return positions.slice(0, count);
}
