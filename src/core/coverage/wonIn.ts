import { numberAt, type TextColumn } from "../cells/column";
import type { Day } from "../cells/day";
import type { Period } from "../fiscalYear";
import { closedWithin, pricedAmount } from "../opportunities/dealRows";
import { Outcome, type Opportunities } from "../opportunities/opportunities";

/**
 * Won value of a period so far, money in the sheet's currency; closings after asOf are not won yet.
 * @returns 0 when nothing is won in it
 * @see Definitions §5
 */
export function wonIn(deals: Opportunities, period: Period, asOf: Day): number {
  let sum = 0;
  for (const value of wonByGroup(deals, deals.owner, { period, asOf }).values()) sum += value;
  return sum;
}

/** The same by the values of a column: its code (−1: blank) → won money; groups without any are left out, so it may be empty. */
export function wonByGroup(
  deals: Opportunities,
  by: TextColumn,
  { period, asOf }: { readonly period: Period; readonly asOf: Day }
): Map<number, number> {
  const won = new Map<number, number>();
  for (const i of closedWithin(deals, period.from, Math.min(period.to, asOf))) {
    if (numberAt(deals.outcome, i) !== Outcome.won) continue;
    const code = numberAt(by.codes, i);
    won.set(code, (won.get(code) ?? 0) + pricedAmount(deals, i));
  }
  return won;
}
