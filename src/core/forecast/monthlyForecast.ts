import { numberAt } from "../cells/column";
import type { Day } from "../cells/day";
import type { Answer, OpenDeal } from "../analysis";
import type { Period } from "../fiscalYear";
import { weightedSum } from "../maths/weightedSum";
import { closedWithin, pricedAmount, type Rows } from "../opportunities/dealRows";
import { Outcome, type Opportunities } from "../opportunities/opportunities";
import { forecastCategory } from "../opportunities/forecastCategory";

/** The open deals as the bridge of the year leaves them. */
export interface WorkingDeals {
  readonly deals: Opportunities;
  readonly open: Rows;
  /** By place in `open`: money left, share left (0–1), probability (NaN without one) and where it comes from. */
  readonly left: Float64Array;
  readonly share: Float64Array;
  readonly probability: Float64Array;
  readonly from: readonly OpenDeal["probabilityFrom"][];
}

/** What one month of the forecast holds. Money. */
export interface MonthForecast {
  readonly won: number;
  readonly commit: Answer;
  readonly bestCase: Answer;
  readonly crm: Answer;
  readonly expected: Answer;
}

/**
 * The forecast by month: won in it, and of the working deals whose expected close lies in it (on asOf or later) the money
 * in commit and in best case (their whole amount; each line alone), M1 (Σ p·amount of deals with a CRM probability), and
 * the serving method (M1, else W1). Overdue, due and undated deals are in no month.
 * @returns one entry a month; commit and best case undefined without a forecast category column; everything about open
 * deals undefined for months that are over; sums undefined when there is money and none has a probability
 * @see Definitions §6
 */
export function monthlyForecast(working: WorkingDeals, months: readonly Period[], asOf: Day): readonly MonthForecast[] {
  const won = wonByMonth(working.deals, months, asOf);
  const monthOf = monthsOfDeals(working, months, asOf);
  const categories = working.deals.forecastCategory.values.map(forecastCategory);
  const categoryAt = (k: number): string | undefined =>
    categories[numberAt(working.deals.forecastCategory.codes, numberAt(working.open, k))];
  const hasCategory = working.deals.mapped.has("forecastCategory");
  const certain = new Float64Array(working.left.length).fill(1);
  const fromCrm = (k: number): boolean => working.from[k] === "column" || working.from[k] === "stage";
  const anyCrm = working.from.some((_, k) => fromCrm(k));
  return months.map((month, m) => {
    const sum = (weights: Float64Array, holds: (k: number) => boolean): Answer =>
      month.to < asOf ? undefined : weightedSum(working.left, weights, (k) => numberAt(monthOf, k) === m && holds(k));
    return {
      won: numberAt(won, m),
      commit: hasCategory ? sum(certain, (k) => categoryAt(k) === "commit") : undefined,
      bestCase: hasCategory ? sum(certain, (k) => categoryAt(k) === "bestCase") : undefined,
      crm: anyCrm ? sum(working.probability, fromCrm) : undefined,
      expected: sum(working.probability, () => true),
    };
  });
}

/** By place: the index of the month the deal is expected in, −1 for none. */
function monthsOfDeals({ deals, open }: WorkingDeals, months: readonly Period[], asOf: Day): Int8Array {
  return Int8Array.from(open, (i) => {
    const expected = numberAt(deals.expectedClose, i);
    return expected >= asOf ? months.findIndex((month) => expected >= month.from && expected <= month.to) : -1;
  });
}

/** Won value of each month so far. */
function wonByMonth(deals: Opportunities, months: readonly Period[], asOf: Day): Float64Array {
  const won = new Float64Array(months.length);
  const first = months[0]?.from;
  const last = months[months.length - 1]?.to;
  if (first === undefined || last === undefined) return won;
  for (const i of closedWithin(deals, first, Math.min(last, asOf))) {
    if (numberAt(deals.outcome, i) !== Outcome.won) continue;
    const closed = numberAt(deals.closed, i);
    const m = months.findIndex((month) => closed <= month.to);
    won[m] = numberAt(won, m) + pricedAmount(deals, i);
  }
  return won;
}
