import type { Answer, Coverage } from "../analysis";
import { moneyScale, type MoneyScale } from "./numberFormats";
import { moneyWords } from "./wording";

/** The figures of the answer: the goal, what of it is won, what there is and what is needed on average. */
export interface AnswerFigures {
  readonly goal: Answer;
  readonly wonToDate: number;
  readonly have: Answer;
  readonly need: Answer;
}

type SheetFigures = Pick<Coverage, "goal" | "reportedPipeline" | "wonToDate">;

/**
 * The one scale of the answer's figures, in the sentence, the headline, the figures of Pipeline Check and of the pane.
 * A decimal more where have and need would look the same and are not.
 */
export function answerScale({ goal, wonToDate, have, need }: AnswerFigures): MoneyScale {
  const scale = moneyScale(largestOf(goal, wonToDate, have, need));
  return need === undefined || have === undefined || have === need ? scale : toldApart(scale, have, need);
}

/** The one scale of the bridge: its title, its chart, its rows in the pane. Millions have a decimal: parts are small beside the whole. */
export function bridgeScale(reported: Answer, have: Answer, need: Answer): MoneyScale {
  const scale = moneyScale(largestOf(reported, have, need));
  return scale.divisor >= 1e6 ? { ...scale, decimals: Math.max(1, scale.decimals) } : scale;
}

/** The one scale of the sheets of a report: that of the goal, or without one of the larger of pipeline and won. */
export function sheetScale({ goal, reportedPipeline, wonToDate }: SheetFigures): MoneyScale {
  return moneyScale(goal ?? Math.max(reportedPipeline, wonToDate));
}

/** The scale by the largest of some figures. */
export function scaleOf(...figures: readonly Answer[]): MoneyScale {
  return moneyScale(largestOf(...figures));
}

function largestOf(...figures: readonly Answer[]): number {
  return Math.max(0, ...figures.flatMap((figure) => (figure === undefined ? [] : [Math.abs(figure)])));
}

/** With so many decimals, up to two, that the two are told apart, if that is enough. */
function toldApart(scale: MoneyScale, a: number, b: number): MoneyScale {
  const same = (decimals: number): boolean =>
    moneyWords(a, { ...scale, decimals }) === moneyWords(b, { ...scale, decimals });
  const finest = scale.divisor === 1 ? 0 : 2;
  let { decimals } = scale;
  while (decimals < finest && same(decimals)) decimals++;
  return same(decimals) ? scale : { ...scale, decimals };
}
