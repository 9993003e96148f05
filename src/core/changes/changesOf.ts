import type { OpenDeal } from "../analysis";
import type { Day } from "../cells/day";
import type { Period } from "../fiscalYear";
import type { Settings } from "../settings";
import type { ChangeHistory } from "./changeHistory";
import { COMPARISONS, type ChangesAnalysis } from "./changesAnalysis";
import { comparedDay, comparedDayNear } from "./comparedDay";
import { followDeals } from "./dealTracks";
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
  const until = laterDay(back, settings.compareUntil);
  const days = earlier.map(({ asOf }) => asOf).filter((day) => until !== undefined && day < until.asOf);
  const comparedBy = { ...settings, asOf: until?.asOf ?? settings.asOf };
  const from = keptOn(earlier, comparedDay(days, settings.compareWith, comparedBy));
  const since = waterfallsSince(back, until ?? today, year);
  return {
    kept: keptSnapshots(past.snapshots, today),
    damaged: past.damaged,
    unlike: back.unlike,
    waterfall: from && since(from),
    since: COMPARISONS.flatMap((comparison) => {
      const kept = keptOn(earlier, comparedDayNear(days, comparison, comparedBy));
      return kept
        ? [{ comparison, from: kept.asOf, waterfall: { ...since(kept), deals: [], redated: [], otherChanges: [] } }]
        : [];
    }),
    pushRate: from && until && canTellPushes(from, until) ? pushRateOf(from, until) : undefined,
    moves: openDeals.map(({ index }) => back.movesOf(index)),
    stays: back.stays,
    ...forecastsSince({ back, said, conversions, year, settings }),
  };
}

function keptOn(kept: readonly Snapshot[], day: Day | undefined): Snapshot | undefined {
  return day === undefined ? undefined : kept.find(({ asOf }) => asOf === day);
}

/** What is compared with an earlier day: today's rows, or the kept day that is asked for, else the last one before it. */
function laterDay({ today, earlier }: LookBack, until: Settings["compareUntil"]): Snapshot | undefined {
  if (until === "today" || until >= today.asOf) return today;
  return earlier.filter(({ asOf }) => asOf <= until).at(-1);
}

/** The waterfall from a kept snapshot to a later day; each is made once, however many comparisons ask for it. */
function waterfallsSince(back: LookBack, to: Snapshot, period: Period): (from: Snapshot) => Waterfall {
  const made = new Map<Snapshot, Waterfall>();
  const known = to === back.today ? back : asKnownOn(back, to);
  return (from) => {
    const waterfall = made.get(from) ?? waterfallOf({ from, to, period, tracks: known.tracks, rowOf: known.rowOf });
    made.set(from, waterfall);
    return waterfall;
  };
}

/** Deals followed up to a kept day, where no stage needs an order; its deals have no row on today's sheet. */
function asKnownOn({ earlier }: LookBack, day: Snapshot): Pick<LookBack, "tracks" | "rowOf"> {
  const upToIt = earlier.filter(({ asOf }) => asOf <= day.asOf);
  return { tracks: followDeals(upToIt, () => undefined).tracks, rowOf: () => undefined };
}
