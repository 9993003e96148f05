import { numberAt } from "../cells/column";
import { addMonths, type Day } from "../cells/day";
import type { Analysis } from "../analysis";
import { Outcome, type Opportunities } from "../opportunities/opportunities";
import { closedWithin, pricedAmount } from "../opportunities/dealRows";

/** Count and value of the won deals closed in from … to, both included. Unpriced ones count and add no value. @see Definition N1 */
export function wonWithin(
  deals: Opportunities,
  from: Day,
  to: Day
): { readonly won: number; readonly wonValue: number } {
  let [won, wonValue] = [0, 0];
  for (const i of closedWithin(deals, from, to)) {
    if (numberAt(deals.outcome, i) !== Outcome.won) continue;
    won++;
    wonValue += pricedAmount(deals, i);
  }
  return { won, wonValue };
}

/** Sales made in the last `months` months to asOf, the same span before that, and the one before that. @see Definition N1 */
export function salesMade(deals: Opportunities, asOf: Day, months: number): Analysis["wonByYear"] {
  return [0, 1, 2].map((back) => {
    const from = addMonths(asOf, -months * (back + 1)) + 1;
    const to = addMonths(asOf, -months * back);
    return { from, to, ...wonWithin(deals, from, to) };
  });
}
