import { SourceError } from "../../src/core/opportunities/sourceError";
import { afterProgress, afterWaiting, changedBy, runStart, type RunState } from "../../src/taskpane/engine/runTracker";
import { leftOutOf } from "../../src/taskpane/engine/leftOutOf";
import { readingClock, type ReadingClock } from "../../src/taskpane/engine/timeLeft";
import { troubleWords } from "../../src/taskpane/messages/troubleWords";
import { removalTrouble, troubleOf } from "../../src/taskpane/troubleOf";
import type { RunProgress } from "../../src/taskpane/paneEngine";
import { compareUserSheets, snapshotOfUser } from "../support/userCells";
import { answered, csv, DEALS, engineOfCsv, quietly, ready, trouble } from "./engineSupport";

/** Whole analyses, each of some thousand formulas. */
jest.setTimeout(120_000);

/** What is said of the time after each block of 1,000 of 100,000 rows, in at these milliseconds. */
function said(of: number, ...blocks: readonly number[]): (number | undefined)[] {
  let clock: ReadingClock | undefined;
  return blocks.map((now, i) => {
    clock = readingClock(clock, { now, done: 1000 * (i + 1), of });
    return clock.secondsLeft;
  });
}

describe("the time that is left", () => {
  test("is said from the third block on, rounded up to 5 s", () => {
    // 1 s a block after the first: 97 blocks are left after the third, then 96.
    expect(said(100_000, 9000, 10_000, 11_000, 12_000)).toEqual([undefined, undefined, 100, 100]);
    expect(said(13_000, 0, 1000, 2000, 3000, 4000)).toEqual([undefined, undefined, 10, 10, 10]);
  });

  test("never grows by less than 5 s, and does when it must", () => {
    // After three blocks 10 s are left for 10; a block of 1.5 s makes it 3.5 ÷ 3 × 9 = 10.5: said 10 still.
    expect(said(13_000, 0, 1000, 2000, 3500)).toEqual([undefined, undefined, 10, 10]);
    // One of 4 s makes it 6 ÷ 3 × 9 = 18.
    expect(said(13_000, 0, 1000, 2000, 6000)).toEqual([undefined, undefined, 10, 20]);
  });

  test("is nothing at the end", () => {
    expect(said(3000, 0, 1000, 2000)).toEqual([undefined, undefined, 0]);
  });
});

describe("a run step by step", () => {
  const told = (state: RunState): Partial<RunProgress> => state.progress;

  test("each step with its own count, sheets counted to the end", () => {
    const start = runStart("Deals");
    expect([told(start).step, told(start).sheet, changedBy(start)]).toEqual(["find", "Deals", "nothing"]);
    const reading = afterProgress(start, { step: "reading", rows: 2000, of: 9000 }, 0);
    expect(told(reading)).toMatchObject({ step: "read", done: 2000, of: 9000, secondsLeft: undefined });
    const writing = afterProgress(reading, { step: "writing", sheets: 0, of: 5 }, 1);
    expect([told(writing).step, changedBy(writing)]).toEqual(["sheets", "unknown"]);
    const columns = afterProgress(writing, { step: "flagColumns", sheets: 5, of: 5 }, 2);
    expect(told(columns)).toMatchObject({ step: "flagColumns", sheetsWritten: 5 });
    expect(changedBy(columns)).toBe("someSheets");
    const again = afterProgress(columns, { step: "looking" }, 3);
    expect(told(again)).toMatchObject({ step: "find", sheetsWritten: 5, done: undefined });
  });

  test("waiting changes nothing else", () => {
    const reading = afterProgress(runStart(undefined), { step: "reading", rows: 2000, of: 9000 }, 0);
    expect(told(afterWaiting(reading, "hung"))).toEqual({ ...reading.progress, waiting: "hung" });
  });
});

test("an analysis tells its steps in order", async () => {
  const { engine } = engineOfCsv(csv(DEALS));
  const heard: RunProgress[] = [];
  const { signal } = new AbortController();
  answered(await engine.analyze({ goal: 1_000_000 }, { onProgress: (progress) => heard.push(progress), signal }));
  const steps = heard.map(({ step }) => step).filter((step, i, all) => step !== all[i - 1]);
  expect(steps).toEqual(["find", "read", "calculate", "sheets", "flagColumns"]);
  expect(heard.find(({ step }) => step === "read")).toMatchObject({ done: 5, of: 5 });
  expect(heard.at(-1)?.sheetsWritten).toBeGreaterThan(0);
});

