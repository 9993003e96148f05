import type { Source } from "../core/opportunities/reading";
import type { PlanRange } from "../core/report/sheetPlan";
import { outside, overlaps, SHEET_COLUMNS } from "./address";
import { FLAGS_NAME } from "./ownNames";
import type { FlagsBlocked } from "./written";
import type { SheetOutline, WorkbookOutline } from "./workbookOutline";
import { placeOf, sheetNamed } from "./workbookOutline";

/** Columns of the flag block. */
export const FLAG_COLUMNS = 5;

/** Our flag columns of the last analysis, wherever they stand now. */
export interface OldFlags {
  readonly sheet: SheetOutline;
  readonly range: PlanRange;
}

/** Where the flag columns would go, and what has to be empty for that. */
export interface FlagPlace {
  readonly sheet: SheetOutline;
  /** Header row included. */
  readonly block: PlanRange;
  /** The columns that must be free: the block, and the gap column between it and a table. */
  readonly needed: PlanRange;
  readonly old: OldFlags | undefined;
}

/** The flag columns of the last analysis; undefined when there are none. */
export function oldFlags(outline: WorkbookOutline): OldFlags | undefined {
  const place = placeOf(outline, FLAGS_NAME);
  return place === undefined ? undefined : { sheet: place.sheet, range: place.range };
}

/**
 * Where the flag columns go: where they stand, when that is still beside these rows; else right of the block. A table
 * keeps one empty column between, because Excel widens a table by what is written directly beside it.
 */
export function flagPlace(outline: WorkbookOutline, source: Source): FlagPlace {
  const sheet = sheetNamed(outline, source.sheet);
  const row = source.headerRow - 1;
  const rows = source.lastRow - row;
  const old = oldFlags(outline);
  const lines = { row, rows };
  if (old !== undefined && isBeside(old, sheet, source)) {
    const block = { ...lines, column: old.range.column, columns: FLAG_COLUMNS };
    return { sheet, block, needed: block, old };
  }
  const table = outline.tables.find((candidate) => candidate.sheetId === sheet.id && candidate.name === source.table);
  const right = table === undefined ? source.lastColumn + 1 : table.range.column + table.range.columns;
  const gap = table === undefined ? 0 : 1;
  const needed = { ...lines, column: right, columns: FLAG_COLUMNS + gap };
  return { sheet, block: { ...lines, column: right + gap, columns: FLAG_COLUMNS }, needed, old };
}

function isBeside(old: OldFlags, sheet: SheetOutline, source: Source): boolean {
  const body: PlanRange = {
    row: source.headerRow - 1,
    rows: source.lastRow - source.headerRow + 1,
    column: old.range.column,
    columns: 1,
  };
  return (
    old.sheet.id === sheet.id &&
    old.range.columns === FLAG_COLUMNS &&
    old.range.column > source.firstColumn &&
    overlaps(body, old.range)
  );
}

/** What speaks against writing beside these rows, as far as the outline tells; occupied cells have to be looked for. */
export function blockedByOutline(outline: WorkbookOutline, place: FlagPlace): FlagsBlocked | undefined {
  if (outline.isReadOnly) return "workbookReadOnly";
  if (place.sheet.isProtected || place.old?.sheet.isProtected === true) return "sheetProtected";
  if (isFiltered(outline, place.sheet) || (place.old !== undefined && isFiltered(outline, place.old.sheet)))
    return "filtered";
  if (place.needed.column + place.needed.columns > SHEET_COLUMNS) return "sheetEdge";
  const inTheWay = outline.tables.some(
    (table) => table.sheetId === place.sheet.id && overlaps(table.range, place.needed)
  );
  return inTheWay ? "columnsOccupied" : undefined;
}

/** Writing to rows that a filter hides has put values into the wrong rows: any filter that hides some blocks. */
function isFiltered(outline: WorkbookOutline, sheet: SheetOutline): boolean {
  return sheet.isFiltered || outline.tables.some((table) => table.sheetId === sheet.id && table.isFiltered);
}

/** The cells of the place that must be empty: those the last block already covers are ours. */
export function cellsToCheck(place: FlagPlace): readonly PlanRange[] {
  const { needed, old } = place;
  return old?.sheet.id === place.sheet.id ? outside(needed, old.range) : [needed];
}
