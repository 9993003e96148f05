import type { Question, QuestionKind } from "./question";

/**
 * What comes before all others: nothing can be added without a rate, on the wrong column stands everything else, cells that
 * are filled down and another pipeline change the rows that the others ask about.
 */
const FIRST: readonly QuestionKind[] = ["rate", "column", "groupedRows", "pipeline"];

/** The questions in the order every door asks them: those that others stand on, then the one that concerns most rows first. */
export function rankedQuestions(questions: readonly Question[]): readonly Question[] {
  const rankOf = ({ kind }: Question): number => (FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length);
  return [...questions].sort((a, b) => rankOf(a) - rankOf(b) || b.rows - a.rows);
}
