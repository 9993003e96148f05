import { calculatingWorkbook, onlyTable } from "../calculatingWorkbook";
import { codeOf } from "../openWorkbook";

const DEALS = [
  ["Deal", "Amount", "Amount"],
  ["Acme", 100, 1],
  ["Bolt", 200, 2],
];

/** A table over A1:C3 of a sheet with these deals. */
async function deals(rows: readonly (readonly (string | number)[])[] = DEALS) {
  const workbook = calculatingWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0);
    range.values = rows.map((row) => [...row]);
    sheet.tables.add(range, true).name = "Rows";
    await context.sync();
  });
  return workbook;
}

/** Values of an address of the active sheet, after formulas were put into it. */
async function valuesOf(
  workbook: Awaited<ReturnType<typeof deals>>,
  address: string,
  formulas?: string[][]
): Promise<unknown[][]> {
  return workbook.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    if (formulas !== undefined) range.formulas = formulas;
    await context.sync();
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

test("a new table has Excel's look, its headers are different texts, and its parts are where they should be", async () => {
  const { run, sheet } = await deals([
    ["Deal", "Amount", "Amount"],
    ["", 2024, ""],
    ["Bolt", 200, 2],
  ]);
  const seen = await run(async (context) => {
    const table = context.workbook.tables
      .getItem("rows")
      .load("name,style,showHeaders,showTotals,showBandedRows,showFilterButton");
    const columns = table.columns.load("items/name,items/index");
    const [whole, body, header] = [table.getRange(), table.getDataBodyRange(), table.getHeaderRowRange()];
    for (const range of [whole, body, header]) range.load("address");
    header.load("values");
    const second = table.columns.getItem("Amount2").getDataBodyRange().load("address,values");
    const missing = context.workbook.tables.getItemOrNullObject("Nope");
    table.rows.load("count");
    table.worksheet.load("name");
    await context.sync();
    return {
      look: [table.style, table.showHeaders, table.showTotals, table.showBandedRows, table.showFilterButton],
      names: columns.items.map((column) => column.name),
      addresses: [whole.address, body.address, header.address, second.address],
      header: header.values,
      second: second.values,
      missing: missing.isNullObject,
      rows: table.rows.count,
      sheet: table.worksheet.name,
    };
  });
  expect(seen).toEqual({
    look: ["TableStyleMedium2", true, false, true, true],
    names: ["Deal", "Amount", "Amount2"],
    addresses: ["Sheet1!A1:C3", "Sheet1!A2:C3", "Sheet1!A1:C1", "Sheet1!C2:C3"],
    header: [["Deal", "Amount", "Amount2"]],
    second: [[""], [2]],
    missing: true,
    rows: 2,
    sheet: "Sheet1",
  });
  expect(sheet.changed.has("tables")).toBe(true);
});

test("header cells that are numbers, blank or repeated become different texts", async () => {
  const { sheet } = await deals([
    [2024, "", "", "2024"],
    [1, 2, 3, 4],
  ]);
  expect(onlyTable(sheet).columns.map(({ name }) => name)).toEqual(["2024", "Column1", "Column2", "20242"]);
  expect([0, 1, 2, 3].map((column) => sheet.cells.value(0, column))).toEqual(["2024", "Column1", "Column2", "20242"]);
});

test.each(["A1", "two words", "1st", "R1C1", "C", "rows", "x".repeat(256), "Taken"])(
  "the name %j is refused",
  async (name) => {
    const { run } = await deals();
    const batch = run(async (context) => {
      context.workbook.names.add("Taken", "=1");
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("F1:F2").values = [["x"], [1]];
      sheet.tables.add("F1:F2", true).name = name;
      await context.sync();
    });
    expect(await codeOf(batch)).toBe("InvalidArgument");
  }
);

test("tables do not overlap each other or merged cells", async () => {
  const { run } = await deals();
  const add = (address: string) =>
    codeOf(
      run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("H1:I1").merge(false);
        sheet.tables.add(address, true);
        await context.sync();
      })
    );
  expect(await add("C3:D5")).toBe("MergedRangeConflict");
  expect(await add("H1:H3")).toBe("MergedRangeConflict");
  expect(await add("E1:F3")).toBeUndefined();
});

