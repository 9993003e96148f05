import { FLAG_HEADERS } from "../../src/core/report/flagColumns";
import { analyzed, contents, contentAt, faultOf, sheetNamed } from "../support/analyzed";
import { csvOf, deals, HEADER } from "../support/deals";
import { connected, workbookOfCsv } from "../support/localWorkbook";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";

/** Every text of a sheet. */
const textsOf = (cells: Record<string, unknown>): string[] =>
  Object.values(cells).filter((cell): cell is string => typeof cell === "string");

describe("rows", () => {
  test("all deals open: no win rate, said, not 100 %", async () => {
    const open = deals(8).map((each) => ({ ...each, stage: "Proposal", close: "2026-12-01" }));
    const { analysis } = await analyzed(workbookOfCsv(csvOf(open)));
    expect(analysis.metrics.winRate.count).toBeUndefined();
    expect(analysis.allHistory.winRate.count).toBeUndefined();
    expect(analysis.reasons["metrics.winRate.count"]).toBeDefined();
    expect(analysis.coverage.verdict).not.toBe("enough");
  });

  test("names that look like formulas, numbers or patterns stand in our sheets as they are", async () => {
    const names = ['=HYPERLINK("http://x.y","go")', "-5", "@SUM(1)", "A*", "~x", ">5", "=1", "007", "n".repeat(300)];
    const rows = deals(36).map((each, i) => ({
      ...each,
      name: names[i % names.length] ?? "",
      owner: names[i % names.length] ?? "",
    }));
    const workbook = workbookOfCsv(csvOf(rows));
    const { analysis } = await analyzed(workbook);
    const owners = analysis.allHistory.byOwner.map(({ name }) => name).sort();
    expect(owners).toEqual([...names].sort());
    const cells = contents(sheetNamed(workbook.model, "Pipeline Rows"));
    for (const name of names) expect(textsOf(cells)).toContain(name);
    const formulas = workbook.model.sheets.flatMap((sheet) =>
      [...sheet.cells.formulaCells()].map(({ formula }) => formula.text)
    );
    expect(formulas.filter((formula) => names.includes(formula))).toEqual([]);
    // The file holds the same.
    const again = openSpreadsheet(saveXlsx(workbook.opened), "a.xlsx");
    expect(textsOf(contents(sheetNamed(again.model, "Pipeline Rows")))).toEqual(expect.arrayContaining(names));
  });

  test("an owner called A* is counted literally by the formulas", async () => {
    // 8 deals of "A*", 8 of "Ab": a pattern would count 16 for the first.
    const rows = deals(16).map((each, i) => ({ ...each, owner: i % 2 === 0 ? "A*" : "Ab" }));
    const { analysis } = await analyzed(workbookOfCsv(csvOf(rows)));
    expect(analysis.allHistory.byOwner.map(({ won, lost, open }) => won + lost + open)).toEqual([8, 8]);
  });

  test("headers with ], #, ' and line breaks", async () => {
    const header = HEADER.replace("Opportunity Name", `Name ]#'["`).replaceAll('"', "");
    const workbook = workbookOfCsv(csvOf(deals(8), header));
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Deals");
      sheet.tables.add("A1:G9", true);
      await context.sync();
    });
    const { written, analysis } = await analyzed(workbook, { overrides: { columnMap: { name: `Name ]#'[` } } });
    expect(written.sheets.kind).toBe("written");
    expect(analysis.reading.opportunities.count).toBe(8);
    expect(sheetNamed(workbook.model, "Deals").tables[0]?.columns[1]?.name).toBe("Name ]#'[");
  });

  test("a sheet called Bob's deals: links lead into it", async () => {
    const workbook = workbookOfCsv(csvOf(deals(12)), "Bob's deals");
    const { written } = await analyzed(workbook);
    expect(written.flags.kind).toBe("written");
    const links = workbook.model.sheets.flatMap((sheet) => sheet.hyperlinks.map((link) => link.location ?? ""));
    const intoSource = links.filter((location) => location.startsWith("'Bob''s deals'!"));
    expect(intoSource.length).toBeGreaterThan(0);
  });

  test("a merged title above the header", async () => {
    const workbook = workbookOfCsv(`Pipeline of the north,,,,,,\n${csvOf(deals(8))}`);
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Deals").getRange("A1:G1").merge(false);
      await context.sync();
    });
    const { analysis } = await analyzed(workbook);
    expect([analysis.reading.source.headerRow, analysis.reading.opportunities.count]).toEqual([2, 8]);
    expect(sheetNamed(workbook.model, "Deals").merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 7 }]);
  });

  test("a merged header cell", async () => {
    const workbook = workbookOfCsv(csvOf(deals(8)));
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Deals");
      sheet.getRange("H1").values = [["More"]];
      sheet.getRange("H1:I1").merge(false);
      await context.sync();
    });
    const { analysis } = await analyzed(workbook);
    expect(analysis.reading.opportunities.count).toBe(8);
    expect(sheetNamed(workbook.model, "Deals").merges).toEqual([{ row: 0, column: 7, rows: 1, columns: 2 }]);
  });

  test("a table with a totals row: the totals are no deal and stay where they are", async () => {
    const workbook = workbookOfCsv(csvOf(deals(8)));
    await workbook.run(async (context) => {
      const table = context.workbook.worksheets.getItem("Deals").tables.add("A1:G9", true);
      table.showTotals = true;
      await context.sync();
    });
    const before = contents(sheetNamed(workbook.model, "Deals"));
    const { analysis } = await analyzed(workbook);
    expect(analysis.reading.opportunities.count).toBe(8);
    expect(contents(sheetNamed(workbook.model, "Deals"))).toMatchObject(before);
    expect(sheetNamed(workbook.model, "Deals").tables[0]?.area).toEqual({ row: 0, column: 0, rows: 10, columns: 7 });
  });

  test("a table of a header and nothing else", async () => {
    const workbook = workbookOfCsv(csvOf([]));
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Deals").tables.add("A1:G2", true);
      await context.sync();
    });
    expect(await faultOf(workbook)).toEqual({ kind: "noRows", sheet: "Deals", headerRow: 1 });
    expect(workbook.model.sheets.map(({ name }) => name)).toEqual(["Deals"]);
  });

  test("error values in cells are issues, the rows still count", async () => {
    const workbook = workbookOfCsv(csvOf(deals(8)));
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Deals");
      // Row 4 is deal 2 (open), row 5 deal 3: an amount and a day that are errors.
      sheet.getRange("E4").formulas = [["=1/0"]];
      sheet.getRange("G5").formulas = [["=NA()"]];
      await context.sync();
    });
    const { analysis } = await analyzed(workbook);
    expect(analysis.reading.opportunities.count).toBe(8);
    expect(analysis.reading.issues.map(({ row, found }) => [row, found])).toEqual(
      expect.arrayContaining([
        [4, "#DIV/0!"],
        [5, "#N/A"],
      ])
    );
    expect(analysis.coverage.unpriced).toBe(1);
  });

  test("negative and zero amounts of open deals are unpriced", async () => {
    // Open are 2, 3, 6 and 7.
    const { analysis } = await analyzed(workbookOfCsv(csvOf(deals(8, { 2: { amount: "-500" }, 3: { amount: "0" } }))));
    expect(analysis.coverage.unpriced).toBe(2);
    // 7,000 + 8,000.
    expect(analysis.coverage.reportedPipeline).toBe(15_000);
  });

  test("days in 1900 and 9999 give numbers, not errors", async () => {
    const workbook = workbookOfCsv(
      csvOf(deals(12, { 0: { created: "1900-01-05" }, 2: { close: "9999-12-31" }, 4: { close: "1900-01-31" } }))
    );
    const { analysis, written } = await analyzed(workbook);
    expect(analysis.reading.opportunities.count).toBe(12);
    expect(written.sheets.kind).toBe("written");
    const numbers = JSON.stringify(analysis.metrics);
    expect(numbers).not.toMatch(/NaN|Infinity/);
  });

  test("a sheet with nothing but empty sheets around it", async () => {
    const workbook = workbookOfCsv(csvOf(deals(8)));
    await workbook.run(async (context) => {
      context.workbook.worksheets.add("Notes");
      context.workbook.worksheets.getItem("Deals").delete();
      await context.sync();
    });
    expect(await faultOf(workbook)).toMatchObject({ kind: "emptySheet", sheet: "Notes" });
  });

  test("a workbook that counts days from 1904 gives the same days", async () => {
    const bytes = saveXlsx(workbookOfCsv(csvOf(deals(12))).opened);
    const opened = openSpreadsheet(bytes, "a.xlsx");
    // The same serial numbers mean days 1,462 later there: moved back, they are the same days.
    const workbook = connected(opened);
    const sheet = sheetNamed(workbook.model, "Deals");
    workbook.model.date1904 = true;
    await workbook.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Deals").getRange("F2:G13");
      range.load("values");
      await context.sync();
      range.values = range.values.map((row: unknown[]) =>
        row.map((day) => (typeof day === "number" ? day - 1462 : day))
      );
      await context.sync();
    });
    const { analysis } = await analyzed(workbook);
    const { analysis: plain } = await analyzed(workbookOfCsv(csvOf(deals(12))));
    expect(Array.from(analysis.reading.opportunities.created)).toEqual(Array.from(plain.reading.opportunities.created));
    expect(contentAt(sheet, 0, 7)).toBe(FLAG_HEADERS[0]);
  });
});
