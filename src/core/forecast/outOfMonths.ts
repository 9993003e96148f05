import { numberAt } from "../cells/column";
import type { Day } from "../cells/day";
import type { Analysis, OutOfMonths } from "../analysis";
import { weightedSum } from "../maths/weightedSum";
import type { WorkingDeals } from "./monthlyForecast";

/**
 * Working deals that no month can take while there is no history model to split them: those whose expected close lies
 * before asOf (within the grace, or overdue and kept), and undated ones.
 * @see Definitions §6, When
 */
export function outOfMonths(working: WorkingDeals, asOf: Day): Analysis["forecast"]["outOfMonths"] {
  const dayAt = (k: number): number => numberAt(working.deals.expectedClose, numberAt(working.open, k));
  return {
    pastDate: heldOut(working, (k) => dayAt(k) < asOf),
    undated: heldOut(working, (k) => Number.isNaN(dayAt(k))),
  };
}

function heldOut(working: WorkingDeals, holds: (k: number) => boolean): OutOfMonths {
  let [count, value] = [0, 0];
  for (let k = 0; k < working.left.length; k++) {
    if (!(numberAt(working.share, k) > 0) || !holds(k)) continue;
    count++;
    value += numberAt(working.left, k);
  }
  return { count, value, expected: weightedSum(working.left, working.probability, holds) };
}
