import { calendarOf, dayOf, isoDay } from "../../src/core/cells/day";
import { inputName } from "../../src/core/report/names";
import { SHEET_NAMES } from "../../src/core/report/sheetNames";
import { dealWords } from "../../src/core/report/wording";
import { openXlsx } from "../../src/localExcel/files/openXlsx";
import type { SheetModel, WorkbookModel } from "../../src/localExcel/model/workbookModel";
import { SAMPLE_CHOICES } from "../../src/sample/sampleChoices";
import { areaOfName } from "../oracle/areaOfName";
import { eventually } from "./support/eventually";
import { gridHands, type GridHands, type Place } from "./support/gridHands";
import { describeInBrowser } from "./support/inBrowser";
import { expectQuiet, servePage, type OpenPage, type ServedPage } from "./support/servedPage";

jest.setTimeout(300_000);

const SOURCE = "Sample pipeline";
const HEADER_ROW = 3;
const LATER = SAMPLE_CHOICES.asOf + 7;
const NEW_DEAL = "Fellgate Ferries - Sensor Kits";
const MONTHS = "January February March April May June July August September October November December".split(" ");

const opened = (bytes: Uint8Array): WorkbookModel => openXlsx(bytes, "workbook.xlsx").model;

/** An open deal of the sample. */
interface Deal {
  readonly row: number;
  readonly name: string;
  readonly amount: number;
  readonly close: number;
}

/** The sample's sheet as a person sees it: columns by their headers. */
function sampleIn(model: WorkbookModel): { readonly sheet: SheetModel; readonly columnOf: (header: string) => number } {
  const sheet = model.sheets.find(({ name }) => name === SOURCE);
  if (sheet === undefined) throw new Error("no sample");
  const headers = Array.from({ length: 20 }, (_, column) => sheet.cells.value(HEADER_ROW, column));
  return { sheet, columnOf: (header) => headers.indexOf(header) };
}

/** Open deals that close in what is left of the year and stand once, largest first; and the first row below all deals. */
function openDeals(model: WorkbookModel): { readonly deals: readonly Deal[]; readonly below: number } {
  const { sheet, columnOf } = sampleIn(model);
  const at = (row: number, header: string) => sheet.cells.value(row, columnOf(header));
  const rows = Array.from({ length: 700 }, (_, i) => HEADER_ROW + 1 + i);
  const filled = rows.filter((row) => typeof at(row, "Status") === "string");
  const ids = filled.map((row) => at(row, "Opportunity ID"));
  const deals = filled.flatMap((row): Deal[] => {
    const [name, amount, close] = [at(row, "Opportunity Name"), at(row, "Amount"), at(row, "Close Date")];
    const isDeal = typeof name === "string" && typeof amount === "number" && typeof close === "number";
    if (!isDeal || at(row, "Status") !== "Open") return [];
    const isOnce = ids.filter((id) => id === at(row, "Opportunity ID")).length === 1;
    const isToCome = close >= SAMPLE_CHOICES.asOf + 20 && close <= dayOf(2026, 12, 31);
    return isOnce && isToCome ? [{ row, name, amount, close }] : [];
  });
  return { deals: deals.sort((a, b) => b.amount - a.amount), below: Math.max(...filled) + 1 };
}

