import fc from "fast-check";
import { analyse } from "../../src/core/analyse";
import type { Analysis } from "../../src/core/analysis";
import { isoDay } from "../../src/core/cells/day";
import { resolveSettings } from "../../src/core/resolveSettings";
import { madeHistory } from "../support/madeHistory";
import { readingOf, serial, type DealRow } from "../support/opportunitiesOf";

const AS_OF = "2025-06-30";
const CLOSED = madeHistory({ deals: 130, days: 500 }).filter(({ outcome }) => outcome !== "open");

const open: fc.Arbitrary<DealRow> = fc
  .record(
    {
      amount: fc.integer({ min: 1, max: 400_000 }),
      created: fc.integer({ min: serial(AS_OF) - 200, max: serial(AS_OF) }).map(isoDay),
      expectedClose: fc.integer({ min: serial(AS_OF) - 90, max: serial(AS_OF) + 300 }).map(isoDay),
      owner: fc.constantFrom("Ada", "Ben"),
      qualified: fc.boolean(),
      probability: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
    },
    { requiredKeys: ["amount"] }
  )
  .map((row): DealRow => ({ ...row, outcome: "open" }));
/** Of an age that own history knows: without any such deal there is no chance to compare. */
const YOUNG: DealRow = { outcome: "open", amount: 90_000, created: "2025-06-01", expectedClose: "2025-08-15" };
const pipelines = fc.array(open, { maxLength: 25 }).map((rows) => [YOUNG, ...rows]);
const typed = fc.record({
  goal: fc.integer({ min: 0, max: 4_000_000 }),
  agedTreatment: fc.constantFrom("learned", 0.5),
  overdueTreatment: fc.constantFrom("learned", "remove", "keep"),
});

function analysed(rows: readonly DealRow[], inputs: Readonly<Record<string, unknown>>): Analysis {
  const { settings } = resolveSettings({ asOf: AS_OF, ...inputs }, serial(AS_OF));
  return analyse(readingOf([...CLOSED, ...rows]), settings);
}

const FEW = { numRuns: 6, endOnFailure: true };
/** For laws of two analyses: as many analyses as the others. */
const PAIRS = { numRuns: 3, endOnFailure: true };
const near = (a: number | undefined, b: number | undefined): void => {
  expect(Math.abs((a ?? NaN) - (b ?? NaN))).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(b ?? NaN)));
};

test("the bridge balances whatever is learned; deals, months and what the bars took add up to what is expected", () => {
  fc.assert(
    fc.property(pipelines, typed, (rows, inputs) => {
      const { coverage, quarters, byOwner, forecast, openDeals } = analysed(rows, inputs);
      for (const part of [coverage, ...quarters, ...byOwner]) {
        expect(part.bridge.reduce((left, bar) => left - bar.value, part.reportedPipeline)).toBe(part.workingPipeline);
        for (const bar of part.bridge) expect(bar.value).toBeGreaterThanOrEqual(0);
        // An owner whose every deal is older than any that was watched has no chance.
        const outside = part.outlook.outsideBridge;
        if (outside !== undefined) expect(outside).toBeLessThanOrEqual((part.expectedFromPipeline ?? NaN) + 1e-6);
      }
      const expected = coverage.expectedFromPipeline;
      // A deal older than any that was watched, of which the CRM says nothing, has no chance and is told apart.
      expect(openDeals.filter((deal) => deal.forecastValue === undefined).length).toBe(forecast.tooOld.count);
      near(
        openDeals.reduce((sum, deal) => sum + (deal.forecastValue ?? 0), 0),
        expected
      );
      near(
        forecast.months.reduce((sum, month) => sum + (month.expected ?? 0), 0),
        expected
      );
      for (const deal of openDeals) expect(deal.workingShare >= 0 && deal.workingShare <= 1).toBe(true);
    }),
    FEW
  );
});

test("twice the money and twice the goal: twice as much expected, the same chance and verdict", () => {
  fc.assert(
    fc.property(pipelines, typed, (rows, inputs) => {
      const one = analysed(rows, inputs).coverage;
      const double = (row: DealRow): DealRow => (row.amount === undefined ? row : { ...row, amount: row.amount * 2 });
      const { settings } = resolveSettings({ asOf: AS_OF, ...inputs, goal: inputs.goal * 2 }, serial(AS_OF));
      const two = analyse(readingOf([...CLOSED, ...rows].map(double)), settings).coverage;
      near(two.expectedFromPipeline, (one.expectedFromPipeline ?? NaN) * 2);
      // Off by no more than the laws say of themselves: a grid falls elsewhere on other amounts.
      const bound = (one.outlook.probabilityBound ?? NaN) + (two.outlook.probabilityBound ?? NaN) + 1e-9;
      const [chance, other] = [one.outlook.probabilityOfGoal ?? NaN, two.outlook.probabilityOfGoal ?? NaN];
      expect(Math.abs(other - chance)).toBeLessThanOrEqual(bound);
      expect((two.outlook.p50 ?? NaN) / (one.outlook.p50 ?? NaN)).toBeCloseTo(2, 3);
      near(two.requiredCoverage, one.requiredCoverage);
    }),
    PAIRS
  );
});

test("the order of the rows does not matter to the chance", () => {
  fc.assert(
    fc.property(pipelines, typed, (rows, inputs) => {
      const one = analysed(rows, inputs).coverage;
      const other = analysed([...rows].reverse(), inputs).coverage;
      near(other.outlook.probabilityOfGoal, one.outlook.probabilityOfGoal);
      near(other.outlook.p90, one.outlook.p90);
      expect(other.opportunitiesToAdd).toBe(one.opportunitiesToAdd);
    }),
    PAIRS
  );
});
