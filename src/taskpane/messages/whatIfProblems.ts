import type { AnswerSummary } from "../../core/report/answerSummary";
import type { WhatIfOutcome } from "../paneEngine";
import { troubleWords } from "./troubleWords";
import { WHAT_IF } from "./whatIfWords";

/** Why there is nothing to try. */
export interface WhatIfProblem {
  readonly words: readonly string[];
  /** Reading the rows again may do. */
  readonly canRead: boolean;
}

/** In place of the sliders; no words while the first chance is on its way. */
export function problemOfWhatIf(summary: AnswerSummary, outcome: WhatIfOutcome | undefined): WhatIfProblem {
  if (summary.chance === undefined) return { words: noChanceWords(summary), canRead: false };
  switch (outcome?.kind) {
    case undefined:
    case "answer":
      return { words: [], canRead: false };
    case "noChance":
      return { words: noChanceWords(summary), canRead: false };
    case "cancelled":
      return { words: [WHAT_IF.stopped], canRead: true };
    case "trouble": {
      const { happened, todo } = troubleWords(outcome.trouble, "opening");
      return { words: [happened, todo], canRead: true };
    }
  }
}

function noChanceWords({ verdict, lacks }: AnswerSummary): readonly string[] {
  if (verdict === "goalReached") return [WHAT_IF.goalReached];
  return verdict === "noGoal" ? [WHAT_IF.noGoal] : [WHAT_IF.noChance, ...lacks];
}
