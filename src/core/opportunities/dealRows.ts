import { numberAt } from "../cells/column";
import type { Day } from "../cells/day";
import { Notice, Outcome, type Opportunities } from "./opportunities";

/** Indexes of opportunities, in sheet order. */
export type Rows = Int32Array;

/** The indexes 0 … count − 1 where a rule holds, in order. */
export function rowsThat(count: number, holds: (i: number) => boolean): Rows {
  const rows = new Int32Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) if (holds(i)) rows[found++] = i;
  return rows.slice(0, found);
}

/** Every open opportunity. */
export function openDeals(deals: Opportunities): Rows {
  return rowsThat(deals.count, (i) => numberAt(deals.outcome, i) === Outcome.open);
}

/** Every closed opportunity, undated ones and those dated after asOf included. */
export function closedDeals(deals: Opportunities): Rows {
  return rowsThat(deals.count, (i) => numberAt(deals.outcome, i) !== Outcome.open);
}

/** Closed opportunities with a closed day in from … to, both included. */
export function closedWithin(deals: Opportunities, from: Day, to: Day): Rows {
  // Open deals have no closed day.
  return rowsThat(deals.count, (i) => {
    const closed = numberAt(deals.closed, i);
    return closed >= from && closed <= to;
  });
}

/** The amount at i when the deal is priced (> 0), else 0: adds nothing to a sum. @see Definitions §2 */
export function pricedAmount(deals: Opportunities, i: number): number {
  const amount = numberAt(deals.amount, i);
  return amount > 0 ? amount : 0;
}

/** Whether the deal has no amount of its own and counts with a value the user chose. */
export function isValued(deals: Opportunities, i: number): boolean {
  return (numberAt(deals.notices, i) & Notice.valued) !== 0;
}
