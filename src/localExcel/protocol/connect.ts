/* eslint-disable no-restricted-syntax -- this is where the workbook meets the add-in: it speaks of its Excel */
import { isSetSupported } from "../model/clientProfile";
import type { LocalWorkbook } from "../model/localWorkbook";
import { connectEvents } from "./events/libraryEvents";
import { type Answer, Faults, isCleanUp } from "./faults";
import type { RequestBody, ResponseBody } from "./messages";
import { loadOfficeJs } from "./officeJs";
import { WorkbookSession } from "./workbookSession";

/** What went over the wire so far. */
export interface Traffic {
  /** Syncs that did something; the library's own clean-up after a run is counted apart. */
  requests: number;
  cleanUps: number;
  cellsRead: number;
  cellsWritten: number;
  /** Bytes of UTF-8 JSON, all requests and all answers. */
  bytesSent: number;
  bytesReceived: number;
}

/** A workbook with an add-in's end of the wire: what `Excel` is to the add-in's code. */
export interface Connection {
  /** `Excel.run` on this workbook; while a cell is being edited it waits, unless told to fail. */
  run<Result>(
    batch: (context: Excel.RequestContext) => Promise<Result>,
    options?: { readonly delayForCellEdit?: boolean }
  ): Promise<Result>;
  /** `Office.context.requirements.isSetSupported` of the imitated client. */
  isSetSupported(set: string, version?: string): boolean;
  /**
   * Does to the workbook what the user does: handlers of the add-in's events hear of it as of something not its own.
   * @throws ExcelError when Excel would refuse it
   */
  edit<Result>(act: (workbook: LocalWorkbook) => Result): Result;
  /** A snapshot of the counts. */
  readonly stats: Traffic;
  readonly workbook: LocalWorkbook;
}

export interface ConnectOptions {
  /** What goes wrong on the way, switched while it is connected; nothing without it. */
  readonly faults?: Faults;
}

interface WireResponse {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: unknown;
}

function wireResponse(answer: Answer): WireResponse {
  return "refused" in answer
    ? {
        HttpStatusCode: 400,
        ErrorCode: answer.refused.code,
        ErrorMessage: answer.refused.message,
        Headers: {},
        Body: null,
      }
    : { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: answer.body };
}

/** Connects the real office.js to a workbook in this process. Any number of workbooks can be connected, at once or in turn. */
export function connect(workbook: LocalWorkbook, options: ConnectOptions = {}): Connection {
  const { Excel: excel, OfficeExtension: extension, api } = loadOfficeJs();
  const events = connectEvents(extension, (watched) => session.events.watchSelection(watched));
  const session = new WorkbookSession(workbook, api, { carrier: events.carrier });
  const sent = { requests: 0, cleanUps: 0, bytesSent: 0, bytesReceived: 0 };
  const faults = options.faults ?? new Faults();
  faults.payloadLimit ??= workbook.model.profile.payloadLimit;

  /** Both ways as JSON, so that nothing is shared and sizes are real. */
  function execute(body: RequestBody): ResponseBody {
    const answer = JSON.stringify(session.execute(body));
    sent.bytesReceived += Buffer.byteLength(answer);
    return JSON.parse(answer) as ResponseBody;
  }

  async function answer(message: { readonly Body: unknown }, flags: number): Promise<WireResponse> {
    const text = JSON.stringify(message.Body);
    const body = JSON.parse(text) as RequestBody;
    if (isCleanUp(body)) sent.cleanUps++;
    else sent.requests++;
    sent.bytesSent += Buffer.byteLength(text);
    return wireResponse(await faults.answer({ body, flags }, execute));
  }

  const executor = {
    executeAsync: (_customData: string, flags: number, message: { readonly Body: unknown }) => answer(message, flags),
  };
  const { SessionBase } = extension as unknown as { SessionBase: { prototype: object } };
  const transport = Object.assign(Object.create(SessionBase.prototype) as object, {
    _createRequestExecutorOrNull: () => executor,
    getEventRegistration: () => events.documentEvents,
  });
  const runWith = excel.run as unknown as <Result>(
    options: { session: object; delayForCellEdit: boolean },
    batch: (context: Excel.RequestContext) => Promise<Result>
  ) => Promise<Result>;

  return {
    run: async (batch, { delayForCellEdit = true } = {}) =>
      runWith({ session: transport, delayForCellEdit }, async (context) => {
        events.mark(context);
        return batch(context);
      }),
    edit: (act) => session.edit(act),
    isSetSupported: (set, version) => isSetSupported(workbook.model.profile, set, version),
    get stats() {
      return { ...sent, ...workbook.traffic };
    },
    workbook,
  };
}
