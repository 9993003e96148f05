import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../src/core/analyse";
import type { Analysis } from "../../src/core/analysis";
import { isoDay } from "../../src/core/cells/day";
import { resolveSettings } from "../../src/core/resolveSettings";
import { readingOf, serial } from "../support/opportunitiesOf";
import { EVERY_BAR_BRIDGE, EVERY_BAR_ROWS, EVERY_BAR_TYPED } from "./everyBar";
import { csvRows, readTable } from "./opportunities/readTable";

const { settings } = resolveSettings(EVERY_BAR_TYPED, serial("2025-06-30"));
const analysis = analyse(readingOf(EVERY_BAR_ROWS), settings);

test("every bar of the bridge, to the unit, and it balances", () => {
  const { coverage } = analysis;
  expect(coverage.reportedPipeline).toBe(840_000);
  expect(coverage.bridge).toEqual(EVERY_BAR_BRIDGE);
  expect(coverage.workingPipeline).toBe(460_000);
  expect(coverage.unpriced).toBe(1);
  expect(coverage.opportunitiesHave).toBe(4);
});

test("have, need and verdict of the year", () => {
  const { coverage } = analysis;
  expect(coverage.wonToDate).toBe(200_000);
  expect(coverage.remaining).toBe(800_000);
  expect(coverage.coverage).toBeCloseTo(0.575, 12);
  expect(coverage.reportedCoverage).toBeCloseTo(1.05, 12);
  expect(coverage.requiredReading).toBe("yield");
  expect(coverage.requiredCoverage).toBeCloseTo(460 / 187, 12);
  expect(coverage.classicCoverage).toBeCloseTo(2, 12);
  expect(coverage.requiredPipeline).toBeCloseTo(1_967_914.4385, 3);
  expect(coverage.gap).toBeCloseTo(460_000 - 1_967_914.4385, 3);
  expect(coverage.expectedFromPipeline).toBeCloseTo(187_000, 9);
  expect([coverage.dealsNeeded, coverage.opportunitiesNeeded, coverage.opportunitiesNeededAtConfidence]).toEqual([
    8, 16, 19,
  ]);
  expect(coverage.verdict).toBe("notEnough");
});

/*
 * To add: need = 800,000 − 187,000 = 613,000; won sizes 80,000 and 120,000 (half each), chance ½. With unit 40,000 the
 * sizes are 2 and 3 and the need is 16 (15.325 rounded up). k wins bring 2k + (how many were 3): at least 16 with
 * k = 5: never (15 at most) · 6: four or more of six are 3: 22 ÷ 64 · 7: two or more of seven: 120 ÷ 128 · 8 and more: always.
 * n = 16: Bin(16, ½) has 6: 8008, 7: 11440, 8 and more: 65536 − (1 + 16 + 120 + 560 + 1820 + 4368 + 8008 + 11440) = 39203,
 * of 65,536: (8008·0.34375 + 11440·0.9375 + 39203) ÷ 65536 = 52680.75 ÷ 65536 = 0.80385. n = 15: 6: 5005, 7: 6435, 8+: 16384
 * of 32,768: (1720.47 + 6032.81 + 16384) ÷ 32768 = 0.73661. So 16.
 * Needed = 460,000 + 16 × 100,000 = 2,060,000; short by 1,600,000.
 * Latest useful creation: 2025-12-31 − median 90 = 2025-10-02, 94 days after asOf: 16 ÷ (94 ÷ 30.4375) = 5.2: 6 a month.
 * Last possible: P20 of 60 and 120 is 72 days: 2025-10-20.
 */
test("opportunities to add at the confidence with own sizes, and by when", () => {
  const { coverage } = analysis;
  expect(coverage.opportunitiesToAdd).toBe(16);
  expect(coverage.neededAtConfidence).toBeCloseTo(2_060_000, 6);
  expect(coverage.gapAtConfidence).toBeCloseTo(-1_600_000, 6);
  expect(coverage.latestUsefulCreation).toBe(serial("2025-10-02"));
  expect(coverage.lastPossibleCreation).toBe(serial("2025-10-20"));
  expect(coverage.createPerMonth).toBe(6);
});

/*
 * asOf + 1 = 2025-07-01: Q3 2025 is the current quarter, its goal a quarter of the year's.
 * Bars: outside O1, O6 (December): 50,000 + 40,000, 2 deals; O8 (October) has no amount to take, so it counts in no bar; O4 closes on 30 September, inside.
 * Overdue 70,000 · undated 30,000 · aged 100,000 (O4) · poorly qualified 90,000 (O5). Working 460,000: O4, O7, O9.
 */
