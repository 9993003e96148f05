import type { Analysis, Coverage } from "../analysis";
import { beyondRecord, nothingPriced } from "../coverage/beyondRecord";
import { answerScale, scaleOf } from "./moneyScales";
import type { MoneyScale } from "./numberFormats";
import { reasonWords } from "./reasonWords";
import { noAmounts } from "./noAmounts";
import { counted, dayWords, dealWords, moneyWords, numberWords, shareWords, shortDayWords } from "./wording";

/** The sign and word of each verdict, as on the sheets. */
export const VERDICT_WORDS: Readonly<Record<Coverage["verdict"], string>> = {
  goalReached: "● Goal reached",
  enough: "● Enough",
  atRisk: "▲ At risk",
  notEnough: "■ Not enough",
  noGoal: "○ No goal",
  noAnswer: "○ No answer",
};

/** The answer for the year, a quarter or an owner, in one or two sentences; by coverage. @see Definitions §5 the sentence */
export function answerSentence(analysis: Analysis, coverage: Coverage): string {
  const scale = coverageScale(coverage);
  const money = (value: number): string => moneyWords(value, scale);
  const alone = (value: number): string => moneyWords(value, scaleOf(value));
  const { goal, remaining, requiredPipeline, requiredCoverage, gap } = coverage;
  const planned = coverage === analysis.coverage ? nextYearWords(analysis) : "";
  const name = coverage.goalBasis === "wonShare" ? analysis.year.name : coverage.name;
  if (goal === undefined || remaining === undefined)
    return nothingPriced(coverage)
      ? `${after(planned)}No goal yet, and no pipeline: ${noAmounts(coverage)}.`
      : `${after(planned)}No goal yet. Working pipeline: ${alone(coverage.workingPipeline)}.`;
  if (remaining === 0)
    return `${after(planned)}Goal reached: ${money(coverage.wonToDate)} won of ${money(goal)}. ${money(coverage.workingPipeline)} of working pipeline still counts for ${name}.`;
  if (requiredPipeline === undefined || requiredCoverage === undefined || gap === undefined) {
    if (nothingPriced(coverage))
      return `${after(planned)}No answer: ${noAmounts(coverage)}. Add amounts, or map the column that holds them; ${alone(remaining)} is still to win.`;
    return `${after(planned)}${reasonWords(analysis.reasons["coverage.requiredCoverage"] ?? analysis.reasons["metrics.winRate.count"])} Have ${money(coverage.workingPipeline)} of working pipeline for the ${money(remaining)} still to win.`;
  }
  const whose =
    coverage.goalBasis === "wonShare"
      ? `the ${money(goal)} of ${coverage.name === "" ? "deals without an owner" : coverage.name}`
      : money(goal);
  const have = `${after(planned)}Have ${money(coverage.workingPipeline)} of working pipeline, ${money(requiredPipeline)} is needed for ${whose} in ${name}`;
  const by =
    coverage.coverage === undefined
      ? ""
      : `: ${numberWords(coverage.coverage, 1)}x against ${numberWords(requiredCoverage, 1)}x at ${rateWords(coverage)} of ${shareWords(1 / requiredCoverage)}${smallSample(analysis)}`;
  return `${have}${by}.${addWords(analysis, coverage)}`;
}

/** The scale of the answer's figures, of the whole, a quarter or an owner. */
export function coverageScale({ goal, wonToDate, workingPipeline, requiredPipeline }: Coverage): MoneyScale {
  return answerScale({ goal, wonToDate, have: workingPipeline, need: requiredPipeline });
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

/** "; the last 12 months on record created 1,203.", after the size. */
export function beyondEnd({ createdInYear }: Analysis): string {
  return createdInYear === undefined ? "." : `; the last 12 months on record created ${numberWords(createdInYear)}.`;
}

function addWords(analysis: Analysis, coverage: Coverage): string {
  const { settings } = analysis;
  const { opportunitiesToAdd, meanWonSize, latestUsefulCreation } = coverage;
  if (opportunitiesToAdd === undefined || meanWonSize === undefined) return "";
  const sure = ` To be ${shareWords(settings.confidence)} sure, `;
  if (opportunitiesToAdd === 0) return `${sure}nothing needs to be added.`;
  if (beyondRecord(opportunitiesToAdd, analysis.createdInYear))
    return `${beyondStart(analysis)}${numberWords(opportunitiesToAdd)} more opportunities of ${dealWords(meanWonSize)}${beyondEnd(analysis)}`;
  const by =
    latestUsefulCreation !== undefined && latestUsefulCreation > settings.asOf
      ? ` by ${shortDayWords(latestUsefulCreation, settings.asOf)}`
      : "";
  return `${sure}add ${numberWords(opportunitiesToAdd)} qualified opportunities of ${dealWords(meanWonSize)}${by}.`;
}
