import { setTimeout as wait } from "node:timers/promises";
import { writeCells } from "../../../src/localExcel/objects/range/writeCells";
import { PROFILES } from "../../../src/localExcel/model/clientProfile";
import { calculatingWorkbook } from "../calculatingWorkbook";
import { codeOf, openWorkbook } from "../openWorkbook";

interface Handlers<Event> {
  add(handler: (event: Event) => Promise<void>): { remove(): void; readonly context: unknown };
}

/** Adds a handler that notes what it is called with. */
function noting<Event>(handlers: Handlers<Event>): { readonly heard: Event[]; remove(): Promise<void> } {
  const heard: Event[] = [];
  const result = handlers.add(async (event) => {
    heard.push(event);
    return Promise.resolve();
  });
  return {
    heard,
    remove: async () => {
      result.remove();
      await (result.context as Excel.RequestContext).sync();
    },
  };
}

/** The library leaves out `details` of more cells than one, whatever its declarations say. */
const valueAfter = ({ details }: Partial<Excel.WorksheetChangedEventArgs>): unknown => details?.valueAfter;

/** Events come after the response, in a turn of their own. */
const delivered = async (): Promise<void> => wait(10);

async function write(
  { run }: { run: ReturnType<typeof openWorkbook>["run"] },
  cells: Readonly<Record<string, unknown>>
): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const [address, value] of Object.entries(cells)) sheet.getRange(address).values = value as unknown[][];
    await context.sync();
  });
  await delivered();
}

async function onSheetChanged(connection: {
  run: ReturnType<typeof openWorkbook>["run"];
}): Promise<ReturnType<typeof noting<Excel.WorksheetChangedEventArgs>>> {
  return connection.run(async (context) => {
    const notes = noting(context.workbook.worksheets.getActiveWorksheet().onChanged);
    await context.sync();
    return notes;
  });
}

test("a cell the add-in wrote: what it held, what it holds, and that the add-in did it", async () => {
  const connection = openWorkbook();
  const { heard } = await onSheetChanged(connection);
  await write(connection, { C1: [["hello"]] });
  await write(connection, { C1: [[7]] });
  const worksheetId = connection.workbook.activeSheet.id;
  const shared = { type: "WorksheetChanged", changeType: "RangeEdited", source: "Local", address: "C1", worksheetId };
  expect(heard).toMatchObject([
    {
      ...shared,
      triggerSource: "ThisLocalAddin",
      details: { valueBefore: "", valueAfter: "hello", valueTypeBefore: "Empty", valueTypeAfter: "String" },
    },
    {
      ...shared,
      details: { valueBefore: "hello", valueAfter: 7, valueTypeBefore: "String", valueTypeAfter: "Double" },
    },
  ]);
  expect(heard.map(({ changeDirectionState }) => changeDirectionState)).toStrictEqual([undefined, undefined]);
});

test("a request tells each area it wrote once, cells in a row as one and without details", async () => {
  const connection = openWorkbook();
  const { heard } = await onSheetChanged(connection);
  await write(connection, { A1: [[1]], B1: [[2]], "A2:B2": [[3, 4]], F9: [[5]], "H1:H2": [[6], [7]] });
  expect(heard.map(({ address }) => address)).toStrictEqual(["A1:B2", "F9", "H1:H2"]);
  expect(heard.map(valueAfter)).toStrictEqual([undefined, 5, undefined]);
});

test("two requests are two changes, though no event came between", async () => {
  const connection = openWorkbook();
  const { heard } = await onSheetChanged(connection);
  await connection.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.values = [[1]];
    await context.sync();
    cell.values = [[2]];
    await context.sync();
    expect(heard).toStrictEqual([]);
  });
  await delivered();
  expect(heard.map(({ details }) => [details.valueBefore, details.valueAfter] as unknown)).toStrictEqual([
    ["", 1],
    [1, 2],
  ]);
});

