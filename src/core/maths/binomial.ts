import { normalBelow } from "./normal";

/** Expected successes and failures from which the normal law serves (error of the chance below 2e-4). */
const NORMAL_FROM = 1e6;

/**
 * P(Binomial(n, p) ≥ k): the chance of at least k successes in n independent trials.
 * Sums the smaller tail outwards from its largest term, in logarithms, so that thousands of trials neither underflow nor
 * lose digits; where both successes and failures are expected in millions, the normal law with continuity correction.
 * @param p 0–1
 * @returns 0–1; 1 when k ≤ 0, 0 when k > n
 */
export function binomialAtLeast(n: number, p: number, k: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  if (n * p * (1 - p) > NORMAL_FROM) return 1 - normalBelow((k - 0.5 - n * p) / Math.sqrt(n * p * (1 - p)));
  return k > n * p ? tail(n, p, k) : 1 - tail(n, 1 - p, n - k + 1);
}

/** P(Binomial(n, p) ≥ k) for k beyond the mean: its terms only fall. */
function tail(n: number, p: number, k: number): number {
  let term = Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
  let sum = term;
  for (let i = k; i < n && term > sum * 1e-17; i++) {
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
    sum += term;
  }
  return Math.min(1, sum);
}

/** ln of n over k, by Stirling's series (relative error below 1e-14 of the factorials' logarithms). */
function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

function logFactorial(n: number): number {
  if (n < 16) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return Math.log(product);
  }
  const inverse = 1 / (n * n);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / n;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
}

/**
 * The smallest number of trials n with P(Binomial(n, p) ≥ successes) ≥ confidence.
 * @param p 0–1, the chance of one success; RangeError when confidence is not within (0, 1)
 * @returns 0 when no success is needed; undefined when p is 0
 * @see Definitions §5
 * @example trialsNeeded(5, 0.3, 0.8) // 21
 */
export function trialsNeeded(successes: number, p: number, confidence: number): number | undefined {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence}`);
  if (successes <= 0) return 0;
  if (!(p > 0)) return undefined;
  return smallestWhole(successes, (n) => binomialAtLeast(n, p, successes) >= confidence);
}

/** The smallest whole number ≥ from for which a rule that, once true, stays true holds: doubling, then halving. */
export function smallestWhole(from: number, holds: (n: number) => boolean): number {
  if (holds(from)) return from;
  let low = from;
  let high = Math.max(1, from * 2);
  while (!holds(high)) {
    low = high;
    high *= 2;
    if (high > Number.MAX_SAFE_INTEGER) throw new RangeError("no whole number satisfies the rule");
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
