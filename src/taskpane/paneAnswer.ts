import type { Analyzed } from "../analyzePipeline";
import type { Coverage } from "../core/analysis";
import { analysisWords } from "../core/report/analysisWords";
import { moneyScale } from "../core/report/numberFormats";
import { counted, moneyWords, numberWords } from "../core/report/wording";
import type { PaneAnswer } from "./engine";
import { leftOutNotes, problemsNote } from "./messages";

/** The figures under the sentence; one without an answer is left out. */
function factsOf(coverage: Coverage): [label: string, figure: string][] {
  const scale = moneyScale(coverage.goal ?? coverage.reportedPipeline);
  const money = (value: number) => moneyWords(value, scale, true);
  const facts: [string, string][] = [];
  if (coverage.goal !== undefined)
    facts.push([`Won so far in ${coverage.name}`, `${money(coverage.wonToDate)} of ${money(coverage.goal)}`]);
  facts.push(["Have, working", `${money(coverage.workingPipeline)} of ${money(coverage.reportedPipeline)} reported`]);
  const { neededAtConfidence: needed, gapAtConfidence: gap } = coverage;
  if (needed !== undefined) facts.push(["Need", money(needed)]);
  if (gap !== undefined) facts.push([gap < 0 ? "Short" : "Spare", money(Math.abs(gap))]);
  if (coverage.coverage !== undefined && coverage.requiredCoverage !== undefined) {
    facts.push([
      "Coverage",
      `${numberWords(coverage.coverage, 1)}×, needs ${numberWords(coverage.requiredCoverage, 1)}×`,
    ]);
  }
  return facts;
}

/** What the pane shows of an analysis. */
export function paneAnswer({ analysis, written, problems }: Analyzed): PaneAnswer {
  const { coverage, reading } = analysis;
  const deals = `${counted(reading.opportunities.count, "deal")} read from ${reading.source.sheet}.`;
  return {
    verdict: coverage.verdict,
    sentence: analysisWords(analysis).sentence(coverage),
    facts: factsOf(coverage),
    notes: [deals, ...problemsNote(reading.issues.length, problems.length), ...leftOutNotes(written)],
  };
}
