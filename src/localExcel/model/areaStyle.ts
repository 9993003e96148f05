import { SHEET_COLUMNS, SHEET_ROWS } from "./address";
import type { CellStyle } from "./cellStyle";
import type { Area, DimensionModel, SheetModel, WorkbookModel } from "./workbookModel";

/** Style number that shows in a cell: its own, else its row's, else its column's, else the workbook's (0). */
export function styleAt(sheet: SheetModel, row: number, column: number): number {
  return sheet.cells.style(row, column) ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;
}

/** One past the last row and column that can hold anything but the defaults of rows and columns. */
function reach(sheet: SheetModel): { rows: number; columns: number } {
  const used = sheet.cells.used(false);
  return {
    rows: used === undefined ? 0 : used.row + used.rows,
    columns: used === undefined ? 0 : used.column + used.columns,
  };
}

/** Numbers of all styles that show in the area. Whole rows and columns cost no more than their used part. */
export function stylesIn(sheet: SheetModel, area: Area): Set<number> {
  const found = new Set<number>();
  const tall = area.rows === SHEET_ROWS;
  const wide = area.columns === SHEET_COLUMNS;
  const limit = tall || wide ? reach(sheet) : { rows: SHEET_ROWS, columns: SHEET_COLUMNS };
  const bottom = tall ? Math.min(SHEET_ROWS, limit.rows + 1) : area.row + area.rows;
  const right = wide ? Math.min(SHEET_COLUMNS, limit.columns + 1) : area.column + area.columns;
  for (let column = area.column; column < right; column++) {
    for (let row = area.row; row < bottom; row++) found.add(styleAt(sheet, row, column));
  }
  if (tall) for (const row of sheet.rows.values()) if (row.style !== undefined) found.add(row.style);
  if (wide) for (const column of sheet.columns.values()) if (column.style !== undefined) found.add(column.style);
  return found;
}

/** The row's or column's entry, made with everything at its default when there is none. */
export function dimensionAt(map: Map<number, DimensionModel>, index: number): DimensionModel {
  let dimension = map.get(index);
  if (dimension === undefined) {
    dimension = { size: undefined, hidden: false, style: undefined };
    map.set(index, dimension);
  }
  return dimension;
}

type Restyle = (style: number) => number;

function restyleColumns(sheet: SheetModel, area: Area, restyle: Restyle): void {
  const { rows } = reach(sheet);
  sheet.changed.add("columns");
  for (let column = area.column; column < area.column + area.columns; column++) {
    for (let row = 0; row < rows; row++) {
      const own = sheet.cells.style(row, column) ?? sheet.rows.get(row)?.style;
      if (own !== undefined) sheet.cells.putStyle(row, column, restyle(own));
    }
    const dimension = dimensionAt(sheet.columns, column);
    dimension.style = restyle(dimension.style ?? 0);
  }
}

function restyleRows(sheet: SheetModel, area: Area, restyle: Restyle): void {
  const { columns } = reach(sheet);
  sheet.changed.add("rows");
  for (let row = area.row; row < area.row + area.rows; row++) {
    const dimension = dimensionAt(sheet.rows, row);
    for (let column = 0; column < columns; column++) {
      const own =
        sheet.cells.style(row, column) ??
        (dimension.style === undefined ? sheet.columns.get(column)?.style : undefined);
      if (own !== undefined) sheet.cells.putStyle(row, column, restyle(own));
    }
    dimension.style = restyle(dimension.style ?? 0);
  }
}

/** Gives every cell of the area the style that `change` makes of its own; whole columns and rows keep it for their blank cells too. */
export function restyle(sheet: SheetModel, area: Area, change: Restyle): void {
  const known = new Map<number, number>();
  const once: Restyle = (style) => {
    let next = known.get(style);
    if (next === undefined) known.set(style, (next = change(style)));
    return next;
  };
  if (area.rows === SHEET_ROWS) restyleColumns(sheet, area, once);
  else if (area.columns === SHEET_COLUMNS) restyleRows(sheet, area, once);
  else restyleCells(sheet, area, once);
}

function restyleCells(sheet: SheetModel, area: Area, restyle: Restyle): void {
  for (let column = area.column; column < area.column + area.columns; column++) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      sheet.cells.putStyle(row, column, restyle(styleAt(sheet, row, column)));
    }
  }
}

/** Sets members of the style of every cell of the area. */
export function setStyle(
  model: WorkbookModel,
  at: { sheet: SheetModel; area: Area },
  members: Partial<CellStyle>
): void {
  restyle(at.sheet, at.area, (style) => model.styles.changed(style, members));
}

/** The member's value when all cells of the area share it; undefined also when they do not. */
export function sharedStyle<Member extends keyof CellStyle>(
  model: WorkbookModel,
  at: { sheet: SheetModel; area: Area },
  member: Member
): { shared: boolean; value: CellStyle[Member] | undefined } {
  const values = new Set<string>();
  let value: CellStyle[Member] | undefined;
  for (const style of stylesIn(at.sheet, at.area)) {
    value = model.styles.styleOf(style)[member];
    values.add(JSON.stringify({ value }));
  }
  return values.size === 1 ? { shared: true, value } : { shared: false, value: undefined };
}
