import type { OpenDeal } from "./analysis";
import type { Question } from "./opportunities/question";
import type { Settings } from "./settings";

/**
 * The questions that are still doubtful after the analysis: whether overdue deals stay is none where own history decides it,
 * deal by deal, and nothing was typed. (Deals it has no odds for are taken out, and told apart.)
 * @see Definitions §1 overdueTreatment
 */
export function doubtfulQuestions(
  questions: readonly Question[],
  openDeals: readonly Pick<OpenDeal, "learnedOverdue">[],
  { overdueTreatment }: Pick<Settings, "overdueTreatment">
): readonly Question[] {
  const isLearned =
    overdueTreatment === "learned" && openDeals.some(({ learnedOverdue }) => learnedOverdue !== undefined);
  return isLearned ? questions.filter(({ kind }) => kind !== "overdueTreatment") : questions;
}
