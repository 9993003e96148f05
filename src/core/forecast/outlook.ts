import type { Answer } from "../analysis";
import type { Day } from "../cells/day";
import type { Period } from "../fiscalYear";
import type { AgeCurves } from "../history/ownHistory";
import type { ForecastMethod } from "./forecastMethod";

/** A month, or the part of one, that a period holds. */
export interface OutlookSpan {
  /** Days after asOf: wins later than `from` and not later than `to` are of this span. */
  readonly from: number;
  readonly to: number;
  /** c(φ): what the phase of the quarter makes of a month's wins; 1 where it is not known. */
  readonly factor: number;
}

/**
 * Everything the chance of one period stands on, as plain data: it crosses to and from a worker, and is enough to answer
 * "what if" again. By place: one entry a priced open deal that has a probability.
 * @see Definitions §6
 */
export interface OutlookBasis {
  readonly period: Period;
  readonly asOf: Day;
  readonly goal: Answer;
  readonly wonToDate: number;
  /** Share 0–1 that counts as enough. */
  readonly confidence: number;
  readonly method: ForecastMethod;
  /** By place: the place among the open deals of the analysis. */
  readonly deal: Int32Array;
  /** By place: money > 0. */
  readonly amount: Float64Array;
  /** By place: chance of being won at all, 0–1, by the serving method. */
  readonly eventual: Float64Array;
  /** By place: age in days on asOf; 0 for a deal without a created day. */
  readonly age: Float64Array;
  /**
   * By place: the span its expected close lies in, −1 spread over the spans like own history, −2 (`OUTSIDE`) dated outside
   * the period. M2 has −1 throughout, but for deals older than any that was watched.
   */
  readonly dated: Int8Array;
  /** Own history's curves; undefined: no timing, every deal counts whole in the period it is dated in. */
  readonly curves: AgeCurves | undefined;
  readonly spans: readonly OutlookSpan[];
  /** Opportunities created a day, as in the last 180 days; 0 where none is expected or nothing is known of their timing. */
  readonly createdPerDay: number;
  /** Won amounts of the baseline, money > 0: what a deal not created yet may bring. */
  readonly sizes: Float64Array;
  /** W1. */
  readonly winRate: Answer;
  /** Mean cycle, days, that the cycle lever starts from; undefined without a dated won deal. */
  readonly cycleDays: Answer;
  /**
   * The last day to create on: the latest useful creation day (period end − median cycle); where that is over
   * (`isCreationLate`), the last possible one (period end − P20 of the cycle). Later than asOf, or undefined.
   */
  readonly createUntil: Day | undefined;
  /** The latest useful creation day is over: what is added counts as created on asOf + 1, as most of its wins come too late. */
  readonly isCreationLate: boolean;
  /** σ²: variance of the error that all deals of a period share. */
  readonly sharedVariance: number;
}

/** In `OutlookBasis.dated`: spread over the spans like own history. */
export const SPREAD = -1;
/** In `OutlookBasis.dated`: expected to close outside the period, where the deal has no chance. */
export const OUTSIDE = -2;

/** What a person tries. An absent member leaves it as it is. */
export interface Moves {
  /** W1 becomes this, 0–1. */
  readonly winRate?: number;
  /** × all amounts and sizes, > 0. */
  readonly size?: number;
  /** × cycle, > 0: below 1 is faster. Only with curves. */
  readonly cycle?: number;
  /** Opportunities added, whole, ≥ 0. */
  readonly added?: number;
  /** The place (of `OutlookBasis`) of a deal that is left out. */
  readonly without?: number;
}

/** What a period comes to. Money in the sheet's currency; undefined where there is no answer. */
export interface Outlook {
  /** Σ p·amount of the open deals; of deals not created yet; of added ones. */
  readonly fromDeals: number;
  readonly fromNotCreated: number;
  readonly fromAdded: number;
  /** Won to date + all of these. */
  readonly landing: number;
  /** P(won to date + ε·S ≥ goal); undefined without a goal, 1 when it is reached. */
  readonly chance: Answer;
  /** The same without deals not created yet. */
  readonly chanceExistingOnly: Answer;
  /** Points that won + ε·S stays at or below with chance 0.1, 0.5, 0.9. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Bound of the error of the chance from the grid; 0 where the law is exact, and where there is no goal or it is reached. */
  readonly bound: number;
}
