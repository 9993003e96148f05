import { numberAt } from "../cells/column";
import type { Analysis } from "../analysis";
import { weightedSum } from "../maths/weightedSum";
import { bridgeOf, isWorking, type BridgeRules } from "./bridge";

/** First and last day of each window, days from asOf. */
const WINDOWS = [
  [0, 30],
  [31, 60],
  [61, 90],
  [91, undefined],
] as const;

/**
 * What closes when: working deals by days from asOf to the expected close, whatever the selling year; count (unpriced
 * ones too), money left, and expected money. Overdue, due and undated deals are in no window.
 * @see Definitions §7
 */
export function closingWindows(rules: BridgeRules, probability: Float64Array): Analysis["closingWindows"] {
  const bridge = bridgeOf(rules, undefined);
  const daysTo = (k: number): number => numberAt(rules.deals.expectedClose, numberAt(rules.open, k)) - rules.asOf;
  return WINDOWS.map(([fromDays, toDays]) => {
    const inside = (k: number): boolean =>
      isWorking(bridge, k) && daysTo(k) >= fromDays && daysTo(k) <= (toDays ?? Infinity);
    let [count, value] = [0, 0];
    for (let k = 0; k < rules.open.length; k++) {
      if (!inside(k)) continue;
      count++;
      value += numberAt(bridge.left, k);
    }
    return { fromDays, toDays, count, value, expected: weightedSum(bridge.left, probability, inside) };
  });
}
