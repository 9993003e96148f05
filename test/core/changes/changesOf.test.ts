import { analyse } from "../../../src/core/analyse";
import type { Analysis } from "../../../src/core/analysis";
import { textAt } from "../../../src/core/cells/column";
import { isoDay } from "../../../src/core/cells/day";
import type { ChangeHistory } from "../../../src/core/changes/changeHistory";
import { READ_PARTS, type ReadPart, type Snapshot } from "../../../src/core/changes/snapshot";
import { answerSummaryOf } from "../../../src/core/report/answerSummaryOf";
import { answerText } from "../../../src/core/report/answerText";
import { sinceTitle } from "../../../src/taskpane/messages/historyWords";
import { dealReasons, flagAction, flagName } from "../../../src/core/report/flagWords";
import { notAppliedRules } from "../../../src/core/report/summaryRules";
import { livingPipeline } from "../../support/livingPipeline";
import { readingOf, serial, type DealRow } from "../../support/opportunitiesOf";
import { snapshotsOf } from "../../support/snapshotsOf";
import { historyOf, madeSaid, settingsOn, snapshotOn } from "./madeSnapshots";

/** The analysis of these rows on a day, with what was kept. */
function analysed(iso: string, rows: readonly DealRow[], past?: ChangeHistory, typed = {}): Analysis {
  return analyse(readingOf(rows), settingsOn(iso, typed), past);
}

/** Five deals that went through Proposal in twenty days, and one that is there since 1 March, pushed month by month. */
const passing = (day: number): DealRow[] =>
  Array.from({ length: 5 }, (_, i) => ({
    outcome: "open",
    id: `P${i}`,
    stage: ["Qualification", "Proposal", "Negotiation"][day] ?? "Negotiation",
    amount: 100,
    expectedClose: "2026-12-01",
  }));
const late = (expectedClose: string): DealRow => ({
  outcome: "open",
  id: "Late",
  stage: "Proposal",
  amount: 700,
  expectedClose,
});
const KEPT = historyOf(
  snapshotOn("2026-03-01", [...passing(0), late("2026-04-01")], madeSaid({})),
  snapshotOn("2026-03-10", [...passing(1), late("2026-05-01")]),
  snapshotOn("2026-03-30", [...passing(2), late("2026-05-01")])
);
const TODAY = [
  ...passing(3),
  late("2026-06-15"),
  { outcome: "open", id: "Fresh", stage: "Proposal", amount: 50 } as const,
];

