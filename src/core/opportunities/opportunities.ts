import type { NumberColumn, TextColumn } from "../cells/column";
import type { Field } from "./field";

/** How an opportunity stands. @see Definitions §2 Outcome */
export const Outcome = { open: 0, won: 1, lost: 2, noDecision: 3 } as const;
export type OutcomeCode = (typeof Outcome)[keyof typeof Outcome];
export const OUTCOME_NAMES = ["open", "won", "lost", "noDecision"] as const;
export type OutcomeName = (typeof OUTCOME_NAMES)[number];

/** What reading an opportunity noticed about it (bits of `notices`); they become flags F13 and F14 or issues. */
export const Notice = {
  /** The id stands on more than one row. @see Definition F13 */
  duplicate: 1,
  /** Closed before created. @see Definition F14 */
  closedBeforeCreated: 2,
  /** The created day is after asOf and counts as blank. @see Definition F14 */
  createdAfterAsOf: 4,
  /** Won or lost after asOf. @see Definition F14 */
  closedAfterAsOf: 8,
  /** Status and stage disagree. @see Definition F14 */
  statusAgainstStage: 16,
  /** Open with a probability of 0 or 100 %. @see Definition F14 */
  openWithCertainty: 32,
  /** Open, and the expected close is before the created day. @see Definition F14 */
  expectedBeforeCreated: 64,
  /** Open, without an amount of its own: the amount is what the user lets such deals count. */
  valued: 128,
} as const;

/**
 * The opportunities of one pipeline sheet, columnar: index i is one opportunity in every column.
 * Missing is NaN in number columns and code −1 in text columns. Money is in the sheet's one currency, unrounded.
 * Days are whole Excel serial numbers of the 1900 system.
 */
export interface Opportunities {
  readonly count: number;
  /** One-based sheet row the opportunity was read from (the first of its rows). */
  readonly row: Int32Array;
  readonly id: TextColumn;
  readonly name: TextColumn;
  readonly account: TextColumn;
  readonly owner: TextColumn;
  readonly source: TextColumn;
  readonly product: TextColumn;
  readonly type: TextColumn;
  readonly stage: TextColumn;
  readonly team: TextColumn;
  readonly forecastCategory: TextColumn;
  /** `Outcome` codes. */
  readonly outcome: Uint8Array;
  readonly amount: NumberColumn;
  readonly created: NumberColumn;
  /** Day a closed opportunity closed; NaN for open ones and for undated closed ones. */
  readonly closed: NumberColumn;
  /** Day an open opportunity is expected to close; NaN for closed ones and for undated open ones. */
  readonly expectedClose: NumberColumn;
  /** Typed probability of an open opportunity, 0–1; NaN when missing, and when 0 or 1. */
  readonly probability: NumberColumn;
  readonly lastActivity: NumberColumn;
  readonly stageEntered: NumberColumn;
  /** From a Qualified column: 1 yes, 0 no, NaN blank or no such column. */
  readonly qualified: NumberColumn;
  /** Bits of `Notice`. */
  readonly notices: Uint16Array;
  /** The fields that have a column on the sheet. A rule whose column is absent is not applied and says so. */
  readonly mapped: ReadonlySet<Field>;
}
