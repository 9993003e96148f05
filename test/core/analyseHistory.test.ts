import Ajv from "ajv";
import { analyse } from "../../src/core/analyse";
import type { Analysis } from "../../src/core/analysis";
import schema from "../../src/core/analysis.schema.json";
import { analysisJson } from "../../src/core/analysisJson";
import { numberAt } from "../../src/core/cells/column";
import { outlookOf } from "../../src/core/forecast/outlookOf";
import { resolveSettings } from "../../src/core/resolveSettings";
import { unexplainedNulls } from "../support/everyNull";
import { madeHistory } from "../support/madeHistory";
import { readingOf, serial, type DealRow } from "../support/opportunitiesOf";

const AS_OF = "2025-06-30";

function analysed(rows: readonly DealRow[], typed: Readonly<Record<string, unknown>> = {}): Analysis {
  const { settings, problems } = resolveSettings({ asOf: AS_OF, goal: 6_500_000, ...typed }, serial(AS_OF));
  expect(problems).toEqual([]);
  return analyse(readingOf(rows), settings);
}

const ROWS = madeHistory();
const made = analysed(ROWS);

function basisOf({ forecast }: Analysis): NonNullable<Analysis["forecast"]["basis"]> {
  if (forecast.basis === undefined) throw new Error("no chance");
  return forecast.basis;
}

const sum = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((all, number) => all + (number ?? NaN), 0);

test("own history serves, tested against its past", () => {
  const { method, history, backtest, methodBecause } = made.forecast;
  expect(["M2phase", "M2"]).toContain(method);
  expect([history.none, methodBecause]).toEqual([undefined, "leastWrong"]);
  expect(backtest?.quarters.periods.length).toBe(8);
  expect(made.coverage.verdictBy).toBe("chance");
});

test("what the open deals bring adds up: deals, months, year", () => {
  const { coverage, forecast, openDeals } = made;
  const expected = coverage.expectedFromPipeline ?? NaN;
  expect(sum(openDeals.map((deal) => deal.forecastValue))).toBeCloseTo(expected, 4);
  const months = forecast.months.filter(({ phase }) => phase !== "actual");
  expect(months.length).toBe(6);
  expect(sum(months.map((month) => month.expected))).toBeCloseTo(expected, 4);
  expect(sum(months.map((month) => month.notCreatedYet))).toBeCloseTo(coverage.outlook.notCreatedYet ?? NaN, 4);
  expect(sum(forecast.months.map((month) => month.landing))).toBeCloseTo(forecast.yearExpected ?? NaN, 4);
  expect(forecast.yearExpected).toBeCloseTo(coverage.wonToDate + expected + (coverage.outlook.notCreatedYet ?? NaN), 4);
  for (const month of months) {
    expect((month.expectedNew ?? NaN) + (month.expectedExisting ?? NaN)).toBeCloseTo(month.expected ?? NaN, 4);
  }
  expect(forecast.outOfMonths.undated).toEqual({ count: 0, value: 0, expected: 0 });
});

test("each deal's months are its chance in the year, and bring the month's sum", () => {
  const { forecast, openDeals } = made;
  const columns = forecast.dealMonths ?? [];
  expect(columns.length).toBe(12);
  openDeals.forEach((deal, k) => {
    expect(sum(columns.map((column) => column[k]))).toBeCloseTo(deal.chanceInYear ?? NaN, 9);
  });
  forecast.months.forEach((month, m) => {
    const column = columns[m] ?? new Float64Array();
    const money = openDeals.reduce((all, deal, k) => all + numberAt(column, k) * (deal.amount ?? NaN), 0);
    expect(money).toBeCloseTo(month.expected ?? 0, 4);
  });
});

test("the interval holds its middle, the year's is wider than a month's, and what is over has none", () => {
  const { outlook } = made.coverage;
  expect([outlook.p10, outlook.p50, outlook.p90].every((point) => (point ?? NaN) >= made.coverage.wonToDate)).toBe(
    true
  );
  for (const part of [outlook, ...made.forecast.months, ...made.forecast.quarters]) {
    if (part.p10 === undefined) continue;
    expect(part.p10).toBeLessThanOrEqual(part.p50 ?? NaN);
    expect(part.p50).toBeLessThanOrEqual(part.p90 ?? NaN);
  }
  expect(made.forecast.months[0]?.p50).toBeUndefined();
  expect(made.forecast.quarters.map(({ p50 }) => p50 === undefined)).toEqual([true, true, false, false]);
  expect(made.forecast.months[11]?.cumulativeP50).toBeCloseTo(outlook.p50 ?? NaN, -4);
});

