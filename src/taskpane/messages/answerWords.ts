import type { Verdict } from "../../core/analysis";
import type { AnswerSummary } from "../../core/report/answerSummary";
import { counted, dayWords, numberWords, shareWords } from "../../core/report/wording";
import { type Bridge, bridgeMoney, moneyBeside, withCurrency } from "../formats";
import { chanceLine } from "./chanceWords";

export const ANSWER = {
  enoughTab: "Enough?",
  flagsTab: "Flags",
  tabs: "Answer",
  have: "Have",
  haveNote: "working",
  need: "Need",
  short: "Short",
  spare: "Spare",
  gapNote: "pipeline",
  reported: "Reported",
  working: "Working",
  needed: "Needed",
  bridgeHead: { what: "Part", bar: "Bar", money: "Amount" },
  sheets: "Sheets",
  analyzeAgain: "Analyze again",
  typeGoal: "Type the goal",
} as const;

export function verdictWords(verdict: Verdict): string {
  switch (verdict) {
    case "goalReached":
      return "Goal reached";
    case "enough":
      return "Enough";
    case "atRisk":
      return "At risk";
    case "notEnough":
      return "Not enough";
    case "noGoal":
    case "noAnswer":
      return "No answer yet";
  }
}

export function verdictIcon(verdict: Verdict): string {
  switch (verdict) {
    case "goalReached":
      return "Trophy";
    case "enough":
      return "CompletedSolid";
    case "atRisk":
      return "Warning";
    case "notEnough":
      return "Blocked2";
    case "noGoal":
    case "noAnswer":
      return "Help";
  }
}

/** "Goal $12.0M in 2026" */
export function goalLine(summary: AnswerSummary): string {
  const { goal, currency, year } = summary;
  if (goal === undefined) return `No goal for ${year.name} yet`;
  return `Goal ${withCurrency(moneyBeside(goal)(goal), currency)} in ${year.name}`;
}

/** What is needed: "for 80%", or "on average" where nothing gives a chance. */
export function needNote({ needBasis, confidence }: AnswerSummary): string {
  return needBasis === "average" ? "on average" : `for ${shareWords(confidence)}`;
}

/** "Won 4.1M of 12.0M, 7.9M to go." */
export function wonLine(summary: AnswerSummary): string {
  const money = moneyBeside(summary.goal, summary.wonToDate);
  if (summary.goal === undefined) return `Won ${money(summary.wonToDate)} so far in ${summary.year.name}.`;
  const left = summary.remaining === undefined ? "" : `, ${money(summary.remaining)} to go`;
  return `Won ${money(summary.wonToDate)} of ${money(summary.goal)}${left}.`;
}

/** "24.6M reported, 12.7M working" */
export function bridgeTitle(bridge: Bridge): string {
  const { money } = bridgeMoney(bridge);
  return `${money(bridge.reported)} reported, ${money(bridge.have)} working`;
}

/**
 * "Coverage 1.6x of what is left; 80% needs 3.4x. 6 open deals have no amount and are not in it.": what is needed beside
 * it is the need that is shown, without a chance "on average it needs 2.7x".
 */
export function coverageLine(summary: AnswerSummary): string {
  const { coverage, unpriced, have } = summary;
  const covered =
    coverage === undefined ? [] : [`Coverage ${numberWords(coverage, 1)}x of what is left${neededWords(summary)}.`];
  // Where none has an amount, that stands where the pipeline would.
  if (unpriced === 0 || have === undefined) return covered.join("");
  const [has, are] = unpriced === 1 ? ["has", "is"] : ["have", "are"];
  const of = coverage === undefined ? "counted" : "in it";
  return [...covered, `${counted(unpriced, "open deal")} ${has} no amount and ${are} not ${of}.`].join(" ");
}

/** "; 80% needs 3.4x"; "" where it is not known. */
function neededWords({ need, needBasis, remaining, requiredCoverage, confidence }: AnswerSummary): string {
  if (needBasis === "confidence") {
    const isKnown = need !== undefined && remaining !== undefined && remaining > 0;
    return isKnown ? `; ${shareWords(confidence)} needs ${numberWords(need / remaining, 1)}x` : "";
  }
  return requiredCoverage === undefined ? "" : `; on average it needs ${numberWords(requiredCoverage, 1)}x`;
}

/** "14 May 2026" over "1,284 deals" */
export function stampWords({ asOf, deals }: AnswerSummary): readonly [string, string] {
  return [dayWords(asOf), counted(deals, "deal")];
}

/** The chance the head shows; undefined without one, and where the goal is reached and there is nothing to wait for. */
export function shownChance({ verdict, chance }: AnswerSummary): number | undefined {
  return verdict === "goalReached" || verdict === "noGoal" ? undefined : chance?.probability;
}

/** "Answer ready. At risk. 61% chance of $12.0M in 2026."; without a chance the sentence in its place. */
export function answerSaid(summary: AnswerSummary): string {
  const chance = shownChance(summary);
  const words = chance === undefined ? summary.sentence : `${chanceLine(summary, chance).join("")}.`;
  return `Answer ready. ${verdictWords(summary.verdict)}. ${words}`;
}

/** "27 data problems in 12 of 1,284 rows"; without problems "12 rows left out", undefined where none are. */
export function problemsLink(summary: AnswerSummary): string | undefined {
  const { problems, problemRows, rowsRead } = summary;
  if (problemCount(problems) > 0)
    return `${problemsTitle(problems)} in ${numberWords(problemRows)} of ${counted(rowsRead, "row")}`;
  const leftOut = leftOutCount(summary);
  return leftOut > 0 ? `${counted(leftOut, "row")} left out` : undefined;
}

/** Rows that are no deals of their own. */
export function leftOutCount({ leftOutRows }: AnswerSummary): number {
  return leftOutRows.reduce((sum, { count }) => sum + count, 0);
}

/** Problems that ask for something. What was read as it was meant is none. */
export function problemCount(problems: AnswerSummary["problems"]): number {
  return problems.reduce((sum, { count, needsNothing }) => (needsNothing === true ? sum : sum + count), 0);
}

/** "27 data problems" */
export function problemsTitle(problems: AnswerSummary["problems"]): string {
  return counted(problemCount(problems), "data problem");
}
