import { CellKind } from "../../src/core/cells/grid";
import { BlockSize } from "../../src/workbook/blockSize";
import { readBody, type BodyRequest } from "../../src/workbook/readBody";
import { faultyWorkbook, inFakedTime } from "../support/faultyWorkbook";
import { workbookOfCsv, type TestWorkbook } from "../support/localWorkbook";

const ROWS = 5_000;
const csv = `id,skip,amount,stage\n${Array.from({ length: ROWS }, (_, i) => `D${i},x,${i * 2},Open`).join("\n")}\n`;

async function read(workbook: TestWorkbook, more: Partial<BodyRequest> = {}) {
  return await workbook.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name");
    await context.sync();
    const [sheet] = sheets.items;
    return await readBody(context, {
      sheetId: sheet?.id ?? "",
      sheetName: sheet?.name ?? "",
      row: 1,
      rows: ROWS,
      columns: [0, 2, 3],
      date1904: false,
      signal: undefined,
      onRows: () => undefined,
      ...more,
    });
  });
}

describe("reading a body", () => {
  test("the wanted columns alone, in blocks, every row once and in order", async () => {
    const workbook = workbookOfCsv(csv);
    const told: number[] = [];
    const grid = await read(workbook, { onRows: (rows) => told.push(rows) });
    expect(grid.columns.map(({ column }) => column)).toEqual([0, 2, 3]);
    expect(grid.firstRow).toBe(2);
    const amounts = grid.columns[1];
    expect(Array.from(amounts?.numbers ?? [])).toEqual(Array.from({ length: ROWS }, (_, i) => i * 2));
    expect(amounts?.kinds.every((kind) => kind === CellKind.number)).toBe(true);
    // First 2,000 rows, then all that is left: 2 requests, and one that looked for the sheet.
    expect(told).toEqual([2_000, 5_000]);
    expect(workbook.excel.stats.requests).toBe(3);
    // 3 columns of 5,000 rows, and the number formats of 50 rows of each.
    expect(workbook.excel.stats.cellsRead).toBe(3 * ROWS + 3 * 50);
  });

  test("a block that is refused for its size is halved and read again", async () => {
    // 2,000 rows of three columns are about 40 kB of JSON: too much for a limit of 16 kB.
    const workbook = workbookOfCsv(csv, "Deals", (model) => {
      model.profile = { ...model.profile, payloadLimit: 16_000 };
    });
    const told: number[] = [];
    const grid = await read(workbook, { onRows: (rows) => told.push(rows) });
    expect(told[0]).toBeLessThan(2_000);
    expect(told.at(-1)).toBe(ROWS);
    expect(grid.columns[1]?.numbers[ROWS - 1]).toBe((ROWS - 1) * 2);
  });

  test.each(["null", "RangeExceedsLimit"] as const)(
    "blocks above what Excel gives at once (%s) are halved",
    async (gives) => {
      const workbook = faultyWorkbook(csv);
      workbook.faults.readLimit = { cells: 1_500, gives };
      const told: number[] = [];
      const grid = await read(workbook, { onRows: (rows) => told.push(rows) });
      expect(Array.from(grid.columns[1]?.numbers ?? [])).toEqual(Array.from({ length: ROWS }, (_, i) => i * 2));
      // 2,000 rows of the band of two columns are 4,000 cells; 500 are 1,000. Three good blocks later it tries 750: 1,500 cells pass.
      expect(told.slice(0, 5)).toEqual([500, 1_000, 1_500, 2_250, 3_000]);
    }
  );

  test("GeneralException reads a block half as large at once, an Excel that is busy the same block later", async () => {
    const general = faultyWorkbook(csv);
    general.faults.faultOf = (request) =>
      request === 2 ? { code: "GeneralException", message: "internal" } : undefined;
    const told: number[] = [];
    await read(general, { onRows: (rows) => told.push(rows) });
    expect(told[0]).toBe(1_000);
    jest.useFakeTimers();
    const busy = faultyWorkbook(csv);
    busy.faults.faultOf = (request) =>
      request === 2 || request === 3 ? { code: "ActivityLimitReached", message: "busy" } : undefined;
    const toldBusy: number[] = [];
    await inFakedTime(read(busy, { onRows: (rows) => toldBusy.push(rows) }));
    jest.useRealTimers();
    expect(toldBusy).toEqual([2_000, 5_000]);
  });

  test("stops between blocks when it is cancelled", async () => {
    const cancel = new AbortController();
    const reading = read(workbookOfCsv(csv), { signal: cancel.signal, onRows: () => cancel.abort() });
    await expect(reading).rejects.toThrow("cancelled");
  });

  test("the number format is that of the first filled cell, however deep", async () => {
    const workbook = workbookOfCsv(`a,b\n${"1,\n".repeat(200)}1,44259\n`);
    await workbook.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Deals").getRange("B202");
      cell.numberFormat = [["yyyy-mm-dd"]];
      await context.sync();
    });
    const grid = await read(workbook, { rows: 201, columns: [0, 1] });
    expect(grid.columns.map(({ numberFormat }) => numberFormat)).toEqual(["General", "yyyy-mm-dd"]);
  });
});

test("a block size grows to what an answer may weigh and halves down to fifty rows", () => {
  const size = new BlockSize(10);
  expect(size.rows).toBe(2_000);
  // 10 one-digit cells are 21 bytes a row with brackets: 150,000 cells ÷ 10 columns is the tighter bound.
  size.learn([Array.from({ length: 200 }, () => Array.from({ length: 10 }, () => 1))]);
  expect(size.rows).toBe(15_000);
  let halvings = 0;
  while (size.halve()) halvings++;
  // 15,000 → 7,500 → 3,750 → 1,875 → 937 → 468 → 234 → 117 → 58 → 50.
  expect(halvings).toBe(9);
  expect(size.rows).toBe(50);
});
