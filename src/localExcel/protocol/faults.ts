import type { RequestBody, ResponseBody } from "./messages";
import { withReadLimit, type ReadLimit } from "./readLimit";

/** Bit of the request flags that `Excel.run({ delayForCellEdit: true }, …)` sets: wait while a cell is being edited. */
const DELAY_FOR_CELL_EDIT = 64;

/** An Office error code instead of an answer. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** What becomes of a request that is not simply answered. */
export type Fault =
  /** Neither answered nor done, until `Faults.release`: then both, late. */
  | "hang"
  | (Refusal & {
      /**
       * How much was done before it failed: nothing (absent), all (a lost answer), or the actions before this position; "middle" is
       * half of them. Only where it failed between actions does the add-in learn what was answered until then.
       */
      readonly done?: "all" | "middle" | number;
    });

/** A request as it came over the wire. */
export interface IncomingRequest {
  readonly body: RequestBody;
  /** The bit set office.js sends beside the body; 0 where the transport has none. */
  readonly flags: number;
}

/** An answer, or the code office.js reports instead of one. */
export type Answer = { readonly body: ResponseBody } | { readonly refused: Refusal };

/** Does a request, wherever the workbook lives. */
export type Execute = (body: RequestBody) => ResponseBody | Promise<ResponseBody>;

/** Nothing but released references: what office.js sends, un-awaited, after `Excel.run` has resolved. */
export function isCleanUp(request: RequestBody): boolean {
  const calls = request.Actions.filter(({ ActionType }) => ActionType !== 1);
  return calls.length > 0 && calls.every(({ Name }) => Name === "_RemoveReference");
}

/**
 * Everything that can be made to go wrong between an add-in and its workbook, switched on and off while both live. Each transport
 * puts its requests through `answer`; a new one lets everything pass.
 */
export class Faults {
  /** Cells of one read above which it gives null, or fails; undefined: any number. */
  readLimit: ReadLimit | undefined;
  /** Bytes of UTF-8 JSON of one request, and of one answer; undefined: any number. */
  payloadLimit: number | undefined;
  /** Asked before each request (1, 2 … since this was made; clean-ups are not asked about). What `queue` holds comes first. */
  faultOf: ((request: number) => Fault | undefined) | undefined;
  private requests = 0;
  private isEditing = false;
  private isSessionLost = false;
  private readonly queued: Fault[] = [];
  private readonly waiting: { readonly forEdit: boolean; readonly go: () => void }[] = [];

  /** Requests so far, clean-ups left out. */
  get count(): number {
    return this.requests;
  }

  /** The next requests meet this, one after the other. */
  queue(fault: Fault, times = 1): void {
    for (let i = 0; i < times; i++) this.queued.push(fault);
  }

  /** The user starts typing in a cell: a request fails, or waits where it says so, until `endEditing`. */
  startEditing(): void {
    this.isEditing = true;
  }

  endEditing(): void {
    this.isEditing = false;
    this.letGo(({ forEdit }) => forEdit);
  }

  /** From now on every request fails, until `clear`: in Excel, until the workbook is opened anew. */
  loseSession(): void {
    this.isSessionLost = true;
  }

  /** Requests that hang are done and answered after all. */
  release(): void {
    this.letGo(({ forEdit }) => !forEdit);
  }

  /** All is well again. The limits stay, and requests that hang go on hanging. */
  clear(): void {
    this.queued.length = 0;
    this.faultOf = undefined;
    this.isSessionLost = false;
    this.endEditing();
  }

  /** Answers a request, with what is to go wrong on the way. */
  async answer(request: IncomingRequest, execute: Execute): Promise<Answer> {
    if (isCleanUp(request.body)) return this.isSessionLost ? SESSION_LOST : { body: await execute(request.body) };
    this.requests++;
    const fault = this.queued.shift() ?? this.faultOf?.(this.requests);
    if (this.isSessionLost) return SESSION_LOST;
    if (this.isEditing) {
      if ((request.flags & DELAY_FOR_CELL_EDIT) === 0) return CELL_EDITED;
      await this.wait(true);
    }
    if (fault === "hang") await this.wait(false);
    else if (fault !== undefined) return await failed(request.body, fault, execute);
    return await this.whole(request.body, execute);
  }

  private async whole(body: RequestBody, execute: Execute): Promise<Answer> {
    if (this.isTooLong(body)) return REQUEST_TOO_LONG;
    const answer = await execute(body);
    const given = this.readLimit === undefined ? answer : withReadLimit(answer, body, this.readLimit);
    return this.isTooLong(given) ? RESPONSE_TOO_LONG : { body: given };
  }

  private isTooLong(body: RequestBody | ResponseBody): boolean {
    if (this.payloadLimit === undefined) return false;
    return new TextEncoder().encode(JSON.stringify(body)).length > this.payloadLimit;
  }

  private async wait(forEdit: boolean): Promise<void> {
    await new Promise<void>((go) => this.waiting.push({ forEdit, go }));
  }

  private letGo(which: (waiting: { readonly forEdit: boolean }) => boolean): void {
    const free = this.waiting.filter(which);
    const stay = this.waiting.filter((each) => !which(each));
    this.waiting.splice(0, this.waiting.length, ...stay);
    for (const { go } of free) go();
  }
}

async function failed(body: RequestBody, fault: Exclude<Fault, "hang">, execute: Execute): Promise<Answer> {
  const { code, message, done } = fault;
  const refused = { refused: { code, message } };
  if (done === undefined) return refused;
  if (done === "all") {
    await execute(body);
    return refused;
  }
  const { length } = body.Actions;
  const at = Math.min(done === "middle" ? Math.floor(length / 2) : done, length - 1);
  const begun = await execute({ ...body, Actions: body.Actions.slice(0, at) });
  if (begun.Error !== undefined) return { body: begun };
  return {
    body: { ...begun, Error: { Code: code, Message: message, Location: "", ActionIndex: at, HttpStatusCode: 500 } },
  };
}

function refusal(code: string, message: string): Answer {
  return { refused: { code, message } };
}

const SESSION_LOST = refusal("InvalidOrTimedOutSession", "Your Office session has expired or is invalid.");
const CELL_EDITED = refusal(
  "InvalidOperationInCellEditMode",
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell."
);
const REQUEST_TOO_LONG = refusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
const RESPONSE_TOO_LONG = refusal(
  "ResponsePayloadSizeLimitExceeded",
  "The response payload size has exceeded the limit."
);
