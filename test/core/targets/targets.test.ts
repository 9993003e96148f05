import { fiscalMonths } from "../../../src/core/fiscalYear";
import { bestOnRecord } from "../../../src/core/targets/bestOnRecord";
import { phaseOf, shareOver, targetToDate } from "../../../src/core/targets/monthPhase";
import { neededByMonth } from "../../../src/core/targets/neededByMonth";
import { phaseGoal, sumOfTargets } from "../../../src/core/targets/phaseGoal";
import { serial } from "../../support/opportunitiesOf";

const MONTHS = fiscalMonths(2025, 1);
const EVEN = new Array<number>(12).fill(1 / 12);

// 1,000,000: quarters of 250,000; 250,000 ÷ 3 = 83,333.33: one unit left, the earliest month.
test("an even goal: quarters are equal, months add up", () => {
  const months = phaseGoal(1_000_000, EVEN);
  expect(months.slice(0, 4)).toEqual([83_334, 83_333, 83_333, 83_334]);
  expect(sumOfTargets(months)).toBe(1_000_000);
});

test("no goal, a goal of 0, a small goal in cents, a goal with less than a cent", () => {
  expect(phaseGoal(undefined, EVEN)).toEqual(new Array(12).fill(undefined));
  expect(sumOfTargets(phaseGoal(undefined, EVEN))).toBeUndefined();
  expect(phaseGoal(0, EVEN)).toEqual(new Array(12).fill(0));
  expect(phaseGoal(100, EVEN).slice(0, 3)).toEqual([8.34, 8.33, 8.33]);
  expect(sumOfTargets(phaseGoal(5000.005, EVEN))).toBeCloseTo(5000.005, 9);
});

test("typed shares: a month without one has no target", () => {
  const months = phaseGoal(
    1200,
    [0, 0, 0, 1, 1, 1, 2, 2, 2, 1, 1, 1].map((share) => share / 12)
  );
  expect(months).toEqual([0, 0, 0, 100, 100, 100, 200, 200, 200, 100, 100, 100]);
});

test("months over, begun, to come; a month's last day is over", () => {
  expect([0, 1, 2].map((m) => MONTHS[m]).map((month) => month && phaseOf(month, serial("2025-02-14")))).toEqual([
    "actual",
    "part",
    "forecast",
  ]);
  expect(MONTHS.slice(0, 2).map((month) => phaseOf(month, serial("2025-01-31")))).toEqual(["actual", "part"]);
  expect(MONTHS.slice(0, 2).map((month) => shareOver(month, serial("2025-02-14")))).toEqual([1, 0.5]);
});

// 2025-02-14: January whole, half of February's 28 days.
test("target to date", () => {
  expect(targetToDate(MONTHS, new Array(12).fill(100), serial("2025-02-14"))).toBe(150);
  expect(targetToDate(MONTHS, new Array(12).fill(undefined), serial("2025-02-14"))).toBeUndefined();
});

// Left on 2025-11-15: half of November, December: 300 falls 100 to 200.
test("what is left falls on what is left of the year", () => {
  const needed = neededByMonth(MONTHS, EVEN, 300, serial("2025-11-15"));
  expect(needed.slice(9)).toEqual([undefined, expect.closeTo(100, 9), expect.closeTo(200, 9)]);
  expect(neededByMonth(MONTHS, EVEN, undefined, serial("2025-11-15"))).toEqual(new Array(12).fill(undefined));
  expect(neededByMonth(MONTHS, EVEN, 300, serial("2025-12-31"))).toEqual(new Array(12).fill(undefined));
});

test("best month and quarter on record", () => {
  const row = (month: string, wonValue: number) => ({ month, won: 1, wonValue, lost: 0, noDecision: 0 });
  const history = [row("2024-12", 50), row("2025-01", 40), row("2025-02", 30)];
  expect(bestOnRecord(history, 1)).toEqual({
    bestMonth: { month: "2024-12", value: 50 },
    bestQuarter: { quarter: "Q1 2025", value: 70 },
  });
  expect(bestOnRecord(history, 12).bestQuarter).toEqual({ quarter: "Q1 2024/25", value: 120 });
  expect(bestOnRecord([], 1)).toEqual({ bestMonth: undefined, bestQuarter: undefined });
});
