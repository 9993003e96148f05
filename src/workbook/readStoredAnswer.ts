import type { PlanRange } from "../core/report/sheetPlan";
import { rangeOn } from "./address";
import { gridMark } from "./gridMark";
import { queueGoal } from "./readGoal";
import { ANSWER_NAME, SOURCE_NAME } from "./ownNames";
import { matrixOf } from "./rangeValues";
import { readBody } from "./readBody";
import { filledRows, MARKED_CELLS, storedAnswerOf, type SourceMark, type StoredAnswer } from "./storedAnswer";
import type { SheetOutline, WorkbookOutline } from "./workbookOutline";
import { placeOf } from "./workbookOutline";

/** Where the rows of an answer stand now. */
export interface SourcePlace {
  readonly sheet: SheetOutline;
  /** Header row included; as long as the block is by now. */
  readonly range: PlanRange;
}

/** The last answer, and what became of the rows it was read from. */
export interface KeptAnswer {
  readonly stored: StoredAnswer;
  /** Undefined when the sheet or its rows are gone. */
  readonly source: SourcePlace | undefined;
  readonly isSourceChanged: boolean;
  /** On Assumptions by now; undefined where none is. */
  readonly goalNow: number | undefined;
}

/**
 * The last answer out of the workbook, without calculating anything; undefined when there is none, or one that cannot be
 * read. Of a source of up to 60,000 cells every cell is compared, of a larger one its extent and its first 200 rows.
 * Round trips: 0 without an answer, else 2
 */
export async function readStoredAnswer(
  context: Excel.RequestContext,
  outline: WorkbookOutline
): Promise<KeptAnswer | undefined> {
  const place = placeOf(outline, ANSWER_NAME);
  if (place === undefined) return undefined;
  const cells = rangeOn(context.workbook.worksheets.getItem(place.sheet.id), place.range);
  cells.load("values");
  const goal = queueGoal(context, outline);
  await context.sync();
  const stored = storedAnswerOf(matrixOf(cells.values)[0] ?? []);
  if (stored === undefined) return undefined;
  const source = sourcePlace(outline, stored.source);
  const isSame = source !== undefined && (await isUnchanged(context, outline, { source, mark: stored.source }));
  return { stored, source, isSourceChanged: !isSame, goalNow: goal() };
}

/** Where the source stands: its name follows moved rows, not rows added below; these the table or the sheet knows. */
export function sourcePlace(outline: WorkbookOutline, mark: Pick<SourceMark, "table">): SourcePlace | undefined {
  const place = placeOf(outline, SOURCE_NAME);
  if (place === undefined) return undefined;
  const { sheet, range } = place;
  const table = outline.tables.find(
    ({ sheetId, name, range: { row } }) => sheetId === sheet.id && name === mark.table && row === range.row
  );
  const bottom =
    table !== undefined
      ? table.range.row + table.range.rows - (table.hasTotals ? 1 : 0)
      : sheet.used === undefined
        ? range.row
        : sheet.used.row + sheet.used.rows;
  return { sheet, range: { ...range, rows: Math.max(0, bottom - range.row) } };
}

async function isUnchanged(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  { source, mark }: { readonly source: SourcePlace; readonly mark: SourceMark }
): Promise<boolean> {
  const { sheet, range } = source;
  const rows = range.rows - 1;
  if (range.columns !== mark.columns || rows < mark.filledRows) return false;
  const isWhole = rows * mark.read.length <= MARKED_CELLS;
  // Our own columns beside the rows reach as far as the rows did when they were written.
  if (!isWhole && rows !== mark.rows && rows !== mark.filledRows) return false;
  const grid = await readBody(context, {
    sheetId: sheet.id,
    sheetName: sheet.name,
    row: range.row + 1,
    rows: isWhole ? rows : mark.markedRows,
    columns: mark.read.map((column) => range.column + column),
    date1904: outline.date1904,
  });
  return (!isWhole || filledRows(grid) === mark.filledRows) && gridMark(grid, mark.markedRows) === mark.mark;
}
