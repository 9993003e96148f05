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
 * @param probability by place, of being won at all · @param knowsAge whether that counts learned parts whole: own history's
 * @see Definitions §7
 */
export function closingWindows(
  rules: BridgeRules,
  probability: Float64Array,
  knowsAge: boolean
): Analysis["closingWindows"] {
  const bridge = bridgeOf(rules, undefined);
  const windowOf = Int8Array.from(rules.open, (i, k) => {
    const days = numberAt(rules.deals.expectedClose, i) - rules.asOf;
    return isWorking(bridge, k) ? WINDOWS.findIndex(([from, to]) => days >= from && days <= (to ?? Infinity)) : -1;
  });
  return WINDOWS.map(([fromDays, toDays], w) => {
    let [count, value] = [0, 0];
    for (let k = 0; k < windowOf.length; k++) {
      if (numberAt(windowOf, k) !== w) continue;
      count++;
      value += numberAt(bridge.left, k);
    }
    return {
      fromDays,
      toDays,
      count,
      value,
      expected: weightedSum(knowsAge ? bridge.counted : bridge.left, probability, (k) => numberAt(windowOf, k) === w),
    };
  });
}
