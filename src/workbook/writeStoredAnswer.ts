import { rangeOn } from "./address";
import type { HistorySheet } from "./history";
import { ANSWER_NAME, SOURCE_NAME } from "./ownNames";
import { queueNameWhereChanged } from "./queueNames";
import { CALL_BYTES, type RequestBudget } from "./requestBudget";
import type { WorkbookOutline } from "./workbookOutline";
import { placeOf } from "./workbookOutline";
import type { PlanRange } from "../core/report/sheetPlan";

/** Row 1 of the history sheet, right of its title. */
const PLACE = { row: 0, column: 5 };

/** The answer as cells, and what it was read from. */
export interface AnswerWriting {
  readonly outline: WorkbookOutline;
  readonly cells: readonly string[];
  readonly source: { readonly sheet: string; readonly range: PlanRange };
  readonly budget: RequestBudget;
}

/**
 * Queues the emptying of the stored answer: while sheets are written, none of them is whole.
 * Round trips: 0
 */
export function queueAnswerClearing(context: Excel.RequestContext, outline: WorkbookOutline): void {
  const old = placeOf(outline, ANSWER_NAME);
  if (old !== undefined) rangeOn(context.workbook.worksheets.getItem(old.sheet.id), old.range).clear("Contents");
}

/**
 * Keeps the answer in the history sheet, and a name on the rows it was read from. After the history itself.
 * Round trips: 0, or 1 where a request is full
 */
export async function writeStoredAnswer(
  context: Excel.RequestContext,
  { sheet, name }: HistorySheet,
  { outline, cells, source, budget }: AnswerWriting
): Promise<void> {
  const range = { ...PLACE, rows: 1, columns: cells.length };
  await budget.spend(cells.reduce((sum, cell) => sum + cell.length, CALL_BYTES * 3));
  rangeOn(sheet, range).values = [cells.map((cell) => `'${cell}`)];
  queueNameWhereChanged(context, outline, { name: ANSWER_NAME, sheet: name, range });
  queueNameWhereChanged(context, outline, { name: SOURCE_NAME, ...source });
}