test("formulas follow when a table or a column is renamed", async () => {
  const workbook = await deals();
  expect(
    await valuesOf(workbook, "F1:F3", [
      ["=SUM(Rows[Amount])"],
      ["=Rows[[#Headers],[Amount]]"],
      ["=Rows[@Amount]+ROWS(Rows)"],
    ])
  ).toEqual([[300], ["Amount"], [202]]);
  await workbook.run(async (context) => {
    const table = context.workbook.tables.getItem("Rows");
    table.name = "Pipeline.Rows";
    table.columns.getItem("Amount").name = "Size ] '#1";
    await context.sync();
  });
  const { sheet } = workbook;
  expect([0, 1, 2].map((row) => sheet.cells.formula(row, 5)?.text)).toEqual([
    "=SUM(Pipeline.Rows[Size '] '''#1])",
    "=Pipeline.Rows[[#Headers],[Size '] '''#1]]",
    "=Pipeline.Rows[@[Size '] '''#1]]+ROWS(Pipeline.Rows)",
  ]);
  expect(await valuesOf(workbook, "F1:F3")).toEqual([[300], ["Size ] '#1"], [202]]);
});

test("a header written into its cell renames the column", async () => {
  const workbook = await deals();
  await valuesOf(workbook, "F1", [["=SUM(Rows[Amount])"]]);
  await valuesOf(workbook, "B1", [["Amount2"]]);
  expect(onlyTable(workbook.sheet).columns.map(({ name }) => name)).toEqual(["Deal", "Amount22", "Amount2"]);
  expect(workbook.sheet.cells.formula(0, 5)?.text).toBe("=SUM(Rows[Amount22])");
});

test("what is written below or beside is taken in, unless something is in the way", async () => {
  const workbook = await deals();
  await valuesOf(workbook, "F1", [["=SUM(Rows[Amount])"]]);
  await valuesOf(workbook, "A4:B5", [
    ["Core", "400"],
    ["Dune", "800"],
  ]);
  expect(onlyTable(workbook.sheet).area).toEqual({ row: 0, column: 0, rows: 5, columns: 3 });
  expect(await valuesOf(workbook, "F1")).toEqual([[1500]]);
  await valuesOf(workbook, "D2", [["7"]]);
  expect(onlyTable(workbook.sheet).columns.map(({ name }) => name)).toEqual(["Deal", "Amount", "Amount2", "Column1"]);
  expect(workbook.sheet.cells.value(0, 3)).toBe("Column1");
  // A note two rows below leaves the table alone; so does a cell whose row holds something already.
  await valuesOf(workbook, "A7", [["note"]]);
  await valuesOf(workbook, "C7", [["old"]]);
  await valuesOf(workbook, "B6", [[""]]);
  expect(onlyTable(workbook.sheet).area.rows).toBe(5);
});

test("a calculated column fills new rows", async () => {
  const workbook = await deals();
  await valuesOf(workbook, "D1:D3", [["Double"], ["=[@Amount]*2"], ["=[@Amount]*2"]]);
  expect(onlyTable(workbook.sheet).columns[3]?.calculatedFormula).toBe("=[@Amount]*2");
  await valuesOf(workbook, "E1:E3", [["Next"], ["=B2+1"], ["=B3+1"]]);
  await valuesOf(workbook, "A4:C4", [["Core", "400", "4"]]);
  expect(await valuesOf(workbook, "D4:E4")).toEqual([[800, 401]]);
  expect(workbook.sheet.cells.formula(3, 4)?.text).toBe("=B4+1");
});

test("rows and columns are added at the end; elsewhere is refused rather than done wrong", async () => {
  const workbook = await deals();
  await workbook.run(async (context) => {
    const table = context.workbook.tables.getItem("Rows");
    table.rows.add(undefined, [["Core", 400, 4]]);
    table.columns.add(-1, [["Won"], [true], [false], [true]]);
    await context.sync();
  });
  expect(onlyTable(workbook.sheet).area).toEqual({ row: 0, column: 0, rows: 4, columns: 4 });
  expect(await valuesOf(workbook, "A4:D4")).toEqual([["Core", 400, 4, true]]);
  expect(onlyTable(workbook.sheet).columns[3]?.name).toBe("Won");
  const between = workbook.run(async (context) => {
    context.workbook.tables.getItem("Rows").rows.add(0, [["x", 1, 1, false]]);
    await context.sync();
  });
  expect(await codeOf(between)).toBe("NotImplemented");
});

