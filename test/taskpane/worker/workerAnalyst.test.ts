import { readFileSync } from "node:fs";
import path from "node:path";
import { MessageChannel } from "node:worker_threads";
import { analystHere } from "../../../src/analyst/analystHere";
import { analyzeWith, type AnalyzedWith } from "../../../src/analyst/analyzeWith";
import { BasisGoneError, type Analyst } from "../../../src/analyst/analyst";
import { SourceError } from "../../../src/core/opportunities/sourceError";
import type { FromWorker, ToWorker } from "../../../src/taskpane/worker/analysisMessages";
import { paneAnalyst } from "../../../src/taskpane/worker/paneAnalyst";
import { serveAnalyst } from "../../../src/taskpane/worker/serveAnalyst";
import { workerAnalyst, type WorkerEnd } from "../../../src/taskpane/worker/workerAnalyst";
import { CancelledError } from "../../../src/workbook/workbookError";
import { contents } from "../../support/analyzed";
import { csvOf, deals, TODAY } from "../../support/deals";
import { workbookOfCsv, type TestWorkbook } from "../../support/localWorkbook";

const SAMPLE = readFileSync(path.join(__dirname, "../../../assets/sample-pipeline.csv"), "utf8");
const REQUEST = { today: TODAY, computedAt: "15 Sep 2026, 08:12", overrides: { goal: 12_000_000 } };

/** The two ends of a real message channel: what crosses is cloned, as on the way to a worker. */
class ChannelWorker implements WorkerEnd {
  static started = 0;
  static readonly open: ChannelWorker[] = [];
  private readonly channel = new MessageChannel();
  private onAnswer: (answer: FromWorker) => void = () => undefined;

  constructor(analyst: Analyst) {
    ChannelWorker.started++;
    ChannelWorker.open.push(this);
    const { port1, port2 } = this.channel;
    const serve = serveAnalyst(analyst, (message) => port2.postMessage(message));
    port2.on("message", (message: ToWorker) => serve(message));
    port1.on("message", (message: FromWorker) => this.onAnswer(message));
  }

  post = (message: ToWorker): void => this.channel.port1.postMessage(message);
  listen = (onAnswer: (answer: FromWorker) => void): void => {
    this.onAnswer = onAnswer;
  };
  terminate = (): void => this.channel.port1.close();
}

afterAll(() => {
  for (const worker of ChannelWorker.open.splice(0)) worker.terminate();
});

function everything({ model }: TestWorkbook): Record<string, unknown> {
  return Object.fromEntries(model.sheets.map((sheet) => [sheet.name, contents(sheet)]));
}

test("one worker serves one analysis after the other", async () => {
  const before = ChannelWorker.started;
  const { analyst, warmUp } = workerAnalyst(() => new ChannelWorker(analystHere));
  warmUp();
  const workbook = workbookOfCsv(csvOf(deals(24)));
  const first = await analyzeWith(analyst, workbook.run, REQUEST);
  const second = await analyzeWith(analyst, workbook.run, REQUEST);
  expect(second.composed.report.flagColumns).toEqual(first.composed.report.flagColumns);
  expect(ChannelWorker.started - before).toBe(1);
});

test("errors cross with their kind, and the worker goes on", async () => {
  const { analyst } = workerAnalyst(() => new ChannelWorker(analystHere));
  const mixed = workbookOfCsv(csvOf(deals(24, { 2: { amount: "€ 5,000" }, 3: { amount: "$ 5,000" } })));
  const thrown: unknown = await analyzeWith(analyst, mixed.run, REQUEST).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(SourceError);
  expect((thrown as SourceError).fault).toMatchObject({ kind: "mixedCurrencies", sheet: "Deals" });

  const failing = workerAnalyst(() => new ChannelWorker(() => Promise.reject(new RangeError("row 7 of 3"))));
  const workbook = workbookOfCsv(csvOf(deals(24)));
  const defect: unknown = await analyzeWith(failing.analyst, workbook.run, REQUEST).catch((error: unknown) => error);
  expect(defect).toMatchObject({ name: "RangeError", message: "row 7 of 3" });
  expect((await analyzeWith(analyst, workbook.run, REQUEST)).written.sheets.kind).toBe("written");
});

