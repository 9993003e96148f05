import { numberAt, valuesAt } from "../cells/column";
import { monthNumber, monthStart, type Day } from "../cells/day";
import type { Answer } from "../analysis";
import type { Period } from "../fiscalYear";
import type { AgeCurves } from "../history/ownHistory";
import { rowsThat } from "../opportunities/dealRows";
import type { ForecastMethod } from "./forecastMethod";
import { OUTSIDE, SPREAD, type OutlookBasis, type OutlookSpan } from "./outlook";

/** What the chances of all periods of one analysis are made from. By place: one entry an open deal. */
export interface OutlookSource {
  readonly asOf: Day;
  readonly fiscalYearStartMonth: number;
  /** Share 0–1 that counts as enough. */
  readonly confidence: number;
  readonly method: ForecastMethod;
  /** By place: money, NaN or not above 0 where unpriced. */
  readonly amount: Float64Array;
  /** By place: chance of being won at all by the serving method, NaN where it has none. */
  readonly eventual: Float64Array;
  /** By place: days, NaN without a created day. */
  readonly age: Float64Array;
  /** By place: day, NaN where undated. */
  readonly expectedClose: Float64Array;
  readonly curves: AgeCurves | undefined;
  /** c(φ) of positions 1–3 in the fiscal quarter, in that order; used where the method is M2phase. */
  readonly phase: readonly number[];
  readonly createdPerDay: Answer;
  /** Won amounts of the baseline, money > 0. */
  readonly sizes: Float64Array;
  /** W1. */
  readonly winRate: Answer;
  /** V1: mean, median and P20 of the cycle, days. */
  readonly cycle: { readonly mean: Answer; readonly median: Answer; readonly p20: Answer };
}

/** The period, its goal, what is won of it by asOf, and σ² of a period of its length. */
export type OutlookAim = Pick<OutlookBasis, "period" | "goal" | "wonToDate" | "sharedVariance">;

/**
 * What the chance of one period stands on: its months after asOf, and the open deals that have an amount and a chance. A
 * deal that nothing says the time of (no date to come, and no history of its age) is not in it.
 * A period that is over has no spans; one that begins later begins with the days until then.
 * @see Definitions §6
 */
export function outlookBasis(source: OutlookSource, aim: OutlookAim): OutlookBasis {
  const spans = spansOf(source, aim.period);
  const dated = new Int8Array(source.amount.length);
  for (let k = 0; k < dated.length; k++) dated[k] = datedIn(source, spans, k);
  const places = rowsThat(dated.length, (k) => counts(source, k, numberAt(dated, k)));
  return {
    ...aim,
    asOf: source.asOf,
    confidence: source.confidence,
    method: source.method,
    deal: places,
    amount: valuesAt(source.amount, places),
    eventual: valuesAt(source.eventual, places),
    age: valuesAt(source.age, places).map((days) => (days >= 0 ? days : 0)),
    dated: Int8Array.from(valuesAt(dated, places)),
    curves: source.curves,
    spans,
    createdPerDay: source.curves && source.createdPerDay !== undefined ? source.createdPerDay : 0,
    sizes: source.sizes,
    winRate: source.winRate,
    cycleDays: source.cycle.mean,
    ...creationOf(source, aim.period),
  };
}

/** The months of a period after asOf. */
function spansOf({ asOf, method, phase, fiscalYearStartMonth }: OutlookSource, period: Period): OutlookSpan[] {
  const spans: OutlookSpan[] = [];
  const last = monthNumber(period.to);
  for (let month = monthNumber(Math.max(period.from, asOf + 1)); month <= last; month++) {
    const from = Math.max(period.from, monthStart(month), asOf + 1) - 1 - asOf;
    const to = Math.min(period.to, monthStart(month + 1) - 1) - asOf;
    const position = (((month + 1 - fiscalYearStartMonth) % 3) + 3) % 3;
    if (to > from) spans.push({ from, to, factor: method === "M2phase" ? (phase[position] ?? 1) : 1 });
  }
  return spans;
}

/**
 * Where a deal's expected close lies. Own history needs no date, but for a deal older than any that was watched; every
 * other method takes a date from asOf on (asOf itself: the next day's month) and spreads overdue and undated deals.
 */
function datedIn(source: OutlookSource, spans: readonly OutlookSpan[], k: number): number {
  const byHistory = source.method === "M2" || source.method === "M2phase";
  if (byHistory && isWatched(source, k)) return SPREAD;
  const days = numberAt(source.expectedClose, k) - source.asOf;
  if (!(days >= 0)) return SPREAD;
  const span = spans.findIndex(({ from, to }) => Math.max(days, 1) > from && days <= to);
  return span < 0 ? OUTSIDE : span;
}

/** Whether own history has watched deals of its age. */
function isWatched(source: OutlookSource, k: number): boolean {
  return source.curves !== undefined && ageOf(source, k) <= source.curves.lastAge;
}

/** Days since created; a deal without a created day counts as created on asOf. */
function ageOf({ age }: OutlookSource, k: number): number {
  const days = numberAt(age, k);
  return days >= 0 ? days : 0;
}

/** Priced, with a chance, and with something that says when: a date, or own history of its age. */
function counts(source: OutlookSource, k: number, dated: number): boolean {
  const hasChance = numberAt(source.amount, k) > 0 && !Number.isNaN(numberAt(source.eventual, k));
  return hasChance && (dated !== SPREAD || isWatched(source, k));
}

/** Until when creating helps: days before the period's end rounded down, where they are later than asOf. */
function creationOf(
  { asOf, cycle }: OutlookSource,
  period: Period
): Pick<OutlookBasis, "createUntil" | "isCreationLate"> {
  const before = (days: Answer): Day | undefined => {
    const day = days === undefined ? asOf : Math.floor(period.to - days);
    return day > asOf ? day : undefined;
  };
  const [useful, possible] = [before(cycle.median), before(cycle.p20)];
  return { createUntil: useful ?? possible, isCreationLate: useful === undefined && possible !== undefined };
}
