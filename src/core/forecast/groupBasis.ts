import type { Answer } from "../analysis";
import { numberAt, valuesAt } from "../cells/column";
import { rowsThat } from "../opportunities/dealRows";
import { oddsRatio, timesOdds } from "./chancesOf";
import type { OutlookBasis } from "./outlook";

/** A part of the pipeline: an owner's, a team's, a segment's. */
export interface OutlookGroup extends Pick<OutlookBasis, "goal" | "wonToDate" | "sharedVariance"> {
  readonly name: string;
  /** Whether the deal at a place among the open deals is the group's. */
  readonly holds: (deal: number) => boolean;
  /** W1 of the group, drawn to the whole's; undefined where there is none: the whole's odds stay. */
  readonly winRate: Answer;
  /** Opportunities the group creates a day. */
  readonly createdPerDay: number;
}

/**
 * A group's chances: each deal's odds × odds(the group's W1) ÷ odds(the whole's W1).
 * @param winRate the whole's W1
 * @returns by place, as `eventual`
 */
export function groupOdds(eventual: Float64Array, winRate: Answer, ofGroup: Answer): Float64Array {
  const ratio = ofGroup === undefined ? 1 : oddsRatio(winRate, ofGroup);
  return eventual.map((chance) => timesOdds(chance, ratio));
}

/**
 * What the chance of a group stands on, for the same period as the whole: its own deals at its own odds, its own creation
 * at its own win rate, sizes and timing of the whole.
 * @see Definitions §5b
 */
export function groupBasis(whole: OutlookBasis, group: OutlookGroup): OutlookBasis {
  const { name, holds, winRate, createdPerDay, ...aim } = group;
  const places = rowsThat(whole.deal.length, (k) => holds(numberAt(whole.deal, k)));
  const isKnown = winRate !== undefined && whole.winRate !== undefined && whole.winRate > 0;
  return {
    ...whole,
    ...aim,
    period: { ...whole.period, name },
    deal: places.map((k) => numberAt(whole.deal, k)),
    amount: valuesAt(whole.amount, places),
    eventual: groupOdds(valuesAt(whole.eventual, places), whole.winRate, winRate),
    age: valuesAt(whole.age, places),
    dated: Int8Array.from(valuesAt(whole.dated, places)),
    createdPerDay: isKnown ? (createdPerDay * winRate) / whole.winRate : createdPerDay,
    winRate: winRate ?? whole.winRate,
  };
}
