import { analyse } from "../../core/analyse";
import type { AskedQuestion } from "../../core/analysis";
import { askedQuestions } from "../../core/askedQuestions";
import type { Reading } from "../../core/opportunities/reading";
import type { Settings } from "../../core/settings";

/** Rows that a look reads again, in all: somebody waits for it. */
const MOST_ROWS = 60_000;

/** The rows of a look as they were read, and how to read them otherwise. */
export interface EffectParts {
  readonly reading: Reading;
  readonly settings: Settings;
  readonly read: (settings: Settings) => Reading;
}

/** The questions, the open ones with what their options would make of the answer; without those that own history decides. */
export function withEffects(
  questions: readonly AskedQuestion[],
  { reading, settings, read }: EffectParts
): readonly AskedQuestion[] {
  const open = questions.filter(({ answer }) => answer === undefined);
  const asked = askedQuestions(analyse({ ...reading, questions: open }, settings), read, MOST_ROWS);
  return questions.flatMap((question) =>
    question.answer === undefined ? (asked.find(({ key }) => key === question.key) ?? []) : [question]
  );
}
