import type { Answer } from "../analysis";
import type { ForecastOfPeriod } from "../maths/forecastErrors";

/** A forecast, what came, and the variance its law gave the sum of the deals. */
export interface ForecastWithVariance extends ForecastOfPeriod {
  readonly variance: number;
}

/** Fewer past periods do not tell a shared error from chance. */
const LEAST_PERIODS = 4;

/**
 * Variance of the error that all deals of a period share, as past errors show it: what the relative errors vary beyond what
 * the chances of the deals explain, max(0, mean[((A − F) ÷ F)² − Var(S) ÷ F²]).
 * @returns σ²; undefined with fewer than four periods for which anything was forecast
 * @see Definitions §6 distribution
 */
export function sharedVarianceOf(periods: readonly ForecastWithVariance[]): Answer {
  const told = periods.filter(({ forecast }) => forecast > 0);
  if (told.length < LEAST_PERIODS) return undefined;
  let sum = 0;
  for (const { forecast, actual, variance } of told) sum += ((actual - forecast) ** 2 - variance) / forecast ** 2;
  return Math.max(0, sum / told.length);
}

/** Relative variance of a win rate above 0 that so many closed deals show: (1 − w) ÷ (w · n). @see Definitions §6 */
export function samplingVariance(winRate: number, closed: number): number {
  return (1 - winRate) / (winRate * closed);
}
