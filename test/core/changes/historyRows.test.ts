import fc from "fast-check";
import { isoDay } from "../../../src/core/cells/day";
import type { ChangeHistory } from "../../../src/core/changes/changeHistory";
import { checksumOf } from "../../../src/core/changes/checksumOf";
import { historyOf } from "../../../src/core/changes/historyOf";
import { historyRows } from "../../../src/core/changes/historyRows";
import type { HistoryLimits } from "../../../src/core/changes/historyTexts";
import type { Snapshot } from "../../../src/core/changes/snapshot";
import type { StoredSnapshot } from "../../../src/core/changes/storedSnapshot";
import { keptHistories, plainSnapshot } from "../../support/keptHistories";

/** The rows after an analysis: as the workbook has them then. */
function after(
  stored: readonly StoredSnapshot[],
  today: Snapshot,
  { past = historyOf(stored), limits }: { past?: ChangeHistory; limits?: HistoryLimits } = {}
): readonly StoredSnapshot[] {
  const { write, remove } = historyRows(stored, past, today, limits);
  const days = new Set([...write.map(({ day }) => day), ...remove]);
  return [...stored.filter(({ day }) => !days.has(day)), ...write];
}

const inOrder = (rows: readonly StoredSnapshot[]): readonly StoredSnapshot[] =>
  [...rows].sort((a, b) => (a.day < b.day ? -1 : 1));
const takenInTurn = (snapshots: readonly Snapshot[]): readonly StoredSnapshot[] =>
  snapshots.reduce<readonly StoredSnapshot[]>((stored, snapshot) => after(stored, snapshot), []);
const daysOf = (rows: readonly StoredSnapshot[]): readonly string[] => inOrder(rows).map(({ day }) => day);
const sample = (seed: number): readonly Snapshot[] => fc.sample(keptHistories, { seed, numRuns: 30 })[29] ?? [];
const withLeast = (count: number): readonly Snapshot[] =>
  fc.sample(keptHistories, { seed: 5, numRuns: 100 }).find(({ length }) => length >= count) ?? [];

test("whatever was kept is read back as it was", () => {
  fc.assert(
    fc.property(keptHistories, (snapshots) => {
      const { snapshots: read, damaged } = historyOf(takenInTurn(snapshots));
      expect(damaged).toEqual([]);
      expect(read.map(plainSnapshot)).toEqual(snapshots.map(plainSnapshot));
    }),
    { numRuns: 60 }
  );
});

test("the rows are the same in whatever order the snapshots were taken", () => {
  const orders = keptHistories.chain((snapshots) =>
    fc.tuple(
      fc.constant(snapshots),
      fc.shuffledSubarray([...snapshots], { minLength: snapshots.length, maxLength: snapshots.length })
    )
  );
  fc.assert(
    fc.property(orders, ([snapshots, shuffled]) => {
      expect(inOrder(takenInTurn(shuffled))).toEqual(inOrder(takenInTurn(snapshots)));
    }),
    { numRuns: 30 }
  );
});

test("an analysis again on the same day writes nothing; a changed one takes the place of its day's", () => {
  fc.assert(
    fc.property(keptHistories, keptHistories, (snapshots, others) => {
      const stored = takenInTurn(snapshots);
      const today = snapshots.at(-1);
      const other = others[0];
      if (today === undefined || other === undefined) throw new RangeError("no snapshot");
      expect(historyRows(stored, historyOf(stored), today)).toEqual({ write: [], remove: [] });
      const changed = { ...other, asOf: today.asOf };
      expect(inOrder(after(stored, changed))).toEqual(inOrder(takenInTurn([...snapshots.slice(0, -1), changed])));
    }),
    { numRuns: 25 }
  );
});