test("the range of an event", async () => {
  const connection = openWorkbook();
  const { heard } = await onSheetChanged(connection);
  await write(connection, { "B2:C2": [["x", "y"]] });
  const values = await connection.run(async (context) => {
    const range = heard[0]?.getRange(context).load("values,address");
    const maybe = heard[0]?.getRangeOrNullObject(context).load("address");
    await context.sync();
    return [range?.address, range?.values, maybe?.address] as unknown;
  });
  expect(values).toStrictEqual(["Sheet1!B2:C2", [["x", "y"]], "Sheet1!B2:C2"]);
});

test("the range of an event on a sheet that is gone", async () => {
  const connection = openWorkbook();
  const { heard } = await onSheetChanged(connection);
  await write(connection, { B2: [["x"]] });
  const { isNull, code } = await connection.run(async (context) => {
    const [old] = [context.workbook.worksheets.getActiveWorksheet()];
    context.workbook.worksheets.add("Other");
    old.delete();
    const maybe = heard[0]?.getRangeOrNullObject(context);
    await context.sync();
    heard[0]?.getRange(context).load("address");
    return { isNull: maybe?.isNullObject, code: await codeOf(context.sync()) };
  });
  expect([isNull, code]).toStrictEqual([true, "ItemNotFound"]);
});

test("what the user enters is not the add-in's doing", async () => {
  const connection = calculatingWorkbook();
  const { heard } = await onSheetChanged(connection);
  await write(connection, { A1: [[1]], B5: [["=A1*2"]] });
  connection.edit((workbook) => {
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    writeCells(workbook, { sheet: workbook.activeSheet, area }, 21);
  });
  await delivered();
  expect(heard.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toStrictEqual([
    ["A1", "Local", "ThisLocalAddin"],
    ["B5", "Local", "ThisLocalAddin"],
    ["A1", "Local", "Unknown"],
  ]);
  // =A1*2 with the user's 21
  expect(connection.sheet.cells.value(4, 1)).toBe(42);
  // The formula's value in the event of its own entry: =A1*2 with 1
  expect(heard[1]?.details.valueAfter).toBe(2);
});

test("changes past a session reach its handlers too", async () => {
  const connection = openWorkbook();
  const { heard } = await onSheetChanged(connection);
  const sheet = connection.workbook.activeSheet;
  writeCells(connection.workbook, { sheet, area: { row: 2, column: 0, rows: 1, columns: 1 } }, "x");
  await delivered();
  expect(heard).toMatchObject([{ address: "A3", triggerSource: "Unknown" }]);
});

test("clearing and copying are changes, formats are none", async () => {
  const connection = openWorkbook();
  await write(connection, { "A1:A2": [["Stage"], ["Won"]] });
  const { heard } = await onSheetChanged(connection);
  await connection.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("D4").copyFrom("A2");
    sheet.getRange("A2").clear();
    await context.sync();
  });
  await delivered();
  expect(
    heard.map(({ address, details }): unknown => [address, details.valueBefore, details.valueAfter])
  ).toStrictEqual([
    ["D4", "", "Won"],
    ["A2", "Won", ""],
  ]);
});

test("only the sheet that was asked about, and the collection for all of them", async () => {
  const connection = openWorkbook();
  const { onSecond, onAny } = await connection.run(async (context) => {
    const { worksheets } = context.workbook;
    const second = worksheets.add("Second");
    const notes = { onSecond: noting(second.onChanged), onAny: noting(worksheets.onChanged) };
    await context.sync();
    return notes;
  });
  await connection.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    context.workbook.worksheets.getItem("Second").getRange("B1").values = [[2]];
    context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [[3]];
    await context.sync();
  });
  await delivered();
  expect(onSecond.heard.map(({ address }) => address)).toStrictEqual(["B1"]);
  expect(onAny.heard.map(({ address }) => address)).toStrictEqual(["A1:A2", "B1"]);
});

