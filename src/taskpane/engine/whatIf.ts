import { isBasisGone, type AskWhatIf } from "../../analyst/analyst";
import { analyseAgain } from "../../analyst/readAndAnalyse";
import { isoDay } from "../../core/cells/day";
import type { WhatIfAsk } from "../../core/whatIf";
import type { KeptScenario } from "../../core/report/scenarios";
import type { ExcelRunner } from "../../workbook/excelRunner";
import { guardedRunner } from "../../workbook/guardedRunner";
import { repeatRun } from "../../workbook/repeatRun";
import { keepScenario, readScenarios } from "../../workbook/scenarioCells";
import type { SyncGuard } from "../../workbook/syncWatch";
import { CancelledError } from "../../workbook/workbookError";
import { isPartMissing } from "../partMissing";
import { momentOf } from "../moment";
import type { RunHooks, ScenarioOutcome, WhatIfOutcome } from "../paneEngine";
import { troubleOf } from "../troubleOf";
import type { CurrentAnswer } from "./currentAnswer";
import type { EngineParts } from "./excelEngine";
import { afterProgress, afterWaiting, runStart, type RunState } from "./runTracker";
import { askingForEdits } from "./watchedRunner";

/** The engine's parts, the answer that is shown, and who keeps what "what if" is asked of. */
export interface WhatIfParts extends EngineParts {
  readonly current: CurrentAnswer;
  readonly keep: (whatIf: AskWhatIf, isSourceChanged: boolean) => void;
}

/**
 * What comes of what is tried: from the analysis that gave the answer, or where that is gone, from the rows read again.
 * Nothing is thrown, and nothing written.
 */
export async function whatIf(parts: WhatIfParts, ask: WhatIfAsk, hooks: RunHooks): Promise<WhatIfOutcome> {
  try {
    const answer = await answered(parts, ask, hooks);
    return answer === undefined ? { kind: "noChance" } : { kind: "answer", answer };
  } catch (error) {
    if (error instanceof CancelledError) return { kind: "cancelled" };
    return { kind: "trouble", trouble: troubleOf(error, "nothing") };
  }
}

async function answered(parts: WhatIfParts, ask: WhatIfAsk, hooks: RunHooks): ReturnType<AskWhatIf> {
  const known = parts.current.whatIf;
  if (known !== undefined) {
    try {
      return await known(ask);
    } catch (error) {
      if (!isBasisGone(error) && !isPartMissing(error)) throw error;
    }
  }
  return await (
    await readAgain(parts, hooks)
  )(ask);
}

/** The rows again, with the day and the inputs of the answer. */
async function readAgain(parts: WhatIfParts, { onProgress, signal }: RunHooks): Promise<AskWhatIf> {
  const { current, now, analyst } = parts;
  const { summary, mark } = current;
  let state = runStart(summary.sheet);
  const become = (next: RunState): void => {
    state = next;
    onProgress(next.progress);
  };
  const onWaiting: SyncGuard["onWaiting"] = (waiting) => become(afterWaiting(state, waiting));
  const guard: SyncGuard = { signal, onWaiting, ...askingForEdits(parts) };
  const again = await analyseAgain(analyst, guardedRunner(parts.excel, guard), {
    today: momentOf(now()).today,
    overrides: { asOf: isoDay(summary.asOf) },
    sheet: summary.sheet,
    onProgress: (told) => become(afterProgress(state, told, now().getTime())),
    signal,
  });
  const isSame = again.mark.mark === mark.mark && again.mark.filledRows === mark.filledRows;
  parts.keep(again.analysed.whatIf, !isSame);
  return again.analysed.whatIf;
}

/** Keeps what was tried in the workbook. Nothing is thrown. */
export async function keep(excel: ExcelRunner, scenario: Omit<KeptScenario, "slot">): Promise<ScenarioOutcome> {
  try {
    return await repeatRun(excel, undefined, async (context) => await keepScenario(context, scenario));
  } catch (error) {
    return { kind: "trouble", trouble: troubleOf(error, "unknown") };
  }
}

/** What is kept in the workbook; none where that cannot be read. */
export async function kept(excel: ExcelRunner): Promise<readonly KeptScenario[]> {
  return await repeatRun(excel, undefined, readScenarios).catch(() => []);
}