test("a cancel ends the worker while it calculates; nothing is written, and the next press starts another", async () => {
  const before = ChannelWorker.started;
  const canceller = new AbortController();
  let serving: Analyst = () => {
    setTimeout(() => canceller.abort(), 0);
    return new Promise(() => undefined);
  };
  const { analyst } = workerAnalyst(() => new ChannelWorker((work, signal) => serving(work, signal)));
  const workbook = workbookOfCsv(csvOf(deals(24)));
  const cells = everything(workbook);
  const press = analyzeWith(analyst, workbook.run, { ...REQUEST, signal: canceller.signal });
  await expect(press).rejects.toBeInstanceOf(CancelledError);
  expect(everything(workbook)).toEqual(cells);
  serving = analystHere;
  expect((await analyzeWith(analyst, workbook.run, REQUEST)).written.sheets.kind).toBe("written");
  expect(ChannelWorker.started - before).toBe(2);
});

describe("the sample, by this thread and by a worker", () => {
  const RAISED = { tried: { winRate: 0.6, added: 5 }, withLevers: true };
  const here = workbookOfCsv(SAMPLE, "Pipeline");
  const there = workbookOfCsv(SAMPLE, "Pipeline");
  const { analyst } = workerAnalyst(() => new ChannelWorker(analystHere));
  let one: AnalyzedWith;
  let other: AnalyzedWith;
  beforeAll(async () => {
    one = await analyzeWith(analystHere, here.run, REQUEST);
    other = await analyzeWith(analyst, there.run, REQUEST);
  });

  test("through a message channel the same sheets are written, from the same report", () => {
    expect(other.composed).toEqual(one.composed);
    expect(other.analysed.source).toEqual(one.analysed.source);
    expect(everything(there)).toEqual(everything(here));
    expect(there.model.names).toEqual(here.model.names);
  });

  test("what if is answered alike, after the analysis was let go, one question after the other", async () => {
    const asked = [RAISED, { tried: {}, withLevers: false }, { tried: { winRate: 0.6 }, withLevers: false }];
    const answers = await Promise.all(asked.map((ask) => other.analysed.whatIf(ask)));
    expect(answers).toEqual(await Promise.all(asked.map((ask) => one.analysed.whatIf(ask))));
    expect(answers[0]?.chance).toBeGreaterThan(answers[1]?.chance ?? NaN);
  });

  test("an analysis that another has followed, or whose worker was ended, is gone", async () => {
    const second = await analyzeWith(analyst, workbookOfCsv(csvOf(deals(24))).run, REQUEST);
    await expect(other.analysed.whatIf(RAISED)).rejects.toMatchObject({ name: "BasisGoneError" });
    // Too few deals for a chance: that is an answer.
    expect(await second.analysed.whatIf(RAISED)).toBeUndefined();
    const canceller = new AbortController();
    const cancelled = analyzeWith(analyst, workbookOfCsv(csvOf(deals(24))).run, {
      ...REQUEST,
      onProgress: ({ step }) => {
        if (step === "calculating") setTimeout(() => canceller.abort(), 0);
      },
      signal: canceller.signal,
    });
    await expect(cancelled).rejects.toBeInstanceOf(CancelledError);
    await expect(second.analysed.whatIf(RAISED)).rejects.toBeInstanceOf(BasisGoneError);
  });
});

test("where there are no workers the pane's analyst serves from this thread", async () => {
  expect(typeof Worker).toBe("undefined");
  const workbook = workbookOfCsv(csvOf(deals(24)));
  const { written } = await analyzeWith(paneAnalyst().analyst, workbook.run, REQUEST);
  expect(written.sheets.kind).toBe("written");
});
