import type { Analysis, Answer } from "../analysis";
import { roundUp } from "../maths/roundUp";

/**
 * Opportunities that the own record creates in so many days, at the pace of its last 12 months.
 * @param days ≥ 0 · @returns whole opportunities, rounded up; undefined without a created day on record
 */
export function createdInDays(record: Analysis["createdOnRecord"], days: number): Answer {
  return record && roundUp((record.count / record.days) * days);
}

/**
 * Whether more opportunities are to be added than the own record creates in the days left for it: they would come on top
 * of those, so the count is no plan, and the sentence says so.
 * @param toAdd whole opportunities · @param created what `createdInDays` gave for the days left
 * @returns false where either has no answer
 * @see Definition §5 the sentence
 */
export function beyondRecord(toAdd: Answer, created: Answer): boolean {
  return toAdd !== undefined && created !== undefined && toAdd > created;
}

/** Whether there are open deals and none of them has an amount: then there is no coverage, whatever the goal. */
export function nothingPriced(coverage: { readonly openDeals: number; readonly unpriced: number }): boolean {
  return coverage.openDeals > 0 && coverage.unpriced === coverage.openDeals;
}
