import { numberAt, presentAt, type NumberColumn } from "../cells/column";
import { isoDay, type Day } from "../cells/day";
import { Notice, Outcome } from "./opportunities";

/** The days of the deals as read, their outcomes, and where to tell what is odd about them. */
export interface DealDays {
  readonly outcome: Uint8Array;
  readonly created: NumberColumn;
  readonly closeDate: NumberColumn;
  readonly expectedClose: NumberColumn;
  readonly actualClose: NumberColumn;
  readonly notices: Uint16Array;
  readonly asOf: Day;
  readonly report: (code: string, deal: number, found: string) => void;
}

/** The days an opportunity is left with. */
export interface SettledDays {
  readonly created: NumberColumn;
  readonly closed: NumberColumn;
  readonly expectedClose: NumberColumn;
}

/**
 * Closed deals get the day they closed (actual close, else close date; an expected close never stands in for it), open
 * ones the day they are expected to close (expected close, else close date). A created day after asOf counts as blank.
 * Sets the notices closedBeforeCreated, createdAfterAsOf, closedAfterAsOf and expectedBeforeCreated and reports each.
 * @see Definition §2 closedDay
 * @see Definition F14
 */
export function settleDays(deals: DealDays): SettledDays {
  const count = deals.outcome.length;
  const created = deals.created.slice();
  const closed = new Float64Array(count).fill(NaN);
  const expectedClose = new Float64Array(count).fill(NaN);
  for (let k = 0; k < count; k++) {
    const opened = presentAt(created, k);
    if (opened !== undefined && opened > deals.asOf) {
      created[k] = NaN;
      note(deals, k, "createdAfterAsOf", isoDay(opened));
    }
    const start = presentAt(created, k);
    const closing = presentAt(deals.closeDate, k);
    if (deals.outcome[k] === Outcome.open) {
      const expected = presentAt(deals.expectedClose, k) ?? closing;
      expectedClose[k] = expected ?? NaN;
      if (expected !== undefined && start !== undefined && expected < start)
        note(deals, k, "expectedBeforeCreated", isoDay(expected));
    } else {
      const end = presentAt(deals.actualClose, k) ?? closing;
      closed[k] = end ?? NaN;
      if (end !== undefined && end > deals.asOf) note(deals, k, "closedAfterAsOf", isoDay(end));
      if (end !== undefined && start !== undefined && end < start) note(deals, k, "closedBeforeCreated", isoDay(end));
    }
  }
  return { created, closed, expectedClose };
}

function note(deals: DealDays, k: number, notice: keyof typeof Notice, found: string): void {
  deals.notices[k] = numberAt(deals.notices, k) | Notice[notice];
  deals.report(notice, k, found);
}
