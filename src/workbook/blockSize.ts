/** Cells of one answer: enough to be quick, few enough that a cancel is felt. */
const MAX_CELLS = 150_000;
/** Bytes of one answer; Excel on the web refuses 5 MB. */
const MAX_BYTES = 3_000_000;
/** Rows of the first block, before anything is known of their size. */
const FIRST_ROWS = 2_000;
/** A block this small that is still refused is not refused for its size. */
const MIN_ROWS = 50;
/** Good blocks after which one that was halved may grow again, and by how much. */
const GOOD_BLOCKS = 3;
const GROWTH = 1.5;
/** Rows that are measured to know the size of the others. */
const MEASURED_ROWS = 100;

/** How many rows to read at a time: starts small, grows to what an answer may weigh, halves when one is refused, and recovers. */
export class BlockSize {
  private current: number;
  private readonly most: number;
  /** `most`, or half of a block that was refused, growing again with blocks that were not. */
  private ceiling: number;
  private good = 0;

  constructor(columns: number) {
    this.most = Math.max(MIN_ROWS, Math.floor(MAX_CELLS / Math.max(1, columns)));
    this.ceiling = this.most;
    this.current = Math.min(FIRST_ROWS, this.ceiling);
  }

  get rows(): number {
    return this.current;
  }

  /** Learns from a block that was read: its bands of columns, each with the same rows. */
  learn(bands: readonly (readonly (readonly unknown[])[])[]): void {
    const measured = Math.min(MEASURED_ROWS, bands[0]?.length ?? 0);
    if (measured === 0) return;
    const bytes = bands.reduce((sum, band) => sum + utf8Bytes(JSON.stringify(band.slice(0, measured))), 0);
    if (++this.good % GOOD_BLOCKS === 0) this.ceiling = Math.min(this.most, Math.floor(this.ceiling * GROWTH));
    const fitting = Math.floor(MAX_BYTES / (bytes / measured));
    this.current = Math.max(MIN_ROWS, Math.min(this.ceiling, fitting));
  }

  /** Halves after a refusal; false when the block is as small as it gets. */
  halve(): boolean {
    if (this.current <= MIN_ROWS) return false;
    this.current = Math.max(MIN_ROWS, Math.floor(this.current / 2));
    this.ceiling = this.current;
    this.good = 0;
    return true;
  }
}

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
