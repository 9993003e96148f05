import { numberAt } from "../cells/column";
import { monthStart, type Day } from "../cells/day";
import type { Period } from "../fiscalYear";
import { isValued, openDeals } from "../opportunities/dealRows";
import type { Opportunities } from "../opportunities/opportunities";
import type { Settings } from "../settings";
import type { Backtest, CalibrationBin, ServingMethod } from "./backtest";
import { backtestTable, type PastRuns } from "./backtestTable";
import { calibrate, calibrationBins, noCalibration } from "./chanceScores";
import { originForecast, type OriginForecast } from "./originForecast";
import { lastMonths, lastQuarters, type PastMonth, type PastPeriod } from "./pastPeriods";
import { pastWins, type PastWins } from "./pastWins";
import { periodLaws } from "./periodLaws";
import { periodRun, type PeriodRun, type TestedMethod } from "./periodRun";
import { phaseFactors, type PhaseFactor } from "./phaseFactor";
import { NOTHING_SAID, type SaidBefore } from "./saidBefore";
import { closerLine, servingMethod } from "./servingMethod";
import { yardsticks } from "./yardsticks";

/** The inputs that the past is forecast by. */
export type BacktestSettings = Pick<Settings, "asOf" | "fiscalYearStartMonth" | "baselineMonths">;

const MONTHS = 24;
const QUARTERS = 8;

/**
 * Today's way of forecasting, made again at the start of each of the last 24 whole months and the last 8 whole fiscal
 * quarters from what was known then, beside the naive lines, and what came. Months that say nothing of own history at their
 * start are left out (fewer than 30 closed or 10 won known …). Nothing dated later decides a forecast; deals without a
 * created day and wins without a closed day are in none.
 * @param before what was said on earlier days
 * @returns undefined where not one past month or quarter could be forecast
 * @see Definitions §6 backtest
 */
export function backtestOf(
  all: Opportunities,
  settings: BacktestSettings,
  before: SaidBefore = NOTHING_SAID
): Backtest | undefined {
  const { asOf, fiscalYearStartMonth } = settings;
  const deals = withoutValues(all);
  const context = { deals, wins: pastWins(deals), originOf: originsOf(deals, settings) };
  const months = runMonths(lastMonths(asOf, fiscalYearStartMonth, MONTHS), context);
  const quarters = runQuarters(lastQuarters(asOf, fiscalYearStartMonth, QUARTERS), months, context);
  if (months.length + quarters.length === 0) return undefined;
  const { wins } = context;
  const past = [
    pastRuns({ every: "month", runs: months, months, wins, before }),
    pastRuns({ every: "quarter", runs: quarters, months, wins, before }),
  ];
  const { serving, ...tables } = chosenTables(past, before.days);
  return {
    serving,
    ...tables,
    phase: phaseOfMonths(months),
    calibration: calibrationOf(months, serving.method === "M2" ? "M2" : "M2phase"),
    isValued: [...months, ...quarters].some(({ origin }) => origin.isValued),
  };
}

/** The method that serves and its tables. Which one hangs on the errors of all, which are the same whichever serves. */
function chosenTables(past: readonly PastRuns[], days: number): Pick<Backtest, "months" | "quarters" | "serving"> {
  const tables = (method: ServingMethod["method"]): Pick<Backtest, "months" | "quarters"> => {
    const [byMonth, byQuarter] = past.map((runs) => backtestTable(runs, method));
    if (byMonth === undefined || byQuarter === undefined) throw new RangeError("two tables");
    return { months: byMonth, quarters: byQuarter };
  };
  const byPhase = tables("M2phase");
  const own = servingMethod(byPhase).method;
  const byOwn = own === "M2phase" ? byPhase : tables(own);
  const serving = servingMethod(byOwn, days);
  if (serving.method === own) return { ...byOwn, serving };
  const byBlend = tables(serving.method);
  return { ...byBlend, serving: { ...serving, closerLine: closerLine(byBlend) } };
}

/** The deals without the values that the user lets open deals without an amount count: those were not known in the past. */
function withoutValues(deals: Opportunities): Opportunities {
  const valued = openDeals(deals).filter((i) => isValued(deals, i));
  if (valued.length === 0) return deals;
  const amount = deals.amount.slice();
  for (const i of valued) amount[i] = NaN;
  return { ...deals, amount };
}

/** The past: deals, wins, and the forecast made on each first day, once for month and quarter. */
interface Past {
  readonly deals: Opportunities;
  readonly wins: PastWins;
  readonly originOf: (period: PastPeriod) => OriginForecast | undefined;
}

/** Forecasts made at the start of a period; at the start of a quarter those of its three months. */
function originsOf(deals: Opportunities, settings: BacktestSettings): Past["originOf"] {
  const known = new Map<Day, OriginForecast | undefined>();
  return ({ from, months }) => {
    const [first] = months;
    if (!known.has(from) && first !== undefined) {
      const whole = first.position === 0 ? threeMonths(first) : [first];
      known.set(from, originForecast(deals, from - 1, whole, settings));
    }
    return known.get(from);
  };
}

function threeMonths(first: PastMonth): readonly Period[] {
  return [0, 1, 2].map((later) => {
    const from = monthStart(first.number + later);
    return { name: first.name, from, to: monthStart(first.number + later + 1) - 1 };
  });
}

/** Each month with the phase that the months before it show. */
function runMonths(periods: readonly PastPeriod[], { originOf, ...past }: Past): readonly PeriodRun[] {
  const runs: PeriodRun[] = [];
  for (const period of periods) {
    const origin = originOf(period);
    if (origin !== undefined) runs.push(periodRun(period, { ...past, origin, phase: phaseOfMonths(runs) }));
  }
  return runs;
}

function runQuarters(
  periods: readonly PastPeriod[],
  months: readonly PeriodRun[],
  { originOf, ...past }: Past
): readonly PeriodRun[] {
  return periods.flatMap((period) => {
    const origin = originOf(period);
    return origin === undefined
      ? []
      : [periodRun(period, { ...past, origin, phase: phaseOfMonths(overBefore(months, period)) })];
  });
}

/** Periods of one length, beside the months before them and what was said on earlier days. */
interface RunsOfLength extends Pick<PastRuns, "every" | "runs"> {
  readonly months: readonly PeriodRun[];
  readonly wins: PastWins;
  readonly before: SaidBefore;
}

function pastRuns({ every, runs, months, wins, before }: RunsOfLength): PastRuns {
  return {
    every,
    runs,
    said: runs.map(({ period }) => before.atStart(every, period)),
    yardsticks: runs.map((run) =>
      yardsticks(run, { wins, earlier: overBefore(runs, run.period), months: overBefore(months, run.period) })
    ),
    intervals: { M2phase: periodLaws(runs, "M2phase"), M2: periodLaws(runs, "M2") },
  };
}

function overBefore(runs: readonly PeriodRun[], { from }: PastPeriod): readonly PeriodRun[] {
  return runs.filter(({ period }) => period.to < from);
}

function phaseOfMonths(months: readonly PeriodRun[]): readonly PhaseFactor[] {
  return phaseFactors(
    months.flatMap(({ period, M2, actual }) =>
      period.months.map(({ position }) => ({ position, forecast: M2.forecast, actual }))
    )
  );
}

function calibrationOf(runs: readonly PeriodRun[], method: TestedMethod): readonly CalibrationBin[] {
  const tally = noCalibration();
  for (const run of runs) {
    const { chances } = run[method];
    for (let k = 0; k < chances.length; k++) calibrate(tally, numberAt(chances, k), numberAt(run.won, k) === 1);
  }
  return calibrationBins(tally);
}
