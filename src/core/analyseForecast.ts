import type { Analysis, Answer, Coverage, ForecastMonth } from "./analysis";
import type { AnalysisBase } from "./analyseBase";
import type { PeriodCoverage } from "./analyseCoverage";
import { varianceShown, withoutChance, type HistoryFound } from "./analyseHistory";
import { numberAt } from "./cells/column";
import type { Bridge } from "./coverage/bridge";
import { fiscalQuarter, type Period } from "./fiscalYear";
import { monthlyForecast, type MonthForecast, type WorkingDeals } from "./forecast/monthlyForecast";
import { outOfMonths } from "./forecast/outOfMonths";
import { historyMonths, historyQuarters, type HistoryMonth, type HistoryMonthsInput } from "./historyMonths";
import type { Settings } from "./settings";
import { bestOnRecord } from "./targets/bestOnRecord";
import { phaseOf, targetToDate } from "./targets/monthPhase";
import { neededByMonth } from "./targets/neededByMonth";

/** What the forecast of the selling year is made from. */
export interface ForecastContext {
  readonly base: AnalysisBase;
  /** The bridge of the selling year, and its coverage. */
  readonly bridge: Bridge;
  readonly whole: PeriodCoverage;
  /** By place: chance of being won in the year, NaN without one; undefined where nothing gives one. */
  readonly inYear: Float64Array | undefined;
  /** By opportunity: whether it is new business; undefined where that is not known. */
  readonly isNew: (i: number) => boolean | undefined;
}

/** The forecast by month beside the targets, what is out of months, the best on record and the pace. @see Definitions §6 §7 */
export function analyseForecast(context: ForecastContext): Analysis["forecast"] {
  const { base, whole } = context;
  const { settings, months, record, targets, treatment } = base;
  const working = workingDeals(context);
  const parts = monthlyForecast(working, months, settings.asOf);
  const input = historyInput(context, parts);
  const byHistory = input && historyMonths(input);
  const due = targetToDate(months, targets, settings.asOf);
  const { found } = base;
  return {
    ...methodOf(found),
    tooOld: context.inYear ? withoutChance(base.reading.opportunities, treatment.open, context.inYear) : found.tooOld,
    basis: whole.basis,
    months: forecastMonths(context, parts, byHistory),
    quarters: input ? historyQuarters(input, quartersOf(months, settings)) : [],
    dealMonths: byHistory?.map((month) => month?.chances ?? new Float64Array(treatment.open.length)),
    outOfMonths: byHistory ? NONE_OUT : outOfMonths(working, settings.asOf),
    yearExpected: yearExpected(whole.coverage),
    ...bestOnRecord(record, settings.fiscalYearStartMonth),
    pace: due !== undefined && due > 0 ? whole.coverage.wonToDate / due : undefined,
  };
}

/** Own history gives every deal its months. */
const NONE_OUT = {
  pastDate: { count: 0, value: 0, expected: 0 },
  undated: { count: 0, value: 0, expected: 0 },
} as const;

type MethodFigures = Pick<
  Analysis["forecast"],
  | "method"
  | "methodBecause"
  | "closerLine"
  | "history"
  | "backtest"
  | "sharedVariance"
  | "backtestVariance"
  | "samplingVariance"
  | "createdPerDay"
>;

function methodOf(found: HistoryFound): MethodFigures {
  return {
    method: found.probabilities.method,
    methodBecause: found.methodBecause,
    closerLine: found.closerLine,
    history: found.history,
    backtest: found.backtest,
    sharedVariance: found.source?.sharedVariance.quarter,
    backtestVariance: varianceShown(found.backtest),
    samplingVariance: found.samplingVariance,
    createdPerDay: found.createdPerDay,
  };
}

/** Won + all that is still expected; with own history deals that are not created yet too. */
function yearExpected({ outlook, expectedFromPipeline, wonToDate }: Coverage): Answer {
  return outlook.landing ?? plus(wonToDate, expectedFromPipeline);
}

