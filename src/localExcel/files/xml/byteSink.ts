const encoder = new TextEncoder();
const FLUSH = 1 << 16;

/** Collects texts and raw bytes into one array, encoding texts in pieces so that a large sheet is never one string. */
export class ByteSink {
  private readonly pieces: Uint8Array[] = [];
  private pending = "";
  private length = 0;

  text(text: string): void {
    this.pending += text;
    if (this.pending.length > FLUSH) this.flush();
  }

  raw(bytes: Uint8Array): void {
    this.flush();
    this.pieces.push(bytes);
    this.length += bytes.length;
  }

  bytes(): Uint8Array {
    this.flush();
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  private flush(): void {
    if (this.pending === "") return;
    const bytes = encoder.encode(this.pending);
    this.pending = "";
    this.pieces.push(bytes);
    this.length += bytes.length;
  }
}
