import { BRIDGE_REASONS, type Coverage } from "./analysis";
import { isoDay, type Day } from "./cells/day";

/** The coverage of one period or group as the JSON has it; `sentence` is its answer in words. */
export function coverageJson(coverage: Coverage, sentence: string | undefined): Record<string, unknown> {
  const { outlook } = coverage;
  return {
    name: coverage.name,
    from: isoDay(coverage.from),
    to: isoDay(coverage.to),
    goal: coverage.goal,
    goalBasis: coverage.goalBasis,
    wonToDate: coverage.wonToDate,
    remaining: coverage.remaining,
    reportedPipeline: coverage.reportedPipeline,
    workingPipeline: coverage.workingPipeline,
    bridge: BRIDGE_REASONS.map(
      (reason) => coverage.bridge.find((bar) => bar.reason === reason) ?? { reason, count: 0, value: 0 }
    ),
    unpriced: coverage.unpriced,
    reportedCoverage: coverage.reportedCoverage,
    coverage: coverage.coverage,
    requiredCoverage: coverage.requiredCoverage,
    requiredReading: coverage.requiredReading,
    requiredPipeline: coverage.requiredPipeline,
    neededAtConfidence: coverage.neededAtConfidence,
    gapAtConfidence: coverage.gapAtConfidence,
    expectedFromPipeline: coverage.expectedFromPipeline,
    dealsNeeded: coverage.dealsNeeded,
    opportunitiesNeeded: coverage.opportunitiesNeeded,
    opportunitiesNeededAtConfidence: coverage.opportunitiesNeededAtConfidence,
    opportunitiesHave: coverage.opportunitiesHave,
    opportunitiesGap: coverage.opportunitiesToAdd,
    latestUsefulCreation: dayText(coverage.latestUsefulCreation),
    createPerMonth: coverage.createPerMonth,
    leadsPerMonth: outlook.leadsPerMonth,
    stillArrives: outlook.stillArrives,
    isTooLateToCreate: outlook.isTooLateToCreate,
    probabilityOfGoal: outlook.probabilityOfGoal,
    probabilityExistingOnly: outlook.probabilityExistingOnly,
    probabilityBound: outlook.probabilityBound,
    notCreatedYet: outlook.notCreatedYet,
    landing: outlook.landing,
    p10: outlook.p10,
    p50: outlook.p50,
    p90: outlook.p90,
    outsideBridge: outlook.outsideBridge,
    neededOfPast: outlook.neededOfPast,
    pastPeriods: outlook.pastPeriods,
    neededFrom: outlook.neededFrom,
    createdWithin: outlook.createdWithin,
    levers: outlook.levers,
    withoutLargest: outlook.withoutLargest.map(({ row, amount, chance }) => ({ row, amount, chance })),
    verdict: coverage.verdict,
    verdictBy: coverage.verdictBy,
    sentence,
  };
}

function dayText(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : isoDay(day);
}
