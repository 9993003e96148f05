import { useCallback, useState } from "react";
import type { PaneAnswer, PaneEngine } from "./engine";
import type { Trouble } from "./messages";

/** Everything the pane can be showing. */
export type PaneState =
  | { readonly kind: "idle"; readonly notice: string | undefined }
  | { readonly kind: "working" }
  | { readonly kind: "done"; readonly answer: PaneAnswer }
  | { readonly kind: "failed"; readonly trouble: Trouble };

export interface PaneActions {
  readonly state: PaneState;
  readonly analyze: (goal: number | undefined) => Promise<void>;
  readonly removeEverything: () => Promise<void>;
}

/** The pane's one piece of state, and the two presses that change it. */
export function useAnalysis(engine: PaneEngine): PaneActions {
  const [state, setState] = useState<PaneState>({ kind: "idle", notice: undefined });
  const analyze = useCallback(
    async (goal: number | undefined) => {
      setState({ kind: "working" });
      setState(await engine.analyze(goal));
    },
    [engine]
  );
  const removeEverything = useCallback(async () => {
    setState({ kind: "working" });
    const outcome = await engine.removeEverything();
    setState(outcome.kind === "removed" ? { kind: "idle", notice: outcome.words } : outcome);
  }, [engine]);
  return { state, analyze, removeEverything };
}
