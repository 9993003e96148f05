import type { Answer, Metrics } from "../analysis";

/**
 * Pipeline velocity: open deals not aged × mean won size × W1 ÷ mean cycle, money per day.
 * Only for comparison over time: it assumes a steady state. undefined where one of the four is missing or the cycle is 0.
 * @see Definition V2
 */
export function velocityPerDay(
  openNotAged: number,
  meanWonSize: Answer,
  winRate: Answer,
  meanCycleDays: Answer
): Answer {
  if (meanWonSize === undefined || winRate === undefined || meanCycleDays === undefined || meanCycleDays <= 0)
    return undefined;
  return (openNotAged * meanWonSize * winRate) / meanCycleDays;
}

/**
 * Won value per day of the window; of all history, per day from the first to the last dated closing.
 * @param days the length in days; undefined or 0 gives no answer
 * @see Definition V2
 */
export function wonPerDay(size: Metrics["dealSize"], days: number | undefined): Answer {
  return days !== undefined && days > 0 ? size.total / days : undefined;
}
