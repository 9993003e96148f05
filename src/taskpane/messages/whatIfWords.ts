import type { Tried, TriedFrom, WhatIfAnswer } from "../../core/whatIf";
import type { AnswerSummary } from "../../core/report/answerSummary";
import { counted, dealWords, numberWords, shareWords, shortDayWords } from "../../core/report/wording";
import type { KeptScenario } from "../../core/report/scenarios";
import { answerMoney, moneyBeside } from "../formats";
import type { RunProgress } from "../paneEngine";
import type { SliderName } from "../paneModel";
import { verdictWords } from "./answerWords";
import { chanceWords } from "./chanceWords";

export const WHAT_IF = {
  tab: "What if",
  updating: "updating",
  reading: "Reading the rows again",
  readingNote: "What if needs the deals themselves. Nothing is written.",
  cancel: "Cancel",
  stopped: "Stopped. Nothing was read.",
  readAgain: "Read the rows again",
  noChance: "What if needs a chance to move, and there is none yet.",
  noGoal: "What if needs a goal first.",
  goalReached: "The goal is reached: there is nothing left to try.",
  without: "Without this deal",
  withAll: "With every deal",
  reset: "reset",
  resetAll: "Reset",
  keep: "Keep as scenario",
  keepNote: "Sliders change nothing in the workbook. Keeping writes one line under Scenarios on Revenue Forecast.",
  nothingTried: "Move a slider first, then keep it.",
  kept: "Scenario kept",
  keptTitle: "Kept scenarios",
  noneKept: "None kept yet.",
  show: "Show",
  noPlace: "This report has no place for scenarios yet. Analyze again first.",
  notKept: "The scenario could not be written. Nothing else was changed.",
  isEnough: "This is enough.",
} as const;

/** "What if: at risk" */
export function whatIfTitle({ verdict }: WhatIfAnswer): string {
  return `${WHAT_IF.tab}: ${verdictWords(verdict).toLowerCase()}`;
}

/** "78% chance, at risk" */
export function triedSaid({ chance, verdict }: WhatIfAnswer): string {
  const words = verdictWords(verdict).toLowerCase();
  return chance === undefined ? words : `${chanceWords(chance)} chance, ${words}`;
}

/** "Landing 12.9M on average, 0.5M more than today. Still 2 points from enough." */
export function landingWords(summary: AnswerSummary, answer: WhatIfAnswer, confidence: number): string {
  const money = answerMoney(summary);
  const more = answer.landing - answer.today.landing;
  const [shown, before] = [money(answer.landing), money(answer.today.landing)];
  const beside =
    shown === before ? ", as today" : `, ${money(Math.abs(more))} ${more > 0 ? "more" : "less"} than today`;
  return `Landing ${shown} on average${beside}. ${distanceWords(answer.chance, confidence)}`;
}

/** Rounded points, and at least one where it is not enough. */
function distanceWords(chance: number | undefined, confidence: number): string {
  if (chance === undefined || chance >= confidence) return WHAT_IF.isEnough;
  const points = Math.max(1, Math.round(100 * confidence) - Math.round(100 * chance));
  return `Still ${counted(points, "point")} from enough.`;
}

export function sliderLabel(name: SliderName, from: TriedFrom, { asOf }: AnswerSummary): string {
  switch (name) {
    case "winRate":
      return "Win rate";
    case "dealSize":
      return "Deal size";
    case "cycleDays":
      return "Cycle";
    case "added": {
      const by = from.createUntil === undefined ? "" : ` by ${shortDayWords(from.createUntil, asOf)}`;
      return `More opportunities${by}`;
    }
    case "confidence":
      return "What is enough";
  }
}

/** A slider's value: "33%", "180k", "96 days", "10". */
export function sliderWords(name: SliderName, value: number): string {
  switch (name) {
    case "winRate":
    case "confidence":
      return shareWords(value);
    case "dealSize":
      return sizeWords(value);
    case "cycleDays":
      return counted(Math.round(value), "day");
    case "added":
      return numberWords(value);
  }
}

