import type { Browser } from "playwright-core";
import { axeFindings, cutOff, type Look, LOOKS, putInto } from "./support/accessibility";
import { launchBrowser, watch } from "./support/browser";
import { type FramedPane, openFramedPane } from "./support/framedPane";
import { describeInBrowser } from "./support/inBrowser";
import { WALKS } from "./support/paneStates";
import { keepPicture } from "./support/pictureFile";
import { builtParts, NOW } from "./support/servedPage";

jest.setTimeout(300_000);

/** Widths and heights of the pane: as in Excel, as Excel on the web leaves it at 1366 × 768, and at 200%. */
const SIZES = [
  { width: 320, height: 700 },
  { width: 350, height: 378 },
  { width: 240, height: 378 },
  { width: 160, height: 350 },
] as const;
const [USUAL] = SIZES;

describeInBrowser("every state of the pane, in the built page over https", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test("what looks for faults finds them", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 300 } });
    await page.setContent(`<html lang="en"><title>t</title><main><h1>h</h1><input>
      <p style="width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">Longer than its room</p>
      <p style="height:10px;overflow:hidden">Two <br> lines</p><p style="margin-left:300px">Outside</p></main></html>`);
    expect(await axeFindings(page.mainFrame())).toEqual([expect.stringMatching(/^label: <input>/)]);
    expect(await cutOff(page.mainFrame())).toEqual([
      expect.stringMatching(/^the pane scrolls/),
      expect.stringMatching(/^cut at the side: Longer/),
      expect.stringMatching(/^cut above or below: Two/),
      expect.stringMatching(/^beyond the edge: Outside/),
    ]);
    await page.close();
  });

  test.each(WALKS)("$name: axe finds nothing in any look, and nothing is cut off at any size", async (walk) => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "en-US", reducedMotion: "reduce" });
    const watched = await watch(context);
    await context.clock.install({ time: NOW });
    const pane = await openFramedPane(context, { dist: builtParts().addIn, model: walk.model() });
    await pane.resize(USUAL);
    const findings: string[] = [];
    for (const { name, reach } of walk.states) {
      await reach(pane);
      findings.push(...(await findingsOf(pane, name)));
    }
    expect(findings).toEqual([]);
    expect(pane.defects).toEqual([]);
    expect(watched.violations).toEqual([]);
    expect(watched.errors).toEqual([]);
    await context.close();
  });
});

/** What is wrong with a state, in every look and at every size; its pictures are kept on the way. */
async function findingsOf(pane: FramedPane, state: string): Promise<string[]> {
  const { page, frame, resize } = pane;
  const findings: string[] = [];
  for (const look of Object.keys(LOOKS) as Look[]) {
    await putInto(page, look);
    findings.push(...(await axeFindings(frame)).map((finding) => `${state}, ${look}: ${finding}`));
    if (look === "light") await keepPicture(`pane-${state}`, () => page.screenshot());
  }
  await putInto(page, "light");
  for (const size of SIZES) {
    await resize(size);
    const where = `${state}, ${size.width} × ${size.height}`;
    findings.push(...(await cutOff(frame)).map((finding) => `${where}: ${finding}`));
  }
  await resize(USUAL);
  return findings;
}
