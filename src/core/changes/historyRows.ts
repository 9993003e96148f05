import type { ChangeHistory } from "./changeHistory";
import { checksumOf } from "./checksumOf";
import { historyTexts, type HistoryLimits } from "./historyTexts";
import type { Snapshot } from "./snapshot";
import type { StoredSnapshot } from "./storedSnapshot";

/** What the workbook's history needs so that it holds the past and today: rows by their day. */
export interface HistoryRows {
  /** Rows to write: each takes the place of all rows of its day. */
  readonly write: readonly StoredSnapshot[];
  /** Days whose rows go. */
  readonly remove: readonly string[];
}

/**
 * The rows that differ from what is stored. Which rows there are and what they say hangs on the snapshots alone, not on the
 * order in which they were taken. Damaged rows stay as they are, except where today's snapshot takes the place of one.
 */
export function historyRows(
  stored: readonly StoredSnapshot[],
  past: ChangeHistory,
  today: Snapshot,
  limits?: HistoryLimits
): HistoryRows {
  const others = past.snapshots.filter(({ asOf }) => asOf !== today.asOf);
  const rows = historyTexts(
    [...others, today].sort((a, b) => a.asOf - b.asOf),
    limits
  );
  const staying = new Set([...rows.map(({ day }) => day), ...past.damaged.map(({ day }) => day)]);
  return {
    write: rows.filter((row) => !isStored(row, stored)),
    remove: [...new Set(stored.map(({ day }) => day))].filter((day) => !staying.has(day)),
  };
}

/** Whether the row stands there as it is to be, and its day has no other row that counts. */
function isStored(row: StoredSnapshot, stored: readonly StoredSnapshot[]): boolean {
  const intact = stored.filter(({ day, checksum, text }) => day === row.day && checksumOf(text) === checksum);
  const [one, other] = intact;
  return (
    other === undefined &&
    one?.checksum === row.checksum &&
    one.opportunities === row.opportunities &&
    one.text === row.text
  );
}
