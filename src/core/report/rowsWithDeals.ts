import type { Reading } from "../opportunities/reading";

/** Rows that hold a deal, a repeat of one or a further line of one; 0 without any. */
export function rowsWithDeals({ rowsRead, excluded }: Reading): number {
  return rowsRead - excluded.filter(({ reason }) => reason !== "duplicateRow").length;
}
