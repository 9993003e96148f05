import { readFileSync } from "node:fs";
import path from "node:path";
import type { Analyzed, AnalysisRequest } from "../../src/analyzePipeline";
import type { SheetModel } from "../../src/localExcel/model/workbookModel";
import type { Traffic } from "../../src/localExcel/protocol/connect";
import { removeEverything } from "../../src/workbook/removeEverything";
import { analyzed, contents, jsonOf, nameFormula, sheetNamed } from "../support/analyzed";
import { csvOf, deal, deals, TODAY } from "../support/deals";
import { workbookOfCsv, type TestWorkbook } from "../support/localWorkbook";
import { compareUserSheets, snapshotOfUser } from "../support/userCells";

const SAMPLE = readFileSync(path.join(__dirname, "../../assets/sample-pipeline.csv"), "utf8");
const GOAL = { overrides: { goal: 12_000_000 } };

/** Formulas, values and results of every sheet, the very hidden one included. */
function everything({ model }: TestWorkbook): Record<string, unknown> {
  return Object.fromEntries(model.sheets.map((sheet) => [sheet.name, { ...contents(sheet), results: results(sheet) }]));
}

function results(sheet: SheetModel): Record<string, unknown> {
  return Object.fromEntries(
    [...sheet.cells.formulaCells()].map(({ row, column }) => [`${row},${column}`, sheet.cells.value(row, column)])
  );
}

/** Writes cells of a sheet, as a person would. */
async function type(
  workbook: TestWorkbook,
  sheet: string,
  cells: Readonly<Record<string, string | number>>
): Promise<void> {
  await workbook.run(async (context) => {
    for (const [address, value] of Object.entries(cells)) {
      context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[value]];
    }
    await context.sync();
  });
}

/** A1 address of the cell of a name. */
function addressOfName(workbook: TestWorkbook, name: string): { sheet: string; address: string } {
  const formula = nameFormula(workbook.model, name);
  const parts = formula === undefined ? null : /^='?(.+?)'?!\$([A-Z]+)\$(\d+)/.exec(formula);
  if (parts === null) throw new Error(`no name ${name}`);
  return { sheet: (parts[1] ?? "").replaceAll("''", "'"), address: `${parts[2] ?? ""}${parts[3] ?? ""}` };
}

/** What of a workbook's sheets is no cell. */
function shapes({ model }: TestWorkbook): unknown {
  return model.sheets.map(({ name, tables, charts, conditionalFormats, validations, hyperlinks, merges, freeze }) => [
    name,
    tables.map((table) => [table.name, table.area]),
    charts.map((chart) => [chart.name, chart.series.length]),
    conditionalFormats.map(({ areas, rule }) => [areas, rule]),
    validations.length,
    hyperlinks.length,
    merges,
    freeze,
  ]);
}

const namesOf = ({ model }: TestWorkbook): unknown[] => model.names.map(({ name, formula }) => [name, formula]);
/** All that an analysis leaves in a workbook. */
const left = (workbook: TestWorkbook): unknown => [everything(workbook), shapes(workbook), namesOf(workbook).sort()];

