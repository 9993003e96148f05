import type { Browser, Frame } from "playwright-core";
import type { WorkbookModel } from "../../../src/localExcel/model/workbookModel";
import { openFramedPane } from "../../../test/endToEnd/support/framedPane";
import { servePane } from "./paneServer";

const GOAL = "12000000";
const LOOK_AGAIN_MS = 20;

/**
 * Notes from each press of a key until the meter that follows it has been painted. A text, because what a transpiler adds to
 * functions is not there.
 */
const NOTE = `
globalThis.repaints = [];
let pressed;
addEventListener("keydown", ({ timeStamp }) => { pressed = timeStamp; }, true);
new MutationObserver(() => {
  const from = pressed;
  if (from === undefined) return;
  pressed = undefined;
  requestAnimationFrame(() => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => repaints.push(performance.now() - from);
    painted.port2.postMessage(undefined);
  });
}).observe(document.querySelector(".meterFill"), { attributes: true, attributeFilter: ["style"] });
`;

async function analysed(frame: Frame): Promise<void> {
  await frame.getByLabel("Revenue goal").fill(GOAL);
  await frame.getByRole("button", { name: "Analyze pipeline", exact: true }).click();
  await frame.getByRole("tab", { name: "What if" }).click({ timeout: 120_000 });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Milliseconds from a press on a slider to its chance on the screen: the middle of so many, over an analyzed workbook. */
export async function measureWhatIf(
  browser: Browser,
  dist: string,
  { model, times }: { readonly model: () => WorkbookModel; readonly times: number }
): Promise<number> {
  const server = await servePane(dist);
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const { frame } = await openFramedPane(context, { dist, model: model(), origin: server.origin });
    await analysed(frame);
    const slider = frame.getByRole("slider", { name: "Win rate" });
    await slider.waitFor();
    await frame.evaluate(NOTE);
    for (let i = 1; i <= times; i++) {
      await slider.press(i % 2 === 1 ? "End" : "Home");
      while ((await frame.evaluate<number>("repaints.length")) < i) await frame.waitForTimeout(LOOK_AGAIN_MS);
    }
    return median(await frame.evaluate<readonly number[]>("repaints"));
  } finally {
    await context.close();
    await server.close();
  }
}
