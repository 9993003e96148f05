import { numberAt } from "../cells/column";
import { monthNumber, type Day } from "../cells/day";
import { pricedAmount } from "../opportunities/dealRows";
import { Outcome, type Opportunities } from "../opportunities/opportunities";
import type { WonByMonth } from "./naiveForecasts";
import type { PastPeriod } from "./pastPeriods";

/** What was won in the past. Money: amounts > 0. Wins without both days, in order, are in no figure. */
export interface PastWins {
  readonly byMonth: WonByMonth;
  /** Won in a period: in all, of deals created in it. */
  readonly within: (period: PastPeriod) => { readonly all: number; readonly created: number };
}

/** Won in a month without a win. */
const NOTHING = 0;

/**
 * Won value by month from the first month with a closing on record.
 * @see Definitions §6 backtest
 */
export function pastWins(deals: Opportunities): PastWins {
  const won = new Map<number, number[]>();
  let first = Infinity;
  for (let i = 0; i < deals.count; i++) {
    const closed = numberAt(deals.closed, i);
    if (!(numberAt(deals.created, i) <= closed)) continue;
    if (closed < first) first = closed;
    if (numberAt(deals.outcome, i) !== Outcome.won || pricedAmount(deals, i) === 0) continue;
    const month = monthNumber(closed);
    const rows = won.get(month);
    if (rows === undefined) won.set(month, [i]);
    else rows.push(i);
  }
  const sumOf = (month: number, since: Day): number => {
    let sum = 0;
    for (const i of won.get(month) ?? []) if (numberAt(deals.created, i) >= since) sum += pricedAmount(deals, i);
    return sum;
  };
  const sums = new Map([...won.keys()].map((month) => [month, sumOf(month, -Infinity)]));
  const inAll = (month: number): number => sums.get(month) ?? NOTHING;
  const start = first < Infinity ? monthNumber(first) : Infinity;
  return {
    byMonth: (month) => (month >= start ? inAll(month) : undefined),
    within: ({ months, from }) => ({
      all: months.reduce((sum, { number }) => sum + inAll(number), 0),
      created: months.reduce((sum, { number }) => sum + sumOf(number, from), 0),
    }),
  };
}
