/** The part of `npm run benchmark` that looks at the built pane: its size and first render, beside an empty Fabric pane. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openSpreadsheet } from "../../../src/localExcel/files/openSpreadsheet";
import { BUILT, buildPage } from "../../../src/localExcel/server/buildPages";
import { launchBrowser } from "../../../test/endToEnd/support/browser";
import { MOST_START_BYTES } from "../../build/startSize";
import { buildEmptyPane } from "./buildEmptyPane";
import { measureClick } from "./measureClick";
import { measurePane } from "./measurePane";
import { measureWhatIf } from "./measureWhatIf";
import { paneSizes, paneTable } from "./paneTable";

const root = path.join(__dirname, "../../..");
const SAMPLE = path.join(root, "assets/sample-pipeline.csv");
const TIMES = 9;
const MOST_FIRST_PAINT = 300;
const CLICKS = 5;
const MOST_CLICK = 1_500;
const MOST_TASK = 50;
const MOVES = 20;
const MOST_REPAINT = 50;

const sample = () => openSpreadsheet(readFileSync(SAMPLE), "sample-pipeline.csv").model;

/** The page that `npm start` serves. */
const PAGE = path.join(root, BUILT.page);

/** Prints the table and the targets; false when one is missed. */
export async function benchmarkPane(dist = path.join(root, "dist")): Promise<boolean> {
  if (!existsSync(path.join(dist, "taskpane.html"))) throw new Error("dist holds no pane: run npm run build first");
  await buildPage(root, console.log);
  const emptyDist = mkdtempSync(path.join(tmpdir(), "enough-pipeline-empty-"));
  await buildEmptyPane(emptyDist);
  const browser = await launchBrowser();
  try {
    const options = { model: sample, times: TIMES };
    const empty = { sizes: paneSizes(emptyDist), times: await measurePane(browser, emptyDist, options) };
    const pane = { sizes: paneSizes(dist), times: await measurePane(browser, dist, options) };
    console.log(`${paneTable(pane, empty)}\n`);
    const line = (what: string, isMet: boolean) => console.log(`${isMet ? "ok  " : "MISS"} ${what}`);
    const isSmall = pane.sizes.start <= MOST_START_BYTES;
    const isQuick = pane.times.firstPaint < MOST_FIRST_PAINT;
    line(`loaded at the start: at most ${MOST_START_BYTES / 1000} kB`, isSmall);
    line(`first paint: less than ${MOST_FIRST_PAINT} ms`, isQuick);
    const { click, longestTask } = await measureClick(browser, { page: PAGE, addIn: dist }, CLICKS);
    const isPrompt = click < MOST_CLICK;
    line(
      `Analyze pipeline on the sample in the page, to the verdict: ${Math.round(click)} ms, target ${MOST_CLICK} ms`,
      isPrompt
    );
    const isSmooth = longestTask <= MOST_TASK;
    const held = isSmooth ? "" : `: ${Math.round(longestTask)} ms`;
    line(`from the press on nothing holds page or pane up for more than ${MOST_TASK} ms${held}`, isSmooth);
    const repaint = await measureWhatIf(browser, dist, { model: sample, times: MOVES });
    const isFluent = repaint < MOST_REPAINT;
    line(
      `What if on the sample, from a slider's move to its chance on the screen: ${Math.round(repaint)} ms, target ${MOST_REPAINT} ms`,
      isFluent
    );
    return isSmall && isQuick && isPrompt && isSmooth && isFluent;
  } finally {
    await browser.close();
    rmSync(emptyDist, { recursive: true });
  }
}
