import { setTimeout as wait } from "node:timers/promises";
import { LocalWorkbook } from "../../../src/localExcel/model/localWorkbook";
import { newWorkbook } from "../../../src/localExcel/model/newWorkbook";
import { connect, type Connection } from "../../../src/localExcel/protocol/connect";
import { Faults } from "../../../src/localExcel/protocol/faults";
import { codeOf, NotingCalculator } from "../openWorkbook";

function faulty(): { readonly faults: Faults; readonly connection: Connection } {
  const faults = new Faults();
  const workbook = new LocalWorkbook(newWorkbook(), () => new NotingCalculator());
  return { faults, connection: connect(workbook, { faults }) };
}

async function write({ run }: Connection, delayForCellEdit = true): Promise<void> {
  await run(
    async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["written"]];
      await context.sync();
    },
    { delayForCellEdit }
  );
}

async function isStillWaiting(run: Promise<void>): Promise<boolean> {
  return await Promise.race([run.then(() => false), wait(30, true)]);
}

const written = ({ workbook }: Connection, column = 0): unknown => workbook.activeSheet.cells.value(0, column);

test("a request can fail with any code, before anything was done", async () => {
  const { faults, connection } = faulty();
  faults.queue({ code: "ServiceNotAvailable", message: "The service is unavailable." }, 2);
  expect(await codeOf(write(connection))).toBe("ServiceNotAvailable");
  expect(await codeOf(write(connection))).toBe("ServiceNotAvailable");
  expect(written(connection)).toBeUndefined();
  await write(connection);
  expect(written(connection)).toBe("written");
});

test("a lost answer leaves everything done", async () => {
  const { faults, connection } = faulty();
  faults.queue({ code: "GeneralException", message: "There was an internal error.", done: "all" });
  expect(await codeOf(write(connection))).toBe("GeneralException");
  expect(written(connection)).toBe("written");
});

test("in the middle of a request: what stands before is done, what stands after is not", async () => {
  const { faults, connection } = faulty();
  faults.queue({ code: "GeneralException", message: "There was an internal error.", done: "middle" });
  const writing = connection.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const cell of ["A1", "B1", "C1", "D1"]) sheet.getRange(cell).values = [["written"]];
    await context.sync();
  });
  expect(await codeOf(writing)).toBe("GeneralException");
  expect([written(connection, 0), written(connection, 3)]).toEqual(["written", undefined]);
});

test("a sync can hang; a new run goes through; released, the hanging one is done late", async () => {
  const { faults, connection } = faulty();
  faults.queue("hang");
  const hanging = write(connection);
  expect(await isStillWaiting(hanging)).toBe(true);
  expect(written(connection)).toBeUndefined();
  await connection.run(async (context) => context.sync());
  faults.release();
  await hanging;
  expect(written(connection)).toBe("written");
});

test("while a cell is edited a request waits until the edit ends, and fails at once where it does not say so", async () => {
  const { faults, connection } = faulty();
  faults.startEditing();
  expect(await codeOf(write(connection, false))).toBe("InvalidOperationInCellEditMode");
  const waiting = write(connection);
  expect(await isStillWaiting(waiting)).toBe(true);
  expect(written(connection)).toBeUndefined();
  faults.endEditing();
  await waiting;
  expect(written(connection)).toBe("written");
});

test("a lost session fails every request until the workbook is opened anew", async () => {
  const { faults, connection } = faulty();
  faults.loseSession();
  expect(await codeOf(write(connection))).toBe("InvalidOrTimedOutSession");
  expect(await codeOf(write(connection))).toBe("InvalidOrTimedOutSession");
  faults.clear();
  await write(connection);
  expect(written(connection)).toBe("written");
});

describe("reading more cells than Excel gives at once", () => {
  const read = async ({ run }: Connection): Promise<unknown> =>
    await run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C3");
      range.load("values,address");
      await context.sync();
      return [range.values, range.address];
    });

  test("gives null in their place", async () => {
    const { faults, connection } = faulty();
    faults.readLimit = { cells: 8, gives: "null" };
    expect(await read(connection)).toEqual([null, "Sheet1!A1:C3"]);
    faults.readLimit = { cells: 9, gives: "null" };
    expect(await read(connection)).not.toEqual([null, "Sheet1!A1:C3"]);
  });

  test("or fails", async () => {
    const { faults, connection } = faulty();
    faults.readLimit = { cells: 8, gives: "RangeExceedsLimit" };
    expect(await codeOf(read(connection))).toBe("RangeExceedsLimit");
  });
});

test.each([
  [{ payloadLimit: 300 }, "RequestPayloadSizeLimitExceeded"],
  [{ payloadLimit: 2_000 }, "ResponsePayloadSizeLimitExceeded"],
])("%j bytes of a request or an answer are too many", async ({ payloadLimit }, code) => {
  const { faults, connection } = faulty();
  faults.payloadLimit = payloadLimit;
  const reading = connection.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:Z99");
    range.load("values");
    await context.sync();
  });
  expect(await codeOf(reading)).toBe(code);
});
