import type { Analysis, ForecastMonth } from "../../../src/core/analysis";
import { forecastRows } from "../../../src/core/report/forecastGrid";
import { sheetContext } from "../../../src/core/report/sheetContext";
import { keptScenarios, scenarioTyped } from "../../../src/core/report/scenarios";
import type { Typed } from "../../../src/core/report/typedInputs";
import { serial, type DealRow } from "../../support/opportunitiesOf";
import { calculatedReport, wordsOf, type CalculatedReport } from "./calculatedReport";
import { analysisOf, contextOf, reportOf } from "./reportOf";

const OPEN = { outcome: "open", stage: "Proposal", created: "2026-06-01", owner: "Ada" } as const;
const ROWS: readonly DealRow[] = [
  { outcome: "won", stage: "Won", owner: "Ada", amount: 300_000, created: "2026-01-05", closed: "2026-05-05" },
  { ...OPEN, id: "dated", name: "Dated", amount: 100_000, expectedClose: "2026-11-10" },
  { ...OPEN, id: "overdue", name: "Overdue", amount: 200_000, expectedClose: "2026-08-01" },
  { ...OPEN, id: "unpriced", name: "Unpriced", expectedClose: "2026-12-05" },
  { ...OPEN, id: "old", name: "Older than any", amount: 50_000, expectedClose: "2026-12-20" },
];

/** Chances of the four open deals in September, October, November and December. */
const CHANCES = [
  [0.1, 0.05, 0.1, 0],
  [0.2, 0.05, 0.1, 0],
  [0.1, 0.1, 0.1, 0],
  [0.05, 0.1, 0.1, 0],
] as const;
const AMOUNTS = [100_000, 200_000, 0, 50_000] as const;
const NOT_CREATED = 7_000;
const MONTHS = ["C", "D", "E", "G", "H", "I", "K", "L", "M", "O", "P", "Q"] as const;
const LEFT = ["M", "O", "P", "Q"] as const;

const chancesOf = (m: number): readonly number[] => CHANCES[m - 8] ?? [0, 0, 0, 0];
const expectedIn = (m: number): number => chancesOf(m).reduce((sum, p, k) => sum + p * (AMOUNTS[k] ?? 0), 0);

/** The rows, with own history spreading the open deals over the months as above. */
function spread(): Analysis {
  const analysis = analysisOf(ROWS, { asOf: "2026-09-15", goal: 1_000_000 });
  const months = analysis.forecast.months.map((month, m): ForecastMonth => {
    const isOver = month.phase === "actual";
    const value = (of: number): number | undefined => (isOver ? undefined : of);
    return {
      ...month,
      expected: value(expectedIn(m)),
      history: value(expectedIn(m)),
      crm: value(m),
      blend: undefined,
      notCreatedYet: value(NOT_CREATED),
      expectedNew: value(1),
      expectedExisting: undefined,
      p10: value(10 + m),
      p50: value(20 + m),
      p90: value(30 + m),
    };
  });
  const outlook = {
    ...analysis.coverage.outlook,
    landing: 500_000,
    p10: 400_000,
    p50: 500_000,
    p90: 600_000,
    probabilityOfGoal: 0.02,
  };
  return {
    ...analysis,
    openDeals: analysis.openDeals.map((deal, k) => ({
      ...deal,
      probability: k === 3 ? undefined : 0.5,
      chanceInYear: k === 3 ? undefined : 0.45,
    })),
    coverage: { ...analysis.coverage, expectedFromPipeline: 1, outlook },
    forecast: {
      ...analysis.forecast,
      method: "M2",
      months,
      quarters: [0, 1, 2, 3].map((q) => ({
        name: `Q${q + 1}`,
        from: months[q * 3]?.from ?? NaN,
        to: months[q * 3 + 2]?.to ?? NaN,
        p10: q < 2 ? undefined : 100 + q,
        p50: undefined,
        p90: undefined,
      })),
      dealMonths: analysis.forecast.months.map((_, m) => Float64Array.from(chancesOf(m))),
    },
  };
}

const analysis = spread();
const rows = forecastRows(sheetContext(analysis, contextOf()));

function calculated(typed: Readonly<Record<string, Typed>> = {}): CalculatedReport {
  const report = calculatedReport(reportOf(analysis, { typed: new Map(Object.entries(typed)) }));
  expect(report.errors).toEqual([]);
  return report;
}

const numbersAt = (report: CalculatedReport, row: number | undefined, columns: readonly string[]): number[] =>
  columns.map((letters) => Number(report.at("Forecast", `${letters}${row ?? NaN}`)));
const totals = (report: CalculatedReport): number[] => numbersAt(report, rows.total, LEFT);
const close = (numbers: readonly number[]): number[] => numbers.map((n) => expect.closeTo(n, 5) as number);
const UNTOUCHED = [8, 9, 10, 11].map((m) => expectedIn(m) + NOT_CREATED);