// The definition of what the sentence promises: with n more the confidence is there, with one less it is not.
test("opportunities to add reach the confidence, one less does not; need and gap are these", () => {
  const { coverage } = made;
  const basis = basisOf(made);
  const add = coverage.opportunitiesToAdd ?? NaN;
  expect(add).toBeGreaterThan(1);
  expect(outlookOf(basis, { added: add }).chance).toBeGreaterThanOrEqual(0.8);
  expect(outlookOf(basis, { added: add - 1 }).chance).toBeLessThan(0.8);
  const need = coverage.workingPipeline + add * (coverage.meanWonSize ?? NaN);
  expect(coverage.neededAtConfidence).toBeCloseTo(need, 4);
  expect(coverage.gapAtConfidence).toBeCloseTo(coverage.workingPipeline - need, 4);
  expect(coverage.outlook.levers.map(({ kind }) => kind)).toContain("opportunities");
});

test("an easy goal: enough, none to add, no lever; a goal that is reached; no goal", () => {
  const easy = analysed(ROWS, { goal: 3_500_000 }).coverage;
  expect([easy.verdict, easy.opportunitiesToAdd, easy.outlook.levers]).toEqual(["enough", 0, []]);
  expect(easy.gapAtConfidence).toBeGreaterThanOrEqual(0);
  for (const goal of [0, 100_000]) {
    const reached = analysed(ROWS, { goal }).coverage;
    expect([reached.verdict, reached.outlook.probabilityOfGoal, reached.opportunitiesToAdd]).toEqual([
      "goalReached",
      1,
      0,
    ]);
  }
  const none = analysed(ROWS, { goal: undefined });
  expect([none.coverage.verdict, none.coverage.outlook.probabilityOfGoal]).toEqual(["noGoal", undefined]);
  expect(none.reasons["coverage.probabilityOfGoal"]).toBe("noGoal");
  expect(none.coverage.outlook.p50).toBeCloseTo(made.coverage.outlook.p50 ?? NaN, 6);
});

test("working pipeline against required: enough on average exactly when what it brings is what is asked", () => {
  const { coverage } = made;
  const { remaining = NaN, requiredCoverage = NaN, workingPipeline, outlook } = coverage;
  const brings = workingPipeline / requiredCoverage;
  expect(brings + (outlook.outsideBridge ?? NaN)).toBeCloseTo(coverage.expectedFromPipeline ?? NaN, 3);
  expect(coverage.requiredPipeline).toBeCloseTo(requiredCoverage * (remaining - (outlook.notCreatedYet ?? NaN)), 3);
  expect(coverage.requiredReading).toBe("yield");
});

test("a larger confidence, a larger goal: never fewer to add, never a better chance", () => {
  const chances = [5_500_000, 6_000_000, 7_000_000, 9_000_000].map((goal) => analysed(ROWS, { goal }).coverage);
  chances.slice(1).forEach((coverage, i) => {
    expect(coverage.outlook.probabilityOfGoal).toBeLessThanOrEqual(chances[i]?.outlook.probabilityOfGoal ?? NaN);
  });
  const surer = analysed(ROWS, { confidence: 0.9 }).coverage;
  expect(surer.opportunitiesToAdd).toBeGreaterThanOrEqual(made.coverage.opportunitiesToAdd ?? NaN);
});

test("quarters have what was needed of earlier ones; the year has none to compare with", () => {
  expect(made.coverage.outlook.pastPeriods).toBe(0);
  for (const quarter of made.quarters) {
    expect([quarter.verdictBy, quarter.outlook.pastPeriods]).toEqual(["chance", 8]);
    expect(quarter.outlook.neededOfPast).toBeGreaterThan(1);
    expect(quarter.outlook.createdWithin).toBeGreaterThan(0);
    expect(quarter.outlook.createdWithin).toBeLessThan(1);
  }
});

