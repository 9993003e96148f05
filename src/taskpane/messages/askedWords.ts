import type { AskedQuestion } from "../../core/analysis";
import type { Question } from "../../core/opportunities/question";
import { effectNote, optionWords } from "../../core/report/questionWords";
import { capitalized, dayWords, numberWords, shortened } from "../../core/report/wording";
import { dayFromText } from "../../core/cells/dateText";
import { COLUMNS } from "./columnsWords";

export const ASKED = {
  keep: "Keep these answers",
  guessed:
    "The best guess is marked and asked again until you answer. An answer is asked once, then kept in this workbook.",
  noRate: "Type a number above 0, for example 1.08.",
  open: "not answered",
} as const;

/** "Questions (3, 1 not answered)" */
export function allQuestionsTitle(count: number, open: number): string {
  return `Questions (${numberWords(count)}${open === 0 ? "" : `, ${numberWords(open)} ${ASKED.open}`})`;
}

/** "and 2 more" */
export function moreQuestions(count: number): string {
  return `and ${numberWords(count)} more`;
}

/** The option as it is offered: a capital first, names of the sheet as they stand there. */
export function askedOption(question: Question, option: string): string {
  if (question.kind === "column") return option === "" ? COLUMNS.notInSheet : option;
  const words = optionWords(question, option);
  return words === option && question.kind === "pipeline" ? option : capitalized(words);
}

/** Characters of a cell that are repeated. */
const FOUND = 40;

/** "Row 14, Close date: 10/09/2025". Undefined where nothing is to be seen there. */
export function exampleOf({ row, column, found }: Question): string | undefined {
  if (row === undefined || found === "") return undefined;
  const where = column === undefined ? "" : `, ${shortened(column, FOUND)}`;
  return `Row ${numberWords(row)}${where}: ${shortened(found, FOUND)}`;
}

/** Small beside an option: what it would make of the example, and by how much it would move the answer. */
export function optionNote(question: AskedQuestion, option: string): string {
  const example = question.kind === "dateOrder" ? dateRead(question.found, option) : "";
  return [example, effectNote(question, option)].filter((part) => part !== "").join(" · ");
}

/** "10 Sep 2025" of "10/09/2025", day first; "" where that is no day that exists. */
function dateRead(found: string, option: string): string {
  const day = dayFromText(found, option === "month first" ? "monthFirst" : "dayFirst");
  return day === undefined ? "" : dayWords(day);
}

/** "Type what 1 EUR is worth in USD." */
export function rateMissing(currency: string, base: string): string {
  return `Type what 1 ${currency} is worth${base === "" ? "" : ` in ${base}`}.`;
}
