import { analyzed, contentAt, contents, faultOf, nameFormula, sheetNamed } from "../support/analyzed";
import { csvOf, deals } from "../support/deals";
import { workbookOfCsv, type TestWorkbook } from "../support/localWorkbook";

/** Whole analyses, each of some thousand formulas. */
jest.setTimeout(120_000);

/** Twelve deals in A1:G13, and eight right of a blank column in I1:O9. */
const sideBySide = (): TestWorkbook => {
  const [left, right] = [deals(12), deals(20).slice(12)].map((rows) => csvOf(rows).trim().split("\n"));
  return workbookOfCsv((left ?? []).map((line, i) => `${line},,${right?.[i] ?? ",,,,,,"}`).join("\n"));
};

describe("two lists on one sheet", () => {
  test("the second is analyzed when it is asked for, and again when nobody asks; the first stays as it is", async () => {
    const workbook = sideBySide();
    const before = contents(sheetNamed(workbook.model, "Deals"));
    const first = await analyzed(workbook);
    expect(first.analysis.reading.opportunities.count).toBe(12);
    expect(first.written.flags).toMatchObject({ kind: "blocked", reason: "columnsOccupied", address: "H1:L13" });
    expect(contents(sheetNamed(workbook.model, "Deals"))).toEqual(before);
    for (const request of [{ sheet: "Deals", table: "I1" }, {}, { sheet: "Deals" }]) {
      const { analysis, written } = await analyzed(workbook, request);
      expect([analysis.reading.source.firstColumn, analysis.reading.opportunities.count]).toEqual([8, 8]);
      expect(written.flags).toMatchObject({ kind: "written", sheet: "Deals" });
    }
    expect(nameFormula(workbook.model, "EnoughPipeline.Source")).toMatch(/^='Deals'!\$I\$1:\$O\$/);
    const sheet = sheetNamed(workbook.model, "Deals");
    for (const [key, content] of Object.entries(before)) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      expect(contentAt(sheet, row, column)).toBe(content);
    }
  });

  test("a longer paste over the second is still the second", async () => {
    const workbook = sideBySide();
    await analyzed(workbook, { table: "I1" });
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Deals");
      const rows = deals(40).slice(20);
      sheet.getRange("I2:O21").values = rows.map(({ id, name, owner, stage, amount, created, close }) => [
        id,
        name,
        owner,
        stage,
        Number(amount),
        created,
        close,
      ]);
      await context.sync();
    });
    const { analysis } = await analyzed(workbook);
    expect([analysis.reading.source.firstColumn, analysis.reading.opportunities.count]).toEqual([8, 20]);
  });

  test("an Excel table is asked for by its name, and one that is not there is said", async () => {
    const workbook = sideBySide();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Deals").tables.add("I1:O9", true).name = "NewDeals";
      await context.sync();
    });
    const { analysis } = await analyzed(workbook, { table: "newdeals" });
    expect(analysis.reading.source.table).toBe("NewDeals");
    expect(await faultOf(workbook, { table: "OldDeals" })).toMatchObject({ kind: "noSuchTable", table: "OldDeals" });
  });
});
