import type { Day } from "../core/cells/day";
import type { Trouble } from "./trouble";

/** What an analysis does to the kept snapshots beside adding its own. */
export interface PastChange {
  readonly forgotten?: readonly Day[];
  /** An earlier export on another sheet of the workbook. */
  readonly takenIn?: { readonly sheet: string; readonly table?: string | undefined; readonly day: Day };
}

/** Rows of another sheet that could be an earlier export of the pipeline. */
export interface EarlierExport {
  readonly sheet: string;
  /** What it is asked for by where its sheet has several. */
  readonly table?: string | undefined;
  readonly rows: number;
  /** By a snapshot-date column, else by the sheet's name; undefined where neither says it. */
  readonly day: Day | undefined;
}

/** What became of the table of kept snapshots. */
export type HistoryOutcome =
  | {
      readonly kind: "written";
      readonly sheet: string;
      readonly rows: number;
      /** Rows of the oldest days for which the sheet has no room. */
      readonly leftOut: number;
      /** Stored rows that are not used, so not in it. */
      readonly damaged: number;
    }
  | { readonly kind: "trouble"; readonly trouble: Trouble };
