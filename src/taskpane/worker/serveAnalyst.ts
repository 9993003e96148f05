import {
  type Analysed,
  type Analyst,
  type AskWhatIf,
  BasisGoneError,
  type Composed,
  type ReportWork,
} from "../../analyst/analyst";
import type { WhatIfAsk } from "../../core/whatIf";
import type { GridColumn } from "../../core/cells/grid";
import type { FromWorker, ToWorker } from "./analysisMessages";
import { failureOf } from "../failure";

/** The worker's side: gathers the rows, has them analysed, and sends what came of it in pieces. */
export function serveAnalyst(analyst: Analyst, post: (message: FromWorker) => void): (message: ToWorker) => void {
  let columns: GridColumn[] = [];
  let analysed: Analysed | undefined;
  /** Of the last analysis, which is let go once its report is sent. */
  let whatIf: AskWhatIf | undefined;
  let number = 0;

  async function answer(message: ToWorker): Promise<void> {
    switch (message.kind) {
      case "column":
        columns.push(message.column);
        return;
      case "analyse": {
        const { grid, source, settings, past } = message;
        const whole = { ...grid, columns };
        columns = [];
        whatIf = undefined;
        number++;
        analysed = await analyst({ grid: whole, source, settings, past }, undefined);
        whatIf = analysed.whatIf;
        post({ kind: "analysed", source: analysed.source, number });
        return;
      }
      case "compose":
        await compose(message.work);
        return;
      case "whatIf":
        post({ kind: "whatIf", answer: await answerTo(message.ask, message.of) });
    }
  }

  async function answerTo(ask: WhatIfAsk, of: number): ReturnType<AskWhatIf> {
    if (whatIf === undefined || of !== number) throw new BasisGoneError();
    return await whatIf(ask);
  }

  async function compose(work: ReportWork): Promise<void> {
    const done = analysed;
    if (done === undefined) throw new RangeError("nothing was analysed");
    // Let go of before its report is sent: a large one is there twice otherwise.
    analysed = undefined;
    postComposed(await done.compose(work), post);
  }

  return (message) => {
    answer(message).catch((thrown: unknown) => post({ kind: "failed", failure: failureOf(thrown) }));
  };
}

function postComposed({ report, ...rest }: Composed, post: (message: FromWorker) => void): void {
  const { sheets, flagColumns, ...others } = report;
  for (const { pieces, ...sheet } of sheets) {
    for (const piece of pieces) post({ kind: "piece", piece });
    post({ kind: "sheet", sheet });
  }
  const { pieces, ...flagFrame } = flagColumns;
  for (const piece of pieces) post({ kind: "piece", piece });
  post({ kind: "composed", frame: { ...rest, report: { ...others, flagColumns: flagFrame } } });
}
