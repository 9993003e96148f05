import { numberAt } from "../cells/column";
import type { FlagContext, FlagRule } from "./flagRule";

/** Rules about close dates need one on some open deal. */
export function datesNotApplied({ filled }: FlagContext): string | undefined {
  return filled.expectedClose ? undefined : "noCloseDates";
}

/** F3: expected close before asOf by more than the days of grace. @see Definition F3 */
export const overdue: FlagRule = {
  id: "F3",
  rule: "overdue",
  notApplied: datesNotApplied,
  facts: (i, { deals, asOf, overdueGraceDays }) => {
    const closeDay = numberAt(deals.expectedClose, i);
    return closeDay < asOf - overdueGraceDays
      ? { closeDay, daysPast: asOf - closeDay, graceDays: overdueGraceDays }
      : undefined;
  },
};
