import type { CellValue } from "../core/cells/grid";
import type { SheetHead } from "../core/opportunities/sheetHead";
import type { PlanRange } from "../core/report/sheetPlan";
import { overlaps, rangeOn } from "./address";
import { FLAGS_NAME } from "./ownNames";
import { matrixOf } from "./rangeValues";
import { userSheets } from "./ownSheets";
import type { SheetOutline, WorkbookOutline } from "./workbookOutline";
import { placeOf } from "./workbookOutline";

/** Rows of a head: title rows, header and enough body to tell columns apart. */
const HEAD_ROWS = 40;
/** Columns of a head: an export of every property has hundreds; with 40 rows one answer of Excel on the web holds them. */
const HEAD_COLUMNS = 2_048;

/** A head that is queued to be read. */
export interface QueuedHead {
  readonly sheet: SheetOutline;
  readonly place: PlanRange;
  readonly table: string | undefined;
  readonly rowCount: number;
  /** Undefined for an empty sheet: there is nothing to read. */
  readonly range: Excel.Range | undefined;
}

/**
 * Queues the tops of everything in which the pipeline may stand: the used ranges of the user's sheets (hidden ones too,
 * so that they can be asked for and named) and their tables. Own sheets are no source; a copy of one is the user's.
 */
export function queueHeads(context: Excel.RequestContext, outline: WorkbookOutline): readonly QueuedHead[] {
  const heads: QueuedHead[] = [];
  for (const sheet of userSheets(outline)) {
    if (sheet.used === undefined) heads.push(emptyHead(sheet));
    else heads.push(queueHead(context, { sheet, place: sheet.used, table: undefined }));
    for (const table of outline.tables) {
      if (table.sheetId !== sheet.id || !table.hasHeaders) continue;
      const rows = table.range.rows - (table.hasTotals ? 1 : 0);
      heads.push(queueHead(context, { sheet, place: { ...table.range, rows }, table: table.name }));
    }
  }
  return heads;
}

function emptyHead(sheet: SheetOutline): QueuedHead {
  return { sheet, place: { row: 0, column: 0, rows: 0, columns: 0 }, table: undefined, rowCount: 0, range: undefined };
}

function queueHead(
  context: Excel.RequestContext,
  head: { readonly sheet: SheetOutline; readonly place: PlanRange; readonly table: string | undefined }
): QueuedHead {
  const rows = Math.min(head.place.rows, HEAD_ROWS);
  const columns = Math.min(head.place.columns, HEAD_COLUMNS);
  const range = rangeOn(context.workbook.worksheets.getItem(head.sheet.id), { ...head.place, rows, columns });
  range.load("values");
  return { ...head, rowCount: head.place.rows, range };
}

/** The heads after the sync that read them. Our flag columns are blank in them: they are never input. */
export function readHeads(queued: readonly QueuedHead[], outline: WorkbookOutline): readonly SheetHead[] {
  const flags = placeOf(outline, FLAGS_NAME);
  return queued.map(({ sheet, place, table, rowCount, range }) => {
    const values = range === undefined ? [] : matrixOf<CellValue>(range.values);
    const ours = flags?.sheet.id === sheet.id && overlaps(flags.range, place) ? flags.range : undefined;
    return {
      sheet: sheet.name,
      firstRow: place.row + 1,
      firstColumn: place.column,
      rows: ours === undefined ? values : values.map((row) => withoutColumns(row, place.column, ours)),
      table,
      rowCount,
      columnsRead: place.columns > HEAD_COLUMNS ? HEAD_COLUMNS : undefined,
      isHidden: !sheet.isVisible,
    };
  });
}

function withoutColumns(row: readonly CellValue[], firstColumn: number, ours: PlanRange): readonly CellValue[] {
  return row.map((cell, i) => {
    const column = firstColumn + i;
    return column >= ours.column && column < ours.column + ours.columns ? "" : cell;
  });
}
