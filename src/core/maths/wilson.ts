/** Standard normal 95 % point: both ends together leave out 10 %. */
const Z_90 = 1.6448536269514722;

/**
 * The 90 % Wilson score interval of a share: which true shares are compatible with `successes` of `n`.
 * @returns [low, high] within 0–1; undefined when n is 0
 * @see Definitions §3, small n
 * @example wilsonInterval(0, 10) // [0, 0.2129…]
 */
export function wilsonInterval(successes: number, n: number): readonly [number, number] | undefined {
  if (n === 0) return undefined;
  const share = successes / n;
  const z2 = Z_90 * Z_90;
  const center = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z_90 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return [Math.max(0, center - half), Math.min(1, center + half)];
}
