import { boundingArea, intersection, mergeHolding, sameArea } from "../../model/area";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import type { Area } from "../../model/workbookModel";
import type { CellPlace } from "../workbookPort";
import { nextShown } from "./axisGeometry";
import type { SheetGeometry } from "./sheetGeometry";

/** What is selected: the cell one types into, and the cell the other end of the area was dragged to. */
export interface Selection {
  readonly area: Area;
  readonly active: CellPlace;
  /** The corner that moves when the selection is extended. */
  readonly corner: CellPlace;
}

const cellArea = (place: CellPlace): Area => ({ row: place.row, column: place.column, rows: 1, columns: 1 });

/** The merged cells a cell belongs to; the cell alone when it belongs to none. */
export function mergedArea(merges: readonly Area[], place: CellPlace): Area {
  return mergeHolding(merges, place.row, place.column) ?? cellArea(place);
}

/** One cell, or the merged cells it belongs to. */
export function selectCell(place: CellPlace, merges: readonly Area[]): Selection {
  const area = mergedArea(merges, place);
  const active = { row: area.row, column: area.column };
  return { area, active, corner: active };
}

/** An area, typed into from its first cell. */
export function selectArea(area: Area): Selection {
  const active = { row: area.row, column: area.column };
  return { area, active, corner: { row: area.row + area.rows - 1, column: area.column + area.columns - 1 } };
}

/** The area from the active cell to a corner. Merged cells at its edge are taken in whole. */
export function extendTo(selection: Selection, corner: CellPlace, merges: readonly Area[]): Selection {
  let area = boundingArea(cellArea(selection.active), cellArea(corner));
  for (let grown = withMerges(area, merges); !sameArea(grown, area); grown = withMerges(area, merges)) area = grown;
  return { ...selection, area, corner };
}

function withMerges(area: Area, merges: readonly Area[]): Area {
  return merges.filter((merge) => intersection(merge, area) !== undefined).reduce(boundingArea, area);
}

/** One step from the selected cell, out of its merged cells and past hidden rows and columns. */
export function step(
  from: CellPlace,
  by: { readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 },
  sheet: { readonly geometry: SheetGeometry; readonly merges: readonly Area[] }
): CellPlace {
  const area = mergedArea(sheet.merges, from);
  const { rows, columns } = sheet.geometry;
  if (by.rows !== 0) {
    const edge = by.rows > 0 ? area.row + area.rows - 1 : area.row;
    return { row: nextShown(rows, edge, by.rows), column: from.column };
  }
  if (by.columns === 0) return from;
  const edge = by.columns > 0 ? area.column + area.columns - 1 : area.column;
  return { row: from.row, column: nextShown(columns, edge, by.columns) };
}

/** The next cell of a selected area, row by row (Tab) or column by column (Enter), and round again. */
export function nextWithin(selection: Selection, by: "row" | "column", forward: boolean): CellPlace {
  const { area, active } = selection;
  const [length, inner] =
    by === "row" ? [area.columns, active.column - area.column] : [area.rows, active.row - area.row];
  const outer = by === "row" ? active.row - area.row : active.column - area.column;
  const count = area.rows * area.columns;
  const at = (outer * length + inner + (forward ? 1 : count - 1)) % count;
  const [outerNext, innerNext] = [Math.floor(at / length), at % length];
  return by === "row"
    ? { row: area.row + outerNext, column: area.column + innerNext }
    : { row: area.row + innerNext, column: area.column + outerNext };
}

export const wholeRows = (first: number, last: number): Area => ({
  row: Math.min(first, last),
  column: 0,
  rows: Math.abs(last - first) + 1,
  columns: SHEET_COLUMNS,
});

export const wholeColumns = (first: number, last: number): Area => ({
  row: 0,
  column: Math.min(first, last),
  rows: SHEET_ROWS,
  columns: Math.abs(last - first) + 1,
});
