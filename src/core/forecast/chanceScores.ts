import type { Answer } from "../analysis";
import { numberAt } from "../cells/column";
import type { CalibrationBin } from "./backtest";

/** Scores of chances against what came, one deal after the other. */
export interface ChanceScores {
  n: number;
  squares: number;
  logs: number;
}

/** The log score of a chance that was wrong would be infinite at 0 and 1. */
const SURE = 0.001;
/** Of a product of chances: far above the least number there is, and so is × `SURE`. */
const SMALL = 1e-200;

export function noScores(): ChanceScores {
  return { n: 0, squares: 0, logs: 0 };
}

/** Scores deals by their chances, beside 1 for a deal that was won. */
export function scoreEach(scores: ChanceScores, chances: Float64Array, won: Uint8Array): void {
  let [squares, logs, product] = [0, 0, 1];
  for (let k = 0; k < chances.length; k++) {
    const chance = numberAt(chances, k);
    const right = numberAt(won, k) === 1 ? chance : 1 - chance;
    squares += (1 - right) * (1 - right);
    // One logarithm of many chances: the product is told long before it gets too small.
    product *= clipped(right);
    if (product > SMALL) continue;
    logs -= Math.log(product);
    product = 1;
  }
  logs -= Math.log(product);
  scores.n += chances.length;
  scores.squares += squares;
  scores.logs += logs;
}

/** Scores `n` deals that had one chance, `won` of which were won. @see Definitions §6 backtest: Brier and log score */
export function scoreDeals(scores: ChanceScores, chance: number, won: number, n: number): void {
  scores.n += n;
  scores.squares += won * (1 - chance) ** 2 + (n - won) * chance ** 2;
  scores.logs -= won * Math.log(clipped(chance)) + (n - won) * Math.log(clipped(1 - chance));
}

function clipped(chance: number): number {
  return Math.min(1 - SURE, Math.max(SURE, chance));
}

/** Mean (p − won)² and mean −ln p (p clipped to 0.001 … 0.999); undefined without a deal. */
export function meanScores({ n, squares, logs }: ChanceScores): { readonly brier: Answer; readonly logScore: Answer } {
  return n > 0 ? { brier: squares / n, logScore: logs / n } : { brier: undefined, logScore: undefined };
}

/** Each bin from one to below the next, the last with 1: finer where open deals of a month have theirs. */
const EDGES = [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1];
const BINS = EDGES.length - 1;

/** Deals by what their chance was: how many, Σ chances, won. */
export interface CalibrationTally {
  readonly n: Float64Array;
  readonly chances: Float64Array;
  readonly won: Float64Array;
}

export function noCalibration(): CalibrationTally {
  const zeros = (): Float64Array => new Float64Array(BINS);
  return { n: zeros(), chances: zeros(), won: zeros() };
}

/** Counts a deal under its chance. */
export function calibrate(tally: CalibrationTally, chance: number, isWon: boolean): void {
  let bin = 0;
  while (bin < BINS - 1 && chance >= numberAt(EDGES, bin + 1)) bin++;
  tally.n[bin] = numberAt(tally.n, bin) + 1;
  tally.chances[bin] = numberAt(tally.chances, bin) + chance;
  if (isWon) tally.won[bin] = numberAt(tally.won, bin) + 1;
}

/** The bins that hold a deal: mean chance beside the share that was won. */
export function calibrationBins({ n, chances, won }: CalibrationTally): readonly CalibrationBin[] {
  return Array.from(n, (count, k) => ({
    from: numberAt(EDGES, k),
    to: numberAt(EDGES, k + 1),
    n: count,
    said: numberAt(chances, k) / count,
    won: numberAt(won, k) / count,
  })).filter((bin) => bin.n > 0);
}
