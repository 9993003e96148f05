import { SAMPLE_CHOICES } from "../sample/sampleChoices";
import { addOwnSheet } from "./addOwnSheet";
import { rowPieces } from "./cellPieces";
import type { ExcelRunner } from "./excelRunner";
import { lookAround } from "./lookAround";
import { neutralise } from "./neutralise";
import { SAMPLE_NAME } from "./ownNames";
import { freeName, takenNames } from "./ownSheets";
import { columnPoints } from "./queueFrame";
import { RequestBudget } from "./requestBudget";
import { SAMPLE_SIZE, sampleSheet } from "./samplePlace";
import { writePieces } from "./writePieces";

const SHEET_NAME = "Sample pipeline";

/** What became of *Use the sample*. */
export type SampleUsed =
  | {
      /** "present": it was there, and is active now. */
      readonly kind: "added" | "present";
      readonly sheet: string;
      /** What its answer is about, unless something else is chosen. */
      readonly choices: typeof SAMPLE_CHOICES;
    }
  | { readonly kind: "blocked"; readonly reason: "structureProtected" };

/**
 * Adds a sheet with the sample pipeline and activates it; one that is there is activated. Nothing else is touched, and
 * `removeEverything` takes it out again.
 * Round trips: 3
 */
export async function useSample(excel: ExcelRunner): Promise<SampleUsed> {
  // Loaded when it is asked for: the pane starts without it.
  const { sampleRows, SAMPLE_COLUMNS, SAMPLE_HEADER_ROW } = await import(
    /* webpackChunkName: "sample" */ "../sample/sampleSheet"
  );
  return await excel(async (context) => {
    const outline = await lookAround(context);
    const present = sampleSheet(outline);
    if (present !== undefined) {
      context.workbook.worksheets.getItem(present.id).activate();
      await context.sync();
      return { kind: "present", sheet: present.name, choices: SAMPLE_CHOICES };
    }
    if (outline.isStructureProtected) return { kind: "blocked", reason: "structureProtected" };

    const name = freeName(SHEET_NAME, takenNames(outline));
    const block = { row: 0, column: 0, ...SAMPLE_SIZE };
    const sheet = addOwnSheet(context, outline, { mark: SAMPLE_NAME, block, name });
    SAMPLE_COLUMNS.forEach(({ width, numberFormat }, column) => {
      const range = sheet.getRangeByIndexes(0, column, SAMPLE_SIZE.rows, 1);
      range.format.columnWidth = columnPoints(width);
      // One format for the whole column; the declaration only knows arrays.
      if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
    });
    sheet.getRangeByIndexes(0, 0, 1, 1).format.font.bold = true;
    sheet.getRangeByIndexes(SAMPLE_HEADER_ROW, 0, 1, SAMPLE_SIZE.columns).format.font.bold = true;
    sheet.freezePanes.freezeRows(SAMPLE_HEADER_ROW + 1);
    const rows = sampleRows(outline.date1904).map((cells) =>
      cells.map((cell) => (typeof cell === "string" ? neutralise(cell) : cell))
    );
    const budget = new RequestBudget(context, undefined);
    await writePieces(sheet, rowPieces(rows, 0, 0), budget);
    sheet.activate();
    await budget.flush();
    return { kind: "added", sheet: name, choices: SAMPLE_CHOICES };
  });
}
