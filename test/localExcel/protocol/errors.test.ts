import { PROFILES } from "../../../src/localExcel/model/clientProfile";
import { codeOf, openWorkbook } from "../openWorkbook";

test("a refused action stops the request: what came before it stays, what comes after it is not done", async () => {
  const { run } = openWorkbook();
  const code = await codeOf(
    run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("D1").values = [["before"]];
      context.workbook.worksheets.getItem("Nowhere").load("name");
      sheet.getRange("D2").values = [["after"]];
      await context.sync();
    })
  );
  expect(code).toBe("ItemNotFound");
  const values = await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("D1:D2").load("values");
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toStrictEqual([["before"], [""]]);
});

test("an error names class and member, and the statement", async () => {
  const { run } = openWorkbook();
  const batch = run(async (context) => {
    context.workbook.worksheets.getItem("Nowhere");
    await context.sync();
  });
  const error = await batch.catch((refused: unknown) => refused);
  expect(error).toMatchObject({
    code: "ItemNotFound",
    httpStatusCode: 404,
    debugInfo: { errorLocation: "WorksheetCollection.getItem", statement: "var worksheet = worksheets.getItem(...);" },
  });
});

test("a member without behaviour fails with NotImplemented that names it", async () => {
  const { run } = openWorkbook();
  const error = await run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").removeDuplicates([0], false);
    await context.sync();
  }).catch((refused: unknown) => refused);
  expect(error).toMatchObject({ code: "NotImplemented", debugInfo: { errorLocation: "Range.removeDuplicates" } });
  expect(String(error)).toContain("Range.removeDuplicates");
});

test("setting a property that has only a getter is refused too", async () => {
  const { run } = openWorkbook();
  const code = await codeOf(
    run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulasR1C1 = [["=R1C1"]];
      await context.sync();
    })
  );
  expect(code).toBe("NotImplemented");
});

test("a client of an older requirement set does not know newer members", async () => {
  const old = openWorkbook({ profile: { name: "LTSC 2021", excelApi: "1.8", payloadLimit: undefined } });
  const copy = async (connection: typeof old): Promise<string | undefined> =>
    codeOf(
      connection.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A2").copyFrom("A1");
        await context.sync();
      })
    );
  // Range.copyFrom came with ExcelApi 1.9.
  expect(await copy(old)).toBe("ApiNotFound");
  expect(await copy(openWorkbook({ profile: PROFILES.ltsc2021 }))).toBeUndefined();
});

test("isSetSupported answers for the imitated client, comparing versions as numbers", () => {
  const { isSetSupported } = openWorkbook({ profile: PROFILES.ltsc2021 });
  expect([
    isSetSupported("ExcelApi", "1.9"),
    isSetSupported("ExcelApi", "1.14"),
    isSetSupported("ExcelApi", "1.15"),
    isSetSupported("ExcelApi"),
    isSetSupported("ExcelApiOnline", "1.1"),
  ]).toStrictEqual([true, true, false, true, false]);
});

test("null objects stay null through children and properties", async () => {
  const { run } = openWorkbook();
  const found = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    sheet.load("name");
    await context.sync();
    return [sheet.isNullObject, used.isNullObject];
  });
  expect(found).toStrictEqual([true, true]);
});

test("asking a null object to do something is ItemNotFound", async () => {
  const { run } = openWorkbook();
  const code = await codeOf(
    run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Nowhere").delete();
      await context.sync();
    })
  );
  expect(code).toBe("ItemNotFound");
});

test("on the web a request over 5 MB is refused before anything is done", async () => {
  const { run } = openWorkbook({ profile: PROFILES.web });
  const text = "x".repeat(1000);
  const write = async (rows: number): Promise<string | undefined> =>
    codeOf(
      run(async (context) => {
        const values = Array.from({ length: rows }, () => [text]);
        context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, rows, 1).values = values;
        await context.sync();
      })
    );
  // 5 MB = 5 242 880 bytes: 5 300 rows of 1 000 characters are over, 5 000 are under.
  expect(await write(5300)).toBe("RequestPayloadSizeLimitExceeded");
  expect(await write(5000)).toBeUndefined();
});

test("on the web an answer over 5 MB is refused, on the desktop it is not", async () => {
  const read = async (profile: (typeof PROFILES)[keyof typeof PROFILES]): Promise<string | undefined> => {
    const { run } = openWorkbook({ profile });
    const text = "x".repeat(1000);
    const fill = async (first: number): Promise<void> =>
      run(async (context) => {
        const values = Array.from({ length: 2700 }, () => [text]);
        context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(first, 0, 2700, 1).values = values;
        await context.sync();
      });
    await fill(0);
    await fill(2700);
    return codeOf(
      run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, 5400, 1).load("values");
        await context.sync();
      })
    );
  };
  expect(await read(PROFILES.web)).toBe("ResponsePayloadSizeLimitExceeded");
  expect(await read(PROFILES.microsoft365)).toBeUndefined();
});

test("values of more than 5,000,000 cells, of whole columns and whole rows are null", async () => {
  const { run } = openWorkbook();
  const values = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const large = sheet.getRangeByIndexes(0, 0, 1_000_000, 6).load("values");
    const column = sheet.getRange("A:A").load("values");
    const row = sheet.getRange("3:3").load("values");
    await context.sync();
    return [large.values, column.values, row.values] as unknown[];
  });
  expect(values).toStrictEqual([null, null, null]);
});
