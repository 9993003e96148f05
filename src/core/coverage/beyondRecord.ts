import type { Answer } from "../analysis";

/**
 * Whether more opportunities are to be added than the own record created in its last 12 months: then the count is no
 * plan, and the sentence says that the goal is beyond what own history created.
 * @param toAdd whole opportunities · @param createdInYear opportunities a year
 * @returns false where either has no answer
 * @see Definition §5 the sentence
 */
export function beyondRecord(toAdd: Answer, createdInYear: Answer): boolean {
  return toAdd !== undefined && createdInYear !== undefined && toAdd > createdInYear;
}

/** Whether there are open deals and none of them has an amount: then there is no coverage, whatever the goal. */
export function nothingPriced(coverage: { readonly openDeals: number; readonly unpriced: number }): boolean {
  return coverage.openDeals > 0 && coverage.unpriced === coverage.openDeals;
}
