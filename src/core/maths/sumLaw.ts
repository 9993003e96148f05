import { commonUnit } from "./commonUnit";
import { enumeratedSum, SAME_SUM } from "./enumeratedSum";
import { lineBound, stepBound } from "./gridBound";
import { gridSum, latticeSum } from "./gridSum";
import { momentsOf, type SumParts, sumTerms, type SumTerms } from "./sumTerms";
import { sumWindow } from "./sumWindow";

export type { SumParts } from "./sumTerms";

/** "moments" is what `momentsLaw` gives. */
export type SumLawKind = "enumerated" | "lattice" | "grid" | "moments";

/** The law of a sum. */
export interface SumLaw {
  /** Money, ascending, at least one. */
  readonly points: Float64Array;
  /** By point: P(S ≤ point); the last is 1. */
  readonly below: Float64Array;
  /** "steps": all mass lies on the points. "line": P(S ≤ x) is linear between them. */
  readonly between: "steps" | "line";
  /** Of the parts themselves. */
  readonly mean: number;
  readonly variance: number;
  readonly kind: SumLawKind;
  /** The error of P(S ≥ x) is at most this, whatever x; 0 where the law is exact (rounding: 1e-12). Of a grid calculated when asked. */
  readonly bound: number;
}

/** Most amounts that are listed outcome by outcome. */
const ENUMERATED = 20;
/** Distinct sums that may be listed, for each point of the grid: 2¹⁶ with all points, which take as long as the grid. */
const SUMS_A_POINT = 2;
const POINTS = 2 ** 15;

/**
 * The law of S = Σ Bernoulli(chance)·amount + a Poisson number of sizes + draws of sizes, all independent.
 *
 * Up to 20 amounts and nothing drawn: every outcome is listed. Else, where amounts and sizes share a unit in cents and the
 * stretch that holds all but 4e-15 of the mass has no more units than `points`: the exact law on its multiples. Else a grid
 * over that stretch, each amount split over its two neighbours so that the mean is kept; it is read on a line between the
 * middles of its steps, since P(S ≥ x) is right there to the second order, or as steps where hardly an amount was split.
 * `bound` holds for all x (`lineBound`, `stepBound`): about the largest mass of a point, 0.0002 for thousands of amounts,
 * the usual error a tenth of it. Raising a chance or adding an amount never lowers P(S ≥ x) by more than the bounds.
 * @param options.points of the grid, a power of two; fewer are quicker
 * @returns for no amounts, or only certain ones, a single point
 * @see Definitions §6
 * @example atLeast(sumLaw({ chance: Float64Array.of(0.5, 0.5), amount: Float64Array.of(10, 20) }), 20) // 0.5
 */
export function sumLaw(parts: SumParts, { points = POINTS }: { readonly points?: number } = {}): SumLaw {
  const terms = sumTerms(parts);
  const listed = enumeratedLaw(terms, SUMS_A_POINT * points);
  if (listed !== undefined) return listed;
  const window = sumWindow(terms);
  return exactLattice(terms, points, window) ?? onGrid(terms, points, window);
}

/** Every outcome listed; undefined with too many of them, or where sizes are drawn. */
export function enumeratedLaw(terms: SumTerms, most: number): SumLaw | undefined {
  if (terms.sizes.length > 0 || terms.chance.length > ENUMERATED) return undefined;
  const listed = enumeratedSum(terms.chance, terms.amount, most);
  if (listed === undefined) return undefined;
  const points = listed.sums.map((sum) => terms.certain + sum);
  return {
    points,
    below: cumulated(listed.masses),
    between: "steps",
    ...momentsOf(terms),
    kind: "enumerated",
    bound: 0,
  };
}

