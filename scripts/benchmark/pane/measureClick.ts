import type { Browser, Frame, Page } from "playwright-core";
import { startServer } from "../../../src/localExcel/server/startServer";
import { watch } from "../../../test/endToEnd/support/browser";
import { headerPolicy } from "../../build/contentSecurityPolicy";

const GOAL = "12000000";
/** The first words of an answer, as its heading. */
const VERDICT = /^(Enough|At risk|Not enough|Goal reached|No answer yet)$/;

async function paneOf(page: Page): Promise<Frame> {
  const frame = await page.waitForSelector("iframe").then((element) => element.contentFrame());
  if (frame === null) throw new Error("the page shows no pane");
  return frame;
}

/** Milliseconds of one press of Analyze pipeline. */
export interface PressTimes {
  /** From the press to the verdict. */
  readonly click: number;
  /** The longest time page and pane were held up from the press until the answer and its chart were drawn; 0 where never more than 50. */
  readonly longestTask: number;
}

/** Long tasks are told some time after they have ended. */
const TOLD_WITHIN = 500;

async function pressed(browser: Browser, address: string): Promise<PressTimes> {
  const context = await browser.newContext();
  const watched = await watch(context);
  const page = await context.newPage();
  try {
    await page.goto(address);
    const pane = await paneOf(page);
    await pane.getByLabel("Revenue goal").fill(GOAL);
    const analyze = pane.getByRole("button", { name: "Analyze pipeline", exact: true });
    await analyze.waitFor();
    const from = await page.evaluate<number>("performance.now()");
    const begun = performance.now();
    await analyze.click();
    await pane.getByRole("heading", { level: 1, name: VERDICT }).waitFor({ timeout: 120_000 });
    const click = performance.now() - begun;
    await page.locator(".chartDrawing svg").first().waitFor();
    await page.waitForTimeout(TOLD_WITHIN);
    // The page is told of its frame's tasks as of its own.
    const tasks = watched.longTasks.filter((task) => task.page === "/" && task.startMilliseconds >= from);
    return { click, longestTask: Math.max(0, ...tasks.map(({ milliseconds }) => milliseconds)) };
  } finally {
    await context.close();
  }
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** What a press of Analyze pipeline over the sample takes in the page that `npm start` serves: the middle of so many. */
export async function measureClick(
  browser: Browser,
  built: { readonly page: string; readonly addIn: string },
  times: number
): Promise<PressTimes> {
  const server = await startServer({ port: 0, ...built, addInPolicy: headerPolicy({ officeJs: "package" }) });
  const measured: PressTimes[] = [];
  try {
    for (let i = 0; i < times; i++) measured.push(await pressed(browser, server.address));
  } finally {
    await server.close();
  }
  return {
    click: middle(measured.map(({ click }) => click)),
    longestTask: middle(measured.map(({ longestTask }) => longestTask)),
  };
}
