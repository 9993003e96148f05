import { numberAt, rowsWhere } from "../cells/column";
import type { Answer, Coverage, Metrics, PeriodChance } from "../analysis";
import type { Period } from "../fiscalYear";
import { roundUp } from "../maths/roundUp";
import { weightedSum } from "../maths/weightedSum";
import { bridgeOf, isWorking, type Bridge, type BridgeRules } from "./bridge";
import { creationDays, type CreationDays } from "./creationDays";
import { opportunitiesNeeded, type NeedBasis } from "./opportunitiesNeeded";
import { requiredCoverage, type YieldInput } from "./requiredCoverage";
import { verdictByChance, verdictByCoverage } from "./verdict";

/** What own history says of a period: the part of its chance that asks nothing of the bridge. */
export interface PeriodOutlook {
  readonly chance: Omit<PeriodChance, "outsideBridge" | "isTooLateToCreate" | "leadsPerMonth">;
  /** Σ p·amount over the open deals. */
  readonly expected: number;
  /** Opportunities that alone reach the confidence, 0 where it is there; undefined where none do. */
  readonly toAdd: Answer;
}

/** What one period's (or one owner's) coverage is made from. */
export interface CoverageInput {
  readonly period: Period;
  readonly goal: Answer;
  readonly goalBasis: Coverage["goalBasis"];
  readonly wonToDate: number;
  readonly rules: BridgeRules;
  /** By place in `rules.open`, NaN without one: with own history the chance of being won by the period's end, else at all. */
  readonly probability: Float64Array;
  /** Whether the probabilities are more than the win rate. */
  readonly hasYield: boolean;
  readonly basis: NeedBasis;
  readonly winRateByValue: Answer;
  readonly cycle: Metrics["cycleDays"];
  /** For a part of the pipeline: what its yield is drawn to. */
  readonly whole?: YieldInput["whole"];
  /** False where there are open deals and none has an amount: then there is no answer. */
  readonly isPriced: boolean;
  /** False where the bridge would have to divide by period and cannot: no coverage, but what own history expects. */
  readonly isDivided: boolean;
  /** undefined without own history: coverage is read as if every open deal ended in the period. */
  readonly outlook: PeriodOutlook | undefined;
  readonly leadToOpportunityRate: Answer;
}

/**
 * "Do I have enough pipeline?" for one period: goal, won, remaining, the bridge, have and need in money and in
 * opportunities, by when they must be created, the chance, and the verdict by it (by coverage without one).
 * @see Definitions §5
 */
export function coverageOf(input: CoverageInput): Coverage {
  const { period, goal, wonToDate, rules, basis, isPriced } = input;
  const outlook = isPriced ? input.outlook : undefined;
  const bridge = bridgeOf(rules, period);
  const remaining = goal === undefined ? undefined : Math.max(0, goal - wonToDate);
  const isAnswered = isPriced && input.isDivided;
  const counted = input.outlook === undefined ? bridge.left : bridge.counted;
  const required = requiredCoverage({ ...input, left: bridge.left, counted, winRateByCount: basis.winRate });
  const expected = outlook?.expected ?? (isAnswered ? weightedSum(bridge.left, input.probability) : undefined);
  // With own history its own count to add takes the place of the classic one, which then need not be searched for.
  const classic = opportunitiesNeeded(basis, remaining, outlook === undefined ? expected : undefined);
  const opportunities = { ...classic, ...toAddOf(outlook, remaining) };
  const coverage = isAnswered ? ratio(bridge.working, remaining) : undefined;
  const requiredPipeline = isAnswered ? neededOnAverage(required.requiredCoverage, remaining, outlook) : undefined;
  const needed = isAnswered
    ? neededAtConfidence(bridge.working, {
        requiredPipeline,
        toAdd: opportunities.opportunitiesToAdd,
        meanWonSize: basis.meanWonSize,
        spareShare: outlook?.chance.spareShare,
      })
    : undefined;
  const working = rowsWhere(rules.open.length, (k) => isWorking(bridge, k)).length;
  const days = creationDays(period.to, rules.asOf, input.cycle, opportunities.opportunitiesToAdd);
  const byChance = outlook?.chance.probabilityOfGoal !== undefined;
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
    reportedCoverage: isAnswered ? ratio(bridge.reported, remaining) : undefined,
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
    ...days,
    outlook: {
      ...(outlook?.chance ?? NO_CHANCE),
      outsideBridge: outlook && outsideOf(input, bridge),
      isTooLateToCreate: days.lastPossibleCreation !== undefined && days.lastPossibleCreation <= rules.asOf,
      leadsPerMonth: leadsOf(days, input.leadToOpportunityRate),
    },
    verdict: byChance
      ? verdictByChance(remaining, outlook.chance.probabilityOfGoal, basis.confidence)
      : verdictByCoverage(remaining, { coverage, required: required.requiredCoverage, workingDeals: working }),
    verdictBy: byChance ? "chance" : coverage === undefined ? undefined : "coverage",
  };
}

