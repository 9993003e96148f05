import { numberAt, type NumberColumn } from "../cells/column";
import type { Day } from "../cells/day";
import { gatherIntegers, gatherNumbers, gatherTexts } from "../cells/gather";
import { isValued } from "../opportunities/dealRows";
import { Outcome, type Opportunities } from "../opportunities/opportunities";
import type { Reading } from "../opportunities/reading";
import { dealKeys } from "./dealKeys";
import { readAsOf, type ReadingSettings } from "./readAsOf";
import type { Said } from "./said";
import type { Snapshot, SnapshotDeals } from "./snapshot";

/** What a snapshot is made of: an analysis, or the reading of an earlier export with the settings it was read by. */
export interface SnapshotSubject {
  readonly reading: Reading;
  readonly settings: ReadingSettings & { readonly asOf: Day };
}

/** What is kept of the opportunities of an analysis. @param said undefined where nobody forecast @see Definitions §10 */
export function snapshotOf({ reading, settings }: SnapshotSubject, said: Said | undefined): Snapshot {
  const { opportunities } = reading;
  return {
    asOf: settings.asOf,
    scope: "all",
    deals: dealsOf(opportunities, dealKeys(opportunities)),
    readAs: readAsOf(reading, settings),
    said,
  };
}

function dealsOf(deals: Opportunities, keys: readonly string[]): SnapshotDeals {
  const keyOf = (i: number): string => keys[i] ?? "";
  const rows = Int32Array.from(keys.keys()).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return {
    count: rows.length,
    key: Array.from(rows, keyOf),
    name: gatherTexts(deals.name, rows),
    owner: gatherTexts(deals.owner, rows),
    stage: gatherTexts(deals.stage, rows),
    forecastCategory: gatherTexts(deals.forecastCategory, rows),
    outcome: Uint8Array.from(gatherIntegers(deals.outcome, rows, Outcome.open)),
    amount: Float64Array.from(rows, (i) => (isValued(deals, i) ? NaN : numberAt(deals.amount, i))),
    close: gatherNumbers(closeOf(deals), rows),
    created: gatherNumbers(deals.created, rows),
  };
}

function closeOf({ outcome, closed, expectedClose }: Opportunities): NumberColumn {
  return closed.map((day, i) => (outcome[i] === Outcome.open ? numberAt(expectedClose, i) : day));
}
