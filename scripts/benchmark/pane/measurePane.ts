import type { Browser, Frame } from "playwright-core";
import type { WorkbookModel } from "../../../src/localExcel/model/workbookModel";
import { openFramedPane } from "../../../test/endToEnd/support/framedPane";
import { servePane } from "./paneServer";

/** Milliseconds from the pane's navigation on, office.js being loaded in between. */
export interface PaneTimes {
  /** Something is painted. */
  readonly firstPaint: number;
  /** The button that a person came for can be pressed. */
  readonly button: number;
}

/** A text, because what a transpiler adds to functions is not there in the page. */
const FIRST_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const [paint] = list.getEntriesByName("first-contentful-paint");
    if (paint) resolve(paint.startTime);
  }).observe({ type: "paint", buffered: true });
})`;
const BUTTON_AT = `[...document.querySelectorAll("button")].some(({ textContent }) => textContent === "Analyze pipeline")
  && performance.now()`;

async function timesOf(frame: Frame): Promise<PaneTimes> {
  const button = await frame.waitForFunction(BUTTON_AT);
  return { button: Number(await button.jsonValue()), firstPaint: Number(await frame.evaluate(FIRST_PAINT)) };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Medians over so many openings of a built pane, each in a browser context of its own: nothing is cached. */
export async function measurePane(
  browser: Browser,
  dist: string,
  { model, times }: { readonly model: () => WorkbookModel; readonly times: number }
): Promise<PaneTimes> {
  const server = await servePane(dist);
  const measured: PaneTimes[] = [];
  try {
    for (let i = 0; i < times; i++) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const { frame } = await openFramedPane(context, { dist, model: model(), origin: server.origin });
      measured.push(await timesOf(frame));
      await context.close();
    }
  } finally {
    await server.close();
  }
  return {
    firstPaint: median(measured.map(({ firstPaint }) => firstPaint)),
    button: median(measured.map(({ button }) => button)),
  };
}
