import { circularSum } from "./circularSum";
import { READING } from "./gridBound";
import type { SumWindow } from "./sumWindow";
import type { SumTerms } from "./sumTerms";

/** The law of a sum on evenly spaced points. Money, what is certain included. */
export interface GridSum {
  readonly first: number;
  readonly step: number;
  readonly masses: Float64Array;
  /** What splitting amounts over their neighbours has added to the variance, in steps squared. */
  readonly added: number;
}

/** −ln of the mass that splitting may carry beyond the margins. */
const MISSABLE = 34;
/** The margins on both sides take at most a quarter of the points. */
const MOST_MARGIN = 1 / 8;
/** Round steps that are tried beside the finest one. */
const ROUND = [1, 2, 2.5, 5, 10, 20];

/**
 * The law on so many points: of the finest step that holds the window, and the round steps above it, the one that adds
 * least to the variance. Amounts are often round, and a round step leaves them where they are.
 * @param points a power of two; doubled until what splitting adds has room beside the window
 */
export function gridSum(terms: SumTerms, window: SumWindow, points: number): GridSum {
  const expected = expectedDraws(terms);
  const margin = Math.ceil((2 / 3) * MISSABLE + Math.sqrt((MISSABLE * expected) / 2)) + 2;
  let length = points;
  while (margin > length * MOST_MARGIN) length *= 2;
  const finest = (window.high - window.low) / (length - 2 * margin);
  let best = { step: finest, added: addedVariance(terms, finest) };
  for (const step of roundSteps(finest)) {
    const added = addedVariance(terms, step);
    if ((added + READING) * step ** 2 < (best.added + READING) * best.step ** 2) best = { step, added };
  }
  return { ...latticeSum(terms, { step: best.step, length, window, margin }), added: best.added };
}

/** The law on the points of a lattice that hold the window. */
export function latticeSum(
  terms: SumTerms,
  lattice: {
    readonly step: number;
    readonly length: number;
    readonly window: SumWindow;
    readonly margin: number;
  }
): Omit<GridSum, "added"> {
  const { step, length } = lattice;
  const ring = circularSum(terms, step, length);
  const from = Math.max(0, Math.floor(lattice.window.low / step) - lattice.margin);
  const turn = from % length;
  const masses = new Float64Array(length);
  masses.set(ring.subarray(turn));
  masses.set(ring.subarray(0, turn), length - turn);
  return { first: terms.certain + from * step, step, masses };
}

/** Expected number of amounts that come. */
function expectedDraws({ chance, arrivals, draws, drawChance }: SumTerms): number {
  return chance.reduce((sum, p) => sum + p, arrivals + draws * drawChance);
}

/** The next round numbers from here on. */
function roundSteps(least: number): number[] {
  const decade = 10 ** Math.floor(Math.log10(least));
  return ROUND.map((round) => round * decade).filter((step) => step >= least);
}

/** Σ of chance × f(1 − f), f how far an amount lies beyond a point, in steps. */
function addedVariance({ chance, amount, sizes, arrivals, draws, drawChance }: SumTerms, step: number): number {
  let sum = 0;
  for (let i = 0; i < chance.length; i++) sum += (chance[i] as number) * spread((amount[i] as number) / step);
  if (sizes.length === 0) return sum;
  let ofSizes = 0;
  for (let i = 0; i < sizes.length; i++) ofSizes += spread((sizes[i] as number) / step);
  return sum + (arrivals + draws * drawChance) * (ofSizes / sizes.length);
}

function spread(place: number): number {
  const above = place - Math.floor(place);
  return above * (1 - above);
}
