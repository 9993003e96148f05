import { compareUserSheets, snapshotOfUser } from "../support/userCells";
import { analyzed, contents, sheetNamed } from "../support/analyzed";
import { csvOf, deals } from "../support/deals";
import { workbookOfCsv, type TestWorkbook } from "../support/localWorkbook";

const OURS = ["Pipeline Check", "Flagged Deals", "Revenue Forecast", "Assumptions", "Pipeline Rows"];
const visibleNames = ({ model }: TestWorkbook): string[] =>
  model.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);

/** Queues something on the sheet Deals. */
async function onDeals(
  workbook: TestWorkbook,
  change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void
): Promise<void> {
  await workbook.run(async (context) => {
    change(context.workbook.worksheets.getItem("Deals"), context);
    await context.sync();
  });
}

describe("what stands in the way", () => {
  test("a protected sheet: own sheets come, flag columns do not", async () => {
    const workbook = workbookOfCsv(csvOf(deals(12)));
    await onDeals(workbook, (sheet) => sheet.protection.protect());
    const before = snapshotOfUser(workbook.model);
    const { written } = await analyzed(workbook);
    expect(written).toEqual({
      sheets: { kind: "written", created: expect.arrayContaining(["Check", "Rows"]) as unknown },
      flags: { kind: "blocked", reason: "sheetProtected", sheet: "Deals", address: "H1:L13" },
    });
    expect(visibleNames(workbook)).toEqual(["Deals", ...OURS]);
    expect(compareUserSheets(before, workbook.model)).toEqual([]);
  });

  test("a protected structure: the analysis comes, nothing at all is written", async () => {
    const workbook = workbookOfCsv(csvOf(deals(12)));
    await onDeals(workbook, (_, context) => context.workbook.protection.protect());
    const before = snapshotOfUser(workbook.model);
    const { written, analysis } = await analyzed(workbook);
    expect(written.sheets).toEqual({ kind: "blocked", reason: "structureProtected" });
    expect(written.flags).toMatchObject({ kind: "blocked", reason: "sheetsBlocked", sheet: "Deals" });
    expect(analysis.reading.opportunities.count).toBe(12);
    expect(visibleNames(workbook)).toEqual(["Deals"]);
    expect(workbook.model.names).toEqual([]);
    expect(compareUserSheets(before, workbook.model)).toEqual([]);
  });

  test("a filtered table: every row is analysed, flag columns are left out", async () => {
    const workbook = workbookOfCsv(csvOf(deals(12)));
    await onDeals(workbook, (sheet) => {
      const table = sheet.tables.add("A1:G13", true);
      table.columns.getItem("Stage").filter.applyValuesFilter(["Proposal"]);
    });
    const before = snapshotOfUser(workbook.model);
    const { written, analysis } = await analyzed(workbook);
    expect(analysis.reading.opportunities.count).toBe(12);
    expect(written.flags).toMatchObject({ kind: "blocked", reason: "filtered", sheet: "Deals" });
    expect(visibleNames(workbook)).toEqual(["Deals", ...OURS]);
    expect(compareUserSheets(before, workbook.model)).toEqual([]);
  });

  test("columns to the right that are not empty", async () => {
    const workbook = workbookOfCsv(csvOf(deals(12)));
    // One note, in the fifth column right of the rows, beside the last of them.
    await onDeals(workbook, (sheet) => {
      sheet.getRange("L13").values = [["my note"]];
    });
    const before = contents(sheetNamed(workbook.model, "Deals"));
    const { written } = await analyzed(workbook);
    expect(written.flags).toMatchObject({ kind: "blocked", reason: "columnsOccupied", sheet: "Deals" });
    expect(contents(sheetNamed(workbook.model, "Deals"))).toEqual(before);
    // Whoever opens the workbook reads why, and what to do.
    expect(Object.values(contents(sheetNamed(workbook.model, "Flagged Deals")))).toContainEqual(
      expect.stringMatching(/^Flag columns not written: the cells H1:L13 .* Free five columns there and analyze again/)
    );
  });

  test("a note below the rows is in nobody's way", async () => {
    const workbook = workbookOfCsv(csvOf(deals(12)));
    await onDeals(workbook, (sheet) => {
      sheet.getRange("M2").values = [["six columns off"]];
    });
    const { written } = await analyzed(workbook);
    expect(written.flags).toEqual({ kind: "written", sheet: "Deals", address: "H1:L13" });
    expect(sheetNamed(workbook.model, "Deals").cells.value(1, 12)).toBe("six columns off");
  });

  test("a read-only file", async () => {
    const workbook = workbookOfCsv(csvOf(deals(12)), "Deals", (model) => {
      model.readOnly = true;
    });
    const { written } = await analyzed(workbook);
    expect(written.flags).toMatchObject({ kind: "blocked", reason: "workbookReadOnly", sheet: "Deals" });
    expect(written.sheets.kind).toBe("written");
  });

  test("manual calculation: our sheets have their results, the mode stays", async () => {
    const workbook = workbookOfCsv(csvOf(deals(12)), "Deals", (model) => {
      model.calculationMode = "Manual";
    });
    await analyzed(workbook, { overrides: { goal: 100_000 } });
    expect(workbook.model.calculationMode).toBe("Manual");
    const reference = workbookOfCsv(csvOf(deals(12)));
    await analyzed(reference, { overrides: { goal: 100_000 } });
    for (const name of OURS) {
      const sheet = sheetNamed(workbook.model, name);
      const expected = sheetNamed(reference.model, name);
      for (const { row, column } of expected.cells.formulaCells()) {
        expect([name, row, column, sheet.cells.value(row, column)]).toEqual([
          name,
          row,
          column,
          expected.cells.value(row, column),
        ]);
      }
    }
  });

  test("a sheet called Pipeline Check that is not ours", async () => {
    const workbook = workbookOfCsv(csvOf(deals(12)));
    await onDeals(workbook, (_, context) => {
      const sheet = context.workbook.worksheets.add("pipeline check");
      sheet.getRange("A1:B2").values = [
        ["mine", 1],
        ["too", 2],
      ];
    });
    const before = snapshotOfUser(workbook.model).filter(({ name }) => name === "pipeline check");
    await analyzed(workbook);
    expect(visibleNames(workbook)).toEqual(["Deals", "pipeline check", "Pipeline Check (2)", ...OURS.slice(1)]);
    expect(contents(sheetNamed(workbook.model, "pipeline check"))).toEqual({
      "0,0": "mine",
      "0,1": 1,
      "1,0": "too",
      "1,1": 2,
    });
    expect(compareUserSheets(before, workbook.model)).toEqual([]);
    // And again: ours is found by its name's mark, not by what it is called.
    await analyzed(workbook);
    expect(visibleNames(workbook)).toEqual(["Deals", "pipeline check", "Pipeline Check (2)", ...OURS.slice(1)]);
  });
});
