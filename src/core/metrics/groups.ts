import { numberAt, type TextColumn } from "../cells/column";
import type { GroupRow } from "../analysis";
import { Outcome, type Opportunities } from "../opportunities/opportunities";
import { pricedAmount, type Rows } from "../opportunities/dealRows";

/** What grows in one group while the rows are walked. */
interface Tally {
  won: number;
  lost: number;
  noDecision: number;
  open: number;
  wonValue: number;
  pricedWon: number;
  openValue: number;
  cycles: number;
  cycleDays: number;
}

/**
 * Deals by the values of one text column: outcomes, won and open value, W1, mean won size, mean cycle.
 * Blank values are one group named "". Groups without any of the rows are left out.
 * @param rows closed deals · @param open open deals; both index `deals`
 * @param sheetHasNotWon without a lost deal on the sheet no group has a win rate
 * @returns by won value, then open value, falling; then by name
 * @see Definitions N2 V1 W1 L1
 */
export function groupsOf(
  deals: Opportunities,
  by: TextColumn,
  rows: Rows,
  open: Rows,
  sheetHasNotWon: boolean
): GroupRow[] {
  const tallies: (Tally | undefined)[] = new Array<Tally | undefined>(by.values.length + 1);
  const tallyOf = (i: number): Tally => {
    const code = numberAt(by.codes, i) + 1;
    return (tallies[code] ??= {
      won: 0,
      lost: 0,
      noDecision: 0,
      open: 0,
      wonValue: 0,
      pricedWon: 0,
      openValue: 0,
      cycles: 0,
      cycleDays: 0,
    });
  };
  for (const i of rows) addClosed(tallyOf(i), deals, i);
  for (const i of open) {
    const tally = tallyOf(i);
    tally.open++;
    tally.openValue += pricedAmount(deals, i);
  }
  const groups: GroupRow[] = [];
  tallies.forEach((tally, code) => {
    if (tally) groups.push(groupRow(by.values[code - 1] ?? "", tally, sheetHasNotWon));
  });
  return groups.sort(
    (a, b) => b.wonValue - a.wonValue || b.openValue - a.openValue || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}

function addClosed(tally: Tally, deals: Opportunities, i: number): void {
  const outcome = numberAt(deals.outcome, i);
  if (outcome === Outcome.lost) tally.lost++;
  if (outcome === Outcome.noDecision) tally.noDecision++;
  if (outcome !== Outcome.won) return;
  const amount = pricedAmount(deals, i);
  const cycle = numberAt(deals.closed, i) - numberAt(deals.created, i);
  tally.won++;
  tally.wonValue += amount;
  if (amount > 0) tally.pricedWon++;
  if (cycle >= 0) {
    tally.cycles++;
    tally.cycleDays += cycle;
  }
}

function groupRow(name: string, tally: Tally, sheetHasNotWon: boolean): GroupRow {
  const closed = tally.won + tally.lost + tally.noDecision;
  return {
    name,
    won: tally.won,
    lost: tally.lost,
    noDecision: tally.noDecision,
    open: tally.open,
    wonValue: tally.wonValue,
    openValue: tally.openValue,
    winRate: closed > 0 && sheetHasNotWon ? tally.won / closed : undefined,
    meanSize: tally.pricedWon > 0 ? tally.wonValue / tally.pricedWon : undefined,
    meanCycleDays: tally.cycles > 0 ? tally.cycleDays / tally.cycles : undefined,
  };
}
