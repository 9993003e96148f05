import { FLAG_HEADERS } from "../../src/core/report/flagColumns";
import { removeEverything } from "../../src/workbook/removeEverything";
import { analyzed, contents, jsonOf, nameFormula, sheetNamed } from "../support/analyzed";
import { csvOf, deals } from "../support/deals";
import { workbookOfCsv, type TestWorkbook } from "../support/localWorkbook";
import { compareUserSheets, snapshotOfUser } from "../support/userCells";

/** Open deals due long ago: every one of them is flagged overdue. */
const overdue = (count: number) => deals(count).map((each, i) => (i % 4 < 2 ? each : { ...each, close: "2026-07-01" }));

/** The flag columns' contents of one sheet row (one-based), from a zero-based column on. */
function flagsAt({ model }: TestWorkbook, row: number, column: number): unknown[] {
  const { cells } = sheetNamed(model, "Deals");
  return FLAG_HEADERS.map((_, i) => cells.value(row - 1, column + i));
}

describe("the flag columns", () => {
  test("stand right of a plain range: headers, then constants for open rows", async () => {
    const workbook = workbookOfCsv(csvOf(overdue(12)));
    const { written } = await analyzed(workbook);
    expect(written.flags).toEqual({ kind: "written", sheet: "Deals", address: "H1:L13" });
    expect(flagsAt(workbook, 1, 7)).toEqual([...FLAG_HEADERS]);
    // Row 2 is deal 0, won; row 4 is deal 2, open and overdue.
    expect(flagsAt(workbook, 2, 7)).toEqual(FLAG_HEADERS.map(() => undefined));
    expect(flagsAt(workbook, 4, 7)[0]).toMatch(/^F3/);
    const { cells, conditionalFormats } = sheetNamed(workbook.model, "Deals");
    expect([...cells.formulaCells()]).toEqual([]);
    expect(conditionalFormats).toHaveLength(1);
    expect(conditionalFormats[0]?.areas).toEqual([{ row: 1, column: 7, rows: 12, columns: 5 }]);
    expect(nameFormula(workbook.model, "EnoughPipeline.Flags")).toBe("=Deals!$H$1:$L$13");
  });

  test("leave a table as wide as it is: one column stays empty between", async () => {
    const workbook = workbookOfCsv(csvOf(overdue(12)));
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Deals").tables.add("A1:G13", true);
      await context.sync();
    });
    const { written } = await analyzed(workbook);
    expect(written.flags).toEqual({ kind: "written", sheet: "Deals", address: "I1:M13" });
    const [table] = sheetNamed(workbook.model, "Deals").tables;
    expect(table?.area).toEqual({ row: 0, column: 0, rows: 13, columns: 7 });
    expect(table?.columns.map(({ name }) => name)).toHaveLength(7);
  });

  test("are never read back as input", async () => {
    const workbook = workbookOfCsv(csvOf(overdue(12)));
    const first = jsonOf(await analyzed(workbook));
    const again = await analyzed(workbook);
    expect(jsonOf(again)).toEqual(first);
    expect(again.analysis.reading.source.lastColumn).toBe(6);
  });

  test("a shorter paste leaves no stale flags", async () => {
    const workbook = workbookOfCsv(csvOf(overdue(12)));
    await analyzed(workbook);
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Deals").getRange("A9:G13").clear("Contents");
      await context.sync();
    });
    const { written } = await analyzed(workbook);
    expect(written.flags).toEqual({ kind: "written", sheet: "Deals", address: "H1:L8" });
    const filled = Object.keys(contents(sheetNamed(workbook.model, "Deals")));
    expect(filled.filter((key) => Number(key.split(",")[0]) >= 8)).toEqual([]);
    expect(sheetNamed(workbook.model, "Deals").conditionalFormats.map(({ areas }) => areas)).toEqual([
      [{ row: 1, column: 7, rows: 7, columns: 5 }],
    ]);
  });

  test("the user's widths, formats and rules on those columns come back", async () => {
    const workbook = workbookOfCsv(csvOf(overdue(12)));
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Deals");
      sheet.getRange("I1").format.columnWidth = 123;
      sheet.getRange("J2:J5").format.fill.color = "#FFEE00";
      sheet.getRange("K3").numberFormat = [["0.000"]];
      const rule = sheet.getRange("A1:Z40").conditionalFormats.add("Custom");
      rule.custom.rule.formula = '=$D1="Proposal"';
      rule.custom.format.font.color = "#0000FF";
      await context.sync();
    });
    const before = snapshotOfUser(workbook.model);
    const { written } = await analyzed(workbook);
    expect(written.flags.kind).toBe("written");
    await analyzed(workbook);
    await removeEverything(workbook.run);
    expect(compareUserSheets(before, workbook.model)).toEqual([]);
  });

  test("bare cells get a look, and lose it again", async () => {
    const workbook = workbookOfCsv(csvOf(overdue(12)));
    const before = snapshotOfUser(workbook.model);
    await analyzed(workbook);
    const { cells } = sheetNamed(workbook.model, "Deals");
    const header = workbook.model.styles.styleOf(cells.style(0, 7) ?? 0);
    expect([header.fill, header.fontColor, header.bold]).toEqual(["#1D4E6B", "#FFFFFF", true]);
    await removeEverything(workbook.run);
    expect(compareUserSheets(before, workbook.model)).toEqual([]);
  });

  test("move with the rows to another sheet, and leave nothing behind", async () => {
    const workbook = workbookOfCsv(csvOf(overdue(12)));
    const before = snapshotOfUser(workbook.model);
    await analyzed(workbook);
    await workbook.run(async (context) => {
      const copy = context.workbook.worksheets.add("October");
      const range = context.workbook.worksheets.getItem("Deals").getRange("A1:G13");
      range.load("values");
      await context.sync();
      copy.getRange("A1:G13").values = range.values;
      await context.sync();
    });
    const { written } = await analyzed(workbook, { sheet: "October" });
    expect(written.flags).toEqual({ kind: "written", sheet: "October", address: "H1:L13" });
    expect(compareUserSheets(before, workbook.model)).toEqual([]);
  });
});
