import type { Analysis } from "../analysis";
import type { SummaryChance } from "./answerSummary";
import { createUntil } from "./creationPace";
import { dealName } from "./dealName";
import { spareOf } from "./spareOf";

/** The chance of the selling year's goal for the pane; undefined without a goal, with it reached, and where nothing gives one. */
export function summaryChance(analysis: Analysis): SummaryChance | undefined {
  const { coverage, metrics, reading } = analysis;
  const { outlook, meanWonSize, winRate } = coverage;
  const { probabilityOfGoal, probabilityExistingOnly, landing, p10, p90 } = outlook;
  if (coverage.remaining === undefined || coverage.remaining === 0) return undefined;
  if (probabilityOfGoal === undefined || probabilityExistingOnly === undefined) return undefined;
  if (landing === undefined || p10 === undefined || p90 === undefined) return undefined;
  return {
    probability: probabilityOfGoal,
    existingOnly: probabilityExistingOnly,
    landing,
    p10,
    p90,
    levers: outlook.levers,
    createUntil: outlook.isTooLateToCreate ? undefined : createUntil(analysis, coverage),
    meanWonSize,
    winRate,
    cycleDays: metrics.cycleDays.mean,
    spare: spareOf(analysis, coverage),
    withoutLargest: outlook.withoutLargest.map(({ index, row, amount, chance }) => ({
      row,
      name: dealName(reading.opportunities, index),
      amount,
      chance,
    })),
  };
}
