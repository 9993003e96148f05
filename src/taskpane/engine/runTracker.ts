import type { Progress } from "../../analyst/analyzeWith";
import type { Waiting } from "../../workbook/syncWatch";
import type { RunProgress } from "../paneEngine";
import type { Trouble } from "../trouble";
import { readingClock, type ReadingClock } from "./timeLeft";

/** What one run has told so far. */
export interface RunState {
  readonly progress: RunProgress;
  readonly clock: ReadingClock | undefined;
}

/** A run before it has told anything. */
export function runStart(sheet: string | undefined): RunState {
  return {
    progress: {
      step: "find",
      sheet,
      done: undefined,
      of: undefined,
      secondsLeft: undefined,
      sheetsWritten: 0,
      waiting: undefined,
    },
    clock: undefined,
  };
}

/** The run after it has told how far it is. @param now milliseconds of any clock */
export function afterProgress({ progress, clock }: RunState, told: Progress, now: number): RunState {
  const at = { ...progress, done: undefined, of: undefined, secondsLeft: undefined };
  switch (told.step) {
    case "looking":
      return { progress: { ...at, step: "find" }, clock: undefined };
    case "reading": {
      const { rows: done, of } = told;
      const next = readingClock(clock, { now, done, of });
      return { progress: { ...at, step: "read", done, of, secondsLeft: next.secondsLeft }, clock: next };
    }
    case "calculating":
      return { progress: { ...at, step: "calculate" }, clock };
    case "writing":
    case "flagColumns": {
      const { sheets: done, of } = told;
      // Sheets are told of once more when they have left: what comes after them is under way by then.
      const step = told.step === "writing" && progress.step !== "flagColumns" ? "sheets" : "flagColumns";
      return { progress: { ...at, step, done, of, sheetsWritten: Math.max(progress.sheetsWritten, done) }, clock };
    }
  }
}

/** The run while Excel does not answer, and when it does again. */
export function afterWaiting({ progress, clock }: RunState, waiting: Waiting | undefined): RunState {
  return { progress: { ...progress, waiting }, clock };
}

/** What a run that ended here has changed. Once sheets are sent nobody knows what has landed. */
export function changedBy({ progress: { step, sheetsWritten } }: RunState): Trouble["changed"] {
  if (sheetsWritten > 0) return "someSheets";
  return step === "sheets" || step === "flagColumns" ? "unknown" : "nothing";
}
