import { numberAt } from "../cells/column";
import type { Metrics } from "../analysis";
import { quantile } from "../maths/quantile";
import { Outcome, type Opportunities } from "../opportunities/opportunities";
import { pricedAmount, type Rows } from "../opportunities/dealRows";

/** The amounts of the priced won deals among the rows, ascending. Money. */
export function wonSizes(deals: Opportunities, rows: Rows): Float64Array {
  const sizes = new Float64Array(rows.length);
  let n = 0;
  for (const i of rows) {
    if (numberAt(deals.outcome, i) !== Outcome.won) continue;
    const amount = pricedAmount(deals, i);
    if (amount > 0) sizes[n++] = amount;
  }
  return sizes.slice(0, n).sort();
}

/**
 * Size of won deals: count, mean, median, total, largest. Won deals without an amount above 0 are left out.
 * @param sizes from `wonSizes`
 * @returns money; mean, median and largest undefined when n is 0
 * @see Definition N2
 */
export function dealSize(sizes: Float64Array): Metrics["dealSize"] {
  let total = 0;
  for (const size of sizes) total += size;
  const n = sizes.length;
  return { n, mean: n === 0 ? undefined : total / n, median: quantile(sizes, 0.5), total, largest: sizes[n - 1] };
}
