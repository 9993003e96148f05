import type { Answer } from "../analysis";
import type { BacktestLine, BacktestPeriod, BacktestTable, ServingMethod } from "./backtest";
import { meanScores, noScores, scoreDeals, scoreEach } from "./chanceScores";
import { bias, wape } from "../maths/forecastErrors";
import { sharedVarianceOf } from "./forecastErrors";
import { KEPT_LINES, NAIVE_LINES, type KeptLine, type NaiveLine } from "./forecastMethod";
import type { PeriodInterval } from "./periodLaws";
import { methodVariance, TESTED_METHODS, type PeriodRun, type TestedMethod } from "./periodRun";
import type { SaidAtStart } from "./saidBefore";
import type { Yardsticks } from "./yardsticks";

/** Past periods of one length, oldest first, with what the naive lines said at the start of each. */
export interface PastRuns {
  readonly every: BacktestTable["every"];
  readonly runs: readonly PeriodRun[];
  readonly yardsticks: readonly Yardsticks[];
  /** By period: what was said at its start, where a day near it is kept. */
  readonly said: readonly (SaidAtStart | undefined)[];
  /** By method, by period. */
  readonly intervals: Readonly<Record<TestedMethod, readonly PeriodInterval[]>>;
}

/** Fewer periods do not tell what is needed of a pipeline. */
const LEAST_PERIODS = 4;

type Serving = ServingMethod["method"];

/**
 * The lines of a table, all over the same periods; a line with no answer for some of them has its own n, and beside its error
 * that of the serving method over the periods it has. What was kept has a line where it said anything. Where the blend serves
 * the periods are those at whose start it did.
 * @see Definitions §6 backtest
 */
export function backtestTable(all: PastRuns, serving: Serving): BacktestTable {
  const past = serving === "M3" ? ofBlend(all) : all;
  const { every, runs, intervals } = past;
  const [actual, created] = [sumOf(all.runs, (run) => run.actual), sumOf(all.runs, (run) => run.wonOfCreated)];
  return {
    every,
    lines: [
      ...TESTED_METHODS.map((method) => methodLine(past, method, serving)),
      ...KEPT_LINES.map((line) => keptLine(past, line, serving)).filter(({ n }) => n > 0),
      ...NAIVE_LINES.map((line) => naiveLine(past, line, serving)),
    ],
    periods: runs.map((run, k): BacktestPeriod => {
      const interval = serving === "M3" ? undefined : intervals[serving][k];
      return {
        name: run.period.name,
        forecast: servingForecast(past, k, serving),
        actual: run.actual,
        p10: interval?.p10,
        p90: interval?.p90,
      };
    }),
    sharedVariance: serving === "M3" ? blendVariance(past) : methodVariance(runs, serving),
    neededOfPast: neededOfPast(all.runs),
    createdWithin: actual > 0 ? created / actual : undefined,
  };
}

/** The periods of which the blend said anything at their start. */
function ofBlend({ every, ...past }: PastRuns): PastRuns {
  const told = <T>(column: readonly T[]): readonly T[] => column.filter((_, k) => past.said[k]?.M3 !== undefined);
  return {
    every,
    runs: told(past.runs),
    yardsticks: told(past.yardsticks),
    said: told(past.said),
    intervals: { M2phase: told(past.intervals.M2phase), M2: told(past.intervals.M2) },
  };
}

function servingForecast({ runs, said }: PastRuns, k: number, serving: Serving): number {
  const forecast = serving === "M3" ? said[k]?.M3 : runs[k]?.[serving].forecast;
  if (forecast === undefined) throw new RangeError(`period ${k} of ${runs.length}`);
  return forecast;
}

/** σ² that the errors of the blend show: its law of those days is not kept, so own history's stands in for what deals vary. */
function blendVariance(past: PastRuns): Answer {
  return sharedVarianceOf(
    past.runs.map((run, k) => ({
      forecast: servingForecast(past, k, "M3"),
      actual: run.actual,
      variance: run.M2.cumulants.second,
    }))
  );
}

/** What was said on kept days, over the periods it was said of; it told no chance of any one deal. */
function keptLine(past: PastRuns, line: KeptLine, serving: Serving): BacktestLine {
  return {
    line,
    ...errorsOver(past, (k) => past.said[k]?.[line], serving),
    ...meanScores(noScores()),
    inside: undefined,
    insideN: 0,
  };
}

function methodLine(past: PastRuns, method: TestedMethod, serving: Serving): BacktestLine {
  const { runs } = past;
  const intervals = past.intervals[method];
  const scores = noScores();
  for (const run of runs) scoreEach(scores, run[method].chances, run.won);
  const told = runs.flatMap(({ actual }, k) => {
    const interval = intervals[k];
    return interval?.hasErrors === true ? [actual >= interval.p10 && actual <= interval.p90] : [];
  });
  return {
    line: method,
    ...errorsOver(past, (_, run) => run[method].forecast, serving),
    ...meanScores(scores),
    inside: told.length > 0 ? told.filter(Boolean).length / told.length : undefined,
    insideN: told.length,
  };
}

function naiveLine(past: PastRuns, line: NaiveLine, serving: Serving): BacktestLine {
  const { runs, yardsticks } = past;
  const scores = noScores();
  for (const [k, { origin, wonDeals }] of runs.entries()) {
    const chance = yardsticks[k]?.chance[line];
    if (chance !== undefined) scoreDeals(scores, chance, wonDeals, origin.deal.length);
  }
  return {
    line,
    ...errorsOver(past, (k) => yardsticks[k]?.forecast[line], serving),
    ...meanScores(scores),
    inside: undefined,
    insideN: 0,
  };
}

function errorsOver(
  past: PastRuns,
  forecastOf: (k: number, run: PeriodRun) => Answer,
  serving: Serving
): Pick<BacktestLine, "n" | "wape" | "bias" | "servingWape"> {
  const answered = past.runs.flatMap((run, k) => {
    const forecast = forecastOf(k, run);
    return forecast === undefined ? [] : [{ k, forecast, actual: run.actual }];
  });
  return {
    n: answered.length,
    wape: wape(answered),
    bias: bias(answered),
    servingWape: wape(answered.map(({ k, actual }) => ({ forecast: servingForecast(past, k, serving), actual }))),
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
