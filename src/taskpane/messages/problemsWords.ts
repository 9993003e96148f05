import type { AnswerSummary, SummaryProblem } from "../../core/report/answerSummary";
import { leftOutCount } from "./answerWords";
import { counted, numberWords, shortened } from "../../core/report/wording";

export const PROBLEMS = {
  showAnswer: "Show answer",
  analyzeAgain: "Analyze again",
  nothingToDo: "Nothing to do",
  leftOut: "Rows left out",
} as const;

export function problemsLead({ problemRows, rowsRead }: AnswerSummary): string {
  return `In ${numberWords(problemRows)} of ${counted(rowsRead, "row")}. The answer stands without what is missing. Your cells were not changed.`;
}

export function noProblems(rowsRead: number): string {
  return `No problems found in ${counted(rowsRead, "row")}.`;
}

/** "12 rows are no deals of their own. Nothing was deleted." */
export function leftOutLead(summary: AnswerSummary): string {
  const rows = leftOutCount(summary);
  return `${counted(rows, "row")} ${rows === 1 ? "is no deal" : "are no deals"} of ${rows === 1 ? "its" : "their"} own. Nothing was deleted.`;
}

/** "Row 118, Amount (F)" */
export function exampleWords({ row, column, letter }: SummaryProblem["examples"][number]): string {
  const where = column === "" ? "" : `, ${column}${letter === "" ? "" : ` (${letter})`}`;
  return `Row ${numberWords(row)}${where}`;
}

/** Characters of what a cell holds that the pane repeats. */
const FOUND_CHARACTERS = 24;

/** What stands in the cell, in quotes; "" for an empty one. */
export function foundWords(found: string): string {
  return found === "" ? "" : `"${shortened(found, FOUND_CHARACTERS)}"`;
}
