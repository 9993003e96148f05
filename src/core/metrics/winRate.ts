import { numberAt } from "../cells/column";
import type { Answer, Metrics } from "../analysis";
import { wilsonInterval } from "../maths/wilson";
import { Outcome, type Opportunities } from "../opportunities/opportunities";
import { pricedAmount, type Rows } from "../opportunities/dealRows";

/** Below this share of priced deals on either side the rate by value says more about pricing than about winning. */
const LEAST_PRICED = 0.8;
/** A deal that holds more of the denominator is named beside the rate by value. */
const DOMINANT = 0.25;

/** What win rates need beside the closed deals. */
export interface WinRateContext {
  /** Open deals past agedAt, which the swept rate counts as noDecision. */
  readonly agedOpen: number;
  /** Whether the sheet holds a lost or noDecision deal at all: without one there is no win rate. */
  readonly sheetHasNotWon: boolean;
}

/**
 * Win rates of a set of closed deals: W1 won ÷ all closed, W2 won ÷ (won + lost), W3 by amounts, W4 with aged open
 * deals counted as noDecision; n closed, and the 90 % Wilson interval of W1.
 * @returns shares 0–1; undefined where the denominator is empty, where the sheet has no lost deal, and W3 also where
 * under 80 % of the won or of the not-won deals are priced (> 0)
 * @see Definitions W1 W2 W3 W4
 */
export function winRate(deals: Opportunities, rows: Rows, context: WinRateContext): Metrics["winRate"] {
  const [won, lost, noDecision] = [Outcome.won, Outcome.lost, Outcome.noDecision].map((code) =>
    sideOf(deals, rows, code)
  ) as [Side, Side, Side];
  const n = won.n + lost.n + noDecision.n;
  const notWon = n - won.n;
  const share = (part: number, whole: number): Answer =>
    whole > 0 && context.sheetHasNotWon ? part / whole : undefined;
  const pricedWon = won.n > 0 ? won.priced / won.n : undefined;
  const pricedNotWon = notWon > 0 ? (lost.priced + noDecision.priced) / notWon : undefined;
  const enoughPriced = (pricedWon ?? 1) >= LEAST_PRICED && (pricedNotWon ?? 1) >= LEAST_PRICED;
  const value = won.value + lost.value + noDecision.value;
  const largest = [won, lost, noDecision].reduce((a, b) => (b.largest > a.largest ? b : a));
  return {
    count: share(won.n, n),
    competitive: share(won.n, won.n + lost.n),
    value: enoughPriced ? share(won.value, value) : undefined,
    swept: share(won.n, n + context.agedOpen),
    n,
    interval: context.sheetHasNotWon ? wilsonInterval(won.n, n) : undefined,
    pricedWon,
    pricedNotWon,
    dominatedBy:
      largest.largest > DOMINANT * value
        ? { row: numberAt(deals.row, largest.at), share: largest.largest / value }
        : undefined,
  };
}

/** Count, priced count, value and largest deal of one outcome. */
interface Side {
  n: number;
  priced: number;
  value: number;
  largest: number;
  at: number;
}

function sideOf(deals: Opportunities, rows: Rows, outcome: number): Side {
  const side: Side = { n: 0, priced: 0, value: 0, largest: 0, at: 0 };
  for (const i of rows) {
    if (numberAt(deals.outcome, i) !== outcome) continue;
    const amount = pricedAmount(deals, i);
    side.n++;
    if (amount > 0) side.priced++;
    side.value += amount;
    if (amount > side.largest) [side.largest, side.at] = [amount, i];
  }
  return side;
}

/** W5: the shares of won, lost and noDecision among closed deals; undefined without a closed deal. @see Definition W5 */
export function outcomeShares(counts: Metrics["counts"]): Metrics["outcomeShares"] {
  const n = counts.won + counts.lost + counts.noDecision;
  const share = (count: number): Answer => (n > 0 ? count / n : undefined);
  return { won: share(counts.won), lost: share(counts.lost), noDecision: share(counts.noDecision) };
}
