import { forecastRows } from "../../../src/core/report/forecastGrid";
import { sheetContext } from "../../../src/core/report/sheetContext";
import type { DealRow } from "../../support/opportunitiesOf";
import { calculatedReport, wordsOf } from "./calculatedReport";
import { analysisOf, cellsOf, contextOf, reportOf, sheetOf } from "./reportOf";

describe("open deals without any amount", () => {
  const deal = { created: "2025-01-01", owner: "Anna" } as const;
  const rows: DealRow[] = [
    { ...deal, outcome: "won", stage: "Won", amount: 60_000, closed: "2025-05-05" },
    { ...deal, outcome: "lost", stage: "Lost", amount: 40_000, closed: "2025-05-06" },
    { ...deal, outcome: "open", stage: "Open", expectedClose: "2025-07-10" },
    { ...deal, outcome: "open", stage: "Open", expectedClose: "2025-09-10" },
  ];
  const analysis = analysisOf(rows, { asOf: "2025-06-30", baselineMonths: "all", goal: 100_000 });
  const plan = reportOf(analysis);
  const check = sheetOf(plan, "Check");
  const calculated = calculatedReport(plan);
  const at = (address: string): string => wordsOf(calculated.at("Check", address));
  const rowOf = (words: RegExp): number => {
    for (const { row, content } of cellsOf(check))
      if (content.kind === "text" && words.test(content.text)) return row + 1;
    throw new Error(`no ${words.source}`);
  };

  test("have, need and gap are empty, with the reason under them", () => {
    expect(calculated.errors).toEqual([]);
    expect(["J6", "K6", "L6"].map(at)).toEqual(["", "", ""]);
    expect(["J7", "K7"].map(at)).toEqual(["no open deal has an amount", "no answer"]);
  });

  test("no chart is drawn; a sentence stands in its place", () => {
    expect(check.charts).toEqual([]);
    expect(at("B9")).toBe("No bridge: none of the 2 open deals has an amount");
    expect(at("B11")).toContain("The chart is left out");
  });

  test("nobody's and no period's working pipeline is 0", () => {
    expect(["K14", "L14", "M14"].map(at)).toEqual(["", "", ""]);
    const owners = rowOf(/^Who is short$/);
    expect([at(`B${owners + 2}`), at(`G${owners + 2}`), at(`G${owners + 3}`)]).toEqual(["Anna", "", ""]);
    const windows = rowOf(/^What closes when$/);
    expect([at(`D${windows + 2}`), at(`E${windows + 2}`), at(`E${windows + 6}`)]).toEqual(["1", "", ""]);
  });

  test("the forecast says why nothing is expected, and does not call what is won the landing", () => {
    const lines = forecastRows(sheetContext(analysis, contextOf()));
    const words = (address: string): string => wordsOf(calculated.at("Forecast", address));
    expect(words(`C${lines.expected}`)).toBe("No answer: no open deal has an amount.");
    expect(words(`F${lines.expected}`)).toBe("");
    expect(words(`B${lines.chartTitle}`)).toBe("60k won so far in 2025; nothing says what is still to come");
    expect(words(`M${lines.chartTitle}`)).toBe("40k of the goal is still to win");
  });

  test("with amounts the chart is drawn", () => {
    const priced = rows.map((row) => ({ ...row, amount: 10_000 }));
    const other = sheetOf(reportOf(analysisOf(priced, { asOf: "2025-06-30", goal: 100_000 })), "Check");
    expect(other.charts.map(({ name }) => name)).toEqual(["Bridge"]);
  });
});