test("texts hold nothing that a program changes, and only what changed since the one before in its quarter", () => {
  fc.assert(
    fc.property(keptHistories, (snapshots) => {
      const stored = takenInTurn(snapshots);
      for (const { text } of stored) {
        expect(text).toMatch(/^\{[^\p{C}\u2028\u2029\u{10000}-\u{10ffff}]*\}$/u);
        expect(text).not.toMatch(/_x[0-9a-f]{4}_/i);
      }
      const quarter = ({ day }: StoredSnapshot): string =>
        `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
      stored.forEach((row, i) => {
        const before = stored[i - 1];
        const isFirst = before === undefined || quarter(before) !== quarter(row);
        expect([row.day, row.text.includes('"on":[')]).toEqual([row.day, !isFirst]);
      });
    }),
    { numRuns: 25 }
  );
});

test("a forgotten day goes, and what rested on it stands without it", () => {
  const snapshots = withLeast(5);
  const stored = takenInTurn(snapshots);
  const today = snapshots.at(-1);
  if (today === undefined) throw new RangeError("no snapshot");
  for (let gone = 0; gone < snapshots.length - 1; gone++) {
    const left = snapshots.filter((_, i) => i !== gone);
    const rows = after(stored, today, { past: { snapshots: left, damaged: [] } });
    expect(inOrder(rows)).toEqual(inOrder(takenInTurn(left)));
  }
});

describe("limits", () => {
  const snapshots = withLeast(6);

  test("of more snapshots than are kept the newest stay", () => {
    const limits = { snapshots: 3, characters: Infinity };
    const stored = snapshots.reduce<readonly StoredSnapshot[]>((rows, each) => after(rows, each, { limits }), []);
    expect(inOrder(stored)).toEqual(inOrder(takenInTurn(snapshots.slice(-3))));
    // One that is older than all of them is not kept.
    const [oldest] = snapshots;
    if (oldest === undefined) throw new RangeError("no snapshot");
    expect(daysOf(after(stored, oldest, { limits }))).toEqual(daysOf(stored));
  });

  test("of more characters than are kept as many of the newest stay as fit, always the last", () => {
    const lengthOf = (rows: readonly StoredSnapshot[]): number => rows.reduce((sum, { text }) => sum + text.length, 0);
    for (let left = 1; left <= snapshots.length; left++) {
      const newest = takenInTurn(snapshots.slice(-left));
      const limits = { snapshots: 104, characters: lengthOf(newest) };
      const stored = snapshots.reduce<readonly StoredSnapshot[]>((rows, each) => after(rows, each, { limits }), []);
      expect(lengthOf(stored)).toBeLessThanOrEqual(limits.characters);
      expect(daysOf(stored)).toEqual(daysOf(newest));
    }
    const last = snapshots.reduce<readonly StoredSnapshot[]>(
      (rows, each) => after(rows, each, { limits: { snapshots: 104, characters: 1 } }),
      []
    );
    expect(daysOf(last)).toEqual(daysOf(takenInTurn(snapshots.slice(-1))));
  });
});

describe("damage", () => {
  test("whatever is done to the rows, nothing is thrown and no snapshot is read that was not kept", () => {
    const harm = fc.array(
      fc.record({
        row: fc.nat(),
        other: fc.nat(),
        at: fc.nat(),
        what: fc.constantFrom(
          "cut",
          "insert",
          "swapText",
          "swapAll",
          "clear",
          "day",
          "checksum",
          "drop",
          "double",
          "own"
        ),
        put: fc.string({ maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 4 }
    );
    let found = 0;
    fc.assert(
      fc.property(keptHistories, harm, (snapshots, harms) => {
        const rows = [...takenInTurn(snapshots)];
        for (const each of harms) harmed(rows, each);
        const kept = new Map(snapshots.map((snapshot) => [snapshot.asOf, plainSnapshot(snapshot)]));
        const { snapshots: read, damaged } = historyOf(rows);
        for (const snapshot of read) expect(plainSnapshot(snapshot)).toEqual(kept.get(snapshot.asOf));
        found += damaged.length;
        const today = snapshots.at(-1);
        if (today === undefined) return;
        // The next analysis leaves what is damaged where it is.
        const next = { ...today, asOf: today.asOf + 1 };
        const written = after(rows, next);
        for (const { day } of damaged) expect(written.map((row) => row.day)).toContain(day);
        expect(historyOf(written).snapshots.at(-1)?.asOf).toBe(next.asOf);
      }),
      { numRuns: 120 }
    );
    expect(found).toBeGreaterThan(40);
  });

  test("a row is said to be damaged with its day and why; what rests on it, too, and both stay", () => {
    const snapshots = withLeast(4)
      .slice(0, 4)
      .map((snapshot, i) => ({ ...snapshot, asOf: 46_204 + i * 7 }));
    const stored = [...takenInTurn(snapshots)];
    const [first, second, third, fourth] = stored;
    if (first === undefined || second === undefined || third === undefined || fourth === undefined)
      throw new RangeError("too few");
    expect(daysOf(stored)).toEqual(["2026-07-01", "2026-07-08", "2026-07-15", "2026-07-22"]);
    const edited = { ...second, text: second.text.replace('"scope":"', '"scope": "') };
    const rows = [first, edited, third, fourth];
    const past = historyOf(rows);
    expect(past.damaged).toEqual([
      { day: "2026-07-08", reason: "changed" },
      { day: "2026-07-15", reason: "restsOnDamaged" },
      { day: "2026-07-22", reason: "restsOnDamaged" },
    ]);
    expect(past.snapshots.map(({ asOf }) => isoDay(asOf))).toEqual(["2026-07-01"]);

    const [, , , last] = snapshots;
    if (last === undefined) throw new RangeError("too few");
    // A later day: the first intact one is what it rests on, and the damaged rows are not touched.
    expect(historyRows(rows, past, { ...last, asOf: last.asOf + 7 })).toMatchObject({
      write: [{ day: "2026-07-29", text: expect.stringContaining('"on":["2026-07-01"') as unknown }],
      remove: [],
    });
    // Today's own takes the place of a damaged one.
    expect(historyRows(rows, past, last)).toMatchObject({ write: [{ day: "2026-07-22" }], remove: [] });
    // With the edit taken back everything is there again.
    expect(historyOf(stored).damaged).toEqual([]);
  });

  test("a row of a later version, and one without a day, are left alone", () => {
    const [today] = withLeast(1);
    if (today === undefined) throw new RangeError("no snapshot");
    const text = '{"v":3,"deals":[]}';
    const later = { day: "2020-01-01", opportunities: 0, checksum: checksumOf(text), text };
    const lost = { day: "yesterday", opportunities: 7, checksum: "1", text: "?" };
    const past = historyOf([later, lost]);
    expect(past).toEqual({
      snapshots: [],
      damaged: [
        { day: "2020-01-01", reason: "laterVersion" },
        { day: "yesterday", reason: "noDay" },
      ],
    });
    expect(historyRows([later, lost], past, today)).toMatchObject({ write: [{ day: isoDay(today.asOf) }], remove: [] });
  });

  test("a day that stands there twice is written once", () => {
    const snapshots = sample(1);
    const [today] = snapshots;
    if (today === undefined) throw new RangeError("no snapshot");
    const [row] = takenInTurn([today]);
    if (row === undefined) throw new RangeError("no row");
    expect(historyRows([row, row], historyOf([row, row]), today).write).toEqual([row]);
  });
});

interface Harm {
  readonly row: number;
  readonly other: number;
  readonly at: number;
  readonly what: string;
  readonly put: string;
}

/** What a person may do to a row. */
function harmed(rows: StoredSnapshot[], { row, other, at, what, put }: Harm): void {
  if (rows.length === 0) return;
  const [i, j] = [row % rows.length, other % rows.length];
  const [one, two] = [rows[i], rows[j]];
  if (one === undefined || two === undefined) return;
  const place = at % (one.text.length + 1);
  switch (what) {
    case "cut":
      rows[i] = { ...one, text: one.text.slice(0, place) };
      break;
    case "insert":
      rows[i] = { ...one, text: one.text.slice(0, place) + put + one.text.slice(place + put.length) };
      break;
    case "swapText":
      [rows[i], rows[j]] = [
        { ...one, text: two.text },
        { ...two, text: one.text },
      ];
      break;
    case "swapAll":
      [rows[i], rows[j]] = [two, one];
      break;
    case "clear":
      rows[i] = { day: "", opportunities: NaN, checksum: "", text: "" };
      break;
    case "day":
      rows[i] = { ...one, day: two.day };
      break;
    case "checksum":
      rows[i] = { ...one, checksum: two.checksum };
      break;
    case "drop":
      rows.splice(i, 1);
      break;
    case "double":
      rows.push(one);
      break;
    case "own": {
      // Somebody who knows how the checksum is made.
      const text = one.text.slice(0, place);
      rows[i] = { ...one, text, checksum: checksumOf(text) };
    }
  }
}
