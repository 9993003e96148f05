import type { AnswerSummary } from "../../core/report/answerSummary";
import { dayWords } from "../../core/report/wording";
import { problemsTitle } from "./answerWords";

export const NOTICE = {
  sourceChanged: "Rows have changed since.",
  analyzeAgain: "Analyze again",
  flagColumnsLeftOut: "Flag columns left out.",
  sheetsLeftOut: "Sheets not written.",
  why: "Why?",
  show: "Show",
  removeEverything: "Remove everything",
  close: "Close",
} as const;

/** Nothing in the rows is newer than a week before the day of the analysis. */
export function staleWords({ asOf }: AnswerSummary): string {
  return `This export is old: no row is dated in the week before ${dayWords(asOf)}.`;
}

export function problemsNotice({ problems }: AnswerSummary): string {
  return `${problemsTitle(problems)}.`;
}