function workingDeals({ base, bridge }: ForecastContext): WorkingDeals {
  const { treatment, found } = base;
  const { probability, from } = found.probabilities;
  return { deals: treatment.deals, open: treatment.open, left: bridge.left, share: bridge.share, probability, from };
}

/** undefined where own history says nothing, or there is nothing to say: no open deal has an amount. */
function historyInput(
  { base, whole, bridge, isNew }: ForecastContext,
  parts: readonly MonthForecast[]
): HistoryMonthsInput | undefined {
  const { found, settings, months, treatment } = base;
  const { source } = found;
  if (source === undefined || whole.basis === undefined) return undefined;
  return {
    source,
    known: found.chances,
    asOf: settings.asOf,
    months,
    won: parts.map(({ won }) => won),
    left: bridge.left,
    isNew: (k) => isNew(numberAt(treatment.open, k)),
  };
}

/** The four quarters of the months' year. */
function quartersOf(months: readonly Period[], { fiscalYearStartMonth }: Settings): readonly Period[] {
  return [0, 3, 6, 9].flatMap((m) => {
    const first = months[m];
    return first === undefined ? [] : [fiscalQuarter(first.from, fiscalYearStartMonth, 0)];
  });
}

const MONTH_WITHOUT_HISTORY = {
  history: undefined,
  blend: undefined,
  notCreatedYet: undefined,
  expectedNew: undefined,
  expectedExisting: undefined,
  p10: undefined,
  p50: undefined,
  p90: undefined,
  cumulativeP10: undefined,
  cumulativeP50: undefined,
  cumulativeP90: undefined,
} as const;

/** Each month beside its target, with running totals; a running total ends where a part has no answer. */
function forecastMonths(
  context: ForecastContext,
  parts: readonly MonthForecast[],
  byHistory: readonly (HistoryMonth | undefined)[] | undefined
): ForecastMonth[] {
  const { months, shares, targets, settings } = context.base;
  const needed = neededByMonth(months, shares, context.whole.coverage.remaining, settings.asOf);
  let landed: Answer = 0;
  let aimed: Answer = 0;
  return months.map((month, m): ForecastMonth => {
    const part = parts[m];
    if (!part) throw new RangeError(`month ${m}`);
    const target = targets[m];
    const lines = linesOf(part, byHistory && { month: byHistory[m] });
    const landing = landingOf(month, settings, lines);
    landed = plus(landed, landing);
    aimed = plus(aimed, target);
    const begun = month.from <= settings.asOf;
    return {
      month: month.name,
      from: month.from,
      to: month.to,
      phase: phaseOf(month, settings.asOf),
      share: numberAt(shares, m),
      target,
      ...lines,
      landing,
      attainment: begun && target !== undefined && target > 0 ? part.won / target : undefined,
      cumulativeLanding: landed,
      cumulativeTarget: aimed,
      neededPerMonth: needed[m],
    };
  });
}

type MonthLines = MonthForecast & Pick<ForecastMonth, keyof typeof MONTH_WITHOUT_HISTORY>;

/** The lines of a month; by own history where it says anything, and then nothing of months that are over. */
function linesOf(part: MonthForecast, byHistory: { readonly month: HistoryMonth | undefined } | undefined): MonthLines {
  if (byHistory === undefined) return { ...part, ...MONTH_WITHOUT_HISTORY };
  if (byHistory.month === undefined) return { ...part, ...MONTH_WITHOUT_HISTORY, crm: undefined, expected: undefined };
  return { ...part, ...byHistory.month.lines };
}

/** Won in months that are over (nothing is expected of them); else won + expected + not created yet. */
function landingOf(month: Period, { asOf }: Settings, { won, expected, notCreatedYet }: MonthLines): Answer {
  const isOver = month.to < asOf || (month.to === asOf && expected === undefined);
  return isOver ? won : plus(plus(won, expected), notCreatedYet ?? NOTHING_YET);
}

/** Without own history nothing is expected of deals that are not created yet. */
const NOTHING_YET = 0;

function plus(a: Answer, b: Answer): Answer {
  return a === undefined || b === undefined ? undefined : a + b;
}
