import type { OpenedWorkbook } from "../../src/localExcel/files/openedWorkbook";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { openXlsx } from "../../src/localExcel/files/openXlsx";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import type { FormulaEngine } from "../../src/localExcel/formulas/formulaEngine";
import { ironCalcInNode } from "../../src/localExcel/formulas/ironCalcInNode";
import { WorkbookCalculator } from "../../src/localExcel/formulas/workbookCalculator";
import { removeEverything } from "../../src/workbook/removeEverything";
import { TRACKERS, testWithTrackers, tracker } from "../localExcel/files/trackers";
import { analyzed } from "../support/analyzed";
import { compareModels } from "../support/compareWorkbooks";
import { csvOf, deals } from "../support/deals";
import { connected, type TestWorkbook, workbookOfCsv } from "../support/localWorkbook";

/** What every formula comes to that is calculated at all. */
const CALCULATED = "calculated";

/** Gives no result but that one: a formula of the user's that is calculated on account of ours differs afterwards, whatever it is. */
const markingEngine: FormulaEngine = {
  knowsFunction: (name) => ironCalcInNode().knowsFunction(name),
  sheetPrefix: (index) => ironCalcInNode().sheetPrefix(index),
  evaluate: (sheets) => sheets.map(({ formulas }) => formulas.map(() => CALCULATED)),
};

const marking = (file: OpenedWorkbook): TestWorkbook =>
  connected(file, { calculatorOf: (model) => new WorkbookCalculator(model, markingEngine) });

/** Analysed, saved, opened again, cleared of ours, saved: what differs from the first file at each step. */
async function roundTrip(file: Uint8Array): Promise<{ flags: string; annotated: string[]; removed: string[] }> {
  const before = openXlsx(file, "before.xlsx").model;
  const first = marking(openSpreadsheet(file, "before.xlsx"));
  const { written } = await analyzed(first, { overrides: { goal: 1_000_000 } });
  expect(written.sheets.kind).toBe("written");
  const annotated = saveXlsx(first.opened);
  const second = marking(openSpreadsheet(annotated, "annotated.xlsx"));
  expect((await removeEverything(second.run)).kind).toBe("removed");
  const removed = saveXlsx(second.opened);
  const flagged = written.flags.kind === "written" ? written.flags.sheet : undefined;
  return {
    flags: written.flags.kind === "written" ? "written" : written.flags.reason,
    // The sheet with the flag columns differs by these alone; every other one not at all.
    annotated: compareModels(before, openXlsx(annotated, "annotated.xlsx").model, {
      allowAdded: true,
      sheets: before.sheets.map(({ name }) => name).filter((name) => name !== flagged),
    }),
    removed: compareModels(before, openXlsx(removed, "removed.xlsx").model),
  };
}

describe("the user's sheets are as they were after analyse, save, open, remove, save", () => {
  testWithTrackers.each([...TRACKERS])(
    "%s",
    async (name) => {
      const { annotated, removed } = await roundTrip(tracker(name));
      expect(annotated).toEqual([]);
      expect(removed).toEqual([]);
    },
    240_000
  );

  test("a table with a totals row and a calculated column", async () => {
    const workbook = workbookOfCsv(csvOf(deals(12)));
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Deals");
      const table = sheet.tables.add("A1:G13", true);
      table.name = "DealTable";
      table.columns.add(undefined, [["Weighted"], ...Array.from({ length: 12 }, () => ["=[@Amount]*0.5"])]);
      table.showTotals = true;
      sheet.getRange("E14").formulas = [["=SUBTOTAL(109,[Amount])"]];
      sheet.getRange("A1:H1").format.fill.color = "#223344";
      context.workbook.names.add("Half", "=0.5");
      await context.sync();
    });
    const { flags, annotated, removed } = await roundTrip(saveXlsx(workbook.opened));
    expect(flags).toBe("written");
    expect(annotated).toEqual([]);
    expect(removed).toEqual([]);
  });
});
