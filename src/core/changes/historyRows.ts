import type { ChangeHistory } from "./changeHistory";
import type { Snapshot } from "./snapshot";
import type { StoredSnapshot } from "./storedSnapshot";

/** What the workbook's history needs so that it holds the past and today: rows by their day. */
export interface HistoryRows {
  /** Rows to write: each takes the place of the row of its day. */
  readonly write: readonly StoredSnapshot[];
  /** Days whose row goes. */
  readonly remove: readonly string[];
}

/**
 * The rows that differ from what is stored. Which rows there are and what they say hangs on the snapshots alone, not on the
 * order in which they were taken.
 */
export function historyRows(_stored: readonly StoredSnapshot[], _past: ChangeHistory, _today: Snapshot): HistoryRows {
  return { write: [], remove: [] };
}
