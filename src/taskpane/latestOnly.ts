/** Work of which only the latest counts: one at a time, and what was overtaken while it waited is never begun. */
export interface LatestOnly<Given> {
  readonly ask: (given: Given) => void;
  /** Nothing is begun or told from now on. */
  readonly stop: () => void;
}

/** @param work never throws · @param done told of each result, and of what it was for */
export function latestOnly<Given, Result>(
  work: (given: Given) => Promise<Result>,
  done: (result: Result, given: Given) => void
): LatestOnly<Given> {
  let next: { readonly given: Given } | undefined;
  let isRunning = false;
  let isOver = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (next !== undefined) {
      const { given } = next;
      next = undefined;
      const result = await work(given);
      if (!isOver) done(result, given);
    }
    isRunning = false;
  };
  return {
    ask: (given) => {
      if (isOver) return;
      next = { given };
      if (!isRunning) void run();
    },
    stop: () => {
      isOver = true;
      next = undefined;
    },
  };
}
