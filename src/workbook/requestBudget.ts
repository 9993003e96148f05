import { nextTask } from "./nextTask";
import { stopWhenCancelled } from "./workbookError";

/**
 * Bytes one request may grow to. Excel on the web refuses 5 MB; long before, making a request of that size and of its
 * answer what the library wants holds up the thread that draws the pane, and neither can be cut into pieces.
 */
export const MAX_REQUEST_BYTES = 600_000;
/** Queued calls one request may grow to, for the same reason: the library handles two or three actions a call. */
const MAX_REQUEST_CALLS = 800;
/** Milliseconds of queueing after which others have their turn. */
const TURN = 12;
/** A request of fewer calls is sent along with what came before it. */
const SMALL_REQUEST_CALLS = 50;

/** About what one queued call on a range costs in a request: its path, its reference, its action. */
export const CALL_BYTES = 600;

/**
 * Keeps each request small enough for Excel and for the thread it is made on, and the count of requests low: what is queued
 * is weighed, and sent when the next part would not fit any more. Also the place where a cancel takes effect, and where
 * everything else on this thread has its turn.
 */
export class RequestBudget {
  private spentBytes = 0;
  private spentCalls = 0;
  private turnBegan = performance.now();
  private readonly sent: (() => void)[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly signal: AbortSignal | undefined,
    private readonly maxBytes: number = MAX_REQUEST_BYTES
  ) {}

  /**
   * Makes room for about `bytes` more in so many calls. Call before queueing them.
   * Round trips: 0, or 1 when the request is full
   */
  async spend(bytes: number, calls = 1): Promise<void> {
    await this.makeRoom(bytes, calls);
    this.spentBytes += bytes;
    this.spentCalls += calls;
  }

  /**
   * Begins a new request where so much more does not fit into this one: what belongs together stays together when it can.
   * Round trips: 0, or 1 when it does not fit
   */
  async makeRoom(bytes: number, calls: number): Promise<void> {
    const isFull = this.spentBytes + bytes > this.maxBytes || this.spentCalls + calls > MAX_REQUEST_CALLS;
    if (this.spentCalls > 0 && isFull) await this.flush();
    else if (performance.now() - this.turnBegan > TURN) await this.yieldTurn();
  }

  /** Calls back once everything that is queued by now has been sent and done. */
  whenSent(tell: () => void): void {
    this.sent.push(tell);
  }

  /**
   * Sends what is queued.
   * Round trips: 1
   */
  async flush(): Promise<void> {
    const isSmall = this.spentCalls < SMALL_REQUEST_CALLS;
    // A request is made in one go, and so is what the library does with its answer: each in a turn of its own.
    if (!isSmall) await this.yieldTurn();
    stopWhenCancelled(this.signal);
    await this.context.sync();
    if (!isSmall) await this.yieldTurn();
    this.spentBytes = 0;
    this.spentCalls = 0;
    for (const tell of this.sent.splice(0)) tell();
  }
  private async yieldTurn(): Promise<void> {
    await nextTask();
    this.turnBegan = performance.now();
  }
}
