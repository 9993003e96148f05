/**
 * Quantile of type 7 (R's default, Excel's PERCENTILE.INC): linear between the two nearest order statistics.
 * @param sorted ascending, no NaN
 * @param p 0–1; RangeError outside
 * @returns undefined for an empty list
 * @see Definitions, general rules
 * @example quantile([1, 2, 3, 4], 0.8) // 3.4
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | undefined {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile ${p}`);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}
