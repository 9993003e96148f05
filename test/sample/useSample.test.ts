import { readFileSync } from "node:fs";
import path from "node:path";
import type { Analyzed } from "../../src/analyzePipeline";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import { removeEverything } from "../../src/workbook/removeEverything";
import { previewRemoval } from "../../src/workbook/previewRemoval";
import { SAMPLE_SIZE } from "../../src/workbook/samplePlace";
import { useSample } from "../../src/workbook/useSample";
import { SAMPLE_CHOICES, SAMPLE_DEALS } from "../../src/sample/sampleChoices";
import { analyzed, jsonOf, nameFormula, sheetNamed } from "../support/analyzed";
import { compareWorkbooks } from "../support/compareWorkbooks";
import { csvOf, deals } from "../support/deals";
import { connected, workbookOfCsv, type TestWorkbook } from "../support/localWorkbook";

const OVERRIDES = { overrides: SAMPLE_CHOICES };
const names = ({ model }: TestWorkbook): string[] => model.sheets.map(({ name }) => name);

/** A workbook of the user's with something on it that is no pipeline. */
const notes = (): TestWorkbook => workbookOfCsv("Notes\nbuy milk\n", "Notes");

/** Writes one cell, as a person would. */
async function type(workbook: TestWorkbook, sheet: string, address: string): Promise<void> {
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [["mine"]];
    await context.sync();
  });
}

test("adds the sample on a sheet of its own and shows it: numbers and days typed, header bold and frozen", async () => {
  const workbook = notes();
  const used = await useSample(workbook.run);
  expect(used).toEqual({ kind: "added", sheet: "Sample pipeline", choices: SAMPLE_CHOICES });
  expect(names(workbook)).toEqual(["Notes", "Sample pipeline"]);
  expect(workbook.excel.stats.requests).toBeLessThanOrEqual(4);
  const { model } = workbook;
  const sheet = sheetNamed(model, "Sample pipeline");
  expect(model.activeSheet).toBe(sheet.id);
  expect(sheet.cells.used(true)).toEqual({ row: 0, column: 0, ...SAMPLE_SIZE });
  expect(nameFormula(model, "EnoughPipeline.Sample")).toBe("='Sample pipeline'!$A$1:$T$615");
  expect(sheet.freeze).toMatchObject({ rows: 4 });
  const cells = [0, 1, 12, 13, 18].map((column) => sheet.cells.value(4, column));
  expect(cells).toEqual(["006Nb0000010000", "Tarnvale Pharma - Monitoring Platform renewal", 276_000, 45_108, "No"]);
  const look = (row: number, column: number): unknown => model.styles.styleOf(sheet.cells.style(row, column) ?? 0);
  expect(look(3, 0)).toMatchObject({ bold: true });
  expect(look(4, 13)).toMatchObject({ numberFormat: "yyyy-mm-dd" });
});

test("asked again it is shown, not added twice; a name that is taken gets a number", async () => {
  const workbook = workbookOfCsv(csvOf(deals(24)), "Sample Pipeline");
  expect(await useSample(workbook.run)).toMatchObject({ kind: "added", sheet: "Sample pipeline (2)" });
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Sample Pipeline").activate();
    await context.sync();
  });
  expect(await useSample(workbook.run)).toMatchObject({ kind: "present", sheet: "Sample pipeline (2)" });
  expect(names(workbook)).toEqual(["Sample Pipeline", "Sample pipeline (2)"]);
  expect(workbook.model.activeSheet).toBe(sheetNamed(workbook.model, "Sample pipeline (2)").id);
});

test("a workbook whose structure is protected is left as it is, and that is said", async () => {
  const workbook = notes();
  await workbook.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect(await useSample(workbook.run)).toEqual({ kind: "blocked", reason: "structureProtected" });
  expect(names(workbook)).toEqual(["Notes"]);
});

describe("analysed", () => {
  const workbook = notes();
  const before = saveXlsx(workbook.opened);
  let sample: Analyzed;
  let saved: Uint8Array;
  beforeAll(async () => {
    await useSample(workbook.run);
    sample = await analyzed(workbook, OVERRIDES);
    saved = saveXlsx(workbook.opened);
  });
  const reopened = (): TestWorkbook => connected(openSpreadsheet(saved, "Notes.xlsx"));

  test("as the file of the same name is: the same numbers", async () => {
    expect(sample.analysis.reading.opportunities.count).toBe(SAMPLE_DEALS);
    expect(sample.written.flags.kind).toBe("written");
    const file = workbookOfCsv(
      readFileSync(path.join(__dirname, "../../assets/sample-pipeline.csv"), "utf8"),
      "Sample pipeline"
    );
    const fromFile = await analyzed(file, OVERRIDES);
    expect(sample.composed.summary).toEqual(fromFile.composed.summary);
    // A second analysis finds it again: its name is not swept away with those that are no longer planned.
    expect(jsonOf(await analyzed(workbook))).toEqual(jsonOf(sample));
    expect(nameFormula(workbook.model, "EnoughPipeline.Sample")).toBeDefined();
  });

  test("and removed with everything else: the saved file is as it was", async () => {
    expect(names(workbook)).toContain("Pipeline Check");
    const removed = await removeEverything(workbook.run);
    expect(removed).toMatchObject({ kind: "removed", left: [], hadFlags: true });
    expect(removed.kind === "removed" && removed.sheets).toContain("Sample pipeline");
    expect(compareWorkbooks(before, saveXlsx(workbook.opened))).toEqual([]);
    expect(names(workbook)).toEqual(["Notes"]);
    expect(workbook.model.names).toEqual([]);
  });

  test.each([
    ["below it", "A700"],
    ["beside it", "AC9"],
  ])("and removed with something of the user's %s: it stays whole, and that is said", async (_where, address) => {
    const again = reopened();
    await type(again, "Sample pipeline", address);
    expect(await removeEverything(again.run)).toMatchObject({ kind: "removed", left: ["Sample pipeline"] });
    expect(names(again)).toEqual(["Notes", "Sample pipeline"]);
    const sheet = sheetNamed(again.model, "Sample pipeline");
    expect(sheet.cells.value(4, 0)).toBe("006Nb0000010000");
    expect(sheet.cells.value(4, 20)).toBeUndefined();
    expect(again.model.names).toEqual([]);
  });

  test("and removed with a changed amount, which is no addition; the last visible sheet stays, still known as the sample", async () => {
    const again = reopened();
    await type(again, "Sample pipeline", "M5");
    await again.run(async (context) => {
      context.workbook.worksheets.getItem("Notes").delete();
      await context.sync();
    });
    const preview = await again.run(previewRemoval);
    expect(preview).toMatchObject({ sheets: 5, hasSample: false, keepsSample: true });
    const removed = await removeEverything(again.run);
    expect(removed).toMatchObject({ kind: "removed", left: [], keepsSample: true });
    expect(names(again)).toEqual(["Sample pipeline"]);
    expect(again.model.names.map(({ name }) => name)).toEqual(["EnoughPipeline.Sample"]);
    expect(await removeEverything(again.run)).toEqual({ kind: "nothingOfOurs" });
  });
});

test("removed alone, before any analysis: the saved file is as it was", async () => {
  const workbook = notes();
  const before = saveXlsx(workbook.opened);
  await useSample(workbook.run);
  expect(await removeEverything(workbook.run)).toEqual({
    kind: "removed",
    sheets: ["Sample pipeline"],
    left: [],
    hadFlags: false,
    keepsSample: false,
  });
  expect(compareWorkbooks(before, saveXlsx(workbook.opened))).toEqual([]);
});
