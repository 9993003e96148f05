import { numberAt, rowsWhere } from "../cells/column";
import type { Answer, Coverage, Metrics, PeriodChance } from "../analysis";
import type { Period } from "../fiscalYear";
import { weightedSum } from "../maths/weightedSum";
import { bridgeOf, isWorking, type BridgeRules } from "./bridge";
import { creationDays } from "./creationDays";
import { opportunitiesNeeded, type NeedBasis } from "./opportunitiesNeeded";
import { requiredCoverage, type YieldInput } from "./requiredCoverage";
import { verdictByCoverage } from "./verdict";

/** What one period's (or one owner's) coverage is made from. */
export interface CoverageInput {
  readonly period: Period;
  readonly goal: Answer;
  readonly goalBasis: Coverage["goalBasis"];
  readonly wonToDate: number;
  readonly rules: BridgeRules;
  /** By place in `rules.open`: probability, NaN without one. */
  readonly probability: Float64Array;
  readonly hasM1: boolean;
  readonly basis: NeedBasis;
  readonly winRateByValue: Answer;
  readonly cycle: Metrics["cycleDays"];
  /** For a part of the pipeline: what its yield is drawn to. */
  readonly whole?: YieldInput["whole"];
  /** False where no open deal has an amount, or the bridge would have to divide by period and cannot: no coverage. */
  readonly answerable: boolean;
}

/**
 * "Do I have enough pipeline?" for one period: goal, won, remaining, the bridge, have and need in money and in
 * opportunities, by when they must be created, and the verdict by coverage.
 * @see Definitions §5
 */
export function coverageOf(input: CoverageInput): Coverage {
  const { period, goal, wonToDate, rules, basis, answerable } = input;
  const bridge = bridgeOf(rules, period);
  const remaining = goal === undefined ? undefined : Math.max(0, goal - wonToDate);
  const required = requiredCoverage({ ...input, left: bridge.left, winRateByCount: basis.winRate });
  const expected = answerable ? weightedSum(bridge.left, input.probability) : undefined;
  const opportunities = opportunitiesNeeded(basis, remaining, expected);
  const coverage = answerable ? ratio(bridge.working, remaining) : undefined;
  const requiredPipeline =
    answerable && remaining !== undefined ? times(required.requiredCoverage, remaining) : undefined;
  const needed = neededAtConfidence(
    bridge.working,
    requiredPipeline,
    opportunities.opportunitiesToAdd,
    basis.meanWonSize
  );
  const working = rowsWhere(rules.open.length, (k) => isWorking(bridge, k)).length;
  return {
    name: period.name,
    from: period.from,
    to: period.to,
    goal,
    goalBasis: goal === undefined ? undefined : input.goalBasis,
    wonToDate,
    remaining,
    reportedPipeline: bridge.reported,
    openDeals: rules.open.length,
    bridge: bridge.bars,
    byPeriod: rules.byPeriod,
    workingPipeline: bridge.working,
    workingDeals: working,
    unpriced: rowsWhere(rules.open.length, (k) => !(numberAt(rules.deals.amount, numberAt(rules.open, k)) > 0)).length,
    reportedCoverage: answerable ? ratio(bridge.reported, remaining) : undefined,
    coverage,
    ...required,
    requiredPipeline,
    gap: requiredPipeline === undefined ? undefined : bridge.working - requiredPipeline,
    neededAtConfidence: needed,
    gapAtConfidence: needed === undefined ? undefined : bridge.working - needed,
    expectedFromPipeline: expected,
    ...opportunities,
    opportunitiesHave: working,
    meanWonSize: basis.meanWonSize,
    winRate: basis.winRate,
    ...creationDays(period.to, rules.asOf, input.cycle, opportunities.opportunitiesToAdd),
    outlook: NO_OUTLOOK,
    verdict: verdictByCoverage(remaining, coverage, required.requiredCoverage),
    verdictBy: coverage === undefined ? undefined : "coverage",
  };
}

/** The chance of a period that nothing gives one. */
const NO_OUTLOOK: PeriodChance = {
  probabilityOfGoal: undefined,
  probabilityExistingOnly: undefined,
  probabilityBound: undefined,
  landing: undefined,
  p10: undefined,
  p50: undefined,
  p90: undefined,
  notCreatedYet: undefined,
  outsideBridge: undefined,
  neededOfPast: undefined,
  pastPeriods: 0,
  createdWithin: undefined,
  stillArrives: undefined,
  isTooLateToCreate: false,
  leadsPerMonth: undefined,
  levers: [],
  withoutLargest: [],
};

/** Working pipeline + opportunities to add × mean won size; with none to add what is required on average, at most what there is. */
function neededAtConfidence(working: number, requiredPipeline: Answer, toAdd: Answer, meanWonSize: Answer): Answer {
  if (toAdd === undefined) return undefined;
  if (toAdd > 0) return meanWonSize === undefined ? undefined : working + toAdd * meanWonSize;
  return Math.min(working, requiredPipeline ?? working);
}

function ratio(part: number, whole: Answer): Answer {
  return whole !== undefined && whole > 0 ? part / whole : undefined;
}

function times(a: Answer, b: number): Answer {
  return a === undefined ? undefined : a * b;
}
