import { analyse } from "../../../src/core/analyse";
import type { Analysis } from "../../../src/core/analysis";
import { forecastCategory } from "../../../src/core/opportunities/forecastCategory";
import type { StageUse } from "../../../src/core/opportunities/reading";
import { resolveSettings } from "../../../src/core/resolveSettings";
import { readingOf, serial, type DealRow } from "../../support/opportunitiesOf";

function analysed(
  rows: readonly DealRow[],
  stages: readonly StageUse[] = [],
  typed: Readonly<Record<string, unknown>> = {}
): Analysis {
  const { settings } = resolveSettings({ asOf: "2025-06-30", goal: 12_000, ...typed }, serial("2025-06-30"));
  return analyse(readingOf(rows, stages), settings);
}

// One won, three lost: W1 = 0.25.
const CLOSED: readonly DealRow[] = [
  { outcome: "won", amount: 500, created: "2025-01-10", closed: "2025-04-20" },
  ...new Array<DealRow>(3).fill({ outcome: "lost", amount: 500, closed: "2025-05-05" }),
];
const open = (amount: number, expectedClose: string, more: Partial<DealRow> = {}): DealRow => ({
  outcome: "open",
  amount,
  expectedClose,
  created: "2025-06-01",
  ...more,
});
const STAGES: readonly StageUse[] = [
  { stage: "Proposal", outcome: "open", because: "byName", probability: 0.6, count: 1, isAsked: false },
];

test("probability: the column, else the stage, else the win rate", () => {
  const { openDeals, forecast } = analysed(
    [
      ...CLOSED,
      open(100, "2025-08-01", { probability: 0.4, stage: "Proposal" }),
      open(100, "2025-08-01", { stage: "Proposal" }),
      open(100, "2025-08-01"),
    ],
    STAGES
  );
  expect(openDeals.map((deal) => [deal.probability, deal.probabilityFrom])).toEqual([
    [0.4, "column"],
    [0.6, "stage"],
    [0.25, "winRate"],
  ]);
  expect(forecast.method).toBe("M1");
  // August: M1 alone 40 + 60; the serving sum adds 25 by the win rate.
  expect([forecast.months[7]?.crm, forecast.months[7]?.expected]).toEqual([100, 125]);
});

test("no probability and no stage table: the win rate serves, and there is no M1", () => {
  const { forecast, reasons, coverage } = analysed([...CLOSED, open(100, "2025-08-01")]);
  expect([forecast.method, forecast.months[7]?.crm, forecast.months[7]?.expected]).toEqual(["W1", undefined, 25]);
  expect(reasons["forecast.months.7.crm"]).toBe("noCrmProbability");
  expect(coverage.requiredReading).toBe("winRateByValue");
});

test("nothing to go by: no forecast of what is open, and why", () => {
  const { forecast, reasons, coverage } = analysed([open(100, "2025-08-01")]);
  expect([forecast.months[7]?.landing, forecast.months[8]?.landing, forecast.yearExpected]).toEqual([
    undefined,
    0,
    undefined,
  ]);
  expect(forecast.months[8]?.cumulativeLanding).toBeUndefined();
  expect(reasons["forecast.months.7.total"]).toBe("noProbability");
  expect(coverage.verdict).toBe("noAnswer");
});

test("months: won so far, nothing expected in months that are over, this year's dates alone", () => {
  const { forecast } = analysed([
    ...CLOSED,
    open(100, "2025-07-01", { probability: 0.5 }),
    open(800, "2026-07-01", { probability: 0.5 }),
    open(40, "2025-06-30", { probability: 0.5 }),
  ]);
  expect(forecast.months.map((month) => month.phase).slice(4, 8)).toEqual(["actual", "actual", "part", "forecast"]);
  expect([forecast.months[3]?.won, forecast.months[3]?.expected, forecast.months[3]?.landing]).toEqual([
    500,
    undefined,
    500,
  ]);
  // A deal dated on asOf itself stands in asOf's month.
  expect([forecast.months[5]?.expected, forecast.months[6]?.expected]).toEqual([20, 50]);
  expect(forecast.yearExpected).toBe(500 + 20 + 50);
});

test("commit and best case from the forecast category, each line alone", () => {
  const rows = [
    ...CLOSED,
    open(100, "2025-08-01", { forecastCategory: "Commit" }),
    open(70, "2025-08-01", { forecastCategory: "Best Case" }),
    open(9, "2025-08-01", { forecastCategory: "Pipeline" }),
  ];
  const august = analysed(rows).forecast.months[7];
  expect([august?.commit, august?.bestCase]).toEqual([100, 70]);
  expect(analysed(CLOSED).forecast.months[7]?.commit).toBeUndefined();
  expect(["Committed", "best-case", "Upside", "Omitted", "Most Likely"].map(forecastCategory)).toEqual([
    "commit",
    "bestCase",
    "bestCase",
    "other",
    "other",
  ]);
});

test("kept overdue deals are in no month; they are counted", () => {
  const { forecast } = analysed([...CLOSED, open(100, "2025-03-01", { probability: 0.5 })], [], {
    overdueTreatment: "keep",
  });
  expect(forecast.outOfMonths.pastDate).toEqual({ count: 1, value: 100, expected: 50 });
  expect(forecast.months.every((month) => !month.expected)).toBe(true);
  expect(forecast.yearExpected).toBe(550);
});

test("undated deals where no deal has a date: in the year, in no month", () => {
  const { forecast, coverage } = analysed([
    ...CLOSED,
    { outcome: "open", amount: 100, created: "2025-06-01", probability: 0.5 },
  ]);
  expect(coverage.byPeriod).toBe(false);
  expect(forecast.outOfMonths.undated).toEqual({ count: 1, value: 100, expected: 50 });
  expect(forecast.yearExpected).toBe(550);
});
