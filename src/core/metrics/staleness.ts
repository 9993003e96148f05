import { numberAt } from "../cells/column";
import type { Day } from "../cells/day";
import type { Analysis } from "../analysis";
import { Notice, type Opportunities } from "../opportunities/opportunities";

/** An export whose newest day lies further before asOf is stale. */
const STALE_DAYS = 7;
/** Share of rows dated after asOf from which the latest such day is offered as asOf. */
const OFFER_FROM = 0.05;

/**
 * Whether the export is stale: its newest created, closed or activity day lies more than 7 days before asOf.
 * @param newestDay NaN when no row carries a day: then it is not known, and not called stale
 * @see Definitions, general rules
 */
export function staleness(newestDay: number, asOf: Day): Analysis["stale"] {
  if (Number.isNaN(newestDay)) return { newestDay: undefined, isStale: false };
  return { newestDay, isStale: newestDay < asOf - STALE_DAYS };
}

/** Rows created or closed after asOf; the latest closed day among them is offered where they are more than 5 % of the rows. @see Definitions, general rules */
export function datedAfterAsOf(deals: Opportunities, asOf: Day): Analysis["datedAfterAsOf"] {
  let [count, latest] = [0, NaN];
  for (let i = 0; i < deals.count; i++) {
    const closed = numberAt(deals.closed, i);
    const isAfter = closed > asOf || (numberAt(deals.notices, i) & Notice.createdAfterAsOf) !== 0;
    if (!isAfter) continue;
    count++;
    if (closed > asOf && !(closed <= latest)) latest = closed;
  }
  return { count, offer: count > OFFER_FROM * deals.count && !Number.isNaN(latest) ? latest : undefined };
}
