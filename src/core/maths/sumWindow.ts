import { momentsOf, type SumTerms } from "./sumTerms";

/** Mass that may lie outside on either side, as −ln: e⁻³⁴ = 2e-15. */
const MISSABLE = 34;
/** Tilts tried on either side, as multiples of 1 ÷ standard deviation; the least also reaches 1 ÷ the largest amount. */
const [LEAST_TILT, MOST_TILT] = [0.02, 60];
const TRIES = 14;

/** Money, apart from what is certain. */
export interface SumWindow {
  readonly low: number;
  readonly high: number;
}

/**
 * The stretch, apart from what is certain, outside which the sum lies with a chance below 2e-15 on either side (Chernoff):
 * P(S ≥ x) ≤ exp(K(t) − t·x) for every t > 0, so x = (K(t) + 34) ÷ t is high enough; the lowest over fifteen tilts t is
 * taken, which any t may only widen. Below likewise with −t. Never beyond 0 and the sum of everything.
 */
export function sumWindow(terms: SumTerms): SumWindow {
  const deviation = Math.sqrt(momentsOf(terms).variance);
  if (deviation === 0) return { low: 0, high: most(terms) };
  const edge = (tilt: number) => (logMoment(terms, tilt) + MISSABLE) / tilt;
  const tilts = { least: Math.min(LEAST_TILT / deviation, 1 / largest(terms)), most: MOST_TILT / deviation };
  const above = lowest(tilts, edge);
  const below = -lowest(tilts, (tilt) => -edge(-tilt));
  return { low: Math.max(0, below), high: Math.min(most(terms), above) };
}

function largest({ amount, sizes }: SumTerms): number {
  return Math.max(amount[amount.length - 1] ?? -Infinity, sizes[sizes.length - 1] ?? -Infinity);
}

/** The lowest value of a function with one valley, over the tilts: golden section on their logarithms. */
function lowest(tilts: { readonly least: number; readonly most: number }, value: (tilt: number) => number): number {
  const part = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(tilts.least);
  let high = Math.log(tilts.most);
  const at = (place: number) => value(Math.exp(place));
  let [left, right] = [high - part * (high - low), low + part * (high - low)];
  let [ofLeft, ofRight] = [at(left), at(right)];
  for (let i = 2; i < TRIES; i++) {
    if (ofLeft <= ofRight) {
      [high, right, ofRight] = [right, left, ofLeft];
      left = high - part * (high - low);
      ofLeft = at(left);
    } else {
      [low, left, ofLeft] = [left, right, ofRight];
      right = low + part * (high - low);
      ofRight = at(right);
    }
  }
  return Math.min(ofLeft, ofRight);
}

/** K(t) = ln E exp(t·S). */
function logMoment({ chance, amount, sizes, arrivals, draws, drawChance }: SumTerms, tilt: number): number {
  let sum = 0;
  for (let i = 0; i < chance.length; i++)
    sum += Math.log1p((chance[i] as number) * Math.expm1(tilt * (amount[i] as number)));
  if (sizes.length === 0) return sum;
  let grown = 0;
  for (const size of sizes) grown += Math.expm1(tilt * size);
  grown /= sizes.length;
  if (arrivals > 0) sum += arrivals * grown;
  if (draws > 0) sum += draws * Math.log1p(drawChance * grown);
  return sum;
}

/** The most the sum can come to, apart from what is certain. */
function most({ amount, sizes, arrivals, draws }: SumTerms): number {
  if (arrivals > 0 && sizes.length > 0) return Infinity;
  const largest = sizes.length > 0 ? (sizes[sizes.length - 1] as number) : 0;
  return amount.reduce((sum, each) => sum + each, 0) + draws * largest;
}
