import { numberAt } from "../cells/column";
import { Fate, type DealLives, type FateCode } from "../history/dealLives";
import { pricedAmount } from "../opportunities/dealRows";
import type { Opportunities } from "../opportunities/opportunities";

/** What open deals count as on a day of the past. */
export interface KnownValues {
  /** Money of an open deal, 0 where it has none. */
  readonly valueOf: (i: number) => number;
  /** Open deals count as the mean won size of their product: their own amounts tell how they ended. */
  readonly isValued: boolean;
}

/** More unpriced deals than this among the lost or the open ones … */
const MANY_UNPRICED = 0.2;
/** Priced wins a product must have for its own mean to serve. */
const LEAST_WINS = 5;

/**
 * What each open deal counts as on a day of the past. An export holds the amount a deal has today: where more than 20 % of
 * the lost or of the open deals are unpriced and less than 20 % of the won ones are, an amount says that the deal was won.
 * Then every open deal counts as the mean won size of its product (all products' below five priced wins). Else amounts > 0.
 * @param lives the deals as known on that day: nothing later decides
 * @see Definitions §6 backtest
 */
export function knownValues(deals: Opportunities, lives: DealLives): KnownValues {
  const unpriced = unpricedShares(deals, lives);
  const isTelling =
    unpriced(Fate.won) < MANY_UNPRICED && [Fate.lost, Fate.open].some((fate) => unpriced(fate) > MANY_UNPRICED);
  const meanOf = isTelling ? meanWonSizes(deals, lives) : undefined;
  if (meanOf === undefined) return { valueOf: (i) => pricedAmount(deals, i), isValued: false };
  return { valueOf: (i) => meanOf(numberAt(deals.product.codes, i)), isValued: true };
}

/** By fate; NaN without a deal of it: not more and not less than any share. */
function unpricedShares(deals: Opportunities, { fate }: DealLives): (fate: FateCode) => number {
  const counts = new Int32Array(8);
  for (let i = 0; i < fate.length; i++) {
    const at = 2 * numberAt(fate, i) + (pricedAmount(deals, i) > 0 ? 1 : 0);
    counts[at] = numberAt(counts, at) + 1;
  }
  return (code) => numberAt(counts, 2 * code) / (numberAt(counts, 2 * code) + numberAt(counts, 2 * code + 1));
}

/** Mean won size by product code; undefined without a priced win. */
function meanWonSizes(deals: Opportunities, { fate }: DealLives): ((product: number) => number) | undefined {
  const products = deals.product.values.length;
  // The last entry is that of all products.
  const sums = new Float64Array(products + 1);
  const wins = new Float64Array(products + 1);
  for (let i = 0; i < fate.length; i++) {
    const size = fate[i] === Fate.won ? pricedAmount(deals, i) : 0;
    if (size === 0) continue;
    const product = numberAt(deals.product.codes, i);
    for (const at of product < 0 ? [products] : [product, products]) {
      sums[at] = numberAt(sums, at) + size;
      wins[at] = numberAt(wins, at) + 1;
    }
  }
  if (numberAt(wins, products) === 0) return undefined;
  return (product) => {
    const at = product >= 0 && numberAt(wins, product) >= LEAST_WINS ? product : products;
    return numberAt(sums, at) / numberAt(wins, at);
  };
}
