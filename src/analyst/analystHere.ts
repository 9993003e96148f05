import { analyseSheet } from "../core/analyseSheet";
import type { Analysis } from "../core/analysis";
import { historyRows } from "../core/changes/historyRows";
import type { PastWork } from "../core/changes/pastWork";
import { NO_CALLS } from "../core/changes/said";
import { saidOf } from "../core/changes/saidOf";
import { snapshotOf } from "../core/changes/snapshotOf";
import { whatIfOf } from "../core/whatIf";
import { answerSummaryOf } from "../core/report/answerSummaryOf";
import { composeReport } from "../core/report/composeReport";
import { writableReport } from "../workbook/writableReport";
import type { Analysed, AnalysisWork, Analyst, AskWhatIf, Composed, ReportWork } from "./analyst";

/** An analysis whose numbers are at hand. */
export interface AnalysedHere extends Analysed {
  readonly analysis: Analysis;
}

/** The analyst of this thread: the command line's, the tests', and what the worker runs. */
export const analystHere: Analyst<AnalysedHere> = (work) =>
  new Promise((resolve) => {
    resolve(analysedHere(work));
  });

function analysedHere({ grid, source, settings, past }: AnalysisWork): AnalysedHere {
  const analysis = analyseSheet(grid, source, settings, past);
  return {
    analysis,
    source: analysis.reading.source,
    compose: (work) =>
      new Promise((resolve) => {
        resolve(composed(analysis, past, work));
      }),
    whatIf: asking(analysis),
  };
}

/** Keeps what the answers stand on, and nothing else of the analysis. */
function asking(analysis: Analysis): AskWhatIf {
  const answer = whatIfOf(analysis);
  return (ask) =>
    new Promise((resolve) => {
      resolve(answer?.(ask));
    });
}

function composed(
  analysis: Analysis,
  { stored, calls = NO_CALLS }: PastWork,
  { context, typedFormulas }: ReportWork
): Composed {
  const plan = composeReport(analysis, { ...context, currency: analysis.reading.currency });
  const history = historyRows(stored, analysis.past, snapshotOf(analysis, saidOf(analysis, calls)));
  const { lastRow } = analysis.reading.source;
  return { report: writableReport(plan, { lastRow, typedFormulas, history }), summary: answerSummaryOf(analysis) };
}
