import type { OpenDeal } from "../analysis";
import type { Day } from "../cells/day";
import type { Period } from "../fiscalYear";
import type { Settings } from "../settings";
import type { ChangeHistory } from "./changeHistory";
import { COMPARISONS, type ChangesAnalysis } from "./changesAnalysis";
import { comparedDay, comparedDayNear } from "./comparedDay";
import { forecastsSince } from "./forecastsSince";
import { keptSnapshots } from "./keptSnapshots";
import type { LookBack } from "./lookBack";
import { canTellPushes, pushRateOf } from "./pushRateOf";
import type { Said } from "./said";
import type { Snapshot } from "./snapshot";
import type { Waterfall } from "./waterfall";
import { waterfallOf } from "./waterfallOf";

/** What the comparison is made from. */
export interface ChangesRequest {
  readonly past: ChangeHistory;
  readonly back: LookBack;
  readonly openDeals: readonly OpenDeal[];
  /** What this analysis says. */
  readonly said: Said;
  readonly conversions: ChangesAnalysis["conversions"];
  readonly year: Period;
  readonly settings: Settings;
}

/** Everything that moved since earlier analyses, and how good the forecasts were. @see Definitions §10 */
export function changesOf({
  past,
  back,
  openDeals,
  said,
  conversions,
  year,
  settings,
}: ChangesRequest): ChangesAnalysis {
  const { today, earlier } = back;
  const days = earlier.map(({ asOf }) => asOf);
  const from = keptOn(earlier, comparedDay(days, settings.compareWith, settings));
  const since = waterfallsSince(back, year);
  return {
    kept: keptSnapshots(past.snapshots, today),
    damaged: past.damaged,
    unlike: back.unlike,
    waterfall: from && since(from),
    since: COMPARISONS.flatMap((comparison) => {
      const kept = keptOn(earlier, comparedDayNear(days, comparison, settings));
      return kept
        ? [{ comparison, from: kept.asOf, waterfall: { ...since(kept), deals: [], redated: [], otherChanges: [] } }]
        : [];
    }),
    pushRate: from && canTellPushes(from, today) ? pushRateOf(from, today) : undefined,
    moves: openDeals.map(({ index }) => back.movesOf(index)),
    stays: back.stays,
    ...forecastsSince({ back, said, conversions, year, settings }),
  };
}

function keptOn(kept: readonly Snapshot[], day: Day | undefined): Snapshot | undefined {
  return day === undefined ? undefined : kept.find(({ asOf }) => asOf === day);
}

/** The waterfall from a kept snapshot to today; each is made once, however many comparisons ask for it. */
function waterfallsSince({ today, tracks, rowOf }: LookBack, period: Period): (from: Snapshot) => Waterfall {
  const made = new Map<Snapshot, Waterfall>();
  return (from) => {
    const waterfall = made.get(from) ?? waterfallOf({ from, to: today, period, tracks, rowOf });
    made.set(from, waterfall);
    return waterfall;
  };
}
