import { dayFromIso, type Day } from "../cells/day";
import type { ChangeHistory, DamagedSnapshot, DamageReason } from "./changeHistory";
import { checksumOf } from "./checksumOf";
import { readSnapshotText, type ReadText } from "./readSnapshotText";
import type { Snapshot } from "./snapshot";
import type { StoredSnapshot } from "./storedSnapshot";

/** A row whose text is the one that was written. */
interface IntactRow {
  readonly row: StoredSnapshot;
  readonly day: Day;
  readonly text: ReadText;
}

/**
 * What of the stored rows holds: a row counts where its text is the one that was written, its day is the text's own, and
 * what it rests on counts, too. Of several such rows of one day the last counts. Every other row is listed with why it does not.
 * Never throws.
 */
export function historyOf(stored: readonly StoredSnapshot[]): ChangeHistory {
  const damaged: DamagedSnapshot[] = [];
  const intact: IntactRow[] = [];
  for (const row of stored) {
    const found = intactRow(row);
    if (typeof found === "string") damaged.push({ day: row.day, reason: found });
    else intact.push(found);
  }
  // What a row rests on is older.
  intact.sort((a, b) => a.day - b.day);
  const known = new Map<string, Snapshot>();
  const byDay = new Map<Day, Snapshot>();
  for (const { row, day, text } of intact) {
    const found = snapshotOf(text, known);
    if (typeof found === "string") damaged.push({ day: row.day, reason: found });
    else {
      known.set(rowKey(day, row.checksum), found);
      byDay.set(day, found);
    }
  }
  return { snapshots: [...byDay.values()], damaged: damaged.sort((a, b) => (a.day < b.day ? -1 : 1)) };
}

function intactRow(row: StoredSnapshot): IntactRow | DamageReason {
  const day = dayFromIso(row.day);
  if (day === undefined) return "noDay";
  if (checksumOf(row.text) !== row.checksum) return "changed";
  const text = readSnapshotText(row.text);
  if (text === undefined) return "changed";
  if (text.kind === "laterVersion") return "laterVersion";
  const asOf = text.kind === "whole" ? text.snapshot.asOf : text.asOf;
  return asOf === day ? { row, day, text } : "changed";
}

function snapshotOf(text: ReadText, known: ReadonlyMap<string, Snapshot>): Snapshot | DamageReason {
  switch (text.kind) {
    case "whole":
      return text.snapshot;
    case "laterVersion":
      return "laterVersion";
    case "change": {
      const base = known.get(rowKey(text.base.asOf, text.base.checksum));
      return base === undefined ? "restsOnDamaged" : (text.on(base) ?? "changed");
    }
  }
}

function rowKey(day: Day, checksum: string): string {
  return `${day} ${checksum}`;
}