/** What a person does to the sheet in a week: five deals change, each in another way. */
async function aWeekLater(open: OpenPage, grid: GridHands, model: WorkbookModel): Promise<readonly Deal[]> {
  const { columnOf } = sampleIn(model);
  const { deals, below } = openDeals(model);
  const [grown, pushed, won, gone] = deals;
  if (!grown || !pushed || !won || !gone) throw new Error("too few deals");
  const place = (row: number, header: string): Place => ({
    sheet: SOURCE,
    area: { row, column: columnOf(header), rows: 1, columns: 1 },
  });
  await grid.type(place(grown.row, "Amount"), String(3 * grown.amount));
  await grid.type(place(pushed.row, "Close Date"), "2027-03-15");
  await grid.type(place(won.row, "Stage"), "Closed Won");
  await grid.type(place(won.row, "Status"), "Won");
  await grid.type(place(won.row, "Close Date"), isoDay(SAMPLE_CHOICES.asOf + 3));
  const added: Readonly<Record<string, string>> = {
    "Opportunity ID": "006Nb00000ZZZZZZ",
    "Opportunity Name": NEW_DEAL,
    Stage: "Proposal",
    Status: "Open",
    Amount: "410000",
    "Created Date": isoDay(SAMPLE_CHOICES.asOf + 2),
    "Close Date": "2026-12-10",
  };
  for (const [header, text] of Object.entries(added)) await grid.type(place(below, header), text);
  // A row that is emptied from end to end.
  await open.page.getByLabel("Name box").fill(`'${SOURCE}'!A${gone.row + 1}:T${gone.row + 1}`);
  await open.page.getByLabel("Name box").press("Enter");
  await eventually(grid.selection, `'${SOURCE}'!A${gone.row + 1}:T${gone.row + 1}`);
  await open.page.keyboard.press("Delete");
  await eventually(() => grid.shown(place(gone.row, "Opportunity Name")), "");
  return [grown, pushed, won, gone];
}

describeInBrowser("what changed since last week", () => {
  let served: ServedPage;
  beforeAll(async () => {
    served = await servePage("http");
  });
  afterAll(() => served.close());

  test("deals change, the sheet is analyzed on a later day, and pane and sheet tell what moved", async () => {
    const open = await served.open();
    const { page, pane } = open;
    const grid = gridHands(page);
    const heading = (name: string | RegExp) => pane.getByRole("heading", { level: 1, name, exact: true });
    await pane.getByLabel("Revenue goal").fill("12,000,000");
    await pane.getByRole("button", { name: "Analyze pipeline", exact: true }).click();
    await heading("Not enough").waitFor();
    expect(await pane.getByRole("heading", { level: 2, name: /^Since/ }).count()).toBe(0);
    expect(await grid.sheets()).not.toContain(SHEET_NAMES.Changes);

    const first = opened(await grid.download());
    const [grown, pushed, won, gone] = (await aWeekLater(open, grid, first)) as [Deal, Deal, Deal, Deal];
    const day = areaOfName(first, inputName("asOf"));
    if (day === undefined) throw new Error("no as-of day");
    const asOf = { ...day.area, rows: 1, columns: 1 };
    await grid.type({ sheet: day.sheet.name, area: asOf }, isoDay(LATER));
    const edited = await grid.download();

    await pane.getByRole("button", { name: "Analyze again" }).last().click();
    await pane.getByRole("heading", { level: 2, name: "Since 15 Sep" }).waitFor();

    // The pane: the three that matter most, and their deals.
    const told = (await pane.locator(".since").innerText()).split("\n").filter((line) => line.trim() !== "");
    const month = MONTHS[calendarOf(pushed.close).month - 1] ?? "";
    const all = [
      `${grown.name} grew from ${dealWords(grown.amount)} to ${dealWords(3 * grown.amount)}.`,
      `${pushed.name} (${dealWords(pushed.amount)}) moved out of ${month} and out of 2026.`,
      `${won.name} (${dealWords(won.amount)}) was won.`,
      `${gone.name} (${dealWords(gone.amount)}) is no longer on the sheet.`,
      `${NEW_DEAL} (410k) is new.`,
    ];
    expect(told[0]).toBe("Since 15 Sep");
    const sentences = told.filter((line) => all.includes(line));
    expect(sentences).toHaveLength(3);
    expect(sentences[0]).toBe(all[0]);
    expect(told.at(-1)).toBe("All changes in Pipeline Changes");
    const sentence = pane.getByRole("button", { name: all[0] ?? "" });
    await sentence.click();
    await pane.locator(".since .deal").click();
    await eventually(grid.selection, `'${SOURCE}'!A${grown.row + 1}:T${grown.row + 1}`);

    // The sheet: every change, each deal once.
    await pane.getByRole("button", { name: "All changes in Pipeline Changes" }).click();
    await eventually(grid.selection, `'${SHEET_NAMES.Changes}'!A1`);
    const annotated = opened(await grid.download());
    expect(changedDeals(annotated)).toEqual([
      [NEW_DEAL.slice(0, 24), "New", 410_000],
      [grown.name.slice(0, 24), "Amount up", 2 * grown.amount],
      [pushed.name.slice(0, 24), "Moved out", -pushed.amount],
      [won.name.slice(0, 24), "Won", -won.amount],
      [gone.name.slice(0, 24), "Disappeared", -gone.amount],
    ]);

    // What is kept: two days, and the first can be deleted.
    await pane.getByRole("button", { name: "More" }).click();
    await pane.getByRole("menuitem", { name: "History" }).click();
    await heading("History").waitFor();
    expect(await pane.locator(".kept li").allInnerTexts()).toEqual([
      expect.stringMatching(/^22 Sep 2026\s[\d,]+ deals, .*, this answer$/),
      expect.stringMatching(/^15 Sep 2026\s600 deals, .* open\s*Delete$/),
    ]);
    await pane.getByRole("button", { name: "Delete 15 Sep 2026" }).press("Enter");
    await pane.getByRole("button", { name: "Delete", exact: true }).press("Enter");
    await pane.getByText("The snapshot of 15 Sep 2026 is deleted.").first().waitFor();
    expect(await pane.getByRole("heading", { level: 2, name: /^Since/ }).count()).toBe(0);

    // And out again: the rows are as the person left them.
    await pane.getByRole("button", { name: "More" }).click();
    await pane.getByRole("menuitem", { name: "Remove everything" }).click();
    await heading("Remove everything?").waitFor();
    await pane.getByRole("button", { name: "Remove everything", exact: true }).click();
    await pane.getByText("Removed. The workbook is as it was.").first().waitFor();
    await eventually(grid.sheets, [SOURCE]);
    const end = await grid.download();
    expect(rowsOf(opened(end))).toEqual(rowsOf(opened(edited)));
    // The sample stays as a sheet the pane knows: a workbook needs one.
    expect(opened(end).names.map(({ name }) => name)).toEqual(["EnoughPipeline.Sample"]);
    expectQuiet(open);
    await open.context.close();
  });
});

