import type { Question } from "./question";

/** The answer that was given to a question, else its first option; "" where a number is asked for. */
export function optionInUse({ answer, options }: Pick<Question, "answer" | "options">): string {
  return answer ?? options[0] ?? "";
}