// One workbook through its life: analysed, analysed again, cleared of ours. The tests look at what each step came to.
describe("the sample", () => {
  const workbook = workbookOfCsv(SAMPLE, "Pipeline");
  const before = snapshotOfUser(workbook.model);
  let first: { readonly answer: Analyzed; readonly left: unknown; readonly stats: Traffic };
  let second: typeof first;

  beforeAll(async () => {
    const step = async (request: Partial<AnalysisRequest>): Promise<typeof first> => {
      const answer = await analyzed(workbook, request);
      return { answer, left: left(workbook), stats: workbook.excel.stats };
    };
    first = await step(GOAL);
    second = await step({});
  });

  test("analysed twice: the same JSON, the same cells, names, rules and charts", () => {
    expect(jsonOf(second.answer)).toEqual(jsonOf(first.answer));
    expect(second.left).toEqual(first.left);
  });

  test("takes at most 15 requests, and reads each needed cell once or twice", () => {
    const { requests, cellsRead } = first.stats;
    const { rowsRead, source } = first.answer.analysis.reading;
    const needed = new Set(Object.values(source.columnIndexes)).size + 2;
    // Head (40 rows × all columns), body, 50 rows of number formats, and the id column again before writing beside it.
    const width = source.lastColumn - source.firstColumn + 1;
    expect(cellsRead).toBeLessThanOrEqual(40 * width + (rowsRead + 50) * needed + rowsRead + 200);
    expect(requests).toBeLessThanOrEqual(15);
    // And again, with all sheets there: two more to see what stands on them.
    expect(second.stats.requests - requests).toBeLessThanOrEqual(15);
  });

  test("twice the rows take hardly more requests", async () => {
    const [header = "", ...lines] = SAMPLE.trimEnd().split("\n");
    const small = workbookOfCsv(`${[header, ...lines.slice(0, 300)].join("\n")}\n`, "Pipeline");
    await analyzed(small, GOAL);
    // 300 more links and the rows themselves fill one request more; a first filled cell that lies deep costs one.
    expect(Math.abs(first.stats.requests - small.excel.stats.requests)).toBeLessThanOrEqual(2);
  });

  test("removed: the workbook is as it was", async () => {
    expect(workbook.model.sheets.length).toBe(7);
    const removed = await removeEverything(workbook.run);
    expect(removed).toEqual({
      kind: "removed",
      sheets: expect.any(Array) as unknown,
      left: [],
      hadFlags: true,
      keepsSample: false,
    });
    expect(workbook.model.sheets.map(({ name }) => name)).toEqual(["Pipeline"]);
    expect(workbook.model.names).toEqual([]);
    expect(workbook.model.settings.size).toBe(0);
    expect(compareUserSheets(before, workbook.model)).toEqual([]);
    expect(await removeEverything(workbook.run)).toEqual({ kind: "nothingOfOurs" });
  });
});

describe("what was typed", () => {
  test("a goal on Assumptions serves the next analysis, and stays", async () => {
    const workbook = workbookOfCsv(csvOf(deals(24)));
    await analyzed(workbook);
    const goal = addressOfName(workbook, "EnoughPipeline.Input.goal");
    await type(workbook, goal.sheet, { [goal.address]: 500_000 });
    expect((await analyzed(workbook)).analysis.settings.goal).toBe(500_000);
    expect((await analyzed(workbook)).analysis.settings.goal).toBe(500_000);
  });

  test("a typed formula is kept as typed; its result serves", async () => {
    const workbook = workbookOfCsv(csvOf(deals(24)));
    await analyzed(workbook);
    const goal = addressOfName(workbook, "EnoughPipeline.Input.goal");
    await type(workbook, goal.sheet, { [goal.address]: "=12*40000" });
    expect((await analyzed(workbook)).analysis.settings.goal).toBe(480_000);
    const again = addressOfName(workbook, "EnoughPipeline.Input.goal");
    expect(contents(sheetNamed(workbook.model, again.sheet))).toMatchObject({});
    await workbook.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(again.sheet).getRange(again.address);
      cell.load("formulas");
      await context.sync();
      expect(cell.formulas).toEqual([["=12*40000"]]);
    });
  });

  test("what is typed about a deal follows the deal, not the row", async () => {
    const workbook = workbookOfCsv(csvOf(deals(24)));
    await analyzed(workbook);
    const list = addressOfName(workbook, "EnoughPipeline.List.Deals");
    const first = Number(/\d+/.exec(list.address)?.[0]);
    // The largest open deal is 23 (24,000): first in the list. Its own probability is column L.
    await type(workbook, list.sheet, { [`L${first}`]: 0.77, [`O${first}`]: "call them" });
    // The next export has a larger one, so deal 23 moves down a row.
    const rows = [...deals(24), deal(26, { amount: "99000" })];
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Deals");
      const { id, name, owner, stage, amount, created, close } = rows[24] ?? deal(26);
      sheet.getRange("A26:G26").values = [[id, name, owner, stage, Number(amount), created, close]];
      await context.sync();
    });
    await analyzed(workbook);
    const cells = contents(sheetNamed(workbook.model, list.sheet));
    // Zero-based: column L is 11, O is 14; the second row of the list is row first + 1, zero-based first.
    expect(cells[`${first},11`]).toBe(0.77);
    expect(cells[`${first},14`]).toBe("call them");
    expect(cells[`${first - 1},11`]).toBeUndefined();
  });
});

