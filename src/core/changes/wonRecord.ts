import { numberAt } from "../cells/column";
import { monthNumber, monthStart, type Day } from "../cells/day";
import type { Answer } from "../analysis";
import { Outcome } from "../opportunities/opportunities";
import type { Snapshot } from "./snapshot";

/** Days from the first of a month to the last of the same or a later one. */
interface WholeMonths {
  readonly from: Day;
  readonly to: Day;
}

/** What came, as today's rows have it. Money. */
export interface WonRecord {
  /**
   * Won in the whole months from one day to another, later closings than asOf left out; undefined where they begin before the
   * record does: what was closed then is not on the sheet.
   */
  readonly within: (period: WholeMonths) => Answer;
  /** The same as far as it is on record: the months before the first closing add nothing. */
  readonly onRecord: (period: WholeMonths) => number;
}

/**
 * Won value by month from the first month with a closing on record. Unpriced wins add 0; undated ones are in no month.
 * @see Definitions §6 backtest, §10
 */
export function wonRecord({ asOf, deals }: Pick<Snapshot, "asOf" | "deals">): WonRecord {
  const won = new Map<number, number>();
  let first = Infinity;
  for (let i = 0; i < deals.count; i++) {
    const outcome = numberAt(deals.outcome, i);
    const close = numberAt(deals.close, i);
    if (outcome === Outcome.open || !(close <= asOf)) continue;
    const month = monthNumber(close);
    if (month < first) first = month;
    const amount = numberAt(deals.amount, i);
    if (outcome === Outcome.won && amount > 0) won.set(month, (won.get(month) ?? 0) + amount);
  }
  const onRecord = ({ from, to }: WholeMonths): number => {
    let sum = 0;
    for (let month = monthNumber(from); month <= monthNumber(to); month++) sum += won.get(month) ?? 0;
    return sum;
  };
  return {
    within: (period) => (first === Infinity || period.from < monthStart(first) ? undefined : onRecord(period)),
    onRecord,
  };
}
