import type { PlanRange } from "../core/report/sheetPlan";
import { rangeOn, referenceTo } from "./address";
import { isSameName } from "./ownNames";
import type { WorkbookOutline } from "./workbookOutline";

/** A sheet to be added: the defined name that makes it ours, the block that name points at, the name people see. */
export interface NewOwnSheet {
  readonly mark: string;
  readonly block: PlanRange;
  readonly name: string;
}

/**
 * Queues a sheet of our own, so that whatever fails in between it is known as ours: until its mark points at it, the sheet itself
 * bears the mark as its name and is empty (`WorkbookOutline.strays`); only then it gets the name people see.
 */
export function addOwnSheet(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  { mark, block, name }: NewOwnSheet
): Excel.Worksheet {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.add(mark);
  // A mark whose sheet somebody has deleted is still there.
  const isKnown = outline.ownNames.some((own) => isSameName(own.name, mark));
  if (isKnown) names.getItem(mark).formula = referenceTo(mark, block);
  else names.add(mark, rangeOn(sheet, block));
  sheet.name = name;
  return sheet;
}

/** Queues the removal of sheets that were added when something failed: empty, and never pointed at. */
export function queueStraysRemoval(context: Excel.RequestContext, outline: WorkbookOutline): void {
  for (const id of outline.strays) context.workbook.worksheets.getItem(id).delete();
}
