import { fourierPlan, type FourierPlan } from "./fourier";
import { livingProduct, massesOf, type Placed } from "./livingProduct";
import { multiplyBy, ringOf, transformsOf, type Transform } from "./realTransform";
import type { SumTerms } from "./sumTerms";

/** Terms up to here are convolved one by one, however far they reach. */
const FEW = 64;
/** Terms up to here are convolved one by one. */
const ONE_BY_ONE = 200;
/** Points of a law up to which terms are convolved one by one. */
const SHORT = 128;
/** Closer than this to a point, in steps, an amount is the point. */
const ON_POINT = 1e-9;

/**
 * The law of the sum apart from what is certain on the points 0, step, 2·step …, taken round a ring of `length` points:
 * the masses that lie a whole round apart are added. Amounts that are not a multiple of the step are split over their two
 * neighbours. Few terms are convolved one by one, groups of them joined by transforms; of many the transform is told where
 * it lives. Arrivals and draws are multiplied in as exp(λ(φ − 1)) and (1 + q(φ − 1))ⁿ.
 * @param length a power of two
 * @returns masses ≥ 0 that sum to 1; rounding below 1e-13 in all
 */
export function circularSum(terms: SumTerms, step: number, length: number): Float64Array {
  const placed = placedOn(terms.amount, step, length);
  const drawn = terms.sizes.length > 0 ? placedOn(terms.sizes, step, length) : undefined;
  const plan = fourierPlan(length);
  const living = livingProduct(plan, terms, { placed, drawn });
  const blocks = living === undefined ? blocksOf(terms.chance, placed, length) : [];
  const odd = blocks.length % 2 === 1 ? blocks.pop() : undefined;
  if (odd !== undefined && blocks.length === 0 && drawn === undefined) return normalized(wrapped(odd, length));
  const product = living ?? productOfPairs(plan, blocks);
  if (drawn !== undefined) multiplyDrawn(product, plan, { terms, drawn, beside: odd });
  else if (odd !== undefined) multiplyBy(product, productOf(plan, odd, ONE));
  return normalized(ringOf(plan, product));
}

const ONE = Float64Array.of(1);

function placedOn(amounts: Float64Array, step: number, length: number): Placed {
  const low = new Int32Array(amounts.length);
  const above = new Float64Array(amounts.length);
  for (let i = 0; i < amounts.length; i++) {
    const place = (amounts[i] as number) / step;
    const point = Math.floor(place + ON_POINT);
    const rest = place - point;
    low[i] = point % length;
    above[i] = rest < ON_POINT ? 0 : rest;
  }
  return { low, above };
}

/** The laws of runs of terms, each of at most a quarter of the ring, or of a single term; of few terms that of all. */
function blocksOf(chance: Float64Array, placed: Placed, length: number): Float64Array[] {
  if (chance.length === 0) return [];
  const terms = nearestFirst(chance, placed);
  if (chance.length <= FEW) return [lawOfRun(terms, 0, chance.length)];
  const { low } = terms.placed;
  const blocks: Float64Array[] = [];
  for (let from = 0, to = 0; from < chance.length; from = to) {
    let span = 0;
    do span += (low[to++] as number) + 1;
    while (to < chance.length && span + (low[to] as number) + 1 <= length / 4);
    blocks.push(lawOfRun(terms, from, to));
  }
  return blocks;
}

interface PlacedTerms {
  readonly chance: Float64Array;
  readonly placed: Placed;
}

/** By place ascending, so that laws stay short for as long as they can. */
function nearestFirst(chance: Float64Array, { low, above }: Placed): PlacedTerms {
  const order = Int32Array.from(low, (_, i) => i).sort((i, j) => (low[i] as number) - (low[j] as number));
  return {
    chance: Float64Array.from(order, (i) => chance[i] as number),
    placed: {
      low: Int32Array.from(order, (i) => low[i] as number),
      above: Float64Array.from(order, (i) => above[i] as number),
    },
  };
}

