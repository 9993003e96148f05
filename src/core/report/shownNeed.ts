import type { Answer, Coverage } from "../analysis";

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
