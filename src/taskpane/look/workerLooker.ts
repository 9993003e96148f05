import type { GridColumn } from "../../core/cells/grid";
import { nextTask } from "../../workbook/nextTask";
import { errorOf } from "../failure";
import type { Looker } from "./looker";
import type { FromLooker, ToLooker } from "./lookMessages";

/** What is used of a `Worker`. */
export interface LookerEnd {
  readonly post: (message: ToLooker) => void;
  /** Told of answers, and of the worker's end. */
  readonly listen: (onAnswer: (answer: FromLooker) => void, onLost: (error: Error) => void) => void;
  readonly terminate: () => void;
}

interface Waiting {
  readonly answered: (answer: FromLooker) => void;
  readonly lost: (error: Error) => void;
}

/** The looker in a worker, started at once: its code loads beside office.js. A lost one is replaced at the next question. */
export function workerLooker(start: () => LookerEnd): Looker {
  const waiting = new Map<number, Waiting>();
  let questions = 0;
  let worker: LookerEnd | undefined;

  const onAnswer = (answer: FromLooker): void => {
    waiting.get(answer.question)?.answered(answer);
    waiting.delete(answer.question);
  };
  const onLost = (error: Error): void => {
    worker?.terminate();
    worker = undefined;
    for (const { lost } of waiting.values()) lost(error);
    waiting.clear();
  };
  const started = (): LookerEnd => {
    if (worker === undefined) {
      worker = start();
      worker.listen(onAnswer, onLost);
    }
    return worker;
  };

  /** The answer to a question, asked by messages that all go to one worker: they end when it does. */
  const ask = async (message: ToLooker, columns: readonly GridColumn[] = []): Promise<FromLooker> => {
    const { question } = message;
    const serving = started();
    const send = async (): Promise<void> => {
      for (const column of columns) {
        serving.post({ kind: "column", question, column });
        // A message is cloned when it is sent: each column in a turn of its own.
        await nextTask();
        if (!waiting.has(question)) return;
      }
      serving.post(message);
    };
    return await new Promise((answered, lost) => {
      waiting.set(question, { answered, lost });
      send().catch(lost);
    });
  };

  started();
  return {
    choose: async (work) => {
      const answer = await ask({ kind: "choose", question: ++questions, work });
      if (answer.kind === "chosen") return answer.chosen;
      throw unexpected(answer);
    },
    describe: async (work, { grid: { columns, ...grid }, shown }) => {
      const answer = await ask({ kind: "describe", question: ++questions, work, grid, shown }, columns);
      if (answer.kind === "described") return answer.found;
      throw unexpected(answer);
    },
  };
}

function unexpected(answer: FromLooker): Error {
  return answer.kind === "failed" ? errorOf(answer.failure) : new Error(`answered ${answer.kind}`);
}