test("sheets are added, shown, left and deleted", async () => {
  const connection = openWorkbook();
  const heard: string[] = [];
  const note = async (event: { type: string; worksheetId: string }): Promise<void> => {
    heard.push(`${event.type} ${event.worksheetId}`);
    return Promise.resolve();
  };
  const { first, second } = await connection.run(async (context) => {
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    for (const event of [worksheets.onAdded, worksheets.onActivated, worksheets.onDeactivated])
      event.add(note as never);
    worksheets.onDeleted.add(note);
    await context.sync();
    const added = worksheets.add("Second");
    added.onActivated.add(note);
    added.activate();
    await context.sync();
    active.activate();
    added.delete();
    await context.sync();
    return { first: active.id, second: added.id };
  });
  await delivered();
  expect(heard).toStrictEqual([
    `WorksheetAdded ${second}`,
    `WorksheetDeactivated ${first}`,
    `WorksheetActivated ${second}`,
    `WorksheetActivated ${second}`,
    `WorksheetDeactivated ${second}`,
    `WorksheetActivated ${first}`,
    `WorksheetDeleted ${second}`,
  ]);
});

test("the selection: of a sheet, and of the workbook as the document's own event", async () => {
  const connection = openWorkbook();
  const { ofSheet, ofWorkbook } = await connection.run(async (context) => {
    const { workbook } = context;
    const notes = {
      ofSheet: noting(workbook.worksheets.getActiveWorksheet().onSelectionChanged),
      ofWorkbook: noting(workbook.onSelectionChanged),
    };
    await context.sync();
    return notes;
  });
  const select = async (address: string): Promise<void> => {
    connection.edit((workbook) => {
      const row = Number(address.slice(1)) - 1;
      workbook.select(workbook.activeSheet, { row, column: 0, rows: 1, columns: 1 });
    });
    await delivered();
  };
  await select("A3");
  await select("A3");
  expect(ofSheet.heard).toMatchObject([{ type: "WorksheetSelectionChanged", address: "A3" }]);
  expect(ofWorkbook.heard).toHaveLength(1);
  await ofSheet.remove();
  await ofWorkbook.remove();
  await select("A4");
  expect([ofSheet.heard.length, ofWorkbook.heard.length]).toStrictEqual([1, 1]);
});

test("formulas with another result are a calculation of their sheet, at once or when asked for", async () => {
  const connection = calculatingWorkbook();
  await write(connection, { A1: [[1]], "C2:C3": [["=A1+1"], ["=A1+2"]], E9: [["=1+1"]] });
  const { heard, remove } = await connection.run(async (context) => {
    const notes = noting(context.workbook.worksheets.getActiveWorksheet().onCalculated);
    await context.sync();
    return notes;
  });
  await write(connection, { B7: [["no formula follows this"]] });
  expect(heard).toStrictEqual([]);
  await write(connection, { A1: [[10]] });
  expect(heard).toMatchObject([{ type: "WorksheetCalculated", address: "C2:C3" }]);
  await remove();
  await write(connection, { A1: [[20]] });
  expect(heard).toHaveLength(1);
  expect(connection.sheet.cells.onResult).toHaveLength(0);
});

test("tables are added, changed and deleted", async () => {
  const connection = openWorkbook();
  await write(connection, { "A1:B2": [["Deal", "Amount"], ["Acme", 5]] }); // prettier-ignore
  const { added, deleted, changed } = await connection.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const notes = {
      added: noting(sheet.tables.onAdded),
      deleted: noting(context.workbook.tables.onDeleted),
      changed: noting(context.workbook.tables.onChanged),
    };
    await context.sync();
    sheet.tables.add("A1:B2", true).name = "Deals";
    await context.sync();
    return notes;
  });
  await delivered();
  const tableId = connection.workbook.activeSheet.tables[0]?.id;
  expect(added.heard).toMatchObject([{ type: "TableAdded", tableId, source: "Local" }]);
  const onTable = await connection.run(async (context) => {
    const notes = noting(context.workbook.tables.getItem("Deals").onChanged);
    await context.sync();
    return notes;
  });
  await write(connection, { B2: [[6]], "B2:D2": [[7, 8, 9]], G1: [["elsewhere"]] });
  expect(onTable.heard).toMatchObject([{ type: "TableChanged", address: "B2", tableId }]);
  expect(changed.heard.map(({ address }) => address)).toStrictEqual(["B2"]);
  await write(connection, { A3: [["Beta"]] });
  expect(onTable.heard[1]).toMatchObject({ address: "A3", details: { valueBefore: "", valueAfter: "Beta" } });
  await connection.run(async (context) => {
    context.workbook.tables.getItem("Deals").delete();
    await context.sync();
  });
  await delivered();
  expect(deleted.heard).toMatchObject([{ type: "TableDeleted", tableId, tableName: "Deals" }]);
});

