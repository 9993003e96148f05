/** What was asked cannot be done as it stands: one clear sentence, exit status 2. */
export class UsageError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "UsageError";
  }
}
