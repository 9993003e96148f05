import { numberAt } from "../cells/column";
import type { FlagRule } from "./flagRule";
import { datesNotApplied } from "./overdue";

/** F17: no expected close. Not applied where no open deal has one. @see Definition F17 */
export const undated: FlagRule = {
  id: "F17",
  rule: "undated",
  notApplied: datesNotApplied,
  facts: (i, { deals }) => (Number.isNaN(numberAt(deals.expectedClose, i)) ? {} : undefined),
};