describe("own history serves: its months are values of the engine's, the rest follows", () => {
  const report = calculated();

  test("the line in use is marked, the other stands beside it, the landing is won + line + not created yet", () => {
    expect(report.at("Forecast", `B${rows.expected}`)).toBe("Own history* ► in use");
    expect(numbersAt(report, rows.expected, LEFT)).toEqual([8, 9, 10, 11].map(expectedIn));
    expect(numbersAt(report, rows.crm, LEFT)).toEqual([8, 9, 10, 11]);
    expect(rows.blend).toBeUndefined();
    expect(rows.unplaced).toBeUndefined();
    expect(totals(report)).toEqual(close(UNTOUCHED));
    const year = 300_000 + UNTOUCHED.reduce((sum, n) => sum + n, 0);
    expect(numbersAt(report, rows.total, ["S"])).toEqual(close([year]));
    expect(numbersAt(report, rows.changes, LEFT)).toEqual([0, 0, 0, 0]);
  });

  test("months that are over show no forecast; percentiles of quarters and year are their own, no sums", () => {
    expect(MONTHS.slice(0, 8).map((l) => report.at("Forecast", `${l}${rows.expected}`))).toEqual(
      new Array(8).fill(undefined)
    );
    expect(["M", "N", "O", "R", "S"].map((l) => report.at("Forecast", `${l}${rows.p10 ?? NaN}`))).toEqual([
      18, 102, 19, 103, 400_000,
    ]);
    expect(wordsOf(report.at("Forecast", "B2"))).toMatch(/; eight in ten outcomes lie between 0\.40M and 0\.60M$/);
  });

  test("only new business is known: one line of two", () => {
    expect(rows.ofExisting).toBeUndefined();
    expect(numbersAt(report, rows.ofNew, LEFT)).toEqual([1, 1, 1, 1]);
  });

  test("every open deal is listed, the chance of the year is that of its months; one without a chance has none", () => {
    const listed = [0, 1, 2, 3].map((i) => rows.deals + 2 + i);
    expect(listed.map((row) => report.at("Forecast", `B${row}`))).toEqual([
      "Overdue",
      "Dated",
      "Older than any",
      "Unpriced",
    ]);
    expect(numbersAt(report, listed[1], ["I", "J", "N"])).toEqual(close([0.45, 45_000, 45_000]));
    expect(report.at("Forecast", `I${listed[2] ?? NaN}`)).toBeUndefined();
  });
});

/** What stands at the right of the heading of the list of deals. */
function noteOf(report: CalculatedReport): string {
  const heading = Array.from({ length: 200 }, (_, i) => i + 1).find(
    (row) => report.at("Forecast", `B${row}`) === "Open deals behind the months"
  );
  return wordsOf(report.at("Forecast", `S${heading ?? NaN}`));
}

