import { analyse } from "../../../src/core/analyse";
import type { Analysis } from "../../../src/core/analysis";
import { isValued } from "../../../src/core/opportunities/dealRows";
import { lacksOf } from "../../../src/core/report/summaryLacks";
import { resolveSettings } from "../../../src/core/resolveSettings";
import { readingOf, serial, type DealRow } from "../../support/opportunitiesOf";

const won = (product: string, amount: number | undefined): DealRow => ({
  outcome: "won",
  product,
  ...(amount === undefined ? {} : { amount }),
  created: "2024-01-10",
  closed: "2024-03-01",
});
const open = (product: string, amount?: number): DealRow => ({
  outcome: "open",
  product,
  ...(amount === undefined ? {} : { amount }),
  created: "2024-05-01",
  expectedClose: "2024-09-01",
});
// Five priced wins of A: 100 on average; one of B at 700; all six: 200. One win has no amount.
const ROWS: DealRow[] = [
  ...[80, 90, 100, 110, 120].map((amount) => won("A", amount)),
  won("B", 700),
  won("B", undefined),
  open("A"),
  open("B"),
  open("A", 1000),
  open("A", -50),
  open("B", 0),
];
const analysed = (unpricedValue?: string | number): Analysis =>
  analyse(
    readingOf(ROWS),
    resolveSettings({ goal: 5000, baselineMonths: "all", unpricedValue }, serial("2024-06-30")).settings
  );
const amounts = ({ reading }: Analysis): number[] => [...reading.opportunities.amount.slice(7)];

test.each([undefined, "automatic", "none", 0])("%p: an open deal without an amount counts nothing", (chosen) => {
  const analysis = analysed(chosen);
  expect(amounts(analysis)).toEqual([NaN, NaN, 1000, -50, 0]);
  expect([analysis.coverage.reportedPipeline, analysis.coverage.unpriced]).toEqual([1000, 4]);
});

test("the mean won size of its product, of all where the product has fewer than five priced wins", () => {
  const analysis = analysed("mean");
  expect(amounts(analysis)).toEqual([100, 200, 1000, -50, 200]);
  expect(analysis.coverage).toMatchObject({ reportedPipeline: 1500, workingPipeline: 1500, unpriced: 1 });
  expect([7, 8, 9, 10, 11].map((i) => isValued(analysis.reading.opportunities, i))).toEqual([
    true,
    true,
    false,
    false,
    true,
  ]);
});

test("the answer says what they add", () => {
  expect(lacksOf(analysed("mean"))).toContain(
    "3 open deals have no amount; each counts the mean won size of its product: 500 of the reported pipeline."
  );
  expect(lacksOf(analysed("none")).join()).not.toContain("no amount");
});

test("a typed amount counts for each; closed deals stay as they are", () => {
  const analysis = analysed(40);
  expect(amounts(analysis)).toEqual([40, 40, 1000, -50, 40]);
  expect(analysis.reading.opportunities.amount[6]).toBeNaN();
  expect(analysis.metrics.dealSize).toEqual(analysed().metrics.dealSize);
});

test("valued deals still lack an amount: they keep their flag", () => {
  const flagged = (analysis: Analysis): number[] =>
    analysis.openDeals.filter(({ flags }) => flags.some(({ id }) => id === "F7")).map(({ index }) => index);
  expect(flagged(analysed("mean"))).toEqual(flagged(analysed()));
  expect(flagged(analysed("mean"))).toEqual([7, 8, 10, 11]);
});

test("without a priced win the mean values nothing", () => {
  const { settings } = resolveSettings({ unpricedValue: "mean" }, serial("2024-06-30"));
  const rows = [won("A", undefined), open("A"), open("A", 5)];
  expect(analyse(readingOf(rows), settings).coverage.reportedPipeline).toBe(5);
});
