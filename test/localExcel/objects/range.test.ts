import { codeOf, openWorkbook } from "../openWorkbook";

type Cell = string | number | boolean;

/** Writes entries into A1 and down, and reads back what Excel made of each: value, formula, type. */
async function entered(entries: Cell[], numberFormat?: string): Promise<[Cell, Cell, string][]> {
  const { run } = openWorkbook();
  return run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, entries.length, 1);
    if (numberFormat !== undefined)
      range.numberFormat = [[numberFormat]].concat(entries.slice(1).map(() => [numberFormat]));
    range.values = entries.map((entry) => [entry]);
    range.load("values,formulas,valueTypes");
    await context.sync();
    return entries.map((_, i) => [
      range.values[i]?.[0] as Cell,
      range.formulas[i]?.[0] as Cell,
      String(range.valueTypes[i]?.[0]),
    ]);
  });
}

describe("what Excel makes of entered texts", () => {
  test("=, + and - begin formulas, unless they are signed numbers", async () => {
    expect(
      (await entered(["=A2", "+A2", "-A2", "@SUM(1)", "-5", "+5", "=", "-"])).map(([, formula]) => formula)
    ).toStrictEqual(["=A2", "=+A2", "=-A2", "=SUM(1)", -5, 5, "=", "-"]);
  });

  test("an apostrophe in front makes text of anything and is not read back", async () => {
    expect(await entered(["'=HYPERLINK(1)", "'-5", "'007", "'"])).toStrictEqual([
      ["=HYPERLINK(1)", "=HYPERLINK(1)", "String"],
      ["-5", "-5", "String"],
      ["007", "007", "String"],
      ["", "", "String"],
    ]);
  });

  test("texts that look like numbers, days, shares and truth values become them", async () => {
    // 2 January 2026 is day 46 024: 45 658 is 1 January 2025 (a known serial), + 365 + 1.
    const read = await entered([
      "007",
      "50%",
      "1/2/2026",
      "2026-01-02",
      "TRUE",
      "$1,234.50",
      "Acme 007",
      "#N/A",
      "10:30",
    ]);
    expect(read.map(([value, , type]) => [value, type])).toStrictEqual([
      [7, "Double"],
      [0.5, "Double"],
      [46024, "Double"],
      [46024, "Double"],
      [true, "Boolean"],
      [1234.5, "Double"],
      ["Acme 007", "String"],
      ["#N/A", "Error"],
      [0.4375, "Double"],
    ]);
  });

  test("in cells formatted as text everything stays text", async () => {
    expect((await entered(["=A2", "007", "1/2/2026", "-5"], "@")).map(([value]) => value)).toStrictEqual([
      "=A2",
      "007",
      "1/2/2026",
      "-5",
    ]);
  });

  test("a date entered into a General cell gives it a date format, an own format stays", async () => {
    const { run } = openWorkbook();
    const formats = await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A2").numberFormat = [["0.000"]];
      const range = sheet.getRange("A1:A2");
      range.values = [["1/2/2026"], ["1/2/2026"]];
      range.load("numberFormat,text");
      await context.sync();
      return [range.numberFormat, range.text] as unknown[];
    });
    expect(formats).toStrictEqual([
      [["m/d/yyyy"], ["0.000"]],
      [["1/2/2026"], ["46024.000"]],
    ]);
  });

  test("a formula that cannot be read is InvalidArgument", async () => {
    const { run } = openWorkbook();
    const batch = run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulas = [["=SUM(1"]];
      await context.sync();
    });
    expect(await codeOf(batch)).toBe("InvalidArgument");
  });
});

test("null leaves a cell alone, an empty text empties it, one value fills all", async () => {
  const { run } = openWorkbook();
  const values = await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1");
    range.values = "x" as unknown as unknown[][];
    range.values = [[null, "", 2]];
    range.load("values");
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toStrictEqual([["x", "", 2]]);
});

test("an array of another shape is InvalidArgument, in small and in large", async () => {
  const { run } = openWorkbook();
  const write = async (address: string, rows: number): Promise<string | undefined> =>
    codeOf(
      run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).values = Array.from({ length: rows }, () => [
          1, 2,
        ]);
        await context.sync();
      })
    );
  expect([await write("A1:B3", 2), await write("A1:B3000", 2999), await write("A1:B3000", 3000)]).toStrictEqual([
    "InvalidArgument",
    "InvalidArgument",
    undefined,
  ]);
});

test("neighbouring ranges are reached as in Excel", async () => {
  const { run } = openWorkbook();
  const addresses = await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:D5");
    const reached = [
      range.getCell(1, 1),
      range.getRow(3),
      range.getColumn(0),
      range.getOffsetRange(1, -1),
      range.getResizedRange(-3, 2),
      range.getAbsoluteResizedRange(1, 1),
      range.getLastCell(),
      range.getEntireColumn(),
      range.getEntireRow(),
      range.getBoundingRect("F9"),
      range.getIntersection("A1:C3"),
      range.getRowsBelow(2),
      range.getColumnsAfter(1),
    ].map((each) => each.load("address"));
    const apart = range.getIntersectionOrNullObject("Z9");
    await context.sync();
    expect(apart.isNullObject).toBe(true);
    return reached.map(({ address }) => address.replace("Sheet1!", ""));
  });
  expect(addresses).toStrictEqual([
    "C3",
    "B5:D5",
    "B2:B5",
    "A3:C6",
    "B2:F2",
    "B2",
    "D5",
    "B:D",
    "2:5",
    "B2:F9",
    "B2:C3",
    "B6:D7",
    "E2:E5",
  ]);
});

