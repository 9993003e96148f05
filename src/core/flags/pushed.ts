import type { FlagRule } from "./flagRule";

/** F10: its close was moved later from one analysis to the next, pushedTimes times or more. @see Definition F10 */
export const pushed: FlagRule = {
  id: "F10",
  rule: "pushed",
  notApplied: ({ filled, seen }) => {
    if (!filled.expectedClose) return "noCloseDates";
    return seen === undefined ? "noHistory" : undefined;
  },
  facts: (i, { seen, pushedTimes }) => {
    const deal = seen?.of(i);
    if (deal === undefined || deal.pushes < pushedTimes) return undefined;
    return { pushes: deal.pushes, daysMoved: deal.daysMoved, times: pushedTimes };
  },
};
