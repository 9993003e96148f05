import { analyzePipeline } from "../../src/analyzePipeline";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import { isCleanUp, type Fault } from "../../src/localExcel/protocol/faults";
import type { RequestBody } from "../../src/localExcel/protocol/messages";
import { removeEverything } from "../../src/workbook/removeEverything";
import { CancelledError, officeErrorCode } from "../../src/workbook/workbookError";
import { contents, nameFormula, sheetNamed } from "../support/analyzed";
import { csvOf, deals, TODAY } from "../support/deals";
import { faulty, faultyWorkbook, inFakedTime, type FaultyWorkbook } from "../support/faultyWorkbook";
import { compareUserSheets, snapshotOfUser } from "../support/userCells";

const CSV = csvOf(deals(12));
const GOAL = 700_000;

// Hundreds of analyses.
jest.setTimeout(900_000);

beforeEach(() => jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] }));
afterEach(() => jest.useRealTimers());

/** What an analysis came to: "answer", "CancelledError" or Office's code. Anything else is a crash and is thrown. */
async function analyse(workbook: FaultyWorkbook, signal?: AbortSignal): Promise<string> {
  const request = { today: TODAY, computedAt: "15 Sep 2026, 08:12", overrides: { goal: GOAL }, signal };
  const run = analyzePipeline(workbook.run, request).then(
    () => "answer",
    (error: unknown) => {
      const code = error instanceof CancelledError ? error.name : officeErrorCode(error);
      if (code === undefined) throw error;
      return code;
    }
  );
  return await inFakedTime(run);
}

