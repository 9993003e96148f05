import { isoDay, monthNumber } from "../cells/day";
import { checksumOf } from "./checksumOf";
import type { Snapshot } from "./snapshot";
import { changeText, wholeText } from "./snapshotText";
import type { StoredSnapshot } from "./storedSnapshot";

/** How much is kept; the oldest snapshots give way. */
export const MAX_SNAPSHOTS = 104;
export const MAX_CHARACTERS = 8_000_000;

/** What may be kept at most. */
export interface HistoryLimits {
  readonly snapshots: number;
  readonly characters: number;
}

const LIMITS: HistoryLimits = { snapshots: MAX_SNAPSHOTS, characters: MAX_CHARACTERS };

/**
 * The snapshots as rows, oldest first: the first of each calendar quarter whole, each other as what changed since the one
 * before. Where all would be too much, as many of the newest as fit; always the newest.
 * @param snapshots oldest first, one a day
 */
export function historyTexts(
  snapshots: readonly Snapshot[],
  limits: HistoryLimits = LIMITS
): readonly StoredSnapshot[] {
  let first = Math.max(0, snapshots.length - limits.snapshots);
  for (;;) {
    const rows = rowsOf(snapshots.slice(first));
    const more = tooMany(rows, limits.characters);
    if (more === 0) return rows;
    first += more;
  }
}

/** How many of the oldest give way at least: a snapshot that becomes the first is longer than it was as a change. */
function tooMany(rows: readonly StoredSnapshot[], characters: number): number {
  let sum = 0;
  for (const [i, { text }] of [...rows.entries()].reverse()) {
    sum += text.length;
    if (sum > characters && i < rows.length - 1) return i + 1;
  }
  return 0;
}

function rowsOf(snapshots: readonly Snapshot[]): StoredSnapshot[] {
  const rows: StoredSnapshot[] = [];
  snapshots.forEach((snapshot, i) => {
    const [before, on] = [snapshots[i - 1], rows[i - 1]];
    const isWhole = before === undefined || on === undefined || quarterOf(before) !== quarterOf(snapshot);
    const text = isWhole ? wholeText(snapshot) : changeText(snapshot, { snapshot: before, checksum: on.checksum });
    const checksum = checksumOf(text);
    rows.push({ day: isoDay(snapshot.asOf), opportunities: snapshot.deals.count, checksum, text });
  });
  return rows;
}

function quarterOf({ asOf }: Snapshot): number {
  return Math.floor(monthNumber(asOf) / 3);
}
