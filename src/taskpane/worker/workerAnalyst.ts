import {
  type Analysed,
  type AnalysisWork,
  type Analyst,
  type AskWhatIf,
  BasisGoneError,
  type Composed,
  type ReportWork,
} from "../../analyst/analyst";
import type { Source } from "../../core/opportunities/reading";
import type { CellPiece } from "../../workbook/cellPieces";
import { CancelledError } from "../../workbook/workbookError";
import type { WritableSheet } from "../../workbook/writableReport";
import type { FromWorker, ToWorker } from "./analysisMessages";
import { errorOf } from "../failure";

/** What is used of a `Worker`. */
export interface WorkerEnd {
  readonly post: (message: ToWorker) => void;
  /** Replaces who hears of answers, and of the worker's end. */
  readonly listen: (onAnswer: (answer: FromWorker) => void, onLost: (error: Error) => void) => void;
  readonly terminate: () => void;
}

/** An analyst whose worker can be started before there is work for it. */
export interface WorkerAnalyst {
  readonly analyst: Analyst;
  /** Starts the worker: its code loads while the workbook is read. */
  readonly warmUp: () => void;
}

/**
 * The analyst in a worker: this thread sends the rows and gets the report, and has nothing to calculate. The worker stays
 * for the next analysis; a cancel ends it wherever it is, and a new one serves then.
 */
export function workerAnalyst(start: () => WorkerEnd): WorkerAnalyst {
  let worker: WorkerEnd | undefined;
  /** One exchange at a time: answers go to whoever asked last. */
  let turn: Promise<unknown> = Promise.resolve();
  const started = (): WorkerEnd => (worker ??= start());
  const end = (): void => {
    worker?.terminate();
    worker = undefined;
  };

  function exchange<Result>(messages: readonly ToWorker[], exchanged: Exchanged<Result>): Promise<Result> {
    const ended = turn.then(() => begun(messages, exchanged));
    turn = ended.catch(() => undefined);
    return ended;
  }

  /** Posts messages, hands each answer on until one ends it, and ends the worker when the signal or an error does. */
  function begun<Result>(messages: readonly ToWorker[], exchanged: Exchanged<Result>): Promise<Result> {
    const { signal, onAnswer } = exchanged;
    if (signal?.aborted === true) return Promise.reject(new CancelledError());
    const serving = started();
    return new Promise<Result>((resolve, reject) => {
      const stop = (error: Error): void => {
        end();
        settle(() => reject(error));
      };
      const cancel = (): void => stop(new CancelledError());
      const settle = (how: () => void): void => {
        signal?.removeEventListener("abort", cancel);
        how();
      };
      signal?.addEventListener("abort", cancel);
      serving.listen((answer) => {
        if (answer.kind === "failed") settle(() => reject(errorOf(answer.failure)));
        else onAnswer(answer, (result) => settle(() => resolve(result)));
      }, stop);
      for (const message of messages) serving.post(message);
    });
  }

  async function analyst(work: AnalysisWork, signal: AbortSignal | undefined): Promise<Analysed> {
    const { source, number } = await exchange<{ readonly source: Source; readonly number: number }>(messagesOf(work), {
      signal,
      onAnswer: (answer, done) => {
        if (answer.kind === "analysed") done(answer);
      },
    });
    const serving = worker;
    const compose = (report: ReportWork): Promise<Composed> =>
      exchange<Composed>([{ kind: "compose", work: report }], { signal, onAnswer: gathered() });
    const whatIf: AskWhatIf = async (ask) => {
      // A worker that was ended has taken its numbers along.
      if (worker === undefined || worker !== serving) throw new BasisGoneError();
      return await exchange([{ kind: "whatIf", ask, of: number }], {
        signal: undefined,
        onAnswer: (answer, done) => {
          if (answer.kind === "whatIf") done(answer.answer);
        },
      });
    };
    return { source, compose, whatIf };
  }

  return { analyst, warmUp: () => void started() };
}

/** How the answers to some messages are taken. */
interface Exchanged<Result> {
  readonly signal: AbortSignal | undefined;
  readonly onAnswer: (answer: FromWorker, done: (result: Result) => void) => void;
}

function messagesOf({ grid, source, settings, past }: AnalysisWork): ToWorker[] {
  const { columns, ...frame } = grid;
  return [
    ...columns.map((column) => ({ kind: "column", column }) as const),
    { kind: "analyse", grid: frame, source, settings, past },
  ];
}

/** Puts a report together again: pieces belong to the sheet, or at last the flag columns, that comes after them. */
function gathered(): (answer: FromWorker, done: (composed: Composed) => void) => void {
  const sheets: WritableSheet[] = [];
  let pieces: CellPiece[] = [];
  return (answer, done) => {
    if (answer.kind === "piece") pieces.push(answer.piece);
    else if (answer.kind === "sheet") {
      sheets.push({ ...answer.sheet, pieces });
      pieces = [];
    } else if (answer.kind === "composed") {
      const { report, ...rest } = answer.frame;
      done({ ...rest, report: { ...report, sheets, flagColumns: { ...report.flagColumns, pieces } } });
    }
  };
}