/** The chance of a period that nothing gives one. */
export const NO_CHANCE: PeriodOutlook["chance"] = {
  probabilityOfGoal: undefined,
  probabilityExistingOnly: undefined,
  probabilityBound: undefined,
  landing: undefined,
  p10: undefined,
  p50: undefined,
  p90: undefined,
  notCreatedYet: undefined,
  neededOfPast: undefined,
  pastPeriods: 0,
  neededFrom: undefined,
  createdWithin: undefined,
  stillArrives: undefined,
  levers: [],
  withoutLargest: [],
  spareShare: undefined,
};

/** Own history's count of opportunities to add, where there is one to ask; else the classic one stays. */
function toAddOf(outlook: PeriodOutlook | undefined, remaining: Answer): Partial<Pick<Coverage, "opportunitiesToAdd">> {
  if (outlook === undefined || remaining === undefined) return {};
  return { opportunitiesToAdd: outlook.toAdd };
}

/** Required coverage × what is still to win from deals that are there: what is not created yet is not asked of them. */
function neededOnAverage(required: Answer, remaining: Answer, outlook: PeriodOutlook | undefined): Answer {
  if (required === undefined || remaining === undefined) return undefined;
  const notCreated = outlook?.chance.notCreatedYet;
  return required * (notCreated === undefined ? remaining : Math.max(0, remaining - notCreated));
}

/** Σ p·(amount − what of it the working pipeline counts): what the bars took and the chance still has. */
function outsideOf({ rules, probability }: CoverageInput, { counted }: Bridge): number {
  let sum = 0;
  for (let k = 0; k < counted.length; k++) {
    const amount = numberAt(rules.deals.amount, numberAt(rules.open, k));
    const chance = numberAt(probability, k);
    if (amount > 0 && !Number.isNaN(chance)) sum += chance * Math.max(0, amount - numberAt(counted, k));
  }
  return sum;
}

function leadsOf({ createPerMonth }: CreationDays, rate: Answer): Answer {
  return createPerMonth === undefined || rate === undefined ? undefined : roundUp(createPerMonth / rate);
}

/**
 * Working pipeline + opportunities to add × mean won size; with none to add what of it cannot be lost, or, where that is not
 * known, what is required on average, at most what there is.
 */
function neededAtConfidence(
  working: number,
  of: {
    readonly requiredPipeline: Answer;
    readonly toAdd: Answer;
    readonly meanWonSize: Answer;
    readonly spareShare: Answer;
  }
): Answer {
  const { requiredPipeline, toAdd, meanWonSize, spareShare } = of;
  if (toAdd === undefined) return undefined;
  if (toAdd > 0) return meanWonSize === undefined ? undefined : working + toAdd * meanWonSize;
  return spareShare === undefined ? Math.min(working, requiredPipeline ?? working) : working * (1 - spareShare);
}

function ratio(part: number, whole: Answer): Answer {
  return whole !== undefined && whole > 0 ? part / whole : undefined;
}