test("a totals row comes and goes, and keeps the table from growing", async () => {
  const workbook = await deals();
  const { run, sheet } = workbook;
  await run(async (context) => {
    const table = context.workbook.tables.getItem("Rows");
    table.showTotals = true;
    await context.sync();
    const totals = table.getTotalRowRange().load("values,address");
    const body = table.getDataBodyRange().load("address");
    await context.sync();
    expect([totals.address, totals.values, body.address]).toEqual(["Sheet1!A4:C4", [["Total", "", 3]], "Sheet1!A2:C3"]);
  });
  await valuesOf(workbook, "A5", [["x"]]);
  expect(onlyTable(sheet).area.rows).toBe(4);
  await run(async (context) => {
    context.workbook.tables.getItem("Rows").showTotals = false;
    await context.sync();
  });
  expect([onlyTable(sheet).area.rows, sheet.cells.value(3, 0)]).toEqual([3, undefined]);
});

test("a resized table keeps its header row and its formulas' sense", async () => {
  const workbook = await deals();
  await valuesOf(workbook, "F1", [["=SUM(Rows[Amount])"]]);
  await workbook.run(async (context) => {
    context.workbook.tables.getItem("Rows").resize("A1:C2");
    await context.sync();
  });
  expect(await valuesOf(workbook, "F1")).toEqual([[100]]);
  const elsewhere = workbook.run(async (context) => {
    context.workbook.tables.getItem("Rows").resize("A2:C4");
    await context.sync();
  });
  expect(await codeOf(elsewhere)).toBe("InvalidArgument");
});

test("deleted: cells are empty, references are #REF!; converted: cells stay, references are addresses", async () => {
  const gone = await deals();
  await valuesOf(gone, "F1", [["=SUM(Rows[Amount])"]]);
  await gone.run(async (context) => {
    context.workbook.tables.getItem("Rows").delete();
    await context.sync();
  });
  expect([gone.sheet.tables.length, gone.sheet.cells.value(1, 0)]).toEqual([0, undefined]);
  expect(gone.sheet.cells.formula(0, 5)?.text).toBe("=SUM(#REF!)");
  expect(await valuesOf(gone, "F1")).toEqual([["#REF!"]]);

  const kept = await deals();
  await valuesOf(kept, "F1:F2", [["=SUM(Rows[Amount])"], ["=Rows[@Deal]"]]);
  await kept.run(async (context) => {
    context.workbook.tables.getItem("Rows").convertToRange();
    await context.sync();
  });
  expect([0, 1].map((row) => kept.sheet.cells.formula(row, 5)?.text)).toEqual([
    "=SUM(Sheet1!$B$2:$B$3)",
    "=Sheet1!$A$2",
  ]);
  expect(await valuesOf(kept, "F1:F2")).toEqual([[300], ["Acme"]]);
});

test("a filter hides rows, is seen, and is cleared", async () => {
  const { run, sheet } = await deals();
  await run(async (context) => {
    const table = context.workbook.tables.getItem("Rows");
    table.columns.getItem("Deal").filter.applyValuesFilter(["Bolt"]);
    table.autoFilter.load("isDataFiltered,enabled");
    await context.sync();
    expect([table.autoFilter.isDataFiltered, table.autoFilter.enabled]).toEqual([true, true]);
  });
  expect([sheet.rows.get(1)?.hidden, sheet.rows.get(2)?.hidden ?? false]).toEqual([true, false]);
  await run(async (context) => {
    context.workbook.tables.getItem("Rows").clearFilters();
    await context.sync();
  });
  expect(sheet.rows.get(1)?.hidden).toBe(false);
});

test("a formula that names no table or column is refused, as Excel does", async () => {
  const workbook = await deals();
  expect(await codeOf(valuesOf(workbook, "F1", [["=SUM(Nope[Amount])"]]))).toBe("InvalidArgument");
  expect(await codeOf(valuesOf(workbook, "F1", [["=SUM(Rows[Nope])"]]))).toBe("InvalidArgument");
});

test("a protected sheet refuses a table", async () => {
  const { run } = calculatingWorkbook();
  const batch = run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.protection.protect();
    sheet.tables.add("A1:B2", true);
    await context.sync();
  });
  expect(await codeOf(batch)).toBe("AccessDenied");
});
