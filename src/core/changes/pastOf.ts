import type { Day } from "../cells/day";
import { isoDay } from "../cells/day";
import { interpret } from "../opportunities/interpret";
import type { Settings } from "../settings";
import type { ChangeHistory } from "./changeHistory";
import { historyOf } from "./historyOf";
import type { PastExport, PastWork } from "./pastWork";
import type { Snapshot } from "./snapshot";
import { snapshotOf } from "./snapshotOf";

/**
 * The past an analysis stands on: what is stored, decoded and verified, with the exports taken in and without the forgotten
 * days. Exports are read by today's settings; one of a day that was analysed keeps what was said then. Of two exports of
 * one day the later in the list counts.
 * @throws SourceError when there is no pipeline in the rows of an export
 * @see Definitions §10
 */
export function pastOf({ stored, exports, forgotten }: PastWork, settings: Settings): ChangeHistory {
  const { snapshots, damaged } = historyOf(stored);
  const gone = new Set(forgotten);
  const goneDays = new Set(forgotten.map(isoDay));
  const byDay = new Map<Day, Snapshot>();
  for (const snapshot of snapshots) if (!gone.has(snapshot.asOf)) byDay.set(snapshot.asOf, snapshot);
  for (const taken of exports) byDay.set(taken.day, exportSnapshot(taken, settings, byDay.get(taken.day)));
  return {
    snapshots: [...byDay.values()].sort((a, b) => a.asOf - b.asOf),
    damaged: damaged.filter(({ day }) => !goneDays.has(day)),
  };
}

function exportSnapshot({ grid, source, day }: PastExport, today: Settings, before: Snapshot | undefined): Snapshot {
  const settings = { ...today, asOf: day };
  return snapshotOf({ reading: interpret(grid, source, settings), settings }, before?.said);
}
