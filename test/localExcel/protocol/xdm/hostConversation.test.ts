/** @jest-environment jsdom */
import { PROFILES } from "../../../../src/localExcel/model/clientProfile";
import { newWorkbook } from "../../../../src/localExcel/model/newWorkbook";
import { paneInJsdom } from "../../../support/paneInJsdom";

/** Waits until it is so; a test that waits in vain ends at jest's own limit. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
}

const writeA1 = async (value: unknown, delayForCellEdit = false): Promise<void> =>
  Excel.run({ delayForCellEdit }, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
    await context.sync();
  });

test("office.js starts, and reads and writes cells of the workbook", async () => {
  const { workbook, defects } = await paneInJsdom();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.values = [["Deals", 3]];
    await context.sync();
    range.load("values");
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toStrictEqual([["Deals", 3]]);
  expect(workbook.activeSheet.cells.value(0, 1)).toBe(3);
  expect(defects).toEqual([]);
});

test("another workbook takes the place of the first", async () => {
  const first = await paneInJsdom();
  await writeA1("first");
  const second = await paneInJsdom();
  await writeA1("second");
  expect([first, second].map(({ workbook }) => workbook.activeSheet.cells.value(0, 0))).toEqual(["first", "second"]);
});

test("the add-in is told what the host offers", async () => {
  await paneInJsdom();
  const { requirements, host, platform } = Office.context;
  const asked = [
    ["ExcelApi", "1.14"],
    ["ExcelApi", "1.15"],
    ["ExcelApi", "1.16"],
    ["SharedRuntime", "1.1"],
    ["RibbonApi", "1.1"],
    ["DialogApi", "1.1"],
  ] as const;
  expect(asked.map(([set, version]) => requirements.isSetSupported(set, version))).toEqual([
    true,
    true,
    false,
    true,
    false,
    false,
  ]);
  expect([host, platform]).toEqual(["Excel", "OfficeOnline"]);
});

test("a function of the add-in is called as its button does it, and has ended when the promise is kept", async () => {
  const { invokeCommand } = await paneInJsdom();
  const calls: string[] = [];
  Office.actions.associate("fill", (event: Office.AddinCommands.Event) => {
    calls.push(event.source.id);
    void writeA1(1).then(() => {
      calls.push("written");
      event.completed();
    });
  });
  await invokeCommand("fill");
  expect(calls).toEqual(["fill", "written"]);
  await expect(invokeCommand("empty")).rejects.toThrow('no function "empty"');
});

test("events of the workbook reach the add-in, those of its own marked as such", async () => {
  const { session, workbook } = await paneInJsdom();
  const heard: string[] = [];
  const registered = await Excel.run(async (context) => {
    const registration = context.workbook.worksheets.onChanged.add(async ({ address, triggerSource }) => {
      heard.push(`${address} ${triggerSource}`);
      return Promise.resolve();
    });
    await context.sync();
    return registration;
  });
  await writeA1(5);
  await until(() => heard.length === 1);
  const sheet = workbook.activeSheet;
  session.edit(() => {
    sheet.cells.put(1, 1, 7);
    workbook.cellsChanged(sheet, { row: 1, column: 1, rows: 1, columns: 1 });
  });
  await until(() => heard.length === 2);
  expect(heard).toEqual(["A1 ThisLocalAddin", "B2 Unknown"]);
  await Excel.run(registered.context, async (context) => {
    registered.remove();
    await context.sync();
  });
});

test("another selection is told to an add-in that asked for it", async () => {
  const { workbook } = await paneInJsdom();
  let heard = 0;
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => {
      heard++;
      return Promise.resolve();
    });
    await context.sync();
  });
  workbook.select(workbook.activeSheet, { row: 4, column: 0, rows: 1, columns: 1 });
  await until(() => heard === 1);
  expect(heard).toBe(1);
});

test("settings of the document are kept in the workbook", async () => {
  const { workbook } = await paneInJsdom();
  workbook.model.settings.set("gone", 1);
  const { settings } = Office.context.document;
  const done = async (call: (callback: (result: Office.AsyncResult<unknown>) => void) => void): Promise<string> =>
    new Promise((resolve) => call(({ status }) => resolve(String(status))));
  settings.set("goal", { amount: 12, words: ["a"] });
  expect(await done((callback) => settings.saveAsync(callback))).toBe("succeeded");
  expect([...workbook.model.settings]).toEqual([["goal", { amount: 12, words: ["a"] }]]);
  workbook.model.settings.set("goal", 13);
  expect(await done((callback) => settings.refreshAsync(callback))).toBe("succeeded");
  expect(settings.get("goal")).toBe(13);
});

test("the add-in shows and hides its pane, and hears of it", async () => {
  const { host, isShown } = await paneInJsdom();
  const heard: unknown[] = [];
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => heard.push(visibilityMode));
  await Office.addin.hide();
  expect(isShown()).toBe(false);
  host.visibilityChanged(false);
  await Office.addin.showAsTaskpane();
  expect(isShown()).toBe(true);
  host.visibilityChanged(true);
  await until(() => heard.length === 2);
  expect(heard).toEqual(["Hidden", "Taskpane"]);
  // Closed by a person: the add-in asks, and is told so.
  host.visibilityChanged(false);
  const { _getState: state } = Office.addin as unknown as { readonly _getState: () => Promise<string> };
  expect(await state()).toBe("Background");
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe("Load");
});

test("the host hears when Tab runs past the pane's last control, and back past its first", async () => {
  const { tabbedOut } = await paneInJsdom();
  document.body.insertAdjacentHTML("beforeend", "<button>First</button><button>Last</button>");
  const [first, last] = document.querySelectorAll("button");
  const tab = (from: Element | undefined, shiftKey = false) =>
    from?.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", keyCode: 9, shiftKey, bubbles: true }));
  tab(first);
  expect(document.activeElement).toBe(last);
  tab(last);
  tab(last, true);
  expect(document.activeElement).toBe(first);
  tab(first, true);
  await until(() => tabbedOut.length === 2);
  expect(tabbedOut).toEqual([false, true]);
});

const CODES = [
  "InvalidOperationInCellEditMode",
  "InvalidOrTimedOutSession",
  "ActivityLimitReached",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "AccessDenied",
  "GeneralException",
  "InvalidRequestContext",
];

test.each(CODES)("a request refused with %s fails with that code", async (code) => {
  const { workbook, faults } = await paneInJsdom();
  faults.queue({ code, message: "refused" });
  await expect(writeA1(1)).rejects.toMatchObject({ code });
  expect(workbook.activeSheet.cells.value(0, 0)).toBeUndefined();
});

test("what the client allows to be sent at once is all that is taken", async () => {
  const profile = { ...PROFILES.web, payloadLimit: 2000 };
  const { workbook } = await paneInJsdom({ model: newWorkbook("Book1.xlsx", profile) });
  await expect(writeA1("é".repeat(800))).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(workbook.activeSheet.cells.value(0, 0)).toBeUndefined();
  await writeA1("e".repeat(800));
  const readTwice = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.load("values,formulas,text");
    await context.sync();
  });
  await expect(readTwice).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

test("while a cell is edited a request waits where it says so, and fails where it does not", async () => {
  const { faults, workbook } = await paneInJsdom();
  faults.startEditing();
  await expect(writeA1("fails")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const waiting = writeA1("waits", true);
  faults.endEditing();
  await waiting;
  expect(workbook.activeSheet.cells.value(0, 0)).toBe("waits");
});
