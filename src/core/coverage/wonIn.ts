import { numberAt } from "../cells/column";
import type { Period } from "../fiscalYear";
import { closedWithin, pricedAmount } from "../opportunities/dealRows";
import { Outcome, type Opportunities } from "../opportunities/opportunities";

/** Won value of a period so far; closings after asOf are not won yet. */
export function wonIn(deals: Opportunities, period: Period, asOf: number): number {
  let sum = 0;
  for (const value of wonByOwner(deals, period, asOf).values()) sum += value;
  return sum;
}

/** The same by owner: code of the owner column (−1: blank) → won value; owners without any are left out. */
export function wonByOwner(deals: Opportunities, period: Period, asOf: number): Map<number, number> {
  const won = new Map<number, number>();
  for (const i of closedWithin(deals, period.from, Math.min(period.to, asOf))) {
    if (numberAt(deals.outcome, i) !== Outcome.won) continue;
    const code = numberAt(deals.owner.codes, i);
    won.set(code, (won.get(code) ?? 0) + pricedAmount(deals, i));
  }
  return won;
}
