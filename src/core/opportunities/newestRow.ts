import { numberAt } from "../cells/column";

/** When a row was written, in days; NaN where it does not say. */
export type Clock = (k: number) => number;

/** True when every row says when it was written and they were not all written at once. */
export function isDated(rows: readonly number[], clock: Clock): boolean {
  const moments = rows.map(clock);
  return !moments.some(Number.isNaN) && moments.some((moment) => moment !== moments[0]);
}

/**
 * The newest of several rows: by the first clock that tells them apart, of rows written at once the one that the order of
 * the others makes the later; without a clock the last.
 * @param rows at least one, in sheet order
 */
export function newestRow(rows: readonly number[], clocks: readonly Clock[]): number {
  const clock = clocks.find((each) => isDated(rows, each));
  const last = numberAt(rows, rows.length - 1);
  if (clock === undefined) return last;
  const moments = rows.map(clock);
  const newest = Math.max(...moments);
  const isNewestFirst = numberAt(moments, 0) > numberAt(moments, moments.length - 1);
  const place = isNewestFirst ? moments.indexOf(newest) : moments.lastIndexOf(newest);
  return numberAt(rows, place);
}