/** Everything of ours and of the user's, as it can be compared: cells, names, tables, charts, rules; of a formula what it says. */
function everything({ excel }: FaultyWorkbook): unknown {
  const { model } = excel.workbook;
  return {
    names: model.names.map(({ name, formula }) => [name, formula]).sort(),
    sheets: model.sheets
      .map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        cells: contents(sheet),
        tables: sheet.tables.map(({ name, area }) => [name, area]),
        charts: sheet.charts.map(({ name }) => name).sort(),
        rules: sheet.conditionalFormats.length,
        validations: sheet.validations.length,
        merges: sheet.merges.length,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** An analysed workbook on whose own sheets somebody has typed, saved. */
async function typedOn(): Promise<Uint8Array> {
  const workbook = faultyWorkbook(CSV);
  await analyse(workbook);
  const list = nameFormula(workbook.model, "EnoughPipeline.List.Deals") ?? "";
  const row = Number(/\$(\d+)/.exec(list)?.[1]);
  const sheet = /^='?(.+?)'?!/.exec(list)?.[1] ?? "";
  await workbook.run(async (context) => {
    const typed = context.workbook.worksheets.getItem(sheet);
    typed.getRange(`L${row}`).values = [[0.77]];
    typed.getRange(`O${row}`).values = [["call them"]];
    await context.sync();
  });
  return saveXlsx(workbook.opened);
}

const fresh = async (): Promise<FaultyWorkbook> => await Promise.resolve(faultyWorkbook(CSV));
let typed: Uint8Array | undefined;
/** The workbook that was typed on, opened: it is made once. */
const reopened = async (): Promise<FaultyWorkbook> =>
  faulty(openSpreadsheet((typed ??= await typedOn()), "Deals.xlsx"));
/** Each state with the stride through its requests and steps. */
const STATES = [
  ["the first analysis", fresh, 1],
  ["an analysis over what was typed", reopened, 2],
] as const;

interface Undisturbed {
  readonly state: unknown;
  readonly requests: number;
  readonly bodies: readonly RequestBody[];
}

async function undisturbed(prepare: () => Promise<FaultyWorkbook>): Promise<Undisturbed> {
  const workbook = await prepare();
  const bodies: RequestBody[] = [];
  const answer = workbook.faults.answer.bind(workbook.faults);
  workbook.faults.answer = async (request, execute) => {
    if (!isCleanUp(request.body)) bodies.push(request.body);
    return await answer(request, execute);
  };
  expect(await analyse(workbook)).toBe("answer");
  return { state: everything(workbook), requests: bodies.length, bodies };
}

/** A place between two actions: of which request (1, 2 …), and how many of its actions are done. */
interface Step {
  readonly at: number;
  readonly done: number;
}

/** The steps that matter: around everything that is added, all through the last request with its flag columns, here and there. */
function stepsOf(bodies: readonly RequestBody[]): readonly Step[] {
  return bodies.flatMap(({ Actions, ObjectPaths }, i) => {
    const added = Actions.flatMap(({ ActionType, ObjectPathId }, action) => {
      const path = ObjectPaths[ObjectPathId];
      const parent = ObjectPaths[path?.ParentObjectPathId ?? -1]?.Name ?? "";
      const isAdded = ActionType === 1 && path?.Name === "Add" && ["Worksheets", "Tables"].includes(parent);
      return isAdded ? [1, 3, 8].map((offset) => action + offset) : [];
    });
    const everywhere = Actions.length < 100 ? [] : [1, 2, 3].map((n) => Math.floor((n * Actions.length) / 4));
    const isLast = i === bodies.length - 1;
    const last = isLast ? Array.from({ length: 16 }, (_, n) => Actions.length - 1 - n * 12) : [];
    const positions = [...new Set([...added, ...everywhere, ...last])].filter(
      (done) => done >= 0 && done < Actions.length
    );
    return positions.map((done) => ({ at: i + 1, done }));
  });
}

/** Fails at one request and looks what that came to; then all is well, and a second analysis must heal everything. */
async function disturbed(
  prepare: () => Promise<FaultyWorkbook>,
  whole: unknown,
  fault: { readonly at: number; readonly times: number; readonly fault: Fault }
): Promise<string> {
  const workbook = await prepare();
  const before = workbook.faults.count;
  workbook.faults.faultOf = (request) =>
    request - before >= fault.at && request - before < fault.at + fault.times ? fault.fault : undefined;
  const came = await analyse(workbook);
  workbook.faults.clear();
  expectUserAsBefore(workbook, USER);
  if (came === "answer") expect(everything(workbook)).toEqual(whole);
  expect(await analyse(workbook)).toBe("answer");
  expect(everything(workbook)).toEqual(whole);
  return came;
}

/** The user's cells, the flag columns apart: those are cells of ours beside them. */
function expectUserAsBefore({ excel }: FaultyWorkbook, user: ReturnType<typeof snapshotOfUser>): void {
  const now = contents(sheetNamed(excel.workbook.model, "Deals"));
  expect(now).toMatchObject(user[0]?.cells ?? {});
}

/** The user's sheet before anything. */
const USER = snapshotOfUser(faultyWorkbook(CSV).model);
const LOST = { code: "InvalidOrTimedOutSession", message: "lost" };

describe.each(STATES)("%s", (_, prepare, stride) => {
  test("fails at any request, before it is done, after it, or halfway: the next analysis makes it whole", async () => {
    const { state, requests } = await undisturbed(prepare);
    expect(requests).toBeGreaterThan(4);
    for (let at = 1; at <= requests; at += stride) {
      for (const done of [undefined, "all", "middle"] as const) {
        const fault = done === undefined ? LOST : { ...LOST, done };
        expect(await disturbed(prepare, state, { at, times: 1, fault })).toBe(LOST.code);
      }
    }
  });

  test("an error that passes, at any request: the analysis ends as if nothing had been", async () => {
    const { state, requests } = await undisturbed(prepare);
    for (let at = 1; at <= requests; at += stride) {
      const general: Fault = { code: "GeneralException", message: "internal", done: "middle" };
      expect(await disturbed(prepare, state, { at, times: 1, fault: general })).toBe("answer");
      const busy: Fault = { code: "ServiceNotAvailable", message: "busy" };
      expect(await disturbed(prepare, state, { at, times: 2, fault: busy })).toBe("answer");
    }
  });

  test("fails between any two steps of the writing: healed by an analysis, and taken out by a removal", async () => {
    const { state, bodies } = await undisturbed(prepare);
    const steps = stepsOf(bodies);
    expect(steps.length).toBeGreaterThan(20);
    for (const removes of [false, true]) {
      for (const { at, done } of removes
        ? steps.filter((_, i) => i % 3 === 0)
        : steps.filter((_, i) => i % stride === 0)) {
        const workbook = await prepare();
        const before = workbook.faults.count;
        workbook.faults.faultOf = (request) => (request - before === at ? { ...LOST, done } : undefined);
        expect(await analyse(workbook)).toBe(LOST.code);
        expectUserAsBefore(workbook, USER);
        if (removes) {
          await removeEverything(workbook.run);
          expect(workbook.model.sheets.map(({ name }) => name)).toEqual(["Deals"]);
          expect(workbook.model.names).toEqual([]);
          expect(compareUserSheets(USER, workbook.model)).toEqual([]);
        } else {
          expect(await analyse(workbook)).toBe("answer");
          expect(everything(workbook)).toEqual(state);
        }
      }
    }
  });

  test("cancelled at any request: nothing but own sheets and columns has changed, and the next analysis is whole", async () => {
    const { state, requests } = await undisturbed(prepare);
    for (let at = 1; at <= requests; at++) {
      const workbook = await prepare();
      const cancel = new AbortController();
      const before = workbook.faults.count;
      workbook.faults.faultOf = (request) => {
        if (request - before === at) cancel.abort();
        return undefined;
      };
      const came = await analyse(workbook, cancel.signal);
      // While the last request is on its way there is nothing left to cancel.
      expect(came).toBe(at === requests ? "answer" : "CancelledError");
      expectUserAsBefore(workbook, USER);
      expect(await analyse(workbook)).toBe("answer");
      expect(everything(workbook)).toEqual(state);
    }
  });
});
