import type { PlanLink } from "../core/report/sheetPlan";
import { passing } from "./address";
import type { RequestBudget } from "./requestBudget";
import { CALL_BYTES } from "./requestBudget";

/** Links that are weighed together. */
const GROUP = 50;

/**
 * Writes links to places of the workbook. Before looks and contents: Excel gives a linked cell its own look and text.
 * Round trips: 0, or 1 for each 600 kB or 800 links
 */
export async function writeLinks(
  sheet: Excel.Worksheet,
  links: readonly PlanLink[],
  budget: RequestBudget
): Promise<void> {
  for (let start = 0; start < links.length; start += GROUP) {
    const group = links.slice(start, start + GROUP);
    const bytes = group.reduce((sum, { target, tip }) => sum + target.length + tip.length + CALL_BYTES, 0);
    await budget.spend(bytes, group.length);
    for (const { row, column, target, tip } of group) {
      passing(sheet, { row, column, rows: 1, columns: 1 }).hyperlink = { documentReference: target, screenTip: tip };
    }
  }
}
