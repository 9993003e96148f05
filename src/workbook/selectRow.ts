import { groupKey } from "../core/cells/foldText";
import { CellKind, type Grid } from "../core/cells/grid";
import { rangeOn } from "./address";
import { lookAround } from "./lookAround";
import { readBody } from "./readBody";
import { sourcePlace, type SourcePlace } from "./readStoredAnswer";
import type { SourceMark } from "./storedAnswer";
import type { WorkbookOutline } from "./workbookOutline";

/** A row of an answer. */
export interface WantedRow {
  /** One-based, as the answer has it. */
  readonly row: number;
  /** Id or name of its deal, by the answer's `identity`; undefined when any deal will do. */
  readonly identity: string | undefined;
  /** Sheet of the answer. */
  readonly sheet: string;
  readonly mark: SourceMark;
}

/**
 * Shows the row of the source where it stands now: activates its sheet and selects its cells. A row that rows above have
 * moved, or that was sorted elsewhere, is found by the deal's id, else by its name.
 * @returns undefined when the sheet, the row or the deal is gone; nothing is selected then
 * Round trips: 4, or 1 more a block of the column of ids where the deal is not where it was
 */
export async function selectRow(
  context: Excel.RequestContext,
  wanted: WantedRow
): Promise<{ readonly sheet: string; readonly row: number } | undefined> {
  const outline = await lookAround(context);
  const place = placeNow(outline, wanted);
  if (place === undefined || !place.sheet.isVisible) return undefined;
  const row = await rowNow(context, { outline, place, wanted });
  if (row === undefined) return undefined;
  const sheet = context.workbook.worksheets.getItem(place.sheet.id);
  sheet.activate();
  rangeOn(sheet, { ...place.range, row, rows: 1 }).select();
  await context.sync();
  return { sheet: place.sheet.name, row: row + 1 };
}

/** By the name on the rows; where none was written, by the sheet's own name. */
function placeNow(outline: WorkbookOutline, { sheet: name, mark }: WantedRow): SourcePlace | undefined {
  const named = sourcePlace(outline, mark);
  const sheet = outline.sheets.find((candidate) => candidate.name === name);
  if (named !== undefined || sheet?.used === undefined) return named;
  const { used } = sheet;
  const row = mark.headerRow - 1;
  return { sheet, range: { row, rows: used.row + used.rows - row, column: mark.firstColumn, columns: mark.columns } };
}

interface RowLookup {
  readonly outline: WorkbookOutline;
  readonly place: SourcePlace;
  readonly wanted: WantedRow;
}

/** Zero-based sheet row of the deal. */
async function rowNow(context: Excel.RequestContext, lookup: RowLookup): Promise<number | undefined> {
  const { place, wanted } = lookup;
  const { range } = place;
  const expected = range.row + wanted.row - wanted.mark.headerRow;
  const isInside = expected > range.row && expected < range.row + range.rows;
  const { identity } = wanted;
  const column = wanted.mark.identity?.column;
  if (identity === undefined || column === undefined) return isInside ? expected : undefined;
  if (isInside && (await rowsOf(context, lookup, { row: expected, rows: 1 })).length === 1) return expected;
  const [first] = await rowsOf(context, lookup, { row: range.row + 1, rows: range.rows - 1 });
  return first;
}

/** Zero-based sheet rows in which the deal's id stands. */
async function rowsOf(
  context: Excel.RequestContext,
  { outline, place, wanted }: RowLookup,
  rows: { readonly row: number; readonly rows: number }
): Promise<number[]> {
  if (rows.rows <= 0) return [];
  const grid = await readBody(context, {
    sheetId: place.sheet.id,
    sheetName: place.sheet.name,
    ...rows,
    columns: [place.range.column + (wanted.mark.identity?.column ?? 0)],
    date1904: outline.date1904,
  });
  return rowsWith(grid, wanted.identity ?? "").map((i) => rows.row + i);
}

function rowsWith({ columns, rowCount }: Grid, text: string): number[] {
  const [column] = columns;
  const key = groupKey(text);
  if (column === undefined) return [];
  const textAt = (i: number): string => {
    const value = column.numbers[i] ?? NaN;
    return column.kinds[i] === CellKind.number ? String(value) : (column.texts[value] ?? "");
  };
  return Array.from({ length: rowCount }, (_, i) => i).filter((i) => groupKey(textAt(i)) === key);
}
