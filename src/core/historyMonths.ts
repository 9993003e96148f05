import type { Answer, ForecastMonth, ForecastQuarter } from "./analysis";
import type { HistoryFound, HistorySource } from "./analyseHistory";
import { numberAt } from "./cells/column";
import type { Day } from "./cells/day";
import type { Period } from "./fiscalYear";
import { outlookBasis, type OutlookSource } from "./forecast/outlookBasis";
import { intervalOf } from "./forecast/outlookOf";
import type { Outlook } from "./forecast/outlook";
import { weightedSum } from "./maths/weightedSum";
import { chanceByDeal } from "./periodOutlook";

/** The lines of a month that own history says. */
export type HistoryLines = Pick<
  ForecastMonth,
  | "crm"
  | "expected"
  | "history"
  | "blend"
  | "notCreatedYet"
  | "expectedNew"
  | "expectedExisting"
  | "p10"
  | "p50"
  | "p90"
  | "cumulativeP10"
  | "cumulativeP50"
  | "cumulativeP90"
>;

/** What own history says of one month. */
export interface HistoryMonth {
  readonly lines: HistoryLines;
  /** By place among the open deals: chance of being won in it, 0 where there is none. */
  readonly chances: Float64Array;
}

/** What the months are made from. */
export interface HistoryMonthsInput {
  readonly source: HistorySource;
  readonly known: HistoryFound["chances"];
  readonly asOf: Day;
  readonly months: readonly Period[];
  /** Won value of each month so far. */
  readonly won: readonly number[];
  /** By place: what the bars of the year leave of the amount, which M1 counts. */
  readonly left: Float64Array;
  /** By place: whether the deal is new business; undefined where that is not known. */
  readonly isNew: (k: number) => boolean | undefined;
}

/**
 * Every month of the year by own history: the serving method's sum, M1, M2 and M3 side by side, deals not created yet, new
 * and existing business, and the interval of the month and of the year up to its end.
 * @returns one entry a month; undefined for months that are over
 * @see Definitions §6
 */
export function historyMonths(input: HistoryMonthsInput): readonly (HistoryMonth | undefined)[] {
  let wonSoFar = 0;
  const first = input.months[0];
  return input.months.map((month, m) => {
    const won = numberAt(input.won, m);
    wonSoFar += won;
    if (month.to <= input.asOf || first === undefined) return undefined;
    const soFar = { name: month.name, from: first.from, to: month.to };
    const untilThen = tenthsOf(outlookFor(input, soFar, { won: wonSoFar, variance: "quarter" }));
    const chances = chancesIn(input.source, month);
    const lines = {
      ...linesOf(input, month, chances),
      ...monthOutlook(input, month, won),
      cumulativeP10: untilThen.p10,
      cumulativeP50: untilThen.p50,
      cumulativeP90: untilThen.p90,
    };
    return { lines, chances: chances.map((chance) => (Number.isNaN(chance) ? NO_CHANCE : chance)) };
  });
}

/** A deal without a chance is in no month. */
const NO_CHANCE = 0;

/** P10, P50 and P90 of what each quarter lands at; undefined for quarters that are over. */
export function historyQuarters(
  input: Omit<HistoryMonthsInput, "left" | "isNew">,
  quarters: readonly Period[]
): readonly ForecastQuarter[] {
  return quarters.map((quarter) => {
    const won = input.months.reduce(
      (sum, month, m) => (month.from >= quarter.from && month.to <= quarter.to ? sum + numberAt(input.won, m) : sum),
      0
    );
    const isOver = quarter.to <= input.asOf;
    const interval = isOver ? NO_INTERVAL : tenthsOf(outlookFor(input, quarter, { won, variance: "quarter" }));
    return { name: quarter.name, from: quarter.from, to: quarter.to, ...interval };
  });
}

type Interval = ReturnType<typeof intervalOf>;

const NO_INTERVAL = { p10: undefined, p50: undefined, p90: undefined };

function outlookFor(
  { source }: Pick<HistoryMonthsInput, "source">,
  period: Period,
  { won, variance }: { readonly won: number; readonly variance: "month" | "quarter" }
): Interval {
  const sharedVariance = source.sharedVariance[variance];
  const basis = outlookBasis(source, { period, goal: undefined, wonToDate: won, sharedVariance });
  return intervalOf(basis);
}

function tenthsOf({ p10, p50, p90 }: Interval): Pick<Outlook, "p10" | "p50" | "p90"> {
  return { p10, p50, p90 };
}

function monthOutlook(
  input: HistoryMonthsInput,
  month: Period,
  won: number
): Pick<HistoryLines, "notCreatedYet" | "p10" | "p50" | "p90"> {
  const outlook = outlookFor(input, month, { won, variance: "month" });
  return { notCreatedYet: outlook.fromNotCreated, ...tenthsOf(outlook) };
}

/** The sums over the open deals: by the serving method (of it new and existing), and by each method alone. */
function linesOf(
  { source, known, left, isNew }: HistoryMonthsInput,
  month: Period,
  chances: Float64Array
): Pick<HistoryLines, "expected" | "expectedNew" | "expectedExisting" | "crm" | "history" | "blend"> {
  const byMethod = (eventual: Float64Array, own: Partial<OutlookSource> = {}): Answer => {
    if (eventual.length > 0 && eventual.every(Number.isNaN)) return undefined;
    const method = { ...source, ...own, eventual };
    return weightedSum(method.amount, chancesIn(method, month));
  };
  const isKnown = chances.some((_, k) => isNew(k) !== undefined);
  const part = (wanted: boolean): Answer =>
    isKnown ? weightedSum(source.amount, chances, (k) => isNew(k) === wanted) : undefined;
  return {
    expected: weightedSum(source.amount, chances),
    expectedNew: part(true),
    expectedExisting: part(false),
    crm: known.crm.length > 0 ? byMethod(known.crm, { method: "M1", amount: left }) : undefined,
    history: byMethod(known.history),
    blend: byMethod(known.blend, { method: "M3" }),
  };
}

/** By place among the open deals, priced or not: the chance of being won in a period by a method; NaN without one. */
export function chancesIn(source: OutlookSource, period: Period): Float64Array {
  const amount = new Float64Array(source.amount.length).fill(1);
  const aim = { period, goal: undefined, wonToDate: 0, sharedVariance: 0 };
  return chanceByDeal(outlookBasis({ ...source, amount }, aim), amount.length);
}
