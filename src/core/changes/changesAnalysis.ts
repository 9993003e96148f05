import type { Answer } from "../analysis";
import type { Day } from "../cells/day";
import type { Period } from "../fiscalYear";
import type { DamagedSnapshot } from "./changeHistory";
import type { SaidLine } from "./said";
import type { MoveCounts, Tally, Waterfall } from "./waterfall";

/** What the two days of the waterfall may be told by. */
export const COMPARISONS = ["last", "month", "quarter", "year"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A kept snapshot, as a list shows it. */
export interface KeptSnapshot {
  readonly day: Day;
  readonly opportunities: number;
  readonly open: Tally;
  /** This analysis' own, which is being kept now. */
  readonly isToday: boolean;
  /** Taken in from a past export: it has no forecast of its own. */
  readonly isTakenIn: boolean;
}

/** Of the deals dated in a window at its start: the shares add to 1. @see Definition P1 */
export interface PushRate {
  readonly from: Day;
  readonly to: Day;
  readonly dated: Tally;
  readonly won: Tally;
  /** Closed without a sale: lost or no decision. */
  readonly lost: Tally;
  /** Open at the end, whatever its date says now. */
  readonly pushed: Tally;
  /** Not on the later export: not in `dated`, so in no share. */
  readonly disappeared: Tally;
  readonly byOwner: readonly (Pick<PushRate, "dated" | "won" | "lost" | "pushed"> & { readonly owner: string })[];
}

/** What the history knows of one deal of today's sheet. @see Definitions F9, F10 */
export interface DealMoves extends MoveCounts {
  /** Days its close was moved in all: later +. */
  readonly daysMoved: number;
  /** First snapshot of its unbroken stay in the stage it is in, today's day where it changed since the last one. */
  readonly inStageSince: Day;
  /** Whether it was seen to enter it; else it has been there longer. */
  readonly isEntrySeen: boolean;
}

/** How long deals stayed in a stage, from stays whose entry and end were both seen. @see Definition F9 */
export interface StageStay {
  readonly stage: string;
  /** Stays, and their mean in days. */
  readonly n: number;
  readonly meanDays: number;
}

/** How far one way of forecasting was off, so many weeks before periods ended. @see Definitions §6 backtest, §10 */
export interface AccuracyLine {
  readonly line: SaidLine;
  readonly every: "month" | "quarter";
  readonly weeksBefore: 4 | 8 | 12;
  /** Periods. */
  readonly n: number;
  /** Σ|F − A| ÷ ΣA and Σ(F − A) ÷ ΣA; undefined where nothing was won in any of the periods. */
  readonly wape: Answer;
  readonly bias: Answer;
}

/** One forecast and what came. Money. @see Definitions §10 */
export interface SaidAndCame {
  readonly said: Day;
  readonly period: Period;
  readonly every: "month" | "quarter";
  /** How long before the period's end it was said, at most a week off. */
  readonly weeksBefore: AccuracyLine["weeksBefore"];
  readonly line: SaidLine;
  readonly forecast: number;
  /** Won in the period, as today's rows have it. */
  readonly came: number;
}

/** What was said of one period as it came nearer: the cone. Money; undefined where that day did not say it. @see Definitions §10 */
export interface Cone {
  readonly period: Period;
  readonly kind: "quarter" | "year";
  /** As it was said last. */
  readonly target: Answer;
  /** Won in it by today's rows; where it is over and began before the first closing on record, undefined: what came is not known. */
  readonly won: Answer;
  readonly isOver: boolean;
  readonly points: readonly {
    readonly day: Day;
    readonly p10: Answer;
    readonly said: Answer;
    readonly p90: Answer;
    readonly call: Answer;
  }[];
}

/** Pipeline at the start of a period, and what of it was won in the period. @see Definitions §5 required coverage */
export interface StartConversion {
  readonly period: Period;
  readonly every: "month" | "quarter";
  /** Day of the snapshot, at most a week from the period's first day. */
  readonly day: Day;
  /** Open and dated in the period (or earlier, or undated) on that day. */
  readonly open: Tally;
  readonly won: Tally;
  /** open ÷ won by value: the coverage that would have been enough; undefined where nothing of it was won. */
  readonly needed: Answer;
}

/** What became of the deals that were once open in a commit category: shares of `n`, those closed today. @see Definition W5 */
export interface CommitOutcomes {
  readonly n: number;
  readonly won: Answer;
  readonly lost: Answer;
  readonly noDecision: Answer;
  /** Not in `n`: still open; not on today's sheet. */
  readonly open: number;
  readonly disappeared: number;
}

/** Everything that moved since earlier analyses. @see Definitions §10 */
export interface ChangesAnalysis {
  /** Oldest first, today's last. */
  readonly kept: readonly KeptSnapshot[];
  readonly damaged: readonly DamagedSnapshot[];
  /** Kept before today, of another pipeline: fewer than one in five of their open deals are found again on this sheet. */
  readonly unlike: readonly Day[];
  /** By the setting `compareWith`; undefined where there is no day to compare with. */
  readonly waterfall: Waterfall | undefined;
  /** The same without deals, for each of `COMPARISONS` that has a day near enough (a week from the start of the month, two from the
   * quarter's, 31 days from the year's): two of them may be the same day. */
  readonly since: readonly { readonly comparison: Comparison; readonly from: Day; readonly waterfall: Waterfall }[];
  /** Over the days of `waterfall`; undefined too where key, close or outcome was read differently on them. */
  readonly pushRate: PushRate | undefined;
  /** By place in `openDeals`; undefined for a deal that no earlier snapshot has. */
  readonly moves: readonly (DealMoves | undefined)[];
  readonly stays: readonly StageStay[];
  readonly accuracy: readonly AccuracyLine[];
  readonly saidAndCame: readonly SaidAndCame[];
  readonly cones: readonly Cone[];
  readonly conversions: readonly StartConversion[];
  /** undefined where no earlier snapshot had a deal in commit. */
  readonly commit: CommitOutcomes | undefined;
}