describe("what is typed about a deal wins, in the month the person says", () => {
  test("my month: the deal leaves its own months and stands whole in that one", () => {
    const typed = { "deal:overdue:month": serial("2026-10-20") };
    const taken = [0.05, 0.05, 0.1, 0.1].map((p) => p * 200_000);
    const wanted = UNTOUCHED.map((n, i) => n - (taken[i] ?? NaN) + (i === 1 ? 60_000 : 0));
    expect(totals(calculated(typed))).toEqual(close(wanted));
  });

  test("a month that is over counts as none, and the list's heading says so; the running one counts", () => {
    const over = calculated({ "deal:overdue:month": serial("2026-08-31") });
    expect(totals(over)).toEqual(close(UNTOUCHED));
    expect(noteOf(over)).toBe("1 month typed below is over: those deals count as if none was typed");
    const running = calculated({ "deal:overdue:month": serial("2026-09-01") });
    expect(totals(running)[0]).toBeCloseTo((UNTOUCHED[0] ?? NaN) - 0.05 * 200_000 + 60_000, 5);
    expect(noteOf(running)).toMatch(/^type a month, a probability or an amount:/);
  });

  test("without own history, too: the deal stays in the month of its close date", () => {
    const rated = ROWS.map((row) => (row.outcome === "open" ? { ...row, probability: 0.5 } : row));
    const plain = analysisOf(rated, { asOf: "2026-09-15", goal: 1_000_000 });
    const totalsOf = (typed: Readonly<Record<string, Typed>>): number[] => {
      const report = calculatedReport(reportOf(plain, { typed: new Map(Object.entries(typed)) }));
      return numbersAt(report, forecastRows(sheetContext(plain, contextOf())).total, LEFT);
    };
    const untouched = totalsOf({});
    expect(totalsOf({ "deal:dated:month": serial("2026-08-31") })).toEqual(untouched);
    expect(totalsOf({ "deal:dated:month": serial("2026-10-01") })).not.toEqual(untouched);
  });

  test("my probability alone is spread as the chance was: 90% is twice 45%", () => {
    const parts = [0.1, 0.2, 0.1, 0.05].map((p) => p * 100_000);
    const wanted = UNTOUCHED.map((n, i) => n + (parts[i] ?? NaN));
    expect(totals(calculated({ "deal:dated:probability": 0.9 }))).toEqual(close(wanted));
  });

  test("my amount alone: the same chances of another amount; a deal without one gets its months too", () => {
    const wanted = UNTOUCHED.map((n) => n + 0.1 * 30_000);
    expect(totals(calculated({ "deal:unpriced:amount": 30_000 }))).toEqual(close(wanted));
  });

  test("a deal without a chance counts from a typed one on, on its close date", () => {
    const wanted = UNTOUCHED.map((n, i) => n + (i === 3 ? 20_000 : 0));
    expect(totals(calculated({ "deal:old:probability": 0.4 }))).toEqual(close(wanted));
  });

  test("a month beyond the year takes the deal out of it; all three together", () => {
    const parts = [0.1, 0.2, 0.1, 0.05].map((p) => p * 100_000);
    const gone = UNTOUCHED.map((n, i) => n - (parts[i] ?? NaN));
    expect(totals(calculated({ "deal:dated:month": serial("2027-01-10") }))).toEqual(close(gone));
    const all = {
      "deal:dated:month": serial("2026-12-31"),
      "deal:dated:probability": 1,
      "deal:dated:amount": 80_000,
    };
    expect(totals(calculated(all))).toEqual(close(gone.map((n, i) => n + (i === 3 ? 80_000 : 0))));
  });

  test("a manager's call is the month's total, whatever is typed about deals", () => {
    const typed = { "month:call:2026-10": 5_000, "deal:dated:probability": 1 };
    expect(totals(calculated(typed))[1]).toBe(5_000);
  });
});

describe("owners and scenarios", () => {
  test("an owner's goal follows the goal; pace, needed and the word follow the plan", () => {
    const report = calculated();
    const row = (rows.reps ?? NaN) + 2;
    const [goal, won, , still, needed, best] = numbersAt(report, row, ["D", "E", "F", "G", "H", "I"]);
    expect([report.at("Forecast", `B${row}`), goal, won, still, best]).toEqual([
      "Ada",
      1_000_000,
      300_000,
      700_000,
      300_000,
    ]);
    // Even phasing: what is left of September and three months; a whole month is asked for 1 ÷ 3.5 of it.
    expect(needed).toBeCloseTo(700_000 / 3.5, 4);
    expect(report.at("Forecast", `J${row}`)).toBe("▲ Behind, within form");
  });

  test("plan, today and what was kept, which stands as it was computed then", () => {
    const kept = scenarioTyped(new Map(), {
      name: "Win rate 60%",
      keptOn: serial("2026-09-01"),
      landing: 900_000,
      p10: 700_000,
      p90: 1_100_000,
      chance: 0.3,
      winRate: 0.6,
      dealSize: undefined,
      cycleDays: undefined,
      added: undefined,
      without: undefined,
    });
    const report = calculated(Object.fromEntries(kept));
    const top = (rows.scenarios ?? NaN) + 2;
    const line = (row: number): unknown[] =>
      ["B", "C", "D", "E", "F", "G", "I"].map((letters) => report.at("Forecast", `${letters}${row}`) ?? "");
    const landing = numbersAt(report, rows.total, ["S"])[0] ?? NaN;
    expect(line(top)).toEqual(["Plan", 1_000_000, "", "", "", "", ""]);
    expect(line(top + 1).slice(0, 6)).toEqual([
      "Today's forecast",
      landing,
      expect.closeTo(landing - 1_000_000, 5),
      400_000,
      600_000,
      0.02,
    ]);
    expect(line(top + 2)).toEqual(["Win rate 60%", 900_000, -100_000, 700_000, 1_100_000, 0.3, 0.6]);
    expect(line(top + 3)).toEqual(["", "", "", "", "", "", ""]);
  });

  test("a scenario whose name was emptied is forgotten", () => {
    const emptied = { "scenario:2:name": " ", "scenario:2:landing": 5 };
    expect(keptScenarios(new Map(Object.entries(emptied)))).toEqual([]);
    const report = calculated(emptied);
    expect(report.at("Forecast", `C${(rows.scenarios ?? NaN) + 5}`)).toBeUndefined();
    const words = Array.from({ length: 120 }, (_, i) => wordsOf(report.at("Assumptions", `B${i + 1}`)));
    expect(words.filter((word) => word.startsWith("Scenario"))).toEqual([]);
  });
});
