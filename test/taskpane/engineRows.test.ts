import { setTimeout as wait } from "node:timers/promises";
import { writeCells } from "../../src/localExcel/objects/range/writeCells";
import type { WorkbookEvent } from "../../src/taskpane/paneEngine";
import { sheetNamed } from "../support/analyzed";
import type { TestWorkbook } from "../support/localWorkbook";
import { csv, DEALS, engineOfCsv, moveDown, quietly } from "./engineSupport";

const GOAL = { goal: 1_000_000 };

/** Whole analyses, each of some thousand formulas. */
jest.setTimeout(120_000);

interface Selection {
  readonly sheet: string | undefined;
  readonly address: string;
}

async function selected({ run, model }: TestWorkbook): Promise<Selection> {
  const address = await run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
  return { sheet: model.sheets.find(({ id }) => id === model.activeSheet)?.name, address };
}

describe("a flagged deal", () => {
  test("selects its row, the sheet's own block and no more", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await engine.analyze(GOAL, quietly());
    expect(await engine.selectRow(6)).toEqual({ sheet: "Deals", row: 6 });
    expect(await selected(workbook)).toEqual({ sheet: "Deals", address: "Deals!A6:G6" });
  });

  test("is found again where rows were inserted above", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await engine.analyze(GOAL, quietly());
    await moveDown(workbook);
    expect(await engine.selectRow(6)).toEqual({ sheet: "Deals", row: 8 });
  });

  test("is found by its id where the rows were sorted, also after the pane was closed", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await engine.analyze(GOAL, quietly());
    await engine.open();
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Deals");
      sheet.getRange("A2").values = [["D5"]];
      sheet.getRange("A6").values = [["D1"]];
      await context.sync();
    });
    // Row 6 held D5, which is undated and therefore flagged.
    expect(await engine.selectRow(6)).toEqual({ sheet: "Deals", row: 2 });
  });

  test("that is gone selects nothing", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await engine.analyze(GOAL, quietly());
    await engine.openSheet("Pipeline Check");
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Deals").getRange("A6").values = [["D9"]];
      await context.sync();
    });
    expect(await engine.selectRow(6)).toBeUndefined();
    expect((await selected(workbook)).sheet).toBe("Pipeline Check");
  });
});

test("a sheet is opened by its name; one that is not there or hidden changes nothing", async () => {
  const { engine, workbook } = engineOfCsv(csv(DEALS));
  await engine.analyze(GOAL, quietly());
  await engine.openSheet("Assumptions");
  await engine.openSheet("Enough Pipeline history");
  await engine.openSheet("Nowhere");
  expect((await selected(workbook)).sheet).toBe("Assumptions");
});

/** Events come after the response, in a turn of their own. */
const delivered = async (): Promise<void> => {
  await wait(20);
};

/** Somebody types a number into a cell of a sheet. */
function typeAt({ excel, model }: TestWorkbook, sheet: string, row: number, column: number): void {
  const area = { row, column, rows: 1, columns: 1 };
  excel.edit((local) => writeCells(local, { sheet: sheetNamed(model, sheet), area }, 7));
}

describe("what the user does", () => {
  test("an edit of the source is a change of it; one beside it, or on another sheet, is a reason to look", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    const heard: WorkbookEvent["kind"][] = [];
    const stop = engine.watch(({ kind }) => heard.push(kind));
    await delivered();
    typeAt(workbook, "Deals", 2, 4);
    await delivered();
    expect(heard).toEqual(["lookAgain"]);

    await engine.analyze(GOAL, quietly());
    await delivered();
    // The sheets and columns the add-in wrote are no news.
    expect(heard).toEqual(["lookAgain"]);

    typeAt(workbook, "Deals", 2, 4);
    typeAt(workbook, "Deals", 6, 4);
    await delivered();
    expect(heard.slice(1)).toEqual(["sourceChanged", "sourceChanged"]);
    typeAt(workbook, "Deals", 2, 20);
    typeAt(workbook, "Assumptions", 2, 4);
    await delivered();
    expect(heard.slice(3)).toEqual(["lookAgain", "lookAgain"]);

    stop();
    await delivered();
    typeAt(workbook, "Deals", 2, 4);
    await delivered();
    expect(heard).toHaveLength(5);
  });

  test("another sheet is a reason to look", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS), "Deals", (model) => {
      expect(model.sheets).toHaveLength(1);
    });
    const heard: WorkbookEvent["kind"][] = [];
    engine.watch(({ kind }) => heard.push(kind));
    await delivered();
    await workbook.run(async (context) => {
      context.workbook.worksheets.add("More").activate();
      await context.sync();
    });
    await delivered();
    expect(new Set(heard)).toEqual(new Set(["lookAgain"]));
  });
});
