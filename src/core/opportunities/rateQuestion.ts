import type { Question } from "./question";
import { questionKey } from "./questionKey";
import type { CurrencyUse } from "./reading";

/** What one unit of a currency is worth: asked of every currency but the main one, answered where its rate is known. */
export function rateQuestion(
  { currency, rate, rows }: CurrencyUse,
  shown: Pick<Question, "column" | "row" | "found">
): Question {
  return {
    kind: "rate",
    key: questionKey("rate", currency),
    options: [],
    answer: rate === undefined ? undefined : String(rate),
    ...shown,
    rows,
  };
}
