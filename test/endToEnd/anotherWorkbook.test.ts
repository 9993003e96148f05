import { gridHands } from "./support/gridHands";
import { describeInBrowser } from "./support/inBrowser";
import { expectQuiet, type OpenPage, servePage, type ServedPage } from "./support/servedPage";

jest.setTimeout(240_000);

const FIELDS = "Deal Name,Stage,Amount,Close Date,Created Date,Owner\n";
const deals = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const stage = ["Qualified", "Proposal", "Closed Won", "Closed Lost", "Negotiation"][at % 5] ?? "";
    const month = String(1 + (at % 12)).padStart(2, "0");
    return `Deal ${at + 1},${stage},${10_000 + 500 * at},2026-${month}-15,2025-11-0${1 + (at % 9)},Owner ${at % 4}\n`;
  }).join("");

async function choose({ page }: OpenPage, name: string): Promise<void> {
  const buffer = Buffer.from(FIELDS + deals(60));
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
}

/** The pane of the workbook that is open now. */
const paneOf = ({ page }: OpenPage) => page.frameLocator("iframe.paneFrame");

/** Analyzes by the pane's own button, to the end. */
async function analyze(open: OpenPage): Promise<void> {
  const pane = paneOf(open);
  await pane.getByLabel("Revenue goal").fill("12,000,000");
  await pane.getByRole("button", { name: "Analyze pipeline" }).click();
  await pane.getByRole("button", { name: "Analyze again" }).waitFor();
}

describeInBrowser("another workbook in the page of npm start", () => {
  let served: ServedPage;
  beforeAll(async () => {
    served = await servePage("http");
  });
  afterAll(() => served.close());

  test("a file takes the sample's place in the pane, too; a run under way ends with its workbook", async () => {
    const open = await served.open();
    const { page } = open;
    const pane = paneOf(open);
    // Chosen at once: the run has not got far.
    await pane.getByLabel("Revenue goal").fill("12,000,000");
    await page.getByRole("toolbar").getByRole("button", { name: "Analyze pipeline" }).click();
    await choose(open, "north.csv");
    const without = page.getByRole("button", { name: "Open without them" });
    await without
      .or(page.getByRole("heading", { name: "north.csv" }))
      .first()
      .waitFor();
    if (await without.isVisible()) await without.click();

    await page.getByRole("heading", { name: "north.csv" }).waitFor();
    await pane.getByText("north", { exact: false }).first().waitFor();
    expect(await gridHands(page).sheets()).toEqual(["north"]);
    expect(await pane.getByLabel("Revenue goal").inputValue()).toBe("");

    await analyze(open);
    expect((await gridHands(page).sheets())[0]).toBe("north");
    await page.getByRole("tab", { name: "Pipeline Check" }).waitFor();
    expectQuiet(open);
    await open.context.close();
  });

  test("the pane stays closed, F6 goes its round, and the ribbon's button works at once", async () => {
    const open = await served.open();
    const { page } = open;
    await page.getByRole("button", { name: "Close pane" }).click();
    await choose(open, "south.csv");
    await page.getByRole("heading", { name: "south.csv" }).waitFor();
    expect(await page.getByRole("complementary").count()).toBe(0);

    const focused = () => page.evaluate("document.activeElement.className + ' ' + document.activeElement.role");
    await page.getByRole("button", { name: "Open file" }).focus();
    await page.keyboard.press("F6");
    expect(await focused()).toMatch(/grid$/);
    await page.keyboard.press("F6");
    expect(await focused()).toMatch(/tab$/);
    await page.keyboard.press("F6");
    expect(await focused()).toMatch(/^paneFrame/);
    await page.keyboard.press("F6");
    expect(await focused()).toMatch(/command/);

    const button = page.getByRole("toolbar").getByRole("button", { name: "Analyze pipeline" });
    await button.click();
    await paneOf(open).getByText("south", { exact: false }).first().waitFor();
    await page.getByRole("toolbar").getByRole("button", { name: "Analyze pipeline", disabled: false }).waitFor();
    expectQuiet(open);
    await open.context.close();
  });
});
