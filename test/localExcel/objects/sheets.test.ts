import { codeOf, openWorkbook } from "../openWorkbook";

async function refusal(
  act: (context: Excel.RequestContext) => void,
  connection = openWorkbook()
): Promise<string | undefined> {
  return codeOf(
    connection.run(async (context) => {
      act(context);
      await context.sync();
    })
  );
}

test("sheet names follow Excel's rules", async () => {
  const name = async (text: string): Promise<string | undefined> =>
    refusal((context) => context.workbook.worksheets.add(text));
  expect(await name("x".repeat(31))).toBeUndefined();
  for (const text of ["x".repeat(32), "a:b", "a/b", "a?b", "a[b", "'a", "a'", "History"])
    expect(await name(text)).toBe("InvalidArgument");
  expect(await name("sheet1")).toBe("ItemAlreadyExists");
});

test("a sheet without a name gets the next free one", async () => {
  const { run } = openWorkbook();
  const names = await run(async (context) => {
    context.workbook.worksheets.add();
    const sheet = context.workbook.worksheets.add().load("name,id,position,visibility,tabColor,showGridlines");
    await context.sync();
    return [sheet.name, sheet.position, sheet.visibility, sheet.tabColor, sheet.showGridlines];
  });
  expect(names).toStrictEqual(["Sheet3", 2, "Visible", "", true]);
});

test("gridlines, headings, tab colour, position and visibility can be set", async () => {
  const { run, workbook } = openWorkbook();
  const count = await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Front");
    sheet.set({ showGridlines: false, showHeadings: false, tabColor: "#1F4E79", position: 0 });
    context.workbook.worksheets.getItem("Sheet1").visibility = "VeryHidden";
    sheet.activate();
    const visible = context.workbook.worksheets.getCount(true);
    await context.sync();
    return visible.value;
  });
  const [front, back] = workbook.model.sheets;
  expect(count).toBe(1);
  expect([front?.name, front?.showGridlines, front?.showHeadings, front?.tabColor]).toStrictEqual([
    "Front",
    false,
    false,
    "#1F4E79",
  ]);
  expect([back?.visibility, workbook.activeSheet.name]).toStrictEqual(["VeryHidden", "Front"]);
});

test("the last visible sheet can neither be deleted nor hidden", async () => {
  expect(await refusal((context) => context.workbook.worksheets.getItem("Sheet1").delete())).toBe("InvalidOperation");
  expect(
    await refusal((context) => {
      context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
    })
  ).toBe("InvalidOperation");
});

test("formulas and names follow a renamed sheet and break with a deleted one", async () => {
  const { run, calculator } = openWorkbook();
  const read = await run(async (context) => {
    const data = context.workbook.worksheets.add("Bob's deals");
    const front = context.workbook.worksheets.getItem("Sheet1");
    const cell = front.getRange("A1");
    cell.formulas = [["=SUM('Bob''s deals'!A1:A9)&\"'Bob''s deals'!A1\""]];
    context.workbook.names.add("Deals", data.getRange("A1:B2"));
    data.name = "Deals";
    cell.load("formulas");
    const named = context.workbook.names.getItem("Deals").load("formula");
    await context.sync();
    const renamed = [String(cell.formulas[0]?.[0]), String(named.formula)];
    data.delete();
    cell.load("formulas");
    named.load("formula,type");
    const gone = named.getRangeOrNullObject();
    await context.sync();
    return [...renamed, String(cell.formulas[0]?.[0]), String(named.formula), named.type, gone.isNullObject];
  });
  expect(read).toStrictEqual([
    "=SUM(Deals!A1:A9)&\"'Bob''s deals'!A1\"",
    "=Deals!$A$1:$B$2",
    "=SUM(#REF!A1:A9)&\"'Bob''s deals'!A1\"",
    "=#REF!$A$1:$B$2",
    "Error",
    true,
  ]);
  expect(calculator.notes.filter((note) => !note.startsWith("cells"))).toStrictEqual([
    "sheetAdded",
    "nameAdded",
    "sheetRenamed",
    "sheetDeleted",
  ]);
});

