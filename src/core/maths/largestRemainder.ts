/**
 * Splits a whole total by shares into whole parts that add up to it exactly: every part is rounded down,
 * what is left goes one by one to the largest remainders, the earlier one in a tie.
 * @param total whole, ≥ 0
 * @param shares ≥ 0, at least one above 0 (RangeError otherwise); need not add to 1
 * @returns as many whole parts as shares
 * @see Definitions §7
 * @example largestRemainder(100, [1, 1, 1]) // [34, 33, 33]
 */
export function largestRemainder(total: number, shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  if (!(whole > 0)) throw new RangeError("no share is above 0");
  const exact = shares.map((share) => (total * share) / whole);
  const parts = exact.map((part) => Math.floor(part + 1e-9));
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((part, i) => ({ i, remainder: part - Math.floor(part + 1e-9) }))
    .sort((a, b) => nearly(b.remainder - a.remainder) || a.i - b.i);
  const raised = new Set<number>();
  for (const { i } of order) {
    if (left <= 0) break;
    raised.add(i);
    left -= 1;
  }
  return parts.map((part, i) => (raised.has(i) ? part + 1 : part));
}

/** 0 for a difference that only the division made. */
function nearly(difference: number): number {
  return Math.abs(difference) < 1e-6 ? 0 : difference;
}
