/** What the pane hears of the ribbon's "Analyze pipeline": the analysis runs in the pane, which shows how it goes. */
export interface Ribbon {
  /** @returns ends the listening */
  readonly onAnalyze: (listener: () => Promise<void>) => () => void;
}

export interface RibbonCalls extends Ribbon {
  /** The ribbon's press; waits for the pane where it is not shown yet. Resolves when the run has ended. */
  readonly analyze: () => Promise<void>;
}

/** The line between the ribbon's button and the pane that shares its page: one listener, one press waiting for it. */
export function ribbonCalls(): RibbonCalls {
  let listening: (() => Promise<void>) | undefined;
  let waiting: (() => void) | undefined;
  return {
    onAnalyze: (listener) => {
      listening = listener;
      waiting?.();
      waiting = undefined;
      return () => {
        if (listening === listener) listening = undefined;
      };
    },
    analyze: async () => {
      if (listening === undefined) {
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
      await listening?.();
    },
  };
}
