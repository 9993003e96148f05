import type { Analysis, Answer, Coverage, Metrics } from "./analysis";
import { isByHistory, type HistoryFound } from "./analyseHistory";
import type { BridgeRules } from "./coverage/bridge";
import { bridgeRules, type TreatmentInput } from "./coverage/bridgeRules";
import { coverageOf, type CoverageInput } from "./coverage/coverageOf";
import { wonIn } from "./coverage/wonIn";
import { fiscalQuarter, type FiscalQuarter, type Period } from "./fiscalYear";
import { learnedOf } from "./forecast/dealChances";
import type { OutlookBasis } from "./forecast/outlook";
import { outlookBasis } from "./forecast/outlookBasis";
import type { SaidBefore } from "./forecast/saidBefore";
import type { BaselineWindow } from "./metrics/baselineWindow";
import { wonSizes } from "./metrics/dealSize";
import { pricedAmount } from "./opportunities/dealRows";
import { chanceByDeal, periodOutlook, type OutlookOptions } from "./periodOutlook";
import type { Settings } from "./settings";
import { phaseGoal, sumOfTargets } from "./targets/phaseGoal";

/** What the coverage of the year, the quarters and the groups is made from. */
export interface CoverageContext {
  readonly treatment: Omit<TreatmentInput, "learned">;
  readonly found: HistoryFound;
  /** What was said on earlier days. */
  readonly before: SaidBefore;
  readonly window: BaselineWindow;
  readonly metrics: Metrics;
  readonly settings: Settings;
  readonly year: Period;
  readonly startYear: number;
  readonly targets: readonly Answer[];
  readonly shares: readonly number[];
}

/** What is the same in the coverage of every period and group. */
export type SharedInput = Pick<
  CoverageInput,
  "hasYield" | "basis" | "winRateByValue" | "cycle" | "isPriced" | "leadToOpportunityRate"
>;

/** The coverage of one period of the whole pipeline, with what it was made from. */
export interface PeriodCoverage {
  readonly coverage: Coverage;
  readonly rules: BridgeRules;
  /** What its chance stands on; undefined where nothing gives one. */
  readonly basis: OutlookBasis | undefined;
}

/** How much is asked of the chance of a period. */
type Depth = OutlookOptions["depth"];

/** Coverage of the selling year, and of the current and the next two quarters. @see Definitions §5 */
export function analyseCoverage(context: CoverageContext): {
  readonly whole: PeriodCoverage;
  readonly quarters: Analysis["quarters"];
} {
  const { settings, treatment } = context;
  const quarters = [0, 1, 2].map((later) => {
    const period = fiscalQuarter(settings.asOf + 1, settings.fiscalYearStartMonth, later);
    const aim = { period, ...quarterGoal(context, period), isDivided: treatment.byPeriod };
    return coverageOfPeriod(context, aim, later === 0 ? "all" : "chance").coverage;
  });
  return { whole: coverageOfYear(context, "all"), quarters };
}

/** Coverage of the selling year. */
export function coverageOfYear(context: CoverageContext, depth: Depth): PeriodCoverage {
  const { settings, year } = context;
  return coverageOfPeriod(context, { period: year, goal: settings.goal, goalBasis: "typed", isDivided: true }, depth);
}

/** What is the same for every period. */
export function sharedInput({ treatment, found, metrics, settings, window }: CoverageContext): SharedInput {
  const { deals, open } = treatment;
  return {
    hasYield: found.probabilities.method !== "W1",
    basis: {
      winRate: metrics.winRate.count,
      sizes: wonSizes(deals, window.rows),
      meanWonSize: metrics.dealSize.mean,
      confidence: settings.confidence,
    },
    winRateByValue: metrics.winRate.value,
    cycle: metrics.cycleDays,
    isPriced: open.length === 0 || open.some((i) => pricedAmount(deals, i) > 0),
    leadToOpportunityRate: settings.leadToOpportunityRate,
  };
}

function coverageOfPeriod(
  context: CoverageContext,
  aim: Pick<CoverageInput, "period" | "goal" | "goalBasis" | "isDivided">,
  depth: Depth
): PeriodCoverage {
  const { treatment, found, settings, year } = context;
  const { deals, open } = treatment;
  const shared = sharedInput(context);
  const rules = rulesOf(context, aim.period);
  const wonToDate = wonIn(deals, aim.period, settings.asOf);
  const basis = basisOf(found, { ...aim, wonToDate });
  const past = aim.period === year ? undefined : found.backtest?.quarters;
  const outlook = basis && periodOutlook(basis, { deals, open, past, depth });
  const probability = basis ? chanceByDeal(basis, open.length) : found.probabilities.probability;
  const coverage = coverageOf({ ...shared, ...aim, wonToDate, rules, probability, outlook });
  return { coverage: aim.period === year ? coverage : withKept(coverage, context.before), rules, basis };
}

/** What quarters needed as kept days know it, in place of what is rebuilt from today's rows. */
function withKept(coverage: Coverage, { needed }: SaidBefore): Coverage {
  if (needed === undefined) return coverage;
  const kept = { neededOfPast: needed.mean, pastPeriods: needed.periods, neededFrom: "kept" as const };
  return { ...coverage, outlook: { ...coverage.outlook, ...kept } };
}

/** The bars of one period, by what own history says of it. */
function rulesOf({ treatment, found, settings }: CoverageContext, period: Period): BridgeRules {
  const { curves } = found.history;
  const serves = isByHistory(found.probabilities.method);
  const learned = curves && serves ? learnedOf(found.chances, curves, period.to - settings.asOf) : undefined;
  return bridgeRules({ ...treatment, learned }, period);
}

/** What the chance of a period stands on; undefined without own history. */
export function basisOf(
  { source }: HistoryFound,
  aim: Pick<OutlookBasis, "period" | "goal" | "wonToDate">
): OutlookBasis | undefined {
  const { period, goal, wonToDate } = aim;
  return source && outlookBasis(source, { period, goal, wonToDate, sharedVariance: source.sharedVariance.quarter });
}

/** A quarter's goal: its months of the year; beyond the year next year's goal by the same phasing, else this year's again. */
function quarterGoal(
  context: CoverageContext,
  quarter: FiscalQuarter
): { goal: Answer; goalBasis: Coverage["goalBasis"] } {
  const { settings, startYear, targets, shares } = context;
  const monthsOf = (all: readonly Answer[]): Answer =>
    sumOfTargets(all.slice(quarter.index * 3, quarter.index * 3 + 3));
  if (quarter.startYear === startYear) return { goal: monthsOf(targets), goalBasis: "phased" };
  if (quarter.startYear > startYear && settings.nextYearGoal !== undefined) {
    return { goal: monthsOf(phaseGoal(settings.nextYearGoal, shares)), goalBasis: "nextYear" };
  }
  return { goal: monthsOf(targets), goalBasis: "sameAgain" };
}
