import type { Day } from "../cells/day";
import type { Grid } from "../cells/grid";
import type { Source } from "../opportunities/reading";
import type { Calls } from "./said";
import type { StoredSnapshot } from "./storedSnapshot";

/** An earlier export of the same pipeline, its rows as read. */
export interface PastExport {
  readonly grid: Grid;
  readonly source: Source;
  /** The day it shows. */
  readonly day: Day;
}

/** What is known of the past when an analysis begins: plain data, as it crosses to whoever calculates. */
export interface PastWork {
  readonly stored: readonly StoredSnapshot[];
  /** What other workbooks of the same pipeline keep, each by itself, the older workbook first. */
  readonly others?: readonly (readonly StoredSnapshot[])[];
  /** Taken in by this analysis: each becomes the snapshot of its day. */
  readonly exports: readonly PastExport[];
  /** Days whose snapshot goes. */
  readonly forgotten: readonly Day[];
  /** The manager's calls as they are typed now: part of what this analysis says. */
  readonly calls?: Calls;
}

/** Nothing kept, nothing taken in. */
export const NO_PAST: PastWork = { stored: [], exports: [], forgotten: [] };
