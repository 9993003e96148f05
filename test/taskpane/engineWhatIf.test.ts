import { readFileSync } from "node:fs";
import path from "node:path";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import type { Tried, WhatIfAnswer } from "../../src/core/whatIf";
import type { PaneEngine, RunProgress, WhatIfOutcome } from "../../src/taskpane/paneEngine";
import type { KeptScenario } from "../../src/core/report/scenarios";
import { contents, sheetNamed } from "../support/analyzed";
import { connected, workbookOfCsv, type TestWorkbook } from "../support/localWorkbook";
import { answered, csv, DEALS, engineOfCsv, engineOver, quietly } from "./engineSupport";

jest.setTimeout(240_000);

const SAMPLE = readFileSync(path.join(__dirname, "../../assets/sample-pipeline.csv"), "utf8");
const GOAL = { goal: 12_000_000 };

interface Analyzed {
  readonly workbook: TestWorkbook;
  readonly engine: PaneEngine;
  readonly chance: number;
}

/** The sample, analyzed. */
async function analyzed(): Promise<Analyzed> {
  const workbook = workbookOfCsv(SAMPLE, "Pipeline");
  const engine = engineOver(workbook);
  const { summary } = answered(await engine.analyze(GOAL, quietly()));
  if (summary.chance === undefined) throw new Error("the sample gives no chance");
  return { workbook, engine, chance: summary.chance.probability };
}

function answerOf(outcome: WhatIfOutcome): WhatIfAnswer {
  if (outcome.kind !== "answer") throw new Error(`no answer but ${JSON.stringify(outcome)}`);
  return outcome.answer;
}

const ask = async (engine: PaneEngine, tried: Tried, withLevers = false): Promise<WhatIfAnswer> =>
  answerOf(await engine.whatIf({ tried, withLevers }, quietly()));

const everything = ({ model }: TestWorkbook): unknown =>
  model.sheets.map((sheet) => [sheet.name, sheet.visibility, contents(sheet)]);

const SCENARIO: Omit<KeptScenario, "slot"> = {
  name: "Win rate 40%",
  keptOn: 46_280,
  landing: 13_000_000,
  p10: 11_000_000,
  p90: 15_000_000,
  chance: 0.7,
  winRate: 0.4,
  dealSize: undefined,
  cycleDays: undefined,
  added: undefined,
  without: undefined,
};

let one: Analyzed;
/** The same workbook as it was saved right after. */
let saved: Uint8Array;
beforeAll(async () => {
  one = await analyzed();
  saved = saveXlsx(one.workbook.opened);
});

describe("an analysis that was just made", () => {
  test("answers at once, as the answer has it, and writes nothing", async () => {
    const { workbook, engine, chance } = one;
    const before = everything(workbook);
    const as = await ask(engine, {});
    expect(as.chance).toBeCloseTo(chance, 12);
    expect(as.today).toEqual({
      chance: as.chance,
      landing: as.landing,
      p10: as.p10,
      p90: as.p90,
      verdict: as.verdict,
    });
    const raised = await ask(engine, { winRate: (as.from.winRate ?? NaN) + 0.1, added: 10 });
    expect(raised.chance).toBeGreaterThan(chance);
    expect(raised.landing).toBeGreaterThan(as.landing);
    expect(raised.today.chance).toBe(as.chance);
    expect(everything(workbook)).toEqual(before);
  });

  test("a lower bar is a verdict of its own, the chance stays", async () => {
    const { engine, chance } = one;
    const easy = await ask(engine, { confidence: Math.max(0.01, chance - 0.01) });
    expect([easy.chance, easy.verdict]).toEqual([chance, "enough"]);
  });

  test("each lever asked for on top of what is tried reaches the confidence, and a step less does not", async () => {
    const { engine } = one;
    const { from } = await ask(engine, {});
    const tried = { dealSize: (from.dealSize ?? NaN) * 1.05 };
    const { levers = [] } = await ask(engine, tried, true);
    const added = levers.find(({ kind }) => kind === "opportunities");
    if (added === undefined) throw new Error("no opportunities would do");
    expect((await ask(engine, { ...tried, added: added.to })).verdict).toBe("enough");
    expect((await ask(engine, { ...tried, added: added.to - 1 })).verdict).not.toBe("enough");
  });

  test("without a deal, the chance is the one the answer tells", async () => {
    const { engine } = one;
    const { summary } = answered(await engineOver(one.workbook).open());
    const [largest] = summary.chance?.withoutLargest ?? [];
    if (largest === undefined) throw new Error("no deal counts");
    const without = await ask(engine, { withoutRow: largest.row });
    expect(without.chance).toBeCloseTo(largest.chance, 3);
  });
});

