import type { OwnSheetId } from "../core/report/sheetPlan";
import type { SettingProblem } from "../core/resolveSettings";
import { flagColumnsBlock } from "../flagColumnsBlock";
import { typedWith } from "../typedOverrides";
import { checkFlags } from "../workbook/checkFlags";
import type { ExcelRunner } from "../workbook/excelRunner";
import { sheetName } from "../workbook/ownNames";
import { ownSheetNames } from "../workbook/ownSheets";
import { repeatRun } from "../workbook/repeatRun";
import { blockOf, sourceMark, storedAnswerCells, type SourceMark } from "../workbook/storedAnswer";
import { stopWhenCancelled } from "../workbook/workbookError";
import { writeReport, type WritingProgress } from "../workbook/writeReport";
import { placeOf, type WorkbookOutline } from "../workbook/workbookOutline";
import type { Written } from "../workbook/written";
import type { Analysed, Analyst, Composed } from "./analyst";
import { readAndAnalyse, type ReadingProgress, type ReadingRequest } from "./readAndAnalyse";

/** What is being done; `rows` and `of` count while rows are read. A run that is tried again begins anew. */
export type Progress = ReadingProgress | WritingProgress;

/** One press of "Analyze pipeline". */
export interface AnalysisRequest extends ReadingRequest {
  /** "15 Sep 2026, 08:12": stands on the sheets beside what only the engine computes. */
  readonly computedAt: string;
  readonly onProgress?: (progress: Progress) => void;
}

/** What one analysis came to, wherever it was calculated. */
export interface AnalyzedWith<A extends Analysed = Analysed> {
  readonly analysed: A;
  readonly composed: Composed;
  readonly written: Written;
  /** What the source held. */
  readonly mark: SourceMark;
  /** The workbook as it stood before, and the names of the own sheets from now on. */
  readonly outline: WorkbookOutline;
  readonly sheetNames: Readonly<Record<OwnSheetId, string>>;
  /** Typed inputs that could not be taken; their defaults served. */
  readonly problems: readonly SettingProblem[];
}

/**
 * The program: read → (the analyst: interpret → analyse → compose) → write. Every door calls this, the command line with the
 * analyst of its own thread, the pane with one in a worker.
 * @throws SourceError when there is no pipeline to analyse, CancelledError, and Excel's own errors (`workbookErrorOf`);
 * what was written until then can be written again
 */
export async function analyzeWith<A extends Analysed>(
  analyst: Analyst<A>,
  excel: ExcelRunner,
  request: AnalysisRequest
): Promise<AnalyzedWith<A>> {
  const { today, computedAt, signal, onProgress = () => undefined } = request;
  return await repeatRun(excel, signal, async (context, { requestBytes }) => {
    const read = await readAndAnalyse(analyst, context, request);
    const { analysed, found, grid, source, problems, overrides } = read;
    const { outline, history } = found;
    stopWhenCancelled(signal);

    const flags = await checkFlags(context, { outline, history, source: analysed.source, grid, signal });
    const sheetNames = ownSheetNames(outline);
    const composed = await analysed.compose({
      context: {
        sheetNames,
        typed: typedWith(found.typed.typed, overrides),
        computedAt,
        today,
        sourceSheet: source.sheet,
        flagColumnsBlock: flagColumnsBlock(flags),
        hasChangesSheet: placeOf(outline, sheetName("Changes")) !== undefined,
      },
      typedFormulas: found.typed.formulas,
    });
    stopWhenCancelled(signal);
    const mark = sourceMark(source, grid);
    const written = await writeReport(context, {
      outline,
      history,
      report: composed.report,
      sheetNames,
      flags,
      typed: found.typed,
      answer: (flagsWritten) => ({
        cells: storedAnswerCells({ summary: composed.summary, flags: flagsWritten, source: mark }),
        source: { sheet: source.sheet, range: blockOf(source) },
      }),
      requestBytes,
      signal,
      onProgress,
    });
    return { analysed, composed, written, mark, outline, sheetNames, problems };
  });
}
