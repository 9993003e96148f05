import { numberAt, textAt } from "../cells/column";
import { Outcome } from "../opportunities/opportunities";
import { eachDeal } from "./bothDays";
import { isAlike } from "./readAlike";
import type { Snapshot, SnapshotDeals } from "./snapshot";

/** Share of a snapshot's open deals below which, not found again, they are of another pipeline; and how many it takes to say so. */
const FOUND_AGAIN = 0.2;
const ENOUGH = 5;

/**
 * Whether a kept snapshot is of another pipeline: of its open deals (5 or more) fewer than one in five stand on today's sheet,
 * in whatever outcome. Where deals are found again by another column today, their names decide.
 */
export function isUnlike(kept: Snapshot, today: Snapshot): boolean {
  let [open, again] = [0, 0];
  const count = (isAgain: boolean): void => {
    open++;
    if (isAgain) again++;
  };
  const isOpen = (i: number): boolean => i >= 0 && numberAt(kept.deals.outcome, i) === Outcome.open;
  eachDeal(kept.deals, today.deals, (i, j) => {
    if (isOpen(i)) count(j >= 0);
  });
  if (open < ENOUGH || again >= FOUND_AGAIN * open) return false;
  return isAlike(kept, today, "key") || againByName(kept.deals, today.deals, isOpen) < FOUND_AGAIN * open;
}

function againByName(kept: SnapshotDeals, today: SnapshotDeals, isOpen: (i: number) => boolean): number {
  const names = new Set(today.name.values);
  let again = 0;
  for (let i = 0; i < kept.count; i++) {
    const name = textAt(kept.name, i);
    if (name !== undefined && isOpen(i) && names.has(name)) again++;
  }
  return again;
}
