import type { Analysis } from "../../../src/core/analysis";
import type { BacktestLine } from "../../../src/core/forecast/backtest";
import { forecastRows } from "../../../src/core/report/forecastGrid";
import { sheetContext } from "../../../src/core/report/sheetContext";
import { EVERY_BAR_ROWS, EVERY_BAR_TYPED } from "../everyBar";
import { analysisOf, cellsOf, contextOf, reportOf, sheetOf } from "./reportOf";

const ANALYSIS = analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED);

/** The notes at the right end of the headings of plan, open and landing. */
function notesOf(change: Partial<Analysis["forecast"]>, base = ANALYSIS): string[] {
  const analysis = { ...base, forecast: { ...base.forecast, ...change } };
  const rows = forecastRows(sheetContext(analysis, contextOf()));
  const cells = new Map<number, string>();
  for (const { row, column, content } of cellsOf(sheetOf(reportOf(analysis), "Forecast"))) {
    if (column === 18 && content.kind === "text") cells.set(row + 1, content.text);
  }
  return [rows.plan, rows.open, rows.landing].map((row) => cells.get(row) ?? "");
}

function line(of: BacktestLine["line"], wape: number | undefined): BacktestLine {
  return { line: of, n: 8, wape, servingWape: wape, bias: 0, brier: 0.1, logScore: 0.2, inside: 0.8, insideN: 8 };
}

function backtest(
  quarters: readonly BacktestLine[],
  months: readonly BacktestLine[]
): Analysis["forecast"]["backtest"] {
  const table = { periods: [], sharedVariance: undefined, neededOfPast: undefined, createdWithin: undefined };
  return {
    months: { ...table, every: "month", lines: months },
    quarters: { ...table, every: "quarter", lines: quarters },
    serving: { method: "M2", because: "leastWrong", closerLine: undefined },
    phase: [],
    calibration: [],
    isValued: false,
  };
}

describe("why the line in use serves", () => {
  test("least wrong over past quarters, else months, with its error", () => {
    const both = backtest([line("M2", 0.24)], [line("M2", 0.4)]);
    expect(notesOf({ method: "M2", methodBecause: "leastWrong", backtest: both })[1]).toMatch(
      /^least wrong over the last 8 quarters: off by 24% · \* computed by the add-in on 15 Sep 2026, 08:12$/
    );
    const months = backtest([line("M2", undefined)], [line("M2", 0.4)]);
    expect(notesOf({ method: "M2", methodBecause: "leastWrong", backtest: months })[1]).toContain(
      "the last 8 months: off by 40%"
    );
  });

  test("too little history to compare, or for anything: said with what is needed", () => {
    expect(notesOf({ methodBecause: "tooLittleHistory" })[1]).toContain("too few past periods to compare methods on");
    expect(notesOf({})[1]).toBe("own history says nothing: 4 closed deals, 30 are needed");
  });

  test("deals older than any that was watched are named", () => {
    expect(notesOf({ tooOld: { count: 2, value: 90_000 } })[1]).toContain(
      "2 open deals (0.09M) older than any that was watched have no chance and are in no line"
    );
  });

  test("a yardstick that was closer is said with both figures", () => {
    const closerLine = { line: "lastPeriod", wape: 0.21, servingWape: 0.24, n: 8 } as const;
    expect(notesOf({ method: "M2", closerLine })[2]).toBe(
      "over 8 past periods the last period again was off by 21%, own history by 24%"
    );
    expect(notesOf({})[2]).toBe("");
    const nearly = { ...closerLine, wape: 0.1792 };
    expect(notesOf({ method: "M2", closerLine: { ...nearly, servingWape: 0.1841 } })[2]).toBe(
      "over 8 past periods the last period again was off by 17.9%, own history by 18.4%"
    );
    expect(notesOf({ method: "M2", closerLine: { ...nearly, servingWape: 0.1793 } })[2]).toBe("");
  });
});

test("why the goal falls on the months as it does", () => {
  const asked = (phasing: string): string =>
    notesOf({}, analysisOf(EVERY_BAR_ROWS, { ...EVERY_BAR_TYPED, phasing }))[0] ?? "";
  const months = ANALYSIS.phasing.months;
  expect(asked("automatic")).toBe(
    `Automatic: even; own seasonality needs 24 whole months of history, there are ${months}.`
  );
  expect(asked("even")).toBe("Even, as typed: a twelfth a month.");
  expect(asked("4-4-5")).toBe("4-4-5, as typed: the months of a quarter by their weeks.");
  expect(asked("1 1 1 1 1 1 1 1 1 1 1 5")).toBe("By twelve typed shares.");
});
