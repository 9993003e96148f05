import * as React from "react";
import { readGoal } from "./formats";
import { lackOf } from "./lackOf";
import type { PaneChoices, PaneEngine, RunHooks } from "./paneEngine";
import type { PastChange } from "./paneHistory";
import type { PaneModel } from "./paneModel";
import type { PaneAction } from "./paneReducer";
import type { Remembered } from "./remembered";
import type { DoIt } from "./paneActs";
import { takenInputs } from "./typedInputs";

/** What a run does to the kept snapshots, and what is said once it is done. */
interface TellingChange {
  readonly past: PastChange;
  readonly told: string;
}

export interface AnalysisRun {
  /** Resolves when the run has ended. A run from the ribbon moves no focus. */
  readonly analyze: (from: "pane" | "ribbon", change?: TellingChange) => Promise<void>;
  readonly cancel: () => void;
}

interface RunParts {
  readonly engine: PaneEngine;
  readonly now: React.MutableRefObject<PaneModel>;
  readonly dispatch: React.Dispatch<PaneAction>;
  readonly doing: DoIt;
  readonly remembered: Remembered;
}

/** What the analysis is asked for: what was chosen and the typed goal. A question nobody answered stays open. */
function requested(model: PaneModel): PaneChoices {
  const read = model.goalTyped === undefined ? undefined : readGoal(model.goalTyped);
  return {
    ...model.choices,
    ...takenInputs(model.inputsTyped),
    ...(read !== undefined && "goal" in read ? { goal: read.goal } : {}),
  };
}

/** The analysis as the pane runs it: at most one at a time, whoever started it. */
export function useAnalysisRun({ engine, now, dispatch, doing, remembered }: RunParts): AnalysisRun {
  const running = React.useRef<AbortController>();
  return React.useMemo(() => {
    const runOnce = async (moves: boolean, change?: TellingChange): Promise<void> => {
      const model = now.current;
      const lack = lackOf(model);
      if (lack !== undefined) {
        dispatch({ kind: "asked", field: lack, moves });
        return;
      }
      const controller = new AbortController();
      running.current = controller;
      dispatch({ kind: "started", sheet: model.found?.sheet ?? model.answer?.summary.sheet, moves });
      const hooks: RunHooks = {
        onProgress: (progress) => {
          if (running.current === controller) dispatch({ kind: "progress", progress });
        },
        signal: controller.signal,
      };
      const outcome = await engine.analyze(requested(model), hooks, change?.past);
      dispatch({ kind: "ended", outcome, moves });
      const isWritten = outcome.kind === "answer" && !outcome.answer.leftOut.some(({ what }) => what === "sheets");
      if (change && isWritten) dispatch({ kind: "told", told: { kind: "past", words: change.told } });
      if (outcome.kind === "answer") remembered.write("seen", "yes");
      if (now.current.screen.kind === "starting")
        dispatch({ kind: "opened", opened: await engine.open(), doing: "opening", moves });
    };
    return {
      analyze: (from, change) =>
        running.current !== undefined
          ? Promise.resolve()
          : new Promise((resolve) => {
              doing("analysis", async () => {
                try {
                  // From the ribbon the pane may not have looked yet: whether there is a goal is asked first.
                  if (from === "ribbon" && now.current.found === undefined && now.current.answer === undefined)
                    dispatch({
                      kind: "opened",
                      opened: await engine.look(now.current.choices),
                      doing: "opening",
                      moves: false,
                    });
                  if (now.current.found !== undefined || now.current.answer !== undefined)
                    await runOnce(from === "pane", change);
                } finally {
                  running.current = undefined;
                  resolve();
                }
              });
            }),
      cancel: () => {
        running.current?.abort();
        dispatch({ kind: "stopping" });
      },
    };
  }, [engine, now, dispatch, doing, remembered]);
}