test("events are muted by enableEvents, and only as long as it says so", async () => {
  const connection = openWorkbook();
  const { heard } = await onSheetChanged(connection);
  const enabled = await connection.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.runtime.enableEvents = false;
    sheet.getRange("A1").values = [["quiet"]];
    context.runtime.load("enableEvents");
    await context.sync();
    const wasEnabled = context.runtime.enableEvents;
    sheet.getRange("A2").values = [["quiet"]];
    context.runtime.enableEvents = true;
    sheet.getRange("A3").values = [["heard"]];
    await context.sync();
    return wasEnabled;
  });
  await delivered();
  expect(enabled).toBe(false);
  expect(heard.map(({ address }) => address)).toStrictEqual(["A3"]);
});

test("a removed handler hears nothing more, another one of the same sheet still does", async () => {
  const connection = openWorkbook();
  const [gone, stays] = [await onSheetChanged(connection), await onSheetChanged(connection)];
  await write(connection, { A1: [[1]] });
  await gone.remove();
  await write(connection, { A2: [[2]] });
  expect([gone.heard.length, stays.heard.length]).toStrictEqual([1, 2]);
});

test("two workbooks do not hear each other", async () => {
  const [first, second] = [openWorkbook(), openWorkbook()];
  const [onFirst, onSecond] = [await onSheetChanged(first), await onSheetChanged(second)];
  await write(first, { A1: [[1]] });
  expect([onFirst.heard.length, onSecond.heard.length]).toStrictEqual([1, 0]);
});

test("while nobody listens, 100,000 written cells are recorded nowhere; neither are they when the handler is gone", async () => {
  const connection = openWorkbook();
  const { listeners } = connection.workbook;
  const noted: number[] = [];
  const values = Array.from({ length: 10_000 }, (_, r) => Array.from({ length: 10 }, (__, c) => r * 10 + c));
  await write(connection, { "A1:J10000": values });
  noted.push(listeners.size);
  const { heard, remove } = await onSheetChanged(connection);
  noted.push(listeners.size);
  await write(connection, { "A1:J10000": values });
  expect(heard.map(({ address }) => address)).toStrictEqual(["A1:J10000"]);
  await remove();
  noted.push(listeners.size);
  await write(connection, { "A1:J10000": values });
  expect(heard).toHaveLength(1);
  expect(noted).toStrictEqual([0, 1, 0]);
});

test("events that are not built are refused, older clients do not know newer ones", async () => {
  const refusal = async (
    ask: (context: Excel.RequestContext) => unknown,
    profile: Parameters<typeof openWorkbook>[0] = {}
  ): Promise<unknown> =>
    openWorkbook(profile)
      .run(async (context) => {
        ask(context);
        await context.sync();
      })
      .catch((error: unknown) => error);
  const nothing = async (): Promise<void> => Promise.resolve();
  expect(await refusal(({ workbook }) => workbook.worksheets.onFormatChanged.add(nothing))).toMatchObject({
    code: "NotImplemented",
    debugInfo: { errorLocation: "WorksheetCollection._RegisterFormatChangedEvent" },
  });
  // In the library these two belong to ExcelApiOnline, not to ExcelApi.
  for (const name of ["onNameChanged", "onVisibilityChanged"] as const) {
    const ask = ({ workbook }: Excel.RequestContext): unknown => workbook.worksheets[name].add(nothing as never);
    expect(await refusal(ask)).toMatchObject({ code: "NotImplemented" });
  }
  const old = { profile: { ...PROFILES.ltsc2021, excelApi: "1.8" } };
  const ask = ({ workbook }: Excel.RequestContext): unknown => workbook.worksheets.onChanged.add(nothing);
  expect(await refusal(ask, old)).toMatchObject({ code: "ApiNotFound" });
});
