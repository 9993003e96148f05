import { numberAt } from "../cells/column";
import { addMonths, type Day } from "../cells/day";
import type { Opportunities } from "../opportunities/opportunities";

/** Opportunities created in the last 12 months on record, and the days these are, fewer where the record is younger. */
export interface CreatedOnRecord {
  readonly count: number;
  readonly days: number;
}

/** A younger record counts as so many days: a list made in a week says nothing of a week's pace. */
const LEAST_DAYS = 30;

/**
 * Opportunities created in the last 12 months on record: the 12 calendar months that end on the newest created day by
 * asOf, so that a stale export is not measured over months it does not hold. Days after asOf count as blank.
 * @returns undefined where no row has a created day; never 0 deals, never below 30 days
 * @see Definition §5 opportunities needed
 */
export function createdOnRecord(deals: Opportunities, asOf: Day): CreatedOnRecord | undefined {
  let [first, newest] = [Infinity, -Infinity];
  for (let i = 0; i < deals.count; i++) {
    const created = numberAt(deals.created, i);
    if (!(created <= asOf)) continue;
    first = Math.min(first, created);
    newest = Math.max(newest, created);
  }
  if (newest === -Infinity) return undefined;
  const from = Math.max(first, addMonths(newest, -12) + 1);
  let count = 0;
  for (let i = 0; i < deals.count; i++) {
    const created = numberAt(deals.created, i);
    if (created >= from && created <= newest) count++;
  }
  return { count, days: Math.max(LEAST_DAYS, newest - from + 1) };
}
