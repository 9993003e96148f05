import type { Analyst } from "../../analyst/analyst";
import { workerEnded } from "../partMissing";
import type { FromWorker } from "./analysisMessages";
import { workerAnalyst, type WorkerAnalyst, type WorkerEnd } from "./workerAnalyst";

/**
 * The pane's analyst: in a worker where there are workers, else in this thread, from a chunk of its own (a page that
 * draws nothing yet, as in the tests, has no other way).
 */
export function paneAnalyst(): WorkerAnalyst {
  if (typeof Worker === "undefined") return { analyst: analystOfThisThread, warmUp: () => undefined };
  return workerAnalyst(startWorker);
}

function startWorker(): WorkerEnd {
  const worker = new Worker(/* webpackChunkName: "analysisWorker" */ new URL("./analysisWorker.ts", import.meta.url));
  return {
    post: (message) => worker.postMessage(message),
    listen: (onAnswer, onLost) => {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => onAnswer(data);
      // Without a message the script itself could not be loaded.
      worker.onerror = ({ message }: Partial<ErrorEvent>) => onLost(workerEnded(message));
    },
    terminate: () => worker.terminate(),
  };
}

const analystOfThisThread: Analyst = async (work, signal) => {
  const { analystHere } = await import(/* webpackChunkName: "analystHere" */ "../../analyst/analystHere");
  return await analystHere(work, signal);
};
