import { numberAt } from "../cells/column";
import { isoMonth, monthNumber } from "../cells/day";
import type { MonthRow } from "../analysis";
import { Outcome, type Opportunities } from "../opportunities/opportunities";
import { pricedAmount, type Rows } from "../opportunities/dealRows";

/** Beyond this many months from first to last a stray date is at work: empty months are then left out. */
const MOST_MONTHS = 600;

interface MonthTally {
  won: number;
  wonValue: number;
  lost: number;
  noDecision: number;
}

/**
 * Won, won value, lost and noDecision by calendar month of closing, oldest first, empty months between included.
 * Undated closed deals are left out.
 * @see Definition N1
 */
export function byMonth(deals: Opportunities, rows: Rows): MonthRow[] {
  const months = new Map<number, MonthTally>();
  const known = new Map<number, number>();
  for (const i of rows) {
    const day = numberAt(deals.closed, i);
    if (Number.isNaN(day)) continue;
    let month = known.get(day);
    if (month === undefined) known.set(day, (month = monthNumber(day)));
    addTo(tallyOf(months, month), deals, i);
  }
  const numbers = [...months.keys()].sort((a, b) => a - b);
  const first = numbers[0];
  const last = numbers[numbers.length - 1];
  if (first === undefined || last === undefined) return [];
  const all = last - first < MOST_MONTHS ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : numbers;
  return all.map((month) => ({ month: isoMonth(month), ...tallyOf(months, month) }));
}

function tallyOf(months: Map<number, MonthTally>, month: number): MonthTally {
  let tally = months.get(month);
  if (tally === undefined) months.set(month, (tally = { won: 0, wonValue: 0, lost: 0, noDecision: 0 }));
  return tally;
}

function addTo(tally: MonthTally, deals: Opportunities, i: number): void {
  const outcome = numberAt(deals.outcome, i);
  if (outcome === Outcome.lost) tally.lost++;
  if (outcome === Outcome.noDecision) tally.noDecision++;
  if (outcome !== Outcome.won) return;
  tally.won++;
  tally.wonValue += pricedAmount(deals, i);
}
