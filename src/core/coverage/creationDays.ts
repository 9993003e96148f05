import type { Day } from "../cells/day";
import type { Answer, Coverage } from "../analysis";
import { roundUp } from "../maths/roundUp";

/** Mean length of a calendar month, days. */
const MONTH_DAYS = 30.4375;

/** By when what is missing must be created, and how much of it a month. */
export type CreationDays = Pick<Coverage, "latestUsefulCreation" | "lastPossibleCreation" | "createPerMonth">;

/**
 * Latest useful creation day = period end − median cycle; last possible = period end − P20 of the cycle; both rounded
 * down. To create per month = opportunities to add ÷ months from asOf until the latest useful day (at least one), rounded up.
 * @param cycle days, from V1 · @param toAdd whole opportunities
 * @returns days undefined without a dated won deal; createPerMonth 0 when none is to add, undefined when the day has passed
 * @see Definitions §5
 */
export function creationDays(
  periodEnd: Day,
  asOf: Day,
  cycle: { readonly median: Answer; readonly p20: Answer },
  toAdd: Answer
): CreationDays {
  const latest = cycle.median === undefined ? undefined : Math.floor(periodEnd - cycle.median);
  const last = cycle.p20 === undefined ? undefined : Math.floor(periodEnd - cycle.p20);
  return { latestUsefulCreation: latest, lastPossibleCreation: last, createPerMonth: perMonth(latest, asOf, toAdd) };
}

function perMonth(latest: Day | undefined, asOf: Day, toAdd: Answer): Answer {
  if (toAdd === 0) return 0;
  if (toAdd === undefined || latest === undefined || latest <= asOf) return undefined;
  return roundUp(toAdd / Math.max(1, (latest - asOf) / MONTH_DAYS));
}
