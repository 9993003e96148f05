import { forecastRows } from "../../../src/core/report/forecastGrid";
import { sheetContext } from "../../../src/core/report/sheetContext";
import type { DealRow } from "../../support/opportunitiesOf";
import { calculatedReport, wordsOf } from "./calculatedReport";
import { analysisOf, contextOf, manyDeals, reportOf } from "./reportOf";

/** The message, the word for what is in reach and its reason, with no cell in error. */
function saysOf(rows: readonly DealRow[], typed: Readonly<Record<string, unknown>>): Record<string, string> {
  const analysis = analysisOf(rows, typed);
  const at = forecastRows(sheetContext(analysis, contextOf()));
  const calculated = calculatedReport(reportOf(analysis));
  expect(calculated.errors).toEqual([]);
  const words = (address: string): string => wordsOf(calculated.at("Forecast", address));
  return { message: words("B2"), chip: words(`C${at.reachable}`), reason: words(`G${at.reachable}`) };
}

const MANY = manyDeals(300);
const day = { asOf: "2026-09-15" };

test("own history serves these deals", () => {
  expect(analysisOf(MANY, day).forecast.dealMonths).toBeDefined();
});

test.each([
  ["a goal of 0", MANY, { ...day, goal: 0 }, { chip: "● Goal reached" }],
  ["a goal already reached", MANY, { ...day, goal: 1000 }, { chip: "● Goal reached" }],
  ["no goal", MANY, day, { chip: "○ No goal", reason: "No answer: no goal yet." }],
  ["the last day of the year", MANY, { asOf: "2026-12-31", goal: 500_000 }, { chip: "○ Nothing due yet" }],
  [
    "a year that is over",
    MANY,
    { asOf: "2026-12-31", sellingYear: 2026, goal: 50_000_000 },
    { chip: "■ Beyond past form" },
  ],
  ["a leap day", MANY, { asOf: "2028-02-29", goal: 5_000_000 }, { chip: "■ Beyond past form" }],
  [
    "a fiscal year from July",
    MANY,
    { ...day, fiscalYearStartMonth: 7, goal: 50_000_000 },
    { chip: "■ Beyond past form" },
  ],
  ["only open deals", MANY.filter(({ outcome }) => outcome === "open"), { ...day, goal: 5_000_000 }, {}],
  ["no losses", MANY.filter(({ outcome }) => outcome === "won" || outcome === "open"), { ...day, goal: 5_000_000 }, {}],
  ["no wins", MANY.filter(({ outcome }) => outcome !== "won"), { ...day, goal: 5_000_000 }, { chip: "○ No answer" }],
  ["nothing open", MANY.filter(({ outcome }) => outcome !== "open"), { ...day, goal: 50_000_000 }, {}],
] as const)("%s: sentences a person understands, no cell in error", (_, rows, typed, wanted) => {
  const says = saysOf(rows, typed);
  expect(says).toMatchObject(wanted);
  expect(says["message"]).toMatch(/^20\d\d(\/\d\d)? lands near |^\d[\d.,]*[kM]? is won in 20/);
  expect(says["message"]).not.toMatch(/NaN|undefined|#/);
  expect(says["chip"]).toMatch(/^[●▲■○] /);
});
