import { analyzeWith, type AnalyzedWith } from "../../analyst/analyzeWith";
import { guardedRunner } from "../../workbook/guardedRunner";
import type { SyncGuard } from "../../workbook/syncWatch";
import { CancelledError } from "../../workbook/workbookError";
import { momentOf } from "../moment";
import type { AnalysisOutcome, PaneAnswer, PaneChoices, RunHooks } from "../paneEngine";
import type { PastChange } from "../paneHistory";
import { markedRange, ownSheetsAfter, type CurrentAnswer } from "./currentAnswer";
import type { EngineParts } from "./excelEngine";
import { leftOutOf } from "./leftOutOf";
import { overridesOf } from "../overridesOf";
import { takenExports } from "./pastExports";
import { afterProgress, afterWaiting, changedBy, runStart, type RunState } from "./runTracker";
import type { WatchedSource } from "./sourceWatch";
import { troubleOf } from "../troubleOf";
import { askingForEdits } from "./watchedRunner";

/** The engine's parts, and who keeps the answer that is shown. */
export interface AnalysisParts extends EngineParts {
  readonly show: (answer: CurrentAnswer, source: WatchedSource | undefined) => void;
}

/** One press of "Analyze pipeline", told step by step. Nothing is thrown. */
export async function runAnalysis(
  parts: AnalysisParts,
  choices: PaneChoices,
  { onProgress, signal, past = {} }: RunHooks & { readonly past?: PastChange | undefined }
): Promise<AnalysisOutcome> {
  const { now, analyst } = parts;
  let state = runStart(choices.sheet);
  const become = (next: RunState): void => {
    state = next;
    onProgress(next.progress);
  };
  const onWaiting = (waiting: RunState["progress"]["waiting"]): void => become(afterWaiting(state, waiting));
  const guard: SyncGuard = { signal, onWaiting, ...askingForEdits(parts) };
  try {
    const moment = momentOf(now());
    const excel = guardedRunner(parts.excel, guard);
    const exports = await takenExports(past, { excel, today: moment.today, choices, signal });
    const analyzed = await analyzeWith(analyst, excel, {
      ...moment,
      sheet: choices.sheet,
      table: choices.table,
      overrides: overridesOf(choices),
      past: { exports, forgotten: past.forgotten ?? [] },
      onProgress: (told) => become(afterProgress(state, told, now().getTime())),
      signal,
    });
    return { kind: "answer", answer: answerOf(parts, analyzed) };
  } catch (error) {
    if (error instanceof CancelledError) return { kind: "cancelled", sheetsWritten: state.progress.sheetsWritten };
    return { kind: "trouble", trouble: troubleOf(error, changedBy(state)) };
  }
}

/** The answer as the pane shows it. Sheets that could not be written may still be there from before. */
function answerOf({ show }: AnalysisParts, analyzed: AnalyzedWith): PaneAnswer {
  const { analysed, composed, written, mark, outline } = analyzed;
  const { summary } = composed;
  const { whatIf } = analysed;
  const sheet = outline.sheets.find(({ name }) => name === summary.sheet);
  show({ summary, mark, whatIf }, sheet && { sheetId: sheet.id, range: markedRange(mark) });
  return {
    summary,
    sheets: ownSheetsAfter(analyzed),
    leftOut: leftOutOf(written),
    isSourceChanged: false,
    isSourceGone: false,
  };
}