test("used ranges count values, or formatted cells as well", async () => {
  const { run } = openWorkbook();
  const addresses = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const empty = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    sheet.getRange("C3:D4").values = [
      [1, ""],
      ["", 2],
    ];
    sheet.getRange("F9").format.fill.color = "red";
    const ranges = [
      sheet.getUsedRange(true),
      sheet.getUsedRange(false),
      sheet.getRange("D:D").getUsedRange(true),
      sheet.getRange("A1:C2").getUsedRangeOrNullObject(true),
    ].map((each) => each.load("address"));
    await context.sync();
    return [
      empty.isNullObject,
      ...ranges.map((each) => (each.isNullObject ? null : each.address.replace("Sheet1!", ""))),
    ];
  });
  expect(addresses).toStrictEqual([true, "C3:D4", "C3:F9", "D4", null]);
});

test("clear takes contents, formats or everything", async () => {
  const { run } = openWorkbook();
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const all = sheet.getRange("A1:C1");
    all.values = [[1, 2, 3]];
    all.format.fill.color = "#00FF00";
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("B1").clear("Formats");
    sheet.getRange("C1").clear();
    const fills = ["A1", "B1", "C1"].map((address) => sheet.getRange(address).load("format/fill/color"));
    all.load("values");
    await context.sync();
    return [all.values[0], fills.map(({ format }) => format.fill.color)] as unknown[];
  });
  expect(read).toStrictEqual([
    ["", 2, ""],
    ["#00FF00", "#FFFFFF", "#FFFFFF"],
  ]);
});

test("merged cells keep the first content alone and take no other", async () => {
  const { run } = openWorkbook();
  const values = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.merge();
    sheet.getRange("B2").values = [["lost"]];
    range.load("values");
    await context.sync();
    const merged = range.values as unknown;
    range.unmerge();
    sheet.getRange("B2").values = [["kept"]];
    range.load("values");
    await context.sync();
    return [merged, range.values] as unknown[];
  });
  expect(values).toStrictEqual([
    [
      [1, ""],
      ["", ""],
    ],
    [
      [1, ""],
      ["", "kept"],
    ],
  ]);
});

test("links show their text and look like links", async () => {
  const { run } = openWorkbook();
  const link = await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.hyperlink = { documentReference: "Sheet1!B5", screenTip: "Go to the row", textToDisplay: "=Acme" };
    range.load("hyperlink,values,formulas,format/font/underline");
    const other = context.workbook.worksheets.getActiveWorksheet().getRange("A2").load("hyperlink");
    await context.sync();
    return [
      range.hyperlink,
      range.values[0]?.[0],
      range.formulas[0]?.[0],
      range.format.font.underline,
      other.hyperlink,
    ] as unknown[];
  });
  expect(link).toStrictEqual([
    { documentReference: "Sheet1!B5", screenTip: "Go to the row", textToDisplay: "=Acme" },
    "=Acme",
    "=Acme",
    "Single",
    null,
  ]);
});

test("copyFrom moves relative references and repeats over a larger target", async () => {
  const { run } = openWorkbook();
  const formulas = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B1").formulas = [['=A1+$A$1+SUM(A:A)+Data!A1&"A1"&[@A1]']];
    sheet.getRange("B2:C3").copyFrom("B1", "Formulas");
    const copied = sheet.getRange("B2:C3").load("formulas");
    await context.sync();
    return copied.formulas as unknown;
  });
  expect(formulas).toStrictEqual([
    ['=A2+$A$1+SUM(A:A)+Data!A2&"A1"&[@A1]', '=B2+$A$1+SUM(B:B)+Data!B2&"A1"&[@A1]'],
    ['=A3+$A$1+SUM(A:A)+Data!A3&"A1"&[@A1]', '=B3+$A$1+SUM(B:B)+Data!B3&"A1"&[@A1]'],
  ]);
});

test("addresses quote sheet names where formulas do", async () => {
  const { run } = openWorkbook();
  const addresses = await run(async (context) => {
    const ranges = ["Bob's deals", "Plain", "Q1", "2026"].map((name) =>
      context.workbook.worksheets.add(name).getRange("A1").load("address")
    );
    await context.sync();
    return ranges.map(({ address }) => address);
  });
  expect(addresses).toStrictEqual(["'Bob''s deals'!A1", "Plain!A1", "'Q1'!A1", "'2026'!A1"]);
});

test("positions and sizes are points, hidden rows have none", async () => {
  const { run } = openWorkbook();
  const place = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A:A").format.columnWidth = 100;
    sheet.getRange("1:2").format.rowHeight = 30;
    sheet.getRange("2:2").rowHidden = true;
    const range = sheet.getRange("B3:C4").load("left,top,width,height,rowHidden");
    const rows = sheet.getRange("A1:A2").load("rowHidden");
    await context.sync();
    return [range.left, range.top, range.width, range.height, range.rowHidden, rows.rowHidden];
  });
  // one row of 30 points above (the other is hidden); two default columns of 48 and two default rows of 15 points
  expect(place).toStrictEqual([100, 30, 96, 30, false, null]);
});