test("a copy has the cells, looks and names of the sheet as its own", async () => {
  const { run, workbook } = openWorkbook();
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").formulas = [[4, "=Sheet1!A1*2"]];
    sheet.getRange("A1").format.fill.color = "#ABCDEF";
    context.workbook.names.add("Goal", sheet.getRange("A1"));
    const copy = sheet.copy("After", sheet);
    copy.load("name,position");
    const cells = copy.getRange("A1:B1").load("formulas");
    const fill = copy.getRange("A1").load("format/fill/color");
    await context.sync();
    copy.getRange("A1").values = [[5]];
    await context.sync();
    return [copy.name, copy.position, cells.formulas[0] as unknown, fill.format.fill.color];
  });
  expect(read).toStrictEqual(["Sheet1 (2)", 1, [4, "='Sheet1 (2)'!A1*2"], "#ABCDEF"]);
  expect(workbook.model.names.map(({ scope, formula }) => [scope === undefined, formula])).toStrictEqual([
    [true, "=Sheet1!$A$1"],
    [false, "='Sheet1 (2)'!$A$1"],
  ]);
  expect(workbook.model.sheets.map(({ cells }) => cells.value(0, 0))).toStrictEqual([4, 5]);
});

test("panes freeze rows, columns or both", async () => {
  const { run } = openWorkbook();
  const places = await run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
    const none = freezePanes.getLocationOrNullObject();
    await context.sync();
    const places: string[] = [String(none.isNullObject)];
    for (const freeze of [
      () => freezePanes.freezeRows(2),
      () => freezePanes.freezeColumns(1),
      () => freezePanes.freezeAt("A1:B4"),
    ]) {
      freeze();
      const place = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      places.push(place.address);
    }
    freezePanes.unfreeze();
    const again = freezePanes.getLocationOrNullObject();
    await context.sync();
    return [...places, String(again.isNullObject)];
  });
  expect(places).toStrictEqual(["true", "Sheet1!1:2", "Sheet1!A:A", "Sheet1!A1:B4", "true"]);
});

test("a protected sheet refuses locked cells and formats, and takes unlocked cells", async () => {
  const connection = openWorkbook();
  await connection.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true }, "secret");
    await context.sync();
  });
  const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();
  const write = (address: string) => (context: Excel.RequestContext) => {
    sheetOf(context).getRange(address).values = [[1]];
  };
  expect(await refusal(write("A1"), connection)).toBe("AccessDenied");
  expect(await refusal(write("B1"), connection)).toBeUndefined();
  expect(await refusal((context) => sheetOf(context).getRange("A1").clear(), connection)).toBe("AccessDenied");
  expect(await refusal((context) => void (sheetOf(context).getRange("B1").format.font.bold = true), connection)).toBe(
    "AccessDenied"
  );
  expect(
    await refusal((context) => void (sheetOf(context).getRange("B1").format.columnWidth = 90), connection)
  ).toBeUndefined();
  expect(await refusal((context) => sheetOf(context).protection.protect(), connection)).toBe("AccessDenied");
  expect(await refusal((context) => sheetOf(context).protection.unprotect("wrong"), connection)).toBe("AccessDenied");
  expect(await refusal((context) => sheetOf(context).protection.unprotect("secret"), connection)).toBeUndefined();
  expect(await refusal(write("A1"), connection)).toBeUndefined();
});

test("a protected structure refuses to add, delete, rename and hide sheets, not to write cells", async () => {
  const connection = openWorkbook();
  await connection.run(async (context) => {
    context.workbook.worksheets.add("Second");
    context.workbook.protection.protect();
    await context.sync();
  });
  const second = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Second");
  expect(await refusal((context) => context.workbook.worksheets.add("Third"), connection)).toBe("AccessDenied");
  expect(await refusal((context) => second(context).delete(), connection)).toBe("AccessDenied");
  expect(await refusal((context) => void (second(context).name = "Other"), connection)).toBe("AccessDenied");
  expect(await refusal((context) => void (second(context).visibility = "Hidden"), connection)).toBe("AccessDenied");
  expect(await refusal((context) => void (second(context).getRange("A1").values = [[1]]), connection)).toBeUndefined();
});
