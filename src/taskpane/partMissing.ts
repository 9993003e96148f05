/** What the bundler's own errors are called when a script cannot be fetched. */
const NAME = "ChunkLoadError";

/** Whether something failed because a part of the pane could not be fetched. */
export function isPartMissing(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === NAME;
}

/** The end of a worker as an error: without a message its script could not be fetched. */
export function workerEnded(message: string | undefined): Error {
  const error = new Error(message ?? "the worker did not start");
  if (message === undefined) error.name = NAME;
  return error;
}