/** The law of the terms from … to − 1 on a line. */
function lawOfRun(terms: PlacedTerms, from: number, to: number): Float64Array {
  let points = 1;
  for (let i = from; i < to; i++) points += (terms.placed.low[i] as number) + 1;
  if (to - from > ONE_BY_ONE && points > SHORT) {
    const middle = (from + to) >> 1;
    return joined(lawOfRun(terms, from, middle), lawOfRun(terms, middle, to));
  }
  const law = new Float64Array(points);
  law[0] = 1;
  let top = 0;
  for (let i = from; i < to; i++) {
    const low = terms.placed.low[i] as number;
    const p = terms.chance[i] as number;
    const split = terms.placed.above[i] as number;
    const [stays, comes, next] = [1 - p, p * (1 - split), p * split];
    for (let k = top + low + 1; k > low; k--)
      law[k] = (law[k] as number) * stays + (law[k - low] as number) * comes + (law[k - low - 1] as number) * next;
    law[low] = (law[low] as number) * stays + law[0] * comes;
    for (let k = low - 1; k >= 0; k--) law[k] = (law[k] as number) * stays;
    top += low + (split > 0 ? 1 : 0);
  }
  return law.subarray(0, top + 1);
}

/** The product of the transforms of an even number of laws. */
function productOfPairs(plan: FourierPlan, laws: readonly Float64Array[]): Transform {
  const points = plan.length / 2 + 1;
  const product = { re: new Float64Array(points).fill(1), im: new Float64Array(points) };
  for (let i = 0; i < laws.length; i += 2) multiplyBy(product, productOf(plan, laws[i] ?? ONE, laws[i + 1] ?? ONE));
  return product;
}

/** The law of the sum of two, on a line. */
function joined(a: Float64Array, b: Float64Array): Float64Array {
  const points = a.length + b.length - 1;
  const plan = fourierPlan(2 ** Math.ceil(Math.log2(points)));
  const law = ringOf(plan, productOf(plan, a, b));
  for (let i = 0; i < points; i++) if ((law[i] as number) < 0) law[i] = 0;
  return law.subarray(0, points);
}

/** The product of the transforms of two laws. */
function productOf(plan: FourierPlan, a: Float64Array, b: Float64Array): Transform {
  const [product, other] = transformsOf(plan, wrapped(a, plan.length), wrapped(b, plan.length));
  multiplyBy(product, other);
  return product;
}

/** A law taken round a ring. A new array. */
function wrapped(law: Float64Array, length: number): Float64Array {
  const ring = new Float64Array(length);
  if (law.length <= length) ring.set(law);
  else for (let i = 0; i < law.length; i++) ring[i % length] = (ring[i % length] as number) + (law[i] as number);
  return ring;
}

/** A logarithm below which a transform adds nothing to any mass. */
const NOTHING = -80;

/**
 * Multiplies a transform by exp(λ(φ − 1))·(1 + q(φ − 1))ⁿ, φ the transform of one size, and by that of a law whose transform
 * comes with it.
 */
function multiplyDrawn(
  product: Transform,
  plan: FourierPlan,
  by: { readonly terms: SumTerms; readonly drawn: Placed; readonly beside: Float64Array | undefined }
): void {
  const weight = 1 / by.drawn.low.length;
  const size = massesOf(by.drawn, plan.length, () => weight);
  const [drawn, beside] = transformsOf(plan, size, wrapped(by.beside ?? ONE, plan.length));
  raiseDrawn(drawn, by.terms);
  multiplyBy(product, drawn);
  if (by.beside !== undefined) multiplyBy(product, beside);
}

/** φ becomes exp(λ(φ − 1))·(1 + q(φ − 1))ⁿ. */
function raiseDrawn({ re, im }: Transform, { arrivals, draws, drawChance }: SumTerms): void {
  for (let k = 0; k < re.length; k++) {
    const x = (re[k] as number) - 1;
    const y = im[k] as number;
    const u = 1 + drawChance * x;
    const v = drawChance * y;
    const won = draws > 0 ? (draws * Math.log(u * u + v * v)) / 2 : 0;
    const exponent = arrivals * x + won;
    if (exponent < NOTHING) {
      re[k] = im[k] = 0;
      continue;
    }
    const size = Math.exp(exponent);
    const angle = arrivals * y + (draws > 0 ? draws * Math.atan2(v, u) : 0);
    re[k] = size * Math.cos(angle);
    im[k] = size * Math.sin(angle);
  }
}

/** Rounding below 0 is 0, and the masses sum to 1. In place. */
function normalized(masses: Float64Array): Float64Array {
  let sum = 0;
  for (let i = 0; i < masses.length; i++) {
    if ((masses[i] as number) < 0) masses[i] = 0;
    sum += masses[i] as number;
  }
  for (let i = 0; i < masses.length; i++) masses[i] = (masses[i] as number) / sum;
  return masses;
}
