import { followDeals } from "../../../src/core/changes/dealTracks";
import { pushRateOf } from "../../../src/core/changes/pushRateOf";
import { snapshotOf } from "../../../src/core/changes/snapshotOf";
import type { Tally } from "../../../src/core/changes/waterfall";
import { waterfallOf } from "../../../src/core/changes/waterfallOf";
import { fiscalYear } from "../../../src/core/fiscalYear";
import { OUTCOME_NAMES } from "../../../src/core/opportunities/opportunities";
import { drawnRows } from "../../exports/readingRow";
import { readingOf, serial, type DealRow } from "../../support/opportunitiesOf";
import { settingsOn } from "../../support/snapshotsOf";

/**
 * Two days of one pipeline, period 2026. A deal on a day: outcome, stage, amount, close; "-" is a blank cell, nothing at all a
 * deal that the export lacks. "Again" was also in the export of 1 February. On 1 April the stage Parked is typed as no decision.
 */
const DEALS = `
deal      | owner     | 1 March                            | 1 April                            | bar             | value
New       | Ada       |                                    | open Proposal 100 2026-06-30       | new             | 100
Blank     | Ben       |                                    | open Proposal - -                  | new             | 0
Reopened  | Ben       | lost Closed_Lost 40 2026-02-20     | open Proposal 45 2026-05-31        | reopened        | 45
Again     | Ben       |                                    | open Proposal 30 2026-06-30        | reopened        | 30
In        | Ben       | open Proposal 200 2027-02-15       | open Proposal 210 2026-12-31       | movedIn         | 210
Up        | Ben > Ada | open Proposal 50 2026-02-28        | open Negotiation 80 2026-06-30     | amountUp        | 30
Priced    | Ben       | open Proposal - 2026-06-30         | open Proposal 15 2026-06-30        | amountUp        | 15
Out       | Ben       | open Proposal 70 2026-12-31        | open Proposal 75 2027-01-01        | movedOut        | -70
Down      | Ben       | open Proposal 90 2026-04-01        | open Proposal 60 2026-04-01        | amountDown      | -30
Won       | Ada       | open Proposal 120 2026-03-15       | won Closed_Won 115 2026-03-20      | won             | -120
Lost      | Ben       | open Proposal 65 2026-03-31        | lost Closed_Lost 65 2026-03-31     | lost            | -65
Nothing   | Ben       | open Proposal 25 2026-03-01        | noDecision No_decision 25 2026-03-09 | noDecision    | -25
Gone      | Ben       | open Proposal 35 2026-03-20        |                                    | disappeared     | -35
Parked    | Ben       | open Parked 55 2026-06-01          | noDecision Parked 55 2026-06-01    | readDifferently | -55
Same      | Ben       | open Proposal 500 2026-03-10       | open Negotiation 500 2026-07-01    |                 |
Next year | Ben       | open Proposal 1000 2027-05-01      | open Proposal 2000 2027-05-01      |                 |
Fast      | Ada       |                                    | won Closed_Won 11 2026-03-20       | came and went   |
Quick     | Ben       |                                    | lost Closed_Lost 12 2026-03-21     | came and went   |
Brief     | Ben       |                                    | noDecision No_decision 13 2026-04-01 | came and went |
Late      | Ben       |                                    | won Closed_Won 14 2026-03-01       |                 |
Old       | Ben       | won Closed_Won 99 2025-12-01       | won Closed_Won 99 2025-12-01       |                 |
`;

const rows = drawnRows(DEALS);

/** The rows of a day's export, out of its column of the table. */
function exported(column: "1 March" | "1 April"): DealRow[] {
  return rows.flatMap((row): DealRow[] => {
    const [outcome, stage = "", amount = "", close = ""] = (row[column] ?? "").split(" ");
    const known = OUTCOME_NAMES.find((name) => name === outcome);
    if (known === undefined) return [];
    const owners = (row["owner"] ?? "").split(" > ");
    return [
      {
        outcome: known,
        id: row["deal"] ?? "",
        name: row["deal"] ?? "",
        stage: stage.replace("_", " "),
        owner: owners[column === "1 March" ? 0 : owners.length - 1] ?? "",
        ...(amount === "-" ? {} : { amount: Number(amount) }),
        ...(close === "-" ? {} : known === "open" ? { expectedClose: close } : { closed: close }),
      },
    ];
  });
}

const FEBRUARY: DealRow[] = [
  { outcome: "open", id: "Again", stage: "Proposal", amount: 30, expectedClose: "2026-05-01" },
];
const kept = (iso: string, deals: readonly DealRow[], typed: Record<string, unknown> = {}) =>
  snapshotOf({ reading: readingOf(deals), settings: settingsOn(serial(iso), typed) }, undefined);
