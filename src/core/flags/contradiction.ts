import { numberAt } from "../cells/column";
import { Notice } from "../opportunities/opportunities";
import type { FlagRule } from "./flagRule";

/** The contradictions an open deal can carry, in the order they are named. */
const KINDS = ["createdAfterAsOf", "statusAgainstStage", "openWithCertainty", "expectedBeforeCreated"] as const;

/**
 * F14: what the deal's own cells say cannot all be true. `kinds` names which, separated by spaces. Contradictions of
 * closed deals are issues, not flags.
 * @see Definition F14
 */
export const contradiction: FlagRule = {
  id: "F14",
  rule: "contradiction",
  notApplied: () => undefined,
  facts: (i, { deals }) => {
    const notices = numberAt(deals.notices, i);
    const kinds = KINDS.filter((kind) => (notices & Notice[kind]) !== 0);
    return kinds.length > 0 ? { kinds: kinds.join(" ") } : undefined;
  },
};
