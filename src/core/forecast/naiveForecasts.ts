import type { Answer } from "../analysis";
import { phaseFactors, type ForecastOfMonth } from "./phaseFactor";
import type { PastMonth, PastPeriod } from "./pastPeriods";

/** Won value by month: undefined for months before the record of closings begins. */
export type WonByMonth = (month: number) => Answer;

/** Fewer months on record make no run rate. */
const LEAST_MONTHS = 3;

/** What was won in the period before, of the same length; undefined where it is not on record. */
export function lastPeriodWon({ months }: PastPeriod, won: WonByMonth): Answer {
  return wonBefore(months, won, months.length);
}

/** Mean of the last three months, or of the last four quarters; undefined where one of them is not on record. */
export function meanOfLastWon({ months }: PastPeriod, won: WonByMonth): Answer {
  const [first] = months;
  if (first === undefined) return undefined;
  const back = months.length === 1 ? 3 : 12;
  const sum = sumOver(first.number - back, back, won);
  return sum === undefined ? undefined : (sum / back) * months.length;
}

/** What was won in the same months of the year before; undefined where they are not on record. */
export function samePeriodLastYearWon({ months }: PastPeriod, won: WonByMonth): Answer {
  return wonBefore(months, won, 12);
}

/** Mean month of the last twelve on record before a month; undefined with fewer than three. */
export function runRate(first: PastMonth, won: WonByMonth): Answer {
  const known: number[] = [];
  for (let month = first.number - 12; month < first.number; month++) {
    const value = won(month);
    if (value !== undefined) known.push(value);
  }
  return known.length < LEAST_MONTHS ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Run rate at the period's start × the phase of each of its months, from run rates of earlier months. */
export function runRateByPhase({ months }: PastPeriod, won: WonByMonth, earlier: readonly ForecastOfMonth[]): Answer {
  const [first] = months;
  const rate = first && runRate(first, won);
  if (rate === undefined) return undefined;
  const phase = phaseFactors(earlier);
  return months.reduce((sum, { position }) => sum + rate * (phase[position]?.factor ?? 1), 0);
}

function wonBefore(months: readonly PastMonth[], won: WonByMonth, back: number): Answer {
  const [first] = months;
  return first && sumOver(first.number - back, months.length, won);
}

function sumOver(from: number, count: number, won: WonByMonth): Answer {
  let sum = 0;
  for (let month = from; month < from + count; month++) {
    const value = won(month);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
