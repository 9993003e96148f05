import { numberAt } from "../cells/column";
import type { Day } from "../cells/day";
import type { Opportunities } from "../opportunities/opportunities";
import type { Rows } from "../opportunities/dealRows";

/** asOf − created of each of the rows, days; NaN without a created day. Same order as the rows. */
export function dealAges(deals: Opportunities, rows: Rows, asOf: Day): Float64Array {
  return Float64Array.from(rows, (i) => asOf - numberAt(deals.created, i));
}

/**
 * Whether each age is at least `multiple` × the typical cycle. Without an age or a cycle: not aged.
 * @returns 1 or 0, in the order of the ages
 * @see Definition F1
 */
export function agedDeals(ages: Float64Array, cycleDays: number | undefined, multiple: number): Uint8Array {
  const limit = cycleDays === undefined ? NaN : multiple * cycleDays;
  return Uint8Array.from(ages, (age) => (age >= limit - 1e-9 ? 1 : 0));
}
