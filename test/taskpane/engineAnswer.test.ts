import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import { checksumOf } from "../../src/core/changes/checksumOf";
import { sheetNamed } from "../support/analyzed";
import { convertWorkbook, testWithLibreOffice } from "../support/libreOffice";
import { connected, type TestWorkbook } from "../support/localWorkbook";
import { answered, csv, DEALS, engineOfCsv, engineOver, moveDown, quietly, ready } from "./engineSupport";

const FIELDS = {
  summary:
    "asOf chance changes confidence coverage currency cuts deals flagged flaggedDeals flaggedValue flags format gap goal have history isStale " +
    "lacks leftOutRows need needBasis newestDay notApplied openDeals openQuestions owners problemRows problems remaining " +
    "reported requiredCoverage rowsRead rules rulesApplied sentence sheet sourceRows unpriced verdict wonToDate year",
  source: "columns filledRows firstColumn headerRow identity mark markedRows read rows",
};

const GOAL = { goal: 1_000_000 };

/** Whole analyses, each of some thousand formulas. */
jest.setTimeout(120_000);

async function type(workbook: TestWorkbook, sheet: string, cells: Readonly<Record<string, unknown>>): Promise<void> {
  await workbook.run(async (context) => {
    for (const [address, value] of Object.entries(cells))
      context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

/** What the first row of the history holds in a column. */
function keptText({ model }: TestWorkbook, column: number): string {
  const kept = sheetNamed(model, "Enough Pipeline history").cells.value(0, column);
  if (typeof kept !== "string") throw new Error("nothing is kept");
  return kept;
}

test("an analysis gives verdict, figures, sheets and nothing left out", async () => {
  const { engine } = engineOfCsv(csv(DEALS));
  const answer = answered(await engine.analyze(GOAL, quietly()));
  // 400,000 + 100,000 reported; the undated 100,000 does not work for the year.
  expect(answer.summary).toMatchObject({
    goal: 1_000_000,
    wonToDate: 500_000,
    remaining: 500_000,
    reported: 500_000,
    have: 400_000,
    sheet: "Deals",
  });
  expect(answer.summary.cuts).toEqual([
    { reason: "undated", label: "No close date", count: 1, value: 100_000, flag: "F17" },
  ]);
  expect(answer.sheets.map(({ id, name }) => [id, name])).toEqual([
    ["Check", "Pipeline Check"],
    ["Flagged", "Flagged Deals"],
    ["Forecast", "Revenue Forecast"],
    ["Assumptions", "Assumptions"],
    ["Rows", "Pipeline Rows"],
  ]);
  expect([answer.leftOut, answer.isSourceChanged, answer.isSourceGone]).toEqual([[], false, false]);
});

describe("the stored answer", () => {
  test("stands in the saved file and comes back without an analysis, sheets by their present names", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    const { summary } = answered(await engine.analyze(GOAL, quietly()));
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Pipeline Check").name = "Monday";
      context.workbook.worksheets.getItem("Deals").name = "CRM";
      context.workbook.worksheets.getItem("Pipeline Rows").delete();
      await context.sync();
    });
    const again = connected(openSpreadsheet(saveXlsx(workbook.opened), "saved.xlsx"));
    const written = again.excel.stats.cellsWritten;
    const answer = answered(await engineOver(again).open());
    expect(answer.summary).toEqual({ ...summary, sheet: "CRM" });
    expect(answer.sheets.map(({ name }) => name)).toEqual([
      "Monday",
      "Flagged Deals",
      "Revenue Forecast",
      "Assumptions",
    ]);
    expect([answer.isSourceChanged, answer.isSourceGone]).toEqual([false, false]);
    expect(again.excel.stats.cellsWritten).toBe(written);
  });

  testWithLibreOffice("survives LibreOffice", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    const { summary } = answered(await engine.analyze(GOAL, quietly()));
    const saved = convertWorkbook(saveXlsx(workbook.opened), "xlsx");
    const answer = answered(await engineOver(connected(openSpreadsheet(saved, "saved.xlsx"))).open());
    expect(answer.summary).toEqual(summary);
    expect(answer.isSourceChanged).toBe(false);
  });

  test.each([
    ["a cell was edited", { E5: 450_000 }],
    ["a row was added below", { A7: "D6", D7: "Proposal", E7: 1 }],
    ["a cell was emptied", { G5: "" }],
  ])("%s: the source has changed", async (_, cells) => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await engine.analyze(GOAL, quietly());
    expect(answered(await engine.open()).isSourceChanged).toBe(false);
    await type(workbook, "Deals", cells);
    expect(answered(await engine.open()).isSourceChanged).toBe(true);
  });

  test("another goal on Assumptions shows, asked or opened anew; words are no goal", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await engine.analyze(GOAL, quietly());
    expect(answered(await engine.open()).goalNow).toBe(1_000_000);
    const typeGoal = async (goal: unknown): Promise<void> =>
      await workbook.run(async (context) => {
        context.workbook.names.getItem("EnoughPipeline.Input.goal").getRange().values = [[goal]];
        await context.sync();
      });
    await typeGoal(1_500_000);
    expect(await engine.goalNow()).toBe(1_500_000);
    const answer = answered(await engine.open());
    expect([answer.goalNow, answer.summary.goal, answer.isSourceChanged]).toEqual([1_500_000, 1_000_000, false]);
    await typeGoal("much");
    expect([await engine.goalNow(), answered(await engine.open()).goalNow]).toEqual([undefined, undefined]);
  });

  test("rows moved down as a whole are no change", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await engine.analyze(GOAL, quietly());
    await moveDown(workbook);
    expect(answered(await engine.open()).isSourceChanged).toBe(false);
  });

  test("the sheet with the rows was deleted: the answer stands and says so", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await engine.analyze(GOAL, quietly());
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Deals").delete();
      await context.sync();
    });
    const answer = answered(await engine.open());
    expect([answer.isSourceGone, answer.isSourceChanged, answer.summary.sheet]).toEqual([true, true, "Deals"]);
    expect(await engine.selectRow(5)).toBeUndefined();
  });

  test("one that was damaged is not shown", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await engine.analyze(GOAL, quietly());
    const kept = keptText(workbook, 6);
    expect(kept).toContain('"goal":1000000');
    await type(workbook, "Enough Pipeline history", { G1: `'${kept.replace("1000000", "2000000")}` });
    expect(ready(await engine.open()).inputs.goal).toBe(1_000_000);
  });

  test("one of an older build, with other fields, is not shown: the rows are looked at anew", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await engine.analyze(GOAL, quietly());
    const [head, kept] = [keptText(workbook, 5), keptText(workbook, 6)];
    expect(head).toMatch(/^Enough Pipeline answer, format 4, \d+ characters, [\da-f]{8}$/);
    // Whole and unharmed, as the first builds wrote it: only the fields are others.
    const older = kept.replace('"format":4', '"format":1').replace(/,"openQuestions":\d+/, "");
    expect(older.length).toBeLessThan(kept.length);
    const olderHead = `Enough Pipeline answer, format 1, ${older.length} characters, ${checksumOf(older)}`;
    await type(workbook, "Enough Pipeline history", { F1: olderHead, G1: older });
    expect(ready(await engine.open()).inputs.goal).toBe(1_000_000);
    const again = answered(await engine.analyze({}, quietly()));
    expect(answered(await engine.open()).summary).toEqual(again.summary);
  });

  test("has the fields of its format: whoever changes them changes the format", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    const { summary } = answered(await engine.analyze(GOAL, quietly()));
    const { source } = JSON.parse(keptText(workbook, 6)) as { readonly source: object };
    const fields = [summary, source].map((part) => Object.keys(part).sort().join(" "));
    expect([summary.format, ...fields]).toEqual([4, FIELDS.summary, FIELDS.source]);
  });

  test("is as long as it is: a shorter one leaves nothing of a longer one behind", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    const owners = Array.from(
      { length: 700 },
      (_, i) => `E${i},Extra ${i},${"x".repeat(80)}${i},Proposal,1,2026-08-20,`
    );
    const long = engineOfCsv(csv([...DEALS, ...owners]));
    await long.engine.analyze(GOAL, quietly());
    const first = sheetNamed(long.workbook.model, "Enough Pipeline history");
    expect(first.cells.value(0, 8)).toBeDefined();
    await long.workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Deals").getRange("A7:G706").clear("Contents");
      await context.sync();
    });
    const short = answered(await long.engine.analyze({}, quietly()));
    const kept = answered(await long.engine.open());
    expect([kept.summary, kept.isSourceChanged]).toEqual([short.summary, false]);
    expect(first.cells.value(0, 8)).toBeUndefined();
    await engine.analyze(GOAL, quietly());
    expect(sheetNamed(workbook.model, "Enough Pipeline history").cells.value(0, 8)).toBeUndefined();
  });

  test("goes with everything else", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await engine.analyze(GOAL, quietly());
    expect(await engine.previewRemoval()).toEqual({
      sheets: 5,
      flagColumns: { sheet: "Deals", columns: "H to L" },
      snapshots: 1,
      hasSample: false,
      keepsSample: false,
    });
    expect(await engine.removeEverything()).toEqual({ kind: "removed", left: [], keepsSample: false });
    expect(workbook.model.names).toEqual([]);
    expect(ready(await engine.open()).sheet).toBe("Deals");
    expect(await engine.removeEverything()).toEqual({ kind: "nothing" });
    expect(await engine.previewRemoval()).toEqual({
      sheets: 0,
      flagColumns: undefined,
      snapshots: 0,
      hasSample: false,
      keepsSample: false,
    });
  });
});
