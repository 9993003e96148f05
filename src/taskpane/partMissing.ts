/** What the bundler's own errors are called when a script cannot be fetched. */
const NAME = "ChunkLoadError";

/** Whether something failed because a part of the pane could not be fetched. */
export function isPartMissing(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === NAME;
}

/** A part that could not be fetched, however that was said. */
export function partMissing(message: string): Error {
  const error = new Error(message);
  error.name = NAME;
  return error;
}

/** The end of a worker as an error: without a message its script could not be fetched. */
export function workerEnded(message: string | undefined): Error {
  return message === undefined ? partMissing("the worker did not start") : new Error(message);
}
