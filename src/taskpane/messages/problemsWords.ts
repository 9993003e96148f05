import type { AnswerSummary, SummaryProblem } from "../../core/report/answerSummary";
import { counted, numberWords, shortened } from "../../core/report/wording";

export const PROBLEMS = {
  showAnswer: "Show answer",
  analyzeAgain: "Analyze again",
  nothingToDo: "Nothing to do",
} as const;

export function problemsLead({ problemRows, rowsRead }: AnswerSummary): string {
  return `In ${numberWords(problemRows)} of ${counted(rowsRead, "row")}. The answer stands without what is missing. Your cells were not changed.`;
}

export function noProblems(rowsRead: number): string {
  return `No problems found in ${counted(rowsRead, "row")}.`;
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
