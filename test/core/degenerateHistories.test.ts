import Ajv from "ajv";
import { analyse } from "../../src/core/analyse";
import type { Analysis, Verdict } from "../../src/core/analysis";
import schema from "../../src/core/analysis.schema.json";
import { analysisJson } from "../../src/core/analysisJson";
import { analysisWords } from "../../src/core/report/analysisWords";
import { isoDay } from "../../src/core/cells/day";
import { resolveSettings } from "../../src/core/resolveSettings";
import { unexplainedNulls } from "../support/everyNull";
import { madeHistory } from "../support/madeHistory";
import { readingOf, serial, type DealRow } from "../support/opportunitiesOf";

const valid = new Ajv({ allErrors: true }).compile(schema);

/** An analysis that says nothing broken: valid JSON, every null explained, a sentence for the year, quarters and groups. */
function analysed(rows: readonly DealRow[], typed: Readonly<Record<string, unknown>>): Analysis {
  const { settings, problems } = resolveSettings(typed, serial("2025-06-30"));
  expect(problems).toEqual([]);
  const analysis = analyse(readingOf(rows), settings);
  const words = analysisWords(analysis);
  const json = analysisJson(analysis, words);
  expect(valid(json) ? [] : valid.errors).toEqual([]);
  expect(unexplainedNulls(json)).toEqual([]);
  for (const coverage of [analysis.coverage, ...analysis.quarters, ...analysis.byOwner, ...analysis.bySegment]) {
    expect(words.sentence(coverage)).toMatch(/^[A-Z0-9][^]*[.)]$/);
    expect(words.sentence(coverage)).not.toMatch(/undefined|NaN|Infinity|\[object/);
  }
  return analysis;
}

const TYPED = { asOf: "2025-06-30", goal: 6_000_000 };
const ROWS = madeHistory();
const only = (outcome: DealRow["outcome"]): DealRow[] => ROWS.filter((row) => row.outcome === outcome);

/** What serves, why there is no chance, its code, the verdict and what that stands on. */
function told({ forecast, reasons, coverage }: Analysis): unknown {
  return [
    forecast.method,
    forecast.history.none,
    reasons["coverage.probabilityOfGoal"],
    coverage.verdict,
    coverage.verdictBy,
  ];
}

test("no losses: no win rate and no history, not a certain one", () => {
  const analysis = analysed([...only("won"), ...only("open")], TYPED);
  expect(told(analysis)).toEqual(["W1", "noLostDeals", "noLostDeals", "noAnswer", "coverage"]);
  expect(analysis.coverage.winRate).toBeUndefined();
});

test("no wins: no chance, and no count of deals that would bring it", () => {
  const analysis = analysed([...only("lost"), ...only("open")], TYPED);
  expect(told(analysis)).toEqual(["W1", "tooFewWon", "tooFewWon", "noAnswer", "coverage"]);
  expect([analysis.coverage.dealsNeeded, analysis.coverage.opportunitiesToAdd]).toEqual([undefined, undefined]);
});

test("one deal, open, won or lost", () => {
  const verdicts = ["open", "won", "lost"].map((outcome) => {
    const row = { ...(ROWS.find((made) => made.outcome === outcome) ?? { outcome: "open" as const }) };
    const analysis = analysed([row], TYPED);
    expect(analysis.forecast.history.none).toBe("tooFewClosed");
    return analysis.coverage.verdict;
  });
  expect(verdicts).toEqual<Verdict[]>(["noAnswer", "noAnswer", "noAnswer"]);
});

test("all closed the same day: what can be watched serves, what cannot is said", () => {
  const sameDay = ROWS.map((row): DealRow => (row.closed === undefined ? row : { ...row, closed: "2025-06-27" }));
  const analysis = analysed(sameDay, TYPED);
  expect(analysis.forecast.history.start).toBe(serial("2025-06-27"));
  expect(analysis.forecast.backtest?.quarters.periods.length ?? 0).toBe(0);
  const { none } = analysis.forecast.history;
  if (none === undefined) expect(analysis.forecast.methodBecause).toBe("tooLittleHistory");
  else expect(none).toBe("tooFewWatched");
});

test("negative cycles: closed before they were created, they teach nothing and are counted", () => {
  const negative = ROWS.map((row): DealRow => {
    return row.closed === undefined || row.created === undefined
      ? row
      : { ...row, created: row.closed, closed: row.created, notices: ["closedBeforeCreated"] };
  });
  const analysis = analysed(negative, TYPED);
  expect(analysis.forecast.history.none).toBeDefined();
  expect(analysis.forecast.history.leftOut).toBe(ROWS.filter((row) => row.outcome !== "open").length);
  expect(analysis.metrics.cycleDays.negative).toBeGreaterThan(0);
  expect(analysis.coverage.latestUsefulCreation).toBeUndefined();
  expect(analysis.reasons["coverage.latestUsefulCreation"]).toBe("noDatedWonDeals");
});

test.each([0, 250_000])("goal %p: reached, in words too", (goal) => {
  const analysis = analysed(ROWS, { ...TYPED, goal });
  expect([analysis.coverage.verdict, analysis.coverage.outlook.probabilityOfGoal]).toEqual(["goalReached", 1]);
  expect(analysis.coverage.outlook.levers).toEqual([]);
});

