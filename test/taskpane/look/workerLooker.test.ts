import { MessageChannel } from "node:worker_threads";
import type { ColumnMap } from "../../../src/core/opportunities/matchColumns";
import { lookAtPipeline } from "../../../src/taskpane/engine/lookAtPipeline";
import { troubleOf } from "../../../src/taskpane/troubleOf";
import type { Looker } from "../../../src/taskpane/look/looker";
import { lookerHere } from "../../../src/taskpane/look/lookerHere";
import type { FromLooker, ToLooker } from "../../../src/taskpane/look/lookMessages";
import { paneLooker } from "../../../src/taskpane/look/paneLooker";
import { serveLooker } from "../../../src/taskpane/look/serveLooker";
import { type LookerEnd, workerLooker } from "../../../src/taskpane/look/workerLooker";
import { workerEnded } from "../../../src/taskpane/partMissing";
import { TODAY } from "../../support/deals";
import { workbookOfCsv, type TestWorkbook } from "../../support/localWorkbook";
import { csv, DEALS } from "../engineSupport";

/** The two ends of a real message channel: what crosses is cloned, as on the way to a worker. */
class ChannelLooker implements LookerEnd {
  static readonly open: ChannelLooker[] = [];
  private readonly channel = new MessageChannel();
  onAnswer: (answer: FromLooker) => void = () => undefined;
  onLost: (error: Error) => void = () => undefined;

  constructor(looker: Looker) {
    ChannelLooker.open.push(this);
    const { port1, port2 } = this.channel;
    const serve = serveLooker(looker, (message) => port2.postMessage(message));
    port2.on("message", (message: ToLooker) => serve(message));
    port1.on("message", (message: FromLooker) => this.onAnswer(message));
  }

  post = (message: ToLooker): void => this.channel.port1.postMessage(message);
  listen: LookerEnd["listen"] = (onAnswer, onLost) => {
    this.onAnswer = onAnswer;
    this.onLost = onLost;
  };
  terminate = (): void => this.channel.port1.close();
}

afterEach(() => {
  for (const worker of ChannelLooker.open.splice(0)) worker.terminate();
});

const overChannel = (): Looker => workerLooker(() => new ChannelLooker(lookerHere));
const look = async (workbook: TestWorkbook, looker: Looker, columnMap: ColumnMap = {}) =>
  await lookAtPipeline({ excel: workbook.run, looker }, { columnMap }, TODAY);

test("through a message channel the same pipeline is found, and in this thread where there are no workers", async () => {
  const workbook = workbookOfCsv(csv(DEALS));
  const here = await look(workbook, lookerHere);
  expect(here).toMatchObject({ kind: "ready", found: { sheet: "Deals", rows: 5, wonToDate: 500_000 } });
  expect(await look(workbook, overChannel())).toEqual(here);
  expect(await look(workbook, paneLooker())).toEqual(here);
});

test("what is no pipeline, and a column that is missing, cross as they are", async () => {
  const notes = workbookOfCsv("Notes\nbuy milk\n", "Notes");
  expect(await look(notes, overChannel())).toMatchObject({ kind: "first", sheets: ["Notes"] });
  const deals = workbookOfCsv(csv(DEALS));
  const mapped = await look(deals, overChannel(), { amount: "Nothing" });
  expect(mapped).toMatchObject({ kind: "ready", found: { missing: ["amount"] } });
  expect(mapped).toEqual(await look(deals, lookerHere, { amount: "Nothing" }));
});

test("two looks at once each get their own answer", async () => {
  const looker = overChannel();
  const [one, other] = [workbookOfCsv(csv(DEALS)), workbookOfCsv(csv(DEALS.slice(0, 4)), "Fewer")];
  const [first, second] = await Promise.all([look(one, looker), look(other, looker)]);
  expect(first).toMatchObject({ found: { sheet: "Deals", rows: 5 } });
  expect(second).toMatchObject({ found: { sheet: "Fewer", rows: 3 } });
});

test("a failure comes back under its name; a worker that did not start is said, and another one started for the next look", async () => {
  const failing: Looker = { ...lookerHere, choose: () => Promise.reject(new RangeError("row 7 of 3")) };
  const workbook = workbookOfCsv(csv(DEALS));
  const failed: unknown = await look(
    workbook,
    workerLooker(() => new ChannelLooker(failing))
  ).catch((error: unknown) => error);
  expect(failed).toMatchObject({ name: "RangeError", message: "row 7 of 3" });

  let started = 0;
  const looker = workerLooker(() => {
    const worker = new ChannelLooker(lookerHere);
    started++;
    if (started === 1) worker.post = () => worker.onLost(workerEnded(undefined));
    return worker;
  });
  const lost: unknown = await look(workbook, looker).catch((error: unknown) => error);
  expect(troubleOf(lost, "nothing")).toMatchObject({ code: "partMissing", changed: "nothing" });
  expect(await look(workbook, looker)).toMatchObject({ kind: "ready" });
  expect(started).toBe(2);
});

test("a worker that ends among the columns fails the look: no other one describes the rest of them", async () => {
  const workbook = workbookOfCsv(csv(DEALS));
  let started = 0;
  const looker = workerLooker(() => {
    const worker = new ChannelLooker(lookerHere);
    const post = worker.post;
    let columns = 0;
    if (++started > 1) return worker;
    worker.post = (message) => {
      if (message.kind === "column" && ++columns === 2) worker.onLost(workerEnded("out of memory"));
      else post(message);
    };
    return worker;
  });
  await expect(look(workbook, looker)).rejects.toThrow("out of memory");
  expect(started).toBe(1);
  expect(await look(workbook, looker)).toEqual(await look(workbook, lookerHere));
  expect(started).toBe(2);
});
