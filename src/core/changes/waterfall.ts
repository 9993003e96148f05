import type { Answer } from "../analysis";
import type { Day } from "../cells/day";
import type { Period } from "../fiscalYear";
import type { OutcomeName } from "../opportunities/opportunities";
import type { ReadPart } from "./snapshot";

/**
 * The bars, in the order they are drawn. `readDifferently` holds whatever a changed column, currency or stage table did; it is
 * the only one of either sign. @see Definitions §10
 */
export const CHANGE_BARS = [
  "new",
  "reopened",
  "movedIn",
  "amountUp",
  "movedOut",
  "amountDown",
  "won",
  "lost",
  "noDecision",
  "disappeared",
  "readDifferently",
] as const;
export type ChangeBarId = (typeof CHANGE_BARS)[number];

/** A deal as one snapshot has it. */
export interface DealState {
  readonly stage: string;
  readonly owner: string;
  readonly outcome: OutcomeName;
  /** undefined when unpriced (blank or ≤ 0). */
  readonly amount: Answer;
  readonly close: Day | undefined;
}

/** How a deal moved from one snapshot to the next in all the history up to the later day, this time included. */
export interface MoveCounts {
  /** Close moved later, and earlier, while it was open. */
  readonly pushes: number;
  readonly pullIns: number;
  /** Moved to a stage further from the sale; undefined where one of its stages has no known place. */
  readonly movedBack: number | undefined;
}

/** A deal that stands in a bar, and what else changed about it. */
export interface DealChange extends MoveCounts {
  readonly key: string;
  readonly name: string;
  /** Who has it now; of a deal that disappeared, who had it. */
  readonly owner: string;
  /** Sheet row of today's export; undefined where it is not on it, or where the later day is not today's. */
  readonly row: number | undefined;
  readonly bar: ChangeBarId;
  /** What it adds to (+) or takes from (−) the pipeline of the period. */
  readonly value: number;
  readonly before: DealState | undefined;
  readonly after: DealState | undefined;
}

/** A deal of both pipelines with the same amount and close, and another stage or owner: its money counts on both days. */
export interface OtherChange extends MoveCounts {
  readonly key: string;
  readonly name: string;
  readonly owner: string;
  /** Sheet row of today's export; undefined where the later day is not today's. */
  readonly row: number | undefined;
  /** As the later day has it; an unpriced one adds 0. */
  readonly value: number;
  readonly before: DealState;
  readonly after: DealState;
}

/** A deal of both pipelines whose close is another day now: no bar for it, because its money counts on both days. */
export interface RedatedDeal extends OtherChange {
  /** undefined where it had, or has, no close. */
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/** Deals and their money. */
export interface Tally {
  readonly count: number;
  readonly value: number;
}

/** One bar. */
export interface ChangeBar extends Tally {
  readonly bar: ChangeBarId;
}

/** One owner's bars: opening + bars = closing. A deal that changed hands stands with who has it now, on both days. */
export interface OwnerChanges {
  readonly owner: string;
  readonly opening: Tally;
  readonly bars: readonly ChangeBar[];
  readonly closing: Tally;
}

/**
 * From one day's open pipeline to another's: open deals expected by the end of the period (overdue ones included) or undated,
 * the population of the bridge after "outside the period". opening.value + Σ bars = closing.value exactly, in cents.
 * @see Definitions §10
 */
export interface Waterfall {
  readonly from: Day;
  readonly to: Day;
  readonly period: Period;
  readonly opening: Tally & { readonly unpriced: number };
  /** All of `CHANGE_BARS`, those without a deal included. */
  readonly bars: readonly ChangeBar[];
  readonly closing: Tally & { readonly unpriced: number };
  /** Every deal of a bar, bars in order, the largest first. */
  readonly deals: readonly DealChange[];
  /** Open in both pipelines with another close, those with another amount included; the largest first. */
  readonly redated: readonly RedatedDeal[];
  /** Open in both pipelines with the same amount and close, and another stage or owner; the largest first. */
  readonly otherChanges: readonly OtherChange[];
  /** Created and closed between the two days: in neither pipeline, so in no bar. */
  readonly cameAndWent: { readonly won: Tally; readonly lost: Tally; readonly noDecision: Tally };
  readonly byOwner: readonly OwnerChanges[];
  /** What was read differently on the two days, and how on each; empty where all was read alike. */
  readonly readDifferently: readonly { readonly part: ReadPart; readonly before: string; readonly after: string }[];
}
