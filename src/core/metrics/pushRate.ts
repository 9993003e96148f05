import { numberAt } from "../cells/column";
import type { Day } from "../cells/day";
import type { Metrics } from "../analysis";
import type { Opportunities } from "../opportunities/opportunities";
import { closedWithin, type Rows } from "../opportunities/dealRows";

/** Days the proxy looks back. */
const LOOK_BACK = 90;

/**
 * Push rate by its proxy from one export: open deals whose expected close lies in [asOf − 90, asOf) ÷ (those + the deals
 * closed in the same days). Deals pushed to a later date are not seen: the true rate is higher.
 * @param open indexes of the open deals
 * @returns share 0–1; undefined when nothing was due or closed in those days, and without an expected close on any open deal
 * @see Definition P1
 */
export function pushRate(deals: Opportunities, open: Rows, asOf: Day): Metrics["pushRate"] {
  let [pushed, dated] = [0, 0];
  for (const i of open) {
    const expected = numberAt(deals.expectedClose, i);
    if (!Number.isNaN(expected)) dated++;
    if (expected >= asOf - LOOK_BACK && expected < asOf) pushed++;
  }
  const n = pushed + closedWithin(deals, asOf - LOOK_BACK, asOf - 1).length;
  return { value: n > 0 && dated > 0 ? pushed / n : undefined, proxy: true, n };
}
