import { counted, numberWords } from "../../core/report/wording";
import type { ExcelWait, RunProgress, RunStep } from "../paneEngine";

export const RUN_STEPS: readonly RunStep[] = ["find", "read", "calculate", "sheets", "flagColumns"];

export const WORKING = {
  waitingTitle: "Excel is waiting",
  pressEnter: "Press Enter in Excel to finish editing the cell.",
  goesOn: "The analysis goes on by itself. To drop the edit, press Esc instead.",
  waitingForExcel: "Waiting for Excel",
  slow: "Excel is taking long",
  hungTitle: "Excel stopped answering",
  hung: "No answer for 60 seconds.",
  hungTodo: "Keep waiting if Excel is busy, or cancel and analyze again.",
  keepWaiting: "Keep waiting",
  cancel: "Cancel",
  stopping: "Stopping after this step",
  stepDone: "done",
} as const;

export function workingTitle(sheet: string | undefined): string {
  return sheet === undefined ? "Analyzing" : `Analyzing ${sheet}`;
}

export function stepWords(step: RunStep): string {
  switch (step) {
    case "find":
      return "Find the deals";
    case "read":
      return "Read the rows";
    case "calculate":
      return "Work out the answer";
    case "sheets":
      return "Write the sheets";
    case "flagColumns":
      return "Add the flag columns";
  }
}

/** The step while it runs, as the bar's name. */
export function stepRunning(step: RunStep): string {
  switch (step) {
    case "find":
      return "Finding the deals";
    case "read":
      return "Reading the rows";
    case "calculate":
      return "Working out the answer";
    case "sheets":
      return "Writing the sheets";
    case "flagColumns":
      return "Adding the flag columns";
  }
}

/** "about 20 seconds left", never less than 5; minutes from 90 seconds on. @param seconds in steps of 5 */
function secondsLeftWords(seconds: number): string {
  if (seconds < 90) return `about ${Math.max(5, seconds)} seconds left`;
  return `about ${numberWords(Math.ceil(seconds / 60))} minutes left`;
}

/** "32,000 of 84,212 rows, about 20 seconds left"; "" where nothing can be counted yet. */
export function progressWords({ step, done, of, secondsLeft }: RunProgress): string {
  const unit = step === "sheets" ? "sheets" : "rows";
  const countedSoFar =
    done === undefined || of === undefined ? [] : [`${numberWords(done)} of ${numberWords(of)} ${unit}`];
  return [...countedSoFar, ...(secondsLeft === undefined ? [] : [secondsLeftWords(secondsLeft)])].join(", ");
}

/** What stands in the workbook so far. */
export function writtenWords(sheetsWritten: number): string {
  return sheetsWritten === 0
    ? "Nothing has been written so far."
    : `${counted(sheetsWritten, "sheet")} written so far.`;
}

export const EDITING_PAUSES = "Editing a cell pauses the analysis.";

export function stoppedWords(sheetsWritten: number): string {
  if (sheetsWritten === 0) return "Stopped. Nothing was written.";
  return `Stopped. ${counted(sheetsWritten, "sheet")} ${sheetsWritten === 1 ? "was" : "were"} written.`;
}

/** Quarters of a step that are said aloud. */
const SAID_QUARTERS = [75, 50, 25];

function quarterOf(progress: RunProgress | undefined): number | undefined {
  const { done, of } = progress ?? {};
  if (done === undefined || of === undefined || of <= 0) return undefined;
  return SAID_QUARTERS.find((quarter) => (100 * done) / of >= quarter && done < of);
}

/** Why Excel does not answer, with what helps. */
export function excelWaitWords(waiting: ExcelWait): string {
  return waiting === "editing" ? `${WORKING.waitingTitle}. ${WORKING.pressEnter}` : WORKING.slow;
}

/** What the status region says of this report of progress; undefined when nothing worth saying has changed. */
export function progressSaid(before: RunProgress | undefined, now: RunProgress): string | undefined {
  if (now.waiting !== before?.waiting) {
    if (now.waiting === "editing" || now.waiting === "slow") return excelWaitWords(now.waiting);
  }
  if (now.step !== before?.step) return stepRunning(now.step);
  const quarter = quarterOf(now);
  return quarter !== undefined && quarter !== quarterOf(before) ? `${stepRunning(now.step)}, ${quarter}%` : undefined;
}
