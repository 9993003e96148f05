import { analystHere } from "./analyst/analystHere";
import { analyzeWith, type AnalysisRequest, type AnalyzedWith } from "./analyst/analyzeWith";
import type { Analysis } from "./core/analysis";
import type { ExcelRunner } from "./workbook/excelRunner";

export type { AnalysisRequest, Progress } from "./analyst/analyzeWith";

/** What one analysis came to, every number at hand. */
export interface Analyzed extends Omit<AnalyzedWith, "analysed"> {
  readonly analysis: Analysis;
}

/**
 * The program with the calculation in this thread, for whoever wants every number: the command line and the tests.
 * The pane, whose thread draws, hands `analyzeWith` an analyst in a worker.
 * @throws as `analyzeWith`
 */
export async function analyzePipeline(excel: ExcelRunner, request: AnalysisRequest): Promise<Analyzed> {
  const { analysed, ...rest } = await analyzeWith(analystHere, excel, request);
  return { ...rest, analysis: analysed.analysis };
}