/** Three digits, so that a step shows: "1.25M", "201k". */
function sizeWords(value: number): string {
  if (value >= 999_500 && value < 9_995_000) return `${numberWords(value / 1e6, 2)}M`;
  return dealWords(value);
}

/** "Today 31%"; of opportunities "Today none extra". */
export function todayAt(name: SliderName, today: number): string {
  return name === "added" ? "Today none extra" : `Today ${sliderWords(name, today)}`;
}

/** "33%, today 31%" */
export function sliderSaid(name: SliderName, value: number, today: number): string {
  const words = sliderWords(name, value);
  return name === "added" ? `${words} more` : `${words}, today ${sliderWords(name, today)}`;
}

/** Why a slider is not there. */
export function leftOutSlider(name: SliderName, summary: AnswerSummary): string {
  switch (name) {
    case "winRate":
      return "No slider for the win rate: it is not known.";
    case "dealSize":
      return "No slider for the deal size: no won deal has an amount.";
    case "cycleDays":
      return "No slider for the cycle: own history does not say how long deals take.";
    case "added":
      return `No slider for more opportunities: created now, they close after ${shortDayWords(summary.year.to, summary.asOf)}.`;
    case "confidence":
      return "";
  }
}

/** A deal that can be left out: "Halvorsen Marine, 640k". */
export function dealChoice({
  name,
  row,
  amount,
}: {
  readonly name: string;
  readonly row: number;
  readonly amount: number;
}): string {
  return `${name === "" ? `Row ${numberWords(row)}` : name}, ${dealWords(amount)}`;
}

/** What a scenario's name says beside what was moved. */
interface ScenarioOf {
  /** Name of the deal that is left out. */
  readonly without: string | undefined;
  /** The goal its chance is of. */
  readonly goal: number | undefined;
}

/**
 * Made of what was changed, and of the goal, which may be another one later: "Win rate 33%, 10 more opportunities, without
 * Halvorsen Marine, for 12.0M"; "" where nothing was changed.
 */
export function scenarioName({ winRate, dealSize, cycleDays, added }: Tried, { without, goal }: ScenarioOf): string {
  const parts = [
    ...(winRate === undefined ? [] : [`win rate ${sliderWords("winRate", winRate)}`]),
    ...(dealSize === undefined ? [] : [`deal size ${sliderWords("dealSize", dealSize)}`]),
    ...(cycleDays === undefined ? [] : [`cycle ${sliderWords("cycleDays", cycleDays)}`]),
    ...(added === undefined ? [] : [counted(added, "more opportunity", "more opportunities")]),
    ...(without === undefined ? [] : [`without ${without}`]),
  ];
  if (parts.length === 0) return "";
  const name = [...parts, ...(goal === undefined ? [] : [`for ${moneyBeside(goal)(goal)}`])].join(", ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** "kept 7 May" */
export function keptOnWords({ keptOn }: KeptScenario, { asOf }: AnswerSummary): string {
  return keptOn === undefined ? "" : `kept ${shortDayWords(keptOn, asOf)}`;
}

/** "Keeping it takes the place of “Win rate 35%”, kept longest ago." */
export function replacesWords({ name }: KeptScenario): string {
  return `Three are kept. Another one takes the place of “${name}”, kept longest ago.`;
}

/** "The sheet Revenue Forecast is protected. …" */
export function protectedWords(sheet: string): string {
  return `The sheet ${sheet} is protected, so the scenario was not written. In Excel, choose Review, then Unprotect Sheet, and keep it again.`;
}

/** "The rows or inputs have changed since this answer: the chance today is 58%." */
export function changedWords(chance: number): string {
  return `The rows or inputs have changed since this answer. As they are now, the chance is ${chanceWords(chance)}.`;
}

/** "1,200 of 5,000 rows"; undefined where rows are not being read. */
export function readingWords({ done, of }: RunProgress): string | undefined {
  return done === undefined || of === undefined ? undefined : `${numberWords(done)} of ${counted(of, "row")}`;
}
