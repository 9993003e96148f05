import { calendarOf, type Day } from "../../core/cells/day";
import { counted, dayWords, numberWords } from "../../core/report/wording";
import { SAMPLE_CHOICES } from "../../sample/sampleChoices";
import { goalText, moneyBeside, monthNameOf, type ReadGoal } from "../formats";
import { FIRST_SHEETS } from "../../workbook/ownNames";
import type { FoundPipeline, PipelineCandidate } from "../paneEngine";

export const READY = {
  title: "Enough pipeline?",
  lead: "Check these and analyze.",
  pipeline: "Pipeline",
  columns: "Columns",
  change: "Change",
  changeColumns: "Change columns",
  askedOnce: "Asked once, then kept in this workbook.",
  goal: "Revenue goal",
  year: "Year",
  moreInputs: "More inputs",
  asOf: "As of",
  fiscalStart: "Year starts in",
  confidence: "Confidence that counts as enough",
  overdue: "Overdue after",
  aged: "Aged from",
  percent: "%",
  days: "days",
  cycles: "x cycle",
  analyze: "Analyze pipeline",
  promise: `Adds 5 columns beside your rows, and ${FIRST_SHEETS} sheets. Your own cells stay as they are, and your rows stay in this workbook.`,
  trySample: "Try the sample first",
  looking: "Looking at the sheet",
  backToAnswer: "Back to the answer",
  arrived: "Check sheet, columns and goal, then analyze.",
} as const;

/** "Pipeline, rows 4 to 1,287" */
export function candidateWords({ sheet, table, firstRow, lastRow }: PipelineCandidate): string {
  const list = table === undefined ? "" : `, ${listWords(table)}`;
  return `${sheet}${list}, rows ${numberWords(firstRow)} to ${numberWords(lastRow)}`;
}

/** "list at H3", "table Deals2024": one of several on a sheet. */
function listWords(table: string): string {
  return /^[A-Z]+\d+$/.test(table) ? `list at ${table}` : `table ${table}`;
}

/** Why the block is offered where it is: what was recognized in it, or what another has over it. "" for the only one. */
export function candidateWhy(candidates: readonly PipelineCandidate[], at: number): string {
  const chosen = candidates[at];
  const [first] = candidates;
  if (chosen === undefined || first === undefined || candidates.length < 2) return "";
  const best = first.table !== undefined && first.sheet === chosen.sheet ? listWords(first.table) : first.sheet;
  const places = candidates.some(({ table }) => table !== undefined) ? "lists" : "sheets";
  const { fields, lastRow, firstRow, series, lost } = chosen;
  switch (lost) {
    case "amount":
      return `No amounts here; ${best} has them.`;
    case "newer":
      return `Older than ${best}.`;
    case "fields":
      return `Fewer columns recognized than in ${best}.`;
    case "rows":
      return `Fewer rows than ${best}.`;
    case "order":
      return `As likely as ${best}, which comes first.`;
    case "unranked":
      return "";
    case undefined:
      return candidates.some((other) => other.lost === "newer" && series.includes(other.sheet))
        ? `The newest of ${numberWords(series.length)} sheets of one kind.`
        : `Most likely of ${numberWords(candidates.length)} ${places}: ${counted(fields, "column")} recognized, ${counted(lastRow - firstRow + 1, "row")}.`;
  }
}

/** "605 rows: 600 deals, 3 rows that repeat one and 2 that add to one. 2 title rows and 1 total left out." */
export function rowsWords(found: FoundPipeline): string {
  const { titleRows, totals, emptyRows, otherRows } = found;
  const out = listed([
    ...(titleRows > 0 ? [counted(titleRows, "title row")] : []),
    ...(totals > 0 ? [counted(totals, "total")] : []),
    ...(emptyRows > 0 ? [counted(emptyRows, "empty row")] : []),
    ...(otherRows > 0 ? [counted(otherRows, "other row")] : []),
  ]);
  return `${madeWords(found)}.${out === "" ? "" : ` ${out} left out.`}`;
}

