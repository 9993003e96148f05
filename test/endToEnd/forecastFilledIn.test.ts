import type { Analysis } from "../../src/core/analysis";
import { fiscalMonths } from "../../src/core/fiscalYear";
import { inputName } from "../../src/core/report/names";
import { SHEET_NAMES } from "../../src/core/report/sheetNames";
import { INPUT_NAME_PREFIX, LINE_AREAS, LIST_AREAS } from "../../src/core/report/typedInputs";
import { neededByMonth } from "../../src/core/targets/neededByMonth";
import { phaseGoal } from "../../src/core/targets/phaseGoal";
import { phasingOf } from "../../src/core/targets/phasingOf";
import { openXlsx } from "../../src/localExcel/files/openXlsx";
import type { WorkbookModel } from "../../src/localExcel/model/workbookModel";
import { areaOfName } from "../oracle/areaOfName";
import { analyzed } from "../support/analyzed";
import { TODAY } from "../support/deals";
import { forecastLine, MONTH_OFFSETS, monthsOf, yearOf } from "../support/forecastLines";
import { convertWorkbook, testWithLibreOffice } from "../support/libreOffice";
import { connected } from "../support/localWorkbook";
import { gridHands, type GridHands, type Place } from "./support/gridHands";
import { describeInBrowser } from "./support/inBrowser";
import { expectQuiet, servePage, type ServedPage } from "./support/servedPage";

jest.setTimeout(300_000);

const [MARCH, OCTOBER, NOVEMBER, DECEMBER] = [2, 9, 10, 11] as const;
/** Columns of a deal in either list, from its first. */
const AMOUNT = 5;
const VALUE = 8;
const MONTH = 9;
const PROBABILITY = 10;
const NOTE = 13;
const KEY = 18;
const LINES = [
  "Target",
  "Attainment",
  "Won + forecast",
  "Against target",
  "Cumulative landing",
  "Needed",
  "Quarter target",
];

const list = (end: string): string => LIST_AREAS.find(({ name }) => name.endsWith(end))?.name ?? end;
const opened = (bytes: Uint8Array): WorkbookModel => openXlsx(bytes, "forecast.xlsx").model;

/** A cell of a named area. */
function cellOf(model: WorkbookModel, name: string, at: { row?: number; column?: number } = {}): Place {
  const found = areaOfName(model, name);
  if (found === undefined) throw new Error(`no name ${name}`);
  const { row, column } = found.area;
  const area = { row: row + (at.row ?? 0), column: column + (at.column ?? 0), rows: 1, columns: 1 };
  return { sheet: found.sheet.name, area };
}

function numberIn(model: WorkbookModel, { sheet, area }: Place): number {
  return Number(model.sheets.find(({ name }) => name === sheet)?.cells.value(area.row, area.column));
}

/** What stands unseen in the last column of a deal's row. */
function keyIn(model: WorkbookModel, { sheet, area }: Place): unknown {
  return model.sheets.find(({ name }) => name === sheet)?.cells.value(area.row, area.column);
}

/** The notes of the list of deals, each with its deal's key. */
function notesIn(model: WorkbookModel): unknown[][] {
  return Array.from({ length: 40 }, (_, row) =>
    [NOTE, KEY].map((column) => keyIn(model, cellOf(model, list(".Deals"), { row, column })))
  ).filter(([note]) => note !== undefined);
}

/** Goal, phasing and one month's share, as a person types them. */
async function typePlan(grid: GridHands, model: WorkbookModel): Promise<void> {
  await grid.type(cellOf(model, inputName("goal")), "15,000,000");
  await grid.type(cellOf(model, `${INPUT_NAME_PREFIX}phasing`), "4-4-5");
  await grid.type(cellOf(model, LINE_AREAS.share, { column: MONTH_OFFSETS[MARCH] }), "20%");
}

/** Every line has the same figures in both workbooks. */
function expectSameLines(mine: WorkbookModel, theirs: WorkbookModel): void {
  for (const label of LINES) {
    const others = forecastLine(theirs, label);
    forecastLine(mine, label).forEach((value, at) => {
      const other = others[at];
      expect([label, at, other === undefined]).toEqual([label, at, value === undefined]);
      if (value !== undefined) expect([label, at, other]).toEqual([label, at, expect.closeTo(value, 4)]);
    });
  }
}

/** The sheet's months are the engine's. */
function expectEngine(
  shown: readonly (number | undefined)[],
  engine: readonly (number | undefined)[],
  within: number
): void {
  engine.forEach((wanted, m) => {
    const is = shown[m];
    expect([m, is === undefined]).toEqual([m, wanted === undefined]);
    if (is !== undefined && wanted !== undefined) expect(Math.abs(is - wanted)).toBeLessThanOrEqual(within);
  });
}

