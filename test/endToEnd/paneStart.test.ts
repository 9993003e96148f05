import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { startSizes } from "../../scripts/build/startSize";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { launchBrowser, watch } from "./support/browser";
import { eventually } from "./support/eventually";
import { openFramedPane } from "./support/framedPane";
import { describeInBrowser } from "./support/inBrowser";
import { builtParts, NOW } from "./support/servedPage";

const SAMPLE = path.join(__dirname, "../../assets/sample-pipeline.csv");
/** Fetched some time after the pane was drawn, on a slow computer before the look at the workbook has ended. */
const LATER = ["analysisWorker.js", "menu.js", "views.js", "workbookActs.js"];

describeInBrowser("the built pane with no more of the build than is counted as its start", () => {
  const counted = mkdtempSync(path.join(tmpdir(), "enough-pipeline-start-"));
  const serve = (file: string): void => copyFileSync(path.join(builtParts().addIn, file), path.join(counted, file));
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(counted, { recursive: true });
  });

  test("stands ready over a pipeline; a menu that could not be fetched is told, and opens when it can", async () => {
    const files = startSizes(builtParts().addIn).map(({ file }) => file);
    files.forEach(serve);
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "en-US", reducedMotion: "reduce" });
    await context.clock.install({ time: NOW });
    const { requests } = await watch(context);
    const { model } = openSpreadsheet(readFileSync(SAMPLE), "sample-pipeline.csv");
    const { frame, page, defects } = await openFramedPane(context, { dist: counted, model });
    const heading = (name: string): Promise<void> => frame.getByRole("heading", { level: 1, name }).waitFor();
    const button = (name: string) => frame.getByRole("button", { name, exact: true });
    await heading("Enough pipeline?");
    await button("Analyze pipeline").waitFor();
    await frame.getByLabel(/Revenue goal/).waitFor();
    const own = requests
      .map((address) => new URL(address))
      .filter(({ pathname, hostname }) => hostname === "localhost" && pathname !== "/host.html")
      .map(({ pathname }) => pathname.slice(1));
    expect([...new Set(own)].filter((file) => !LATER.includes(file)).sort()).toEqual([...files].sort());

    await button("More").focus();
    await page.keyboard.press("Enter");
    await heading("Part not loaded");
    serve("menu.js");
    await button("Look again").click();
    await heading("Enough pipeline?");
    await button("More").focus();
    await page.keyboard.press("Enter");
    const focused = () => frame.evaluate(() => document.activeElement?.textContent ?? "");
    await eventually(focused, "New forecast template");
    await page.keyboard.press("Escape");
    const labelled = () => frame.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    await eventually(labelled, "More");
    expect(defects).toEqual([]);
    await context.close();
  }, 240_000);
});
