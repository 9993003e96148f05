import { stopWhenCancelled } from "./workbookError";

/** Bytes one request may grow to: Excel on the web refuses 5 MB, and our estimate is one. */
export const MAX_REQUEST_BYTES = 3_500_000;

/** About what one queued call on a range costs in a request: its path, its reference, its action. */
export const CALL_BYTES = 600;

/**
 * Keeps each request below what Excel on the web takes, and the count of requests low: what is queued is weighed, and
 * sent when the next part would not fit any more. Also the place where a cancel takes effect.
 */
export class RequestBudget {
  private spentBytes = 0;
  private readonly sent: (() => void)[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly signal: AbortSignal | undefined,
    private readonly maxBytes: number = MAX_REQUEST_BYTES
  ) {}

  /**
   * Makes room for about `bytes` more. Call before queueing them.
   * Round trips: 0, or 1 when the request is full
   */
  async spend(bytes: number): Promise<void> {
    if (this.spentBytes > 0 && this.spentBytes + bytes > this.maxBytes) await this.flush();
    this.spentBytes += bytes;
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
    stopWhenCancelled(this.signal);
    await this.context.sync();
    this.spentBytes = 0;
    for (const tell of this.sent.splice(0)) tell();
  }
}
