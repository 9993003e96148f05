import { numberAt } from "../cells/column";
import { Outcome } from "../opportunities/opportunities";
import { UnitTally } from "./barTallies";
import type { KeptSnapshot } from "./changesAnalysis";
import { amountUnits, unitsOf } from "./exactMoney";
import type { Snapshot } from "./snapshot";

/** The kept snapshots and today's as a list shows them, in the order of their days; today's takes the place of one of its day. */
export function keptSnapshots(past: readonly Snapshot[], today: Snapshot): KeptSnapshot[] {
  const others = past.filter(({ asOf }) => asOf !== today.asOf);
  return [...others, today]
    .sort((a, b) => a.asOf - b.asOf)
    .map((snapshot) => ({
      day: snapshot.asOf,
      opportunities: snapshot.deals.count,
      open: openTally(snapshot).money(unitsOf(snapshot.deals)),
      isToday: snapshot === today,
      // Rows of the first format say neither how they were read nor what was forecast.
      isTakenIn: snapshot !== today && snapshot.said === undefined && snapshot.readAs !== undefined,
    }));
}

function openTally({ deals }: Snapshot): UnitTally {
  const units = unitsOf(deals);
  const tally = new UnitTally();
  for (let i = 0; i < deals.count; i++) {
    if (numberAt(deals.outcome, i) === Outcome.open) tally.add(amountUnits(deals, i, units));
  }
  return tally;
}
