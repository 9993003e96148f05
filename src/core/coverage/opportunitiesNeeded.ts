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
 * @returns whole numbers; undefined without a goal, a won size (or one so small that a billion deals were needed), or a
 * win rate above 0
 * @see Definitions §5
 */
export function opportunitiesNeeded(basis: NeedBasis, remaining: Answer, expected: Answer): OpportunitiesNeeded {
  const { winRate, sizes, confidence } = basis;
  const deals = dealsNeeded(remaining, basis.meanWonSize);
  if (deals === undefined || remaining === undefined || winRate === undefined || winRate <= 0)
    return { ...NONE, dealsNeeded: deals };
  return {
    dealsNeeded: deals,
    opportunitiesNeeded: Math.max(0, roundUp(deals / winRate)),
    opportunitiesNeededAtConfidence: trialsNeeded(deals, winRate, confidence),
    opportunitiesToAdd:
      expected === undefined ? undefined : drawsNeeded({ sizes, chance: winRate }, remaining - expected, confidence),
  };
}

const NONE = {
  opportunitiesNeeded: undefined,
  opportunitiesNeededAtConfidence: undefined,
  opportunitiesToAdd: undefined,
};

/** More deals than anyone could win: the won amounts are no sizes. */
const MOST_DEALS = 1e9;

function dealsNeeded(remaining: Answer, meanWonSize: Answer): Answer {
  if (remaining === undefined || meanWonSize === undefined) return undefined;
  const deals = Math.max(0, roundUp(remaining / meanWonSize));
  return deals <= MOST_DEALS ? deals : undefined;
}
