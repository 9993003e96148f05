import { forecastTemplate } from "../../src/analyst/forecastTemplate";
import { dayOf } from "../../src/core/cells/day";
import { fiscalMonths } from "../../src/core/fiscalYear";
import { neededByMonth } from "../../src/core/targets/neededByMonth";
import { openXlsx } from "../../src/localExcel/files/openXlsx";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import type { SheetModel } from "../../src/localExcel/model/workbookModel";
import { newForecastTemplate, type TemplateSheets } from "../../src/workbook/newForecastTemplate";
import { removeEverything } from "../../src/workbook/removeEverything";
import { analyzed, contents, nameFormula, sheetNamed } from "../support/analyzed";
import { compareWorkbooks } from "../support/compareWorkbooks";
import { csvOf, deals, TODAY } from "../support/deals";
import { convertWorkbook, testWithLibreOffice } from "../support/libreOffice";
import { workbookOfCsv, type TestWorkbook } from "../support/localWorkbook";

const sheets: TemplateSheets = (sheetNames) =>
  forecastTemplate({ today: TODAY, computedAt: "15 Sep 2026, 08:12" }, sheetNames);
const notes = (): TestWorkbook => workbookOfCsv("Notes\nbuy milk\n", "Notes");
const names = ({ model }: TestWorkbook): string[] => model.sheets.map(({ name }) => name);

/** First row and column of a workbook-level name. */
function placeOfName(workbook: TestWorkbook, name: string): { row: number; column: number; sheet: string } {
  const parts = /^='?(.+?)'?!\$([A-Z])\$(\d+)/.exec(nameFormula(workbook.model, name) ?? "");
  if (parts === null) throw new Error(`no name ${name}`);
  const [, sheet = "", letter = "", row = ""] = parts;
  return { sheet, column: letter.charCodeAt(0) - 65, row: Number(row) - 1 };
}

/** Types into cells of a named line, or of an input. */
async function type(workbook: TestWorkbook, name: string, values: Readonly<Record<number, number>>): Promise<void> {
  const { sheet, row, column } = placeOfName(workbook, name);
  await workbook.run(async (context) => {
    for (const [offset, value] of Object.entries(values)) {
      const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column + Number(offset), 1, 1);
      cell.values = [[value]];
    }
    await context.sync();
  });
}

/** Goal 12M; won 0.7M a month from January to August; expected 0.9M in each of the last four months. */
async function typeYear(workbook: TestWorkbook): Promise<void> {
  await type(workbook, "EnoughPipeline.Input.goal", { 0: 12_000_000 });
  const won = [0, 1, 2, 4, 5, 6, 8, 9].map((offset) => [offset, 700_000]);
  await type(workbook, "EnoughPipeline.Line.won", Object.fromEntries(won) as Record<number, number>);
  const expected = [0, 10, 12, 13, 14].map((offset) => [offset, 900_000]);
  await type(workbook, "EnoughPipeline.Line.expected", Object.fromEntries(expected) as Record<number, number>);
}

/** Values of the line that is labelled so. */
function line(sheet: SheetModel, label: string): unknown[] {
  for (let row = 0; row < 60; row++) {
    if (sheet.cells.value(row, 1) === label) return Array.from({ length: 17 }, (_, i) => sheet.cells.value(row, 2 + i));
  }
  throw new Error(`no line ${label}`);
}

function errorsOn(sheet: SheetModel): string[] {
  return [...sheet.cells.formulaCells()].flatMap(({ row, column }) => {
    const value = sheet.cells.value(row, column);
    return typeof value === "object" || (typeof value === "string" && value.startsWith("#"))
      ? [`${sheet.name} ${row + 1},${column + 1}: ${JSON.stringify(value)}`]
      : [];
  });
}

test("adds Revenue Forecast and Assumptions, shows the forecast, and calculates without an error while nothing is typed", async () => {
  const workbook = notes();
  expect(await newForecastTemplate(workbook.run, sheets)).toEqual({ kind: "added", sheet: "Revenue Forecast" });
  expect(names(workbook)).toEqual(["Notes", "Revenue Forecast", "Assumptions"]);
  expect(workbook.excel.stats.requests).toBeLessThanOrEqual(4);
  const forecast = sheetNamed(workbook.model, "Revenue Forecast");
  expect(workbook.model.activeSheet).toBe(forecast.id);
  expect(workbook.model.sheets.flatMap(errorsOn)).toEqual([]);
  expect(forecast.cells.value(1, 1)).toBe(
    "Type what is won and expected in 2026 by month, and the goal on Assumptions"
  );
  expect(forecast.charts).toHaveLength(2);
});

