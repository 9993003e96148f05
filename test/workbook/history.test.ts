import { checksumOf } from "../../src/core/changes/checksumOf";
import { historyOf } from "../../src/core/changes/historyOf";
import type { PastExport } from "../../src/core/changes/pastWork";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import { chooseSource } from "../../src/workbook/chooseSource";
import { previewRemoval } from "../../src/workbook/previewRemoval";
import { findPipeline } from "../../src/workbook/readPipeline";
import { readRows } from "../../src/workbook/readRows";
import { analyzed, sheetNamed } from "../support/analyzed";
import { csvOf, deals, TODAY } from "../support/deals";
import { HISTORY_SHEET, keepIn, storedIn, writeRows } from "../support/historyOnSheet";
import { plainSnapshot } from "../support/keptHistories";
import { convertWorkbook, testWithLibreOffice } from "../support/libreOffice";
import { connected, workbookOfCsv, type TestWorkbook } from "../support/localWorkbook";
import { snapshotsOf } from "../support/snapshotsOf";

/** An analysis so many weeks after the first. */
const onWeek = (week: number) => ({ today: TODAY + 7 * week, overrides: { asOf: TODAY + 7 * week } });

async function amountIs(workbook: TestWorkbook, address: string, value: number): Promise<void> {
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Deals").getRange(address).values = [[value]];
    await context.sync();
  });
}

/** Rows of an earlier export, as a door reads them. */
async function exportOf(count: number, day: number): Promise<PastExport> {
  return await workbookOfCsv(csvOf(deals(count))).run(async (context) => {
    const found = await findPipeline(context);
    const source = chooseSource(found, { columnMap: {} });
    const rows = { onRows: () => undefined, signal: undefined };
    return { grid: await readRows(context, { outline: found.outline, source }, rows), source, day };
  });
}

const keptAmounts = async (workbook: TestWorkbook) =>
  historyOf(await storedIn(workbook)).snapshots.map(({ asOf, deals: { amount } }) => [
    asOf - TODAY,
    amount[2],
    amount[3],
  ]);

test("a day's snapshot takes the place of its earlier one, and what rests on it goes on standing", async () => {
  const workbook = workbookOfCsv(csvOf(deals(12)));
  await analyzed(workbook, onWeek(0));
  await amountIs(workbook, "E4", 7_777);
  await analyzed(workbook, onWeek(1));
  expect(await keptAmounts(workbook)).toEqual([
    [0, 3000, 4000],
    [7, 7777, 4000],
  ]);
  await amountIs(workbook, "E5", 8_888);
  await analyzed(workbook, onWeek(0));
  const stored = await storedIn(workbook);
  expect(stored.map(({ day, opportunities }) => [day, opportunities]).sort()).toEqual([
    ["2026-09-15", 12],
    ["2026-09-22", 12],
  ]);
  expect(historyOf(stored).damaged).toEqual([]);
  expect(await keptAmounts(workbook)).toEqual([
    [0, 7777, 8888],
    [7, 7777, 4000],
  ]);
  expect(await workbook.run(previewRemoval)).toMatchObject({ snapshots: 2 });
  expect(sheetNamed(workbook.model, HISTORY_SHEET).visibility).toBe("VeryHidden");
});

test("an export that is taken in becomes the snapshot of its day and keeps what was said; a forgotten day goes", async () => {
  const workbook = workbookOfCsv(csvOf(deals(12)));
  const first = await analyzed(workbook, onWeek(0));
  expect(first.analysis.past.snapshots).toEqual([]);
  const [analysed] = historyOf(await storedIn(workbook)).snapshots;
  if (analysed?.said === undefined) throw new Error("nothing was said");
  await keepIn(workbook, { ...analysed, asOf: TODAY + 7, said: undefined });

  const exports = [await exportOf(9, TODAY), await exportOf(6, TODAY - 30)];
  const { analysis } = await analyzed(workbook, { ...onWeek(2), past: { exports, forgotten: [TODAY + 7] } });
  const { snapshots, damaged } = historyOf(await storedIn(workbook));
  expect(damaged).toEqual([]);
  expect(snapshots.map(({ asOf, deals: { count }, said }) => [asOf - TODAY, count, said !== undefined])).toEqual([
    [-30, 6, false],
    [0, 9, true],
    [14, 12, true],
  ]);
  expect(snapshots[1]?.said).toEqual(analysed.said);
  expect(analysis.past.snapshots.map(plainSnapshot)).toEqual(snapshots.slice(0, 2).map(plainSnapshot));
});

