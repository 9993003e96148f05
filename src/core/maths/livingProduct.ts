import { fourier, type FourierPlan } from "./fourier";
import type { Transform } from "./realTransform";
import type { SumTerms } from "./sumTerms";

/** Amounts on a ring of points: point `low` takes 1 − `above` of the mass, the next one `above`, so that the mean is kept. */
export interface Placed {
  readonly low: Int32Array;
  readonly above: Float64Array;
}

/** −ln of what a transform may be below at a frequency that is left out: e⁻⁴⁵ = 3e-20, 1e-14 over all of 2¹⁸ points. */
const DEAD = 45;
/** Fewer terms are never dead: each damps by at most 1/2. */
const LEAST_TERMS = 2 * DEAD;
/** More living frequencies than this, times the root of the points, take longer than convolving the terms. */
const MANY_LIVING = 2;

/**
 * The transform of the law of the amounts that come or not, at the frequencies at which it lives together with what is drawn:
 * |1 − p + p·z| ≤ exp(−p(1 − p)(1 − Re z)) where |z| ≤ 1, so Σ p(1 − p)(1 − Re z), one transform, says where the product is
 * as good as 0. Of thousands of amounts that share no unit a few dozen frequencies are left, and each is multiplied term by
 * term.
 * @param drawn the sizes that are drawn on the ring; undefined where there are none
 * @returns undefined where so many frequencies live that convolving the terms is quicker
 */
export function livingProduct(
  plan: FourierPlan,
  terms: SumTerms,
  { placed, drawn }: { readonly placed: Placed; readonly drawn: Placed | undefined }
): Transform | undefined {
  if (terms.chance.length < LEAST_TERMS) return undefined;
  const living = livingFrequencies(plan, terms, { placed, drawn });
  if (living === undefined) return undefined;
  const re = new Float64Array(plan.length / 2 + 1);
  const im = new Float64Array(plan.length / 2 + 1);
  const product = { real: 1, imaginary: 0 };
  for (const k of living) {
    multiplyTerms(plan, { placed, chance: terms.chance, k }, product);
    re[k] = product.real;
    im[k] = product.imaginary;
  }
  return { re, im };
}

/** Up to half the ring, 0 among them; undefined where there are too many. */
function livingFrequencies(
  plan: FourierPlan,
  terms: SumTerms,
  { placed, drawn }: { readonly placed: Placed; readonly drawn: Placed | undefined }
): number[] | undefined {
  const n = plan.length;
  const spread = terms.chance.map((p) => p * (1 - p));
  const re = massesOf(placed, n, (i) => spread[i] as number);
  const ofDrawn = terms.arrivals + terms.draws * terms.drawChance * (1 - terms.drawChance);
  // Both transforms are wanted for their real parts only: that of the sum of the masses.
  if (drawn !== undefined) addMasses(re, drawn, () => ofDrawn / drawn.low.length);
  const im = new Float64Array(n);
  let all = 0;
  for (let i = 0; i < n; i++) all += re[i] as number;
  fourier(plan, re, im, false);
  const most = MANY_LIVING * Math.sqrt(n);
  const living: number[] = [];
  for (let k = 0; k <= n / 2; k++) {
    if (all - (re[k] as number) > DEAD) continue;
    if (living.length >= most) return undefined;
    living.push(k);
  }
  return living;
}

/** So much mass of each amount, on the ring. */
export function massesOf(placed: Placed, length: number, massOf: (i: number) => number): Float64Array {
  const masses = new Float64Array(length);
  addMasses(masses, placed, massOf);
  return masses;
}

function addMasses(masses: Float64Array, { low, above }: Placed, massOf: (i: number) => number): void {
  const last = masses.length - 1;
  for (let i = 0; i < low.length; i++) {
    const at = low[i] as number;
    const next = at === last ? 0 : at + 1;
    const mass = massOf(i);
    const share = above[i] as number;
    masses[at] = (masses[at] as number) + mass * (1 - share);
    masses[next] = (masses[next] as number) + mass * share;
  }
}

/** Π(1 − p + p·z) at one frequency, z the turn of an amount, split over its two points. */
function multiplyTerms(
  { length, cosines, sines }: FourierPlan,
  terms: { readonly placed: Placed; readonly chance: Float64Array; readonly k: number },
  product: { real: number; imaginary: number }
): void {
  const { k, chance } = terms;
  const { low, above } = terms.placed;
  const half = length / 2;
  const oneRe = k === half ? -1 : (cosines[k] as number);
  const oneIm = k === half ? 0 : -(sines[k] as number);
  let [real, imaginary] = [1, 0];
  for (let i = 0; i < chance.length; i++) {
    // The low bits of the product are right however large it is.
    const turn = Math.imul(low[i] as number, k) & (length - 1);
    const sign = turn < half ? 1 : -1;
    const at = turn & (half - 1);
    const cosine = sign * (cosines[at] as number);
    const sine = -sign * (sines[at] as number);
    const p = chance[i] as number;
    const share = above[i] as number;
    const u = 1 - share + share * oneRe;
    const v = share * oneIm;
    const x = 1 - p + p * (cosine * u - sine * v);
    const y = p * (cosine * v + sine * u);
    const next = real * x - imaginary * y;
    imaginary = real * y + imaginary * x;
    real = next;
  }
  product.real = real;
  product.imaginary = imaginary;
}
