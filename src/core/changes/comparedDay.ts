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
  { asOf, fiscalYearStartMonth }: ComparedBy
): Day | undefined {
  switch (comparison) {
    case "last":
      return days.at(-1);
    case "month":
    case "quarter":
    case "year":
      return nearest(days, startOf(comparison, { asOf, fiscalYearStartMonth }));
    default:
      return days.filter((day) => day <= comparison).at(-1);
  }
}

/** Days that a kept day may lie from the start of a period and still stand for it. */
const NEAR = { month: 7, quarter: 14, year: 31 } as const;

/** The same, and undefined where the day is too far from the start of the period to be called it. */
export function comparedDayNear(days: readonly Day[], comparison: Comparison, settings: ComparedBy): Day | undefined {
  const day = comparedDay(days, comparison, settings);
  if (comparison === "last" || day === undefined) return day;
  return Math.abs(day - startOf(comparison, settings)) <= NEAR[comparison] ? day : undefined;
}

type ComparedBy = Pick<Settings, "asOf" | "fiscalYearStartMonth">;

/** First day of the month, fiscal quarter or fiscal year that contains asOf. */
function startOf(comparison: Exclude<Comparison, "last">, { asOf, fiscalYearStartMonth }: ComparedBy): Day {
  switch (comparison) {
    case "month": {
      const { year, month } = calendarOf(asOf);
      return dayOf(year, month, 1);
    }
    case "quarter":
      return fiscalQuarter(asOf, fiscalYearStartMonth, 0).from;
    case "year":
      return fiscalYear(fiscalYearOf(asOf, fiscalYearStartMonth), fiscalYearStartMonth).from;
  }
}

function nearest(days: readonly Day[], start: Day): Day | undefined {
  let best: Day | undefined;
  for (const day of days) if (best === undefined || Math.abs(day - start) < Math.abs(best - start)) best = day;
  return best;
}
