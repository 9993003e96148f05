import type { Analysis, ForecastMonth } from "./analysis";
import { isoDay } from "./cells/day";
import type { BacktestTable } from "./forecast/backtest";

/** The forecast as the JSON has it. */
export function forecastJson({ forecast, coverage }: Pick<Analysis, "forecast" | "coverage">): Record<string, unknown> {
  const { history, backtest } = forecast;
  const { p10, p50, p90 } = coverage.outlook;
  return {
    method: forecast.method,
    methodBecause: forecast.methodBecause,
    closerLine: forecast.closerLine,
    history: {
      start: history.start === undefined ? undefined : isoDay(history.start),
      closed: history.closed,
      won: history.won,
      leftOut: history.leftOut,
      none: history.none ?? false,
    },
    createdPerDay: forecast.createdPerDay,
    sharedVariance: forecast.sharedVariance,
    backtestVariance: forecast.backtestVariance,
    samplingVariance: forecast.samplingVariance,
    tooOld: forecast.tooOld,
    months: forecast.months.map(monthJson),
    quarters: forecast.quarters.map(({ name, p10: low, p50: middle, p90: high }) => ({
      name,
      p10: low,
      p50: middle,
      p90: high,
    })),
    year: { p10, p50, p90, expected: forecast.yearExpected },
    backtest: backtest === undefined ? [] : [...linesJson(backtest.quarters), ...linesJson(backtest.months)],
    phase: backtest === undefined ? [] : backtest.phase,
    calibration: backtest === undefined ? [] : backtest.calibration,
  };
}

function linesJson({ every, lines }: BacktestTable): Record<string, unknown>[] {
  return lines.map(({ line, n, wape, bias, brier, logScore, inside, insideN }) => ({
    method: line,
    every,
    wape,
    bias,
    brier,
    logScore,
    inside,
    insideN,
    n,
  }));
}

function monthJson(month: ForecastMonth): Record<string, unknown> {
  return {
    month: month.month,
    target: month.target,
    won: month.won,
    commit: month.commit,
    bestCase: month.bestCase,
    crm: month.crm,
    history: month.history,
    blend: month.blend,
    notCreatedYet: month.notCreatedYet,
    expected: month.expected,
    expectedNew: month.expectedNew,
    expectedExisting: month.expectedExisting,
    p10: month.p10,
    p50: month.p50,
    p90: month.p90,
    total: month.landing,
  };
}
