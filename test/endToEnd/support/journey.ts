import { MONTH_COLUMNS } from "../../../src/core/report/forecastGrid";
import { VALUE, inputName } from "../../../src/core/report/names";
import { SHEET_NAMES } from "../../../src/core/report/sheetNames";
import { LINE_AREAS } from "../../../src/core/report/typedInputs";
import { openXlsx } from "../../../src/localExcel/files/openXlsx";
import { columnIndex, fullAddress } from "../../../src/localExcel/model/address";
import type { WorkbookModel } from "../../../src/localExcel/model/workbookModel";
import { areaOfName } from "../../oracle/areaOfName";
import { changedFrom, eventually } from "./eventually";
import { gridHands, type GridHands, type Place, type ShownCell } from "./gridHands";
import type { OpenPage } from "./servedPage";

/** What a person took home from the way through the product. */
export interface Journey {
  /** The workbook before anything was done, as it was with the answer in it, and after everything was removed. */
  readonly start: Uint8Array;
  readonly annotated: Uint8Array;
  readonly end: Uint8Array;
  /** What the page showed of the own sheets when the annotated file was downloaded. */
  readonly shown: readonly ShownCell[];
}

const GOAL = "12,000,000";
const GOAL_ANEW = "9,000,000";
const OCTOBER = 9;
const CALL_FOR_OCTOBER = "2,000,000";
const SOURCE = "Sample pipeline";
const OWN = [SHEET_NAMES.Check, SHEET_NAMES.Flagged, SHEET_NAMES.Forecast, SHEET_NAMES.Assumptions, SHEET_NAMES.Rows];

/** From a fresh page with the sample to the answer, on to inputs of one's own, home with a file, and back to where it began. */
export async function journey({ page, pane }: OpenPage): Promise<Journey> {
  const grid = gridHands(page);
  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  const heading = (name: string) => pane.getByRole("heading", { level: 1, name, exact: true });
  const start = await grid.download();

  // The goal is the only question.
  await pane.getByLabel("Revenue goal").fill(GOAL);
  await button("Analyze pipeline").click();
  await heading("Not enough").waitFor();
  expect(await pane.locator(".goalLine").innerText()).toMatch(/^Goal \$12\.0+M in 2026$/);
  const [have = ""] = await pane.locator(".figure .money").allInnerTexts();
  expect(await pane.locator(".sentence").innerText()).toMatch(`Have ${have} of working pipeline`);
  await eventually(grid.sheets, [SOURCE, ...OWN]);

  // A flagged deal leads to its row.
  await pane.getByRole("tab", { name: /^Flags/ }).click();
  const deal = pane.locator(".deal").first();
  const row = Number(/row (\d+)/.exec(await deal.innerText())?.[1]);
  await deal.click();
  await eventually(grid.selection, `'${SOURCE}'!A${row}:T${row}`);
  await pane.locator(".deal[aria-current=true]", { hasText: `row ${row} selected` }).waitFor();
  const name = await deal.locator(".dealName").innerText();
  expect(await grid.shown({ sheet: SOURCE, area: { row: row - 1, column: 1, rows: 1, columns: 1 } })).toBe(name);

  // An input and a month are typed; what stands on them follows at once.
  const places = placesIn(openXlsx(await grid.download(), "annotated.xlsx").model);
  expect(await grid.shown(places.goalOnCheck)).toMatch(/^12\.0+M$/);
  const landing = await grid.shown(places.yearLanding);
  await grid.type(places.goal, GOAL_ANEW);
  await eventually(async () => /^9\.0+M$/.test(await grid.shown(places.goalOnCheck)), true);
  await grid.type(places.call, CALL_FOR_OCTOBER);
  await eventually(() => grid.shown(places.monthLanding), "2,000");
  const landingAnew = await changedFrom(() => grid.shown(places.yearLanding), landing);

  // Analyzed again, what was typed is kept and counts.
  await button("Analyze again").click();
  await pane.locator(".goalLine", { hasText: /^Goal \$9\.0+M in 2026$/ }).waitFor();
  expect(await grid.shown(places.goal)).toBe(GOAL_ANEW);
  expect(await grid.shown(places.call)).toBe("2,000");
  await eventually(() => grid.shown(places.yearLanding), landingAnew);

  const shown = await shownOn(grid, OWN);
  const annotated = await grid.download();

  // And out again.
  await button("More").click();
  await pane.getByRole("menuitem", { name: "Remove everything" }).click();
  await heading("Remove everything?").waitFor();
  await button("Remove everything").click();
  await pane.getByText("Removed. The workbook is as it was.").first().waitFor();
  await eventually(grid.sheets, [SOURCE]);
  return { start, annotated, end: await grid.download(), shown };
}

async function shownOn(grid: GridHands, sheets: readonly string[]): Promise<readonly ShownCell[]> {
  const shown: ShownCell[] = [];
  for (const sheet of sheets) shown.push(...(await grid.shownIn(sheet)));
  return shown;
}

interface Places {
  readonly goal: Place;
  readonly goalOnCheck: Place;
  readonly call: Place;
  readonly monthLanding: Place;
  readonly yearLanding: Place;
}

/** Where what is typed stands, by the names under which the add-in itself finds it. */
function placesIn(model: WorkbookModel): Places {
  const named = (name: string): Place => {
    const found = areaOfName(model, name);
    if (found === undefined) throw new Error(`no name ${name}`);
    return { sheet: found.sheet.name, area: { ...found.area, rows: 1, columns: 1 } };
  };
  const line = named(LINE_AREAS.call);
  const landing = labelled(model, line.sheet, "Won + forecast");
  const at = (row: number, letters: string): Place => ({
    sheet: line.sheet,
    area: { row, column: columnIndex(letters), rows: 1, columns: 1 },
  });
  const month = MONTH_COLUMNS[OCTOBER];
  return {
    goal: named(inputName("goal")),
    goalOnCheck: named(VALUE.goal),
    call: at(line.area.row, month),
    monthLanding: at(landing, month),
    yearLanding: at(landing, "S"),
  };
}

/** The row whose label is so. */
function labelled(model: WorkbookModel, sheet: string, label: string): number {
  const cells = model.sheets.find(({ name }) => name === sheet)?.cells;
  for (let row = 0; row < 200; row++) if (cells?.value(row, 1) === label) return row;
  throw new Error(`no line ${label} on ${fullAddress(sheet, { row: 0, column: 1, rows: 200, columns: 1 })}`);
}
