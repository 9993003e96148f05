import { isoDay } from "../../src/core/cells/day";
import type { PaneEngine } from "../../src/taskpane/paneEngine";
import type { PastChange } from "../../src/taskpane/paneHistory";
import { faultyWorkbook, type FaultyWorkbook } from "../support/faultyWorkbook";
import type { TestWorkbook } from "../support/localWorkbook";
import { answered, csv, DEALS, engineOver, quietly, ready, trouble } from "./engineSupport";

const GOAL = { goal: 1_000_000 };

/** Whole analyses, each of some thousand formulas. */
jest.setTimeout(120_000);

/** A week before: a deal less, another one smaller. */
const EARLIER = DEALS.slice(0, 5).map((line) => line.replace("400000", "350000"));

/** Adds a sheet of the user's. */
async function addSheet({ run }: TestWorkbook, name: string, lines: readonly string[]): Promise<void> {
  await run(async (context) => {
    const cells = lines.map((line) => line.split(",").map((cell) => (/^\d+$/.test(cell) ? Number(cell) : `'${cell}`)));
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 0).values = cells;
    await context.sync();
  });
}

interface History {
  readonly workbook: FaultyWorkbook;
  readonly engine: PaneEngine;
}

/** A workbook that was analyzed once, with an earlier export on another sheet. */
async function analyzedOnce(sheet = "Deals 2026-09-08", lines: readonly string[] = EARLIER): Promise<History> {
  const workbook = faultyWorkbook(csv(DEALS));
  await addSheet(workbook, sheet, lines);
  const engine = engineOver(workbook);
  answered(await engine.analyze({ ...GOAL, sheet: "Deals" }, quietly()));
  return { workbook, engine };
}

async function keptAfter(engine: PaneEngine, past: PastChange): Promise<readonly string[]> {
  const { history } = answered(await engine.analyze({}, quietly(), past)).summary;
  return history.kept.map(({ day, isTakenIn }) => `${isoDay(day)}${isTakenIn ? " taken in" : ""}`);
}

/** What the workbook itself says it keeps. */
async function stored(engine: PaneEngine): Promise<readonly string[]> {
  return answered(await engine.open()).summary.history.kept.map(({ day }) => isoDay(day));
}

const SEPTEMBER_8 = 46_273;

test("an earlier export on another sheet is offered with its day, taken in, compared with, and deleted again", async () => {
  const { engine } = await analyzedOnce();
  expect(await engine.earlierExports()).toEqual([{ sheet: "Deals 2026-09-08", rows: 4, day: SEPTEMBER_8 }]);

  const takenIn = { sheet: "Deals 2026-09-08", day: SEPTEMBER_8 };
  const { summary } = answered(await engine.analyze({}, quietly(), { takenIn }));
  expect(summary.sheet).toBe("Deals");
  expect(summary.history.kept).toMatchObject([
    { day: SEPTEMBER_8, opportunities: 4, open: { count: 1, value: 350_000 }, isTakenIn: true },
    { opportunities: 5, isToday: true },
  ]);
  expect(summary.changes?.from).toBe(SEPTEMBER_8);
  const told = summary.changes?.sentences.map(({ words, deals }) => [words, deals.map(({ row }) => row)]);
  expect(told).toEqual([
    [expect.stringContaining("Probes"), [6]],
    [expect.stringContaining("Sensors"), [5]],
  ]);
  // A deal of a change goes to its row.
  expect(await engine.selectRow(5)).toEqual({ sheet: "Deals", row: 5 });
  expect(await stored(engine)).toEqual(["2026-09-08", "2026-09-15"]);

  expect(await keptAfter(engine, { forgotten: [SEPTEMBER_8] })).toEqual(["2026-09-15"]);
  expect(await stored(engine)).toEqual(["2026-09-15"]);
  expect(answered(await engine.open()).summary.changes).toBeUndefined();
});

test("a snapshot-date column says the day of an export before its sheet's name does", async () => {
  const dated = EARLIER.map((line, i) => `${line},${i === 0 ? "Snapshot Date" : "2026-09-01"}`);
  const { engine } = await analyzedOnce("Old 2026-08-08", dated);
  expect(await engine.earlierExports()).toMatchObject([{ sheet: "Old 2026-08-08", day: SEPTEMBER_8 - 7 }]);
});

