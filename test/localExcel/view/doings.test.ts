import { newWorkbook } from "../../../src/localExcel/model/newWorkbook";
import { saveXlsx } from "../../../src/localExcel/files/saveXlsx";
import type {
  SheetModel,
  TableModel,
  ValidationModel,
  WorkbookModel,
} from "../../../src/localExcel/model/workbookModel";
import type { ViewChange, WorkbookPort } from "../../../src/localExcel/page/workbookPort";
import { ActionType } from "../../../src/localExcel/protocol/messages";
import { newColumn } from "../../../src/localExcel/objects/tables/tableShape";
import { compareWorkbooks } from "../../support/compareWorkbooks";
import { activeSheet, blankPort, place, portOf, shown, text, type } from "./port";
import { about } from "./requestAbout";

/** A port on a workbook set up as a model. */
async function portWith(setUp: (sheet: SheetModel, model: WorkbookModel) => void): Promise<WorkbookPort> {
  const model = newWorkbook("Book.xlsx");
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  setUp(sheet, model);
  return await portOf(saveXlsx({ model, source: undefined }), "Book.xlsx");
}

function validation(members: Partial<ValidationModel>, column = 0): ValidationModel {
  return {
    areas: [{ row: 0, column, rows: 10, columns: 1 }],
    kind: "none",
    operator: "Between",
    formula1: "",
    formula2: "",
    allowBlank: true,
    showDropDown: true,
    prompt: { show: true, title: "Month", message: "A month of this year." },
    error: { show: true, style: "stop", title: "", message: "Choose from the list." },
    ...members,
  };
}

function table(): TableModel {
  const columns = [
    newColumn(1, "Deal"),
    newColumn(2, "Amount"),
    { ...newColumn(3, "Double"), calculatedFormula: "=[@Amount]*2" },
  ];
  return {
    id: "1",
    name: "Deals",
    area: { row: 0, column: 0, rows: 3, columns: 3 },
    showHeaders: true,
    showTotals: false,
    filter: undefined,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns,
    part: undefined,
    changed: true,
  };
}

const withTable = (sheet: SheetModel): void => {
  const rows = [
    ["Deal", "Amount", "Double"],
    ["A", 10, 20],
    ["B", 20, 40],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => sheet.cells.put(r, c, value)));
  for (const row of [1, 2]) sheet.cells.put(row, 2, row * 20, { text: "=[@Amount]*2", array: undefined });
  sheet.cells.put(0, 5, 60, { text: "=SUM(Deals[Double])", array: undefined });
  sheet.tables.push(table());
};

const bytesOf = async (port: WorkbookPort): Promise<Uint8Array> => (await port.download()).bytes;

test("what was entered goes back: cells, looks, tables and the formulas that follow them", async () => {
  const port = await portWith(withTable);
  const sheet = await activeSheet(port);
  const before = await bytesOf(port);
  const doings: (() => Promise<unknown>)[] = [
    async () => type(port, "B2", "15"),
    async () => type(port, "H1", "3/15/2026"),
    // A new last row: the table takes it in and fills its calculated column.
    async () => type(port, "A4", "C"),
    // A new column and a new header's name, which formulas follow.
    async () => type(port, "D2", "note"),
    async () => type(port, "C1", "Twice"),
    async () =>
      port.paste(sheet, 1, 0, [
        ["X", "1"],
        ["Y", "2"],
        ["Z", "3"],
      ]),
    async () => port.clear(sheet, { row: 0, column: 0, rows: 1000, columns: 20 }),
  ];
  for (const [index, act] of doings.entries()) {
    await act();
    expect([index, compareWorkbooks(before, await bytesOf(port)).length > 0]).toEqual([index, true]);
    await port.undo();
    expect([index, compareWorkbooks(before, await bytesOf(port))]).toEqual([index, []]);
  }
  for (const act of doings) await act();
  while ((await port.workbook()).canUndo) await port.undo();
  expect(compareWorkbooks(before, await bytesOf(port))).toEqual([]);
});

test("a table takes in what is typed below it", async () => {
  const port = await portWith(withTable);
  await type(port, "A4", "C");
  await type(port, "B4", "100");
  expect([await text(port, "C4"), await text(port, "F1")]).toEqual(["200", "260"]);
});

