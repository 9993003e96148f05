import { presentAt, textAt } from "../cells/column";
import type { Answer, OpenDeal } from "../analysis";
import type { Rows } from "../opportunities/dealRows";
import type { Reading } from "../opportunities/reading";

/** The probability of each open deal, before timing. */
export interface DealProbabilities {
  /** By place among the open deals: 0–1, NaN where there is none. */
  readonly probability: Float64Array;
  /** By place: where it comes from. */
  readonly from: readonly OpenDeal["probabilityFrom"][];
  /** M1 where any open deal has a typed or stage probability, else W1. */
  readonly method: "M1" | "W1";
}

/**
 * M1 of each open deal: the probability column, else the stage table; where neither knows the deal, W1 of the baseline.
 * A typed 0 or 100 % on an open deal is no probability.
 * @see Definition M1
 */
export function dealProbabilities(reading: Reading, open: Rows, winRate: Answer): DealProbabilities {
  const deals = reading.opportunities;
  const ofStage = new Map(reading.stages.map((use) => [use.stage, use.probability]));
  const probability = new Float64Array(open.length);
  let crm = 0;
  const from = Array.from(open, (i, k): OpenDeal["probabilityFrom"] => {
    const typed = presentAt(deals.probability, i);
    const staged = typed === undefined ? ofStage.get(textAt(deals.stage, i) ?? "") : undefined;
    const known = [typed, staged].find((p) => p !== undefined && p > 0 && p < 1);
    if (known !== undefined) crm++;
    probability[k] = known ?? winRate ?? NaN;
    if (known !== undefined) return known === typed ? "column" : "stage";
    return winRate === undefined ? undefined : "winRate";
  });
  return { probability, from, method: crm > 0 ? "M1" : "W1" };
}
