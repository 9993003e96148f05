import { dimensionAt } from "./areaStyle";
import type { Area, DimensionModel, SheetModel } from "./workbookModel";

type Which = "rows" | "columns";

function defaultSize(sheet: SheetModel, which: Which): number {
  return which === "rows" ? sheet.defaultRowHeight : sheet.defaultColumnWidth;
}

function shownSize(dimension: DimensionModel, standard: number): number {
  return dimension.hidden ? 0 : (dimension.size ?? standard);
}

/** Points of `count` rows or columns from `first`; hidden ones have none. */
export function extent(sheet: SheetModel, which: Which, first: number, count: number): number {
  const standard = defaultSize(sheet, which);
  let total = standard * count;
  for (const [index, dimension] of sheet[which]) {
    if (index >= first && index < first + count) total += shownSize(dimension, standard) - standard;
  }
  return total;
}

/** Position and size of an area on its sheet, in points. */
export function placeOf(sheet: SheetModel, area: Area): { left: number; top: number; width: number; height: number } {
  return {
    left: extent(sheet, "columns", 0, area.column),
    top: extent(sheet, "rows", 0, area.row),
    width: extent(sheet, "columns", area.column, area.columns),
    height: extent(sheet, "rows", area.row, area.rows),
  };
}

/** The points all rows (columns) of the span share; null when they differ. */
export function sharedSize(sheet: SheetModel, which: Which, span: { first: number; count: number }): number | null {
  const standard = defaultSize(sheet, which);
  const sizes = new Set<number>();
  let known = 0;
  for (const [index, dimension] of sheet[which]) {
    if (index < span.first || index >= span.first + span.count) continue;
    sizes.add(shownSize(dimension, standard));
    known++;
  }
  if (known < span.count) sizes.add(standard);
  const [only] = sizes;
  return sizes.size === 1 && only !== undefined ? only : null;
}

/** Have all rows (columns) of the span the sheet's standard size (true), none (false), or some (null)? */
export function sharedStandard(
  sheet: SheetModel,
  which: Which,
  span: { first: number; count: number }
): boolean | null {
  let sized = 0;
  for (const [index, dimension] of sheet[which]) {
    if (dimension.size !== undefined && index >= span.first && index < span.first + span.count) sized++;
  }
  if (sized === 0) return true;
  return sized === span.count ? false : null;
}

/** Gives rows (columns) a size in points, or with undefined their default again. */
export function resize(
  sheet: SheetModel,
  which: Which,
  span: { first: number; count: number; size: number | undefined }
): void {
  for (let index = span.first; index < span.first + span.count; index++)
    dimensionAt(sheet[which], index).size = span.size;
  sheet.changed.add(which);
}

/** Are all rows (columns) of the span hidden, none, or some (null)? */
export function sharedHidden(sheet: SheetModel, which: Which, span: { first: number; count: number }): boolean | null {
  let hidden = 0;
  for (const [index, dimension] of sheet[which]) {
    if (dimension.hidden && index >= span.first && index < span.first + span.count) hidden++;
  }
  if (hidden === 0) return false;
  return hidden === span.count ? true : null;
}

export function hide(sheet: SheetModel, which: Which, span: { first: number; count: number; hidden: boolean }): void {
  for (let index = span.first; index < span.first + span.count; index++) {
    if (span.hidden || sheet[which].get(index)?.hidden === true) dimensionAt(sheet[which], index).hidden = span.hidden;
  }
  sheet.changed.add(which);
}

/** Points of a column that is `characters` of the default font wide (7 pixels each, 5 pixels of padding). */
export function widthOfCharacters(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

/** Characters of the default font that fit a column of so many points. */
export function charactersOfWidth(points: number): number {
  return Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
}
