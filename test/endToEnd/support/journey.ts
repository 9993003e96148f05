import { SHEET_NAMES } from "../../../src/core/report/sheetNames";
import { openXlsx } from "../../../src/localExcel/files/openXlsx";
import { changedFrom, eventually } from "./eventually";
import { gridHands, type GridHands, type ShownCell } from "./gridHands";
import { placesIn } from "./places";
import type { OpenPage } from "./servedPage";

/** What a person took home from the way through the product. */
export interface Journey {
  /** The workbook before anything was done, as it was with the answer in it, and after everything was removed. */
  readonly start: Uint8Array;
  readonly annotated: Uint8Array;
  readonly end: Uint8Array;
  /** What the page showed of every sheet when the annotated file was downloaded. */
  readonly shown: readonly ShownCell[];
}

const GOAL = "12,000,000";
const GOAL_ANEW = "9,000,000";
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
  const goalLine = await pane.locator(".goalLine").innerText();
  expect(goalLine).toMatch(/^\d+% chance of \$12\.0+M in 2026$/);
  expect(await pane.locator(".sentence").innerText()).toMatch(/^(To be 80% sure, |Enough at 80% confidence)/);
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

  // Analyzed again, what was typed is kept and counts. The notice of the other goal offers it too.
  await button("Analyze again").last().click();
  await pane.locator(".goalLine", { hasText: / of \$9\.0+M in 2026$/ }).waitFor();
  expect(await grid.shown(places.goal)).toBe(GOAL_ANEW);
  expect(await grid.shown(places.call)).toBe("2,000");
  await eventually(() => grid.shown(places.yearLanding), landingAnew);

  const shown = await shownOn(grid, [SOURCE, ...OWN]);
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
