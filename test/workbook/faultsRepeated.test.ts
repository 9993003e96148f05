import { repeatRun } from "../../src/workbook/repeatRun";
import { officeErrorCode, WorkbookError } from "../../src/workbook/workbookError";
import { faultyWorkbook, inFakedTime, type FaultyWorkbook } from "../support/faultyWorkbook";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

interface Ran {
  readonly came: string;
  readonly tries: number;
  /** Milliseconds between the first and the last try. */
  readonly took: number;
  readonly requestBytes: readonly number[];
}

async function ran(workbook: FaultyWorkbook, signal?: AbortSignal): Promise<Ran> {
  const requestBytes: number[] = [];
  const began = Date.now();
  let last = began;
  const run = repeatRun(workbook.run, signal, async (context, attempt) => {
    requestBytes.push(attempt.requestBytes);
    last = Date.now();
    context.workbook.worksheets.getItem("Deals").getRange("A5").values = [["mine"]];
    await context.sync();
    return "written";
  }).catch((error: unknown) => officeErrorCode(error) ?? (error instanceof Error ? error.name : "?"));
  const came = await inFakedTime(run);
  return { came, tries: requestBytes.length, took: last - began, requestBytes };
}

const BUSY = ["ServiceNotAvailable", "ActivityLimitReached", "Conflict", "RequestAborted"];

test.each(BUSY)("%s four times: tried again after longer and longer pauses, then written", async (code) => {
  const workbook = faultyWorkbook("Deal\nA\n");
  workbook.faults.queue({ code, message: "busy" }, 4);
  expect(await ran(workbook)).toMatchObject({ came: "written", tries: 5, took: 14_000 });
});

test.each(BUSY)("%s a fifth time ends it", async (code) => {
  const workbook = faultyWorkbook("Deal\nA\n");
  workbook.faults.queue({ code, message: "busy" }, 5);
  expect(await ran(workbook)).toMatchObject({ came: code, tries: 5 });
});

test("GeneralException is tried again once", async () => {
  const once = faultyWorkbook("Deal\nA\n");
  once.faults.queue({ code: "GeneralException", message: "internal" });
  expect(await ran(once)).toMatchObject({ came: "written", tries: 2, took: 500 });
  const twice = faultyWorkbook("Deal\nA\n");
  twice.faults.queue({ code: "GeneralException", message: "internal" }, 2);
  expect(await ran(twice)).toMatchObject({ came: "GeneralException", tries: 2 });
});

test("a request refused for its size is cut into halves, down to 150 kB", async () => {
  const workbook = faultyWorkbook("Deal\nA\n");
  workbook.faults.queue({ code: "RequestPayloadSizeLimitExceeded", message: "too large" }, 9);
  expect(await ran(workbook)).toEqual({
    came: "RequestPayloadSizeLimitExceeded",
    tries: 3,
    took: 0,
    requestBytes: [600_000, 300_000, 150_000],
  });
});

test.each(["ItemNotFound", "ItemAlreadyExists"])("%s: something has moved, so it looks again once", async (code) => {
  const once = faultyWorkbook("Deal\nA\n");
  once.faults.queue({ code, message: "moved" });
  expect(await ran(once)).toMatchObject({ came: "written", tries: 2 });
  const twice = faultyWorkbook("Deal\nA\n");
  twice.faults.queue({ code, message: "moved" }, 2);
  expect(await ran(twice)).toMatchObject({ came: code, tries: 2 });
});

test.each(["AccessDenied", "InvalidOrTimedOutSession", "InvalidArgument"])("%s is not tried again", async (code) => {
  const workbook = faultyWorkbook("Deal\nA\n");
  workbook.faults.queue({ code, message: "no" });
  expect(await ran(workbook)).toMatchObject({ came: code, tries: 1 });
});

test("what has run out of tries already is not tried again", async () => {
  const workbook = faultyWorkbook("Deal\nA\n");
  let tries = 0;
  const run = repeatRun(workbook.run, undefined, async (context) => {
    tries++;
    await context.sync();
    throw new WorkbookError("busy", "ServiceNotAvailable", "", "five times");
  });
  await expect(inFakedTime(run)).rejects.toThrow("ServiceNotAvailable");
  expect(tries).toBe(1);
});

test("a cancel ends the pause at once", async () => {
  const workbook = faultyWorkbook("Deal\nA\n");
  workbook.faults.queue({ code: "Conflict", message: "busy" }, 3);
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 600);
  expect(await ran(workbook, cancel.signal)).toMatchObject({ came: "CancelledError", tries: 2 });
});
