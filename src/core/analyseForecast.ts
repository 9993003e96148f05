import type { Analysis, Answer, Coverage, ForecastMonth, MonthRow } from "./analysis";
import { numberAt } from "./cells/column";
import type { Bridge, BridgeRules } from "./coverage/bridge";
import type { Period } from "./fiscalYear";
import type { DealProbabilities } from "./forecast/dealProbability";
import { monthlyForecast, type MonthForecast } from "./forecast/monthlyForecast";
import { outOfMonths } from "./forecast/outOfMonths";
import type { Settings } from "./settings";
import { bestOnRecord } from "./targets/bestOnRecord";
import { phaseOf, targetToDate } from "./targets/monthPhase";
import { neededByMonth } from "./targets/neededByMonth";

/** What the forecast of the selling year is made from. */
export interface ForecastContext {
  readonly rules: BridgeRules;
  /** The bridge of the selling year. */
  readonly bridge: Bridge;
  readonly probabilities: DealProbabilities;
  readonly settings: Settings;
  readonly months: readonly Period[];
  readonly shares: readonly number[];
  readonly targets: readonly Answer[];
  readonly coverage: Coverage;
  /** Won by month over every deal closed by asOf. */
  readonly record: readonly MonthRow[];
}

/** The forecast by month beside the targets, what is out of months, the best on record and the pace. @see Definitions §6 §7 */
export function analyseForecast(context: ForecastContext): Analysis["forecast"] {
  const { rules, bridge, probabilities, settings, months, coverage } = context;
  const working = {
    deals: rules.deals,
    open: rules.open,
    left: bridge.left,
    share: bridge.share,
    probability: probabilities.probability,
    from: probabilities.from,
  };
  const due = targetToDate(months, context.targets, settings.asOf);
  const pace = due !== undefined && due > 0 ? coverage.wonToDate / due : undefined;
  return {
    method: probabilities.method,
    ...WITHOUT_HISTORY,
    months: forecastMonths(context, monthlyForecast(working, months, settings.asOf)),
    outOfMonths: outOfMonths(working, settings.asOf),
    yearExpected:
      coverage.expectedFromPipeline === undefined ? undefined : coverage.wonToDate + coverage.expectedFromPipeline,
    ...bestOnRecord(context.record, settings.fiscalYearStartMonth),
    pace,
  };
}

/** What is not known without own history. */
const WITHOUT_HISTORY = {
  methodBecause: "noHistory",
  closerLine: undefined,
  history: { start: undefined, closed: 0, won: 0, leftOut: 0, curves: undefined, none: "tooFewClosed" },
  backtest: undefined,
  sharedVariance: undefined,
  backtestVariance: undefined,
  samplingVariance: undefined,
  createdPerDay: undefined,
  tooOld: { count: 0, value: 0 },
  quarters: [],
  dealMonths: undefined,
} as const;

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
function forecastMonths(context: ForecastContext, parts: readonly MonthForecast[]): ForecastMonth[] {
  const { months, shares, targets, coverage, settings } = context;
  const needed = neededByMonth(months, shares, coverage.remaining, settings.asOf);
  let landed: Answer = 0;
  let aimed: Answer = 0;
  return months.map((month, m): ForecastMonth => {
    const part = parts[m];
    if (!part) throw new RangeError(`month ${m}`);
    const target = targets[m];
    const landing = month.to < settings.asOf ? part.won : plus(part.won, part.expected);
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
      ...part,
      ...MONTH_WITHOUT_HISTORY,
      landing,
      attainment: begun && target !== undefined && target > 0 ? part.won / target : undefined,
      cumulativeLanding: landed,
      cumulativeTarget: aimed,
      neededPerMonth: needed[m],
    };
  });
}

function plus(a: Answer, b: Answer): Answer {
  return a === undefined || b === undefined ? undefined : a + b;
}
