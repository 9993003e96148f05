import { numberAt } from "../cells/column";
import type { Answer, Metrics } from "../analysis";
import { quantile } from "../maths/quantile";
import { Outcome, type Opportunities } from "../opportunities/opportunities";
import type { Rows } from "../opportunities/dealRows";

/**
 * Days from created to closed of won deals with both days and closed ≥ created. Won deals closed before they were
 * created are left out and counted as `negative`; undated ones are left out.
 * @param rows closed deals
 * @returns days; mean, median, P20 and P80 undefined when n is 0
 * @see Definition V1
 */
export function cycleDays(deals: Opportunities, rows: Rows): Metrics["cycleDays"] {
  const days = new Float64Array(rows.length);
  let [n, sum, negative] = [0, 0, 0];
  for (const i of rows) {
    if (numberAt(deals.outcome, i) !== Outcome.won) continue;
    const cycle = numberAt(deals.closed, i) - numberAt(deals.created, i);
    if (cycle < 0) negative++;
    if (!(cycle >= 0)) continue;
    days[n++] = cycle;
    sum += cycle;
  }
  const sorted = days.subarray(0, n).sort();
  return {
    n,
    mean: n === 0 ? undefined : sum / n,
    median: quantile(sorted, 0.5),
    p20: quantile(sorted, 0.2),
    p80: quantile(sorted, 0.8),
    negative,
  };
}

/** The cycle that ages are measured in: mean or median of V1. undefined without a dated won deal, and when it is 0. */
export function typicalCycle(cycle: Metrics["cycleDays"], basis: "mean" | "median"): Answer {
  const days = basis === "mean" ? cycle.mean : cycle.median;
  return days !== undefined && days > 0 ? days : undefined;
}
