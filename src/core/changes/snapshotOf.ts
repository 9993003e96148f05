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
import { wholeText } from "./snapshotText";

/** What a snapshot is made of: an analysis, or the reading of an earlier export with the settings it was read by. */
export interface SnapshotSubject {
  readonly reading: Reading;
  readonly settings: ReadingSettings & { readonly asOf: Day };
}

/** Characters of a whole snapshot; above, what closed long ago is left out. */
const MAX_SNAPSHOT_CHARACTERS = 2_000_000;
const RECENT_DAYS = 400;

/** All the opportunities of an analysis, however many: what kept days are compared with. Linear in them. */
export function wholeSnapshotOf({ reading, settings }: SnapshotSubject, said: Said | undefined): Snapshot {
  const { opportunities } = reading;
  const keys = dealKeys(opportunities);
  const deals = dealsOf(opportunities, keys, [...keys.keys()]);
  return { asOf: settings.asOf, scope: "all", deals, readAs: readAsOf(reading, settings), said };
}

/**
 * What is kept of the opportunities of an analysis: all of them, or where that would be too much the recent ones.
 * @param said undefined where nobody forecast
 * @see Definitions §10
 */
export function snapshotOf(subject: SnapshotSubject, said: Said | undefined, most = MAX_SNAPSHOT_CHARACTERS): Snapshot {
  const whole = wholeSnapshotOf(subject, said);
  if (wholeText(whole).length <= most) return whole;
  const { opportunities } = subject.reading;
  const keys = dealKeys(opportunities);
  const recent = [...keys.keys()].filter((i) => isRecent(opportunities, i, whole.asOf));
  return { ...whole, scope: "recent", deals: dealsOf(opportunities, keys, recent) };
}

function isRecent({ outcome, closed }: Opportunities, i: number, asOf: Day): boolean {
  return outcome[i] === Outcome.open || numberAt(closed, i) >= asOf - RECENT_DAYS;
}

function dealsOf(deals: Opportunities, keys: readonly string[], kept: readonly number[]): SnapshotDeals {
  const keyOf = (i: number): string => keys[i] ?? "";
  const rows = Int32Array.from(kept).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
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
