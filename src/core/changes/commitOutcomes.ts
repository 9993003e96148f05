import { numberAt } from "../cells/column";
import { forecastCategory } from "../opportunities/forecastCategory";
import { OUTCOME_NAMES, Outcome, type OutcomeName } from "../opportunities/opportunities";
import { eachDeal } from "./bothDays";
import type { CommitOutcomes } from "./changesAnalysis";
import { isAlike } from "./readAlike";
import type { Snapshot } from "./snapshot";

/**
 * What became of the deals that were once open in a commit category: shares of those that are closed today.
 * @param earlier of this pipeline, before asOf
 * @returns undefined where no snapshot had a deal in commit
 * @see Definition W5, the variant
 */
export function commitOutcomes(earlier: readonly Snapshot[], today: Snapshot): CommitOutcomes | undefined {
  const fates = new Map<string, OutcomeName | "disappeared">();
  for (const { deals } of earlier.filter((kept) => isAlike(kept, today, "key") && isAlike(kept, today, "outcome"))) {
    const isCommit = deals.forecastCategory.values.map((name) => forecastCategory(name) === "commit");
    if (!isCommit.includes(true)) continue;
    eachDeal(deals, today.deals, (i, j, key) => {
      if (i < 0 || numberAt(deals.outcome, i) !== Outcome.open) return;
      if (isCommit[numberAt(deals.forecastCategory.codes, i)] !== true) return;
      fates.set(key, j < 0 ? "disappeared" : (OUTCOME_NAMES[numberAt(today.deals.outcome, j)] ?? "disappeared"));
    });
  }
  if (fates.size === 0) return undefined;
  const count = (fate: OutcomeName | "disappeared"): number =>
    [...fates.values()].filter((each) => each === fate).length;
  const n = count("won") + count("lost") + count("noDecision");
  const share = (fate: OutcomeName): number | undefined => (n > 0 ? count(fate) / n : undefined);
  return {
    n,
    won: share("won"),
    lost: share("lost"),
    noDecision: share("noDecision"),
    open: count("open"),
    disappeared: count("disappeared"),
  };
}
