/**
 * How an open deal's chance is found: M2phase own history × phase of the quarter, M2 own history alone, M3 the CRM's
 * probability aged by own history, M1 the CRM's probability, W1 the own win rate.
 * @see Definitions §6
 */
export const FORECAST_METHODS = ["M2phase", "M2", "M3", "M1", "W1"] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/**
 * Ways that one export cannot test: what the CRM's probability (M1), its blend with own history (M3), the manager's call and
 * the sheets said at the start of past periods, as kept by the analyses of those days. Of them M3 may serve.
 */
export const KEPT_LINES = ["M3", "M1", "said", "call"] as const;
export type KeptLine = (typeof KEPT_LINES)[number];

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
