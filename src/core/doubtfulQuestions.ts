import type { OpenDeal } from "./analysis";
import { presentAt } from "./cells/column";
import type { Question } from "./opportunities/question";
import type { Reading } from "./opportunities/reading";
import type { Settings } from "./settings";

/**
 * The questions that are still doubtful after the analysis: whether overdue deals stay is none where own history gives each
 * of them its own odds and nothing was typed.
 * @see Definitions §1 overdueTreatment
 */
export function doubtfulQuestions(
  { questions, opportunities }: Pick<Reading, "questions" | "opportunities">,
  openDeals: readonly OpenDeal[],
  { asOf, overdueGraceDays, overdueTreatment }: Pick<Settings, "asOf" | "overdueGraceDays" | "overdueTreatment">
): readonly Question[] {
  const isOverdue = (index: number): boolean =>
    (presentAt(opportunities.expectedClose, index) ?? Infinity) < asOf - overdueGraceDays;
  const isLearned =
    overdueTreatment === "learned" &&
    openDeals.every(({ index, learnedOverdue }) => !isOverdue(index) || learnedOverdue !== undefined);
  return isLearned ? questions.filter(({ kind }) => kind !== "overdueTreatment") : questions;
}
