/**
 * P(χ²(degrees) ≤ x): the regularised lower incomplete gamma function of (degrees ÷ 2, x ÷ 2), by its power series.
 * @param degrees ≥ 1
 * @returns 0–1
 */
export function chiSquareBelow(x: number, degrees: number): number {
  if (x <= 0) return 0;
  const [a, y] = [degrees / 2, x / 2];
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * 1e-16; k++) {
    term *= y / (a + k);
    sum += term;
  }
  return Math.min(1, sum * Math.exp(a * Math.log(y) - y - logGamma(a)));
}

/** ln Γ of a half or whole number: up by steps to 20, then Stirling's series. */
function logGamma(a: number): number {
  let shift = 0;
  let z = a;
  for (; z < 20; z++) shift += Math.log(z);
  const series = (1 / 12 - (1 / 360 - 1 / (1260 * z * z)) / (z * z)) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/**
 * The point that χ²(degrees) stays below with probability p, to 1e-9.
 * @param p within (0, 1), degrees ≥ 1; RangeError outside
 * @example chiSquareQuantile(0.95, 5) // 11.0705
 */
export function chiSquareQuantile(p: number, degrees: number): number {
  if (!(p > 0 && p < 1) || !(degrees >= 1)) throw new RangeError(`χ² ${p} ${degrees}`);
  let low = 0;
  let high = degrees;
  while (chiSquareBelow(high, degrees) < p) high *= 2;
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (chiSquareBelow(middle, degrees) < p) low = middle;
    else high = middle;
  }
  return high;
}
