import { readFileSync } from "node:fs";
import path from "node:path";
import type { Analysis } from "../../src/core/analysis";
import { dayOf } from "../../src/core/cells/day";
import { openXlsx } from "../../src/localExcel/files/openXlsx";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import type { SheetModel, WorkbookModel } from "../../src/localExcel/model/workbookModel";
import { wordsOf } from "../core/report/calculatedReport";
import { areaOfName } from "../oracle/areaOfName";
import { analyzed, sheetNamed } from "../support/analyzed";
import { convertWorkbook, testWithLibreOffice } from "../support/libreOffice";
import { workbookOfCsv, type TestWorkbook } from "../support/localWorkbook";

const SAMPLE = readFileSync(path.join(__dirname, "../../assets/sample-pipeline.csv"), "utf8");
const ASKED = { overrides: { goal: 12_000_000, asOf: dayOf(2026, 9, 15) } };
/** Columns of the months, counted from the first; quarters stand between. */
const MONTHS = [0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14] as const;
const OCTOBER = 9;
const DECEMBER = 11;
const YEAR = 16;
const LISTED = "EnoughPipeline.List.Deals";

/** Types into a cell of a named area. */
async function type(
  workbook: TestWorkbook,
  place: { readonly name: string; readonly row?: number; readonly column?: number },
  value: string | number
): Promise<void> {
  await workbook.run(async (context) => {
    const area = context.workbook.names.getItem(place.name).getRange();
    area.getCell(place.row ?? 0, place.column ?? 0).values = [[value]];
    await context.sync();
  });
}

/** The seventeen figures of the line whose label begins so; a cell without one is undefined. */
function line(sheet: SheetModel, label: string): (number | undefined)[] {
  for (let row = 5; row < 60; row++) {
    if (!wordsOf(sheet.cells.value(row, 1)).startsWith(label)) continue;
    return Array.from({ length: 17 }, (_, i) => {
      const value = sheet.cells.value(row, 2 + i);
      return typeof value === "number" ? value : undefined;
    });
  }
  throw new Error(`no line ${label}`);
}

const LINES = ["Target", "Attainment", "Won + forecast", "Against target", "Cumulative landing", "Needed"] as const;
const forecastOf = (model: WorkbookModel): SheetModel => sheetNamed(model, "Revenue Forecast");
const figures = (model: WorkbookModel): (number | undefined)[][] =>
  LINES.map((label) => line(forecastOf(model), label));

/** A number of a listed deal. */
function listed(model: WorkbookModel, row: number, column: number): number {
  const place = areaOfName(model, LISTED);
  return Number(place?.sheet.cells.value(place.area.row + row, place.area.column + column));
}

/** Another goal, 4-4-5 with a March of 20%, the first listed deal certain in December, the second moved to October at 60%. */
async function typeAll(workbook: TestWorkbook): Promise<void> {
  await type(workbook, { name: "EnoughPipeline.Input.goal" }, 15_000_000);
  await type(workbook, { name: "EnoughPipeline.Input.phasing" }, "4-4-5");
  await type(workbook, { name: "EnoughPipeline.Line.share", column: 2 }, 0.2);
  await type(workbook, { name: LISTED, row: 0, column: 9 }, dayOf(2026, 12, 1));
  await type(workbook, { name: LISTED, row: 0, column: 10 }, 1);
  await type(workbook, { name: LISTED, row: 1, column: 9 }, dayOf(2026, 10, 31));
  await type(workbook, { name: LISTED, row: 1, column: 10 }, 0.6);
}

/** Every month's figure of the engine beside the sheet's. */
function expectMonths(
  sheet: readonly (number | undefined)[],
  engine: (month: Analysis["forecast"]["months"][number]) => number | undefined,
  { months }: Analysis["forecast"],
  within: number
): void {
  months.forEach((month, m) => {
    const [shown, wanted] = [sheet[MONTHS[m] ?? NaN], engine(month)];
    expect([month.month, shown === undefined]).toEqual([month.month, wanted === undefined]);
    if (shown !== undefined && wanted !== undefined) expect(Math.abs(shown - wanted)).toBeLessThanOrEqual(within);
  });
}

/** The sample, analyzed and typed on. */
const workbook = workbookOfCsv(SAMPLE, "sample-pipeline");
let before: readonly (number | undefined)[];
let firstDeals: readonly { readonly amount: number; readonly value: number }[];
let typed: (number | undefined)[][];
let saved: Uint8Array;
beforeAll(async () => {
  await analyzed(workbook, ASKED);
  before = line(forecastOf(workbook.model), "Won + forecast");
  firstDeals = [0, 1].map((row) => ({
    amount: listed(workbook.model, row, 5),
    value: listed(workbook.model, row, 8),
  }));
  await typeAll(workbook);
  typed = figures(workbook.model);
  saved = saveXlsx(workbook.opened);
}, 120_000);

test("totals, attainment and catch-up follow what is typed at once, agree with the engine, and survive the next analysis", async () => {
  const [first, second] = firstDeals;
  if (first === undefined || second === undefined) throw new Error("no deals");
  const [target, attainment, total, , , needed] = typed;
  const year = (before[YEAR] ?? NaN) + first.amount - first.value + 0.6 * second.amount - second.value;
  expect(total?.[YEAR]).toBeCloseTo(year, 4);
  expect((total?.[MONTHS[DECEMBER]] ?? NaN) - (before[MONTHS[DECEMBER]] ?? NaN)).toBeGreaterThan(
    first.amount - first.value - second.value
  );
  expect((total?.[MONTHS[OCTOBER]] ?? NaN) - (before[MONTHS[OCTOBER]] ?? NaN)).toBeGreaterThan(
    0.6 * second.amount - first.value - second.value
  );

  const { analysis } = await analyzed(workbook, { overrides: { asOf: ASKED.overrides.asOf } });
  expect(analysis.settings).toMatchObject({ goal: 15_000_000, phasing: "4-4-5", monthShares: { "2026-03": 0.2 } });
  // The engine's months are whole units of money that add up to the goal.
  expectMonths(target ?? [], (month) => month.target, analysis.forecast, 1);
  expectMonths(needed ?? [], (month) => month.neededPerMonth, analysis.forecast, 1e-4);
  expectMonths(attainment ?? [], (month) => month.attainment, analysis.forecast, 1e-5);
  figures(workbook.model).forEach((again, i) =>
    again.forEach((value, at) => {
      const was = typed[i]?.[at];
      expect([LINES[i], at, value === undefined]).toEqual([LINES[i], at, was === undefined]);
      if (value !== undefined && was !== undefined) expect(value).toBeCloseTo(was, 4);
    })
  );
}, 120_000);

testWithLibreOffice(
  "another program shows the same figures in the saved file",
  () => {
    const theirs = figures(openXlsx(convertWorkbook(saved, "xlsx"), "workbook.xlsx").model);
    typed.forEach((values, i) =>
      values.forEach((value, at) => {
        const found = theirs[i]?.[at];
        expect([LINES[i], at, found === undefined]).toEqual([LINES[i], at, value === undefined]);
        if (value !== undefined && found !== undefined) expect(found).toBeCloseTo(value, 4);
      })
    );
  },
  240_000
);
