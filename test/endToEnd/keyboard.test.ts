import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/localExcel/files/openXlsx";
import { fullAddress } from "../../src/localExcel/model/address";
import { compareWorkbooks } from "../support/compareWorkbooks";
import { eventually } from "./support/eventually";
import { gridHands, type Place } from "./support/gridHands";
import { describeInBrowser } from "./support/inBrowser";
import { keysOf, type Keys } from "./support/keyboard";
import { placesIn } from "./support/places";
import { expectQuiet, servePage, type OpenPage, type ServedPage } from "./support/servedPage";

jest.setTimeout(240_000);

describeInBrowser("the page by keyboard alone", () => {
  let served: ServedPage;
  beforeAll(async () => {
    served = await servePage("http");
  });
  afterAll(() => served.close());

  test("goal, answer, a flagged deal, an input, a month, analyzed again, downloaded, removed: no mouse, no focus but the keys' own", async () => {
    const open = await served.open();
    const { pane, page } = open;
    const keys = keysOf(page);
    const { selection, sheets } = gridHands(page);
    const start = await downloaded(open, keys);

    await keys.press("F6", 3);
    await keys.reach(/^Revenue goal/);
    // The sample fills the goal in; it is typed over all the same.
    await keys.press("Control+a");
    await keys.type("12,000,000");
    await keys.reach(/^Analyze pipeline$/);
    await keys.press("Enter");
    await pane.getByRole("heading", { level: 1, name: "Not enough" }).waitFor();
    await eventually(keys.focused, "Not enough");

    await keys.reach(/^Enough\?/);
    await keys.reach(/^Flags/, "ArrowRight");
    await keys.press("Enter");
    await keys.reach(/^Quillford Water/);
    await keys.press("ArrowDown");
    expect(await keys.focused()).toMatch(/^Saltmarsh Pumps/);
    await keys.press("Enter");
    await eventually(selection, "'Sample pipeline'!A507:T507");
    // The focus stays with the deal, so that the next one is a key away.
    expect(await keys.focused()).toMatch(/^Saltmarsh Pumps .* row 507 selected/);

    // Strip, grid, tabs: to the goal on Assumptions.
    await keys.press("F6", 3);
    expect(await keys.focused()).toBe("Sample pipeline");
    await keys.reach(/^Assumptions$/, "ArrowRight");
    await keys.press("Shift+F6");
    // Pressed while the sheet is on its way: it comes all the same.
    await keys.press("ArrowUp");
    await eventually(selection, "Assumptions!A1");
    await keys.press("ArrowRight", 2);
    await keys.press("ArrowDown", 5);
    await eventually(selection, "Assumptions!C6");
    await keys.type("9,000,000");
    await keys.press("Enter");
    await eventually(() => page.getByRole("gridcell", { name: "9,000,000", exact: true }).count(), 1);

    // Tabs, pane, strip: home with the file; by the name box to a month of the forecast.
    await keys.press("F6", 3);
    const { call, monthLanding } = placesIn(openXlsx(await downloaded(open, keys), "annotated.xlsx").model);
    await keys.reach(/^Name box/);
    await keys.press("Control+a");
    await keys.type(fullAddress(call.sheet, call.area));
    await keys.press("Enter");
    await eventually(selection, fullAddress(call.sheet, call.area));
    await keys.type("2,000,000");
    await keys.press("Enter");
    await eventually(() => shownAt(open, monthLanding), "2,000");

    await keys.press("F6", 2);
    await keys.reach(/^Analyze again$/);
    await keys.press("Enter");
    await pane.locator(".goalLine", { hasText: / of \$9\.0+M in 2026$/ }).waitFor();

    await keys.reach(/^More$/);
    await keys.press("Enter");
    await eventually(keys.focused, "Change goal and columns");
    await keys.reach(/^Remove everything$/, "ArrowDown");
    await keys.press("Enter");
    await eventually(keys.focused, "Keep");
    await keys.press("Shift+Tab");
    expect(await keys.focused()).toBe("Remove everything");
    await keys.press("Enter");
    await pane.getByText("Removed. The workbook is as it was.").first().waitFor();
    await eventually(sheets, ["Sample pipeline"]);

    await keys.press("F6");
    expect(compareWorkbooks(start, await downloaded(open, keys))).toEqual([]);
    expectQuiet(open);
    await open.context.close();
  });
});

/** What a cell of the sheet in front shows; nothing is pressed and nothing focused. */
async function shownAt({ page }: OpenPage, { area }: Place): Promise<string> {
  const cell = page.locator(`[role=gridcell][aria-rowindex="${area.row + 1}"][aria-colindex="${area.column + 1}"]`);
  return (await cell.innerText()).trim();
}

/** From the strip, or from nowhere: to Download, and back to the strip's beginning. */
async function downloaded({ page }: OpenPage, keys: Keys): Promise<Uint8Array> {
  if (!/Open file/.test(await keys.focused())) await keys.press("F6");
  await keys.reach(/^Download/, "ArrowRight");
  const [download] = await Promise.all([page.waitForEvent("download"), keys.press("Enter")]);
  await keys.reach(/^Open file/, "ArrowLeft");
  return new Uint8Array(readFileSync(await download.path()));
}
