import type { PlanRange } from "../core/report/sheetPlan";
import { rangeOn } from "./address";

/** Queues the texts some cells show, as Excel formats them; the returned function gives them after the sync, row by row. */
export function queueShownText(
  context: Excel.RequestContext,
  sheetId: string,
  range: PlanRange
): () => readonly (readonly string[])[] {
  const cells = rangeOn(context.workbook.worksheets.getItem(sheetId), range);
  cells.load("text");
  return () => cells.text;
}