test("a table's style colours header and bands; a cell's own fill counts more", async () => {
  const port = await portWith((sheet, model) => {
    withTable(sheet);
    sheet.cells.putStyle(2, 1, model.styles.changed(0, { fill: "#00FF00" }));
  });
  // Medium 2: white on the first accent, every second row a fifth of it.
  expect((await shown(port, "A1"))?.look).toMatchObject({ fill: "#4472C4", fontColor: "#FFFFFF", bold: true });
  expect((await shown(port, "A2"))?.look.fill).toBe("#DAE3F3");
  expect((await shown(port, "A3"))?.look.fill).toBeUndefined();
  expect((await shown(port, "B3"))?.look.fill).toBe("#00FF00");
});

test("validation: choices, hint, and its own words for what it refuses", async () => {
  const port = await portWith((sheet) => {
    ["Jan", "Feb"].forEach((month, row) => sheet.cells.put(row, 9, month));
    sheet.validations.push(
      validation({ kind: "list", formula1: "=$J$1:$J$2" }),
      validation({ kind: "list", formula1: "Yes,No" }, 1),
      validation({ kind: "decimal", formula1: "0", formula2: "1" }, 2),
      validation({ kind: "custom", formula1: "=D1>$C$1" }, 3),
      validation(
        {
          kind: "whole",
          operator: "GreaterThan",
          formula1: "5",
          error: { show: true, style: "warning", title: "", message: "" },
        },
        4
      )
    );
  });
  const sheet = await activeSheet(port);
  expect(await port.detail(sheet, 0, 0)).toMatchObject({
    choices: ["Jan", "Feb"],
    hint: { title: "Month", text: "A month of this year." },
  });
  expect((await port.detail(sheet, 0, 1)).choices).toEqual(["Yes", "No"]);
  const refused = { kind: "refused", why: "Choose from the list." };
  expect(await type(port, "A1", "Mar")).toEqual(refused);
  expect(await type(port, "A1", "jan")).toEqual({ kind: "entered" });
  expect(await type(port, "C1", "50%")).toEqual({ kind: "entered" });
  expect(await type(port, "C1", "200")).toEqual(refused);
  expect(await type(port, "C1", "=1+1")).toEqual(refused);
  expect(await type(port, "C1", "")).toEqual({ kind: "entered" });
  expect(await type(port, "D1", "-1")).toEqual(refused);
  expect(await text(port, "D1")).toBe("");
  expect(await type(port, "D1", "1")).toEqual({ kind: "entered" });
  // A warning only warns.
  expect(await type(port, "E1", "3")).toEqual({ kind: "entered" });
});

test("protected cells stay as they are", async () => {
  const port = await portWith((sheet, model) => {
    sheet.cells.put(0, 0, 5);
    sheet.cells.putStyle(0, 1, model.styles.changed(0, { locked: false }));
    sheet.protection = { options: {}, passwordHash: undefined };
  });
  const sheet = await activeSheet(port);
  expect(await type(port, "A1", "6")).toMatchObject({ kind: "refused" });
  expect(await port.clear(sheet, { row: 0, column: 0, rows: 1, columns: 1 })).toMatchObject({ kind: "refused" });
  expect(await type(port, "B1", "7")).toEqual({ kind: "entered" });
  expect([await text(port, "A1"), await text(port, "B1")]).toEqual(["5", "7"]);
});

test("what a cell says it holds, typed again, is what it holds", async () => {
  const port = blankPort();
  const sheet = await activeSheet(port);
  const typed = [
    "12.5%",
    "3/15/2026",
    "14:30",
    "1,234.5",
    "'007",
    "'=A1",
    "TRUE",
    "#N/A",
    "=1/0",
    "0.1",
    "-3",
    "'TRUE",
    "Q1",
  ];
  for (const [row, entry] of typed.entries()) {
    await port.enter(sheet, row, 0, entry);
    const before = await port.download();
    const detail = await port.detail(sheet, row, 0);
    await port.enter(sheet, row, 0, detail.entry);
    expect([entry, compareWorkbooks(before.bytes, (await port.download()).bytes)]).toEqual([entry, []]);
  }
  const entries = await Promise.all(typed.map(async (_, row) => (await port.detail(sheet, row, 0)).entry));
  expect(entries.slice(0, 6)).toEqual(["12.5%", "3/15/2026", "2:30:00 PM", "1234.5", "'007", "'=A1"]);
});

