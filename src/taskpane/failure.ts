import { SourceError, type SourceFault } from "../core/opportunities/sourceError";

/** An error as plain data: its class is lost on the way, so what tells it goes beside it. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  /** Of a SourceError. */
  readonly fault: SourceFault | undefined;
}

/** Whatever was thrown, as plain data. */
export function failureOf(thrown: unknown): Failure {
  if (!(thrown instanceof Error)) return { name: "Error", message: String(thrown), fault: undefined };
  const fault = thrown instanceof SourceError ? thrown.fault : undefined;
  return { name: thrown.name, message: thrown.message, fault };
}

/** The error a failure stands for: a SourceError is one again, any other keeps its name. */
export function errorOf({ name, message, fault }: Failure): Error {
  if (fault !== undefined) return new SourceError(fault);
  const error = new Error(message);
  error.name = name;
  return error;
}
