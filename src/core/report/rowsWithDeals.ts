import type { Reading } from "../opportunities/reading";

/**
 * Rows that hold a deal, a repeat of one, or a further line whose amount was added to one; 0 without any. Further products
 * (the deal's amount stands on its first row), older states and steps of a deal are left out: nothing is taken from them.
 */
export function rowsWithDeals({ rowsRead, excluded }: Reading): number {
  return rowsRead - excluded.filter(({ reason }) => reason !== "duplicateRow").length;
}