/** Three weeks of a few deals, with names that programs change when they can. */
const WEEKS = snapshotsOf(
  [0, 7, 14].map((days) => ({
    day: TODAY + days,
    rows: ["=1+1", "'x", " a  b ", "_x0041_ \u0001", "\ud83d\ude80 日本", 'q"\\', "1,5", "TRUE", "2026-09-01"].map(
      (name, i) => ({ outcome: "open", id: `A${i}`, name, owner: `${name}${days}`, amount: i * 0.1 + days }) as const
    ),
  }))
);

test("a small history costs no request of its own, places that are free are used again", async () => {
  const workbook = workbookOfCsv(csvOf(deals(4)));
  const requests = async (): Promise<number> => {
    const before = workbook.excel.stats.requests;
    await storedIn(workbook);
    return workbook.excel.stats.requests - before;
  };
  const without = await requests();
  for (const week of WEEKS) await keepIn(workbook, week);
  expect(await requests()).toBe(without);
  const { cells } = sheetNamed(workbook.model, HISTORY_SHEET);
  expect(cells.used(true)?.rows).toBe(6);
  await writeRows(workbook, { write: [], remove: ["2026-09-15", "2026-09-29"] });
  expect((await storedIn(workbook)).map(({ day }) => day)).toEqual(["2026-09-22"]);
  for (const week of WEEKS) await keepIn(workbook, week);
  expect(historyOf(await storedIn(workbook)).snapshots.map(plainSnapshot)).toEqual(WEEKS.map(plainSnapshot));
  expect(cells.used(true)?.rows).toBeLessThanOrEqual(7);
});

test("long texts are written and read in parts", async () => {
  const workbook = workbookOfCsv(csvOf(deals(4)));
  const write = [2_600_000, 30_000, 450_000, 1].map((length, i) => {
    const text = 'é[,]"0'.repeat(Math.ceil(length / 6)).slice(0, length - 1) + String(i);
    return { day: `2026-09-0${i + 1}`, opportunities: i, checksum: checksumOf(text), text };
  });
  const before = workbook.excel.stats;
  await writeRows(workbook, { write, remove: [] });
  const written = workbook.excel.stats;
  // No request is larger than Excel on the web takes, however long a text is.
  expect(written.requests - before.requests).toBeGreaterThanOrEqual(3 + 5);
  expect(await storedIn(workbook)).toEqual(write);
  const read = workbook.excel.stats;
  // Three to look around, then a million characters each.
  expect(read.requests - written.requests).toBe(3 + 4);
  expect(read.bytesReceived - written.bytesReceived).toBeLessThan(4 * 2_000_000);
});

testWithLibreOffice(
  "saved by LibreOffice, every text is read back",
  async () => {
    const workbook = workbookOfCsv(csvOf(deals(4)));
    for (const week of WEEKS) await keepIn(workbook, week);
    // A text of several cells.
    const names = Array.from(
      { length: 2_500 },
      (_, i) => ({ outcome: "open", id: `B${i}`, name: `Deal number ${i} of many` }) as const
    );
    const [long] = snapshotsOf([{ day: TODAY + 100, rows: names }]);
    if (long === undefined) throw new Error("no snapshot");
    await keepIn(workbook, long);
    const stored = await storedIn(workbook);
    expect(Math.max(...stored.map(({ text }) => text.length))).toBeGreaterThan(60_000);
    const saved = connected(openSpreadsheet(convertWorkbook(saveXlsx(workbook.opened), "xlsx"), "saved.xlsx"));
    expect(sheetNamed(saved.model, HISTORY_SHEET).visibility).not.toBe("Visible");
    expect(await storedIn(saved)).toEqual(stored);
    const { snapshots, damaged } = historyOf(await storedIn(saved));
    expect(damaged).toEqual([]);
    expect(snapshots.map(plainSnapshot)).toEqual([...WEEKS, long].map(plainSnapshot));
  },
  240_000
);
