import Ajv from "ajv";
import { analyse } from "../../src/core/analyse";
import schema from "../../src/core/analysis.schema.json";
import { analysisJson } from "../../src/core/analysisJson";
import type { ChangeHistory } from "../../src/core/changes/changeHistory";
import { unexplainedNulls } from "../support/everyNull";
import { readingOf, type DealRow } from "../support/opportunitiesOf";
import { historyOf, settingsOn, snapshotOn } from "./changes/madeSnapshots";
import { KEPT, rowsOn } from "./changes/workedYear";

const valid = new Ajv({ allErrors: true }).compile(schema);

interface Json {
  readonly changes: Readonly<Record<string, unknown>> | null;
  readonly reasons: Readonly<Record<string, string>>;
}

function jsonOf(past: ChangeHistory, rows: readonly DealRow[] = rowsOn("2026-07-15"), typed = {}): Json {
  const json = analysisJson(analyse(readingOf(rows), settingsOn("2026-07-15", { goal: 900, ...typed }), past)) as Json;
  expect(valid(json) ? [] : valid.errors).toEqual([]);
  expect(unexplainedNulls(json)).toEqual([]);
  return json;
}

test("nothing is kept but this analysis", () => {
  const { changes, reasons } = jsonOf(historyOf());
  expect([changes, reasons["changes"]]).toEqual([null, "noEarlierSnapshot"]);
});

test("the worked example: every part, as the schema has it", () => {
  const { changes } = jsonOf(historyOf(...KEPT));
  expect(changes).toMatchObject({
    kept: [...KEPT.map(() => ({ isToday: false })), { day: "2026-07-15", isToday: true, isTakenIn: false }],
    // Since 2026-06-03: C, B and F closed; D, moved nowhere, was won too; E alone is open.
    waterfall: {
      from: "2026-06-03",
      opening: { count: 5, value: 260, unpriced: 0 },
      closing: { count: 1, value: 50, unpriced: 0 },
    },
    pushRate: {
      dated: { count: 2, value: 90 },
      won: { count: 1, value: 30 },
      lost: { count: 1, value: 60 },
      byCount: { won: 0.5, lost: 0.5, pushed: 0 },
      byValue: { won: 30 / 90, lost: 60 / 90, pushed: 0 },
    },
    moves: { known: 1, pushed: 0, pushedAgain: 0, pulledIn: 0 },
    commit: { n: 3, won: 2 / 3, open: 1, disappeared: 1 },
  });
  expect(changes?.["conversions"]).toContainEqual({
    period: { name: "Q2 2026", from: "2026-04-01", to: "2026-06-30" },
    every: "quarter",
    day: "2026-03-30",
    open: { count: 5, value: 270 },
    won: { count: 2, value: 130 },
    needed: 270 / 130,
  });
});

test("one kept day, on which nothing was dated: shares have no answer, and say why", () => {
  const [first] = KEPT;
  if (first === undefined) throw new RangeError("a kept day");
  const { changes, reasons } = jsonOf(historyOf({ ...first, said: undefined }), rowsOn("2026-07-15"), {
    compareWith: "2026-01-06",
  });
  expect(changes?.["commit"]).toMatchObject({ n: 0, won: null, open: 1 });
  expect(reasons["changes.commit.won"]).toBe("noneClosed");
});

test("a typed day before all that is kept: nothing to compare with", () => {
  const { changes, reasons } = jsonOf(historyOf(...KEPT), rowsOn("2026-07-15"), { compareWith: "2025-12-01" });
  expect([changes?.["waterfall"], reasons["changes.waterfall"]]).toEqual([null, "noDayBefore"]);
});

test("outcomes read by another column: the push rate has no answer, and says why", () => {
  const kept = KEPT.map((each) => ({ ...each, readAs: each.readAs && { ...each.readAs, outcome: "Phase" } }));
  const { changes, reasons } = jsonOf(historyOf(...kept));
  expect([changes?.["pushRate"], reasons["changes.pushRate"]]).toEqual([null, "readDifferently"]);
});

test("damaged rows are listed, and no number is made from them", () => {
  const { changes, reasons } = jsonOf({
    snapshots: [],
    damaged: [{ day: "2026-06-03", reason: "changed" }],
  });
  expect(changes).toMatchObject({ damaged: [{ day: "2026-06-03", reason: "changed" }], waterfall: null, accuracy: [] });
  expect(reasons["changes.waterfall"]).toBe("damagedHistory");
});

test("a kept day of other deals is named and not compared", () => {
  const others = ["P", "Q", "R", "S", "T"].map((id): DealRow => ({ id, outcome: "open", created: "2026-01-02" }));
  const { changes, reasons } = jsonOf(historyOf(snapshotOn("2026-06-03", others)));
  expect(changes).toMatchObject({ unlike: ["2026-06-03"], waterfall: null, commit: null });
  expect([reasons["changes.waterfall"], reasons["changes.commit"]]).toEqual(["anotherPipeline", "noCommitDeals"]);
});
