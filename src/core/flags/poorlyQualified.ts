import { numberAt } from "../cells/column";
import type { FlagRule } from "./flagRule";

/** F6: the Qualified column says no. Blank is not no. Without such a column the rule is not applied. @see Definition F6 */
export const poorlyQualified: FlagRule = {
  id: "F6",
  rule: "poorlyQualified",
  notApplied: ({ filled }) => (filled.qualified ? undefined : "noQualifiedColumn"),
  facts: (i, { deals }) => (numberAt(deals.qualified, i) === 0 ? {} : undefined),
};
