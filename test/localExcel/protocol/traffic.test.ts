import { setTimeout as wait } from "node:timers/promises";
import { openWorkbook } from "../openWorkbook";

test("requests and cells are counted; the library's own clean-up is counted apart", async () => {
  const connection = openWorkbook();
  await connection.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B3");
    range.values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    await context.sync();
    range.load("values");
    await context.sync();
  });
  await wait(20);
  expect(connection.stats).toMatchObject({ requests: 2, cleanUps: 1, cellsRead: 6, cellsWritten: 6 });
  expect(connection.stats.bytesSent).toBeGreaterThan(500);
});

test("two workbooks in one process do not see each other", async () => {
  const [first, second] = [openWorkbook(), openWorkbook()];
  const write = async (connection: typeof first, value: string): Promise<void> =>
    connection.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
      await context.sync();
    });
  const read = async (connection: typeof first): Promise<unknown> =>
    connection.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
      return range.values[0]?.[0] as unknown;
    });
  await write(first, "one");
  await write(second, "two");
  expect([await read(first), await read(second)]).toStrictEqual(["one", "two"]);
});

test("100,000 rows are read and written whole, every cell once", async () => {
  const connection = openWorkbook();
  const rows = 100_000;
  await connection.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const values = Array.from({ length: rows }, (_, r) => [r, `deal ${r}`, r / 2, "Open", r % 7]);
    sheet.getRangeByIndexes(1, 0, rows, 5).values = values;
    await context.sync();
  });
  const sum = await connection.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(1, 0, rows, 5).load("values");
    await context.sync();
    return range.values.reduce((total: number, row) => total + Number(row[0]), 0);
  });
  // 0 + 1 + … + 99 999
  expect(sum).toBe(4_999_950_000);
  expect(connection.stats).toMatchObject({ cellsRead: 500_000, cellsWritten: 500_000, requests: 2 });
});
