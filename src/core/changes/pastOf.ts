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
 * The past an analysis stands on: what is stored, decoded and verified, with what other workbooks keep and the exports taken
 * in, and without the forgotten days. Exports are read by today's settings; one of a day that was analysed keeps what was
 * said then. Of two exports of one day the later in the list counts.
 * @throws SourceError when there is no pipeline in the rows of an export
 * @see Definitions §10
 */
export function pastOf({ stored, others = [], exports, forgotten }: PastWork, settings: Settings): ChangeHistory {
  const { snapshots, damaged } = historyOf(stored);
  const gone = new Set(forgotten);
  // What a later version has kept is not lost to what an older workbook knows of its day.
  const closed = new Set(damaged.filter(({ reason }) => reason === "laterVersion").map(({ day }) => day));
  const elsewhere = newestByDay(others.flatMap((rows) => historyOf(rows).snapshots));
  const open = [...elsewhere.values()].filter(({ asOf }) => !closed.has(isoDay(asOf)));
  const byDay = newestByDay([...open, ...snapshots.map((own) => saidAnywhere(own, elsewhere))]);
  for (const day of gone) byDay.delete(day);
  for (const taken of exports) byDay.set(taken.day, exportSnapshot(taken, settings, byDay.get(taken.day)));

  const ownDays = new Set(snapshots.map(({ asOf }) => asOf));
  const filled = [...byDay.keys()].filter((day) => !ownDays.has(day));
  const mended = new Set([...forgotten, ...filled].map(isoDay));
  return {
    snapshots: [...byDay.values()].sort((a, b) => a.asOf - b.asOf),
    damaged: damaged.filter(({ day }) => !mended.has(day)),
  };
}

/** One of each day: the last in the list. */
function newestByDay(snapshots: readonly Snapshot[]): Map<Day, Snapshot> {
  return new Map(snapshots.map((snapshot) => [snapshot.asOf, snapshot]));
}

/** This workbook's own, with what another one said that day where nobody forecast in this one. */
function saidAnywhere(own: Snapshot, elsewhere: ReadonlyMap<Day, Snapshot>): Snapshot {
  return own.said === undefined ? { ...own, said: elsewhere.get(own.asOf)?.said } : own;
}

function exportSnapshot({ grid, source, day }: PastExport, today: Settings, before: Snapshot | undefined): Snapshot {
  const settings = { ...today, asOf: day };
  return snapshotOf({ reading: interpret(grid, source, settings), settings }, before?.said);
}
