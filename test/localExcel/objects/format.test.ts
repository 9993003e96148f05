import { openWorkbook } from "../openWorkbook";

test("fonts, fills, alignment and borders are read back; where cells differ they are null or empty", async () => {
  const { run } = openWorkbook();
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:B2");
    range.format.font.set({ bold: true, size: 14, color: "#336699", name: "Arial", italic: true });
    range.format.fill.color = "FFEEDD";
    range.format.horizontalAlignment = "Right";
    range.format.verticalAlignment = "Top";
    range.format.wrapText = true;
    range.format.indentLevel = 2;
    range.format.protection.locked = false;
    sheet.getRange("B2").format.font.bold = false;
    sheet.getRange("B2").format.fill.clear();
    range.load(
      "format/font/bold,format/font/size,format/font/color,format/fill/color,format/horizontalAlignment,format/wrapText"
    );
    range.load("format/verticalAlignment,format/indentLevel,format/protection/locked");
    await context.sync();
    const { format } = range;
    return [
      [format.font.bold, format.font.size, format.font.color, format.fill.color],
      [
        format.horizontalAlignment,
        format.verticalAlignment,
        format.wrapText,
        format.indentLevel,
        format.protection.locked,
      ],
    ];
  });
  expect(read).toStrictEqual([
    [null, 14, "#336699", ""],
    ["Right", "Top", true, 2, false],
  ]);
});

test("edges go to the outer cells, inner lines between all of them", async () => {
  const { run, workbook } = openWorkbook();
  await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3");
    const bottom = range.format.borders.getItem("EdgeBottom");
    bottom.style = "Continuous";
    bottom.weight = "Medium";
    bottom.color = "#112233";
    range.format.borders.getItem("InsideVertical").style = "Dash";
    await context.sync();
  });
  const { model } = workbook;
  const sheet = workbook.activeSheet;
  const borders = (row: number, column: number): unknown => {
    const { top, bottom, left, right } = model.styles.styleOf(sheet.cells.style(row, column) ?? 0);
    return { top, bottom, left, right };
  };
  const dashed = { style: "dashed", color: "#000000" };
  const medium = { style: "medium", color: "#112233" };
  expect(borders(1, 1)).toStrictEqual({ top: undefined, bottom: undefined, left: undefined, right: dashed });
  expect(borders(2, 1)).toStrictEqual({ top: undefined, bottom: medium, left: undefined, right: dashed });
  expect(borders(2, 2)).toStrictEqual({ top: undefined, bottom: medium, left: dashed, right: undefined });
});

test("borders can be listed", async () => {
  const { run } = openWorkbook();
  const sides = await run(async (context) => {
    const { borders } = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").format;
    borders.getItem("EdgeTop").style = "Double";
    borders.load("items/sideIndex,items/style");
    await context.sync();
    return borders.items.filter(({ style }) => style !== "None").map(({ sideIndex, style }) => [sideIndex, style]);
  });
  expect(sides).toStrictEqual([["EdgeTop", "Double"]]);
});

test("a whole column's format holds for its blank cells and leaves the other columns", async () => {
  const { run } = openWorkbook();
  const formats = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [[5]];
    sheet.getRange("A:A").numberFormat = "0.00" as unknown as string[][];
    sheet.getRange("A1").format.font.bold = true;
    const ranges = ["A1", "A900000", "B1"].map((address) =>
      sheet.getRange(address).load("numberFormat,format/font/bold")
    );
    await context.sync();
    return ranges.map((range) => [range.numberFormat[0]?.[0] as string, range.format.font.bold]);
  });
  expect(formats).toStrictEqual([
    ["0.00", true],
    ["0.00", false],
    ["General", false],
  ]);
});

test("one number format fills a range, a 2-D array sets each cell", async () => {
  const { run } = openWorkbook();
  const text = await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.numberFormat = "#,##0.0" as unknown as string[][];
    context.workbook.worksheets.getActiveWorksheet().getRange("A2:B2").numberFormat = [["0%", "m/d/yyyy"]];
    range.values = [
      [1234.56, -1],
      [0.125, 46024],
    ];
    range.load("text");
    await context.sync();
    return range.text;
  });
  expect(text).toStrictEqual([
    ["1,234.6", "-1.0"],
    ["13%", "1/2/2026"],
  ]);
});

test("autofit makes a column as wide as its longest text", async () => {
  const { run } = openWorkbook();
  const width = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A2").values = [["short"], ["a text of twenty-four chr"]];
    sheet.getRange("A1").format.autofitColumns();
    const column = sheet.getRange("A:A").load("format/columnWidth");
    await context.sync();
    return column.format.columnWidth;
  });
  // 25 characters × 7 pixels + 5 = 180 pixels = 135 points
  expect(width).toBe(135);
});

test("columns tell whether their width is the sheet's standard, and take it back", async () => {
  const { run } = openWorkbook();
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B:B").format.columnWidth = 90;
    const ranges = ["A:A", "A:B", "B:B"].map((address) => sheet.getRange(address).load("format/useStandardWidth"));
    await context.sync();
    const before = ranges.map(({ format }) => format.useStandardWidth);
    sheet.getRange("B:B").format.useStandardWidth = true;
    const column = sheet.getRange("B:B").load("format/useStandardWidth,format/columnWidth");
    await context.sync();
    return [...before, column.format.useStandardWidth, column.format.columnWidth];
  });
  expect(read).toStrictEqual([true, null, false, true, 48]);
});
