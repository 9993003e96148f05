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

/** Notes when each of the two is there, from the first moment on. Texts, because what a transpiler adds to functions is not there. */
const NOTE = `
globalThis.noted = {};
new PerformanceObserver((list) => {
  const [paint] = list.getEntriesByName("first-contentful-paint");
  if (paint) noted.firstPaint = paint.startTime;
}).observe({ type: "paint", buffered: true });
new MutationObserver((_, observer) => {
  if (![...document.querySelectorAll("button")].some(({ textContent }) => textContent === "Analyze pipeline")) return;
  observer.disconnect();
  noted.button = performance.now();
}).observe(document, { subtree: true, childList: true });
`;

async function timesOf(frame: Frame): Promise<PaneTimes> {
  await frame.getByRole("button", { name: "Analyze pipeline", exact: true }).waitFor();
  for (;;) {
    const { button, firstPaint } = await frame.evaluate<Partial<PaneTimes>>("noted");
    if (button !== undefined && firstPaint !== undefined) return { button, firstPaint };
    await frame.waitForTimeout(20);
  }
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
      await context.addInitScript(NOTE);
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