describe("with three days kept", () => {
  const analysis = analysed("2026-04-15", TODAY, KEPT);
  const deal = (id: string) =>
    analysis.openDeals.find(({ index }) => textAt(analysis.reading.opportunities.id, index) === id);

  test("they are listed with today, those taken in as such", () => {
    expect(analysis.changes.kept.map((kept) => ({ ...kept, day: isoDay(kept.day) }))).toEqual([
      { day: "2026-03-01", opportunities: 6, open: { count: 6, value: 1200 }, isToday: false, isTakenIn: false },
      { day: "2026-03-10", opportunities: 6, open: { count: 6, value: 1200 }, isToday: false, isTakenIn: true },
      { day: "2026-03-30", opportunities: 6, open: { count: 6, value: 1200 }, isToday: false, isTakenIn: true },
      { day: "2026-04-15", opportunities: 7, open: { count: 7, value: 1250 }, isToday: true, isTakenIn: false },
    ]);
  });

  test("compared is with the last one; since the start of month and quarter with the nearest, of the year with none: 59 days off", () => {
    const { waterfall, since, pushRate } = analysis.changes;
    expect([waterfall?.from, waterfall?.to, waterfall?.period.name].map(String)).toEqual([
      String(serial("2026-03-30")),
      String(serial("2026-04-15")),
      "2026",
    ]);
    expect(waterfall?.deals.map(({ name, bar, row }) => [name, bar, row])).toEqual([["Fresh", "new", 8]]);
    expect(waterfall?.redated.map(({ name, pushes }) => [name, pushes])).toEqual([["Late", 2]]);
    expect([pushRate?.from, pushRate?.to]).toEqual([waterfall?.from, waterfall?.to]);
    expect(since.map(({ comparison, from }) => [comparison, isoDay(from)])).toEqual([
      ["last", "2026-03-30"],
      ["month", "2026-03-30"],
      ["quarter", "2026-03-30"],
    ]);
    expect(since.map(({ waterfall: one }) => [one.deals, one.bars[0]])).toEqual(
      new Array(3).fill([[], { bar: "new", count: 1, value: 50 }])
    );
  });

  test("a typed day is compared with", () => {
    const typed = analysed("2026-04-15", TODAY, KEPT, { compareWith: "2026-03-12" });
    expect(typed.changes.waterfall?.from).toBe(serial("2026-03-10"));
    expect(analysed("2026-04-15", TODAY, KEPT, { compareWith: "2026-02-01" }).changes.waterfall).toBeUndefined();
  });

  test("a kept day is compared until: its own moves alone, no rows of today's sheet", () => {
    const typed = { compareUntil: "2026-03-12", compareWith: "last" };
    const { waterfall, pushRate, since } = analysed("2026-04-15", TODAY, KEPT, typed).changes;
    const until = [serial("2026-03-01"), serial("2026-03-10")];
    expect([waterfall?.from, waterfall?.to]).toEqual(until);
    expect(waterfall?.closing.value).toBe(1200);
    // Its second push came after that day.
    expect(waterfall?.redated.map(({ name, pushes, row }) => [name, pushes, row])).toEqual([["Late", 1, undefined]]);
    expect([pushRate?.from, pushRate?.to]).toEqual(until);
    expect(since.map(({ comparison, waterfall: { from, to } }) => [comparison, from, to])).toEqual([
      ["last", ...until],
      ["month", ...until],
    ]);
    const analysis = analysed("2026-04-15", TODAY, KEPT, typed);
    expect(answerText(analysis).split("\n")).toContain("From 1 Mar 2026 to 10 Mar 2026:");
    expect(answerSummaryOf(analysis).changes).toMatchObject({ from: until[0], until: until[1] });
    expect(sinceTitle({ from: serial("2026-03-01"), until: serial("2026-03-10") }, analysis.settings.asOf)).toBe(
      "1 Mar to 10 Mar"
    );
    // Between any two kept days; until today or later is until today; with no day before it there is nothing to compare.
    const between = (compareWith: string, compareUntil: string) => {
      const { waterfall: one } = analysed("2026-04-15", TODAY, KEPT, { compareWith, compareUntil }).changes;
      return one && [isoDay(one.from), isoDay(one.to)];
    };
    expect(between("2026-03-01", "2026-03-30")).toEqual(["2026-03-01", "2026-03-30"]);
    expect(between("2026-03-30", "2027-01-01")).toEqual(["2026-03-30", "2026-04-15"]);
    expect(between("last", "2026-03-01")).toBeUndefined();
    expect(between("last", "2026-02-01")).toBeUndefined();
  });

  test("what the history knows stands beside each open deal, nothing beside one it does not have", () => {
    const { moves, stays } = analysis.changes;
    expect(moves.map((move) => move?.pushes)).toEqual([0, 0, 0, 0, 0, 2, undefined]);
    expect(moves[5]).toMatchObject({ daysMoved: 75, inStageSince: serial("2026-03-01"), isEntrySeen: false });
    // 10 to 30 March; what came before was not seen to begin.
    expect(stays).toEqual([{ stage: "Proposal", n: 5, meanDays: 20 }]);
  });

  test("the deal pushed twice and stuck in its stage carries both flags, with their numbers; nothing is taken for them", () => {
    const found = deal("Late");
    expect(found?.flags.filter(({ id }) => id === "F9" || id === "F10")).toEqual([
      { id: "F10", facts: { pushes: 2, daysMoved: 75, times: 2 } },
      { id: "F9", facts: { stage: "Proposal", days: 45, atLeast: 1, meanDays: 20, n: 5, multiple: 1.5 } },
    ]);
    expect(deal("Fresh")?.flags.map(({ id }) => id)).not.toContain("F9");
    expect(found && dealReasons(found, analysis)).toContain(
      "close moved later twice, 75 d in all; in Proposal at least 45 d = 2.3 × mean of 20 d"
    );
    expect(["F9", "F10"].map((id) => [flagName(id as "F9", analysis), flagAction(id as "F9", analysis)])).toEqual([
      ["stuck in stage", "Inspect"],
      ["pushed", "Re-qualify"],
    ]);
    expect(found?.workingShare).toBe(1);
  });
});

test("no push rate where deals, closes or outcomes were read differently on the two days; one where amounts or owners were", () => {
  const kept = snapshotOn("2026-04-01", [late("2026-04-10")]);
  const rateWith = (part?: ReadPart) => {
    const readAs = kept.readAs && { ...kept.readAs, ...(part && { [part]: "otherwise" }) };
    return analysed("2026-04-15", [late("2026-06-15")], historyOf({ ...kept, readAs })).changes.pushRate?.pushed.count;
  };
  expect([rateWith(), ...READ_PARTS.map(rateWith)]).toEqual([1, undefined, 1, undefined, undefined, 1]);
});

