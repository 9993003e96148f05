import type { Period } from "../fiscalYear";
import type { Settings } from "../settings";
import { accuracyOf } from "./accuracyOf";
import type { ChangesAnalysis } from "./changesAnalysis";
import { commitOutcomes } from "./commitOutcomes";
import { conesOf } from "./conesOf";
import type { LookBack } from "./lookBack";
import type { Said } from "./said";
import { saidAndCame, sayingSnapshots } from "./saidAndCame";
import { wonRecord } from "./wonRecord";

/** What earlier forecasts are set beside. */
export interface ForecastsRequest {
  readonly back: Pick<LookBack, "earlier" | "today">;
  /** What this analysis says. */
  readonly said: Said;
  readonly conversions: ChangesAnalysis["conversions"];
  readonly year: Period;
  readonly settings: Pick<Settings, "asOf" | "fiscalYearStartMonth">;
}

/** What was forecast, and what came of it. @see Definitions §10 */
export function forecastsSince({
  back,
  said,
  conversions,
  year,
  settings,
}: ForecastsRequest): Pick<ChangesAnalysis, "accuracy" | "saidAndCame" | "cones" | "conversions" | "commit"> {
  const { earlier, today } = back;
  const { asOf } = settings;
  const won = wonRecord(today);
  const saying = sayingSnapshots(earlier, today);
  const came = saidAndCame(saying, won, asOf);
  return {
    accuracy: accuracyOf(came),
    saidAndCame: came,
    cones: conesOf({ saying: [...saying, { asOf, said }], won, year, settings }),
    conversions,
    commit: commitOutcomes(earlier, today),
  };
}
