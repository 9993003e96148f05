import type { CellValue } from "../core/cells/grid";
import type { SheetHead } from "../core/opportunities/sheetHead";
import { HISTORY_COLUMNS } from "../core/report/historyTable";
import { rangeOn } from "./address";
import { queueHistory, readHistory, type History } from "./history";
import { lookAround } from "./lookAround";
import { ownSheetIds, userSheets } from "./ownSheets";
import { isGeneralError } from "./patience";
import { matrixOf } from "./rangeValues";
import { queueHeads, readHeads } from "./readHeads";
import { queueTypedAreas, readTypedAreas, type TypedOnSheets } from "./readTypedAreas";
import { withJournal } from "./typedJournal";
import { isSizeError } from "./workbookError";
import type { SheetOutline, WorkbookOutline } from "./workbookOutline";

/** What was found in a workbook before its rows are read. */
export interface FoundPipeline {
  readonly outline: WorkbookOutline;
  readonly heads: readonly SheetHead[];
  readonly typed: TypedOnSheets;
  readonly history: History;
}

/** What is read beside where everything stands. */
export interface Finding {
  /** The texts of the history too, where they are few. */
  readonly withTexts?: boolean;
}

/**
 * Looks for the pipeline and for what was typed on our sheets. Changes nothing.
 * Round trips: 3; where the tops of all sheets are too much for one answer, 1 more for each sheet of the user's
 */
export async function findPipeline(
  context: Excel.RequestContext,
  { withTexts = false }: Finding = {}
): Promise<FoundPipeline> {
  const outline = await lookAround(context);
  try {
    const queued = queueHeads(context, outline);
    return await readTops(context, outline, { withTexts, headsOf: () => readHeads(queued, outline) });
  } catch (error) {
    if (!isSizeError(error) && !isGeneralError(error)) throw error;
    const heads = await readEachHead(context, outline);
    return await readTops(context, outline, { withTexts: false, headsOf: () => heads });
  }
}

async function readEachHead(context: Excel.RequestContext, outline: WorkbookOutline): Promise<readonly SheetHead[]> {
  const heads: SheetHead[] = [];
  for (const sheet of userSheets(outline)) heads.push(...(await readHeadsOn(context, outline, sheet)));
  return heads;
}

async function readHeadsOn(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  sheet: SheetOutline
): Promise<readonly SheetHead[]> {
  const queued = queueHeads(context, { ...outline, sheets: [sheet] });
  await context.sync();
  return readHeads(queued, outline);
}

/** `headsOf` is called after the sync. */
async function readTops(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  { withTexts, headsOf }: { readonly withTexts: boolean; readonly headsOf: () => readonly SheetHead[] }
): Promise<FoundPipeline> {
  const areas = queueTypedAreas(context, outline);
  const keys = queueHistory(context, outline, withTexts);
  const ownHeaders = queueOwnHeaders(context, outline);
  await context.sync();
  const ours = ownHeaders.map((range) => matrixOf<CellValue>(range.values)[0] ?? []);
  const history = readHistory(keys);
  const heads = headsOf().filter((head) => !head.rows.some((row) => ours.some((headers) => isCopyOf(row, headers))));
  return {
    outline,
    heads: withoutHistoryTables(heads),
    typed: withJournal(readTypedAreas(areas), history.journal),
    history,
  };
}

/** Kept snapshots that were written out are the user's, but no pipeline, as long as there is anything else. */
function withoutHistoryTables(heads: readonly SheetHead[]): readonly SheetHead[] {
  const others = heads.filter(({ rows }) => !rows.some((row) => HISTORY_COLUMNS.every((name) => row.includes(name))));
  return others.some(({ rows }) => rows.length > 0) ? others : heads;
}

/** The header rows of tables on own sheets: a copy of one of those sheets is the user's, but it is no pipeline. */
function queueOwnHeaders(context: Excel.RequestContext, outline: WorkbookOutline): readonly Excel.Range[] {
  const own = ownSheetIds(outline);
  return outline.tables
    .filter((table) => own.has(table.sheetId))
    .map((table) => {
      const header = rangeOn(context.workbook.worksheets.getItem(table.sheetId), { ...table.range, rows: 1 });
      header.load("values");
      return header;
    });
}

/** Share of a table's headers that a copy of it still has when somebody has changed a few. */
const STILL_A_COPY = 0.8;

function isCopyOf(row: readonly CellValue[], ours: readonly CellValue[]): boolean {
  const cells = new Set(row);
  return ours.filter((header) => cells.has(header)).length >= STILL_A_COPY * ours.length;
}
