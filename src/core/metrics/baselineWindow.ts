import { numberAt } from "../cells/column";
import { addMonths, type Day } from "../cells/day";
import { Outcome, type Opportunities } from "../opportunities/opportunities";
import type { Settings } from "../settings";
import { closedDeals, closedWithin, rowsThat, type Rows } from "../opportunities/dealRows";

/** Fewer closed deals than this in the window: all history serves. */
const LEAST_CLOSED = 30;
/** Undated shares of won and of not-won closed deals that differ by more: the dated ones alone would mislead. */
const UNDATED_DIFFERENCE = 0.1;

/** The closed deals that rates, sizes and cycles are measured on. */
export interface BaselineWindow {
  /** First day; undefined when it is all history. */
  readonly from: Day | undefined;
  readonly to: Day;
  /** Why it is all history: "typed" · "fewClosed" · "undatedShares"; undefined when it is the months asked for. */
  readonly widened: "typed" | "fewClosed" | "undatedShares" | undefined;
  readonly rows: Rows;
}

/**
 * Closed deals in (asOf − baselineMonths, asOf]. All history when fewer than 30 closed in it, when the undated shares of
 * won and not-won differ by more than 10 points, or when `all` was typed; then undated ones count too.
 * Deals closed after asOf are left out of every window.
 * @see Definitions §1 baselineMonths
 */
export function baselineWindow(
  deals: Opportunities,
  settings: Pick<Settings, "asOf" | "baselineMonths">
): BaselineWindow {
  const to = settings.asOf;
  const all = (widened: BaselineWindow["widened"]): BaselineWindow => ({
    from: undefined,
    to,
    widened,
    rows: knownHistory(deals, to),
  });
  if (settings.baselineMonths === "all") return all("typed");
  if (undatedSharesDiffer(deals)) return all("undatedShares");
  const from = addMonths(to, -settings.baselineMonths) + 1;
  const rows = closedWithin(deals, from, to);
  return rows.length < LEAST_CLOSED ? all("fewClosed") : { from, to, widened: undefined, rows };
}

/** Every closed deal that is not dated after asOf. */
function knownHistory(deals: Opportunities, asOf: Day): Rows {
  return rowsThat(
    deals.count,
    (i) => numberAt(deals.outcome, i) !== Outcome.open && !(numberAt(deals.closed, i) > asOf)
  );
}

function undatedSharesDiffer(deals: Opportunities): boolean {
  const won = { closed: 0, undated: 0 };
  const notWon = { closed: 0, undated: 0 };
  for (const i of closedDeals(deals)) {
    const tally = numberAt(deals.outcome, i) === Outcome.won ? won : notWon;
    tally.closed++;
    if (Number.isNaN(numberAt(deals.closed, i))) tally.undated++;
  }
  // NaN without won or without other deals: no difference then.
  return Math.abs(won.undated / won.closed - notWon.undated / notWon.closed) > UNDATED_DIFFERENCE + 1e-12;
}
