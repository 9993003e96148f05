import { newWorkbook } from "../../../src/localExcel/model/newWorkbook";
import { codeOf, openWorkbook } from "../openWorkbook";

test("DATE tells the date system of the workbook", async () => {
  const serial = async (date1904: boolean): Promise<number> =>
    openWorkbook({ model: { ...newWorkbook(), date1904 } }).run(async (context) => {
      const result = context.workbook.functions.date(1904, 1, 1).load("value");
      await context.sync();
      return result.value;
    });
  // 1 January 1904: day 1462 since 1900 began (4 × 365 + 1 leap day of 1900 that never was + 1), day 0 of the 1904 system.
  expect([await serial(false), await serial(true)]).toStrictEqual([1462, 0]);
});

test("days are shown in the workbook's own date system", async () => {
  const { run } = openWorkbook({ model: { ...newWorkbook(), date1904: true } });
  const text = await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2");
    range.values = [["1/2/2026"], [0]];
    range.numberFormat = "yyyy-mm-dd" as unknown as string[][];
    range.load("text,values");
    await context.sync();
    return [range.text, range.values[0]?.[0] as number];
  });
  // 46 024 − 1 462
  expect(text).toStrictEqual([[["2026-01-02"], ["1904-01-01"]], 44562]);
});

test("names mean ranges, numbers or formulas, of the workbook or of a sheet", async () => {
  const { run } = openWorkbook();
  const read = await run(async (context) => {
    const { names } = context.workbook;
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    const range = names.add("Deals.2026", sheet.getRange("B2:C3"), "what it is");
    range.visible = false;
    names.add("Share", "=0.19");
    sheet.names.add("Deals.2026", "=Sheet1!$A$1");
    names.load("items/name,items/type,items/value,items/formula,items/visible,items/comment,items/scope");
    const missing = names.getItemOrNullObject("Nothing");
    const cells = names.getItem("deals.2026").getRange().load("values");
    const own = sheet.names.getItem("Deals.2026").getRange().load("address");
    await context.sync();
    const listed = names.items.map(
      ({ name, type, value, formula, visible, comment, scope }) =>
        [name, type, value, formula, visible, comment, scope] as unknown[]
    );
    return { listed, missing: missing.isNullObject, cells: cells.values as unknown, own: own.address };
  });
  expect(read).toStrictEqual({
    listed: [
      ["Deals.2026", "Range", "Sheet1!$B$2:$C$3", "=Sheet1!$B$2:$C$3", false, "what it is", "Workbook"],
      ["Share", "Double", 0.19, "=0.19", true, "", "Workbook"],
    ],
    missing: true,
    cells: [
      [1, 2],
      [3, 4],
    ],
    own: "Sheet1!A1",
  });
});

test("a name that is taken, or that cannot be one, is refused; a deleted one is free again", async () => {
  const connection = openWorkbook();
  const add = async (name: string): Promise<string | undefined> =>
    codeOf(
      connection.run(async (context) => {
        context.workbook.names.add(name, context.workbook.worksheets.getActiveWorksheet().getRange("A1"));
        await context.sync();
      })
    );
  expect([
    await add("Goal"),
    await add("goal"),
    await add("A1"),
    await add("two words"),
    await add("R1C1"),
  ]).toStrictEqual([undefined, "ItemAlreadyExists", "InvalidArgument", "InvalidArgument", "InvalidArgument"]);
  await connection.run(async (context) => {
    context.workbook.names.getItem("Goal").delete();
    await context.sync();
  });
  expect(await add("Goal")).toBeUndefined();
});

test("settings keep any JSON value", async () => {
  const { run } = openWorkbook();
  const read = await run(async (context) => {
    const { settings } = context.workbook;
    settings.add("mapping", { amount: "Deal Value, $", stages: ["Won", "Lost"] });
    settings.add("gone", 1);
    await context.sync();
    settings.getItem("gone").delete();
    const mapping = settings.getItem("mapping").load("value");
    const gone = settings.getItemOrNullObject("gone");
    settings.load("items/key");
    await context.sync();
    return [mapping.value, gone.isNullObject, settings.items.map(({ key }) => key)] as unknown[];
  });
  expect(read).toStrictEqual([{ amount: "Deal Value, $", stages: ["Won", "Lost"] }, true, ["mapping"]]);
});

test("formulas are calculated after each request, in manual mode only when asked", async () => {
  const { run, calculator } = openWorkbook();
  const write = async (): Promise<void> =>
    run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulas = [["=1+1"]];
      await context.sync();
    });
  await write();
  const automatic = calculator.recalculated;
  await run(async (context) => {
    context.application.calculationMode = "Manual";
    await context.sync();
  });
  const before = calculator.recalculated;
  await write();
  const manual = calculator.recalculated;
  await run(async (context) => {
    context.application.calculate("Full");
    await context.sync();
  });
  expect(automatic).toBeGreaterThan(0);
  expect([manual - before, calculator.recalculated - manual]).toStrictEqual([0, 1]);
});

test("the selection is one range of the active sheet", async () => {
  const { run } = openWorkbook();
  const addresses = await run(async (context) => {
    context.workbook.worksheets.add("Second").getRange("C3:D4").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    return [selected.address, cell.address];
  });
  expect(addresses).toStrictEqual(["Second!C3:D4", "Second!C3"]);
});

test("the client's own separators", async () => {
  const { run } = openWorkbook({ model: { ...newWorkbook(), locale: "de-DE" } });
  const read = await run(async (context) => {
    const { cultureInfo } = context.application;
    cultureInfo.load("name,numberFormat/numberDecimalSeparator,numberFormat/numberGroupSeparator");
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.values = [[1234.5]];
    range.numberFormat = [["#,##0.00"]];
    range.load("text");
    await context.sync();
    const { name, numberFormat } = cultureInfo;
    return [name, numberFormat.numberDecimalSeparator, numberFormat.numberGroupSeparator, range.text[0]?.[0]];
  });
  expect(read).toStrictEqual(["de-DE", ",", ".", "1.234,50"]);
});
