import type { Analysis, Coverage } from "../analysis";
import { beyondRecord, nothingPriced } from "../coverage/beyondRecord";
import { restsOnFew } from "../coverage/verdict";
import { answerScale, scaleOf } from "./moneyScales";
import type { MoneyScale } from "./numberFormats";
import { reasonWords } from "./reasonWords";
import { noAmounts } from "./noAmounts";
import { afterChance, recordWords } from "./chanceSentence";
import { byWords, createdInTime } from "./creationPace";
import { noHistoryWords } from "./noChance";
import { shownNeed } from "./shownNeed";
import {
  capitalized,
  chanceWords,
  counted,
  dayWords,
  dealWords,
  moneyWords,
  numberWords,
  shareWords,
  shortDayWords,
} from "./wording";

/** The sign and word of each verdict, as on the sheets. */
export const VERDICT_WORDS: Readonly<Record<Coverage["verdict"], string>> = {
  goalReached: "● Goal reached",
  enough: "● Enough",
  atRisk: "▲ At risk",
  notEnough: "■ Not enough",
  noGoal: "○ No goal",
  noAnswer: "○ No answer",
};

/**
 * The answer for the year, a quarter, an owner, team or segment, in one to three sentences: by the chance, or, where own
 * history gives none, why, and by coverage. @see Definitions §5 the sentence
 */
export function answerSentence(analysis: Analysis, coverage: Coverage): string {
  const scale = coverageScale(coverage);
  const money = (value: number): string => moneyWords(value, scale);
  const alone = (value: number): string => moneyWords(value, scaleOf(value));
  const { goal, remaining, workingPipeline, wonToDate } = coverage;
  const planned = coverage === analysis.coverage ? after(nextYearWords(analysis)) : "";
  if (goal === undefined || remaining === undefined)
    return nothingPriced(coverage)
      ? `${planned}No goal yet, and no pipeline: ${noAmounts(coverage)}.`
      : `${planned}No goal yet. Working pipeline: ${alone(workingPipeline)}.`;
  const period = isGroup(analysis, coverage) ? analysis.year.name : coverage.name;
  if (remaining === 0)
    return `${planned}Goal reached: ${money(wonToDate)} won of ${money(goal)}. ${money(workingPipeline)} of working pipeline still counts for ${period}.`;
  const { probabilityOfGoal: chance } = coverage.outlook;
  if (chance === undefined) return `${planned}${coverageSentence(analysis, coverage)}`;
  const words = `${capitalized(chanceWords(chance))} chance of ${goalWords(analysis, coverage, money(goal))} in ${period}.`;
  return `${planned}${[words, afterChance({ analysis, coverage, scale })].filter((part) => part !== "").join(" ")}`;
}

/** The year's answer below a head that says its chance: what follows from it. Without a chance the whole answer. */
export function sentenceBelowChance(analysis: Analysis): string {
  const { coverage } = analysis;
  const follows = afterChance({ analysis, coverage, scale: coverageScale(coverage) });
  const isSaid = coverage.remaining !== undefined && coverage.remaining > 0 && follows !== "";
  return isSaid ? `${after(nextYearWords(analysis))}${follows}` : answerSentence(analysis, coverage);
}

/** An owner, a team or a segment: not the year, no quarter. */
function isGroup({ coverage: year, quarters }: Analysis, coverage: Coverage): boolean {
  return coverage !== year && !quarters.includes(coverage);
}

/** "12.0M", of a group "the 1.5M of Anna Lindqvist". */
function goalWords(analysis: Analysis, coverage: Coverage, goal: string): string {
  if (!isGroup(analysis, coverage)) return goal;
  return `the ${goal} of ${coverage.name === "" ? "deals without a name here" : coverage.name}`;
}

