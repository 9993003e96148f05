import { calendarOf, dayOf, type Day } from "../cells/day";
import { fiscalQuarter, fiscalYear, fiscalYearOf } from "../fiscalYear";
import type { Settings } from "../settings";
import type { Comparison } from "./changesAnalysis";

/**
 * The kept day a comparison is made with: the last; the one nearest to the first day of the month, fiscal quarter or fiscal
 * year that contains asOf, the earlier of two as near; or a typed day, else the last before it.
 * @param days kept days before asOf, ascending
 * @returns undefined where there is none
 */
export function comparedDay(
  days: readonly Day[],
  comparison: Comparison | Day,
  { asOf, fiscalYearStartMonth }: Pick<Settings, "asOf" | "fiscalYearStartMonth">
): Day | undefined {
  switch (comparison) {
    case "last":
      return days.at(-1);
    case "month": {
      const { year, month } = calendarOf(asOf);
      return nearest(days, dayOf(year, month, 1));
    }
    case "quarter":
      return nearest(days, fiscalQuarter(asOf, fiscalYearStartMonth, 0).from);
    case "year":
      return nearest(days, fiscalYear(fiscalYearOf(asOf, fiscalYearStartMonth), fiscalYearStartMonth).from);
    default:
      return days.filter((day) => day <= comparison).at(-1);
  }
}

function nearest(days: readonly Day[], start: Day): Day | undefined {
  let best: Day | undefined;
  for (const day of days) if (best === undefined || Math.abs(day - start) < Math.abs(best - start)) best = day;
  return best;
}
