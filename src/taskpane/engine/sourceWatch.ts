import { columnIndex, overlaps, SHEET_COLUMNS, SHEET_ROWS } from "../../workbook/address";
import { pause } from "../../workbook/pause";
import type { PlanRange } from "../../core/report/sheetPlan";
import type { ExcelRunner } from "../../workbook/excelRunner";
import { watchWorkbook, type WorkbookHappening, type WorkbookWatch } from "../../workbook/watchWorkbook";
import type { WorkbookEvent } from "../paneEngine";

/** The rows an answer stands on, as long as the sheet's id is known. */
export interface WatchedSource {
  readonly sheetId: string;
  readonly range: PlanRange;
}

/** Hears of the workbook for the pane, except while the add-in itself writes. */
export interface SourceWatch {
  readonly watch: (hear: (event: WorkbookEvent) => void) => () => void;
  /** Lets whoever watches know of something else. */
  readonly tell: (event: WorkbookEvent) => void;
  /** The rows whose change matters from now on; undefined: none is known. */
  readonly setSource: (source: WatchedSource | undefined) => void;
  /** Does something that writes much with no handler in the way. */
  readonly without: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** Milliseconds until work begins with the handlers still on. */
const PATIENCE = 1_000;

/** What the pane hears through one runner; its handlers are on only while somebody listens. */
export function sourceWatch(excel: ExcelRunner): SourceWatch {
  const listeners = new Set<(event: WorkbookEvent) => void>();
  let source: WatchedSource | undefined;
  let writing = 0;
  /** Handlers go on and off one after the other. */
  let turn: Promise<WorkbookWatch | undefined> = Promise.resolve(undefined);

  const tell = (event: WorkbookEvent): void => {
    for (const hear of listeners) hear(event);
  };
  const onHappening = (happening: WorkbookHappening): void => {
    if (writing > 0) return;
    if (isInSource(happening, source)) tell({ kind: "sourceChanged" });
    else tell({ kind: "lookAgain", isTyped: happening.kind === "cells" && !happening.isOurs });
  };
  const settle = (): Promise<WorkbookWatch | undefined> => {
    turn = turn.then(async (on) => {
      const isWanted = listeners.size > 0 && writing === 0;
      if (isWanted && on === undefined) return await begun(excel, onHappening);
      if (isWanted || on === undefined) return on;
      await ended(on);
      return undefined;
    });
    return turn;
  };

  return {
    watch: (hear) => {
      listeners.add(hear);
      void settle();
      return () => {
        listeners.delete(hear);
        void settle();
      };
    },
    tell,
    setSource: (now) => {
      source = now;
    },
    without: async (work) => {
      writing++;
      // While Excel does not answer, the work itself says so and can be stopped: it does not wait for the handlers.
      await Promise.race([settle(), pause(PATIENCE, undefined)]);
      try {
        return await work();
      } finally {
        writing--;
        void settle();
      }
    },
  };
}

/** Undefined where Excel will not let itself be heard: the pane works without, and looks when it is asked to. */
async function begun(
  excel: ExcelRunner,
  onHappening: (happening: WorkbookHappening) => void
): Promise<WorkbookWatch | undefined> {
  return await watchWorkbook(excel, onHappening).catch(() => undefined);
}

async function ended(watch: WorkbookWatch): Promise<void> {
  // Handlers of a session that is gone are gone with it.
  await watch.end().catch(() => undefined);
}

/** Whether somebody else changed cells of the source's columns, from its header down; rows added below count too. */
function isInSource(happening: WorkbookHappening, source: WatchedSource | undefined): boolean {
  if (happening.kind !== "cells" || happening.isOurs || happening.sheetId !== source?.sheetId) return false;
  const down = { ...source.range, rows: SHEET_ROWS - source.range.row };
  return happening.address.split(",").some((part) => overlaps(rangeOf(part), down));
}

/** "B2:C3", "3:5" or "A:C" as cells; the whole sheet for what is none of these. */
function rangeOf(address: string): PlanRange {
  const parts = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i.exec(address.replace(/^.*!/, "").trim());
  const [, left = "", top = "", right = left, bottom = top] = parts ?? [];
  const column = left === "" ? 0 : columnIndex(left);
  const row = top === "" ? 0 : Number(top) - 1;
  return {
    row,
    column,
    rows: (bottom === "" ? SHEET_ROWS : Number(bottom)) - row,
    columns: (right === "" ? SHEET_COLUMNS : columnIndex(right) + 1) - column,
  };
}
