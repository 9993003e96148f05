import { ExcelError } from "../model/excelError";

function refused(value: unknown, wanted: string): ExcelError {
  return new ExcelError("InvalidArgument", `${JSON.stringify(value)} is no ${wanted}`);
}

/** What came over the wire as a text. @throws ExcelError InvalidArgument for anything else (as the others here) */
export function textArgument(value: unknown): string {
  if (typeof value !== "string") throw refused(value, "text");
  return value;
}

export function booleanArgument(value: unknown): boolean {
  if (typeof value !== "boolean") throw refused(value, "truth value");
  return value;
}

/** A number within limits, both included. */
export function numberArgument(value: unknown, least = -Infinity, most = Infinity): number {
  if (typeof value !== "number" || !(value >= least && value <= most))
    throw refused(value, `number from ${least} to ${most}`);
  return value;
}