test("the year follows what is typed: goal, months won and still expected", async () => {
  const workbook = notes();
  await newForecastTemplate(workbook.run, sheets);
  await typeYear(workbook);
  const forecast = sheetNamed(workbook.model, "Revenue Forecast");
  expect(workbook.model.sheets.flatMap(errorsOn)).toEqual([]);
  expect(forecast.cells.value(1, 1)).toBe("2026 lands near 9,200,000 against a goal of 12,000,000");
  // What was expected in January, which is over, no longer counts.
  const total = line(forecast, "Won + forecast");
  expect(total.slice(0, 4)).toEqual([700_000, 700_000, 700_000, 2_100_000]);
  expect(total.slice(10)).toEqual([900_000, 2_300_000, 900_000, 900_000, 900_000, 2_700_000, 9_200_000]);
  expect(line(forecast, "Target")[16]).toBeCloseTo(12_000_000, 3);
  expect(line(forecast, "Against target")[16]).toBeCloseTo(-2_800_000, 3);
  expect(line(forecast, "Attainment")[16]).toBeCloseTo(5.6 / 12, 9);
  expect(line(forecast, "Needed")[16]).toBeCloseTo(6_400_000, 3);
  expect(line(forecast, "Goal still in reach?")[0]).toBe("▲ Behind plan");
});

/** Types a deal into the template's list: amount, a day of its month, and a probability where there is one. */
async function typeDeal(
  workbook: TestWorkbook,
  number: number,
  cells: Readonly<Record<number, number>>
): Promise<void> {
  const { sheet, row, column } = placeOfName(workbook, "EnoughPipeline.List.TypedDeals");
  await workbook.run(async (context) => {
    for (const [offset, value] of Object.entries(cells)) {
      const place = [row + number, column + Number(offset), 1, 1] as const;
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(...place).values = [[value]];
    }
    await context.sync();
  });
}

test("deals typed below count in their month by their probability, certain without one; a moved one moves", async () => {
  const workbook = notes();
  await newForecastTemplate(workbook.run, sheets);
  await typeYear(workbook);
  await typeDeal(workbook, 0, { 5: 100_000, 9: dayOf(2026, 10, 20), 10: 0.4 });
  await typeDeal(workbook, 1, { 5: 50_000, 9: dayOf(2026, 12, 1) });
  // Without a month it counts nowhere; in one that is over no more.
  await typeDeal(workbook, 2, { 5: 70_000 });
  await typeDeal(workbook, 3, { 5: 80_000, 9: dayOf(2026, 3, 1) });
  const total = (): unknown[] => line(sheetNamed(workbook.model, "Revenue Forecast"), "Won + forecast").slice(12);
  const forecast = sheetNamed(workbook.model, "Revenue Forecast");
  expect(line(forecast, "From the deals below").slice(12, 15)).toEqual([40_000, 0, 50_000]);
  expect(total()).toEqual([940_000, 900_000, 950_000, 2_790_000, 9_290_000]);
  await typeDeal(workbook, 0, { 9: dayOf(2026, 11, 2) });
  expect(total()).toEqual([900_000, 940_000, 950_000, 2_790_000, 9_290_000]);
  expect(workbook.model.sheets.flatMap(errorsOn)).toEqual([]);
});

test("targets, catch-up and re-based quarters follow the phasing", async () => {
  const workbook = notes();
  await newForecastTemplate(workbook.run, sheets);
  await typeYear(workbook);
  const { sheet, row, column } = placeOfName(workbook, "EnoughPipeline.Input.phasing");
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).values = [["4-4-5"]];
    await context.sync();
  });
  const forecast = sheetNamed(workbook.model, "Revenue Forecast");
  const shares = Array.from({ length: 12 }, (_, m) => (m % 3 === 2 ? 5 : 4) / 52);
  const months = [0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14];
  const at = (label: string): number[] => months.map((i) => Number(line(forecast, label)[i]));
  expect(at("Target")).toEqual(shares.map((share) => expect.closeTo(12_000_000 * share, 4) as number));
  const wanted = neededByMonth(fiscalMonths(2026, 1), shares, 6_400_000, TODAY);
  expect(at("Needed").slice(8)).toEqual(wanted.slice(8).map((n) => expect.closeTo(n ?? NaN, 4) as number));
  // Won so far in the quarter and what is left to win in it; the quarters that are over keep their plan alone.
  const rebased = line(forecast, "Quarter target, re-based");
  expect([rebased[3], rebased[7]]).toEqual(["", ""]);
  expect(rebased[11]).toBeCloseTo(1_400_000 + (wanted[8] ?? NaN), 4);
  expect(rebased[15]).toBeCloseTo(
    [9, 10, 11].reduce((sum, m) => sum + (wanted[m] ?? NaN), 0),
    4
  );
});

