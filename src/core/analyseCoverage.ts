import type { Analysis, Answer, Coverage, Metrics } from "./analysis";
import { numberAt, rowsWhere } from "./cells/column";
import type { BridgeRules } from "./coverage/bridge";
import { rulesOfPlaces } from "./coverage/bridgeRules";
import { coverageOf, type CoverageInput } from "./coverage/coverageOf";
import { wonByOwner, wonIn } from "./coverage/wonIn";
import { fiscalQuarter, type FiscalQuarter, type Period } from "./fiscalYear";
import type { DealProbabilities } from "./forecast/dealProbability";
import type { BaselineWindow } from "./metrics/baselineWindow";
import { wonSizes } from "./metrics/dealSize";
import { pricedAmount, type Rows } from "./opportunities/dealRows";
import type { Opportunities } from "./opportunities/opportunities";
import type { Settings } from "./settings";
import { phaseGoal, sumOfTargets } from "./targets/phaseGoal";

/** Weight of the whole in an owner's win rate and yield: k deals at the whole's rate. @see Definitions §3 small n */
export const SHRINK = 20;

/** What the coverage of the year, the quarters and the owners is made from. */
export interface CoverageContext {
  readonly rules: BridgeRules;
  readonly window: BaselineWindow;
  readonly metrics: Metrics;
  readonly probabilities: DealProbabilities;
  readonly settings: Settings;
  readonly year: Period;
  readonly startYear: number;
  readonly targets: readonly Answer[];
  readonly shares: readonly number[];
}

/** Coverage of the selling year, of the current and the next two quarters, and of each owner. @see Definitions §5 */
export function analyseCoverage(context: CoverageContext): Pick<Analysis, "coverage" | "quarters" | "byOwner"> {
  const { rules, settings, year } = context;
  const deals = rules.deals;
  const shared = sharedInput(context);
  const wonToDate = wonIn(deals, year, settings.asOf);
  const priced = rules.open.length === 0 || rules.open.some((i) => pricedAmount(deals, i) > 0);
  const coverage = coverageOf({
    ...shared,
    period: year,
    goal: settings.goal,
    goalBasis: "typed",
    wonToDate,
    answerable: priced,
  });
  const quarters = [0, 1, 2].map((later) => {
    const period = fiscalQuarter(settings.asOf + 1, settings.fiscalYearStartMonth, later);
    return coverageOf({
      ...shared,
      period,
      ...quarterGoal(context, period),
      wonToDate: wonIn(deals, period, settings.asOf),
      answerable: priced && rules.byPeriod,
    });
  });
  return {
    coverage,
    quarters,
    byOwner: coverageByOwner(context, { ...shared, answerable: priced, whole: wholeOf(coverage) }),
  };
}

/** What an owner's yield is drawn to: the whole's, where the whole stands on a yield. */
function wholeOf({ requiredCoverage, requiredReading }: Coverage): CoverageInput["whole"] {
  return requiredReading === "yield" ? { requiredCoverage, deals: SHRINK } : undefined;
}

type SharedInput = Omit<CoverageInput, "period" | "goal" | "goalBasis" | "wonToDate" | "answerable" | "whole">;

function sharedInput(context: CoverageContext): SharedInput {
  const { rules, metrics, probabilities, settings, window } = context;
  const basis = {
    winRate: metrics.winRate.count,
    sizes: wonSizes(rules.deals, window.rows),
    meanWonSize: metrics.dealSize.mean,
    confidence: settings.confidence,
  };
  return {
    rules,
    probability: probabilities.probability,
    hasM1: probabilities.method === "M1",
    basis,
    winRateByValue: metrics.winRate.value,
    cycle: metrics.cycleDays,
  };
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

/** The year by owner: goal × the owner's share of the won value, the owner's win rate and yield drawn to the whole's. */
function coverageByOwner(
  context: CoverageContext,
  shared: SharedInput & Pick<CoverageInput, "answerable" | "whole">
): Coverage[] {
  const { rules, metrics, settings, year } = context;
  const total = metrics.dealSize.total;
  const places = placesByOwner(rules.deals, rules.open);
  const won = wonByOwner(rules.deals, year, settings.asOf);
  return metrics.byOwner.map((owner) => {
    const code = rules.deals.owner.values.indexOf(owner.name);
    const mine = places.get(code) ?? [];
    const goal = settings.goal === undefined || total <= 0 ? undefined : (settings.goal * owner.wonValue) / total;
    const closed = owner.won + owner.lost + owner.noDecision;
    const whole = shared.basis.winRate;
    const winRate = whole === undefined ? undefined : (owner.won + SHRINK * whole) / (closed + SHRINK);
    return coverageOf({
      ...shared,
      period: { ...year, name: owner.name },
      goal,
      goalBasis: "wonShare",
      wonToDate: won.get(code) ?? 0,
      rules: rulesOfPlaces(rules, mine),
      probability: Float64Array.from(mine, (k) => numberAt(shared.probability, k)),
      basis: { ...shared.basis, winRate },
    });
  });
}

/** Owner code → the places in `open` of the owner's deals, in order. */
function placesByOwner(deals: Opportunities, open: Rows): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const k of rowsWhere(open.length, () => true)) {
    const code = numberAt(deals.owner.codes, numberAt(open, k));
    const mine = places.get(code);
    if (mine) mine.push(k);
    else places.set(code, [k]);
  }
  return places;
}
