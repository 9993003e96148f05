import { commonUnit } from "./commonUnit";
import { roundUp } from "./roundUp";
import { latticePlan, lawOfSum, massBelow, transformOf, type LatticeLaw, type LawTransform } from "./latticeLaw";
import { normalBelow } from "./normal";
import { smallestWhole } from "./binomial";
import { chiSquareBelow } from "./chiSquare";

/** Up to here the lattice of the amounts' own common unit serves, and the result is exact. */
const EXACT_POINTS = 4096;
/** Points of the grid that serves otherwise. */
const GRID_POINTS = 512;
/** Expected wins above which the sum is taken as gamma: within 1 % of the lattice on spread sizes, 2 % where a few sizes are fifty times the rest. */
const GAMMA_FROM = 100;

/** Sizes to draw from, each equally likely. */
export interface DrawSizes {
  /** > 0 each, at least one. */
  readonly sizes: ArrayLike<number>;
  /** Chance that a draw is won and brings its size; else it brings nothing. 0–1. */
  readonly chance: number;
}

/**
 * The smallest number n of draws with P(sum of n draws ≥ need) ≥ confidence; a draw is won with `chance` and then
 * brings one of `sizes`, all equally likely.
 *
 * Exact where the sizes have a common unit in cents and need ÷ unit ≤ 4,096. Else on a grid of 512 points below need,
 * each size split over its two neighbours keeping the mean (a draw's spread grows by at most a quarter of a step squared).
 * Where more than 100 wins are expected: the gamma law of the same mean, variance and skewness. A search over `sumLaw` gives
 * the same to a few in ten thousand, ten to a hundred times as slowly.
 * @param need > 0; 0 or less needs no draw
 * @returns undefined when the chance is 0 or there are no sizes. RangeError when confidence is not within (0, 1).
 * @see Definitions §5
 * @example drawsNeeded({ sizes: [1], chance: 0.3 }, 5, 0.8) // 21
 */
export function drawsNeeded(draw: DrawSizes, need: number, confidence: number): number | undefined {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence}`);
  if (need <= 0) return 0;
  if (draw.sizes.length === 0 || !(draw.chance > 0)) return undefined;
  const { mean } = momentsOf(draw);
  if (need / mean > GAMMA_FROM / draw.chance) return byGamma(draw, need, confidence);
  return byLattice(latticeOf(draw, need), confidence);
}

/** Mean, variance and third central moment of one draw. */
function momentsOf({ sizes, chance }: DrawSizes): { mean: number; variance: number; third: number } {
  let [one, two, three] = [0, 0, 0];
  for (let i = 0; i < sizes.length; i++) {
    const size = sizes[i] as number;
    one += size;
    two += size * size;
    three += size * size * size;
  }
  const [a, b, c] = [one, two, three].map((sum) => (sum * chance) / sizes.length) as [number, number, number];
  return { mean: a, variance: b - a * a, third: c - 3 * a * b + 2 * a * a * a };
}

/** So many standard deviations from the mean the answer is no longer in doubt. */
const FAR = 8;
/** Below this skewness of the sum the gamma law is the normal one. */
const LEAST_SKEW = 0.02;

/** The gamma law with the mean, variance and skewness of the sum, moved to its place. */
function byGamma(draw: DrawSizes, need: number, confidence: number): number {
  const { mean, variance, third } = momentsOf(draw);
  if (variance <= 0) return roundUp(need / mean);
  const skewOfOne = third / variance ** 1.5;
  return smallestWhole(1, (n) => {
    const z = (need - n * mean) / Math.sqrt(n * variance);
    const skew = skewOfOne / Math.sqrt(n);
    if (Math.abs(z) > FAR || skew < LEAST_SKEW) return 1 - normalBelow(z) >= confidence;
    const shape = 4 / (skew * skew);
    return 1 - chiSquareBelow(2 * (shape + z * Math.sqrt(shape)), 2 * shape) >= confidence;
  });
}

/** The law of one draw below need, on its exact lattice or on the grid. */
function latticeOf({ sizes, chance }: DrawSizes, need: number): LatticeLaw {
  const unit = commonUnit([sizes], need / EXACT_POINTS);
  const step = unit ?? need / GRID_POINTS;
  const points = unit === undefined ? GRID_POINTS : roundUp(need / unit);
  const law = new Float64Array(points);
  const weight = chance / sizes.length;
  law[0] = 1 - chance;
  for (let i = 0; i < sizes.length; i++) {
    const place = (sizes[i] as number) / step;
    const low = unit === undefined ? Math.floor(place) : Math.round(place);
    const above = unit === undefined ? place - low : 0;
    if (low < points) law[low] = (law[low] as number) + weight * (1 - above);
    if (low + 1 < points) law[low + 1] = (law[low + 1] as number) + weight * above;
  }
  return law;
}

/** Doubles the number of draws until enough, then takes the powers of two back one by one. */
function byLattice(one: LatticeLaw, confidence: number): number {
  const missable = 1 - confidence + 1e-12;
  const plan = latticePlan(one.length);
  const powers: LawTransform[] = [];
  let law = one;
  while (massBelow(law) > missable) {
    const power = transformOf(plan, law);
    powers.push(power);
    law = lawOfSum(plan, power, power, one.length);
  }
  let draws = 0;
  let kept: LatticeLaw = new Float64Array(one.length);
  kept[0] = 1;
  for (let j = powers.length - 1; j >= 0; j--) {
    const power = powers[j];
    if (!power) continue;
    const tried = lawOfSum(plan, transformOf(plan, kept), power, one.length);
    if (massBelow(tried) <= missable) continue;
    draws += 2 ** j;
    kept = tried;
  }
  return draws + 1;
}
