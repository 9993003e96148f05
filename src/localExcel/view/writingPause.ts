/** Milliseconds without a request after which an add-in has paused. */
const QUIET_MS = 150;
/** Milliseconds of writing without a pause after which one is made. */
const MOST_MS = 3_000;

/**
 * Lets an add-in write in peace. It sends one request after the other and waits for each answer: formulas that were calculated,
 * and a grid that was drawn anew after each of them, would make it wait for what the next request changes again.
 */
export class WritingPause {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since = 0;

  /** @param act does what was put off */
  constructor(private readonly act: () => void) {}

  /** There is something to do; each request puts it off a little. */
  put(): void {
    const now = performance.now();
    if (this.timer === undefined) this.since = now;
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.act();
      },
      Math.max(0, Math.min(QUIET_MS, this.since + MOST_MS - now))
    );
  }

  /** Forgets what was put off: another workbook is open. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
