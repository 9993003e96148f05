import type { NumberColumn, TextColumn } from "../cells/column";
import type { Day } from "../cells/day";
import type { Said } from "./said";

/** The opportunities of a snapshot, columnar and in ascending order of `key` (code units), every key once. */
export interface SnapshotDeals {
  readonly count: number;
  /** What one deal is found again by (`dealKeys`): its id, 15- and 18-character Salesforce ids alike; else name + account + created. */
  readonly key: readonly string[];
  readonly name: TextColumn;
  readonly owner: TextColumn;
  readonly stage: TextColumn;
  readonly forecastCategory: TextColumn;
  /** `Outcome` codes. */
  readonly outcome: Uint8Array;
  /** As the sheet has it, NaN when blank: what blank ones are valued at is no part of the past. */
  readonly amount: NumberColumn;
  /** Closed day of closed opportunities, expected close of open ones; NaN where undated. */
  readonly close: NumberColumn;
  readonly created: NumberColumn;
}

/** What decides how a row is read, by what it decides; equal words mean read alike. */
export const READ_PARTS = ["key", "amount", "close", "outcome", "owner"] as const;
export type ReadPart = (typeof READ_PARTS)[number];

/** How the rows were read, in words that a person can compare: 'Amount, EUR', 'Deal ID' … */
export type ReadAs = Readonly<Record<ReadPart, string>>;

/** What is kept of every opportunity at the moment of an analysis. @see Definitions §10 */
export interface Snapshot {
  readonly asOf: Day;
  /**
   * "all"; "recent": open ones and those that closed in the 400 days before asOf, where all would be too much; "open" in rows
   * of the first format alone.
   */
  readonly scope: "all" | "recent" | "open";
  readonly deals: SnapshotDeals;
  /** undefined in rows of the first format: then nothing tells whether they were read alike. */
  readonly readAs: ReadAs | undefined;
  /** undefined where a past export was taken in: nobody forecast then. */
  readonly said: Said | undefined;
}
