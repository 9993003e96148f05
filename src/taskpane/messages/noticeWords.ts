import type { AnswerSummary } from "../../core/report/answerSummary";
import { dayWords } from "../../core/report/wording";
import { moneyBeside } from "../formats";
import { problemsTitle } from "./answerWords";
import { questionsTitle } from "./readyWords";

export const NOTICE = {
  sourceChanged: "Rows have changed since.",
  analyzeAgain: "Analyze again",
  flagColumnsLeftOut: "Flag columns left out.",
  sheetsLeftOut: "Sheets not written.",
  why: "Why?",
  show: "Show",
  answer: "Answer",
  removeEverything: "Remove everything",
  close: "Close",
} as const;

/** The rows an answer was read from are no longer there. */
export function sourceGoneWords({ sheet }: AnswerSummary): string {
  return `The sheet ${sheet} is gone: its rows cannot be shown.`;
}

/** "The goal on Assumptions is now 15.0M." */
export function goalChangedWords(goal: number): string {
  return `The goal on Assumptions is now ${moneyBeside(goal)(goal)}.`;
}

/** "This export is old: its newest day is 2 May 2026." */
export function staleWords({ asOf, newestDay }: AnswerSummary): string {
  return newestDay === undefined
    ? `This export is old: no row is dated in the week before ${dayWords(asOf)}.`
    : `This export is old: its newest day is ${dayWords(newestDay)}.`;
}

/** "1 question about the rows is open." */
export function questionsNotice({ openQuestions }: AnswerSummary): string {
  return `${questionsTitle(openQuestions)} ${openQuestions === 1 ? "is" : "are"} open.`;
}

export function problemsNotice({ problems }: AnswerSummary): string {
  return `${problemsTitle(problems)}.`;
}
