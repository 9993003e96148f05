import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/localExcel/files/openXlsx";
import { keptScenarios } from "../../src/core/report/scenarios";
import { readTypedValues, type Typed } from "../../src/core/report/typedInputs";
import { compareWorkbooks } from "../support/compareWorkbooks";
import { eventually } from "./support/eventually";
import { describeInBrowser } from "./support/inBrowser";
import { keysOf, type Keys } from "./support/keyboard";
import { expectQuiet, servePage, type OpenPage, type ServedPage } from "./support/servedPage";

jest.setTimeout(240_000);

const LIST = "EnoughPipeline.List.Scenarios";

describeInBrowser("What if in the page", () => {
  let served: ServedPage;
  beforeAll(async () => {
    served = await servePage("http");
  });
  afterAll(() => served.close());

  test("by keyboard alone: a lever tried, sliders moved, nothing written; then kept, analyzed again and still there", async () => {
    const open = await served.open();
    const { pane, page } = open;
    const keys = keysOf(page);
    await analyze(open, keys);
    const before = await downloaded(open);

    await keys.press("F6", 3);
    await keys.reach(/^Try: Win rate/);
    await keys.press("Enter");
    await eventually(keys.focused, "Win rate");
    const line = pane.locator(".goalLine");
    const valueOf = (): Promise<string | null> =>
      pane.getByRole("slider", { name: "Win rate" }).getAttribute("aria-valuetext");
    expect(await valueOf()).toMatch(/^53%, today/);
    await pane.getByRole("heading", { level: 1, name: "What if: enough" }).waitFor();
    await keys.press("Home");
    expect(await valueOf()).toMatch(/^1%, today/);
    await pane.getByRole("heading", { level: 1, name: "What if: not enough" }).waitFor();
    await keys.press("End");
    await pane.getByRole("heading", { level: 1, name: "What if: enough" }).waitFor();
    expect(await valueOf()).toMatch(/^95%, today/);
    await eventually(() => line.innerText(), "over 99% chance of $12.0M in 2026");
    await keys.press("ArrowLeft", 50);
    expect(await valueOf()).toMatch(/^45%, today/);
    await eventually(() => line.innerText().then((words) => /^[4-7]\d% chance/.test(words)), true);

    // The other tabs show the answer.
    await keys.reach(/^What if/, "Shift+Tab");
    await keys.reach(/^Enough\?/, "ArrowLeft");
    await keys.press("Enter");
    await pane.getByRole("heading", { level: 1, name: "Not enough" }).waitFor();
    expect(compareWorkbooks(before, await downloaded(open))).toEqual([]);

    await keys.press("F6", 3);
    // The browser goes on from where the focus was in the pane.
    await keys.press("Tab");
    await keys.reach(/^Enough\?/, "Shift+Tab");
    await keys.reach(/^What if/, "ArrowRight");
    await keys.press("Enter");
    await keys.reach(/^Keep as scenario$/);
    await keys.press("Enter");
    await pane.getByText("Scenario kept", { exact: true }).first().waitFor();
    await keys.reach(/^Show Win rate 45%, for 12\.0M$/);
    const kept = await downloaded(open);
    expect(scenariosIn(kept)).toMatchObject([{ slot: 1, name: "Win rate 45%, for 12.0M", winRate: 0.45 }]);
    const others = { sheets: openXlsx(before, "before.xlsx").model.sheets.map(({ name }) => name) };
    const differing = compareWorkbooks(before, kept, others).map((difference) => difference.split("!")[0]);
    expect([...new Set(differing)]).toEqual(["Revenue Forecast"]);

    await pane.getByRole("button", { name: "Analyze again" }).press("Enter");
    await pane.getByRole("heading", { level: 1, name: "Not enough" }).waitFor();
    await pane.getByRole("tab", { name: "What if" }).press("Enter");
    await pane.getByRole("button", { name: "Show Win rate 45%, for 12.0M" }).waitFor();
    expect(scenariosIn(await downloaded(open))).toEqual(scenariosIn(kept));
    expectQuiet(open);
    await open.context.close();
  });
});

async function analyze({ pane }: OpenPage, keys: Keys): Promise<void> {
  await keys.press("F6", 3);
  await keys.reach(/^Analyze pipeline$/);
  await keys.press("Enter");
  await pane.getByRole("heading", { level: 1, name: "Not enough" }).waitFor();
}

async function downloaded({ page }: OpenPage): Promise<Uint8Array> {
  const download = page.getByRole("button", { name: /^Download/ });
  const [file] = await Promise.all([page.waitForEvent("download"), download.press("Enter")]);
  return new Uint8Array(readFileSync(await file.path()));
}

/** The kept scenarios of a saved workbook. */
function scenariosIn(file: Uint8Array): ReturnType<typeof keptScenarios> {
  const { model } = openXlsx(file, "kept.xlsx");
  const [, sheetName = "", address = ""] =
    /^='?([^'!]+)'?!(.+)$/.exec(model.names.find(({ name }) => name === LIST)?.formula ?? "") ?? [];
  const [top = 0, bottom = 0] = [...address.matchAll(/\$(\d+)/g)].map(([, row]) => Number(row) - 1);
  const sheet = model.sheets.find(({ name }) => name === sheetName);
  const values = Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: 19 }, (_each, column): Typed => {
      const value = sheet?.cells.value(top + i, column + 1);
      return typeof value === "number" || typeof value === "string" ? value : "";
    })
  );
  return keptScenarios(readTypedValues(new Map([[LIST, { values, formulas: values }]])));
}
