import { numberAt } from "../cells/column";
import { pricedAmount, type Rows } from "../opportunities/dealRows";
import { Notice, Outcome, type Opportunities } from "../opportunities/opportunities";
import type { Settings } from "../settings";

/** Priced wins a product must have for its own mean to serve. */
const LEAST_WINS = 5;

/** What open deals without an amount are valued by. */
export interface UnpricedInput {
  readonly open: Rows;
  /** Closed deals of the baseline. */
  readonly baseline: Rows;
  readonly unpricedValue: Settings["unpricedValue"];
}

/**
 * The deals with a value for each open one whose amount is blank or 0, where the user chose one: a number, or the mean won
 * size of its product (of all where the product has fewer than five priced wins in the baseline). Each is marked with
 * `Notice.valued`. The deals themselves where nothing was chosen, no won deal has an amount, or every open deal has one.
 * @see Definition §1 unpricedValue
 */
export function valueUnpriced(deals: Opportunities, { open, baseline, unpricedValue }: UnpricedInput): Opportunities {
  const valueOf = valuesOf(deals, baseline, unpricedValue);
  const unpriced = open.filter((i) => !(numberAt(deals.amount, i) > 0) && !(numberAt(deals.amount, i) < 0));
  if (valueOf === undefined || unpriced.length === 0) return deals;
  const amount = deals.amount.slice();
  const notices = deals.notices.slice();
  for (const i of unpriced) {
    amount[i] = valueOf(numberAt(deals.product.codes, i));
    notices[i] = numberAt(notices, i) | Notice.valued;
  }
  return { ...deals, amount, notices };
}

/** The value of a deal of a product; undefined where there is none. */
function valuesOf(
  deals: Opportunities,
  baseline: Rows,
  chosen: Settings["unpricedValue"]
): ((product: number) => number) | undefined {
  if (typeof chosen === "number") return chosen > 0 ? () => chosen : undefined;
  if (chosen !== "mean") return undefined;
  const all = { sum: 0, wins: 0 };
  const byProduct = new Map<number, { sum: number; wins: number }>();
  for (const i of baseline) {
    const size = pricedAmount(deals, i);
    if (numberAt(deals.outcome, i) !== Outcome.won || size === 0) continue;
    const product = numberAt(deals.product.codes, i);
    const own = byProduct.get(product) ?? { sum: 0, wins: 0 };
    byProduct.set(product, own);
    for (const total of [all, own]) {
      total.sum += size;
      total.wins++;
    }
  }
  if (all.wins === 0) return undefined;
  return (product) => {
    const own = product < 0 ? undefined : byProduct.get(product);
    const serving = own !== undefined && own.wins >= LEAST_WINS ? own : all;
    return serving.sum / serving.wins;
  };
}
