/* eslint-disable no-restricted-syntax -- this is where the workbook meets the add-in: it speaks of its Excel */
import { isSetSupported } from "../model/clientProfile";
import type { LocalWorkbook } from "../model/localWorkbook";
import { connectEvents } from "./events/libraryEvents";
import type { RequestBody } from "./messages";
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
  /** `Excel.run` on this workbook. */
  run<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result>;
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

/**
 * Something that goes wrong on the way: the sync never ends ("hang"), or it fails with an Office error code, before anything was
 * done or, with `done`, after everything was (a lost answer).
 */
export type Fault = "hang" | { readonly code: string; readonly message: string; readonly done?: boolean };

export interface ConnectOptions {
  /** Asked before each request (1, 2 …; clean-ups are not asked about): the fault it meets, undefined for none. */
  readonly faultOf?: (request: number) => Fault | undefined;
}

interface WireResponse {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: unknown;
}

function refusal(code: string, message: string): WireResponse {
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: message, Headers: {}, Body: null };
}

/** Nothing but released references: what the library sends, un-awaited, after `Excel.run` has resolved. */
function isCleanUp(request: RequestBody): boolean {
  const calls = request.Actions.filter(({ ActionType }) => ActionType !== 1);
  return calls.length > 0 && calls.every(({ Name }) => Name === "_RemoveReference");
}

/** Connects the real office.js to a workbook in this process. Any number of workbooks can be connected, at once or in turn. */
export function connect(workbook: LocalWorkbook, options: ConnectOptions = {}): Connection {
  const { Excel: excel, OfficeExtension: extension, api } = loadOfficeJs();
  const events = connectEvents(extension, (watched) => session.events.watchSelection(watched));
  const session = new WorkbookSession(workbook, api, { carrier: events.carrier });
  const sent = { requests: 0, cleanUps: 0, bytesSent: 0, bytesReceived: 0 };
  const limit = workbook.model.profile.payloadLimit ?? Infinity;

  /** Both ways as JSON, so that nothing is shared and sizes are real. */
  function exchange(body: unknown): WireResponse {
    const text = JSON.stringify(body);
    const request = JSON.parse(text) as RequestBody;
    const size = Buffer.byteLength(text);
    sent.bytesSent += size;
    if (size > limit)
      return refusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    const answer = JSON.stringify(session.execute(request));
    const answerSize = Buffer.byteLength(answer);
    sent.bytesReceived += answerSize;
    if (answerSize > limit)
      return refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: JSON.parse(answer) as unknown };
  }

  async function answer(body: unknown): Promise<WireResponse> {
    const cleanUp = isCleanUp(body as RequestBody);
    if (cleanUp) sent.cleanUps++;
    else sent.requests++;
    const fault = cleanUp ? undefined : options.faultOf?.(sent.requests);
    if (fault === "hang") return new Promise(() => undefined);
    if (fault?.done === true) exchange(body);
    return fault === undefined ? exchange(body) : refusal(fault.code, fault.message);
  }

  const executor = {
    executeAsync: (_customData: string, _flags: number, message: { Body: unknown }) => answer(message.Body),
  };
  const { SessionBase } = extension as unknown as { SessionBase: { prototype: object } };
  const transport = Object.assign(Object.create(SessionBase.prototype) as object, {
    _createRequestExecutorOrNull: () => executor,
    getEventRegistration: () => events.documentEvents,
  });
  const runWith = excel.run as unknown as <Result>(
    options: { session: object },
    batch: (context: Excel.RequestContext) => Promise<Result>
  ) => Promise<Result>;

  return {
    run: async (batch) =>
      runWith({ session: transport }, async (context) => {
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