describe("own sheets", () => {
  test("renamed and moved: found again, rewritten where they stand", async () => {
    const workbook = workbookOfCsv(csvOf(deals(24)));
    await analyzed(workbook);
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Pipeline Check");
      sheet.name = "Monday's answer";
      sheet.position = 0;
      await context.sync();
    });
    const cells = contents(sheetNamed(workbook.model, "Monday's answer"));
    await analyzed(workbook);
    expect(workbook.model.sheets.map(({ name }) => name)).toEqual([
      "Monday's answer",
      "Deals",
      "Flagged Deals",
      "Revenue Forecast",
      "Assumptions",
      "Pipeline Rows",
      "Enough Pipeline history",
    ]);
    expect(Object.keys(contents(sheetNamed(workbook.model, "Monday's answer")))).toEqual(Object.keys(cells));
    expect(nameFormula(workbook.model, "EnoughPipeline.Check")).toMatch(/^='Monday''s answer'!\$A\$1:/);
  });

  test.each(["Pipeline Check", "Pipeline Rows", "Flagged Deals"])("a copy of %s is the user's", async (name) => {
    const workbook = workbookOfCsv(csvOf(deals(24)));
    const first = jsonOf(await analyzed(workbook));
    await workbook.run(async (context) => {
      const copy = context.workbook.worksheets.getItem(name).copy("End");
      copy.name = "My copy";
      await context.sync();
      copy.getRange("A1").values = [["mine"]];
      await context.sync();
    });
    const copied = snapshotOfUser(workbook.model).filter((sheet) => sheet.name === "My copy");
    expect(jsonOf(await analyzed(workbook))).toEqual(first);
    expect(compareUserSheets(copied, workbook.model)).toEqual([]);
    await removeEverything(workbook.run);
    expect(workbook.model.sheets.map((sheet) => sheet.name)).toEqual(["Deals", "My copy"]);
  });

  test("notes to the right of our block stay", async () => {
    const workbook = workbookOfCsv(csvOf(deals(24)));
    await analyzed(workbook);
    await type(workbook, "Pipeline Check", { AZ3: "mine" });
    await analyzed(workbook);
    expect(contents(sheetNamed(workbook.model, "Pipeline Check"))["2,51"]).toBe("mine");
    const removed = await removeEverything(workbook.run);
    expect(removed).toMatchObject({ kind: "removed", left: ["Pipeline Check"] });
    expect(contents(sheetNamed(workbook.model, "Pipeline Check"))).toEqual({ "2,51": "mine" });
  });

  test("where a sheet would grow over something of the user's, nothing is written", async () => {
    const workbook = workbookOfCsv(csvOf(deals(12)));
    await analyzed(workbook);
    const rows = sheetNamed(workbook.model, "Pipeline Rows");
    const bottom = (rows.cells.used(true)?.rows ?? 0) + 1;
    await type(workbook, "Pipeline Rows", { [`B${bottom + 2}`]: "mine" });
    const more = deals(24).slice(12);
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Deals");
      const values = more.map(({ id, name, owner, stage, amount, created, close }) => [
        id,
        name,
        owner,
        stage,
        Number(amount),
        created,
        close,
      ]);
      sheet.getRange("A14:G25").values = values;
      await context.sync();
    });
    const before = everything(workbook);
    const { written, analysis } = await analyzed(workbook);
    expect(analysis.reading.opportunities.count).toBe(24);
    expect(written.sheets).toMatchObject({ kind: "blocked", reason: "ownSheetOccupied", sheet: "Pipeline Rows" });
    expect(everything(workbook)).toEqual(before);
  });

  test("Pipeline Check is activated by the first analysis alone", async () => {
    const workbook = workbookOfCsv(csvOf(deals(12)));
    await analyzed(workbook);
    const { model } = workbook;
    expect(model.sheets.find(({ id }) => id === model.activeSheet)?.name).toBe("Pipeline Check");
    model.activeSheet = sheetNamed(model, "Deals").id;
    await analyzed(workbook);
    expect(model.sheets.find(({ id }) => id === model.activeSheet)?.name).toBe("Deals");
  });
});

describe("the history", () => {
  test("the same day's same content is kept once, another day's beside it", async () => {
    const workbook = workbookOfCsv(csvOf(deals(12)));
    await analyzed(workbook);
    await analyzed(workbook);
    const history = sheetNamed(workbook.model, "Enough Pipeline history");
    expect(history.visibility).toBe("VeryHidden");
    expect(history.cells.used(true)?.rows).toBe(4);
    await analyzed(workbook, { today: TODAY + 7, overrides: { asOf: TODAY + 7 } });
    expect(history.cells.used(true)?.rows).toBe(5);
    expect([history.cells.value(3, 0), history.cells.value(4, 0)]).toEqual(["2026-09-15", "2026-09-22"]);
    expect([history.cells.value(3, 1), history.cells.value(4, 1)]).toEqual([12, 12]);
  });
});
