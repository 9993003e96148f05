import type { Answer, Coverage } from "../analysis";
import { trialsNeeded } from "../maths/binomial";
import { drawsNeeded } from "../maths/drawsNeeded";
import { roundUp } from "../maths/roundUp";

/** Rate, sizes and confidence that convert money into opportunities. */
export interface NeedBasis {
  /** W1 that serves. */
  readonly winRate: Answer;
  /** Won amounts of the baseline, money > 0. */
  readonly sizes: Float64Array;
  readonly meanWonSize: Answer;
  readonly confidence: number;
}

/** The counts of §5 for one period. */
export type OpportunitiesNeeded = Pick<
  Coverage,
  "dealsNeeded" | "opportunitiesNeeded" | "opportunitiesNeededAtConfidence" | "opportunitiesToAdd"
>;

/**
 * Deals needed d = ⌈remaining ÷ mean won size⌉; opportunities on average ⌈d ÷ W1⌉; at the confidence with equal sizes the
 * smallest n with P(Binomial(n, W1) ≥ d) ≥ confidence; to add: with the own sizes, for remaining − expected wins of
 * today's pipeline. Never n minus the count of open deals.
 * @returns whole numbers; undefined without a goal, a won size, or a win rate above 0
 * @see Definitions §5
 */
export function opportunitiesNeeded(basis: NeedBasis, remaining: Answer, expected: Answer): OpportunitiesNeeded {
  const { winRate, sizes, meanWonSize, confidence } = basis;
  const d =
    remaining === undefined || meanWonSize === undefined ? undefined : Math.max(0, roundUp(remaining / meanWonSize));
  const rate = winRate !== undefined && winRate > 0 ? winRate : undefined;
  return {
    dealsNeeded: d,
    opportunitiesNeeded: d === undefined || rate === undefined ? undefined : Math.max(0, roundUp(d / rate)),
    opportunitiesNeededAtConfidence:
      d === undefined || rate === undefined ? undefined : trialsNeeded(d, rate, confidence),
    opportunitiesToAdd:
      remaining === undefined || expected === undefined || rate === undefined
        ? undefined
        : drawsNeeded({ sizes, chance: rate }, remaining - expected, confidence),
  };
}
