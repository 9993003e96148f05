import { creationDays } from "../../../src/core/coverage/creationDays";
import { opportunitiesNeeded } from "../../../src/core/coverage/opportunitiesNeeded";
import { requiredCoverage } from "../../../src/core/coverage/requiredCoverage";
import { verdictByChance, verdictByCoverage } from "../../../src/core/coverage/verdict";
import { analyse } from "../../../src/core/analyse";
import { resolveSettings } from "../../../src/core/resolveSettings";
import { readingOf, serial, type DealRow } from "../../support/opportunitiesOf";

const basis = { winRate: 0.3, sizes: Float64Array.of(48_000), meanWonSize: 48_000, confidence: 0.8 };

// Definitions §5: W1 0.30, five deals: 17 on average, 21 for 80 %, 25 for 90 %.
test("the known values of opportunities needed", () => {
  expect(opportunitiesNeeded(basis, 240_000, 0)).toEqual({
    dealsNeeded: 5,
    opportunitiesNeeded: 17,
    opportunitiesNeededAtConfidence: 21,
    opportunitiesToAdd: 21,
  });
  expect(opportunitiesNeeded({ ...basis, confidence: 0.9 }, 240_000, 0).opportunitiesNeededAtConfidence).toBe(25);
});

test("what today's pipeline brings is taken off the need, not off the count", () => {
  // 240,000 − 48,000 leaves four deals: P(Bin(17, 0.3) ≥ 4) = 0.798, P(Bin(18, 0.3) ≥ 4) = 0.835: 18.
  expect(opportunitiesNeeded(basis, 240_000, 48_000).opportunitiesToAdd).toBe(18);
  expect(opportunitiesNeeded(basis, 240_000, 240_000).opportunitiesToAdd).toBe(0);
});

test("nothing needed; no goal; no rate; no size; a size that is none", () => {
  expect(opportunitiesNeeded(basis, 0, 0)).toEqual({
    dealsNeeded: 0,
    opportunitiesNeeded: 0,
    opportunitiesNeededAtConfidence: 0,
    opportunitiesToAdd: 0,
  });
  const none = {
    dealsNeeded: undefined,
    opportunitiesNeeded: undefined,
    opportunitiesNeededAtConfidence: undefined,
    opportunitiesToAdd: undefined,
  };
  expect(opportunitiesNeeded(basis, undefined, 0)).toEqual(none);
  expect(opportunitiesNeeded({ ...basis, winRate: 0 }, 240_000, 0)).toEqual({ ...none, dealsNeeded: 5 });
  expect(opportunitiesNeeded({ ...basis, meanWonSize: undefined }, 240_000, 0)).toEqual(none);
  expect(opportunitiesNeeded({ ...basis, meanWonSize: 1e-9 }, 240_000, 0)).toEqual(none);
});

describe("required coverage", () => {
  const input = {
    left: Float64Array.of(100, 300),
    counted: Float64Array.of(100, 300),
    probability: Float64Array.of(0.5, 0.1),
    hasYield: true,
    winRateByValue: 0.25,
    winRateByCount: 0.5,
  };

  // (50 + 30) ÷ 400 = 0.2.
  test("1 ÷ yield, the classic one beside it", () => {
    expect(requiredCoverage(input)).toEqual({
      requiredCoverage: 5,
      requiredReading: "yield",
      classicCoverage: 4,
      classicReading: "winRateByValue",
    });
  });

  // What a chance counts whole: (50 + 0.1 · 900) ÷ 400 = 0.35.
  test("learned parts count whole in the yield, which is at most 1", () => {
    expect(requiredCoverage({ ...input, counted: Float64Array.of(100, 900) }).requiredCoverage).toBeCloseTo(
      1 / 0.35,
      12
    );
    expect(requiredCoverage({ ...input, counted: Float64Array.of(100, 9000) }).requiredCoverage).toBe(1);
  });

  test("with the win rate alone the classic one serves; by count where there is no rate by value", () => {
    expect(requiredCoverage({ ...input, hasYield: false })).toMatchObject({
      requiredCoverage: 4,
      requiredReading: "winRateByValue",
    });
    expect(requiredCoverage({ ...input, hasYield: false, winRateByValue: undefined })).toMatchObject({
      requiredCoverage: 2,
      requiredReading: "winRateByCount",
    });
    expect(requiredCoverage({ ...input, left: Float64Array.of(0, 0), counted: Float64Array.of(0, 0) })).toMatchObject({
      requiredReading: "winRateByValue",
    });
  });

  test("no rate at all: no answer", () => {
    const none = {
      requiredCoverage: undefined,
      requiredReading: undefined,
      classicCoverage: undefined,
      classicReading: undefined,
    };
    expect(requiredCoverage({ ...input, hasYield: false, winRateByValue: 0, winRateByCount: undefined })).toEqual(none);
  });
});

test("verdict by chance", () => {
  expect(verdictByChance(undefined, 0.9, 0.8)).toBe("noGoal");
  expect(verdictByChance(0, 1, 0.8)).toBe("goalReached");
  expect(verdictByChance(5, undefined, 0.8)).toBe("noAnswer");
  expect([0.8, 0.799, 0.5, 0.499].map((chance) => verdictByChance(5, chance, 0.8))).toEqual([
    "enough",
    "atRisk",
    "atRisk",
    "notEnough",
  ]);
});

