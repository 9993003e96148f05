/** Keeps what is asked of one workbook from being answered by the next. */
export class HeldWorkbook {
  private openings = 0;
  private opening: Promise<unknown> = Promise.resolve();

  /** Kept once no opening is under way. */
  get released(): Promise<unknown> {
    return this.opening;
  }

  /**
   * Holds all questions while `open` tries to open another workbook.
   *
   * @param open whether another one is open now; else, or when it throws, questions go on to the one that was
   */
  async whileHeld(open: () => Promise<boolean>): Promise<void> {
    // One after the other: a second file waits until the first is open.
    const trying = this.opening.then(open).then((isAnother) => {
      if (isAnother) this.openings++;
    });
    this.opening = trying.catch(() => undefined);
    await trying;
  }

  /** Asks the workbook that is open now; once another has taken its place, a question is never answered. */
  asker(): <Answer>(ask: () => Promise<Answer>) => Promise<Answer> {
    const mine = this.openings;
    return async (ask) => {
      await this.opening;
      return mine === this.openings ? await ask() : await new Promise<never>(() => undefined);
    };
  }
}
