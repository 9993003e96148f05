import { numberAt, type NumberColumn } from "../cells/column";
import type { Merged } from "./mergeRows";
import { Outcome } from "./opportunities";
import type { SameDeals } from "./sameDeals";

/** Share of the deals that stand on several dates, below which the dates are no snapshots. */
const REPEATED = 0.1;
/** Share of all deals in the newest snapshot, below which the others are not taken to be gone. */
const COMPLETE = 0.25;

/** What is left when of each deal only its newest snapshot counts. */
export interface NewestSnapshots {
  readonly leftOut: Merged["leftOut"];
  /** Rows of one deal that stand in the same snapshot: lines, or repeats. */
  readonly several: readonly (readonly number[])[];
}

/**
 * Rows of several dated snapshots of the same deals: of each deal the newest counts; a deal that was open in an older one
 * and is not in the newest any more is left out, since nobody knows how it stands. Undefined where few deals stand on more
 * than one date: then the column says something else.
 * @param moments when the snapshot of every row was taken, NaN where the row does not say
 * @see Definition §2 Duplicates, §10
 */
export function newestSnapshots(
  deals: SameDeals,
  moments: NumberColumn,
  outcome: Uint8Array
): NewestSnapshots | undefined {
  const newest = new Float64Array(deals.count).fill(NaN);
  let [now, dated] = [-Infinity, 0];
  deals.dealOf.forEach((deal, k) => {
    const moment = numberAt(moments, k);
    if (deal < 0 || Number.isNaN(moment)) return;
    if (!(numberAt(newest, deal) >= moment)) newest[deal] = moment;
    now = Math.max(now, moment);
  });
  for (const rows of deals.several) if (rows.some((k) => isOlder(deals, newest, moments, k))) dated++;
  if (dated === 0 || dated < REPEATED * deals.count) return undefined;
  const isComplete = newest.filter((moment) => moment === now).length >= COMPLETE * deals.count;
  const leftOut: Merged["leftOut"][number][] = [];
  const several = deals.several.flatMap((rows) => {
    const left = rows.filter((k) => !isOlder(deals, newest, moments, k));
    return left.length > 1 ? [left] : [];
  });
  const goneDeals = new Set<number>();
  deals.dealOf.forEach((deal, k) => {
    if (deal < 0) return;
    if (isOlder(deals, newest, moments, k)) leftOut.push({ k, reason: "olderSnapshot" });
    else if (isComplete && numberAt(newest, deal) < now && outcome[k] === Outcome.open) {
      leftOut.push({ k, reason: "goneSinceSnapshot" });
      goneDeals.add(deal);
    }
  });
  return { leftOut, several: several.filter((rows) => !goneDeals.has(numberAt(deals.dealOf, numberAt(rows, 0)))) };
}

function isOlder(deals: SameDeals, newest: NumberColumn, moments: NumberColumn, k: number): boolean {
  return numberAt(moments, k) < numberAt(newest, numberAt(deals.dealOf, k));
}
