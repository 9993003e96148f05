import { setTimeout as wait } from "node:timers/promises";
import { LocalWorkbook } from "../../../src/localExcel/model/localWorkbook";
import { newWorkbook } from "../../../src/localExcel/model/newWorkbook";
import { connect, type Connection, type Fault } from "../../../src/localExcel/protocol/connect";
import { codeOf, NotingCalculator } from "../openWorkbook";

function faulty(fault: Fault, at = 1): Connection {
  const workbook = new LocalWorkbook(newWorkbook(), () => new NotingCalculator());
  return connect(workbook, { faultOf: (request) => (request === at ? fault : undefined) });
}

async function write({ run }: Connection): Promise<void> {
  await run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["written"]];
    await context.sync();
  });
}

test("a request can fail with any code, before anything was done", async () => {
  const connection = faulty({ code: "InvalidOperationInCellEditMode", message: "Excel is in cell-editing mode." });
  expect(await codeOf(write(connection))).toBe("InvalidOperationInCellEditMode");
  expect(connection.workbook.activeSheet.cells.value(0, 0)).toBeUndefined();
  await write(connection);
  expect(connection.workbook.activeSheet.cells.value(0, 0)).toBe("written");
});

test("a lost answer leaves everything done", async () => {
  const connection = faulty({ code: "GeneralException", message: "There was an internal error.", done: true });
  expect(await codeOf(write(connection))).toBe("GeneralException");
  expect(connection.workbook.activeSheet.cells.value(0, 0)).toBe("written");
});

test("a sync can hang for ever; a new run goes through", async () => {
  const connection = faulty("hang");
  const hanging = write(connection).then(() => "ended");
  expect(await Promise.race([hanging, wait(30, "still waiting")])).toBe("still waiting");
  await write(connection);
  expect(connection.workbook.activeSheet.cells.value(0, 0)).toBe("written");
});
