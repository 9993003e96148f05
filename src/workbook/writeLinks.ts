import type { PlanLink } from "../core/report/sheetPlan";
import type { RequestBudget } from "./requestBudget";
import { CALL_BYTES } from "./requestBudget";

/** Links that are weighed together. */
const GROUP = 500;

/**
 * Writes links to places of the workbook. Before looks and contents: Excel gives a linked cell its own look and text.
 * Round trips: 0, or 1 for each 3.5 MB (about 5,000 links)
 */
export async function writeLinks(
  sheet: Excel.Worksheet,
  links: readonly PlanLink[],
  budget: RequestBudget
): Promise<void> {
  for (let start = 0; start < links.length; start += GROUP) {
    const group = links.slice(start, start + GROUP);
    await budget.spend(group.reduce((sum, { target, tip }) => sum + target.length + tip.length + CALL_BYTES, 0));
    for (const { row, column, target, tip } of group) {
      sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference: target, screenTip: tip };
    }
  }
}
