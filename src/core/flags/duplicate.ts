import { numberAt } from "../cells/column";
import { Notice } from "../opportunities/opportunities";
import type { FlagRule } from "./flagRule";

/** F13: the deal's id stands on more than one row. @see Definition F13 */
export const duplicate: FlagRule = {
  id: "F13",
  rule: "duplicate",
  notApplied: ({ deals }) => (deals.mapped.has("id") ? undefined : "noIds"),
  facts: (i, { deals }) => ((numberAt(deals.notices, i) & Notice.duplicate) !== 0 ? {} : undefined),
};
