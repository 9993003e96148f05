import { historyOf } from "../../src/core/changes/historyOf";
import { removeEverything } from "../../src/workbook/removeEverything";
import { previewRemoval } from "../../src/workbook/previewRemoval";
import { analyzed, contents, sheetNamed } from "../support/analyzed";
import { csvOf, deals, TODAY } from "../support/deals";
import { HISTORY_SHEET, keepIn, storedIn } from "../support/historyOnSheet";
import { plainSnapshot } from "../support/keptHistories";
import { workbookOfCsv, type TestWorkbook } from "../support/localWorkbook";
import { snapshotsOf } from "../support/snapshotsOf";

/** Four weeks of a few deals, one of which changes; all within one quarter but for the last. */
const WEEKS = snapshotsOf(
  [-14, -7, 0, 21].map((days) => ({
    day: TODAY + days,
    rows: Array.from(
      { length: 5 },
      (_, i) => ({ outcome: "open", id: `A${i}`, amount: i === 2 ? 1_000 + days : 10 * i }) as const
    ),
  }))
);

async function threeWeeks(): Promise<TestWorkbook> {
  const workbook = workbookOfCsv(csvOf(deals(4)));
  for (const week of WEEKS.slice(0, 3)) await keepIn(workbook, week);
  return workbook;
}

async function onSheet(workbook: TestWorkbook, act: (sheet: Excel.Worksheet) => void): Promise<void> {
  await workbook.run(async (context) => {
    act(context.workbook.worksheets.getItem(HISTORY_SHEET));
    await context.sync();
  });
}

const filled = (rows: number, columns: number, text: string): string[][] =>
  Array.from({ length: rows }, () => Array<string>(columns).fill(text));

interface Harm {
  readonly name: string;
  readonly act: (sheet: Excel.Worksheet) => void;
  /** Weeks that can still be read. */
  readonly left: readonly number[];
}

const HARMS: readonly Harm[] = [
  { name: "edits the first text", act: (sheet) => (sheet.getRange("E4").values = [["'{}"]]), left: [] },
  { name: "cuts the second", act: (sheet) => sheet.getRange("E5").clear("Contents"), left: [0] },
  { name: "empties the last row", act: (sheet) => sheet.getRange("A6:Z6").clear("Contents"), left: [0, 1] },
  { name: "types over days", act: (sheet) => (sheet.getRange("A5:A6").values = [["today"], [7]]), left: [0] },
  {
    name: "types over lengths",
    act: (sheet) => (sheet.getRange("C4:C6").values = [[1e12], ["many"], [-1]]),
    left: [0],
  },
  { name: "types over checksums", act: (sheet) => (sheet.getRange("D6").values = [[12345678]]), left: [0, 1] },
  { name: "copies a row", act: (sheet) => sheet.getRange("A7:F7").copyFrom("A4:F4"), left: [0, 1, 2] },
  { name: "pastes the last row over the first", act: (sheet) => sheet.getRange("A4:E4").copyFrom("A6:E6"), left: [] },
  {
    name: "types beside a text",
    act: (sheet) => (sheet.getRange("F4:G5").values = filled(2, 2, "x")),
    left: [0, 1, 2],
  },
  { name: "pastes over all", act: (sheet) => (sheet.getRange("A1:G9").values = filled(9, 7, "#")), left: [] },
  { name: "pastes formulas", act: (sheet) => (sheet.getRange("A1:E6").formulas = filled(6, 5, "=1/0")), left: [] },
  { name: "clears the sheet", act: (sheet) => sheet.getRange().clear(), left: [] },
  {
    name: "deletes the sheet",
    act: (sheet) => {
      sheet.visibility = "Hidden";
      sheet.delete();
    },
    left: [],
  },
];

test.each(HARMS)(
  "a person $name: what is left is as it was kept, and more can be kept and all taken out",
  async (harm) => {
    const workbook = await threeWeeks();
    await onSheet(workbook, harm.act);
    const kept = historyOf(await storedIn(workbook));
    const left = WEEKS.filter((_, i) => harm.left.includes(i));
    expect(kept.snapshots.map(plainSnapshot)).toEqual(left.map(plainSnapshot));

    const [, , , next] = WEEKS;
    if (next === undefined) throw new Error("no week");
    await keepIn(workbook, next);
    const after = historyOf(await storedIn(workbook));
    expect(after.snapshots.map(plainSnapshot)).toEqual([...left, next].map(plainSnapshot));
    expect(after.damaged).toEqual(kept.damaged);
    const days = new Set([...after.snapshots.map(({ asOf }) => asOf), ...after.damaged.map(({ day }) => day)]);
    expect((await workbook.run(previewRemoval)).snapshots).toBeGreaterThanOrEqual(days.size - after.damaged.length);

    expect(await removeEverything(workbook.run)).toMatchObject({ kind: "removed" });
    expect(workbook.model.names).toEqual([]);
    expect(workbook.model.sheets.map(({ name }) => name)).toEqual(["Deals"]);
  }
);

test("every damaged row is said, with its day and why; with the edit taken back all is there again", async () => {
  const workbook = await threeWeeks();
  const text = sheetNamed(workbook.model, HISTORY_SHEET).cells.value(3, 4);
  if (typeof text !== "string") throw new Error("no text");
  expect(text).toContain(",986,");
  await onSheet(workbook, (sheet) => (sheet.getRange("E4").values = [[`'${text.replace(",986,", ",987,")}`]]));
  const { analysis } = await analyzed(workbook, { today: TODAY + 21, overrides: { asOf: TODAY + 21 } });
  expect(analysis.past.snapshots).toEqual([]);
  expect(analysis.changes.damaged).toEqual([
    { day: "2026-09-01", reason: "changed" },
    { day: "2026-09-08", reason: "restsOnDamaged" },
    { day: "2026-09-15", reason: "restsOnDamaged" },
  ]);
  await onSheet(workbook, (sheet) => (sheet.getRange("E4").values = [[`'${text}`]]));
  const { snapshots, damaged } = historyOf(await storedIn(workbook));
  expect([snapshots.length, damaged]).toEqual([4, []]);
});

test("what removal puts back, and what a failed run has left, are ignored where they were cut off", async () => {
  const workbook = workbookOfCsv(csvOf(deals(12)));
  const before = contents(sheetNamed(workbook.model, "Deals"));
  await analyzed(workbook);
  await onSheet(workbook, (sheet) => (sheet.getRange("A2:C2").values = [['\'{"flags":{"wi', "'[[1", "'x"]]));
  expect((await analyzed(workbook)).written).toMatchObject({ sheets: { kind: "written" }, flags: { kind: "written" } });
  expect(await removeEverything(workbook.run)).toMatchObject({ kind: "removed", hadFlags: true });
  expect(contents(sheetNamed(workbook.model, "Deals"))).toEqual(before);
});
