import { numberAt, presentAt } from "../cells/column";
import { Notice } from "../opportunities/opportunities";
import type { FlagRule } from "./flagRule";

/** F7: amount blank, or not above 0, whatever it is counted with. Not applied where no open deal has an amount. @see Definition F7 */
export const unpriced: FlagRule = {
  id: "F7",
  rule: "unpriced",
  notApplied: ({ filled }) => (filled.amount ? undefined : "noAmounts"),
  facts: (i, { deals }) => {
    const amount = presentAt(deals.amount, i);
    if (amount === undefined || (numberAt(deals.notices, i) & Notice.valued) !== 0) return {};
    return amount > 0 ? undefined : { amount };
  },
};