test("a number typed into a percent cell is percent", async () => {
  const port = blankPort();
  await type(port, "A1", "10%");
  await type(port, "A1", "60");
  expect(await text(port, "A1")).toBe("60%");
  await type(port, "A1", "0.25");
  expect(await text(port, "A1")).toBe("25%");
});

test("a merged area takes what is typed anywhere in it", async () => {
  const port = await portWith((sheet) => sheet.merges.push({ row: 0, column: 0, rows: 2, columns: 2 }));
  await type(port, "B2", "all");
  expect(await text(port, "A1")).toBe("all");
});

test("the page hears once of all a request did, and nothing of one that only reads", async () => {
  const port = blankPort();
  await type(port, "A1", "5");
  const heard: ViewChange[] = [];
  await port.onChange((change) => heard.push(change));
  await port.execute(about("A1", { ActionType: ActionType.Query, QueryInfo: { Select: ["values"] } }));
  expect(heard).toEqual([]);
  expect((await port.workbook()).canUndo).toBe(true);
  const { Error: error } = await port.execute(
    about("A1", {
      ActionType: ActionType.SetProperty,
      Name: "Values",
      ArgumentInfo: { Arguments: [[[7]]] },
    })
  );
  expect(error).toBeUndefined();
  expect(heard).toEqual([{ sheets: [await activeSheet(port)] }]);
  expect(await text(port, "A1")).toBe("7");
  // What the add-in wrote cannot be taken back.
  expect((await port.workbook()).canUndo).toBe(false);
});

test("selecting by the add-in moves the selection and changes no cell", async () => {
  const port = blankPort();
  const heard: ViewChange[] = [];
  await port.onChange((change) => heard.push(change));
  await port.select(await activeSheet(port), { ...place("C3"), rows: 1, columns: 1 });
  await port.execute(about("A1", { ActionType: ActionType.Method, Name: "Select", ArgumentInfo: {} }));
  expect((await port.workbook()).selection).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
  expect(heard).toEqual([{ sheets: [] }, { sheets: [] }]);
});

test("a file that is none leaves the open workbook as it is", async () => {
  const port = blankPort();
  await type(port, "A1", "mine");
  const outcome = await port.open({ name: "deck.pdf", bytes: new TextEncoder().encode("%PDF-1.7") });
  expect(outcome).toEqual({
    kind: "refused",
    why: "is a PDF, not a spreadsheet. Export it as .xlsx or .csv.",
  });
  expect(await text(port, "A1")).toBe("mine");
});

test("text becomes a workbook when it is downloaded, and nothing is left to download then", async () => {
  const port = await portOf(new TextEncoder().encode("deal,amount\nA,10\n"), "deals.csv");
  expect((await port.workbook()).isChanged).toBe(false);
  await type(port, "B2", "11");
  expect((await port.workbook()).isChanged).toBe(true);
  const { name, bytes } = await port.download();
  expect(name).toBe("deals.xlsx");
  expect((await port.workbook()).isChanged).toBe(false);
  expect(await text(await portOf(bytes, name), "B2")).toBe("11");
});

test("edges of data and sums of a selection", async () => {
  const port = await portOf(new TextEncoder().encode("a,b\n1,\n2,\n,\n4,\n"), "x.csv");
  const sheet = await activeSheet(port);
  expect(await port.edge(sheet, place("A1"), "down")).toEqual({ row: 2, column: 0 });
  expect(await port.edge(sheet, place("A3"), "down")).toEqual({ row: 4, column: 0 });
  expect(await port.edge(sheet, place("A5"), "down")).toEqual({ row: 1_048_575, column: 0 });
  expect(await port.edge(sheet, place("A5"), "up")).toEqual({ row: 2, column: 0 });
  expect(await port.edge(sheet, place("A1"), "right")).toEqual({ row: 0, column: 1 });
  // 1 + 2 + 4 = 7; 7 / 3
  expect(await port.summary(sheet, { row: 0, column: 0, rows: 10, columns: 1 })).toEqual({
    count: 4,
    numbers: { count: 3, sum: "7", average: "2.333333333" },
  });
});
