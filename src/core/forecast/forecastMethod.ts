/**
 * How an open deal's chance is found: M2phase own history × phase of the quarter, M2 own history alone, M3 the CRM's
 * probability aged by own history, M1 the CRM's probability, W1 the own win rate.
 * @see Definitions §6
 */
export const FORECAST_METHODS = ["M2phase", "M2", "M3", "M1", "W1"] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** Yardsticks that need no deals; they are compared and never serve: they give no deal a chance. */
export const NAIVE_LINES = [
  "lastPeriod",
  "meanOfLast",
  "samePeriodLastYear",
  "runRatePhase",
  "pipelineStartConversion",
  "pipelineWinRate",
] as const;
export type NaiveLine = (typeof NAIVE_LINES)[number];