describeInBrowser("the forecast, filled in by a person", () => {
  let served: ServedPage;
  let forecast: Uint8Array;
  let template: Uint8Array;
  beforeAll(async () => {
    served = await servePage("http");
  });
  afterAll(() => served.close());

  test("goal, phasing, a deal's chance, a moved deal, a manager's call: totals follow, agree with the engine and stay", async () => {
    const open = await served.open();
    const grid = gridHands(open.page);
    await open.pane.getByLabel("Revenue goal").fill("12,000,000");
    await open.pane.getByRole("button", { name: "Analyze pipeline", exact: true }).click();
    await open.pane.getByRole("button", { name: "Analyze again" }).waitFor();
    const before = opened(await grid.download());
    const [first, second] = [0, 1].map((row) => ({
      amount: numberIn(before, cellOf(before, list(".Deals"), { row, column: AMOUNT })),
      value: numberIn(before, cellOf(before, list(".Deals"), { row, column: VALUE })),
    }));
    if (first === undefined || second === undefined) throw new Error("no deals");

    await typePlan(grid, before);
    const deal = (row: number, column: number): Place => cellOf(before, list(".Deals"), { row, column });
    await grid.type(deal(0, PROBABILITY), "100%");
    await grid.type(deal(0, MONTH), "12/1/2026");
    await grid.type(deal(1, PROBABILITY), "60%");
    await grid.type(deal(1, MONTH), "10/31/2026");
    await grid.type(deal(1, NOTE), "verbal yes, signs in October");
    const typed = opened(await grid.download());
    const total = "Won + forecast";
    const year = yearOf(before, total) + first.amount - first.value + 0.6 * second.amount - second.value;
    expect(yearOf(typed, total)).toBeCloseTo(year, 4);
    const [were, are] = [monthsOf(before, total), monthsOf(typed, total)];
    expect((are[DECEMBER] ?? NaN) - (were[DECEMBER] ?? NaN)).toBeGreaterThan(first.amount - first.value - second.value);
    expect((are[OCTOBER] ?? NaN) - (were[OCTOBER] ?? NaN)).toBeGreaterThan(
      0.6 * second.amount - first.value - second.value
    );

    // The call takes the month's place, whatever stands in it.
    await grid.type(cellOf(before, LINE_AREAS.call, { column: MONTH_OFFSETS[NOVEMBER] }), "2,000,000");
    const called = opened(await grid.download());
    expect(monthsOf(called, total)[NOVEMBER]).toBe(2_000_000);
    expect(yearOf(called, total)).toBeCloseTo(year - (are[NOVEMBER] ?? NaN) + 2_000_000, 4);
    expect(yearOf(called, "Against target")).toBeCloseTo(yearOf(called, total) - 15_000_000, 3);

    // The notice of the other goal offers it too.
    await open.pane.getByRole("button", { name: "Analyze again" }).last().click();
    await open.pane.locator(".goalLine", { hasText: /15\.0+M in 2026$/ }).waitFor();
    forecast = await grid.download();
    const again = opened(forecast);
    expectSameLines(called, again);
    // The note stays with its deal.
    expect(notesIn(again)).toEqual([["verbal yes, signs in October", keyIn(called, deal(1, KEY))]]);
    const { analysis } = await analyzed(connected(openXlsx(forecast, "forecast.xlsx")));
    expect(analysis.settings).toMatchObject({ goal: 15_000_000, phasing: "4-4-5", monthShares: { "2026-03": 0.2 } });
    expectMonths(again, analysis);
    expectQuiet(open);
    await open.context.close();
  });

  test("the empty template: goal, phasing, an override, months and a deal that moves", async () => {
    const open = await served.open();
    const grid = gridHands(open.page);
    await open.pane.getByRole("button", { name: "More", exact: true }).click();
    await open.pane.getByRole("menuitem", { name: "New forecast template" }).click();
    await open.page.getByRole("tab", { name: SHEET_NAMES.Assumptions, exact: true }).waitFor();
    const empty = opened(await grid.download());
    await typePlan(grid, empty);
    const month = (name: string, m: number): Place => cellOf(empty, name, { column: MONTH_OFFSETS[m] ?? NaN });
    for (let m = 0; m < 8; m++) await grid.type(month(LINE_AREAS.won, m), "700,000");
    for (let m = 8; m < 12; m++) await grid.type(month(LINE_AREAS.expected, m), "900,000");
    const deal = (column: number): Place => cellOf(empty, list(".TypedDeals"), { column });
    await grid.type(deal(0), "Northwind");
    await grid.type(deal(AMOUNT), "100,000");
    await grid.type(deal(MONTH), "10/20/2026");
    await grid.type(deal(PROBABILITY), "40%");
    const total = "Won + forecast";
    const placed = opened(await grid.download());
    expect(monthsOf(placed, total).slice(OCTOBER)).toEqual([940_000, 900_000, 900_000]);
    await grid.type(deal(MONTH), "11/2/2026");
    template = await grid.download();
    const moved = opened(template);
    expect(monthsOf(moved, total).slice(OCTOBER)).toEqual([900_000, 940_000, 900_000]);
    expect(yearOf(moved, total)).toBe(9_240_000);
    expect(yearOf(moved, "Attainment")).toBeCloseTo(5.6 / 15, 9);

    const months = fiscalMonths(2026, 1);
    const settings = { phasing: "4-4-5", monthShares: { "2026-03": 0.2 }, asOf: TODAY } as const;
    const { shares } = phasingOf({ settings, months, record: [] });
    // The engine's months are whole units of money that add up to the goal.
    expectEngine(monthsOf(moved, "Target"), phaseGoal(15_000_000, shares), 1);
    expectEngine(monthsOf(moved, "Needed"), neededByMonth(months, shares, 15_000_000 - 5_600_000, TODAY), 1e-4);
    expectQuiet(open);
    await open.context.close();
  });

  testWithLibreOffice("LibreOffice calculates the same totals, attainment and catch-up in both saved files", () => {
    for (const saved of [forecast, template]) expectSameLines(opened(saved), opened(convertWorkbook(saved, "xlsx")));
  });
});

/** Target, catch-up and attainment are the engine's; its months are whole units of money that add up to the goal. */
function expectMonths(shown: WorkbookModel, { forecast }: Analysis): void {
  const engine = (of: (month: Analysis["forecast"]["months"][number]) => number | undefined) => forecast.months.map(of);
  expectEngine(
    monthsOf(shown, "Target"),
    engine((month) => month.target),
    1
  );
  expectEngine(
    monthsOf(shown, "Needed"),
    engine((month) => month.neededPerMonth),
    1e-4
  );
  expectEngine(
    monthsOf(shown, "Attainment"),
    engine((month) => month.attainment),
    1e-5
  );
}
