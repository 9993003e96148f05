import { boundingArea, contains, sameArea } from "../../model/area";
import type { CellBefore } from "../../model/workbookListener";
import type { Area } from "../../model/workbookModel";

/** Cells that changed together; `before` only where it is a single cell. */
export interface WrittenArea {
  readonly area: Area;
  readonly before: CellBefore | undefined;
}

/** Do two areas together make one rectangle? */
function makeOne(a: Area, b: Area): boolean {
  if (contains(a, b) || contains(b, a)) return true;
  const above = a.column === b.column && a.columns === b.columns;
  const beside = a.row === b.row && a.rows === b.rows;
  const touches =
    (above && a.row <= b.row + b.rows && b.row <= a.row + a.rows) ||
    (beside && a.column <= b.column + b.columns && b.column <= a.column + a.columns);
  return touches;
}

/**
 * The areas of one sheet written by a request. One that continues the last is added to it, so that cells written one by
 * one, row by row or column by column, and an area written in pieces are one change in the end.
 */
export class WrittenAreas {
  readonly list: WrittenArea[] = [];

  add(area: Area, before: CellBefore | undefined): void {
    let written: WrittenArea = { area: { ...area }, before };
    for (let last = this.list.at(-1); last !== undefined && makeOne(last.area, written.area); last = this.list.at(-1)) {
      this.list.pop();
      const whole = boundingArea(last.area, written.area);
      // The same cell once more: what it held at first is what it held before.
      written = { area: whole, before: sameArea(last.area, written.area) ? last.before : undefined };
    }
    this.list.push(written);
  }
}
