import { presentAt } from "../cells/column";
import { isValued } from "../opportunities/dealRows";
import type { FlagRule } from "./flagRule";

/** F7: amount blank, or not above 0, whatever it is counted with. Not applied where no open deal has an amount. @see Definition F7 */
export const unpriced: FlagRule = {
  id: "F7",
  rule: "unpriced",
  notApplied: ({ filled }) => (filled.amount ? undefined : "noAmounts"),
  facts: (i, { deals }) => {
    const amount = presentAt(deals.amount, i);
    if (amount === undefined || isValued(deals, i)) return {};
    return amount > 0 ? undefined : { amount };
  },
};