/** Why there is no chance, and what there is against what is needed on average. */
function coverageSentence(analysis: Analysis, coverage: Coverage): string {
  const scale = coverageScale(coverage);
  const money = (value: number): string => moneyWords(value, scale);
  const { goal, remaining, requiredPipeline, requiredCoverage, workingPipeline } = coverage;
  if (goal === undefined || remaining === undefined) return "";
  if (nothingPriced(coverage))
    return `No answer: ${noAmounts(coverage)}. Add amounts, or map the column that holds them; ${moneyWords(remaining, scaleOf(remaining))} is still to win.`;
  if (requiredPipeline === undefined || requiredCoverage === undefined)
    return `${noRateWords(analysis)} Have ${money(workingPipeline)} of working pipeline for the ${money(remaining)} still to win.`;
  const why = noHistoryWords(analysis);
  const begin = why === undefined ? "Have" : `Chance not known: ${why}. By coverage: have`;
  const period = isGroup(analysis, coverage) ? analysis.year.name : coverage.name;
  const have = `${begin} ${money(workingPipeline)} of working pipeline, ${money(requiredPipeline)} is needed for ${goalWords(analysis, coverage, money(goal))} in ${period}`;
  const by =
    coverage.coverage === undefined
      ? ""
      : `: ${numberWords(coverage.coverage, 1)}x against ${numberWords(requiredCoverage, 1)}x at ${rateWords(coverage)} of ${shareWords(1 / requiredCoverage)}${smallSample(analysis)}`;
  return `${have}${by}.${restsWords(coverage)}${addWords(analysis, coverage)}`;
}

/** Why nothing says what the open deals are worth; without a lost deal, what to do about it. */
function noRateWords({ reasons }: Analysis): string {
  const rate = reasons["metrics.winRate.count"];
  return rate === undefined ? reasonWords(reasons["coverage.requiredCoverage"]) : reasonWords(rate, "win rate");
}

/** The scale of the answer's figures, of the whole, a quarter or an owner. */
export function coverageScale(coverage: Coverage): MoneyScale {
  const { goal, wonToDate, workingPipeline } = coverage;
  return answerScale({ goal, wonToDate, have: workingPipeline, need: shownNeed(coverage).need });
}

const after = (words: string): string => (words === "" ? "" : `${words} `);

/** Which rate the required coverage stands on. */
export function rateWords({ requiredReading }: Coverage): string {
  switch (requiredReading) {
    case "yield":
      return "the pipeline's own yield";
    case "winRateByValue":
      return "your own win rate by value";
    case "winRateByCount":
    case undefined:
      return "your own win rate";
  }
}

/** Closed deals below which rates are rough. @see Definitions §1 baselineMonths */
export const FEW_CLOSED = 30;

/** " (from 3 closed deals only)" where the baseline is small. */
export function smallSample({ metrics, coverage }: Analysis): string {
  const { n } = metrics.winRate;
  return n < FEW_CLOSED && coverage.requiredReading !== "yield" ? ` (from ${counted(n, "closed deal")} only)` : "";
}

/** " It rests on 3 working deals only." where so few do not make it enough. @see Definition F12 */
export function restsWords(coverage: Coverage): string {
  return restsOnFew(coverage) ? ` It rests on ${counted(coverage.workingDeals, "working deal")} only.` : "";
}

/** Said when the day of the analysis lies before the selling year although nobody chose that year. */
export function nextYearWords({ settings, year }: Analysis): string {
  return settings.sellingYear === undefined && settings.asOf < year.from
    ? `${dayWords(settings.asOf)} ends its year, so the answer is for ${year.name}.`
    : "";
}

/** " The goal is beyond own history: to be 80% sure it takes ", before the count. */
export function beyondStart({ settings }: Analysis): string {
  return ` The goal is beyond own history: to be ${shareWords(settings.confidence)} sure it takes `;
}

function addWords(analysis: Analysis, coverage: Coverage): string {
  const { settings } = analysis;
  const { opportunitiesToAdd, meanWonSize, latestUsefulCreation } = coverage;
  if (opportunitiesToAdd === undefined || meanWonSize === undefined) return "";
  const sure = ` To be ${shareWords(settings.confidence)} sure, `;
  if (opportunitiesToAdd === 0) return `${sure}nothing needs to be added.`;
  if (beyondRecord(opportunitiesToAdd, createdInTime(analysis, coverage)))
    return `${beyondStart(analysis)}${numberWords(opportunitiesToAdd)} more opportunities of ${dealWords(meanWonSize)}${byWords(analysis, coverage)}${recordWords({ analysis, coverage })}.`;
  const by =
    latestUsefulCreation !== undefined && latestUsefulCreation > settings.asOf
      ? ` by ${shortDayWords(latestUsefulCreation, settings.asOf)}`
      : "";
  return `${sure}add ${numberWords(opportunitiesToAdd)} qualified opportunities of ${dealWords(meanWonSize)}${by}.`;
}
