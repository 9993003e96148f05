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
  const parts = gathered(terms);
  const edge = (tilt: number) => (logMoment(parts, tilt) + MISSABLE) / tilt;
  const tilts = { least: Math.min(LEAST_TILT / deviation, 1 / largest(terms)), most: MOST_TILT / deviation };
  const above = lowest(tilts, edge);
  const below = -lowest(tilts, (tilt) => -edge(-tilt));
  return { low: Math.max(0, below), high: Math.min(most(terms), above) };
}

function largest({ amount, sizes }: SumTerms): number {
  return Math.max(greatest(amount), greatest(sizes));
}

/** 0 of none. */
function greatest(amounts: Float64Array): number {
  let most = 0;
  for (let i = 0; i < amounts.length; i++) most = Math.max(most, amounts[i] as number);
  return most;
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

/** So many amounts of one size and one chance, by place; and the same of sizes, whose weights sum to 1. */
interface Gathered extends Pick<SumTerms, "arrivals" | "draws" | "drawChance"> {
  readonly weight: Float64Array;
  readonly chance: Float64Array;
  readonly amount: Float64Array;
  readonly ofSize: Float64Array;
  readonly sizes: Float64Array;
}

/** Many amounts are gathered on so many steps of money and of chance. */
const [STEPS, CHANCES] = [256, 8];

/**
 * The terms; many of them gathered, each amount split over two steps of money so that its mean is kept, and the mean chance
 * of each place. ln(1 − p + p·exp(t·a)) is convex in a and concave in p, so K(t) only grows by it, for every t.
 */
function gathered(terms: SumTerms): Gathered {
  const { chance, amount, sizes, arrivals, draws, drawChance } = terms;
  const drawn = { arrivals, draws, drawChance, ...gatheredSizes(sizes) };
  if (amount.length <= STEPS * CHANCES)
    return { ...drawn, weight: new Float64Array(amount.length).fill(1), chance, amount };
  const step = greatest(amount) / STEPS;
  const weight = new Float64Array((STEPS + 2) * CHANCES);
  const chances = new Float64Array(weight.length);
  for (let i = 0; i < amount.length; i++) {
    const p = chance[i] as number;
    const place = (amount[i] as number) / step;
    const low = Math.floor(place);
    const at = low * CHANCES + Math.min(CHANCES - 1, Math.floor(p * CHANCES));
    const above = place - low;
    weight[at] = (weight[at] as number) + 1 - above;
    chances[at] = (chances[at] as number) + (1 - above) * p;
    weight[at + CHANCES] = (weight[at + CHANCES] as number) + above;
    chances[at + CHANCES] = (chances[at + CHANCES] as number) + above * p;
  }
  const filled = chances.map((sum, at) => (sum > 0 ? at : NaN)).filter((at) => !Number.isNaN(at));
  return {
    ...drawn,
    weight: filled.map((at) => weight[at] as number),
    chance: filled.map((at) => Math.min(1, (chances[at] as number) / (weight[at] as number))),
    amount: filled.map((at) => Math.floor(at / CHANCES) * step),
  };
}

/** exp(t·size) is convex too. */
function gatheredSizes(sizes: Float64Array): Pick<Gathered, "ofSize" | "sizes"> {
  const each = 1 / sizes.length;
  if (sizes.length <= 2 * STEPS) return { ofSize: new Float64Array(sizes.length).fill(each), sizes };
  const step = greatest(sizes) / STEPS;
  const ofSize = new Float64Array(STEPS + 2);
  for (let i = 0; i < sizes.length; i++) {
    const place = (sizes[i] as number) / step;
    const low = Math.floor(place);
    const above = place - low;
    ofSize[low] = (ofSize[low] as number) + each * (1 - above);
    ofSize[low + 1] = (ofSize[low + 1] as number) + each * above;
  }
  return { ofSize, sizes: Float64Array.from(ofSize, (_, at) => at * step) };
}

/** K(t) = ln E exp(t·S), of gathered terms at least that. */
function logMoment({ weight, chance, amount, ofSize, sizes, ...drawn }: Gathered, tilt: number): number {
  let [sum, last, grows] = [0, -1, 0];
  for (let i = 0; i < weight.length; i++) {
    const p = chance[i] as number;
    if (!(p > 0)) continue;
    const money = amount[i] as number;
    // Gathered amounts come several times after each other.
    if (money !== last) grows = Math.expm1(tilt * money);
    last = money;
    sum += (weight[i] as number) * Math.log1p(p * grows);
  }
  if (sizes.length === 0) return sum;
  let grown = 0;
  for (let i = 0; i < sizes.length; i++)
    if ((ofSize[i] as number) > 0) grown += (ofSize[i] as number) * Math.expm1(tilt * (sizes[i] as number));
  if (drawn.arrivals > 0) sum += drawn.arrivals * grown;
  if (drawn.draws > 0) sum += drawn.draws * Math.log1p(drawn.drawChance * grown);
  return sum;
}

/** The most the sum can come to, apart from what is certain. */
function most({ amount, sizes, arrivals, draws }: SumTerms): number {
  if (arrivals > 0 && sizes.length > 0) return Infinity;
  return amount.reduce((sum, each) => sum + each, 0) + draws * greatest(sizes);
}
