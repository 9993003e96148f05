import type { SnapshotDeals } from "./snapshot";

/**
 * Walks two snapshots' deals side by side in the order of their keys: each key once, with its place on either side, −1 where it
 * is not there. Linear in their deals.
 */
export function eachDeal(
  before: SnapshotDeals,
  after: SnapshotDeals,
  visit: (i: number, j: number, key: string) => void
): void {
  let [i, j] = [0, 0];
  for (;;) {
    const [left, right] = [before.key[i], after.key[j]];
    if (left !== undefined && (right === undefined || left < right)) visit(i++, -1, left);
    else if (right !== undefined && (left === undefined || right < left)) visit(-1, j++, right);
    else if (left !== undefined) visit(i++, j++, left);
    else return;
  }
}
