import type { ExcelRunner } from "../../workbook/excelRunner";
import { guardedRunner } from "../../workbook/guardedRunner";
import { isCellBeingEdited } from "../../workbook/isCellBeingEdited";
import type { SyncGuard, Waiting } from "../../workbook/syncWatch";
import { CancelledError, HungError } from "../../workbook/workbookError";

/** The ways to the workbook. */
export interface Runners {
  /** Waits while a cell is being edited. */
  readonly excel: ExcelRunner;
  /** Fails while a cell is being edited; without it nobody is told that Excel waits for that. */
  readonly excelAtOnce?: ExcelRunner | undefined;
}

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