/** On multiples of the unit that amounts and sizes share; undefined where the window holds more of them than points. */
export function exactLattice(terms: SumTerms, most: number, window = sumWindow(terms)): SumLaw | undefined {
  const least = (window.high - window.low) / (most - 3);
  const unit = commonUnit([terms.amount, terms.sizes], least);
  if (unit === undefined) return undefined;
  const length = 2 ** Math.ceil(Math.log2((window.high - window.low) / unit + 3));
  const { first, masses } = latticeSum(terms, { step: unit, length, window, margin: 0 });
  return {
    points: evenly(first, unit, masses.length),
    below: cumulated(masses),
    between: "steps",
    ...momentsOf(terms),
    kind: "lattice",
    bound: 0,
  };
}

/** On a grid, amounts split over their two neighbours. */
export function onGrid(terms: SumTerms, most: number, window = sumWindow(terms)): SumLaw {
  const grid = gridSum(terms, window, most);
  const { first, step, masses, added } = grid;
  // Hardly anything was split: the points still are what can be reached.
  const isStepped = added < 1;
  const from = isStepped ? first : first + 0.5 * step;
  let bound: number | undefined;
  return {
    below: cumulated(masses),
    ...momentsOf(terms),
    kind: "grid",
    points: evenly(from, step, masses.length),
    between: isStepped ? "steps" : "line",
    // It takes as long as the law itself, and not everyone asks.
    get bound() {
      return (bound ??= isStepped ? stepBound(terms, grid) : lineBound(terms, grid));
    },
  };
}

function evenly(first: number, step: number, length: number): Float64Array {
  const points = new Float64Array(length);
  for (let i = 0; i < length; i++) points[i] = first + i * step;
  return points;
}

function cumulated(masses: Float64Array): Float64Array {
  const below = new Float64Array(masses.length);
  let sum = 0;
  for (let i = 0; i < masses.length; i++) below[i] = Math.min(1, (sum += masses[i] as number));
  below[below.length - 1] = 1;
  return below;
}

/**
 * P(S ≥ x), the point x included (to 1e-9 of the larger of 1 and x).
 * @returns 0–1
 */
export function atLeast(law: SumLaw, x: number): number {
  return 1 - under(law, x - SAME_SUM * Math.max(1, Math.abs(x)), "below");
}

/** P(S ≤ x), the point x included (to 1e-9 of the larger of 1 and x). */
export function atMost(law: SumLaw, x: number): number {
  return under(law, x + SAME_SUM * Math.max(1, Math.abs(x)), "upTo");
}

function under(law: SumLaw, x: number, which: "below" | "upTo"): number {
  const i = firstPoint(law.points, x, which === "below");
  const before = i === 0 ? 0 : (law.below[i - 1] as number);
  if (law.between === "steps" || i === 0 || i === law.points.length) return before;
  const from = law.points[i - 1] as number;
  const share = (x - from) / ((law.points[i] as number) - from);
  return before + share * ((law.below[i] as number) - before);
}

/** The first place of an ascending list above x, or at it where that counts; the length where there is none. */
function firstPoint(points: Float64Array, x: number, isAtEnough: boolean): number {
  let low = 0;
  let high = points.length;
  // Points mostly are evenly spaced: then the place can be told, and hardly anything is left to search.
  const last = high - 1;
  const share = (x - (points[0] as number)) / ((points[last] as number) - (points[0] as number));
  if (share > 0 && share < 1) {
    const guess = Math.floor(share * last);
    for (let place = guess; place <= guess + 1; place++) {
      const point = points[place] as number;
      if (point > x || (isAtEnough && point === x)) high = Math.min(high, place);
      else low = place + 1;
    }
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    const point = points[middle] as number;
    if (point > x || (isAtEnough && point === x)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The smallest x with P(S ≤ x) ≥ p (to 1e-12).
 * @param p within (0, 1]; RangeError outside
 */
export function quantileOf(law: SumLaw, p: number): number {
  if (!(p > 0 && p <= 1)) throw new RangeError(`quantile ${p}`);
  const i = firstPoint(law.below, p - 1e-12, true);
  const point = law.points[i] as number;
  if (law.between === "steps" || i === 0) return point;
  const from = law.below[i - 1] as number;
  const share = Math.min(1, (p - from) / ((law.below[i] as number) - from));
  return (law.points[i - 1] as number) + share * (point - (law.points[i - 1] as number));
}
