import type { Browser, Frame, Page } from "playwright-core";
import { startServer } from "../../../src/localExcel/server/startServer";
import { headerPolicy } from "../../build/contentSecurityPolicy";

const GOAL = "12000000";
/** The first words of an answer, as its heading. */
const VERDICT = /^(Enough|At risk|Not enough|Goal reached|No answer yet)$/;

async function paneOf(page: Page): Promise<Frame> {
  const frame = await page.waitForSelector("iframe").then((element) => element.contentFrame());
  if (frame === null) throw new Error("the page shows no pane");
  return frame;
}

async function clickToVerdict(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    const pane = await paneOf(page);
    await pane.getByLabel("Revenue goal").fill(GOAL);
    const analyze = pane.getByRole("button", { name: "Analyze pipeline", exact: true });
    await analyze.waitFor();
    const begun = performance.now();
    await analyze.click();
    await pane.getByRole("heading", { level: 1, name: VERDICT }).waitFor({ timeout: 120_000 });
    return performance.now() - begun;
  } finally {
    await page.close();
  }
}

/** Milliseconds from the press of Analyze pipeline to the verdict over the sample, in the page that `npm start` serves: the middle of so many. */
export async function measureClick(
  browser: Browser,
  built: { readonly page: string; readonly addIn: string },
  times: number
): Promise<number> {
  const server = await startServer({ port: 0, ...built, addInPolicy: headerPolicy({ officeJs: "package" }) });
  const measured: number[] = [];
  try {
    for (let i = 0; i < times; i++) measured.push(await clickToVerdict(browser, server.address));
  } finally {
    await server.close();
  }
  return measured.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
}
