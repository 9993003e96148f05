import { lateWords } from "./chanceSentence";
import { coverageScale } from "./answerSentence";
import type { Finding } from "./finding";
import { quoted } from "./formulaText";
import { VALUE } from "./names";
import { engine, formula, text } from "./planBuilder";
import type { SheetContext } from "./sheetContext";
import { counted, MONTH_DAYS, numberWords, shareWords, shortDayWords } from "./wording";

/** What the chance says of creating opportunities, and of deals it has no odds for. */
export function chanceFindings(context: SheetContext): Finding[] {
  return [...creation(context), ...tooOld(context)];
}

/** How many opportunities are created, and how many more the confidence takes; or that creating comes too late. */
function creation({ analysis }: SheetContext): Finding[] {
  const { coverage, forecast, settings } = analysis;
  const { opportunitiesToAdd: toAdd, latestUsefulCreation: latest, verdict, verdictBy } = coverage;
  if (verdictBy !== "chance" || forecast.createdPerDay === undefined) return [];
  if (verdict !== "atRisk" && verdict !== "notEnough") return [];
  const run = `New opportunities run at ${numberWords(forecast.createdPerDay * MONTH_DAYS)} a month`;
  const sure = shareWords(settings.confidence);
  const isInTime = toAdd !== undefined && latest !== undefined && latest > settings.asOf;
  const words = isInTime
    ? `${run}; reaching ${sure} takes ${numberWords(toAdd)} more by ${shortDayWords(latest, settings.asOf)}.`
    : `${run}. ${lateWords({ analysis, coverage, scale: coverageScale(coverage) })}`.trim();
  return [
    {
      weight: verdict === "notEnough" ? "high" : "medium",
      money: isInTime && coverage.meanWonSize !== undefined ? toAdd * coverage.meanWonSize : 0,
      sentence: () => text(words),
      action: isInTime ? "Agree where they come from." : "Work on the deals there are; create for the next period.",
      value: () => (isInTime ? formula(`=IF(N(${VALUE.gap})<0,-${VALUE.gap},0)`) : undefined),
      link: { words: () => formula(`=${quoted("Forecast")}`), to: "Forecast" },
    },
  ];
}

/** Open deals older than any that was watched: no odds, in no sum. */
function tooOld({ analysis }: SheetContext): Finding[] {
  const { count, value } = analysis.forecast.tooOld;
  if (count === 0) return [];
  const [are, them] = count === 1 ? ["is", "it has"] : ["are", "they have"];
  return [
    {
      weight: "medium",
      money: value,
      sentence: () =>
        text(
          `${counted(count, "open deal")} ${are} older than any own deal that was watched to its end: ${them} no odds and ${are} in no forecast.`
        ),
      action: "Close them, or give each a probability and a close date ahead in the CRM.",
      value: () => engine(value),
      link: { words: () => formula(`=${quoted(counted(count, "deal"))}`), to: "Flagged" },
    },
  ];
}
