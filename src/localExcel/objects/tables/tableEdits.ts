import { intersection } from "../../model/area";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { shiftedFormula } from "../../model/shiftFormula";
import type { Area, SheetModel, TableModel } from "../../model/workbookModel";
import { renameColumnInFormulas } from "./tableFormulas";
import { freeColumnName } from "./tableNames";
import { bodyArea, hasContent, headerText, reshape, tableChanged, writeHeaders } from "./tableShape";

/**
 * What Excel does to tables when cells were written in or next to them: a new header renames its column, a formula in
 * every cell of a column makes it a calculated column, and a table without totals row takes in what is written right
 * below it or right beside it.
 */
export function tablesAfterWriting(workbook: LocalWorkbook, sheet: SheetModel, area: Area): void {
  for (const table of sheet.tables) {
    const shared = intersection(table.area, area);
    if (shared !== undefined) {
      renameColumns(workbook, sheet, { table, area: shared });
      noteCalculated(sheet, table, shared);
    }
  }
  const grown = sheet.tables.find((table) => grownArea(sheet, table, area) !== undefined);
  const wanted = grown === undefined ? undefined : grownArea(sheet, grown, area);
  if (grown !== undefined && wanted !== undefined) {
    reshape(workbook, sheet, { table: grown, area: wanted });
    noteCalculated(sheet, grown, area);
  }
}

/** The area a table has after something was written next to it; undefined when it stays as it is. */
function grownArea(sheet: SheetModel, table: TableModel, area: Area): Area | undefined {
  const bottom = table.area.row + table.area.rows;
  const right = table.area.column + table.area.columns;
  const insideColumns = area.column >= table.area.column && area.column + area.columns <= right;
  const insideRows = area.row >= table.area.row && area.row + area.rows <= bottom;
  const below = area.row === bottom && insideColumns && !table.showTotals;
  const beside = area.column === right && insideRows;
  if (!below && !beside) return undefined;
  const wanted = below
    ? { ...table.area, rows: table.area.rows + area.rows }
    : { ...table.area, columns: table.area.columns + area.columns };
  const taken = [...sheet.merges, ...sheet.tables.filter((each) => each !== table).map((each) => each.area)];
  if (taken.some((each) => intersection(each, wanted) !== undefined) || !hasContent(sheet, area)) return undefined;
  return othersAreBlank(sheet, { wanted, old: table.area, written: area }) ? wanted : undefined;
}

/** Excel leaves a table as it is when it would swallow cells that held something before. */
function othersAreBlank(sheet: SheetModel, areas: { wanted: Area; old: Area; written: Area }): boolean {
  const { wanted, old, written } = areas;
  for (let row = wanted.row; row < wanted.row + wanted.rows; row++) {
    for (let column = wanted.column; column < wanted.column + wanted.columns; column++) {
      const cell = { row, column, rows: 1, columns: 1 };
      if (intersection(cell, old) !== undefined || intersection(cell, written) !== undefined) continue;
      if (hasContent(sheet, cell)) return false;
    }
  }
  return true;
}

function renameColumns(
  workbook: LocalWorkbook,
  sheet: SheetModel,
  { table, area }: { table: TableModel; area: Area }
): void {
  if (!table.showHeaders || area.row > table.area.row) return;
  const before = { name: table.name, area: table.area };
  let renamed = false;
  for (let i = area.column - table.area.column; i < area.column - table.area.column + area.columns; i++) {
    const column = table.columns[i];
    if (column === undefined) continue;
    const text = headerText(workbook, sheet, table.area.row, table.area.column + i);
    if (text === column.name) continue;
    const others = table.columns.filter((each) => each !== column).map(({ name }) => name);
    const to = freeColumnName(text, others);
    renameColumnInFormulas(workbook, table, { from: column.name, to });
    column.name = to;
    renamed = true;
  }
  writeHeaders(workbook, sheet, table);
  if (renamed) tableChanged(workbook, sheet, { table, before });
}

/**
 * A column all of whose cells have the same formula, row for row, is a calculated one; one without a formula in its
 * first cell is not. Looked at when the last row is written: long tables are written in pieces from the top.
 */
export function noteCalculated(sheet: SheetModel, table: TableModel, written: Area): void {
  const body = bodyArea(table);
  if (written.row + written.rows < body.row + body.rows) return;
  table.columns.forEach((column, i) => {
    const at = body.column + i;
    if (at < written.column || at >= written.column + written.columns) return;
    const hasFormula = sheet.cells.formula(body.row, at) !== undefined;
    const formula = commonFormula(sheet, { ...body, column: at, columns: 1 });
    if (formula === column.calculatedFormula || (formula === undefined && hasFormula)) return;
    column.calculatedFormula = formula;
    table.changed = true;
    sheet.changed.add("tables");
  });
}

function commonFormula(sheet: SheetModel, { row, column, rows }: Area): string | undefined {
  const first = sheet.cells.formula(row, column)?.text;
  if (first === undefined) return undefined;
  for (let i = 1; i < rows; i++) {
    const text = sheet.cells.formula(row + i, column)?.text;
    if (text !== first && text !== shiftedFormula(first, { rows: i, columns: 0 })) return undefined;
  }
  return first;
}
