import { dayFromIso, type Day } from "../../core/cells/day";
import type { DamagedSnapshot } from "../../core/changes/changeHistory";
import type { KeptSnapshot } from "../../core/changes/changesAnalysis";
import type { SummaryChanges } from "../../core/report/answerSummary";
import { counted, dayWords, shortDayWords } from "../../core/report/wording";
import { moneyBeside } from "../formats";
import type { HistoryOutcome } from "../paneHistory";
import { troubleWords } from "./troubleWords";

export const HISTORY = {
  title: "History",
  back: "Back to the answer",
  about: "One snapshot a day is kept in this workbook, so that changes can be told.",
  kept: "Kept",
  notUsed: "Not used",
  delete: "Delete",
  keep: "Keep",
  export: "Export to a sheet",
  exporting: "Writing the sheet",
  takeIn: "Take in an earlier export",
  looking: "Looking at the other sheets",
  none: "No other sheet of this workbook looks like a pipeline. Add one with an earlier export, then open History again.",
  notLooked: "The other sheets could not be read.",
  tryAgain: "Try again",
  sheet: "Sheet",
  day: "The day it shows",
  takeInNote: "Its rows are read by today's settings and kept as the snapshot of that day.",
  takeInButton: "Take in",
  nothingChanged: "Nothing has changed in the pipeline of the year.",
  allChanges: "All changes",
} as const;

/** "Since 15 Aug"; where the later day is another than the answer's, "15 Aug to 8 Sep" */
export function sinceTitle({ from, until }: Pick<SummaryChanges, "from" | "until">, asOf: Day): string {
  const begin = shortDayWords(from, asOf);
  return until === undefined ? `Since ${begin}` : `${begin} to ${shortDayWords(until, asOf)}`;
}

/** "1,284 deals, 12.4M open, taken in" */
export function keptLine({ opportunities, open, isToday, isTakenIn }: KeptSnapshot, isUnlike: boolean): string {
  const parts = [counted(opportunities, "deal"), `${moneyBeside(open.value)(open.value)} open`];
  if (isToday) parts.push("this answer");
  if (isTakenIn) parts.push("taken in");
  if (isUnlike) parts.push("another pipeline, not compared");
  return parts.join(", ");
}

/** What is wrong with a stored row that is not used. */
export function damagedLine({ reason }: DamagedSnapshot): string {
  switch (reason) {
    case "changed":
      return "Its text was edited or cut off.";
    case "restsOnDamaged":
      return "It holds what changed since one that is damaged or gone.";
    case "laterVersion":
      return "A later version of this add-in wrote it.";
    case "noDay":
      return "Its day cannot be read.";
  }
}

/** "8 Aug 2026"; what stands there where it is no day. */
export function damagedDay({ day }: DamagedSnapshot): string {
  const read = dayFromIso(day);
  return read === undefined ? day.slice(0, 40) || "No day" : dayWords(read);
}

export function deleteLabel(day: string): string {
  return `${HISTORY.delete} ${day}`;
}

export function deleteQuestion(day: string): string {
  return `Delete the snapshot of ${day}? The sheet is analyzed again without it.`;
}

export function deletedTold(day: string): string {
  return `The snapshot of ${day} is deleted.`;
}

/** "Pipeline August, 1,180 rows" */
export function exportOption({
  sheet,
  table,
  rows,
}: {
  sheet: string;
  table?: string | undefined;
  rows: number;
}): string {
  return `${table === undefined ? sheet : `${sheet}, ${table}`}, ${counted(rows, "row")}`;
}

export function takenInTold(sheet: string, day: Day): string {
  return `${sheet} is taken in as ${dayWords(day)}.`;
}

/** What a day that is typed for an export lacks; undefined where it can be taken. */
export function dayProblem(day: Day | undefined, asOf: Day): string | undefined {
  if (day === undefined) return "Type the day the sheet shows, for example 2026-08-15.";
  return day < asOf ? undefined : `It must be before ${dayWords(asOf)}, the day of the answer.`;
}

export function takesPlaceNote(day: Day): string {
  return `Takes the place of what is kept of ${dayWords(day)}.`;
}

/** "The sheet Pipeline history holds 3,120 rows." */
export function exportedWords(outcome: HistoryOutcome): string {
  if (outcome.kind === "trouble") {
    const { happened, todo } = troubleWords(outcome.trouble, "opening");
    return `Not written. ${happened} ${todo}`;
  }
  const { sheet, rows, leftOut, damaged } = outcome;
  const words = [`The sheet ${sheet} holds ${counted(rows, "row")}.`];
  if (leftOut > 0) words.push(`It has no room for ${counted(leftOut, "more row")} of the oldest days.`);
  if (damaged > 0) words.push(`${counted(damaged, "damaged snapshot")} ${damaged === 1 ? "is" : "are"} not in it.`);
  return words.join(" ");
}
