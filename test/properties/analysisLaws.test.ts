import fc from "fast-check";
import { analyse } from "../../src/core/analyse";
import type { Analysis } from "../../src/core/analysis";
import { analysisJson } from "../../src/core/analysisJson";
import { isoDay } from "../../src/core/cells/day";
import { resolveSettings } from "../../src/core/resolveSettings";
import { unexplainedNulls } from "../support/everyNull";
import { readingOf, serial, type DealRow } from "../support/opportunitiesOf";

const AS_OF = "2025-06-30";
const day = fc.integer({ min: serial("2023-01-01"), max: serial("2026-12-31") }).map(isoDay);
/** Whole amounts, so that sums are exact whatever their order. */
const amount = fc.integer({ min: 0, max: 500_000 });

const deal: fc.Arbitrary<DealRow> = fc
  .record(
    {
      outcome: fc.constantFrom("open", "open", "won", "lost", "noDecision"),
      owner: fc.constantFrom("Ada", "Ben", "Cleo"),
      source: fc.constantFrom("web", "fair"),
      stage: fc.constantFrom("Discovery", "Proposal"),
      amount,
      created: day,
      close: day,
      probability: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
      qualified: fc.boolean(),
    },
    { requiredKeys: ["outcome"] }
  )
  .map(({ close, ...row }) => ({
    ...row,
    ...(close === undefined ? {} : row.outcome === "open" ? { expectedClose: close } : { closed: close }),
  }));
const deals = fc.array(deal, { maxLength: 40 });

const typed = fc.record({
  goal: fc.integer({ min: 0, max: 5_000_000 }),
  baselineMonths: fc.constantFrom("all", 12, 24),
  agedTreatment: fc.constantFrom("learned", 0, 0.3, 1),
  overdueTreatment: fc.constantFrom("learned", "remove", "keep"),
  overdueGraceDays: fc.constantFrom(0, 14),
  cycleBasis: fc.constantFrom("mean", "median"),
  fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
});

function analysed(rows: readonly DealRow[], inputs: Readonly<Record<string, unknown>>): Analysis {
  const { settings, problems } = resolveSettings({ asOf: AS_OF, ...inputs }, serial(AS_OF));
  expect(problems).toEqual([]);
  return analyse(readingOf(rows), settings);
}

/** What may not depend on the order of the rows: everything but the rows themselves. */
const orderless = (analysis: Analysis): unknown => {
  const { metrics, allHistory, coverage, quarters, byOwner, forecast, closingWindows, flags } = analysis;
  const nameless = (part: Analysis["metrics"]): unknown => ({
    ...part,
    winRate: { ...part.winRate, dominatedBy: undefined },
  });
  return {
    metrics: nameless(metrics),
    allHistory: nameless(allHistory),
    coverage,
    quarters,
    byOwner,
    forecast,
    closingWindows,
    flags,
  };
};

