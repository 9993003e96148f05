const PATIENCE_MS = 60_000;
const PAUSE_MS = 50;

/** Asks again until the answer equals the expected one; then says what it was last. */
export async function eventually<Value>(ask: () => Promise<Value>, expected: Value): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await ask();
    if (JSON.stringify(value) === JSON.stringify(expected) || Date.now() > until) {
      expect(value).toEqual(expected);
      return;
    }
    await pause();
  }
}

/** Asks again until the answer differs; resolves to what it became. */
export async function changedFrom<Value>(ask: () => Promise<Value>, before: Value): Promise<Value> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await ask();
    if (JSON.stringify(value) !== JSON.stringify(before)) return value;
    if (Date.now() > until) throw new Error(`still ${JSON.stringify(before)}`);
    await pause();
  }
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
