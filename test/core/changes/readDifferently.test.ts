import { followDeals } from "../../../src/core/changes/dealTracks";
import { isUnlike } from "../../../src/core/changes/isUnlike";
import type { Snapshot } from "../../../src/core/changes/snapshot";
import { snapshotOf } from "../../../src/core/changes/snapshotOf";
import type { Waterfall } from "../../../src/core/changes/waterfall";
import { waterfallOf } from "../../../src/core/changes/waterfallOf";
import { fiscalYear } from "../../../src/core/fiscalYear";
import { serial } from "../../support/opportunitiesOf";
import { settingsOn } from "../../support/snapshotsOf";
import { readTable, type Rows, type TableOptions } from "../opportunities/readTable";

const HEADER = ["Deal ID", "Deal Name", "Owner", "Stage", "Amount", "Close Date", "Renewal Date", "Net Amount"];
const ROWS: Rows = [
  ["1", "Alder", "Ada", "Proposal", 100, "2026-06-30", "2026-07-31", 90],
  ["2", "Birch", "Ada", "Proposal", 200, "2026-09-30", "2027-02-28", 180],
  ["3", "Cedar", "Ben", "On hold", 300, "2026-12-31", "2026-12-31", 270],
  ["4", "Dogwood", "Ben", "Negotiation", 400, "2027-01-31", "2026-11-30", 360],
  ["5", "Elm", "Ben", "Negotiation", 500, "2026-11-30", "2026-11-30", 450],
];

/** The snapshot that an analysis of these rows keeps, read as the options say. */
function kept(iso: string, rows: Rows, options: TableOptions = {}): Snapshot {
  const reading = readTable(rows, { ...options, asOf: iso });
  return snapshotOf({ reading, settings: settingsOn(serial(iso), { stageMap: options.stageMap ?? {} }) }, undefined);
}

function between(from: Snapshot, to: Snapshot): Waterfall {
  const { tracks } = followDeals([from, to], () => undefined);
  return waterfallOf({ from, to, period: fiscalYear(2026, 1), tracks, rowOf: () => undefined });
}

/** The row with another text or number in one cell. */
const withCell = (row: Rows[number], at: number, cell: string | number): Rows[number] =>
  row.map((old, i) => (i === at ? cell : old));

/** The bars that hold a deal: "won Alder -100". */
const told = ({ deals }: Waterfall): string[] => deals.map(({ bar, name, value }) => `${bar} ${name} ${value}`);
const parts = ({ readDifferently }: Waterfall): string[] => readDifferently.map(({ part }) => part);

const before = kept("2026-03-01", [HEADER, ...ROWS]);
/** Alder grew, Birch was won, Dogwood moved into 2026; Cedar and Elm stay. */
const LATER: Rows = [
  HEADER,
  ["1", "Alder", "Ada", "Negotiation", 150, "2026-06-30", "2026-07-31", 140],
  ["2", "Birch", "Ada", "Closed Won", 200, "2026-03-20", "2027-02-28", 180],
  ["3", "Cedar", "Ben", "On hold", 300, "2026-12-31", "2026-12-31", 270],
  ["4", "Dogwood", "Ben", "Negotiation", 400, "2026-12-20", "2026-11-30", 360],
  ["5", "Elm", "Ben", "Negotiation", 500, "2026-11-30", "2026-11-30", 450],
];

test("read alike, nothing is read differently", () => {
  const waterfall = between(before, kept("2026-04-01", LATER));
  expect([parts(waterfall), told(waterfall)]).toEqual([
    [],
    ["movedIn Dogwood 400", "amountUp Alder 50", "won Birch -200"],
  ]);
});

test("another amount column: every change of amount stands in its own bar, the others stay", () => {
  const waterfall = between(before, kept("2026-04-01", LATER, { columnMap: { amount: "Net Amount" } }));
  expect(told(waterfall)).toEqual([
    "movedIn Dogwood 360",
    "won Birch -200",
    "readDifferently Elm -50",
    "readDifferently Alder 40",
    "readDifferently Cedar -30",
  ]);
  expect(waterfall.readDifferently).toEqual([{ part: "amount", before: "Amount", after: "Net Amount" }]);
  expect(waterfall.bars.find(({ bar }) => bar === "readDifferently")).toEqual({
    bar: "readDifferently",
    count: 3,
    value: -40,
  });
});

test("another currency: the same", () => {
  const inEuro = (rows: Rows): Rows => rows.map((row, i) => (i === 0 ? row : withCell(row, 4, `€ ${String(row[4])}`)));
  const inDollar = (rows: Rows): Rows =>
    rows.map((row, i) => (i === 0 ? row : withCell(row, 4, `US$ ${String(row[4])}`)));
  const waterfall = between(
    kept("2026-03-01", inEuro([HEADER, ...ROWS])),
    kept("2026-04-01", inDollar([HEADER, ...ROWS.map((row) => withCell(row, 4, Number(row[4]) + 10))]))
  );
  expect(parts(waterfall)).toEqual(["amount"]);
  expect(waterfall.deals.map(({ bar, value }) => `${bar} ${value}`)).toEqual(new Array(4).fill("readDifferently 10"));
});

