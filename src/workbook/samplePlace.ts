import type { PlanRange } from "../core/report/sheetPlan";
import { isInside } from "./address";
import { oldFlags } from "./flagPlace";
import { SAMPLE_NAME } from "./ownNames";
import { ownSheetIds } from "./ownSheets";
import type { SheetOutline, WorkbookOutline } from "./workbookOutline";
import { placeOf } from "./workbookOutline";

/** Rows and columns of the sample, title rows and footers included. */
export const SAMPLE_SIZE = { rows: 615, columns: 20 };

/** The sheet that *Use the sample* has added; undefined when there is none (any more). */
export function sampleSheet(outline: WorkbookOutline): SheetOutline | undefined {
  return placeOf(outline, SAMPLE_NAME)?.sheet;
}

/**
 * Whether the sample's sheet holds the sample and our columns beside it, nothing added: then it may go with them. Somebody
 * who has pasted rows below, written beside or inserted rows has made it theirs.
 */
export function isOnlySample(outline: WorkbookOutline): boolean {
  const place = placeOf(outline, SAMPLE_NAME);
  if (place === undefined) return false;
  const { sheet, range } = place;
  if (range.rows !== SAMPLE_SIZE.rows || range.columns !== SAMPLE_SIZE.columns) return false;
  const flags = oldFlags(outline);
  const isOurs = (part: PlanRange): boolean => isInside(part, range);
  if (sheet.used === undefined || isOurs(sheet.used)) return true;
  // The columns beside it, as long as they stand where they were put: directly at its right.
  if (flags?.sheet.id !== sheet.id || flags.range.column !== range.column + range.columns) return false;
  return isInside(sheet.used, { ...range, columns: range.columns + flags.range.columns });
}

/**
 * What a removal does with the sample's sheet: it "goes"; it is "kept" with its mark where it would be the last visible
 * sheet, of which Excel keeps one; somebody has made it "theirs"; undefined when there is none.
 * @param left names of own sheets that stay because the user has written on them
 */
export function sampleFate(outline: WorkbookOutline, left: readonly string[]): "goes" | "kept" | "theirs" | undefined {
  const sample = sampleSheet(outline);
  if (sample === undefined) return undefined;
  if (!isOnlySample(outline)) return "theirs";
  const own = ownSheetIds(outline);
  const others = outline.sheets.filter(({ id, isVisible }) => isVisible && id !== sample.id);
  return others.some(({ id, name }) => !own.has(id) || left.includes(name)) ? "goes" : "kept";
}