test("no expected close anywhere: the quarters have no coverage, but their chance", () => {
  const { quarters, coverage, reasons } = analysed(madeHistory({ closesIn: () => undefined }));
  expect(coverage.byPeriod).toBe(false);
  expect(coverage.coverage).toBeDefined();
  expect(quarters.map((quarter) => [quarter.coverage, quarter.neededAtConfidence, quarter.verdictBy])).toEqual(
    new Array(3).fill([undefined, undefined, "chance"])
  );
  expect(reasons["coverage.quarters.0.neededAtConfidence"]).toBe("noCloseDates");
});

test("who is short: by owner (quota where there is one), team and segment, each with its own chance", () => {
  const { byOwner, byTeam, bySegment, segmentBy } = analysed(ROWS, { quotas: { "ben ": 900_000 } });
  expect(byOwner.map(({ name }) => name).sort()).toEqual(["Ada", "Ben", "Cleo", "Dan"]);
  expect(byOwner.filter(({ goalBasis }) => goalBasis === "quota").map(({ name, goal }) => [name, goal])).toEqual([
    ["Ben", 900_000],
  ]);
  expect(byTeam.map(({ name }) => name).sort()).toEqual(["North", "South"]);
  expect([segmentBy, bySegment.length]).toEqual(["type", 2]);
  for (const group of [...byOwner, ...byTeam, ...bySegment]) {
    expect(group.outlook.probabilityOfGoal).toBeGreaterThanOrEqual(0);
    expect(group.verdictBy).toBe("chance");
  }
  for (const groups of [byTeam, bySegment]) {
    expect(sum(groups.map(({ workingPipeline }) => workingPipeline))).toBeCloseTo(made.coverage.workingPipeline, 4);
    expect(sum(groups.map(({ wonToDate }) => wonToDate))).toBeCloseTo(made.coverage.wonToDate, 4);
    expect(
      sum(groups.map(({ outlook }) => outlook.notCreatedYet)) / (made.coverage.outlook.notCreatedYet ?? NaN)
    ).toBeCloseTo(1, 1);
  }
});

test("a product serves as segment where there is no type; a column of too many values does not", () => {
  const rows = ROWS.map((row, i) => ({ ...row, type: "", product: `P${i % 3}` }));
  expect(analysed(rows).segmentBy).toBe("product");
  const many = rows.map((row, i) => ({ ...row, product: `P${i % 13}` }));
  expect([analysed(many).segmentBy, analysed(many).bySegment]).toEqual([undefined, []]);
});

test("leads a month follow the share of leads that become opportunities", () => {
  const { coverage } = analysed(ROWS, { leadToOpportunityRate: 0.2 });
  expect(coverage.outlook.leadsPerMonth).toBe((coverage.createPerMonth ?? NaN) * 5);
  expect(made.coverage.outlook.leadsPerMonth).toBeUndefined();
  expect(made.reasons["coverage.leadsPerMonth"]).toBe("noLeadRate");
});

test("typed treatments bring the classic bridge back beside the same chance", () => {
  const overdue = madeHistory({ closesIn: (k) => (k % 2 === 0 ? -60 : 40) });
  const learned = analysed(overdue).coverage;
  const removed = analysed(overdue, { overdueTreatment: "remove", agedTreatment: 0.5 }).coverage;
  expect(removed.workingPipeline).toBeLessThan(learned.workingPipeline);
  expect(removed.outlook.probabilityOfGoal).toBe(learned.outlook.probabilityOfGoal);
  expect(removed.outlook.outsideBridge).toBeGreaterThan(learned.outlook.outsideBridge ?? NaN);
});

test("in the JSON: valid, every null explained, the methods of the backtest by name", () => {
  const json = analysisJson(made) as { forecast: { method: string; backtest: { method: string; every: string }[] } };
  const valid = new Ajv({ allErrors: true }).compile(schema);
  expect(valid(json) ? [] : valid.errors).toEqual([]);
  expect(unexplainedNulls(json)).toEqual([]);
  expect(json.forecast.method).toBe(made.forecast.method);
  expect(new Set(json.forecast.backtest.map(({ method }) => method))).toEqual(
    new Set([
      "M2phase",
      "M2",
      "lastPeriod",
      "meanOfLast",
      "samePeriodLastYear",
      "runRatePhase",
      "pipelineStartConversion",
      "pipelineWinRate",
    ])
  );
});
