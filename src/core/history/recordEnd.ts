import type { Day } from "../cells/day";
import { everWon } from "./ageChance";
import type { OwnHistory } from "./ownHistory";

/** Days without any new day on record that are nothing to wonder at, however fast deals close. */
const QUIET_DAYS = 90;
/** Share of the wins that come by the age that counts as the time of a long one. */
const LONG_WIN = 0.8;

/**
 * Own history without its curves where the record ended long before asOf: by more than 90 days, and by more than the age by
 * which 80 % of the wins come. Most of what was open at its end has ended since, unrecorded: that a deal was open for all
 * the days since, which is what its chance goes by, is then not known of any.
 * @param newestDay newest created, closed or activity day by asOf; NaN where there is none
 * @see Definition M2
 */
export function untilRecordEnds(history: OwnHistory, newestDay: number, asOf: Day): OwnHistory {
  const { curves } = history;
  if (curves === undefined) return history;
  const long = LONG_WIN * everWon(curves);
  const longWin = curves.won.findIndex((share) => share >= long);
  const quiet = Math.max(QUIET_DAYS, longWin);
  return asOf - newestDay > quiet ? { ...history, curves: undefined, none: "recordEnded" } : history;
}