test("a run that is cancelled before it writes changes nothing", async () => {
  const { engine, workbook } = engineOfCsv(csv(DEALS));
  const before = snapshotOfUser(workbook.model);
  const controller = new AbortController();
  const outcome = await engine.analyze(
    { goal: 1_000_000 },
    {
      onProgress: ({ step }) => {
        if (step === "calculate") controller.abort();
      },
      signal: controller.signal,
    }
  );
  expect(outcome).toEqual({ kind: "cancelled", sheetsWritten: 0 });
  expect(compareUserSheets(before, workbook.model)).toEqual([]);
  expect(workbook.model.sheets).toHaveLength(1);
  expect(ready(await engine.open()).sheet).toBe("Deals");
});

describe("what could not be written", () => {
  test("a protected sheet keeps its columns free; the stored answer says so too", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Deals").protection.protect();
      await context.sync();
    });
    const leftOut = [{ what: "flagColumns", why: "sheetProtected", columns: "H to L" }];
    expect(answered(await engine.analyze({ goal: 1_000_000 }, quietly())).leftOut).toEqual(leftOut);
    expect(answered(await engine.open()).leftOut).toEqual(leftOut);
  });

  test("with a protected structure the answer stands in the pane alone, and its rows are found", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await workbook.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const answer = answered(await engine.analyze({ goal: 1_000_000 }, quietly()));
    expect(answer.leftOut).toEqual([{ what: "sheets", why: "workbookProtected", sheet: "" }]);
    expect(answer.sheets).toEqual([]);
    expect(await engine.selectRow(6)).toEqual({ sheet: "Deals", row: 6 });
    expect(trouble(await engine.useSample())).toMatchObject({ code: "workbookProtected", changed: "nothing" });
    expect(await engine.newForecastTemplate()).toMatchObject({ trouble: { code: "workbookProtected" } });
  });

  test.each([
    ["workbookReadOnly", "readOnly", "H to L"],
    ["filtered", "filtered", "H to L"],
    ["columnsOccupied", "columnsTaken", "H to L"],
    ["sheetEdge", "columnsTaken", ""],
    ["rowsChanged", "rowsChanged", "H to L"],
  ] as const)("%s", (reason, why, columns) => {
    const flags = { kind: "blocked", reason, sheet: "Deals", address: "H3:L90" } as const;
    expect(leftOutOf({ sheets: { kind: "written", created: [] }, flags })).toEqual([
      { what: "flagColumns", why, columns },
    ]);
  });

  test("an own sheet in the way is named", () => {
    const flags = { kind: "blocked", reason: "sheetsBlocked", sheet: "Deals", address: "H3:L90" } as const;
    const taken = { kind: "blocked", reason: "ownSheetOccupied", sheet: "Pipeline Rows", address: "B90:C99" } as const;
    expect(leftOutOf({ sheets: taken, flags })).toEqual([
      { what: "sheets", why: "ownSheetTaken", sheet: "Pipeline Rows" },
    ]);
  });
});

describe("what went wrong, as data", () => {
  const office = (code: string): Error => Object.assign(new Error("RichApi words"), { code });

  test.each([
    ["ServiceNotAvailable", "busy"],
    ["InvalidOperationInCellEditMode", "editing"],
    ["AccessDenied", "readOnly"],
    ["RequestPayloadSizeLimitExceeded", "tooBig"],
    ["MemoryLimitReached", "tooBig"],
    ["ApiNotFound", "tooOld"],
    ["ItemNotFound", "sourceChanged"],
    ["InvalidOrTimedOutSession", "sessionLost"],
    ["GeneralException", "refused"],
  ])("%s is %s", (detail, code) => {
    expect(troubleOf(office(detail), "unknown")).toEqual({ code, subject: "", detail, changed: "unknown" });
  });

  test("a mistake of ours gives its name and nothing of what it says", () => {
    expect(troubleOf(new RangeError("row of Acme"), "nothing")).toEqual({
      code: "defect",
      subject: "",
      detail: "RangeError",
      changed: "nothing",
    });
    expect(troubleOf("text", "nothing").detail).toBe("string");
  });

  test("a workbook without a pipeline changes nothing, whatever was under way", () => {
    const trouble = troubleOf(new SourceError({ kind: "emptyWorkbook" }), "unknown");
    expect([trouble.code, trouble.changed]).toEqual(["noPipeline", "nothing"]);
    expect(troubleWords(trouble, "analysis").happened).toMatch(/^The workbook has no sheet with rows\./);
  });

  test.each([
    ["structureProtected", "workbookProtected"],
    ["ownSheetProtected", "ownSheetProtected"],
    ["flagSheetProtected", "sheetProtected"],
    ["filtered", "filtered"],
    ["onlyOurSheets", "onlyOurSheets"],
  ] as const)("a removal refused for %s", (reason, code) => {
    expect(removalTrouble(reason)).toEqual({ code, subject: "", detail: reason, changed: "nothing" });
  });
});
