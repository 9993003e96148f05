import { intersection } from "../../model/area";
import { cellText } from "../../model/cellText";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { shiftedFormula } from "../../model/shiftFormula";
import type { Area, SheetModel, TableColumnModel, TableModel } from "../../model/workbookModel";
import { freeColumnName } from "./tableNames";

/** Cells of the table's data: without header and totals rows. */
export function bodyArea({ area, showHeaders, showTotals }: TableModel): Area {
  const top = showHeaders ? 1 : 0;
  return { ...area, row: area.row + top, rows: area.rows - top - (showTotals ? 1 : 0) };
}

/** What the filter buttons reach over: header and data. */
function filterArea(table: TableModel): Area {
  return { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) };
}

/** Refuses a place for a table that another table, a merged area or the sheet's filter has. */
export function requireFree(sheet: SheetModel, area: Area, own?: TableModel): void {
  const others = sheet.tables.filter((table) => table !== own).map((table) => table.area);
  const filter = sheet.filter === undefined ? [] : [sheet.filter.area];
  if ([...others, ...sheet.merges, ...filter].some((each) => intersection(each, area) !== undefined))
    throw new ExcelError("MergedRangeConflict");
}

/** Does any cell of the area hold something? */
export function hasContent(sheet: SheetModel, area: Area): boolean {
  for (let column = area.column; column < area.column + area.columns; column++) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      if (sheet.cells.value(row, column) !== undefined || sheet.cells.formula(row, column) !== undefined) return true;
    }
  }
  return false;
}

export function newColumn(id: number, name: string): TableColumnModel {
  return {
    id,
    name,
    calculatedFormula: undefined,
    totalsFunction: undefined,
    totalsFormula: undefined,
    totalsLabel: undefined,
  };
}

/** The text of a header cell as it is shown. */
export function headerText(workbook: LocalWorkbook, sheet: SheetModel, row: number, column: number): string {
  return cellText(workbook.model, sheet, row, column);
}

/** Header cells hold their column's name as text, whatever was in them. */
export function writeHeaders(workbook: LocalWorkbook, sheet: SheetModel, table: TableModel): void {
  if (!table.showHeaders) return;
  const { row } = table.area;
  const wrong = table.columns
    .map(({ name }, i) => ({ name, column: table.area.column + i }))
    .filter(
      ({ name, column }) => sheet.cells.value(row, column) !== name || sheet.cells.formula(row, column) !== undefined
    );
  if (wrong.length === 0) return;
  for (const { name, column } of wrong) sheet.cells.put(row, column, name);
  workbook.cellsChanged(sheet, { ...table.area, rows: 1 });
}

/** Notes that a table changed: for saving, and for the formulas that mention it. */
export function tableChanged(
  workbook: LocalWorkbook,
  sheet: SheetModel,
  change: { readonly table: TableModel; readonly before: { readonly name: string; readonly area: Area } }
): void {
  change.table.changed = true;
  sheet.changed.add("tables");
  workbook.changed({ kind: "tableChanged", sheet, ...change });
}

/** Gives a table another area with the same header row; columns and calculated formulas follow. */
export function reshape(workbook: LocalWorkbook, sheet: SheetModel, change: { table: TableModel; area: Area }): void {
  const { table, area } = change;
  const before = { name: table.name, area: table.area };
  const oldBottom = bodyArea(table).row + bodyArea(table).rows;
  table.columns = columnsFor(workbook, sheet, change);
  table.area = { ...area };
  if (table.filter !== undefined) {
    const shift = before.area.column - area.column;
    const columns = table.filter.columns.map((each) => ({ ...each, column: each.column + shift }));
    table.filter = {
      area: filterArea(table),
      columns: columns.filter(({ column }) => column >= 0 && column < area.columns),
    };
  }
  writeHeaders(workbook, sheet, table);
  fillCalculated(workbook, sheet, { table, from: oldBottom });
  tableChanged(workbook, sheet, { table, before });
}

function columnsFor(
  workbook: LocalWorkbook,
  sheet: SheetModel,
  { table, area }: { table: TableModel; area: Area }
): TableColumnModel[] {
  let nextId = Math.max(0, ...table.columns.map(({ id }) => id));
  const columns: TableColumnModel[] = [];
  for (let i = 0; i < area.columns; i++) {
    const old = table.columns[area.column + i - table.area.column];
    const taken = [...columns, ...table.columns].map(({ name }) => name);
    const wanted = table.showHeaders ? headerText(workbook, sheet, area.row, area.column + i) : "";
    columns.push(old ?? newColumn(++nextId, freeColumnName(wanted, taken)));
  }
  return columns;
}

/** New rows of a calculated column get its formula where they are blank. */
function fillCalculated(
  workbook: LocalWorkbook,
  sheet: SheetModel,
  { table, from }: { table: TableModel; from: number }
): void {
  const body = bodyArea(table);
  let filled = false;
  for (const [i, { calculatedFormula }] of table.columns.entries()) {
    const column = body.column + i;
    for (let row = from; calculatedFormula !== undefined && row < body.row + body.rows; row++) {
      if (sheet.cells.value(row, column) !== undefined || sheet.cells.formula(row, column) !== undefined) continue;
      const text = shiftedFormula(calculatedFormula, { rows: row - body.row, columns: 0 });
      sheet.cells.put(row, column, 0, { text, array: undefined });
      filled = true;
    }
  }
  const rows = body.row + body.rows - from;
  if (filled) workbook.cellsChanged(sheet, { ...body, row: from, rows });
}
