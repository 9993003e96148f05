import { sampleWorkbook } from "../../scripts/sample/sampleWorkbook";
import { dayOf } from "../../src/core/cells/day";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import { excelEngine } from "../../src/taskpane/engine/excelEngine";
import { lookerHere } from "../../src/taskpane/look/lookerHere";
import { analystHere } from "../../src/analyst/analystHere";
import { removeEverything } from "../../src/workbook/removeEverything";
import { SAMPLE_CHOICES } from "../../src/sample/sampleChoices";
import { compareWorkbooks } from "../support/compareWorkbooks";
import { connected, type TestWorkbook } from "../support/localWorkbook";

const NAME = "sample-pipeline.xlsx";

/** A year later: what has no day of its own would be old. */
const NOW = new Date(2027, 8, 20, 8, 12);

async function openedSample(): Promise<{ readonly bytes: Uint8Array; readonly workbook: TestWorkbook }> {
  const bytes = await sampleWorkbook(NAME);
  return { bytes, workbook: connected(openSpreadsheet(bytes, NAME)) };
}

test("the page's first workbook: one sheet, typed, with its look, and marked", async () => {
  const { workbook } = await openedSample();
  const { model, opened } = workbook;
  expect(opened.uncarried).toEqual([]);
  expect(model.sheets.map(({ name }) => name)).toEqual(["Sample pipeline"]);
  const [sheet] = model.sheets;
  expect(sheet?.freeze).toMatchObject({ rows: 4 });
  expect(sheet?.cells.value(4, 13)).toBe(45_108);
  expect(sheet?.columns.get(1)?.size).toBeGreaterThan(200);
  expect(model.names.map(({ name }) => name)).toEqual(["EnoughPipeline.Sample"]);
});

test("its day and goal are filled in, stand in the workbook once analysed, and it is as it was when all is removed", async () => {
  const { bytes, workbook } = await openedSample();
  const engine = excelEngine({ excel: workbook.run, analyst: analystHere, looker: lookerHere, now: () => NOW });
  const opened = await engine.open();
  expect(opened).toMatchObject({
    kind: "ready",
    found: { inputs: SAMPLE_CHOICES, isSample: true, today: dayOf(2027, 9, 20) },
  });
  const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
  expect(await engine.analyze({}, hooks)).toMatchObject({
    kind: "answer",
    answer: { summary: { asOf: SAMPLE_CHOICES.asOf, goal: SAMPLE_CHOICES.goal, isStale: false }, leftOut: [] },
  });
  // What somebody says or types stands above what the sample brings.
  expect(await engine.analyze({ goal: 20_000_000 }, hooks)).toMatchObject({
    answer: { summary: { asOf: SAMPLE_CHOICES.asOf, goal: 20_000_000 } },
  });
  expect(await engine.look({})).toMatchObject({ found: { inputs: { goal: 20_000_000 } } });

  expect(await removeEverything(workbook.run)).toMatchObject({ kind: "removed", left: [], keepsSample: true });
  expect(compareWorkbooks(bytes, saveXlsx(workbook.opened))).toEqual([]);
  expect(await engine.open()).toMatchObject({ kind: "ready", found: { inputs: SAMPLE_CHOICES } });
});