test("without a kept day there is today alone, no comparison, and the two rules say why they are not applied", () => {
  const analysis = analysed("2026-04-15", TODAY);
  const { kept, waterfall, since, pushRate, moves, stays, unlike } = analysis.changes;
  expect([kept.length, waterfall, since, pushRate, stays, unlike]).toEqual([1, undefined, [], undefined, [], []]);
  expect(moves).toEqual(TODAY.map(() => undefined));
  expect(notAppliedRules(analysis).filter(({ title }) => ["Pushed", "Stuck in stage"].includes(title))).toEqual([
    { title: "Pushed", because: "no earlier analysis to compare with" },
    { title: "Stuck in stage", because: "no earlier analysis to compare with" },
  ]);
});

test("a kept day of today or later is not compared; today's takes the place of the one of its day", () => {
  const past = historyOf(...KEPT.snapshots, snapshotOn("2026-04-15", []), snapshotOn("2026-05-01", passing(3)));
  const { kept, waterfall, unlike } = analysed("2026-04-15", TODAY, past).changes;
  expect(waterfall?.from).toBe(serial("2026-03-30"));
  expect(kept.slice(3).map(({ day, opportunities, isToday }) => [isoDay(day), opportunities, isToday])).toEqual([
    ["2026-04-15", 7, true],
    ["2026-05-01", 5, false],
  ]);
  expect(unlike).toEqual([]);
});

test("a kept day of another pipeline is named, and neither compared with nor followed", () => {
  const others = [...passing(0), late("2026-04-01")].map((row) => ({ ...row, id: `X${row.id ?? ""}` }));
  const another = snapshotOn("2026-04-10", others);
  const { waterfall, unlike, moves } = analysed("2026-04-15", TODAY, historyOf(...KEPT.snapshots, another)).changes;
  expect([unlike, waterfall?.from]).toEqual([[serial("2026-04-10")], serial("2026-03-30")]);
  expect(moves[5]?.pushes).toBe(2);
  // One in five found again is enough, and four open deals are too few to tell.
  const fifth = snapshotOn("2026-04-10", [...others.slice(0, 4), late("2026-04-01")]);
  expect(analysed("2026-04-15", TODAY, historyOf(fifth)).changes.unlike).toEqual([]);
  expect(analysed("2026-04-15", TODAY, historyOf(snapshotOn("2026-04-10", others.slice(0, 4)))).changes.unlike).toEqual(
    []
  );
});

test("a deal missing from the export has disappeared, never lost; back again it is reopened", () => {
  const gone = analysed("2026-04-15", passing(3), KEPT);
  expect(gone.changes.waterfall?.deals.map(({ name, bar, value }) => [name, bar, value])).toEqual([
    ["Late", "disappeared", -700],
  ]);
  const past = historyOf(...KEPT.snapshots, snapshotOn("2026-04-15", passing(3)));
  const back = analysed("2026-04-22", TODAY, past).changes.waterfall;
  expect(back?.deals.map(({ name, bar, value }) => [name, bar, value])).toEqual([
    ["Fresh", "new", 50],
    ["Late", "reopened", 700],
  ]);
});

test("money that cents cannot hold balances exactly all the same", () => {
  const rows = (amounts: readonly number[]): DealRow[] =>
    amounts.map((amount, i) => ({ outcome: "open", id: `${i}`, stage: "Proposal", amount }));
  const huge = [123_456_789_012_345, 987_654_321_098_765.25, 0.07, 5e14 + 0.5];
  const { waterfall } = analysed(
    "2026-04-15",
    rows(huge.map((amount) => amount * 1.1)),
    historyOf(snapshotOn("2026-04-01", rows(huge)))
  ).changes;
  const sum = waterfall?.bars.reduce((total, { value }) => total + value, waterfall.opening.value);
  expect(sum).toBe(waterfall?.closing.value);
  const small = analysed("2026-04-15", rows([0.1, 0.2, 0.3]), historyOf(snapshotOn("2026-04-01", rows([0.7])))).changes;
  expect([small.waterfall?.opening.value, small.waterfall?.closing.value]).toEqual([0.7, 0.6]);
});

test("a living pipeline's analysis says what its days say: the same bars, whichever day is asked for", () => {
  for (const seed of [1, 2, 3]) {
    const { exports, book } = livingPipeline(seed, 8);
    const snapshots: readonly Snapshot[] = snapshotsOf(exports);
    const [last, before] = [exports.at(-1), exports.at(-2)];
    const { changes } = analysed(isoDay(last?.day ?? NaN), last?.rows ?? [], historyOf(...snapshots.slice(0, -1)));
    const truth = book.between(6, 7);
    expect(changes.waterfall?.from).toBe(before?.day);
    expect(Object.fromEntries(changes.waterfall?.bars.map(({ bar, count }) => [bar, count]) ?? [])).toMatchObject(
      Object.fromEntries(Object.entries(truth.bars).map(([bar, { names }]) => [bar, names.length]))
    );
    expect(changes.kept).toHaveLength(8);
  }
});