test("sheets without a pipeline are not offered; one that is asked for all the same changes nothing", async () => {
  const { engine } = await analyzedOnce("Notes", ["To do,When", "Ring Ada,soon"]);
  expect(await engine.earlierExports()).toEqual([]);
  const outcome = await engine.analyze({}, quietly(), { takenIn: { sheet: "Notes", day: SEPTEMBER_8 } });
  expect(trouble(outcome)).toMatchObject({ changed: "nothing" });
  expect(await stored(engine)).toEqual(["2026-09-15"]);
});

test("Excel fails in the middle of taking one in or deleting one: what was kept is kept, and the next try does it", async () => {
  const { workbook, engine } = await analyzedOnce();
  const takenIn = { sheet: "Deals 2026-09-08", day: SEPTEMBER_8 };
  const failing = async (past: PastChange, at: number): Promise<void> => {
    const from = workbook.faults.count;
    workbook.faults.faultOf = (request) =>
      request - from >= at ? { code: "AccessDenied", message: "no", done: "middle" } : undefined;
    trouble(await engine.analyze({}, quietly(), past));
    workbook.faults.faultOf = undefined;
  };
  // Reading the export, reading the rows, writing.
  for (const at of [2, 6]) {
    await failing({ takenIn }, at);
    expect(await stored(engine)).toEqual(["2026-09-15"]);
  }
  expect(await keptAfter(engine, { takenIn })).toEqual(["2026-09-08 taken in", "2026-09-15"]);
  await failing({ forgotten: [SEPTEMBER_8] }, 4);
  expect(await keptAfter(engine, {})).toEqual(["2026-09-08 taken in", "2026-09-15"]);
  expect(await keptAfter(engine, { forgotten: [SEPTEMBER_8] })).toEqual(["2026-09-15"]);
});

describe("written out", () => {
  test("the kept days are a plain sheet of the user's: never read as a pipeline, and left by a removal", async () => {
    const { workbook, engine } = await analyzedOnce();
    await engine.analyze({}, quietly(), { takenIn: { sheet: "Deals 2026-09-08", day: SEPTEMBER_8 } });
    const written = { kind: "written", sheet: "Pipeline history", rows: 9, leftOut: 0, damaged: 0 };
    expect(await engine.exportHistory()).toEqual(written);
    expect(await engine.exportHistory()).toEqual({ ...written, sheet: "Pipeline history (2)" });
    const rows = await workbook.run(async (context) => {
      const used = context.workbook.worksheets.getItem("Pipeline history").getUsedRange().load("values");
      await context.sync();
      return used.values as unknown[][];
    });
    expect(rows[0]).toEqual([
      "Snapshot day",
      "Key",
      "Deal",
      "Owner",
      "Stage",
      "Outcome",
      "Amount",
      "Close date",
      "Created",
    ]);
    const sensors = rows.filter((row) => row[2] === "Sensors");
    expect(sensors).toEqual([
      [SEPTEMBER_8, "D4", "Sensors", "Ben", "Proposal", "open", 350_000, 46_327, 46_244],
      [SEPTEMBER_8 + 7, "D4", "Sensors", "Ben", "Proposal", "open", 400_000, 46_327, 46_244],
    ]);
    expect(await engine.earlierExports()).toMatchObject([{ sheet: "Deals 2026-09-08" }]);

    expect((await engine.removeEverything()).kind).toBe("removed");
    const found = ready(await engine.open());
    expect(found.candidates.map(({ sheet }) => sheet).sort()).toEqual(["Deals", "Deals 2026-09-08"]);
    const names = workbook.model.sheets.map(({ name }) => name);
    expect(names).toEqual(["Deals", "Deals 2026-09-08", "Pipeline history", "Pipeline history (2)"]);
  });

  test("where the structure is protected nothing is added, and it is said", async () => {
    const { workbook, engine } = await analyzedOnce();
    workbook.model.structureProtected = true;
    expect(trouble(await engine.exportHistory())).toMatchObject({ code: "workbookProtected", changed: "nothing" });
  });

  test("whichever request fails, no half-written sheet stays", async () => {
    const { workbook, engine } = await analyzedOnce();
    const names = (): readonly string[] => workbook.model.sheets.map(({ name }) => name);
    const before = names();
    const began = workbook.faults.count;
    await engine.exportHistory();
    const requests = workbook.faults.count - began;
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Pipeline history").delete();
      await context.sync();
    });
    for (let at = 1; at <= requests; at++) {
      const from = workbook.faults.count;
      workbook.faults.faultOf = (request) =>
        request - from === at ? { code: "AccessDenied", message: "no", done: "middle" } : undefined;
      expect(trouble(await engine.exportHistory())).toMatchObject({ changed: "nothing" });
      workbook.faults.faultOf = undefined;
      expect(names()).toEqual(before);
    }
  });
});
