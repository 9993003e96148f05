import type { Day } from "../cells/day";

/**
 * How deals end, by their age in whole days, 0 … lastAge: the share won, and the share lost or left without a decision, by
 * that age. Beyond lastAge, the last age with at least ten deals watched, nothing is known: the shares stay as they are.
 * @see Definition M2
 */
export interface AgeCurves {
  readonly lastAge: number;
  /** F_won and F_lost by age: `lastAge` + 1 entries, each 0–1, never falling, their sum at most 1. */
  readonly won: Float64Array;
  readonly lost: Float64Array;
}

/** Why own history says nothing of open deals. */
export type NoHistory = "tooFewClosed" | "tooFewWon" | "undatedClosed" | "noLostDeals" | "tooFewWatched";

/** What the closed and open deals of a sheet, known on a day, say of how deals end. @see Definition M2 */
export interface OwnHistory {
  /** The first closed day on record; closings before it are not on the sheet. undefined without a closed deal. */
  readonly start: Day | undefined;
  /** Closed deals with both days, in order, by the day; of them won. */
  readonly closed: number;
  readonly won: number;
  /** Closed deals that lack a day, or closed before they were created. */
  readonly leftOut: number;
  readonly curves: AgeCurves | undefined;
  /** Why there are none; undefined where there are. */
  readonly none: NoHistory | undefined;
}
