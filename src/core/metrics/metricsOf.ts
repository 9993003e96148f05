import type { Day } from "../cells/day";
import { numberAt } from "../cells/column";
import type { Answer, Metrics } from "../analysis";
import { OUTCOME_NAMES, type Opportunities } from "../opportunities/opportunities";
import { byMonth } from "./byMonth";
import { closedDeals, type Rows } from "../opportunities/dealRows";
import { cycleDays } from "./cycleDays";
import { dealSize, wonSizes } from "./dealSize";
import { groupsOf } from "./groups";
import { newShare } from "./newShare";
import { pushRate } from "./pushRate";
import { repThirds } from "./repThirds";
import { velocityPerDay, wonPerDay } from "./velocity";
import { outcomeShares, winRate } from "./winRate";

/** What the indicators of one set of closed deals are measured against. */
export interface MetricsContext {
  readonly asOf: Day;
  readonly open: Rows;
  /** Open deals past agedAt × the typical cycle. */
  readonly agedOpen: number;
  /** Length of the window in days; undefined: from the first to the last dated closing. */
  readonly days: number | undefined;
}

/**
 * Every indicator over one set of closed deals; open deals are those of today, whatever the set.
 * @param rows closed deals: the baseline window, or all history
 * @see Definitions §3
 */
export function metricsOf(deals: Opportunities, rows: Rows, context: MetricsContext): Metrics {
  const { asOf, open, agedOpen } = context;
  const every = closedDeals(deals);
  const sheetHasNotWon = every.some((i) => OUTCOME_NAMES[numberAt(deals.outcome, i)] !== "won");
  const counts = countsOf(deals, rows, open);
  const rate = winRate(deals, rows, { agedOpen, sheetHasNotWon });
  const size = dealSize(wonSizes(deals, rows));
  const cycle = cycleDays(deals, rows);
  const groups = (by: "owner" | "source" | "product" | "stage"): Metrics["byOwner"] =>
    deals.mapped.has(by) ? groupsOf(deals, deals[by], rows, open, sheetHasNotWon) : [];
  return {
    counts,
    winRate: rate,
    outcomeShares: outcomeShares(counts),
    dealSize: size,
    cycleDays: cycle,
    velocityPerDay: velocityPerDay(open.length - agedOpen, size.mean, rate.count, cycle.mean),
    wonPerDay: wonPerDay(size, context.days ?? datedSpan(deals, rows)),
    pushRate: pushRate(deals, open, asOf),
    newShare: newShare(deals, rows, every),
    thirds: repThirds(deals, rows, asOf, cycle.mean),
    byOwner: groups("owner"),
    bySource: groups("source"),
    byProduct: groups("product"),
    byStage: groups("stage"),
    byMonth: byMonth(deals, rows),
  };
}

function countsOf(deals: Opportunities, rows: Rows, open: Rows): Metrics["counts"] {
  const counts = { open: open.length, won: 0, lost: 0, noDecision: 0 };
  for (const i of rows) {
    const name = OUTCOME_NAMES[numberAt(deals.outcome, i)];
    if (name !== undefined && name !== "open") counts[name]++;
  }
  return counts;
}

/** Days from the first to the last dated closing of the rows, both included; undefined without one. */
function datedSpan(deals: Opportunities, rows: Rows): Answer {
  let [first, last] = [Infinity, -Infinity];
  for (const i of rows) {
    const closed = numberAt(deals.closed, i);
    if (closed < first) first = closed;
    if (closed > last) last = closed;
  }
  return last >= first ? last - first + 1 : undefined;
}
