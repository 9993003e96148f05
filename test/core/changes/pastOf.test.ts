import type { PastWork } from "../../../src/core/changes/pastWork";
import { NO_PAST } from "../../../src/core/changes/pastWork";
import { checksumOf } from "../../../src/core/changes/checksumOf";
import { historyRows } from "../../../src/core/changes/historyRows";
import { historyTexts } from "../../../src/core/changes/historyTexts";
import { pastOf } from "../../../src/core/changes/pastOf";
import type { Said } from "../../../src/core/changes/said";
import type { Snapshot } from "../../../src/core/changes/snapshot";
import type { StoredSnapshot } from "../../../src/core/changes/storedSnapshot";
import { isoDay } from "../../../src/core/cells/day";
import { serial } from "../../support/opportunitiesOf";
import { settingsOn, snapshotsOf } from "../../support/snapshotsOf";

const FIRST = serial("2026-08-01");
const SETTINGS = settingsOn(FIRST + 21);

/** Snapshots of so many weeks after the first, each of so many deals, with what was said of the goal where anything was. */
function weeks(...of: readonly (readonly [week: number, deals: number, goal?: number])[]): readonly Snapshot[] {
  return of.map(([week, count, goal]) => {
    const rows = Array.from({ length: count }, (_, i) => ({ outcome: "open", id: `A${i}`, amount: 100 }) as const);
    const [snapshot] = snapshotsOf([{ day: FIRST + 7 * week, rows }]);
    if (snapshot === undefined) throw new Error("no snapshot");
    return { ...snapshot, said: goal === undefined ? undefined : saidOf(goal) };
  });
}

function saidOf(goal: number): Said {
  const none = undefined;
  const lines = { serving: none, history: none, blend: none, crm: none, commit: none, bestCase: none, call: none };
  const year = { name: "2026", from: 1, to: 2, target: goal, lines, p10: none, p90: none };
  return { goal, chance: none, year, months: [], quarters: [] };
}

/** [week, deals, goal that was said] of what an analysis stands on. */
function taken(work: Partial<PastWork>): unknown {
  return pastOf({ ...NO_PAST, ...work }, SETTINGS).snapshots.map(({ asOf, deals, said }) =>
    said === undefined ? [(asOf - FIRST) / 7, deals.count] : [(asOf - FIRST) / 7, deals.count, said.goal]
  );
}

const edited = (rows: readonly StoredSnapshot[], day: number): readonly StoredSnapshot[] =>
  rows.map((row) => (row.day === isoDay(day) ? { ...row, text: row.text.replace("100", "900") } : row));

describe("what other workbooks keep", () => {
  const own = historyTexts(weeks([1, 5, 500], [2, 6]));
  const older = historyTexts(weeks([0, 3, 300], [1, 4, 400], [2, 7, 700]));

  test("is taken in by day with what was said; the analyzed workbook's own stands above it, the newer of two others, too", () => {
    expect(taken({ stored: own })).toEqual([
      [1, 5, 500],
      [2, 6],
    ]);
    const merged = [
      [0, 3, 300],
      [1, 5, 500],
      // Nobody forecast in this workbook then, but somebody did in the other.
      [2, 6, 700],
    ];
    expect(taken({ stored: own, others: [older] })).toEqual(merged);
    const oldest = historyTexts(weeks([-1, 1, 100], [0, 2, 200]));
    expect(taken({ stored: own, others: [oldest, older] })).toEqual([[-1, 1, 100], ...merged]);
    expect(taken({ others: [older, oldest] })).toEqual([
      [-1, 1, 100],
      [0, 2, 200],
      [1, 4, 400],
      [2, 7, 700],
    ]);
  });

  test("is not taken in where its day is forgotten", () => {
    expect(taken({ stored: own, others: [older], forgotten: [FIRST, FIRST + 7] })).toEqual([[2, 6, 700]]);
  });

  test("is not taken in where it is damaged, and no damage of this workbook", () => {
    const past = pastOf({ ...NO_PAST, stored: own, others: [edited(older, FIRST)] }, SETTINGS);
    expect(past.snapshots.map(({ asOf }) => (asOf - FIRST) / 7)).toEqual([1, 2]);
    expect(past.damaged).toEqual([]);
  });

  test("takes the place of a damaged row of this workbook, never that of a later version's", () => {
    const past = pastOf({ ...NO_PAST, stored: edited(own, FIRST + 7), others: [older] }, SETTINGS);
    expect(past.snapshots.map(({ deals }) => deals.count)).toEqual([3, 4, 7]);
    expect(past.damaged).toEqual([]);

    const text = '{"v":9}';
    const later = { day: isoDay(FIRST), opportunities: 1, checksum: checksumOf(text), text };
    const kept = pastOf({ ...NO_PAST, stored: [later], others: [older] }, SETTINGS);
    expect(kept.snapshots.map(({ deals }) => deals.count)).toEqual([4, 7]);
    expect(kept.damaged).toEqual([{ day: later.day, reason: "laterVersion" }]);
    const [today] = weeks([3, 2]);
    if (today === undefined) throw new Error("no snapshot");
    const rows = historyRows([later], kept, today);
    expect([...rows.write.map(({ day }) => day), ...rows.remove]).not.toContain(later.day);
  });
});
