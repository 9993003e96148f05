import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import type { OpenedWorkbook } from "../../src/localExcel/files/openedWorkbook";
import { calculatorInNode } from "../../src/localExcel/formulas/ironCalcInNode";
import type { CalculatorOf } from "../../src/localExcel/model/calculator";
import { LocalWorkbook } from "../../src/localExcel/model/localWorkbook";
import type { WorkbookModel } from "../../src/localExcel/model/workbookModel";
import { connect, type Connection, type ConnectOptions } from "../../src/localExcel/protocol/connect";

/** A workbook that was opened, and office.js connected to it. */
export interface TestWorkbook {
  /** The file as it would be saved, every formula's result up to date whenever it is asked for. */
  readonly opened: OpenedWorkbook;
  /** Of the same, every formula's result up to date whenever it is asked for. */
  readonly model: WorkbookModel;
  readonly excel: Connection;
  readonly run: Connection["run"];
}

interface TestWorkbookOptions extends ConnectOptions {
  /** What calculates it; the product's engine otherwise. */
  readonly calculatorOf?: CalculatorOf;
}

/**
 * Connects the real office.js to a model. As on the page of \`npm start\`, what only writes does not calculate: the formulas are
 * up to date when the add-in or the test asks, not after each of the twenty requests of an analysis.
 */
export function connected(opened: OpenedWorkbook, options: TestWorkbookOptions = {}): TestWorkbook {
  const workbook = new LocalWorkbook(opened.model, options.calculatorOf ?? calculatorInNode);
  workbook.whenFormulasWait = () => undefined;
  const excel = connect(workbook, options);
  return {
    get opened() {
      workbook.catchUp();
      return opened;
    },
    get model() {
      workbook.catchUp();
      return opened.model;
    },
    excel,
    run: (batch) => excel.run(batch),
  };
}

/** A workbook out of .csv text, its sheet named as given; `change` sets it up before office.js is connected. */
export function workbookOfCsv(
  text: string,
  name = "Deals",
  change: (model: WorkbookModel) => void = () => undefined
): TestWorkbook {
  const opened = openSpreadsheet(new TextEncoder().encode(text), `${name}.csv`);
  change(opened.model);
  return connected(opened);
}
