import { numberAt } from "../cells/column";
import type { FlagRule } from "./flagRule";
import { datesNotApplied } from "./overdue";

/** F4: expected close after the end of the selling year. @see Definition F4 */
export const outsideYear: FlagRule = {
  id: "F4",
  rule: "outsideYear",
  notApplied: datesNotApplied,
  facts: (i, { deals, year }) => {
    const closeDay = numberAt(deals.expectedClose, i);
    return closeDay > year.to ? { closeDay, yearEnd: year.to, year: year.name } : undefined;
  },
};
