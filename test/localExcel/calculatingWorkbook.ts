import { calculatorInNode } from "../../src/localExcel/formulas/ironCalcInNode";
import { LocalWorkbook } from "../../src/localExcel/model/localWorkbook";
import { newWorkbook } from "../../src/localExcel/model/newWorkbook";
import type { ChartModel, SheetModel, TableModel, WorkbookModel } from "../../src/localExcel/model/workbookModel";
import { type Connection, connect } from "../../src/localExcel/protocol/connect";

/** A workbook with one blank sheet that calculates, connected to the real office.js. */
export function calculatingWorkbook(model: WorkbookModel = newWorkbook()): Connection & { sheet: SheetModel } {
  const connection = connect(new LocalWorkbook(model, calculatorInNode));
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new RangeError("no sheet");
  return Object.defineProperties(
    { sheet } as Connection & { sheet: SheetModel },
    Object.getOwnPropertyDescriptors(connection)
  );
}

export function onlyTable(sheet: SheetModel): TableModel {
  const [table, ...more] = sheet.tables;
  if (table === undefined || more.length > 0) throw new RangeError(`${sheet.tables.length} tables`);
  return table;
}

export function onlyChart(sheet: SheetModel): ChartModel {
  const [chart, ...more] = sheet.charts;
  if (chart === undefined || more.length > 0) throw new RangeError(`${sheet.charts.length} charts`);
  return chart;
}
