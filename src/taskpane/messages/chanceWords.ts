import type { AnswerSummary, SummaryChance } from "../../core/report/answerSummary";
import { shareWords } from "../../core/report/wording";
import { answerMoney, moneyBeside, withCurrency } from "../formats";

/** From here on a chance rounds to one that it is not. */
const NEARLY = 0.995;

/** "61%"; never "0%" or "100%" of what may still turn out otherwise: "under 1%", "over 99%". */
export function chanceWords(chance: number): string {
  if (chance < 1 - NEARLY) return "under 1%";
  return chance > NEARLY ? "over 99%" : shareWords(chance);
}

/** The head's line in its two weights: "61% chance", " of $12.0M in 2026". */
export function chanceLine(summary: AnswerSummary, chance: number): readonly [string, string] {
  const { goal, currency, year } = summary;
  const of = goal === undefined ? "" : ` of ${withCurrency(moneyBeside(goal)(goal), currency)}`;
  return [`${chanceWords(chance)} chance`, `${of} in ${year.name}`];
}

/** "80% is enough" */
export function enoughWords(confidence: number): string {
  return `${shareWords(confidence)} is enough`;
}

/** "today 61%" */
export function todayWords(chance: number): string {
  return `today ${chanceWords(chance)}`;
}

/** "Landing 10.5M to 14.3M, 8 times in 10." */
export function landingLine(summary: AnswerSummary, { p10, p90 }: SummaryChance): string {
  const money = answerMoney(summary);
  return `Landing ${money(p10)} to ${money(p90)}, 8 times in 10.`;
}
