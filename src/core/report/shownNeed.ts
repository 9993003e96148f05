import type { Analysis, Answer, Coverage } from "../analysis";
import { hasChances } from "./noChance";

/** The need that is shown, the gap to it, and what it stands on. */
export interface ShownNeed {
  readonly need: Answer;
  /** Working pipeline − need: below 0 is short. */
  readonly gap: Answer;
  readonly basis: "confidence" | "average" | undefined;
}

/**
 * Need and gap as the sheets and the pane show them: for the confidence where the verdict stands on a chance and so many
 * opportunities reach it, so that the gap equals the sentence; else on average. With the goal reached nothing is needed.
 * @see Definitions §5 needed for the confidence
 */
export function shownNeed(coverage: Coverage): ShownNeed {
  if (coverage.remaining === 0) return { need: undefined, gap: undefined, basis: undefined };
  const { neededAtConfidence, gapAtConfidence, requiredPipeline, gap, verdictBy } = coverage;
  if (verdictBy === "chance" && neededAtConfidence !== undefined)
    return { need: neededAtConfidence, gap: gapAtConfidence, basis: "confidence" };
  return { need: requiredPipeline, gap, basis: requiredPipeline === undefined ? undefined : "average" };
}

/**
 * Opportunities that an owner, a team or a segment must add for the confidence, where they say more than their money: times
 * the mean won size of the whole they come to more than the part's whole goal.
 * @returns undefined where the need is shown in money
 */
export function neededAsCount(part: Coverage): Answer {
  const { goal, opportunitiesToAdd: toAdd, meanWonSize } = part;
  if (shownNeed(part).basis !== "confidence" || goal === undefined || toAdd === undefined) return undefined;
  return meanWonSize !== undefined && toAdd * meanWonSize > goal ? toAdd : undefined;
}

/**
 * Whether 1 ÷ yield says what a period needs: by own history not of a later quarter. Its working deals are picked by close
 * date, what they bring in it by age: most of what they bring is expected in other quarters.
 * @param period 0 the year, 1–3 the quarters
 */
export function needsOnAverage(analysis: Pick<Analysis, "forecast">, period: number): boolean {
  return period <= 1 || !hasChances(analysis);
}

/** Need and gap of a quarter as they are shown; without an average need only that for the confidence. */
export function shownQuarterNeed(analysis: Analysis, quarter: Coverage): ShownNeed {
  const shown = shownNeed(quarter);
  const period = analysis.quarters.indexOf(quarter) + 1;
  return shown.basis !== "average" || needsOnAverage(analysis, period)
    ? shown
    : { need: undefined, gap: undefined, basis: undefined };
}
