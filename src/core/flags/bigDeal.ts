import { numberAt } from "../cells/column";
import type { FlagRule } from "./flagRule";

/** F11: amount above bigDealMultiple × mean won size. @see Definition F11 */
export const bigDeal: FlagRule = {
  id: "F11",
  rule: "bigDeal",
  notApplied: ({ filled, meanWonSize }) => {
    if (!filled.amount) return "noAmounts";
    return meanWonSize === undefined ? "noWonSize" : undefined;
  },
  facts: (i, { deals, meanWonSize, bigDealMultiple }) => {
    const amount = numberAt(deals.amount, i);
    if (meanWonSize === undefined || !(amount > bigDealMultiple * meanWonSize)) return undefined;
    return { amount, meanWonSize, multiple: bigDealMultiple, timesMean: amount / meanWonSize };
  },
};
