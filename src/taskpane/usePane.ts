import * as React from "react";
import { troubleOf } from "./troubleOf";
import { type DoIt, type PaneActs, paneActs } from "./paneActs";
import type { Opened, PaneEngine } from "./paneEngine";
import { firstModel, type PaneModel } from "./paneModel";
import { type PaneAction, paneReducer } from "./paneReducer";
import type { Remembered } from "./remembered";
import type { Ribbon } from "./ribbonCalls";
import { useAnalysisRun } from "./useAnalysisRun";

export interface Pane {
  readonly model: PaneModel;
  readonly act: PaneActs;
}

export interface PaneSurroundings {
  readonly engine: PaneEngine;
  readonly remembered: Remembered;
  readonly ribbon: Ribbon | undefined;
}

/** How long the user has to be quiet before the pane looks at the workbook again. */
const LOOK_AGAIN_MS = 500;

/** The pane's one piece of state, and everything that changes it. */
export function usePane({ engine, remembered, ribbon }: PaneSurroundings): Pane {
  const [model, dispatch] = React.useReducer(paneReducer, undefined, () =>
    firstModel(remembered.read("tab") === "flags" ? "flags" : "enough")
  );
  const now = React.useRef(model);
  now.current = model;
  const doing = useDoing(dispatch);
  const run = useAnalysisRun({ engine, now, dispatch, doing, remembered });
  const act = React.useMemo(
    () => paneActs({ engine, now, dispatch, doing, remembered, run }),
    [engine, doing, remembered, run]
  );
  React.useEffect(() => {
    doing("opening", async () =>
      dispatch({ kind: "opened", opened: await engine.open(), doing: "opening", moves: false })
    );
  }, [engine, doing]);
  useWatch({ engine, now, dispatch, choose: act.choose });
  React.useEffect(() => ribbon?.onAnalyze(() => run.analyze("ribbon")), [ribbon, run]);
  return { model, act };
}

/** The engine answers with values; what is thrown all the same is a defect, and said. */
function useDoing(dispatch: React.Dispatch<PaneAction>): DoIt {
  return React.useCallback(
    (doing, work) => {
      work().catch((error: unknown) => {
        const trouble = troubleOf(error, doing === "opening" ? "nothing" : "unknown");
        const opened: Opened = { kind: "trouble", trouble };
        dispatch({ kind: "opened", opened, doing, moves: true });
      });
    },
    [dispatch]
  );
}

interface Watching {
  readonly engine: PaneEngine;
  readonly now: React.MutableRefObject<PaneModel>;
  readonly dispatch: React.Dispatch<PaneAction>;
  readonly choose: PaneActs["choose"];
}

/** Looks again when the workbook has changed and no pipeline is known; says so when the source has, or the goal. */
function useWatch({ engine, now, dispatch, choose }: Watching): void {
  React.useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isTyped = false;
    const look = async (): Promise<void> => {
      const { kind } = now.current.screen;
      if (kind === "first") choose({});
      const asksGoal = kind === "answer" && isTyped;
      isTyped = false;
      if (asksGoal) dispatch({ kind: "goalNow", goal: await engine.goalNow() });
    };
    const stop = engine.watch((event) => {
      if (event.kind !== "lookAgain") {
        dispatch(event);
        return;
      }
      clearTimeout(timer);
      isTyped ||= event.isTyped === true;
      timer = setTimeout(() => void look(), LOOK_AGAIN_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [engine, now, dispatch, choose]);
}
