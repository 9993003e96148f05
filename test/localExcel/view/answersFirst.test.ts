import { ironCalcInNode } from "../../../src/localExcel/formulas/ironCalcInNode";
import { openSpreadsheet } from "../../../src/localExcel/files/openSpreadsheet";
import type { ViewChange } from "../../../src/localExcel/page/workbookPort";
import { ActionType, PathType, type RequestBody } from "../../../src/localExcel/protocol/messages";
import { loadOfficeJs } from "../../../src/localExcel/protocol/officeJs";
import { readsNoResults } from "../../../src/localExcel/protocol/readsNoResults";
import { LocalWorkbookPort } from "../../../src/localExcel/view/localWorkbookPort";
import { activeSheet, text, TODAY, type } from "./port";
import { about } from "./requestAbout";

function portThatAnswersFirst(): LocalWorkbookPort {
  return new LocalWorkbookPort({
    api: loadOfficeJs().api,
    engine: ironCalcInNode(),
    today: () => TODAY,
    answersFirst: true,
  });
}

const putting = (address: string, content: unknown): RequestBody =>
  about(address, {
    ActionType: ActionType.SetProperty,
    Name: "Formulas",
    ArgumentInfo: { Arguments: [[[content]]] },
  });
const asking = (address: string, member: string): RequestBody =>
  about(address, { ActionType: ActionType.Query, QueryInfo: { Select: [member] } });

test("an add-in that writes is answered at once; the page hears of it once it pauses, and sees every result", async () => {
  const port = portThatAnswersFirst();
  const heard: ViewChange[] = [];
  const told = new Promise<void>((resolve) => {
    void port.onChange((change) => {
      heard.push(change);
      resolve();
    });
  });
  expect((await port.execute(putting("A1", 20))).Error).toBeUndefined();
  expect((await port.execute(putting("B1", "=A1+1"))).Error).toBeUndefined();
  expect(heard).toEqual([]);
  await told;
  expect(heard).toEqual([{ sheets: [await activeSheet(port)] }]);
  expect(await text(port, "B1")).toBe("21");
  await port.execute(putting("A1", 30));
  expect(await text(port, "B1")).toBe("31");
});

test("nobody who asks for a result gets an old one: the add-in, a person who types, the file", async () => {
  const port = portThatAnswersFirst();
  await port.execute(putting("A1", "=6*7"));
  const answer = await port.execute(asking("A1", "values"));
  expect(JSON.stringify(answer.Results)).toContain("42");

  await port.execute(putting("A1", "=6*8"));
  await type(port, "C1", "=A1+2");
  expect([await text(port, "A1"), await text(port, "C1")]).toEqual(["48", "50"]);

  await port.execute(putting("A1", "=6*9"));
  const { bytes } = await port.download();
  const [sheet] = openSpreadsheet(bytes, "Book.xlsx").model.sheets;
  expect([sheet?.cells.value(0, 0), sheet?.cells.value(0, 2)]).toEqual([54, 56]);
});

test("only what is known to look at no result is answered before formulas are calculated", () => {
  expect(readsNoResults(putting("A1", "=1"))).toBe(true);
  expect(readsNoResults(asking("A1", "values"))).toBe(false);
  expect(readsNoResults(asking("A1", "address"))).toBe(false);
  const call = { ActionType: ActionType.Method, Name: "Calculate", ArgumentInfo: {} };
  expect(readsNoResults(about("A1", call))).toBe(false);
  const put = putting("A1", 1);
  const chart = { Id: 5, ObjectPathType: PathType.Method, Name: "Add", ParentObjectPathId: 6 };
  const from = (Name: string) => ({ Id: 6, ObjectPathType: PathType.Property, Name, ParentObjectPathId: 3 });
  const withAdded = (parent: string) => ({ ...put, ObjectPaths: { ...put.ObjectPaths, 5: chart, 6: from(parent) } });
  expect(readsNoResults(withAdded("Names"))).toBe(true);
  expect(readsNoResults(withAdded("Charts"))).toBe(false);
});
