import { FLAG_HEADERS } from "../../src/core/report/flagColumns";
import { analyzed, contents, nameFormula, sheetNamed } from "../support/analyzed";
import { csvOf, deal, deals, type DealCells } from "../support/deals";
import { workbookOfCsv, type TestWorkbook } from "../support/localWorkbook";

/** Of every four deals the two open ones are overdue, so that flags stand in some rows and not in others. */
const month = (count: number): readonly DealCells[] =>
  deals(count).map((each, i) => (i % 4 < 2 ? each : { ...each, close: i % 8 < 4 ? "2026-07-01" : "2026-11-01" }));

const cellsOf = ({ id, name, owner, stage, amount, created, close }: DealCells): (string | number)[] => [
  id,
  name,
  owner,
  stage,
  Number(amount),
  created,
  close,
];

/** Next month's rows over this month's, in the same place: what stood below is cleared, a table takes their extent. */
async function paste({ run }: TestWorkbook, rows: readonly DealCells[]): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Deals");
    const { tables } = sheet;
    tables.load("items/name");
    await context.sync();
    const [table] = tables.items;
    sheet.getRange("A2:G60").clear("Contents");
    if (table !== undefined) table.resize(`A1:G${rows.length + 1}`);
    sheet.getRange(`A2:G${rows.length + 1}`).values = rows.map(cellsOf);
    await context.sync();
  });
}

async function asTable({ run }: TestWorkbook, rows: number): Promise<void> {
  await run(async (context) => {
    context.workbook.worksheets.getItem("Deals").tables.add(`A1:G${rows + 1}`, true);
    await context.sync();
  });
}

/** What stands right of the rows: sheet row (one-based) → the deal beside it and its flag cells. */
function flagsByRow({ model }: TestWorkbook, from: number): Record<number, unknown[]> {
  const sheet = sheetNamed(model, "Deals");
  const rows: Record<number, unknown[]> = {};
  for (const key of Object.keys(contents(sheet))) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (column >= from)
      rows[row + 1] ??= [sheet.cells.value(row, 0), ...FLAG_HEADERS.map((_, i) => sheet.cells.value(row, from + i))];
  }
  return rows;
}

const PASTES: readonly (readonly [string, readonly DealCells[]])[] = [
  ["shorter", month(7)],
  [
    "longer",
    [...month(12), ...Array.from({ length: 9 }, (_, i) => deal(40 + i, { stage: "Proposal", close: "2026-07-02" }))],
  ],
  ["in another order", [...month(12)].reverse()],
  [
    "shorter, in another order, some deals won",
    month(9)
      .map((each, i) => (i % 3 === 0 ? { ...each, stage: "Closed Won" } : each))
      .reverse(),
  ],
];

describe.each([
  ["a plain range", 7],
  ["a table", 8],
] as const)("%s", (kind, flagColumn) => {
  const analysedOnce = async (rows: readonly DealCells[]): Promise<TestWorkbook> => {
    const workbook = workbookOfCsv(csvOf(rows));
    if (kind === "a table") await asTable(workbook, rows.length);
    await analyzed(workbook);
    return workbook;
  };

  test.each(PASTES)(
    "a paste that is %s: flags stand where they would on a fresh sheet, none is left over",
    async (_, rows) => {
      const workbook = await analysedOnce(month(12));
      await paste(workbook, rows);
      const { written } = await analyzed(workbook);
      const fresh = await analysedOnce(rows);
      const flags = flagsByRow(workbook, flagColumn);
      expect(flags).toEqual(flagsByRow(fresh, flagColumn));
      expect(Object.keys(flags).length).toBeGreaterThan(2);
      expect(Math.max(...Object.keys(flags).map(Number))).toBeLessThanOrEqual(rows.length + 1);
      const [from, to] = kind === "a table" ? ["I", "M"] : ["H", "L"];
      expect(written.flags).toEqual({ kind: "written", sheet: "Deals", address: `${from}1:${to}${rows.length + 1}` });
      expect(nameFormula(workbook.model, "EnoughPipeline.Flags")?.replaceAll("'", "")).toBe(
        `=Deals!$${from}$1:$${to}$${rows.length + 1}`
      );
      expect(sheetNamed(workbook.model, "Deals").conditionalFormats.map(({ areas }) => areas)).toEqual([
        [{ row: 1, column: flagColumn, rows: rows.length, columns: 5 }],
      ]);
    }
  );

  test("longer, then shorter, then as before: nothing is left of the months between", async () => {
    const workbook = await analysedOnce(month(12));
    const before = flagsByRow(workbook, flagColumn);
    for (const count of [30, 5, 12]) {
      await paste(workbook, month(count));
      await analyzed(workbook);
    }
    expect(flagsByRow(workbook, flagColumn)).toEqual(before);
  });
});

test("a paste over rows that stay below: this month's leftovers that repeat a deal count once, the flags stand beside the deal", async () => {
  const workbook = workbookOfCsv(csvOf(month(12)));
  await analyzed(workbook);
  const again = [...month(12)].reverse().slice(0, 8);
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Deals").getRange("A2:G9").values = again.map(cellsOf);
    await context.sync();
  });
  const { analysis } = await analyzed(workbook);
  // Rows 10 to 13 still hold deals 8 to 11, which now stand above as well.
  expect(analysis.reading.opportunities.count).toBe(8);
  expect(analysis.reading.excluded).toEqual([10, 11, 12, 13].map((row) => ({ row, reason: "duplicateRow" })));
  expect(
    Object.keys(flagsByRow(workbook, 7))
      .map(Number)
      .filter((row) => row > 9)
  ).toEqual([]);
});
