import { baselineWindow } from "../../../src/core/metrics/baselineWindow";
import { createdOnRecord } from "../../../src/core/metrics/createdOnRecord";
import { metricsOf } from "../../../src/core/metrics/metricsOf";
import { salesMade } from "../../../src/core/metrics/salesMade";
import { datedAfterAsOf, staleness } from "../../../src/core/metrics/staleness";
import { typicalCycle } from "../../../src/core/metrics/cycleDays";
import type { Metrics } from "../../../src/core/analysis";
import { closedDeals, openDeals } from "../../../src/core/opportunities/dealRows";
import { opportunitiesOf, serial, type DealRow } from "../../support/opportunitiesOf";

const AS_OF = serial("2025-06-30");

function measured(rows: readonly DealRow[], agedOpen = 0): Metrics {
  const deals = opportunitiesOf(rows);
  return metricsOf(deals, closedDeals(deals), { asOf: AS_OF, open: openDeals(deals), agedOpen, days: 100 });
}

const won = (amount: number | undefined, more: Partial<DealRow> = {}): DealRow => ({
  outcome: "won",
  closed: "2025-03-01",
  ...(amount === undefined ? {} : { amount }),
  ...more,
});
const lost = (amount: number | undefined, more: Partial<DealRow> = {}): DealRow => ({
  outcome: "lost",
  closed: "2025-03-01",
  ...(amount === undefined ? {} : { amount }),
  ...more,
});

describe("win rates", () => {
  test("empty: no answer anywhere", () => {
    const { winRate, outcomeShares, dealSize, cycleDays } = measured([]);
    expect([winRate.count, winRate.competitive, winRate.value, winRate.swept, winRate.interval]).toEqual(
      new Array(5).fill(undefined)
    );
    expect(outcomeShares).toEqual({ won: undefined, lost: undefined, noDecision: undefined });
    expect(dealSize).toEqual({ n: 0, mean: undefined, median: undefined, total: 0, largest: undefined });
    expect(cycleDays).toEqual({
      n: 0,
      mean: undefined,
      median: undefined,
      p20: undefined,
      p80: undefined,
      negative: 0,
    });
  });

  // 2 won (60 + 30), 1 lost (60), 1 no decision (150): W1 2/4, W2 2/3, W3 90/300; with 4 aged open deals W4 2/8.
  test("W1 to W5 of four closed deals", () => {
    const { winRate, outcomeShares } = measured(
      [won(60), won(30), lost(60), { outcome: "noDecision", amount: 150 }],
      4
    );
    expect([winRate.count, winRate.competitive, winRate.value, winRate.swept, winRate.n]).toEqual([
      0.5,
      2 / 3,
      0.3,
      0.25,
      4,
    ]);
    expect(outcomeShares).toEqual({ won: 0.5, lost: 0.25, noDecision: 0.25 });
    expect(winRate.dominatedBy).toEqual({ row: 5, share: 0.5 });
  });

  test("a sheet without a lost deal has no win rate, only its shares", () => {
    const { winRate, outcomeShares } = measured([won(60)]);
    expect(winRate.count).toBeUndefined();
    expect(outcomeShares.won).toBe(1);
  });

  test("lost only: 0 is an answer", () => {
    expect(measured([lost(60)]).winRate).toMatchObject({ count: 0, competitive: 0, value: 0, swept: 0 });
  });

  // 4 of 5 won priced is enough, 3 of 4 is not.
  test("the rate by value needs 80 % of each side priced", () => {
    expect(measured([won(10), won(10), won(10), won(10), won(undefined), lost(40)]).winRate.value).toBe(0.5);
    expect(measured([won(10), won(10), won(10), won(0), lost(40)]).winRate).toMatchObject({
      value: undefined,
      pricedWon: 0.75,
      pricedNotWon: 1,
    });
  });
});

// Sizes 10, 20, 90: mean 40, median 20. Cycles 0 and 30 days; one closed before it was created, one without a created day.
test("sizes and cycles; negative cycles are counted, undated ones left out", () => {
  const { dealSize, cycleDays } = measured([
    won(10, { created: "2025-03-01" }),
    won(20, { created: "2025-01-30" }),
    won(90, { created: "2025-03-02" }),
    won(-5),
    lost(10, { created: "2024-03-01" }),
  ]);
  expect(dealSize).toEqual({ n: 3, mean: 40, median: 20, total: 120, largest: 90 });
  expect(cycleDays).toMatchObject({ n: 2, mean: 15, median: 15, p20: 6, p80: 24, negative: 1 });
});

test("a typical cycle of 0 days is none", () => {
  const { cycleDays } = measured([won(1, { created: "2025-03-01" })]);
  expect(cycleDays.mean).toBe(0);
  expect(typicalCycle(cycleDays, "mean")).toBeUndefined();
});

