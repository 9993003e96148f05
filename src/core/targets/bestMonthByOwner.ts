import { numberAt, textAt } from "../cells/column";
import { monthNumber, type Day } from "../cells/day";
import { closedWithin, pricedAmount } from "../opportunities/dealRows";
import { Outcome, type Opportunities } from "../opportunities/opportunities";

/**
 * The most each owner won in one calendar month, of the deals closed by asOf; "" collects deals without an owner. An owner
 * without won value is left out.
 * @see Definitions §7
 */
export function bestMonthByOwner(deals: Opportunities, asOf: Day): ReadonlyMap<string, number> {
  const sums = new Map<string, Map<number, number>>();
  for (const i of closedWithin(deals, -Infinity, asOf)) {
    if (numberAt(deals.outcome, i) !== Outcome.won) continue;
    const owner = textAt(deals.owner, i) ?? "";
    const months = sums.get(owner) ?? new Map<number, number>();
    const month = monthNumber(numberAt(deals.closed, i));
    sums.set(owner, months.set(month, (months.get(month) ?? 0) + pricedAmount(deals, i)));
  }
  const best = new Map<string, number>();
  for (const [owner, months] of sums) {
    const most = Math.max(...months.values());
    if (most > 0) best.set(owner, most);
  }
  return best;
}