test("verdict by coverage", () => {
  const by = (remaining: number | undefined, coverage: number | undefined, required: number | undefined, deals = 5) =>
    verdictByCoverage(remaining, { coverage, required, workingDeals: deals });
  expect(by(undefined, 2, 2)).toBe("noGoal");
  expect(by(0, undefined, 2)).toBe("goalReached");
  expect(by(5, undefined, 2)).toBe("noAnswer");
  expect(by(5, 2, undefined)).toBe("noAnswer");
  expect([2, 1.999, 1.6, 1.599, 0].map((coverage) => by(5, coverage, 2))).toEqual([
    "enough",
    "atRisk",
    "atRisk",
    "notEnough",
    "notEnough",
  ]);
  // Fewer than five working deals carry no average.
  expect([1, 4, 5].map((deals) => by(5, 2, 2, deals))).toEqual(["atRisk", "atRisk", "enough"]);
  expect(by(5, 1, 2, 1)).toBe("notEnough");
});

describe("creation days", () => {
  const end = serial("2025-12-31");

  // End − 90.5 days, rounded down: 2025-10-01. From 2025-07-01: 92 days = 3.02 months: 10 ÷ 3.02 = 3.3: 4 a month.
  test("days rounded down, opportunities a month rounded up", () => {
    expect(creationDays(end, serial("2025-07-01"), { median: 90.5, p20: 30 }, 10)).toEqual({
      latestUsefulCreation: serial("2025-10-01"),
      lastPossibleCreation: serial("2025-12-01"),
      createPerMonth: 4,
    });
  });

  test("the day has passed; less than a month left; none to add; no cycle", () => {
    const cycle = { median: 90, p20: 30 };
    expect(creationDays(end, serial("2025-10-02"), cycle, 10).createPerMonth).toBeUndefined();
    expect(creationDays(end, serial("2025-09-25"), cycle, 10).createPerMonth).toBe(10);
    expect(creationDays(end, serial("2025-12-02"), cycle, 0).createPerMonth).toBe(0);
    expect(creationDays(end, end, { median: undefined, p20: undefined }, 10)).toEqual({
      latestUsefulCreation: undefined,
      lastPossibleCreation: undefined,
      createPerMonth: undefined,
    });
  });
});

describe("treatments of the bridge", () => {
  const rows: readonly DealRow[] = [
    { outcome: "won", amount: 100, created: "2025-01-01", closed: "2025-04-11" },
    { outcome: "lost", amount: 100, closed: "2025-04-11" },
    { outcome: "open", amount: 1000, created: "2025-06-01", expectedClose: "2025-05-01" },
    { outcome: "open", amount: 400, created: "2024-06-01", expectedClose: "2025-09-01" },
  ];
  const working = (typed: Readonly<Record<string, unknown>>): unknown => {
    const { settings } = resolveSettings({ asOf: "2025-06-30", goal: 5000, ...typed }, serial("2025-06-30"));
    const { coverage } = analyse(readingOf(rows), settings);
    return [
      coverage.workingPipeline,
      ...coverage.bridge.filter((bar) => bar.count > 0).map(({ reason, value }) => `${reason} ${value}`),
    ];
  };

  test("learned falls back to removing overdue deals and halving aged ones while there is no history model", () => {
    expect(working({})).toEqual([200, "overdue 1000", "aged 200"]);
    expect(working({ overdueTreatment: "learned", agedTreatment: "learned" })).toEqual(
      working({ overdueTreatment: "remove", agedTreatment: 0.5 })
    );
  });

  test("overdue deals kept; aged deals kept whole, or removed", () => {
    expect(working({ overdueTreatment: "keep" })).toEqual([1200, "aged 200"]);
    expect(working({ agedTreatment: 1 })).toEqual([400, "overdue 1000"]);
    expect(working({ agedTreatment: 0 })).toEqual([0, "overdue 1000", "aged 400"]);
  });
});

describe("the yield of a part is drawn to the whole's", () => {
  const part = {
    left: Float64Array.of(100, 300, 0),
    counted: Float64Array.of(100, 300, 0),
    probability: Float64Array.of(0.5, 0.1, 0.9),
    hasYield: true,
    winRateByValue: 0.25,
    winRateByCount: 0.5,
  };

  // Own yield 80 ÷ 400 = 0.2 from 2 deals; the whole's 1 ÷ 2 = 0.5 weighs 20: (2 · 0.2 + 20 · 0.5) ÷ 22 = 10.4 ÷ 22.
  test("two deals move it little", () => {
    const { requiredCoverage: needed } = requiredCoverage({ ...part, whole: { requiredCoverage: 2, deals: 20 } });
    expect(needed).toBeCloseTo(22 / 10.4, 12);
  });

  test("without an own working deal the whole's serves", () => {
    const nothing = { ...part, left: new Float64Array(3), counted: new Float64Array(3) };
    expect(requiredCoverage({ ...nothing, whole: { requiredCoverage: 2, deals: 20 } }).requiredCoverage).toBe(2);
  });
});

test("an unpriced deal counts in no bar: there is nothing to take", () => {
  const rows: DealRow[] = [
    { outcome: "open", amount: 100, created: "2025-01-01", expectedClose: "2027-01-01" },
    { outcome: "open", created: "2025-01-01", expectedClose: "2027-01-01" },
  ];
  const { settings } = resolveSettings({ asOf: "2025-06-30" }, serial("2025-06-30"));
  const { coverage, openDeals } = analyse(readingOf(rows), settings);
  expect(coverage.bridge[0]).toEqual({ reason: "outsidePeriod", count: 1, value: 100 });
  expect(openDeals.map(({ bar }) => bar)).toEqual(["outsidePeriod", "outsidePeriod"]);
});
