import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import type { Area } from "../../model/workbookModel";
import type { SheetView } from "../workbookPort";
import { axisGeometry, type AxisGeometry } from "./axisGeometry";

const COLUMN_HEADING_HEIGHT = 23;

/** Pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Indices from `first` to before `end`. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** Where everything of a sheet lies, in pixels from its top left cell. */
export interface SheetGeometry {
  readonly rows: AxisGeometry;
  readonly columns: AxisGeometry;
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Pixels the frozen rows and columns take. */
  readonly frozen: { readonly width: number; readonly height: number };
  readonly headings: { readonly width: number; readonly height: number };
  readonly boxOf: (area: Area) => Box;
}

export function sheetGeometry(sheet: SheetView): SheetGeometry {
  const rows = axisGeometry(SHEET_ROWS, sheet.defaultRowHeight, sheet.rowHeights);
  const columns = axisGeometry(SHEET_COLUMNS, sheet.defaultColumnWidth, sheet.columnWidths);
  const digits = String(Math.max(999, sheet.used.rows + 100)).length;
  return {
    rows,
    columns,
    freeze: sheet.freeze,
    frozen: { width: columns.start(sheet.freeze.columns), height: rows.start(sheet.freeze.rows) },
    headings: sheet.showHeadings
      ? { width: Math.max(40, 16 + digits * 8), height: COLUMN_HEADING_HEIGHT }
      : { width: 0, height: 0 },
    boxOf: (area) => {
      const left = columns.start(area.column);
      const top = rows.start(area.row);
      return {
        left,
        top,
        width: columns.start(area.column + area.columns) - left,
        height: rows.start(area.row + area.rows) - top,
      };
    },
  };
}

/** Room to scroll to beyond what the sheet holds, as Excel leaves it. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;
const LEAST_ROWS = 120;
const LEAST_COLUMNS = 26;

/** How many rows and columns one can scroll to: all that hold anything, the selection, and some more. */
export function extentOf(
  used: SheetView["used"],
  selection: Area
): { readonly rows: number; readonly columns: number } {
  const bottom = selection.rows >= SHEET_ROWS ? 0 : selection.row + selection.rows;
  const right = selection.columns >= SHEET_COLUMNS ? 0 : selection.column + selection.columns;
  return {
    rows: Math.min(SHEET_ROWS, Math.max(LEAST_ROWS, used.rows + SPARE_ROWS, bottom + SPARE_ROWS)),
    columns: Math.min(SHEET_COLUMNS, Math.max(LEAST_COLUMNS, used.columns + SPARE_COLUMNS, right + SPARE_COLUMNS)),
  };
}

/** How far one has scrolled (pixels) and how much of the sheet shows (pixels, headings not counted). */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Band = "frozen" | "body";

/** Rows (or columns) a band shows, none where it has no room. */
export function spanOf(axis: AxisGeometry, band: Band, view: { frozen: number; from: number; length: number }): Span {
  const frozenPixels = axis.start(view.frozen);
  if (band === "frozen") {
    return { first: 0, end: view.frozen };
  }
  const first = axis.indexAt(frozenPixels + view.from);
  const end = axis.indexAt(Math.max(frozenPixels + view.from, view.from + view.length - 1)) + 1;
  return { first: Math.max(view.frozen, first), end: Math.max(view.frozen, end) };
}

/** The scroll position nearest to the present one at which an area's first cell shows whole. */
export function scrolledTo(geometry: SheetGeometry, view: Viewport, place: { row: number; column: number }): Viewport {
  const along = (axis: AxisGeometry, index: number, frozen: number, from: number, length: number): number => {
    if (index < frozen) return from;
    const start = axis.start(index) - axis.start(frozen);
    const end = start + axis.size(index);
    const room = length - axis.start(frozen);
    if (start < from) return start;
    return end > from + room ? Math.min(start, end - room) : from;
  };
  return {
    ...view,
    left: along(geometry.columns, place.column, geometry.freeze.columns, view.left, view.width),
    top: along(geometry.rows, place.row, geometry.freeze.rows, view.top, view.height),
  };
}

/** The cell under a point of the viewport (pixels from its top left corner, headings not counted). */
export function placeAt(
  geometry: SheetGeometry,
  view: Viewport,
  point: { readonly x: number; readonly y: number }
): { readonly row: number; readonly column: number } {
  const x = point.x < geometry.frozen.width ? point.x : point.x + view.left;
  const y = point.y < geometry.frozen.height ? point.y : point.y + view.top;
  return { row: geometry.rows.indexAt(Math.max(0, y)), column: geometry.columns.indexAt(Math.max(0, x)) };
}
