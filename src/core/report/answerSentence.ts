import type { Analysis, Coverage } from "../analysis";
import { moneyScale } from "./numberFormats";
import { reasonWords } from "./reasonWords";
import { dealWords, moneyWords, numberWords, shareWords, shortDayWords } from "./wording";

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
  const scale = moneyScale(analysis.coverage.goal ?? analysis.coverage.reportedPipeline);
  const money = (value: number): string => moneyWords(value, scale, true);
  const { goal, remaining, requiredPipeline, requiredCoverage, gap, name } = coverage;
  if (goal === undefined || remaining === undefined)
    return `No goal yet. Working pipeline: ${money(coverage.workingPipeline)}.`;
  if (remaining === 0)
    return `Goal reached: ${money(coverage.wonToDate)} won of ${money(goal)}. ${money(coverage.workingPipeline)} of working pipeline still counts for ${name}.`;
  if (requiredPipeline === undefined || requiredCoverage === undefined || gap === undefined) {
    return `${reasonWords(analysis.reasons["coverage.requiredCoverage"] ?? analysis.reasons["metrics.winRate.count"])} Have ${money(coverage.workingPipeline)} of working pipeline for the ${money(remaining)} still to win.`;
  }
  const rate = coverage.requiredReading === "yield" ? "the pipeline's own yield" : "your own win rate";
  const have = `Have ${money(coverage.workingPipeline)} of working pipeline, ${money(requiredPipeline)} is needed for ${money(goal)} in ${name}`;
  const by =
    coverage.coverage === undefined
      ? ""
      : `: ${numberWords(coverage.coverage, 1)}x against ${numberWords(requiredCoverage, 1)}x at ${rate} of ${shareWords(1 / requiredCoverage)}`;
  return `${have}${by}.${addWords(analysis, coverage)}`;
}

function addWords({ settings }: Analysis, coverage: Coverage): string {
  const { opportunitiesToAdd, meanWonSize, latestUsefulCreation } = coverage;
  if (opportunitiesToAdd === undefined || meanWonSize === undefined) return "";
  const sure = ` To be ${shareWords(settings.confidence)} sure, `;
  if (opportunitiesToAdd === 0) return `${sure}nothing needs to be added.`;
  const by =
    latestUsefulCreation !== undefined && latestUsefulCreation > settings.asOf
      ? ` by ${shortDayWords(latestUsefulCreation, settings.asOf)}`
      : "";
  return `${sure}add ${numberWords(opportunitiesToAdd)} qualified opportunities of ${dealWords(meanWonSize)}${by}.`;
}
