import { workerEnded } from "../partMissing";
import type { Looker } from "./looker";
import type { FromLooker } from "./lookMessages";
import { type LookerEnd, workerLooker } from "./workerLooker";

/** The pane's looker: in a worker where there are workers, else in this thread, from a chunk of its own. */
export function paneLooker(): Looker {
  return typeof Worker === "undefined" ? lookerOfThisThread : workerLooker(startWorker);
}

function startWorker(): LookerEnd {
  const worker = new Worker(/* webpackChunkName: "lookWorker" */ new URL("./lookWorker.ts", import.meta.url));
  return {
    post: (message) => worker.postMessage(message),
    listen: (onAnswer, onLost) => {
      worker.onmessage = ({ data }: MessageEvent<FromLooker>) => onAnswer(data);
      // Without a message the script itself could not be loaded.
      worker.onerror = ({ message }: Partial<ErrorEvent>) => onLost(workerEnded(message));
    },
    terminate: () => worker.terminate(),
  };
}

const here = async (): Promise<Looker> =>
  (await import(/* webpackChunkName: "lookerHere" */ "./lookerHere")).lookerHere;

const lookerOfThisThread: Looker = {
  choose: async (work) => await (await here()).choose(work),
  describe: async (work, rows) => await (await here()).describe(work, rows),
};