test("groups: blank is a group of its own, ties by name, groups without rows left out", () => {
  const { byOwner, bySource } = measured([
    won(50, { owner: "Ben", created: "2025-02-01" }),
    won(50, { owner: "Ada" }),
    lost(70, { owner: "Ada" }),
    { outcome: "open", amount: 5 },
  ]);
  expect(byOwner).toEqual([
    {
      name: "Ada",
      won: 1,
      lost: 1,
      noDecision: 0,
      open: 0,
      wonValue: 50,
      openValue: 0,
      winRate: 0.5,
      meanSize: 50,
      meanCycleDays: undefined,
    },
    {
      name: "Ben",
      won: 1,
      lost: 0,
      noDecision: 0,
      open: 0,
      wonValue: 50,
      openValue: 0,
      winRate: 1,
      meanSize: 50,
      meanCycleDays: 28,
    },
    {
      name: "",
      won: 0,
      lost: 0,
      noDecision: 0,
      open: 1,
      wonValue: 0,
      openValue: 5,
      winRate: undefined,
      meanSize: undefined,
      meanCycleDays: undefined,
    },
  ]);
  expect(bySource).toEqual([]);
});

test("months: empty ones between are there; a stray date centuries away leaves them out", () => {
  const near = measured([
    won(5, { closed: "2025-01-31" }),
    lost(5, { closed: "2025-03-01" }),
    won(1, { outcome: "won" }),
  ]).byMonth;
  expect(near.map(({ month, won: n, lost: m }) => [month, n, m])).toEqual([
    ["2025-01", 1, 0],
    ["2025-02", 0, 0],
    ["2025-03", 1, 1],
  ]);
  expect(
    measured([won(5, { closed: "1900-03-31" }), won(5, { closed: "9999-01-01" })]).byMonth.map((row) => row.month)
  ).toEqual(["1900-03", "9999-01"]);
});

// Open not aged 2, mean won size 40, W1 ½, mean cycle 10 days: 2 × 40 × ½ ÷ 10 = 4 a day. Won 40 in 100 days: 0.4.
test("velocity and won per day", () => {
  const rows = [
    won(40, { created: "2025-02-19" }),
    lost(5),
    { outcome: "open" } as const,
    { outcome: "open" } as const,
    { outcome: "open" } as const,
  ];
  expect(measured(rows, 1).velocityPerDay).toBe(4);
  expect(measured(rows, 1).wonPerDay).toBe(0.4);
  expect(measured([won(40)]).velocityPerDay).toBeUndefined();
});

// asOf − 90 = 2025-04-01. Pushed: 04-01 and 06-29; not 03-31, not 06-30. Closed in the same days: 04-01. 2 ÷ 3.
test("push rate by its proxy", () => {
  const open = (expectedClose: string): DealRow => ({ outcome: "open", expectedClose });
  const rows = [
    open("2025-04-01"),
    open("2025-06-29"),
    open("2025-03-31"),
    open("2025-06-30"),
    lost(1, { closed: "2025-04-01" }),
    lost(1, { closed: "2025-06-30" }),
  ];
  expect(measured(rows).pushRate).toEqual({ value: 2 / 3, proxy: true, n: 3 });
  expect(measured([{ outcome: "open" }, lost(1, { closed: "2025-06-01" })]).pushRate).toEqual({
    value: undefined,
    proxy: true,
    n: 1,
  });
});

test("new business: from the Type column, else inferred from earlier wins of the account", () => {
  const typed = [
    won(10, { type: "New Business" }),
    won(30, { type: "Existing Business - Upgrade" }),
    won(5, { type: "Other" }),
    lost(9, { type: "New Business" }),
  ];
  expect(measured(typed).newShare).toEqual({ count: 0.5, value: 0.25, known: 2, from: "type" });
  // Same day is not before; the blank account is unknown.
  const inferred = [
    won(10, { account: "A" }),
    won(20, { account: "A", closed: "2025-04-01" }),
    won(30, { account: "B" }),
    won(30, { account: "B" }),
    won(99),
  ];
  expect(measured(inferred).newShare).toEqual({ count: 0.75, value: 70 / 90, known: 4, from: "inferred" });
});

// Six owners with five won deals each: 2, 2, 4, 4, 6, 6 a deal: thirds of two owners: 30 and 10, gap 2 ÷ 3.
// Q = (100 + 100 + 0 + 0 + 100 + 100) ÷ mean(20, 20, 80, 80, 180, 180) = 400 ÷ 93.3 = 4.29 < 11.07: not enough evidence.
test("thirds of owners, and whether chance alone explains them", () => {
  const rows = [2, 2, 4, 4, 6, 6].flatMap((amount, owner) =>
    new Array<DealRow>(5).fill(won(amount, { owner: `o${owner}` }))
  );
  expect(measured([...rows, lost(1, { owner: "o9" })]).thirds).toEqual({
    eligible: 6,
    perThird: 2,
    top: 30,
    bottom: 10,
    gap: 1 - 10 / 30,
    enoughEvidence: false,
  });
  const many = [2, 2, 4, 4, 6, 6].flatMap((amount, owner) =>
    new Array<DealRow>(50).fill(won(amount, { owner: `o${owner}` }))
  );
  expect(measured(many).thirds?.enoughEvidence).toBe(true);
  expect(measured(rows.slice(5)).thirds).toBeUndefined();
});

