import type { ExcelRunner } from "./excelRunner";
import { SyncWatch, type SyncGuard } from "./syncWatch";
import { stopWhenCancelled } from "./workbookError";

/**
 * The same runner with every sync watched: `onWaiting` hears why Excel does not answer, and an aborted signal stops the run before
 * its next sync, or at once while Excel does not answer. What was sent then may still land: it can be repeated.
 * @throws CancelledError, and what the runner throws
 */
export function guardedRunner(excel: ExcelRunner, guard: SyncGuard): ExcelRunner {
  return async (batch) => {
    stopWhenCancelled(guard.signal);
    return await excel(async (context) => {
      const restore = watchSyncs(context, guard);
      const result = await batch(context);
      // What Excel.run itself still sends is no longer ours to stop: everything is written.
      restore();
      return result;
    });
  };
}

/** Puts the watch around a context's sync; the returned function takes it off again. */
function watchSyncs(context: Excel.RequestContext, guard: SyncGuard): () => void {
  const sync = context.sync.bind(context);
  let longest = 0;
  context.sync = async <T>(passThrough?: T): Promise<T> => {
    stopWhenCancelled(guard.signal);
    const started = Date.now();
    const watch = new SyncWatch(guard, longest);
    try {
      return await Promise.race([sync(passThrough), watch.cancelled]);
    } finally {
      watch.end();
      longest = Math.max(longest, Date.now() - started);
    }
  };
  return () => {
    context.sync = sync;
  };
}
