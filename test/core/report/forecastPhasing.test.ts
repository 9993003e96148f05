import type { Analysis } from "../../../src/core/analysis";
import { addressOf } from "../../../src/core/report/a1";
import { forecastRows, MONTH_COLUMNS } from "../../../src/core/report/forecastGrid";
import { sheetContext } from "../../../src/core/report/sheetContext";
import { madeHistory } from "../../support/madeHistory";
import { calculatedReport } from "./calculatedReport";
import { analysisOf, contextOf, reportOf } from "./reportOf";

const ROWS = madeHistory();
const TYPED = { asOf: "2025-06-30", goal: 6_000_000 };
const made = analysisOf(ROWS, TYPED);
const at = forecastRows(sheetContext(made, contextOf()));
const targetsOf = ({ forecast }: Analysis): (number | undefined)[] => forecast.months.map(({ target }) => target);

test.each(["even", "seasonal", "4-4-5"])("phasing %s, typed: the targets are the engine's at once", (way) => {
  const calculated = calculatedReport(reportOf(made, { typed: new Map([["phasing", way]]) }));
  const wanted = targetsOf(analysisOf(ROWS, { ...TYPED, phasing: way }));
  MONTH_COLUMNS.forEach((letters, m) => {
    const shown = Number(calculated.at("Forecast", `${letters}${at.target}`));
    // The engine's are whole units of money that add up to the goal.
    expect(Math.abs(shown - (wanted[m] ?? NaN))).toBeLessThanOrEqual(1);
  });
  expect(calculated.errors).toEqual([]);
});

test("each phasing is another plan", () => {
  const plans = ["even", "seasonal", "4-4-5"].map((phasing) => targetsOf(analysisOf(ROWS, { ...TYPED, phasing })));
  expect(new Set(plans.map(String)).size).toBe(3);
});

test("the chart of the year draws the engine's interval", () => {
  const report = reportOf(made);
  const calculated = calculatedReport(report);
  const chart = report.sheets.flatMap(({ charts }) => charts).find(({ name }) => name === "ForecastYear");
  const drawn = (name: string): (number | undefined)[] => {
    const values = chart?.series.find((series) => series.name === name)?.values;
    if (values === undefined) throw new Error(`no ${name}`);
    return made.forecast.months.map((_, m) => {
      const value = calculated.at("Forecast", addressOf(values.row + m, values.column));
      return typeof value === "number" ? value : undefined;
    });
  };
  const { months } = made.forecast;
  const isToCome = months.map(({ phase }) => phase !== "actual");
  const toCome = (points: readonly (number | undefined)[]) => points.filter((_, m) => isToCome[m]);
  expect(toCome(drawn("P10"))).toEqual(toCome(months.map(({ cumulativeP10 }) => cumulativeP10)));
  expect(toCome(drawn("P90"))).toEqual(toCome(months.map(({ cumulativeP90 }) => cumulativeP90)));
  expect(drawn("P10")[11]).toBeLessThan(drawn("P90")[11] ?? NaN);
  expect(drawn("P10")[11]).toBeCloseTo(made.coverage.outlook.p10 ?? NaN, -4);
});