/** What the rows come to: parts that add up to them. */
function madeWords({ rows, made }: Pick<FoundPipeline, "rows" | "made">): string {
  if (made === undefined) return counted(rows, "row");
  const { deals, repeats, lines } = made;
  if (deals === rows) return `${counted(rows, "row")}, ${rows === 1 ? "one deal" : "a deal each"}`;
  const parts = [
    counted(deals, "deal"),
    ...(repeats > 0 ? [`${counted(repeats, "row")} that ${repeats === 1 ? "repeats" : "repeat"} one`] : []),
    ...(lines > 0 ? [`${counted(lines, "row")} that ${lines === 1 ? "adds" : "add"} to one`] : []),
  ];
  return `${counted(rows, "row")}: ${listed(parts)}`;
}

/** "2 title rows, 4 totals and 2 empty rows" */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}

/** "11 recognized" */
export function recognizedWords(found: FoundPipeline): string {
  return `${numberWords(Object.values(found.fields).filter((header) => header !== "").length)} recognized`;
}

/** "2 questions about the rows" */
export function questionsTitle(count: number): string {
  return `${counted(count, "question")} about the rows`;
}

/** "Jun 30, 2026 · Feb 12, 2026 · 9 empty" */
export function sampleWords(samples: readonly string[], empty: number): string {
  return [...samples, ...(empty > 0 ? [`${numberWords(empty)} empty`] : [])].join(" · ");
}

/** "Won so far in 2026: 4.1M. January to December." */
export function yearWords({ year, wonToDate, inputs }: FoundPipeline): string {
  const months = `${monthNameOf(year.from)} to ${monthNameOf(year.to)}.`;
  if (wonToDate === undefined) return months;
  return `Won so far in ${year.name}: ${moneyBeside(inputs.goal, wonToDate)(wonToDate)}. ${months}`;
}

/** "As of 15 Sep 2026, the sample's day." Undefined where it is today, which goes without saying. */
export function asOfWords({ inputs: { asOf }, today, isSample }: AsOf): string | undefined {
  if (asOf === today) return undefined;
  return `As of ${dayWords(asOf)}${isSample && asOf === SAMPLE_CHOICES.asOf ? ", the sample's day" : ""}.`;
}

type AsOf = Pick<FoundPipeline, "today" | "isSample"> & { readonly inputs: { readonly asOf: Day } };

const EXAMPLE_GOAL = 12_000_000;

/** Why a goal cannot be taken. @param year its name, "2025/26" @param locale of the figure it suggests */
export function goalProblemWords(read: Extract<ReadGoal, { problem: string }>, year: string, locale: string): string {
  switch (read.problem) {
    case "empty":
      return `Type the goal for ${year}, for example ${goalText(EXAMPLE_GOAL, locale)}.`;
    case "notANumber":
      return `"${read.typed}" is not a number. Type digits only.`;
    case "notPositive":
      return "The goal must be more than 0.";
  }
}

/** A goal far from what was won last year may be typed in thousands: a hint, nothing is stopped. */
export function goalHint(goal: number, wonLastYear: number | undefined): string | undefined {
  if (wonLastYear === undefined || wonLastYear <= 0) return undefined;
  if (goal >= wonLastYear / 10 && goal <= wonLastYear * 50) return undefined;
  const won = `Last year's won was ${moneyBeside(wonLastYear)(wonLastYear)}.`;
  return goal < wonLastYear ? `${won} Is the goal in thousands?` : `${won} Is a digit too many in the goal?`;
}

/** Why a further input cannot be taken. */
export function inputProblemWords(
  problem: "notUnderstood" | "outOfRange",
  { from, to, whole }: { readonly from: string; readonly to: string; readonly whole: boolean }
): string {
  const number = whole ? "whole number" : "number";
  return problem === "notUnderstood" ? `Type a ${number}, digits only.` : `Type a ${number} from ${from} to ${to}.`;
}

/** "Choose a day from 1930 to 9990." */
export function dayProblemWords(typed: string, { min, max }: { readonly min: Day; readonly max: Day }): string {
  if (typed === "") return "Choose a day.";
  return `Choose a day from ${calendarOf(min).year} to ${calendarOf(max).year}.`;
}