describe("a pane that was opened over a stored answer", () => {
  let workbook: TestWorkbook;
  beforeAll(() => {
    workbook = connected(openSpreadsheet(saved, "saved.xlsx"));
  });

  test("reads the rows again, says so, writes nothing, and then answers at once", async () => {
    const engine = engineOver(workbook);
    answered(await engine.open());
    const before = everything(workbook);
    const steps: RunProgress[] = [];
    const hooks = { ...quietly(), onProgress: (progress: RunProgress) => steps.push(progress) };
    const first = answerOf(await engine.whatIf({ tried: {}, withLevers: false }, hooks));
    expect(first.chance).toBeCloseTo(one.chance, 12);
    expect([...new Set(steps.map(({ step }) => step))]).toEqual(["find", "read", "calculate"]);
    const told = steps.length;
    await engine.whatIf({ tried: { added: 5 }, withLevers: false }, hooks);
    expect(steps.length).toBe(told);
    expect(everything(workbook)).toEqual(before);
  });

  test("a cancel stops the reading", async () => {
    const engine = engineOver(workbook);
    answered(await engine.open());
    const canceller = new AbortController();
    const hooks = { onProgress: () => canceller.abort(), signal: canceller.signal };
    expect(await engine.whatIf({ tried: {}, withLevers: false }, hooks)).toEqual({ kind: "cancelled" });
  });

  test("says so where the rows have changed since", async () => {
    const engine = engineOver(workbook);
    answered(await engine.open());
    const heard: string[] = [];
    engine.watch(({ kind }) => heard.push(kind));
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Pipeline");
      const cell = sheet.getUsedRange().getLastRow().getCell(0, 1);
      cell.values = [["Another name"]];
      await context.sync();
    });
    heard.length = 0;
    await ask(engine, {});
    expect(heard).toEqual(["sourceChanged"]);
  });
});

test("without a history there is nothing to try", async () => {
  const { engine } = engineOfCsv(csv(DEALS));
  answered(await engine.analyze({ goal: 1_000_000 }, quietly()));
  expect(await engine.whatIf({ tried: {}, withLevers: false }, quietly())).toEqual({ kind: "noChance" });
});

describe("a scenario", () => {
  test("is kept in its cells alone, read back, and stays through the next analysis", async () => {
    const { workbook, engine } = one;
    expect(await engine.scenarios()).toEqual([]);
    const before = contents(sheetNamed(workbook.model, "Revenue Forecast"));
    const outcome = await engine.keepScenario(SCENARIO);
    expect(outcome).toEqual({ kind: "kept", scenarios: [{ ...SCENARIO, slot: 1 }] });
    const after = contents(sheetNamed(workbook.model, "Revenue Forecast"));
    const changed = Object.keys(after).filter((cell) => after[cell] !== before[cell]);
    expect(new Set(changed.map((cell) => cell.split(",")[0])).size).toBe(1);
    expect(await engine.scenarios()).toEqual([{ ...SCENARIO, slot: 1 }]);
    const { summary } = answered(await engine.analyze({}, quietly()));
    expect(await engine.scenarios()).toEqual([{ ...SCENARIO, slot: 1 }]);
    expect(summary.chance).toBeDefined();
  });

  test("a fourth takes the place of the oldest; one whose name is cleared is gone", async () => {
    const { workbook, engine } = one;
    // The first is there from before.
    for (const day of [2, 3, 4]) await engine.keepScenario({ ...SCENARIO, name: `No. ${day}`, keptOn: 46_280 + day });
    expect((await engine.scenarios()).map(({ slot, name }) => [slot, name])).toEqual([
      [1, "No. 4"],
      [2, "No. 2"],
      [3, "No. 3"],
    ]);
    await workbook.run(async (context) => {
      context.workbook.names.getItem("EnoughPipeline.List.Scenarios").getRange().getCell(1, 0).clear("Contents");
      await context.sync();
    });
    expect((await engine.scenarios()).map(({ name }) => name)).toEqual(["No. 4", "No. 3"]);
  });

  test("a deal's name that looks like a formula stays text", async () => {
    const { engine } = one;
    await engine.keepScenario({ ...SCENARIO, name: "=1+1", without: "=SUM(A1)" });
    expect((await engine.scenarios()).map(({ name, without }) => [name, without])).toContainEqual(["=1+1", "=SUM(A1)"]);
  });

  test("has no place in a report that has none for it", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    expect(await engine.keepScenario(SCENARIO)).toEqual({ kind: "blocked", reason: "noPlace", sheet: "" });
    expect(workbook.model.sheets.length).toBe(1);
  });

  test("is not written into a protected sheet, which is said", async () => {
    const { workbook, engine } = one;
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Revenue Forecast").protection.protect();
      await context.sync();
    });
    const before = everything(workbook);
    expect(await engine.keepScenario(SCENARIO)).toEqual({
      kind: "blocked",
      reason: "sheetProtected",
      sheet: "Revenue Forecast",
    });
    expect(everything(workbook)).toEqual(before);
  });
});
