import type { Day } from "../core/cells/day";
import { HISTORY_COLUMNS, type HistoryTableRow } from "../core/report/historyTable";
import { rowPieces, type CellInput } from "./cellPieces";
import type { ExcelRunner } from "./excelRunner";
import { lookAround } from "./lookAround";
import { neutralise } from "./neutralise";
import { freeName, takenNames } from "./ownSheets";
import { columnPoints } from "./queueFrame";
import { RequestBudget } from "./requestBudget";
import { writePieces } from "./writePieces";

const SHEET_NAME = "Pipeline history";
/** Rows of an Excel sheet, the header taken off. */
const MAX_ROWS = 1_048_575;
/** Width in characters and number format by column. */
const LOOKS: readonly (readonly [width: number, numberFormat: string | undefined])[] = [
  [14, "yyyy-mm-dd"],
  [24, undefined],
  [32, undefined],
  [20, undefined],
  [20, undefined],
  [12, undefined],
  [14, "#,##0.##"],
  [12, "yyyy-mm-dd"],
  [12, "yyyy-mm-dd"],
];
/** Days of the 1900 system before the first of the 1904 one. */
const OFFSET_1904 = 1462;

/** What became of the table. */
export type HistoryExported =
  | {
      readonly kind: "written";
      readonly sheet: string;
      readonly rows: number;
      /** Rows of the oldest days for which the sheet has no room. */
      readonly leftOut: number;
    }
  | { readonly kind: "blocked"; readonly reason: "structureProtected" };

/**
 * Adds a sheet with the kept snapshots as a plain table. It is the user's from then on: removal leaves it. Where something
 * fails on the way the sheet is taken out again, as far as Excel lets it be.
 * Round trips: 3, and 1 for each 600 kB
 */
export async function writeHistoryTable(
  excel: ExcelRunner,
  table: readonly HistoryTableRow[],
  signal: AbortSignal | undefined
): Promise<HistoryExported> {
  const rows = table.slice(Math.max(0, table.length - MAX_ROWS));
  let added: string | undefined;
  try {
    return await excel(async (context) => {
      const outline = await lookAround(context);
      if (outline.isStructureProtected) return { kind: "blocked", reason: "structureProtected" };
      const name = freeName(SHEET_NAME, takenNames(outline));
      const sheet = context.workbook.worksheets.add(name);
      added = name;
      queueLooks(sheet, rows.length);
      const budget = new RequestBudget(context, signal);
      const cells = [[...HISTORY_COLUMNS], ...rows.map((row) => cellsOf(row, outline.date1904))];
      await writePieces(sheet, rowPieces(cells, 0, 0), budget);
      await budget.flush();
      return { kind: "written", sheet: name, rows: rows.length, leftOut: table.length - rows.length };
    });
  } catch (error) {
    if (added !== undefined) await takeOut(excel, added);
    throw error;
  }
}

function queueLooks(sheet: Excel.Worksheet, rows: number): void {
  LOOKS.forEach(([width, numberFormat], column) => {
    const range = sheet.getRangeByIndexes(0, column, rows + 1, 1);
    range.format.columnWidth = columnPoints(width);
    // One format for the whole column; the declaration only knows arrays.
    if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
  });
  sheet.getRangeByIndexes(0, 0, 1, LOOKS.length).format.font.bold = true;
  sheet.freezePanes.freezeRows(1);
}

function cellsOf({ day, texts, amount, close, created }: HistoryTableRow, date1904: boolean): CellInput[] {
  const serial = (of: Day | undefined): CellInput => (of === undefined ? "" : date1904 ? of - OFFSET_1904 : of);
  return [serial(day), ...texts.map(neutralise), amount ?? "", serial(close), serial(created)];
}

/** What failed is told by whoever asked; that a half-written sheet cannot be taken out adds nothing to it. */
async function takeOut(excel: ExcelRunner, name: string): Promise<void> {
  await excel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.delete();
    await context.sync();
  }).catch(() => undefined);
}
