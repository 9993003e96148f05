import type { Area } from "./workbookModel";

/** The cells both have; undefined when there are none. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** Whether they have a cell in common: the same as an intersection that is there, for lists of many thousands. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Whether a cell lies in an area. */
export function holdsCell(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** The merged area a cell lies in; undefined when it is not merged. */
export function mergeHolding(merges: readonly Area[], row: number, column: number): Area | undefined {
  return merges.find((merge) => holdsCell(merge, row, column));
}

/** Whether a cell is hidden under merged ones: it lies in them and is not their first. */
export function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some((merge) => holdsCell(merge, row, column) && (row > merge.row || column > merge.column));
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** What is left of an area when the cells of another are taken out: at most four areas, none overlapping. */
export function without(area: Area, taken: Area): Area[] {
  const hole = intersection(area, taken);
  if (hole === undefined) return [area];
  const bottom = hole.row + hole.rows;
  const right = hole.column + hole.columns;
  const parts = [
    { row: area.row, column: area.column, rows: hole.row - area.row, columns: area.columns },
    { row: bottom, column: area.column, rows: area.row + area.rows - bottom, columns: area.columns },
    { row: hole.row, column: area.column, rows: hole.rows, columns: hole.column - area.column },
    { row: hole.row, column: right, rows: hole.rows, columns: area.column + area.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
