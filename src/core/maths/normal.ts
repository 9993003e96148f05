/**
 * Standard normal distribution function Φ(x), absolute error below 1e-13 for |x| ≤ 7: the series φ(x)·Σ x^(2k+1) ÷ (2k+1)!! + ½.
 * @returns 0–1
 */
export function normalBelow(x: number): number {
  if (x < -7) return 0;
  if (x > 7) return 1;
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum) && k < 400; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return Math.min(1, Math.max(0, 0.5 + sum * normalDensity(x)));
}

/** Standard normal density φ(x). */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}