describe("deals in a second currency", () => {
  const header = [...HEADER.slice(0, 5), "Currency", ...HEADER.slice(5)];
  const inEuro = (rows: Rows): Rows => rows.map((row) => [...row.slice(0, 5), "EUR", ...row.slice(5)]);
  const rates = { USD: 0.9 };
  const inDollars = ["6", "Fir", "Ben", "Negotiation", 1000, "USD", "2026-11-30", "2026-11-30", 900];
  const first = kept("2026-03-01", [header, ...inEuro(ROWS)], { rates });
  const second = kept("2026-04-01", [header, ...inEuro(LATER.slice(1)), inDollars], { rates });

  test("the first of them is new; what else moved stands in its own bar", () => {
    const waterfall = between(first, second);
    expect(parts(waterfall)).toEqual([]);
    expect(told(waterfall)).toEqual(["new Fir 900", "movedIn Dogwood 400", "amountUp Alder 50", "won Birch -200"]);
    expect(parts(between({ ...second, asOf: first.asOf }, { ...first, asOf: second.asOf }))).toEqual([]);
  });

  test("another rate of a currency of both days is read differently", () => {
    const rows = [header, ...inEuro(LATER.slice(1)), inDollars];
    const dearer = kept("2026-05-01", rows, { rates: { USD: 0.8 } });
    expect(told(between(second, dearer))).toEqual(["readDifferently Fir -100"]);
    expect(between(second, dearer).readDifferently).toEqual([
      { part: "amount", before: "Amount; EUR; USD × 0.9", after: "Amount; EUR; USD × 0.8" },
    ]);
  });

  test("another main currency is read differently, whatever the others count", () => {
    const rows = [
      header,
      ...inEuro(LATER.slice(1)).map((row) => withCell(row, 5, "USD")),
      withCell(inDollars, 5, "EUR"),
    ];
    expect(parts(between(second, kept("2026-05-01", rows, { rates: { EUR: 1.1 } })))).toContain("amount");
  });
});

test("another close column: what moved in or out stands in its own bar, and no close was moved", () => {
  const after = kept("2026-04-01", LATER, { columnMap: { expectedClose: "Renewal Date", closeDate: "Renewal Date" } });
  const waterfall = between(before, after);
  expect(parts(waterfall)).toContain("close");
  expect(told(waterfall)).toEqual(["amountUp Alder 50", "won Birch -200", "readDifferently Dogwood 400"]);
  expect(waterfall.redated).toEqual([]);
  expect([...followDeals([before, after], () => undefined).tracks.values()].map(({ pushes }) => pushes)).toEqual(
    new Array(5).fill(0)
  );
});

test("another stage table: deals of one and the same stage whose outcome differs stand in their own bar", () => {
  const after = kept("2026-04-01", LATER, { stageMap: { "On hold": "noDecision" } });
  const waterfall = between(before, after);
  expect(told(waterfall)).toEqual([
    "movedIn Dogwood 400",
    "amountUp Alder 50",
    "won Birch -200",
    "readDifferently Cedar -300",
  ]);
  const [stages] = waterfall.readDifferently;
  expect([stages?.part, stages?.after]).toEqual(["outcome", `${stages?.before ?? ""}; On hold = noDecision`]);
  // And back: the deal is not reopened by its customer but by us.
  expect(told(between({ ...after, asOf: 1 }, { ...before, asOf: 2 }))).toContain("readDifferently Cedar 300");
});

test("another owner column is named, and is no bar", () => {
  const renamed = LATER.map((row, i) => (i === 0 ? withCell(row, 2, "Account Manager") : row));
  const waterfall = between(before, kept("2026-04-01", renamed, { columnMap: { owner: "Account Manager" } }));
  expect(waterfall.readDifferently).toEqual([{ part: "owner", before: "Owner", after: "Account Manager" }]);
  expect(told(waterfall)).toEqual(["movedIn Dogwood 400", "amountUp Alder 50", "won Birch -200"]);
});

describe("found again by another column", () => {
  const named = LATER.map((row) => row.slice(1));
  const after = kept("2026-04-01", named);

  test("whatever is new or gone by it stands in its own bar; the whole balances", () => {
    const waterfall = between(before, after);
    expect(parts(waterfall)).toEqual(["key"]);
    expect(new Set(waterfall.deals.map(({ bar }) => bar))).toEqual(new Set(["readDifferently"]));
    expect([waterfall.opening.value, waterfall.closing.value]).toEqual([1100, 1350]);
    expect(waterfall.bars.reduce((sum, { value }) => sum + value, 0)).toBe(250);
    expect(waterfall.cameAndWent.won.count).toBe(0);
  });

  test("it is the same pipeline still, by the names of its deals", () => {
    expect(isUnlike(before, after)).toBe(false);
    const others = named.map((row, i) => (i === 0 ? row : withCell(row, 0, `Other ${i}`)));
    expect(isUnlike(before, kept("2026-04-01", others))).toBe(true);
  });
});

test("rows of the first format do not say how they were read: they are taken to be read alike", () => {
  const waterfall = between(
    { ...before, readAs: undefined },
    kept("2026-04-01", LATER, { columnMap: { amount: "Net Amount" } })
  );
  expect(parts(waterfall)).toEqual([]);
  expect(told(waterfall)).toContain("amountUp Alder 40");
});
