import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import { removeEverything } from "../../src/workbook/removeEverything";
import { TRACKERS, testWithTrackers, tracker } from "../localExcel/files/trackers";
import { analyzed } from "../support/analyzed";
import { compareWorkbooks } from "../support/compareWorkbooks";
import { csvOf, deals } from "../support/deals";
import { connected, workbookOfCsv } from "../support/localWorkbook";

/** Analysed, saved, opened again, cleared of ours, saved: what differs from the first file at each step. */
async function roundTrip(file: Uint8Array): Promise<{ flags: string; annotated: string[]; removed: string[] }> {
  const first = connected(openSpreadsheet(file, "before.xlsx"));
  const { written } = await analyzed(first, { overrides: { goal: 1_000_000 } });
  expect(written.sheets.kind).toBe("written");
  const annotated = saveXlsx(first.opened);
  const second = connected(openSpreadsheet(annotated, "annotated.xlsx"));
  expect((await removeEverything(second.run)).kind).toBe("removed");
  const removed = saveXlsx(second.opened);
  const flagged = written.flags.kind === "written" ? written.flags.sheet : undefined;
  const sheets = first.model.sheets.map(({ name }) => name).filter((name) => name !== flagged);
  return {
    flags: written.flags.kind === "written" ? "written" : written.flags.reason,
    // The sheet with the flag columns differs by these alone; every other one not at all.
    annotated: compareWorkbooks(file, annotated, {
      allowAdded: true,
      sheets: sheets.filter((name) => isIn(file, name)),
    }),
    removed: compareWorkbooks(file, removed),
  };
}

function isIn(file: Uint8Array, sheet: string): boolean {
  return openSpreadsheet(file, "a.xlsx").model.sheets.some(({ name }) => name === sheet);
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
