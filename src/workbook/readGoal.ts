import { inputName } from "../core/report/names";
import { rangeOn } from "./address";
import { matrixOf } from "./rangeValues";
import { placeOf, type WorkbookOutline } from "./workbookOutline";

const GOAL_NAME = inputName("goal");

/**
 * Queues the goal that stands on Assumptions; it is read after the next sync. Undefined where there is none, and where
 * somebody typed words.
 */
export function queueGoal(context: Excel.RequestContext, outline: WorkbookOutline): () => number | undefined {
  const place = placeOf(outline, GOAL_NAME);
  if (place === undefined) return () => undefined;
  const cell = rangeOn(context.workbook.worksheets.getItem(place.sheet.id), place.range);
  cell.load("values");
  return () => goalIn(cell);
}

/**
 * The goal that stands on Assumptions now; undefined as above.
 * Round trips: 1
 */
export async function readGoal(context: Excel.RequestContext): Promise<number | undefined> {
  const cell = context.workbook.names.getItemOrNullObject(GOAL_NAME).getRangeOrNullObject();
  cell.load("values");
  await context.sync();
  return cell.isNullObject ? undefined : goalIn(cell);
}

function goalIn(cell: Excel.Range): number | undefined {
  const value = matrixOf<unknown>(cell.values)[0]?.[0];
  return typeof value === "number" ? value : undefined;
}
