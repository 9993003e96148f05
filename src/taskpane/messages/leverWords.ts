import type { Lever } from "../../core/analysis";
import type { AnswerSummary, SummaryChance } from "../../core/report/answerSummary";
import { counted, dealWords, shareWords, shortDayWords } from "../../core/report/wording";
import { moneyBeside } from "../formats";
import { chanceWords } from "./chanceWords";

export const LEVERS = {
  note: "Each one on its own.",
  further: "On top of what is tried, each one on its own.",
  updating: "updating",
  try: "Try",
  restsOn: "What it rests on",
  seeOne: "See only the largest",
} as const;

/** A lever as it is offered: what to change, and what is changed by it. */
export interface LeverWords {
  readonly what: string;
  readonly note: string;
}

/** "What gets you to 80%" */
export function leversTitle(confidence: number): string {
  return `What gets you to ${shareWords(confidence)}`;
}

/** "Win rate from 31% to 35%" over "won of all closed deals" */
export function leverWords({ kind, from, to }: Lever, { asOf, chance }: AnswerSummary): LeverWords {
  switch (kind) {
    case "opportunities": {
      const size = chance?.meanWonSize;
      const until = chance?.createUntil;
      const parts = [
        ...(size === undefined ? [] : [`of ${dealWords(size)}`]),
        ...(until === undefined ? [] : [`created by ${shortDayWords(until, asOf)}`]),
      ];
      return { what: `Add ${counted(to, "opportunity", "opportunities")}`, note: parts.join(", ") };
    }
    case "winRate":
      return { what: `Win rate from ${shareWords(from)} to ${shareWords(to)}`, note: "won of all closed deals" };
    case "dealSize": {
      const money = moneyBeside(from, to);
      return { what: `Deal size from ${money(from)} to ${money(to)}`, note: "mean of won deals" };
    }
    case "cycle":
      return { what: `Cycle from ${Math.round(from)} to ${counted(Math.round(to), "day")}`, note: "created to won" };
  }
}

/** "No single change gets you to 80%. The closest:" */
export function closestLead(confidence: number): string {
  return `No single change gets you to ${shareWords(confidence)}. The closest:`;
}

/** "It comes to 74%." */
export function closestChance({ chance }: Lever): string {
  return `It comes to ${chanceWords(chance)}.`;
}

/** "Without Halvorsen Marine (640k) the chance is 52%." */
export function withoutWords({ name, row, amount, chance }: SummaryChance["withoutLargest"][number]): string {
  const deal = name === "" ? `the deal in row ${row}` : name;
  return `Without ${deal} (${dealWords(amount)}) the chance is ${chanceWords(chance)}.`;
}

const NUMBERS = ["", "one", "two", "three", "four", "five"];

/** "See all five" */
export function seeAllWords(count: number): string {
  return `See all ${NUMBERS[count] ?? count}`;
}
