import { LocalWorkbook } from "../../../src/localExcel/model/localWorkbook";
import { newWorkbook } from "../../../src/localExcel/model/newWorkbook";
import { ActionType, PathType } from "../../../src/localExcel/protocol/messages";
import { loadOfficeJs } from "../../../src/localExcel/protocol/officeJs";
import { WorkbookSession } from "../../../src/localExcel/protocol/workbookSession";
import { NotingCalculator, openWorkbook } from "../openWorkbook";

test("a sheet just added is still that sheet after the sync, renamed or not", async () => {
  const { run } = openWorkbook();
  const names = await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Report");
    await context.sync();
    sheet.name = "Report 2";
    sheet.getRange("A1").values = [["here"]];
    await context.sync();
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toStrictEqual(["Sheet1", "Report 2"]);
});

test("the active sheet held by a proxy does not change when another becomes active", async () => {
  const { run } = openWorkbook();
  const name = await run(async (context) => {
    const first = context.workbook.worksheets.getActiveWorksheet();
    await context.sync();
    context.workbook.worksheets.add("Second").activate();
    await context.sync();
    first.load("name");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return [first.name, active.name];
  });
  expect(name).toStrictEqual(["Sheet1", "Second"]);
});

test("items of a collection can be used after they were loaded", async () => {
  const { run } = openWorkbook();
  const values = await run(async (context) => {
    context.workbook.worksheets.add("Second");
    const { worksheets } = context.workbook;
    worksheets.load("items");
    await context.sync();
    const ranges = worksheets.items.map((sheet, i) => {
      const range = sheet.getRange("A1");
      range.values = [[i]];
      return range.load("values,address");
    });
    await context.sync();
    return ranges.map(({ address, values: cells }) => [address, cells[0]?.[0] as number]);
  });
  expect(values).toStrictEqual([
    ["Sheet1!A1", 0],
    ["Second!A1", 1],
  ]);
});

test("top and skip page through a collection", async () => {
  const { run } = openWorkbook();
  const names = await run(async (context) => {
    const { worksheets } = context.workbook;
    ["B", "C", "D"].forEach((name) => worksheets.add(name));
    worksheets.load({ select: "name", top: 2, skip: 1 });
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toStrictEqual(["B", "C"]);
});

test("nested properties come in one load, and one level up", async () => {
  const { run } = openWorkbook();
  const read = await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.format.fill.color = "#ff0000";
    range.format.font.bold = true;
    range.load({ values: true, format: { fill: { color: true }, font: { bold: true } }, worksheet: { name: true } });
    await context.sync();
    return [range.format.fill.color, range.format.font.bold, range.worksheet.name, range.values as unknown];
  });
  expect(read).toStrictEqual(["#FF0000", true, "Sheet1", [["", ""]]]);
});

test("references are kept for the length of a run and released after it", () => {
  const { api } = loadOfficeJs();
  const workbook = new LocalWorkbook(newWorkbook(), () => new NotingCalculator());
  const session = new WorkbookSession(workbook, api);
  const path = { Id: 1, ObjectPathType: PathType.Root, Name: "" };
  const range = {
    Id: 3,
    ObjectPathType: PathType.Method,
    Name: "GetSelectedRange",
    ParentObjectPathId: 1,
    ArgumentInfo: { Arguments: [] },
  };
  const kept = session.execute({
    Actions: [
      { Id: 4, ActionType: ActionType.Instantiate, ObjectPathId: 3 },
      { Id: 5, ActionType: ActionType.Method, Name: "_KeepReference", ObjectPathId: 3 },
      { Id: 6, ActionType: ActionType.Instantiate, ObjectPathId: 3 },
    ],
    ObjectPaths: { 1: path, 3: range },
  });
  expect(kept.Results.map(({ Value }) => Value)).toStrictEqual([{}, null, { _ReferenceId: "ref-1" }]);
  const byReference = { Id: 7, ObjectPathType: PathType.Reference, Name: "ref-1" };
  const query = {
    Actions: [{ Id: 8, ActionType: ActionType.Query, ObjectPathId: 7, QueryInfo: { Select: ["address"] } }],
    ObjectPaths: { 7: byReference },
  };
  expect(session.execute(query).Results[0]?.Value).toStrictEqual({ Address: "Sheet1!A1", _ReferenceId: "ref-1" });
  session.execute({
    Actions: [
      {
        Id: 9,
        ActionType: ActionType.Method,
        Name: "_RemoveReference",
        ObjectPathId: 1,
        ArgumentInfo: { Arguments: ["ref-1"] },
      },
    ],
    ObjectPaths: { 1: path },
  });
  expect(session.execute(query).Error).toMatchObject({ Code: "InvalidReference", ActionIndex: 0 });
});

test("update sets several properties at once, and retrieve-style queries name them as the add-in does", () => {
  const { api } = loadOfficeJs();
  const session = new WorkbookSession(new LocalWorkbook(newWorkbook(), () => new NotingCalculator()), api);
  const ObjectPaths = {
    1: { Id: 1, ObjectPathType: PathType.Root, Name: "" },
    2: { Id: 2, ObjectPathType: PathType.Property, Name: "Worksheets", ParentObjectPathId: 1 },
    3: {
      Id: 3,
      ObjectPathType: PathType.Method,
      Name: "GetActiveWorksheet",
      ParentObjectPathId: 2,
      ArgumentInfo: { Arguments: [] },
    },
  };
  const answer = session.execute({
    Actions: [
      { Id: 10, ActionType: ActionType.Update, ObjectPathId: 3, ObjectState: { tabColor: "#0000ff", name: "Renamed" } },
      {
        Id: 11,
        ActionType: ActionType.QueryAsJson,
        ObjectPathId: 2,
        QueryInfo: { Select: ["items/name", "items/tabColor"] },
      },
      { Id: 12, ActionType: ActionType.Trace, ObjectPathId: 0 },
      { Id: 13, ActionType: ActionType.EnsureUnchanged, ObjectPathId: 3, ObjectState: { name: "Sheet1" } },
    ],
    ObjectPaths,
  });
  expect(answer.Results.slice(1)).toStrictEqual([
    { ActionId: 11, Value: { items: [{ name: "Renamed", tabColor: "#0000FF" }] } },
    { ActionId: 12, Value: null },
  ]);
  expect(answer.TraceIds).toStrictEqual([12]);
  expect(answer.Error).toMatchObject({ Code: "InvalidOperation", ActionIndex: 3 });
});
