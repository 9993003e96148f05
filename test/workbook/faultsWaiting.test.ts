import { guardedRunner } from "../../src/workbook/guardedRunner";
import { isCellBeingEdited } from "../../src/workbook/isCellBeingEdited";
import type { Waiting } from "../../src/workbook/syncWatch";
import { faultyWorkbook, type FaultyWorkbook } from "../support/faultyWorkbook";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

interface Guarded {
  readonly workbook: FaultyWorkbook;
  readonly told: (Waiting | undefined)[];
  readonly cancel: AbortController;
  /** Writes "mine" into A1 of Deals, then into B1. */
  readonly writing: () => Promise<string>;
}

function guarded(): Guarded {
  const workbook = faultyWorkbook("Deal\nA\n");
  const told: (Waiting | undefined)[] = [];
  const cancel = new AbortController();
  const run = guardedRunner(workbook.run, {
    signal: cancel.signal,
    onWaiting: (waiting) => told.push(waiting),
    isCellBeingEdited: () => isCellBeingEdited(workbook.runAtOnce),
  });
  const writing = async (): Promise<string> =>
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Deals");
      sheet.getRange("A5").values = [["mine"]];
      await context.sync();
      sheet.getRange("B5").values = [["mine"]];
      await context.sync();
      return "written";
    }).catch((error: unknown) => (error instanceof Error ? error.name : String(error)));
  return { workbook, told, cancel, writing };
}

const cellsOf = ({ workbook }: Guarded): unknown[] =>
  [0, 1].map((column) => workbook.model.sheets[0]?.cells.value(4, column));

test("a workbook that answers is never said to be waiting", async () => {
  const test = guarded();
  expect(await test.writing()).toBe("written");
  await jest.advanceTimersByTimeAsync(100_000);
  expect(test.told).toEqual([]);
  expect(test.workbook.faults.count).toBe(2);
});

test("a cell that is edited is told after half a second; the run goes on by itself when the edit ends", async () => {
  const test = guarded();
  test.workbook.faults.startEditing();
  const writing = test.writing();
  await jest.advanceTimersByTimeAsync(499);
  expect(test.told).toEqual([]);
  await jest.advanceTimersByTimeAsync(2);
  expect(test.told).toEqual(["editing"]);
  await jest.advanceTimersByTimeAsync(120_000);
  expect(test.told).toEqual(["editing"]);
  test.workbook.faults.endEditing();
  expect(await writing).toBe("written");
  expect(test.told).toEqual(["editing", undefined]);
  expect(cellsOf(test)).toEqual(["mine", "mine"]);
});

test("an Excel that does not answer is slow after 15 seconds and hung after 60", async () => {
  const test = guarded();
  test.workbook.faults.queue("hang");
  const writing = test.writing();
  await jest.advanceTimersByTimeAsync(14_999);
  expect(test.told).toEqual([]);
  await jest.advanceTimersByTimeAsync(2);
  expect(test.told).toEqual(["slow"]);
  await jest.advanceTimersByTimeAsync(45_000);
  expect(test.told).toEqual(["slow", "hung"]);
  test.workbook.faults.release();
  expect(await writing).toBe("written");
  expect(test.told).toEqual(["slow", "hung", undefined]);
});

test("after an edit the clock starts anew: an Excel that is busy then is not called hung at once", async () => {
  const test = guarded();
  test.workbook.faults.queue("hang");
  test.workbook.faults.startEditing();
  void test.writing();
  await jest.advanceTimersByTimeAsync(70_000);
  test.workbook.faults.endEditing();
  await jest.advanceTimersByTimeAsync(14_000);
  expect(test.told).toEqual(["editing", undefined]);
  await jest.advanceTimersByTimeAsync(3_000);
  expect(test.told).toEqual(["editing", undefined, "slow"]);
});

test.each(["editing", "hung"])("a cancel ends a run at once while Excel is %s", async (waiting) => {
  const test = guarded();
  if (waiting === "editing") test.workbook.faults.startEditing();
  else test.workbook.faults.queue("hang");
  const writing = test.writing();
  await jest.advanceTimersByTimeAsync(61_000);
  expect(test.told.at(-1)).toBe(waiting);
  test.cancel.abort();
  expect(await writing).toBe("CancelledError");
  expect(test.told.at(-1)).toBeUndefined();
  // What was sent lands late; nothing follows it.
  test.workbook.faults.endEditing();
  test.workbook.faults.release();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(cellsOf(test)).toEqual(["mine", undefined]);
});

test("a cancel while a sync has only just been sent takes effect when it is answered, before the next", async () => {
  const test = guarded();
  test.workbook.faults.queue("hang");
  const writing = test.writing();
  await jest.advanceTimersByTimeAsync(100);
  test.cancel.abort();
  test.workbook.faults.release();
  expect(await writing).toBe("CancelledError");
  expect(cellsOf(test)).toEqual(["mine", undefined]);
});

test("cancelled before it began, a run sends nothing", async () => {
  const test = guarded();
  test.cancel.abort();
  expect(await test.writing()).toBe("CancelledError");
  expect(test.workbook.faults.count).toBe(0);
});
