import { numberAt, presentAt, textAt } from "../cells/column";
import { OUTCOME_NAMES } from "../opportunities/opportunities";
import type { DealPair } from "./dealBar";
import type { SnapshotDeals } from "./snapshot";
import type { DealState } from "./waterfall";

/** A deal as one snapshot has it; undefined where it is not in it (place −1). Blank stage and owner are "". */
export function stateAt(deals: SnapshotDeals, i: number): DealState | undefined {
  if (i < 0) return undefined;
  const amount = numberAt(deals.amount, i);
  return {
    stage: textAt(deals.stage, i) ?? "",
    owner: textAt(deals.owner, i) ?? "",
    outcome: OUTCOME_NAMES[numberAt(deals.outcome, i)] ?? "open",
    amount: amount > 0 ? amount : undefined,
    close: presentAt(deals.close, i),
  };
}

/** Who has the deal now; of a deal that the later day lacks, who had it. "" where nobody does. */
export function ownerOf({ before, i, after, j }: DealPair): string {
  return (j >= 0 ? textAt(after.owner, j) : textAt(before.owner, i)) ?? "";
}

/** What people call the deal: its name, the newer one; where it has none, its key. */
export function nameOf({ before, i, after, j }: DealPair, key: string): string {
  return (j >= 0 ? textAt(after.name, j) : undefined) ?? (i >= 0 ? textAt(before.name, i) : undefined) ?? key;
}
