import type { Grid } from "../core/cells/grid";
import type { PastWork } from "../core/changes/pastWork";
import type { WhatIfAnswer, WhatIfAsk } from "../core/whatIf";
import type { Source } from "../core/opportunities/reading";
import type { AnswerSummary } from "../core/report/answerSummary";
import type { ReportContext } from "../core/report/sheetContext";
import type { Settings } from "../core/settings";
import type { WritableReport } from "../workbook/writableReport";

/** The rows as read, and what to make of them. */
export interface AnalysisWork {
  readonly grid: Grid;
  readonly source: Source;
  readonly settings: Settings;
  /** What the workbook knows of earlier days. */
  readonly past: PastWork;
}

/** What the report needs beside the analysis. */
export interface ReportWork {
  readonly context: Omit<ReportContext, "currency">;
  /** Inputs that were typed as formulas: they go back as such. */
  readonly typedFormulas: ReadonlySet<string>;
}

/** Everything that is made of an analysis for others to write and show. */
export interface Composed {
  readonly report: WritableReport;
  /** The answer in the size of a pane. */
  readonly summary: AnswerSummary;
}

/** An analysis that is done; the numbers stay with the analyst. */
export interface Analysed {
  /** Where the opportunities stand: the source without its footers. */
  readonly source: Source;
  /** The report of it. Called at most once. */
  readonly compose: (work: ReportWork) => Promise<Composed>;
  readonly whatIf: AskWhatIf;
}

/**
 * What the year would come to; undefined where nothing gives a chance, or there is no goal. The analysis itself is gone by then.
 * @throws BasisGoneError when the analyst has begun another analysis since, or was ended
 */
export type AskWhatIf = (ask: WhatIfAsk) => Promise<WhatIfAnswer | undefined>;

/** The analyst no longer knows the analysis that it is asked about. */
export class BasisGoneError extends Error {
  constructor() {
    super("another analysis has begun");
    this.name = BASIS_GONE;
  }
}

const BASIS_GONE = "BasisGoneError";

/** Whether that is what was thrown, also by the other end of a worker. */
export function isBasisGone(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === BASIS_GONE;
}

/**
 * The border between whoever speaks to Excel and the calculation: rows in, plain data out. `analystHere` does it in this
 * thread, `workerAnalyst` in a worker; nothing that crosses has a method.
 * @throws SourceError when there is no pipeline in the rows; CancelledError when the signal has stopped a worker
 */
export type Analyst<A extends Analysed = Analysed> = (
  work: AnalysisWork,
  signal: AbortSignal | undefined
) => Promise<A>;
