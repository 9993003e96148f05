import type { ExcelRunner } from "../../workbook/excelRunner";
import { guardedRunner } from "../../workbook/guardedRunner";
import { isCellBeingEdited } from "../../workbook/isCellBeingEdited";
import type { SyncGuard, Waiting } from "../../workbook/syncWatch";
import { CancelledError } from "../../workbook/workbookError";
import type { EngineParts } from "./excelEngine";

/** Excel has not answered one request for a minute: it was given up. What it was sent may still land. */
export class HungError extends Error {
  constructor() {
    super("no answer");
    this.name = "HungError";
  }
}

type Runners = Pick<EngineParts, "excel" | "excelAtOnce">;

/**
 * The pane's runner for whatever nobody can cancel: `onWaiting` hears why Excel does not answer, and one that has stopped
 * answering is given up.
 * @throws HungError, and what the runner throws
 */
export function watchedRunner(runners: Runners, onWaiting: (waiting: Waiting | undefined) => void): ExcelRunner {
  return async (batch) => {
    const giveUp = new AbortController();
    const guard: SyncGuard = {
      signal: giveUp.signal,
      onWaiting: (waiting) => {
        onWaiting(waiting);
        if (waiting === "hung") giveUp.abort();
      },
      ...askingForEdits(runners),
    };
    try {
      return await guardedRunner(runners.excel, guard)(batch);
    } catch (error) {
      throw error instanceof CancelledError ? new HungError() : error;
    }
  };
}

/** What tells an Excel in which a cell is being edited from one that is only slow. */
export function askingForEdits({ excelAtOnce }: Runners): Pick<SyncGuard, "isCellBeingEdited"> {
  return excelAtOnce === undefined ? {} : { isCellBeingEdited: () => isCellBeingEdited(excelAtOnce) };
}
