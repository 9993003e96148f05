import { boundingArea, intersection, sameArea } from "../model/area";
import type { StoredFormula, StoredValue } from "../model/cellStore";
import type { LocalWorkbook } from "../model/localWorkbook";
import type { Area, SheetModel, TableModel } from "../model/workbookModel";
import { tableChanged } from "../objects/tables/tableShape";
import { tablesAfterWriting } from "../objects/tables/tableEdits";

interface CellThen {
  readonly value: StoredValue;
  readonly formula: StoredFormula | undefined;
  readonly style: number | undefined;
}

/** What stood where a person wrote. */
export interface Before {
  readonly sheet: SheetModel;
  /** Written by the person. */
  readonly written: Area;
  /** Everything the writing could reach: a table that took the cells in filled its row, too. */
  readonly area: Area;
  /** Row → column → what stood there; absent cells were empty. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellThen>>;
  readonly tables: readonly { readonly table: TableModel; readonly then: TableModel }[];
  readonly revision: number;
}

/** Entries kept; the oldest goes first. */
const MOST = 100;

/** The written cells, and the new row or column of a table that is written next to. */
function reach(sheet: SheetModel, written: Area): Area {
  let area = written;
  for (const { area: table } of sheet.tables) {
    const around = { ...table, rows: table.rows + written.rows, columns: table.columns + written.columns };
    if (intersection(around, written) === undefined || intersection(table, written) !== undefined) continue;
    const below = written.row >= table.row + table.rows;
    area = boundingArea(
      area,
      below ? { ...table, row: written.row, rows: written.rows } : { ...written, row: table.row, rows: table.rows }
    );
  }
  return area;
}

function cellsThen(sheet: SheetModel, area: Area): Map<number, Map<number, CellThen>> {
  const rows = new Map<number, Map<number, CellThen>>();
  const { cells } = sheet;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const columns = new Map<number, CellThen>();
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = cells.value(row, column);
      const formula = cells.formula(row, column);
      const style = cells.style(row, column);
      if (value !== undefined || formula !== undefined || style !== undefined) {
        columns.set(column, { value, formula, style });
      }
    }
    if (columns.size > 0) rows.set(row, columns);
  }
  return rows;
}

/** Takes down what stands where a person is about to write. */
export function takeDown(at: { readonly sheet: SheetModel; readonly area: Area }, revision: number): Before {
  const { sheet, area: written } = at;
  const area = reach(sheet, written);
  const near = sheet.tables.filter(
    ({ area: table }) =>
      intersection({ ...table, rows: table.rows + 1, columns: table.columns + 1 }, written) !== undefined
  );
  const tables = near.map((table) => ({ table, then: structuredClone(table) }));
  return { sheet, written: { ...written }, area, cells: cellsThen(sheet, area), tables, revision };
}

/** Puts back what stood there: cells with their looks, and the tables that changed with them. */
export function putBack(workbook: LocalWorkbook, before: Before): void {
  const { sheet, area, cells, tables } = before;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      putCell(sheet, { row, column }, cells.get(row)?.get(column));
    }
  }
  for (const { table, then } of tables) putTable(workbook, { sheet, table, then });
  workbook.cellsChanged(sheet, area);
}

function putCell(sheet: SheetModel, at: { row: number; column: number }, then: CellThen | undefined): void {
  const { row, column } = at;
  const { cells } = sheet;
  if (cells.value(row, column) !== then?.value || cells.formula(row, column) !== then?.formula) {
    cells.put(row, column, then?.value, then?.formula);
  }
  if (cells.style(row, column) !== then?.style) cells.putStyle(row, column, then?.style);
}

function putTable(
  workbook: LocalWorkbook,
  { sheet, table, then }: { sheet: SheetModel; table: TableModel; then: TableModel }
): void {
  const isSame = JSON.stringify({ ...table, changed: false }) === JSON.stringify({ ...then, changed: false });
  if (isSame || !sheet.tables.includes(table)) return;
  // Formulas that follow a header's new name follow it back; a table that grew has no header with another name.
  if (then.showHeaders && sameArea(table.area, then.area))
    tablesAfterWriting(workbook, sheet, { ...then.area, rows: 1 });
  const before = { name: table.name, area: table.area };
  Object.assign(table, then);
  tableChanged(workbook, sheet, { table, before });
}

/** A person's entries, the last one on top. */
export class UndoList {
  private entries: Before[] = [];

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  add(before: Before): void {
    this.entries.push(before);
    if (this.entries.length > MOST) this.entries.shift();
  }

  take(): Before | undefined {
    return this.entries.pop();
  }

  clear(): void {
    this.entries = [];
  }
}
