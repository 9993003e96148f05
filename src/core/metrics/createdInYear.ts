import { numberAt, rowsWhere } from "../cells/column";
import { addMonths, type Day } from "../cells/day";
import type { Answer } from "../analysis";
import type { Opportunities } from "../opportunities/opportunities";

/**
 * Opportunities created in the last 12 months on record: the 12 calendar months that end on the newest created day by
 * asOf, so that a stale export is not measured over months it does not hold. Days after asOf count as blank.
 * @returns a count; undefined where no row has a created day
 * @see Definition §5 opportunities needed
 */
export function createdInYear(deals: Opportunities, asOf: Day): Answer {
  let newest = -Infinity;
  for (let i = 0; i < deals.count; i++) {
    const created = numberAt(deals.created, i);
    if (created <= asOf && created > newest) newest = created;
  }
  if (newest === -Infinity) return undefined;
  const from = addMonths(newest, -12) + 1;
  return rowsWhere(deals.count, (i) => {
    const created = numberAt(deals.created, i);
    return created >= from && created <= newest;
  }).length;
}
