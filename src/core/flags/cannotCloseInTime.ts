import { numberAt } from "../cells/column";
import type { FlagRule } from "./flagRule";
import { datesNotApplied } from "./overdue";

/**
 * F5: asOf ≤ expected close ≤ year end, but created + P20 of the own won cycles lies after the year end.
 * @see Definition F5
 */
export const cannotCloseInTime: FlagRule = {
  id: "F5",
  rule: "cannotCloseInTime",
  notApplied: (context) => {
    if (!context.filled.created) return "noCreatedDays";
    return datesNotApplied(context) ?? (context.fastCycleDays === undefined ? "noCycle" : undefined);
  },
  facts: (i, { deals, asOf, year, fastCycleDays }) => {
    const closeDay = numberAt(deals.expectedClose, i);
    const createdDay = numberAt(deals.created, i);
    if (fastCycleDays === undefined || !(closeDay >= asOf && closeDay <= year.to)) return undefined;
    return createdDay + fastCycleDays > year.to ? { closeDay, createdDay, fastCycleDays, yearEnd: year.to } : undefined;
  },
};
