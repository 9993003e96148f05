import { numberAt } from "../cells/column";

/** When a row was written, in days; NaN where it does not say. */
export type Clock = (k: number) => number;

/** True when every row says when it was written and they were not all written at once. */
export function isDated(rows: readonly number[], clock: Clock): boolean {
  const moments = rows.map(clock);
  return !moments.some(Number.isNaN) && moments.some((moment) => moment !== moments[0]);
}

/**
 * The newest of several rows: by the first clock that tells them apart, among rows of one moment by the next; what no clock
 * tells apart is the later row, or the earlier where the rows stand newest first.
 * @param rows at least one, in sheet order
 */
export function newestRow(rows: readonly number[], clocks: readonly Clock[]): number {
  let [left, isNewestFirst] = [rows, false];
  for (const clock of clocks) {
    if (left.length < 2 || !isDated(left, clock)) continue;
    const moments = left.map(clock);
    const newest = moments.reduce((latest, moment) => Math.max(latest, moment), -Infinity);
    if (left === rows) isNewestFirst = numberAt(moments, 0) > numberAt(moments, moments.length - 1);
    left = left.filter((_, i) => moments[i] === newest);
  }
  return numberAt(left, isNewestFirst ? 0 : left.length - 1);
}
