import type { Day } from "../cells/day";
import type { Answer } from "../analysis";
import type { Period } from "../fiscalYear";

/** Where each month of the year stands on asOf. */
export function phaseOf(month: Period, asOf: Day): "actual" | "part" | "forecast" {
  if (month.to <= asOf) return "actual";
  return month.from <= asOf + 1 ? "part" : "forecast";
}

/** Share of a month that is over on asOf, 0–1. */
export function shareOver(month: Period, asOf: Day): number {
  return Math.min(1, Math.max(0, (asOf - month.from + 1) / (month.to - month.from + 1)));
}

/** Target to date: whole months that are over, and the part month by its days. undefined without a goal. @see Definitions §7 */
export function targetToDate(months: readonly Period[], targets: readonly Answer[], asOf: Day): Answer {
  let sum = 0;
  for (const [m, month] of months.entries()) {
    const target = targets[m];
    if (target === undefined) return undefined;
    sum += target * shareOver(month, asOf);
  }
  return sum;
}