describe("the baseline window", () => {
  const closedOn = (closed: string, n: number, outcome: "won" | "lost" = "won"): DealRow[] =>
    new Array<DealRow>(n).fill({ outcome, closed });
  const windowOf = (rows: readonly DealRow[], baselineMonths: number | "all" = 12) =>
    baselineWindow(opportunitiesOf(rows), { asOf: AS_OF, baselineMonths });

  test("(asOf − 12 months, asOf]: its first day is the day after", () => {
    const window = windowOf([
      ...closedOn("2024-07-01", 20),
      ...closedOn("2025-06-30", 10, "lost"),
      ...closedOn("2024-06-30", 5),
      ...closedOn("2025-07-01", 5),
    ]);
    expect([window.from, window.to, window.widened, window.rows.length]).toEqual([
      serial("2024-07-01"),
      AS_OF,
      undefined,
      30,
    ]);
  });

  test("fewer than 30 closed: all history, but not what closed after asOf", () => {
    const window = windowOf([
      ...closedOn("2025-01-01", 29),
      ...closedOn("2020-01-01", 1),
      ...closedOn("2025-07-01", 9),
    ]);
    expect([window.from, window.widened, window.rows.length]).toEqual([undefined, "fewClosed", 30]);
  });

  test("undated shares that differ by more than ten points: all history, undated ones too", () => {
    const undated = (n: number): DealRow[] => new Array<DealRow>(n).fill({ outcome: "lost" });
    expect(
      windowOf([...closedOn("2025-01-01", 40), ...closedOn("2025-01-01", 9, "lost"), ...undated(1)]).widened
    ).toBeUndefined();
    const window = windowOf([...closedOn("2025-01-01", 40), ...closedOn("2025-01-01", 8, "lost"), ...undated(2)]);
    expect([window.widened, window.rows.length]).toEqual(["undatedShares", 50]);
  });

  test("all, typed", () => {
    expect(windowOf([...closedOn("2010-01-01", 3), ...closedOn("2025-01-01", 40)], "all")).toMatchObject({
      widened: "typed",
      from: undefined,
    });
  });
});

test("sales made: the window, the year before, two years before", () => {
  const deals = opportunitiesOf([
    won(5, { closed: "2025-06-30" }),
    won(6, { closed: "2024-07-01" }),
    won(7, { closed: "2024-06-30" }),
    won(8, { closed: "2022-06-30" }),
  ]);
  expect(salesMade(deals, AS_OF, 12).map(({ won: n, wonValue }) => [n, wonValue])).toEqual([
    [2, 11],
    [1, 7],
    [0, 0],
  ]);
});

test("stale: newest day more than seven days before asOf", () => {
  expect(staleness(AS_OF - 7, AS_OF).isStale).toBe(false);
  expect(staleness(AS_OF - 8, AS_OF).isStale).toBe(true);
  expect(staleness(NaN, AS_OF)).toEqual({ newestDay: undefined, isStale: false });
});

test("rows dated after asOf: the latest closed day is offered above 5 %", () => {
  const rows = (after: number): DealRow[] => [
    ...new Array<DealRow>(20 - after).fill(won(1)),
    ...new Array<DealRow>(after).fill(won(1, { closed: "2025-07-20" })),
  ];
  expect(datedAfterAsOf(opportunitiesOf(rows(1)), AS_OF)).toEqual({ count: 1, offer: undefined });
  expect(datedAfterAsOf(opportunitiesOf(rows(2)), AS_OF)).toEqual({ count: 2, offer: serial("2025-07-20") });
});

// Newest created day by asOf: 2024-03-10, so the year on record begins on 2023-03-11.
test("created in the last 12 months on record, whatever the age of the export", () => {
  const created = ["2023-03-10", "2023-03-11", "2024-03-10", "2025-08-01"];
  const deals = opportunitiesOf(created.map((day) => ({ outcome: "open" as const, created: day })));
  expect(createdOnRecord(deals, serial("2025-06-30"))).toEqual({ count: 2, days: 366 });
  expect(createdOnRecord(opportunitiesOf([{ outcome: "open" }]), serial("2025-06-30"))).toBeUndefined();
});

test("a younger record is measured over the days it has, at least a month", () => {
  const over = (...created: readonly string[]): unknown =>
    createdOnRecord(opportunitiesOf(created.map((day) => ({ outcome: "open" as const, created: day }))), AS_OF);
  expect(over("2025-01-01", "2025-01-31", "2025-04-10")).toEqual({ count: 3, days: 100 });
  expect(over("2025-04-09", "2025-04-10")).toEqual({ count: 2, days: 30 });
});