test("as of the last day of a year: the next year is planned, all of it still to come", () => {
  const { year, coverage, forecast, quarters } = analysed(madeHistory({ asOf: "2025-12-31" }), {
    ...TYPED,
    asOf: "2025-12-31",
  });
  expect([year.name, coverage.wonToDate]).toEqual(["2026", 0]);
  expect(forecast.months.every((month) => month.expected !== undefined && month.won === 0)).toBe(true);
  expect(quarters.map(({ name }) => name)).toEqual(["Q1 2026", "Q2 2026", "Q3 2026"]);
  expect(coverage.verdictBy).toBe("chance");
});

test("the last day of a year that was typed: nothing can come any more; the chance is 0 or 1", () => {
  const typed = { ...TYPED, asOf: "2025-12-31", sellingYear: 2025 };
  const rows = madeHistory({ asOf: "2025-12-31" });
  const short = analysed(rows, { ...typed, goal: 900_000_000 }).coverage;
  expect([short.verdict, short.outlook.probabilityOfGoal, short.expectedFromPipeline]).toEqual(["notEnough", 0, 0]);
  expect([short.outlook.isTooLateToCreate, short.opportunitiesToAdd]).toEqual([true, undefined]);
  expect(short.outlook.p10).toBe(short.wonToDate);
  expect(short.outlook.p90).toBe(short.wonToDate);
});

describe("an export that ended before the day it is measured on", () => {
  const days = (count: number): string => isoDay(serial("2025-06-30") + count);

  test("years ago: no chance, with the reason, not one of 0 %", () => {
    const analysis = analysed(ROWS, { ...TYPED, asOf: "2028-06-30", sellingYear: 2028 });
    expect(told(analysis)).toEqual(["W1", "recordEnded", "recordEnded", "notEnough", "coverage"]);
    expect(analysisWords(analysis).sentence(analysis.coverage)).toMatch(
      /^This export ends on \d+ Jun 2025, .* Chance not known: the record ends on \d+ Jun 2025, and most deals open then have ended since\. Export again, or set ‘As of’ to that day\. By coverage: /
    );
  });

  // A deal ends 10 to 130 days after its creation, so 80 % of the wins come by about day 106.
  test("by less than a long win takes it has one, by more it has none", () => {
    expect(analysed(ROWS, { ...TYPED, asOf: days(95) }).forecast.history.none).toBeUndefined();
    expect(analysed(ROWS, { ...TYPED, asOf: days(125) }).forecast.history.none).toBe("recordEnded");
  });
});

test("a leap day", () => {
  const { year, forecast, coverage } = analysed(madeHistory({ asOf: "2024-02-29" }), { ...TYPED, asOf: "2024-02-29" });
  expect(year.name).toBe("2024");
  expect(forecast.months.map((month) => isoDay(month.to))[1]).toBe("2024-02-29");
  // The month is over on its last day: nothing is expected of it any more.
  expect([forecast.months[1]?.expected, forecast.months[1]?.landing]).toEqual([undefined, forecast.months[1]?.won]);
  const sum = forecast.months.reduce((all, month) => all + (month.expected ?? 0), 0);
  expect(sum).toBeCloseTo(coverage.expectedFromPipeline ?? NaN, 4);
});

test("a fiscal year from July", () => {
  const { year, quarters, forecast } = analysed(ROWS, { ...TYPED, fiscalYearStartMonth: 7 });
  expect([year.name, isoDay(year.from), isoDay(year.to)]).toEqual(["2025/26", "2025-07-01", "2026-06-30"]);
  expect(quarters.map(({ name }) => name)).toEqual(["Q1 2025/26", "Q2 2025/26", "Q3 2025/26"]);
  expect(forecast.quarters.map(({ name }) => name)).toEqual(["Q1 2025/26", "Q2 2025/26", "Q3 2025/26", "Q4 2025/26"]);
  expect(forecast.months.map(({ month }) => month)[0]).toBe("2025-07");
});

test("an empty pipeline with a history: what is not created yet has a chance of its own", () => {
  const { coverage, forecast } = analysed(
    ROWS.filter((row) => row.outcome !== "open"),
    TYPED
  );
  expect([coverage.reportedPipeline, coverage.expectedFromPipeline, coverage.verdictBy]).toEqual([0, 0, "chance"]);
  expect(coverage.outlook.notCreatedYet).toBeGreaterThan(0);
  expect(coverage.outlook.probabilityExistingOnly).toBeLessThanOrEqual(coverage.outlook.probabilityOfGoal ?? NaN);
  expect(forecast.basis?.deal.length).toBe(0);
});

test("no open deal has an amount: no chance, whatever history says", () => {
  const analysis = analysed(
    ROWS.map(({ amount, ...row }) => (row.outcome === "open" || amount === undefined ? row : { ...row, amount })),
    TYPED
  );
  expect(told(analysis)).toEqual([analysis.forecast.method, undefined, "noAmounts", "noAnswer", undefined]);
});

test("every open deal is older than any that was watched: no chance is made up, coverage serves", () => {
  // Ten would be watched to that age, and history would say that none of them was won.
  const old = only("open")
    .slice(0, 5)
    .map((row): DealRow => ({ ...row, created: "2015-01-01" }));
  const analysis = analysed([...only("won"), ...only("lost"), ...old], TYPED);
  expect(analysis.forecast.tooOld.count).toBe(5);
  expect(told(analysis)).toEqual([analysis.forecast.method, undefined, "noChanceOfDeals", "notEnough", "coverage"]);
});