test("the current quarter", () => {
  const quarter = analysis.quarters[0];
  expect(quarter?.name).toBe("Q3 2025");
  expect(quarter?.goal).toBe(250_000);
  expect(quarter?.bridge.map((bar) => [bar.count, bar.value])).toEqual([
    [2, 90_000],
    [1, 70_000],
    [1, 30_000],
    [1, 100_000],
    [1, 90_000],
  ]);
  expect(quarter?.workingPipeline).toBe(460_000);
  expect(analysis.quarters.map(({ name, goalBasis }) => [name, goalBasis])).toEqual([
    ["Q3 2025", "phased"],
    ["Q4 2025", "phased"],
    ["Q1 2026", "sameAgain"],
  ]);
});

const flagsOf = ({ openDeals }: Analysis): string[] =>
  openDeals.map((deal) => deal.flags.map((flag) => flag.id).join(" "));

// P20 of the cycle is 72 days: no open deal was created after 2025-10-20, so nothing is F5. Big: above 300,000: none.
test("flags of each open deal, worst first", () => {
  expect(flagsOf(analysis)).toEqual(["F4", "F3", "F17", "F1", "F6", "F1 F6", "", "F7", "F2"]);
  expect(analysis.openDeals[8]?.due).toBe(true);
  expect(analysis.openDeals[3]?.flags[0]?.facts).toEqual({
    ageDays: 181,
    cycleDays: 90,
    multiple: 1.5,
    limitDays: 135,
  });
});

test("working share, probability and forecast value of a deal", () => {
  const aged = analysis.openDeals[3];
  expect([aged?.workingAmount, aged?.workingShare, aged?.probability, aged?.bar]).toEqual([100_000, 0.5, 0.25, "aged"]);
  expect([aged?.workingProbability, aged?.forecastValue]).toEqual([0.125, 25_000]);
});

/*
 * Months: March won 80,000, May 120,000. September expects O4 25,000 + O7 150,000. O9 (due) is in no month: 12,000.
 * Year: 200,000 + 187,000. Target to date: two whole quarters, 500,000: pace 0.4.
 * Left: 800,000 over six months, 133,333 a month; best month 120,000 (May): beyond past form.
 */
test("forecast by month, pace and reach", () => {
  const { forecast } = analysis;
  const september = forecast.months[8];
  expect([september?.month, september?.crm, september?.landing]).toEqual(["2025-09", 175_000, 175_000]);
  expect(forecast.months[2]?.won).toBe(80_000);
  expect(forecast.months[2]?.crm).toBeUndefined();
  expect(forecast.outOfMonths.pastDate).toEqual({ count: 1, value: 60_000, expected: 12_000 });
  expect(forecast.outOfMonths.undated.count).toBe(0);
  expect(forecast.yearExpected).toBeCloseTo(387_000, 9);
  expect(forecast.pace).toBeCloseTo(0.4, 12);
  expect(forecast.months[6]?.neededPerMonth).toBeCloseTo(800_000 / 6, 6);
  expect(forecast.bestMonth).toEqual({ month: "2025-05", value: 120_000 });
  expect(forecast.bestQuarter).toEqual({ quarter: "Q2 2025", value: 120_000 });
});

/*
 * Without a period: O1 works too (216 days off). 0–30: none (O9 is due). 31–60: 46 days O5, not qualified: nothing left.
 * 61–90: 77 days O7 300,000. Beyond: 92 days O4 100,000; 107 O8 without money; 154 O6 nothing left; 216 O1 50,000.
 */
test("what closes when", () => {
  expect(analysis.closingWindows.map(({ fromDays, toDays, count, value }) => [fromDays, toDays, count, value])).toEqual(
    [
      [0, 30, 0, 0],
      [31, 60, 0, 0],
      [61, 90, 1, 300_000],
      [91, undefined, 3, 150_000],
    ]
  );
});

test("who is short: goal by won share, the bars of the owners add up to the whole", () => {
  // Won 80,000 of 200,000 and 120,000: goals 400,000 and 600,000. Ben first: he won more.
  expect(analysis.byOwner.map(({ name, goal, wonToDate }) => [name, goal, wonToDate])).toEqual([
    ["Ben", 600_000, 120_000],
    ["Ada", 400_000, 80_000],
  ]);
  const working = analysis.byOwner.reduce((sum, owner) => sum + owner.workingPipeline, 0);
  expect(working).toBe(460_000);
  // Shrunk to the whole, k = 20: (1 + 20 · 0.5) ÷ (2 + 20) = 0.5.
  expect(analysis.byOwner[0]?.winRate).toBeCloseTo(0.5, 12);
});

test("the same rows as a .csv read through the reading stage give the same bridge", () => {
  const text = readFileSync(join(__dirname, "../fixtures/everyBar.csv"), "utf8");
  const fromCsv = analyse(readTable(csvRows(text), { asOf: EVERY_BAR_TYPED.asOf }), settings);
  expect(fromCsv.coverage.bridge).toEqual(EVERY_BAR_BRIDGE);
  expect(fromCsv.coverage).toEqual(analysis.coverage);
  expect(fromCsv.forecast).toEqual(analysis.forecast);
  expect(flagsOf(fromCsv)).toEqual(flagsOf(analysis));
  expect(isoDay(fromCsv.year.to)).toBe("2025-12-31");
});
