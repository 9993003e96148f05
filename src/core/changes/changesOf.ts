import type { OpenDeal } from "../analysis";
import type { Period } from "../fiscalYear";
import type { Reading } from "../opportunities/reading";
import type { Settings } from "../settings";
import type { ChangeHistory } from "./changeHistory";
import type { ChangesAnalysis } from "./changesAnalysis";

/** What the comparison is made from. */
export interface ChangesRequest {
  readonly past: ChangeHistory;
  readonly reading: Reading;
  readonly openDeals: readonly OpenDeal[];
  readonly year: Period;
  readonly settings: Settings;
}

/** Everything that moved since earlier analyses, and how good the forecasts were. @see Definitions §10 */
export function changesOf({ past, openDeals }: ChangesRequest): ChangesAnalysis {
  return {
    kept: [],
    damaged: past.damaged,
    unlike: [],
    waterfall: undefined,
    since: [],
    pushRate: undefined,
    moves: openDeals.map(() => undefined),
    stays: [],
    accuracy: [],
    saidAndCame: [],
    cones: [],
    conversions: [],
  };
}
