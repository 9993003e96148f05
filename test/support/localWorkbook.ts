import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import type { OpenedWorkbook } from "../../src/localExcel/files/openedWorkbook";
import { calculatorInNode } from "../../src/localExcel/formulas/ironCalcInNode";
import { LocalWorkbook } from "../../src/localExcel/model/localWorkbook";
import type { WorkbookModel } from "../../src/localExcel/model/workbookModel";
import { connect, type Connection } from "../../src/localExcel/protocol/connect";

/** A workbook that was opened, and office.js connected to it. */
export interface TestWorkbook {
  readonly opened: OpenedWorkbook;
  readonly model: WorkbookModel;
  readonly excel: Connection;
  readonly run: Connection["run"];
}

/** Connects the real office.js to a model. */
export function connected(opened: OpenedWorkbook): TestWorkbook {
  const excel = connect(new LocalWorkbook(opened.model, calculatorInNode));
  return { opened, model: opened.model, excel, run: (batch) => excel.run(batch) };
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
