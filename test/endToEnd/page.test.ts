import { type Look, axeFindings, cutOff, putInto } from "./support/accessibility";
import { gridHands } from "./support/gridHands";
import { describeInBrowser } from "./support/inBrowser";
import { keepPicture } from "./support/pictureFile";
import { expectQuiet, type OpenPage, servePage, type ServedPage } from "./support/servedPage";

jest.setTimeout(240_000);

interface State {
  readonly name: string;
  /** What axe looks at it in: a sheet full of cells takes it long. */
  readonly looks: readonly Look[];
  readonly reach: (open: OpenPage) => Promise<void>;
}

/** The page as it opens, with the answer, with a flagged deal selected, and with the forecast in front. */
const STATES: readonly State[] = [
  { name: "page-ready", looks: ["light"], reach: () => Promise.resolve() },
  {
    name: "page-answer",
    looks: ["light", "dark", "forced colours", "forced colours, dark"],
    reach: async ({ page, pane }) => {
      await pane.getByLabel("Revenue goal").fill("12,000,000");
      await pane.getByRole("button", { name: "Analyze pipeline" }).click();
      await pane.getByRole("heading", { level: 1, name: "Not enough" }).waitFor();
      await page.locator("canvas, .chartDrawing svg").first().waitFor();
    },
  },
  {
    name: "page-flags",
    looks: ["dark"],
    reach: async ({ page, pane }) => {
      await pane.getByRole("tab", { name: /^Flags/ }).click();
      await pane.locator(".deal").first().click();
      await page
        .getByRole("gridcell", { name: /^Quillford Water/ })
        .first()
        .waitFor();
    },
  },
  {
    name: "page-forecast",
    looks: ["dark"],
    reach: async ({ page, pane }) => {
      await pane.getByRole("tab", { name: /^Enough/ }).click();
      await page.getByRole("tab", { name: "Revenue Forecast", exact: true }).click();
      await page
        .getByRole("gridcell", { name: /^2026 lands near/ })
        .first()
        .waitFor();
    },
  },
];

describeInBrowser("the page of npm start", () => {
  let served: ServedPage;
  beforeAll(async () => {
    served = await servePage("http");
  });
  afterAll(() => served.close());

  test("axe finds nothing in any look, sheet and pane together; its pictures are kept", async () => {
    const open = await served.open({ reducedMotion: "reduce" });
    const { page } = open;
    const findings: string[] = [];
    for (const { name, looks, reach } of STATES) {
      await reach(open);
      for (const look of looks) {
        await putInto(page, look);
        findings.push(...(await axeFindings(page.mainFrame())).map((finding) => `${name}, ${look}: ${finding}`));
      }
      await putInto(page, "light");
      await keepPicture(name, () => page.screenshot());
    }
    expect(findings).toEqual([]);
    expectQuiet(open);
    await open.context.close();
  });

  test("a cell that is clicked takes what is typed", async () => {
    const open = await served.open();
    const { page } = open;
    await page.getByRole("gridcell", { name: "Norbridge Instruments: all opportunities", exact: true }).click();
    await page.keyboard.type("Norbridge, autumn");
    await page.keyboard.press("Enter");
    await page.getByRole("gridcell", { name: "Norbridge, autumn", exact: true }).waitFor();
    expectQuiet(open);
    await open.context.close();
  });

  test("the pane's lists scroll within it: the pane itself never does", async () => {
    const open = await served.open();
    const { pane } = open;
    await pane.getByRole("button", { name: "Analyze pipeline", exact: true }).click();
    await pane.getByRole("tab", { name: /^Flags/ }).click();
    await pane.locator(".deal").first().waitFor();
    const [height, room] = await pane.locator("html").evaluate((html) => [html.scrollHeight, html.clientHeight]);
    expect(height).toBe(room);
    await open.context.close();
  });

  test("at 683 × 384, a laptop's window at 200%, the pane covers the sheet, leads back to it, and nothing is cut off", async () => {
    const open = await served.open({ viewport: { width: 683, height: 384 } });
    const { page, pane } = open;
    expect(await gridHands(page).sheets()).toEqual(["Sample pipeline"]);
    await page.getByRole("button", { name: "Open pane" }).click();
    await pane.getByRole("heading", { level: 1, name: "Enough pipeline?" }).waitFor();
    expect(await cutOff(pane)).toEqual([]);
    await page.getByRole("button", { name: "Back to sheet" }).click();
    await page.getByRole("grid").waitFor();
    expectQuiet(open);
    await open.context.close();
  });
});