/** Every number of a tree with its path; numbers that differ only in the last digits compare equal through `near`. */
function near(a: unknown, b: unknown, path = ""): string[] {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) ? [] : [`${path}: ${a} ≠ ${b}`];
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return a === b ? [] : [`${path}: ${String(a)} ≠ ${String(b)}`];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) =>
    near((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}.${key}`)
  );
}

test("the order of the rows does not matter", () => {
  fc.assert(
    fc.property(deals, typed, fc.infiniteStream(fc.nat()), (rows, inputs, keys) => {
      const shuffled = rows.map((row) => ({ row, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
      expect(
        near(
          orderless(analysed(rows, inputs)),
          orderless(
            analysed(
              shuffled.map(({ row }) => row),
              inputs
            )
          )
        )
      ).toEqual([]);
    }),
    { numRuns: 80 }
  );
});

test("doubling amounts and goal doubles money and leaves rates, counts and days", () => {
  fc.assert(
    fc.property(deals, typed, (rows, inputs) => {
      const one = analysed(rows, inputs);
      const two = analysed(
        rows.map((row) => (row.amount === undefined ? row : { ...row, amount: row.amount * 2 })),
        { ...inputs, goal: inputs.goal * 2 }
      );
      expect(near(two.metrics.winRate, one.metrics.winRate)).toEqual([]);
      expect(two.metrics.cycleDays).toEqual(one.metrics.cycleDays);
      expect(near(two.metrics.dealSize.total, one.metrics.dealSize.total * 2)).toEqual([]);
      expect(two.coverage.reportedPipeline).toBe(one.coverage.reportedPipeline * 2);
      expect(near(two.coverage.workingPipeline, one.coverage.workingPipeline * 2)).toEqual([]);
      expect(near(two.coverage.coverage, one.coverage.coverage)).toEqual([]);
      expect(near(two.coverage.requiredCoverage, one.coverage.requiredCoverage)).toEqual([]);
      const counts = ({ coverage }: Analysis) => [
        coverage.dealsNeeded,
        coverage.opportunitiesNeeded,
        coverage.opportunitiesNeededAtConfidence,
      ];
      expect(counts(two)).toEqual(counts(one));
      expect(two.openDeals.map(({ flags }) => flags.map(({ id }) => id))).toEqual(
        one.openDeals.map(({ flags }) => flags.map(({ id }) => id))
      );
    }),
    { numRuns: 80 }
  );
});

test("shares add to 1, rates stay within 0 and 1, the interval holds its rate", () => {
  fc.assert(
    fc.property(deals, typed, (rows, inputs) => {
      const { metrics } = analysed(rows, inputs);
      const { won, lost, noDecision } = metrics.outcomeShares;
      if (won !== undefined) expect(won + (lost ?? NaN) + (noDecision ?? NaN)).toBeCloseTo(1, 12);
      const { count, interval, swept } = metrics.winRate;
      if (count === undefined) return;
      expect(count).toBeGreaterThanOrEqual(interval?.[0] ?? NaN);
      expect(count).toBeLessThanOrEqual((interval?.[1] ?? NaN) + 1e-12);
      expect(swept).toBeLessThanOrEqual(count);
    })
  );
});

test("the bridge balances exactly, with any amounts, in any period, and every deal is in one place", () => {
  const anyAmount = fc.double({ min: 0, max: 1e9, noNaN: true });
  const odd = fc
    .array(fc.tuple(deal, anyAmount), { maxLength: 40 })
    .map((pairs) => pairs.map(([row, money]) => ({ ...row, amount: money })));
  fc.assert(
    fc.property(odd, typed, (rows, inputs) => {
      const { coverage, quarters, byOwner, openDeals } = analysed(rows, inputs);
      for (const period of [coverage, ...quarters, ...byOwner]) {
        let left = period.reportedPipeline;
        for (const bar of period.bridge) left -= bar.value;
        expect(left).toBe(period.workingPipeline);
        const backwards = period.bridge.reduceRight((sum, bar) => sum + bar.value, period.workingPipeline);
        expect(backwards).toBe(period.reportedPipeline);
        for (const bar of period.bridge) expect(bar.value).toBeGreaterThanOrEqual(0);
      }
      const cut = coverage.bridge.reduce((sum, bar) => sum + bar.count, 0);
      expect(cut).toBe(openDeals.filter((open) => open.bar !== undefined && open.amount !== undefined).length);
      expect(coverage.workingDeals).toBe(openDeals.filter((open) => open.workingShare > 0).length);
    })
  );
});

test("an added loss never raises a win rate", () => {
  fc.assert(
    fc.property(deals, fc.constantFrom("lost" as const, "noDecision" as const), amount, (rows, outcome, money) => {
      const before = analysed(rows, { baselineMonths: "all" }).metrics.winRate;
      const after = analysed([...rows, { outcome, amount: money, closed: "2025-06-01" }], { baselineMonths: "all" })
        .metrics.winRate;
      if (before.count === undefined) return;
      expect(after.count).toBeLessThanOrEqual(before.count);
      expect(after.competitive ?? 0).toBeLessThanOrEqual(before.competitive ?? 1);
      if (before.value !== undefined && after.value !== undefined)
        expect(after.value).toBeLessThanOrEqual(before.value);
    })
  );
});

test("targets of the months add up to the year, the quarters to their months, whatever the phasing", () => {
  const shares = fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 12 })
    .filter((list) => list.some((share) => share > 0));
  fc.assert(
    fc.property(fc.integer({ min: 1200, max: 1_000_000_000 }), shares, (goal, phasing) => {
      const { forecast } = analysed([], { goal, phasing });
      expect(forecast.months.reduce((sum, month) => sum + (month.target ?? NaN), 0)).toBe(goal);
      for (const month of forecast.months) expect(Number.isInteger(month.target)).toBe(true);
    })
  );
});

test("nothing but numbers leaves: no NaN, no Infinity, and every null says why", () => {
  const money = fc.oneof(amount, fc.constantFrom(-1, 0, 0.01, 1e-9, 1e15));
  const wild = fc.array(fc.tuple(deal, fc.option(money)), { maxLength: 25 });
  fc.assert(
    fc.property(wild, typed, fc.boolean(), (pairs, inputs, hasGoal) => {
      const rows = pairs.map(([row, typedAmount]): DealRow =>
        typedAmount === null ? row : { ...row, amount: typedAmount }
      );
      const { goal, ...others } = inputs;
      const json = analysisJson(analysed(rows, hasGoal ? { ...others, goal } : others));
      expect(unexplainedNulls(json)).toEqual([]);
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    }),
    { numRuns: 120 }
  );
});
