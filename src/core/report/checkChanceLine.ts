import type { Lever } from "../analysis";
import {
  afterChance,
  beyondAlone,
  beyondToo,
  lateWords,
  leverShow,
  recordWords,
  type SentenceOf,
  sureWords,
} from "./chanceSentence";
import { createdInTime, isCreationLate } from "./creationPace";
import { coverageScale } from "./answerSentence";
import type { CounterCells } from "./checkVerdict";
import { countText, dayText, dealMoneyText, shareText, type SentencePart } from "./formulaText";
import { leverParts, reachingLevers, type LeverEnd, type LeverShow } from "./leverWords";
import { VALUE } from "./names";
import type { SheetContext } from "./sheetContext";

/**
 * What the line under the headline says by the chance: the levers that reach the confidence with their figures from the
 * cells; all else as words, for it holds only for the goal and the rows as analyzed.
 */
export function chanceParts({ analysis }: SheetContext, cells: CounterCells): SentencePart[] {
  const { coverage } = analysis;
  const of = { analysis, coverage, scale: coverageScale(coverage) };
  const { reaching, beyond } = reachingLevers(coverage, createdInTime(analysis, coverage));
  const show = cellShow(of, coverage.meanWonSize ?? NaN, cells);
  const late = lateWords(of);
  if (reaching.length > 0)
    return [
      `${late}${sureWords(analysis)}`,
      ...leverParts(reaching, show),
      `${beyond === undefined ? "" : beyondToo(of, beyond)}.`,
    ];
  if (beyond !== undefined)
    return [`${late}${beyondAlone(analysis, beyond)}`, show.size(), " by ", show.until(), `${recordWords(of)}.`];
  return [afterChance(of)];
}

/** The figures of levers from their cells. */
function cellShow(of: SentenceOf, meanWonSize: number, { lever, latest }: CounterCells): LeverShow<SentencePart> {
  const at = ({ kind }: Lever, end: LeverEnd): string => lever(kind, end);
  return {
    words: (text) => text,
    count: (each) => countText(at(each, "to")),
    share: (each, end, decimals) => shareText(at(each, end), decimals),
    money: (each, end, finest) => moneyOf(at(each, end), each[end], finest),
    days: (each, end, decimals) => ({ is: `FIXED(${at(each, end)},${decimals})` }),
    size: () => moneyOf(VALUE.meanWonSize, meanWonSize, false),
    // No cell holds the last possible day.
    until: () => (isCreationLate(of.analysis, of.coverage) ? leverShow(of).until() : dayText(latest)),
  };
}

/** One deal's money, in the words `dealWords` has for it. */
function moneyOf(cell: string, value: number, finest: boolean): SentencePart {
  if (value >= 999_500) return { is: `FIXED(${cell}/1000000,${finest ? 2 : 1})&"M"` };
  if (finest && value >= 9_995) return { is: `FIXED(${cell}/1000,1)&"k"` };
  return dealMoneyText(cell, value);
}
