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

/**
 * The standard normal quantile: the x with Φ(x) = p, by Newton's steps from 0, which never overshoot.
 * @param p 0.001–0.999 to 1e-12, beyond that to what Φ allows; RangeError outside (0, 1)
 * @example normalQuantile(0.975) // 1.959964
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`quantile ${p}`);
  let x = 0;
  for (let i = 0; i < 100; i++) {
    const step = (p - normalBelow(x)) / normalDensity(x);
    x += step;
    if (Math.abs(step) < 1e-14) break;
  }
  return x;
}
