import { presentAt, textAt } from "../cells/column";
import type { Day } from "../cells/day";
import type { Snapshot } from "../changes/snapshot";
import { OUTCOME_NAMES } from "../opportunities/opportunities";
import { outcomeWord } from "./wording";

/** Columns of kept snapshots as one long table. The first is one that rows of several days are told apart by. */
export const HISTORY_COLUMNS = [
  "Snapshot day",
  "Key",
  "Deal",
  "Owner",
  "Stage",
  "Outcome",
  "Amount",
  "Close date",
  "Created",
] as const;

/** One deal on one day; undefined where it is not known. */
export interface HistoryTableRow {
  readonly texts: readonly [key: string, name: string, owner: string, stage: string, outcome: string];
  readonly day: Day;
  readonly amount: number | undefined;
  readonly close: Day | undefined;
  readonly created: Day | undefined;
}

/** The deals of snapshots, a row each, in the order of the snapshots. */
export function historyTable(snapshots: readonly Snapshot[]): HistoryTableRow[] {
  return snapshots.flatMap(({ asOf, deals }) =>
    deals.key.map((key, i): HistoryTableRow => {
      const outcome = OUTCOME_NAMES[deals.outcome[i] ?? -1];
      const texts = [deals.name, deals.owner, deals.stage].map((column) => textAt(column, i) ?? "");
      const [name = "", owner = "", stage = ""] = texts;
      return {
        day: asOf,
        texts: [key, name, owner, stage, outcomeWord(outcome)],
        amount: presentAt(deals.amount, i),
        close: presentAt(deals.close, i),
        created: presentAt(deals.created, i),
      };
    })
  );
}
