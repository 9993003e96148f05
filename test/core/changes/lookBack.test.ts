import { isoDay } from "../../../src/core/cells/day";
import { forecastsSince } from "../../../src/core/changes/forecastsSince";
import { lookBack } from "../../../src/core/changes/lookBack";
import { snapshotOf } from "../../../src/core/changes/snapshotOf";
import { fiscalYear } from "../../../src/core/fiscalYear";
import { readingOf, type DealRow } from "../../support/opportunitiesOf";
import { historyOf, madeSaid, settingsOn, snapshotOn } from "./madeSnapshots";

test("a sheet too large to be kept whole is compared whole: what came long ago, and what became of its deals", () => {
  const settings = settingsOn("2027-07-20");
  const long = (id: string): string => `${id}${"x".repeat(1_100_000)}`;
  const rows: readonly DealRow[] = [
    { outcome: "won", id: "a", name: long("a"), amount: 500, closed: "2026-06-02" },
    { outcome: "won", id: "b", name: long("b"), amount: 300, closed: "2026-06-28" },
    { outcome: "open", id: "c", amount: 1 },
  ];
  const open = (id: string): DealRow => ({ outcome: "open", id, amount: 500, forecastCategory: "Commit" });
  const kept = snapshotOn("2026-06-01", [open("a"), open("b")], madeSaid({ "2026-06": { serving: 700 } }));
  const reading = readingOf(rows);
  const back = lookBack({ past: historyOf(kept), reading, settings });
  const { saidAndCame, commit } = forecastsSince({
    back,
    said: madeSaid({}),
    conversions: [],
    year: fiscalYear(2027, 1),
    settings,
  });
  expect(saidAndCame.map(({ said, forecast, came }) => [isoDay(said), forecast, came])).toEqual([
    ["2026-06-01", 700, 800],
  ]);
  expect(commit).toMatchObject({ n: 2, won: 1, disappeared: 0 });
  // What is kept of it is the recent part all the same.
  expect(snapshotOf({ reading, settings }, undefined)).toMatchObject({ scope: "recent", deals: { key: ["b", "c"] } });
});
