import type { Answer } from "../analysis";
import type { BacktestLine, BacktestPeriod, BacktestTable } from "./backtest";
import { meanScores, noScores, scoreDeals, scoreEach } from "./chanceScores";
import { bias, wape } from "../maths/forecastErrors";
import { NAIVE_LINES, type NaiveLine } from "./forecastMethod";
import type { PeriodInterval } from "./periodLaws";
import { methodError, methodVariance, TESTED_METHODS, type PeriodRun, type TestedMethod } from "./periodRun";
import type { Yardsticks } from "./yardsticks";

/** Past periods of one length, oldest first, with what the naive lines said at the start of each. */
export interface PastRuns {
  readonly every: BacktestTable["every"];
  readonly runs: readonly PeriodRun[];
  readonly yardsticks: readonly Yardsticks[];
  /** By method, by period. */
  readonly intervals: Readonly<Record<TestedMethod, readonly PeriodInterval[]>>;
}

/** Fewer periods do not tell what is needed of a pipeline. */
const LEAST_PERIODS = 4;

/**
 * The lines of a table, all over the same periods; a naive line with no answer for some of them has its own n, and beside
 * its error that of the serving method over the periods it has.
 * @see Definitions §6 backtest
 */
export function backtestTable(past: PastRuns, serving: TestedMethod): BacktestTable {
  const { every, runs, intervals } = past;
  const [actual, created] = [sumOf(runs, (run) => run.actual), sumOf(runs, (run) => run.wonOfCreated)];
  return {
    every,
    lines: [
      ...TESTED_METHODS.map((method) => methodLine(runs, method, { serving, intervals: intervals[method] })),
      ...NAIVE_LINES.map((line) => naiveLine(past, line, serving)),
    ],
    periods: runs.map((run, k): BacktestPeriod => {
      const interval = intervals[serving][k];
      return {
        name: run.period.name,
        forecast: run[serving].forecast,
        actual: run.actual,
        p10: interval?.p10,
        p90: interval?.p90,
      };
    }),
    sharedVariance: methodVariance(runs, serving),
    neededOfPast: neededOfPast(runs),
    createdWithin: actual > 0 ? created / actual : undefined,
  };
}

function methodLine(
  runs: readonly PeriodRun[],
  method: TestedMethod,
  { serving, intervals }: { readonly serving: TestedMethod; readonly intervals: readonly PeriodInterval[] }
): BacktestLine {
  const scores = noScores();
  for (const run of runs) scoreEach(scores, run[method].chances, run.won);
  const told = runs.flatMap(({ actual }, k) => {
    const interval = intervals[k];
    return interval?.hasErrors === true ? [actual >= interval.p10 && actual <= interval.p90] : [];
  });
  return {
    line: method,
    ...errorsOver(runs, (_, run) => run[method].forecast, serving),
    ...meanScores(scores),
    inside: told.length > 0 ? told.filter(Boolean).length / told.length : undefined,
    insideN: told.length,
  };
}

function naiveLine({ runs, yardsticks }: PastRuns, line: NaiveLine, serving: TestedMethod): BacktestLine {
  const scores = noScores();
  for (const [k, { origin, wonDeals }] of runs.entries()) {
    const chance = yardsticks[k]?.chance[line];
    if (chance !== undefined) scoreDeals(scores, chance, wonDeals, origin.deal.length);
  }
  return {
    line,
    ...errorsOver(runs, (k) => yardsticks[k]?.forecast[line], serving),
    ...meanScores(scores),
    inside: undefined,
    insideN: 0,
  };
}

function errorsOver(
  runs: readonly PeriodRun[],
  forecastOf: (k: number, run: PeriodRun) => Answer,
  serving: TestedMethod
): Pick<BacktestLine, "n" | "wape" | "bias" | "servingWape"> {
  const answered = runs.flatMap((run, k) => {
    const forecast = forecastOf(k, run);
    return forecast === undefined ? [] : [{ run, forecast, actual: run.actual }];
  });
  return {
    n: answered.length,
    wape: wape(answered),
    bias: bias(answered),
    servingWape: wape(answered.map(({ run }) => methodError(run, serving))),
  };
}

/** Mean of (amount open at the start) ÷ (won from those), of periods in which any was; undefined with fewer than four. */
function neededOfPast(runs: readonly PeriodRun[]): Answer {
  const won = runs.filter((run) => run.wonOfOpen > 0 && run.origin.openValue > 0);
  if (won.length < LEAST_PERIODS) return undefined;
  return sumOf(won, (run) => run.origin.openValue / run.wonOfOpen) / won.length;
}

function sumOf(runs: readonly PeriodRun[], valueOf: (run: PeriodRun) => number): number {
  return runs.reduce((sum, run) => sum + valueOf(run), 0);
}