function sheetOf(model: WorkbookModel, name: string): SheetModel {
  const sheet = model.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The list at the foot of Pipeline Changes: how a deal's name begins, its bar, what it adds or takes. */
function changedDeals(model: WorkbookModel): readonly (readonly unknown[])[] {
  const { cells } = sheetOf(model, SHEET_NAMES.Changes);
  const places = Array.from({ length: 400 * 20 }, (_, i) => ({ row: Math.floor(i / 20), column: i % 20 }));
  const find = (text: string, from = 0): { readonly row: number; readonly column: number } => {
    const found = places.find(({ row, column }) => row >= from && cells.value(row, column) === text);
    if (found === undefined) throw new Error(`no ${text}`);
    return found;
  };
  const { row: head } = find("Every changed deal");
  const header = find("Deal", head);
  const [deal, bar, value] = ["Deal", "Bar", "Value"].map((text) => find(text, header.row).column);
  const at = (row: number, column = NaN) => cells.value(row, column);
  const textAt = (row: number): string => {
    const text = at(row, deal);
    return typeof text === "string" ? text : "";
  };
  const listed: (readonly unknown[])[] = [];
  for (let row = header.row + 1; typeof at(row, bar) === "string"; row++)
    listed.push([textAt(row).slice(0, 24), at(row, bar), at(row, value)]);
  return listed;
}

/** What stands in the sample's own columns. */
function rowsOf(model: WorkbookModel): readonly unknown[] {
  const { cells } = sheetOf(model, SOURCE);
  return Array.from({ length: 700 * 20 }, (_, i) => cells.value(Math.floor(i / 20), i % 20));
}
