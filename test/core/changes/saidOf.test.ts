import { analyse } from "../../../src/core/analyse";
import { NO_HISTORY } from "../../../src/core/changes/changeHistory";
import type { Said, SaidPeriod } from "../../../src/core/changes/said";
import { typedCalls } from "../../../src/core/report/typedCalls";
import { resolveSettings } from "../../../src/core/resolveSettings";
import { madeHistory } from "../../support/madeHistory";
import { readingOf, serial, type DealRow } from "../../support/opportunitiesOf";
import { EVERY_BAR_ROWS, EVERY_BAR_TYPED } from "../everyBar";

function saidBy(
  rows: readonly DealRow[],
  typed: Readonly<Record<string, unknown>>,
  calls: Readonly<Record<string, number>> = {}
): Said {
  const { settings } = resolveSettings(typed, serial("2025-06-30"));
  return analyse(readingOf(rows), settings, { ...NO_HISTORY, calls: new Map(Object.entries(calls)) }).said;
}

const named = (periods: readonly SaidPeriod[], name: string): SaidPeriod => {
  const period = periods.find((each) => each.name === name);
  if (period === undefined) throw new RangeError(name);
  return period;
};

test("every bar: months, quarters and year by hand", () => {
  const said = saidBy(EVERY_BAR_ROWS, EVERY_BAR_TYPED, { "2025-09": 300_000, "2025-10": 40_000 });
  // Months that are over are not said; the quarter beyond the year is the last of the current and the next two.
  expect(said.months.map(({ name }) => name)).toEqual([7, 8, 9, 10, 11, 12].map((m) => `2025-${`0${m}`.slice(-2)}`));
  expect(said.quarters.map(({ name }) => name)).toEqual(["Q3 2025", "Q4 2025", "Q1 2026"]);
  // September by the CRM: O4 0.25 × 100,000 + O7 0.50 × 300,000. O9 is past its date: in no month.
  const september = named(said.months, "2025-09");
  expect(september.lines).toMatchObject({ serving: 175_000, crm: 175_000, call: 300_000, history: undefined });
  expect(september.target).toBe(83_333);
  // Two of its three months were not typed: the quarter has no call.
  expect(named(said.quarters, "Q3 2025").lines).toMatchObject({ serving: 175_000, call: undefined });
  // Won 80,000 + 120,000; in the months 175,000; in the year's landing O9's 0.2 × 60,000, too.
  expect(said.year.lines).toMatchObject({ serving: 387_000, crm: 375_000, call: undefined });
  expect([said.goal, said.year.target, said.chance]).toEqual([1_000_000, 1_000_000, undefined]);
  expect(named(said.quarters, "Q1 2026").lines.crm).toBeUndefined();
});

test("a quarter's call: won in its months that are over, and every month to come typed", () => {
  const typed = { ...EVERY_BAR_TYPED, asOf: "2025-05-31" };
  const rows = EVERY_BAR_ROWS.filter((row) => row.closed === undefined || row.closed <= "2025-05-31");
  const all = Object.fromEntries(["06", "07", "08", "09", "10", "11", "12"].map((month) => [`2025-${month}`, 10_000]));
  const said = saidBy(rows, typed, all);
  // W2, 120,000, was won in May; W1, 80,000, in March.
  expect(named(said.quarters, "Q2 2025").lines.call).toBe(130_000);
  expect(named(said.quarters, "Q4 2025").lines.call).toBe(30_000);
  expect(said.year.lines.call).toBe(200_000 + 70_000);
  expect(saidBy(rows, typed, { ...all, "2025-06": 0 }).year.lines.call).toBe(200_000 + 60_000);
});

test("commit stands in best case; both with what is won", () => {
  const rows: readonly DealRow[] = [
    { outcome: "won", amount: 7, created: "2025-07-01", closed: "2025-07-05" },
    { outcome: "open", amount: 10, expectedClose: "2025-07-20", forecastCategory: "Commit" },
    { outcome: "open", amount: 200, expectedClose: "2025-07-21", forecastCategory: "Best Case" },
    { outcome: "open", amount: 3000, expectedClose: "2025-07-22", forecastCategory: "Pipeline" },
  ];
  const [july] = saidBy(rows, { asOf: "2025-07-10", goal: 5000 }).months;
  expect(july?.lines).toMatchObject({ commit: 17, bestCase: 217 });
});

test("with own history: quarters add up from months, and lie in their range", () => {
  const said = saidBy(madeHistory(), { asOf: "2025-06-30", goal: 9_000_000 });
  for (const quarter of said.quarters.slice(0, 2)) {
    const months = said.months.filter(({ from, to }) => from >= quarter.from && to <= quarter.to);
    expect(months).toHaveLength(3);
    for (const line of ["serving", "history"] as const) {
      const sum = months.reduce((all, { lines }) => all + (lines[line] ?? NaN), 0);
      expect(quarter.lines[line] ?? NaN).toBeCloseTo(sum, 6);
    }
    expect(quarter.p10).toBeLessThan(quarter.lines.serving ?? NaN);
    expect(quarter.p90).toBeGreaterThan(quarter.lines.serving ?? NaN);
  }
  expect(said.chance).toBeGreaterThan(0);
  // Beyond the year the months are not forecast: what serves alone.
  const beyond = named(said.quarters, "Q1 2026");
  expect(beyond.lines.serving).toBeGreaterThan(0);
  expect(beyond.lines.history).toBeUndefined();
});

test("a year that is over: nothing to come but the quarters looked at", () => {
  const said = saidBy(EVERY_BAR_ROWS, { ...EVERY_BAR_TYPED, sellingYear: 2024 }, { "2024-12": 5 });
  expect([said.months, said.year.lines.call]).toEqual([[], 0]);
  expect(said.quarters.map(({ name }) => name)).toEqual(["Q3 2025", "Q4 2025", "Q1 2026"]);
});

test("calls are the numbers typed under a month's call; texts are none", () => {
  const values = new Map<string, string | number>([
    ["goal", 5],
    ["month:call:2026-09", 1200],
    ["month:call:2026-10", "about 5"],
    ["month:share:2026-09", 0.2],
  ]);
  expect([...typedCalls(values)]).toEqual([["2026-09", 1200]]);
});
