/** What the pane hears of the ribbon's "Analyze pipeline": the analysis runs in the pane, which shows how it goes. */
export interface Ribbon {
  /** @returns ends the listening */
  readonly onAnalyze: (listener: () => Promise<void>) => () => void;
}

export interface RibbonCalls extends Ribbon {
  /** The ribbon's press; waits for the pane where it is not shown yet. Resolves when the run has ended. */
  readonly analyze: () => Promise<void>;
}

/** The line between the ribbon's button and the pane that shares its page: one listener, and the presses waiting for it. */
export function ribbonCalls(): RibbonCalls {
  let listening: (() => Promise<void>) | undefined;
  const waiting: (() => void)[] = [];
  return {
    onAnalyze: (listener) => {
      listening = listener;
      for (const go of waiting.splice(0)) go();
      return () => {
        if (listening === listener) listening = undefined;
      };
    },
    analyze: async () => {
      if (listening === undefined) await new Promise<void>((go) => waiting.push(go));
      await listening?.();
    },
  };
}