test("one that is there stays as it is and is shown", async () => {
  const workbook = notes();
  await newForecastTemplate(workbook.run, sheets);
  await typeYear(workbook);
  const before = workbook.model.sheets.map(contents);
  expect(await newForecastTemplate(workbook.run, sheets)).toEqual({ kind: "present", sheet: "Revenue Forecast" });
  expect(workbook.model.sheets.map(contents)).toEqual(before);

  const report = workbookOfCsv(csvOf(deals(24)));
  await analyzed(report);
  expect(await newForecastTemplate(report.run, sheets)).toMatchObject({ kind: "present" });
  await report.run(async (context) => {
    context.workbook.worksheets.getItem("Revenue Forecast").delete();
    await context.sync();
  });
  expect(await newForecastTemplate(report.run, sheets)).toEqual({ kind: "blocked", reason: "ownSheets" });
});

test("what was typed serves a later analysis, or is kept by it", async () => {
  const workbook = workbookOfCsv(csvOf(deals(24)));
  await newForecastTemplate(workbook.run, sheets);
  await typeYear(workbook);
  await type(workbook, "EnoughPipeline.Line.share", { 0: 0.2, 1: 0 });
  const { analysis } = await analyzed(workbook);
  expect(analysis.settings.goal).toBe(12_000_000);
  expect(analysis.settings.monthShares).toEqual({ "2026-01": 0.2, "2026-02": 0 });
  // Ten months of a twelfth, 0.2 and 0: scaled to 1.
  expect(analysis.forecast.months[0]?.share).toBeCloseTo(0.2 / (0.2 + 10 / 12), 12);
  const kept = contents(sheetNamed(workbook.model, "Assumptions"));
  expect(Object.values(kept)).toEqual(expect.arrayContaining(["month:won:2026-01", "month:expected:2026-10"]));
  expect(workbook.model.sheets.flatMap(errorsOn)).toEqual([]);
  const again = contents(sheetNamed(workbook.model, "Assumptions"));
  await analyzed(workbook);
  expect(contents(sheetNamed(workbook.model, "Assumptions"))).toEqual(again);
});

test("a protected structure is left as it is; Remove everything takes the template out again", async () => {
  const workbook = notes();
  const before = saveXlsx(workbook.opened);
  await newForecastTemplate(workbook.run, sheets);
  await typeYear(workbook);
  expect(await removeEverything(workbook.run)).toMatchObject({ kind: "removed", left: [], hadFlags: false });
  expect(compareWorkbooks(before, saveXlsx(workbook.opened))).toEqual([]);
  expect(workbook.model.names).toEqual([]);
  await workbook.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect(await newForecastTemplate(workbook.run, sheets)).toEqual({ kind: "blocked", reason: "structureProtected" });
  expect(names(workbook)).toEqual(["Notes"]);
});

testWithLibreOffice.each([["empty"], ["typed"]])(
  "LibreOffice calculates the %s template to the same values, no errors",
  async (state) => {
    const workbook = notes();
    await newForecastTemplate(workbook.run, sheets);
    if (state === "typed") {
      await typeYear(workbook);
      await typeDeal(workbook, 0, { 5: 100_000, 9: dayOf(2026, 10, 20), 10: 0.4 });
    }
    const other = openXlsx(convertWorkbook(saveXlsx(workbook.opened), "xlsx"), "workbook.xlsx").model;
    expect(other.sheets.flatMap(errorsOn)).toEqual([]);
    let compared = 0;
    for (const name of ["Revenue Forecast", "Assumptions"]) {
      const [mine, theirs] = [sheetNamed(workbook.model, name), sheetNamed(other, name)];
      for (const { row, column } of mine.cells.formulaCells()) {
        const [a, b] = [mine.cells.value(row, column), theirs.cells.value(row, column)];
        compared++;
        if (typeof a === "number" && typeof b === "number") expect(b).toBeCloseTo(a, 6);
        else expect([name, row, column, b ?? ""]).toEqual([name, row, column, a ?? ""]);
      }
    }
    expect(compared).toBeGreaterThan(300);
  }
);