const february = kept("2026-02-01", FEBRUARY);
const march = kept("2026-03-01", exported("1 March"));
const april = kept("2026-04-01", exported("1 April"), { stageMap: { Parked: "noDecision" } });
const { tracks } = followDeals([february, march, april], () => undefined);
const waterfall = waterfallOf({ from: march, to: april, period: fiscalYear(2026, 1), tracks, rowOf: () => 7 });

const told = ({ count, value }: Tally): string => `${count}: ${value}`;

test("each deal stands in its bar, with what it adds or takes", () => {
  const found = new Map(waterfall.deals.map(({ name, bar, value }) => [name, `${bar} ${value}`]));
  const wanted = rows.filter(({ value }) => value !== "").map(({ deal, bar, value }) => [deal, `${bar} ${value}`]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
});

test("opening 1,010 + 430 − 400 = closing 1,040", () => {
  expect(waterfall.opening).toEqual({ count: 10, value: 1010, unpriced: 1 });
  expect(Object.fromEntries(waterfall.bars.map((bar) => [bar.bar, told(bar)]))).toEqual({
    new: "2: 100",
    reopened: "2: 75",
    movedIn: "1: 210",
    amountUp: "2: 45",
    movedOut: "1: -70",
    amountDown: "1: -30",
    won: "1: -120",
    lost: "1: -65",
    noDecision: "1: -25",
    disappeared: "1: -35",
    readDifferently: "1: -55",
  });
  expect(waterfall.closing).toEqual({ count: 9, value: 1040, unpriced: 1 });
});

test("a deal that changed hands stands with who has it now, on both days", () => {
  const [ben, ada] = waterfall.byOwner;
  const moved = (bars = ada?.bars) => bars?.filter(({ count }) => count > 0).map((bar) => `${bar.bar} ${told(bar)}`);
  expect([ada?.owner, ada?.opening, moved(), ada?.closing]).toEqual([
    "Ada",
    { count: 2, value: 170 },
    ["new 1: 100", "amountUp 1: 30", "won 1: -120"],
    { count: 2, value: 180 },
  ]);
  expect([ben?.owner, ben?.opening.value, ben?.closing.value]).toEqual(["Ben", 840, 860]);
});

test("what came and went is in no bar; what had closed by 1 March only came late", () => {
  const { won, lost, noDecision } = waterfall.cameAndWent;
  expect([won, lost, noDecision].map(told)).toEqual(["1: 11", "1: 12", "1: 13"]);
});

test("of both days with another close: in no bar for it, and listed with it", () => {
  expect(waterfall.redated.map(({ name, value, from, to, pushes }) => [name, value, from, to, pushes])).toEqual([
    ["Same", 500, serial("2026-03-10"), serial("2026-07-01"), 1],
    ["Up", 80, serial("2026-02-28"), serial("2026-06-30"), 1],
  ]);
});

test("bars in order, the largest first; states of both days, the row of today", () => {
  expect(waterfall.deals.slice(0, 5).map(({ name }) => name)).toEqual(["New", "Blank", "Reopened", "Again", "In"]);
  expect(waterfall.deals.find(({ name }) => name === "Up")).toEqual({
    key: "Up",
    name: "Up",
    owner: "Ada",
    row: 7,
    bar: "amountUp",
    value: 30,
    before: { stage: "Proposal", owner: "Ben", outcome: "open", amount: 50, close: serial("2026-02-28") },
    after: { stage: "Negotiation", owner: "Ada", outcome: "open", amount: 80, close: serial("2026-06-30") },
    pushes: 1,
    pullIns: 0,
    movedBack: 0,
  });
  const gone = waterfall.deals.find(({ name }) => name === "Gone");
  expect([gone?.row, gone?.after, gone?.before?.amount]).toEqual([undefined, undefined, 35]);
  expect(waterfall.deals.find(({ name }) => name === "Blank")?.after).toMatchObject({
    amount: undefined,
    close: undefined,
  });
});

test("what was read differently is named as it was and as it is", () => {
  expect(waterfall.readDifferently).toEqual([
    { part: "outcome", before: march.readAs?.outcome, after: `${march.readAs?.outcome ?? ""}; Parked = noDecision` },
  ]);
});

test("push rate of 1 to 31 March: Won 120; Lost 65 and Nothing 25; Same 500 is still open; Gone 35 beside it", () => {
  const { dated, won, lost, pushed, disappeared, byOwner } = pushRateOf(march, april);
  expect([dated, won, lost, pushed, disappeared].map(told)).toEqual(["4: 710", "1: 120", "2: 90", "1: 500", "1: 35"]);
  expect(byOwner.map(({ owner, dated: own, pushed: late }) => [owner, told(own), told(late)])).toEqual([
    ["Ben", "3: 590", "1: 500"],
    ["Ada", "1: 120", "0: 0"],
  ]);
});
