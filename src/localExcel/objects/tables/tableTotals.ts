import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { SheetModel, TableModel } from "../../model/workbookModel";
import { escapedColumnName } from "../../formulas/structuredReference";
import { clearContents } from "../range/clearCells";
import { hasContent, requireFree, tableChanged } from "./tableShape";

/** Excel's number for adding up what a filter shows. */
const SUM_OF_SHOWN = 109;
const COUNT_OF_SHOWN = 103;

/** Adds a totals row below: "Total" first, and of the last column the sum (of texts, the count). The row below must be blank. */
export function showTotals(workbook: LocalWorkbook, sheet: SheetModel, table: TableModel): void {
  const row = table.area.row + table.area.rows;
  const area = { ...table.area, row, rows: 1 };
  workbook.requireWritable(sheet, area);
  if (hasContent(sheet, area)) throw new ExcelError("NotImplemented", "a totals row where cells must move down");
  requireFree(sheet, area, table);
  const before = { name: table.name, area: table.area };
  putTotals(sheet, table, row);
  table.area = { ...table.area, rows: table.area.rows + 1 };
  table.showTotals = true;
  workbook.cellsChanged(sheet, area);
  tableChanged(workbook, sheet, { table, before });
}

function putTotals(sheet: SheetModel, table: TableModel, row: number): void {
  const [first] = table.columns;
  const last = table.columns.at(-1);
  if (first === undefined || last === undefined) return;
  if (first !== last) {
    first.totalsLabel = "Total";
    sheet.cells.put(row, table.area.column, first.totalsLabel);
  }
  const column = table.area.column + table.area.columns - 1;
  const isNumber = typeof sheet.cells.value(row - 1, column) === "number";
  last.totalsFunction = isNumber ? "sum" : "count";
  const which = isNumber ? SUM_OF_SHOWN : COUNT_OF_SHOWN;
  const text = `=SUBTOTAL(${which},${table.name}[${escapedColumnName(last.name)}])`;
  sheet.cells.put(row, column, 0, { text, array: undefined });
}

export function hideTotals(workbook: LocalWorkbook, sheet: SheetModel, table: TableModel): void {
  const row = table.area.row + table.area.rows - 1;
  const area = { ...table.area, row, rows: 1 };
  workbook.requireWritable(sheet, area);
  const before = { name: table.name, area: table.area };
  clearContents(workbook, sheet, area);
  for (const column of table.columns) {
    column.totalsFunction = undefined;
    column.totalsFormula = undefined;
    column.totalsLabel = undefined;
  }
  table.area = { ...table.area, rows: table.area.rows - 1 };
  table.showTotals = false;
  tableChanged(workbook, sheet, { table, before });
}
