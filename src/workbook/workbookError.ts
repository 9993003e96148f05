/** Why Excel would not do what it was asked, as far as its error code tells. */
export type WorkbookFault =
  | "busy"
  | "cellBeingEdited"
  | "accessDenied"
  | "tooLarge"
  | "outOfMemory"
  | "notSupported"
  | "somethingMoved"
  | "noAnswer"
  | "refused";

/** Excel refused, or went away. Words for people live at the doors; `code` is Office's own, never shown alone. */
export class WorkbookError extends Error {
  constructor(
    readonly fault: WorkbookFault,
    readonly code: string,
    /** Office's name of the call that failed, or "" when it gave none. */
    readonly location: string,
    detail: string
  ) {
    super(`${code}${location === "" ? "" : ` at ${location}`}: ${detail}`);
    this.name = "WorkbookError";
  }
}

/** The analysis was stopped by the user between two round trips; what is in the workbook stays repeatable. */
export class CancelledError extends Error {
  constructor() {
    super("cancelled");
    this.name = "CancelledError";
  }
}

/** Excel has not answered one request for a minute: it was given up. What it was sent may still land. */
export class HungError extends Error {
  constructor() {
    super("no answer");
    this.name = "HungError";
  }
}

/** Stops the run here when the user has asked for it. Called between round trips, never inside one. */
export function stopWhenCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new CancelledError();
}

const FAULT_OF_CODE: Readonly<Record<string, WorkbookFault>> = {
  ServiceNotAvailable: "busy",
  ActivityLimitReached: "busy",
  Conflict: "busy",
  RequestAborted: "busy",
  InvalidOperationInCellEditMode: "cellBeingEdited",
  AccessDenied: "accessDenied",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  MemoryLimitReached: "outOfMemory",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  NotImplemented: "notSupported",
  UnsupportedOperation: "notSupported",
  ItemNotFound: "somethingMoved",
  ItemAlreadyExists: "somethingMoved",
  InvalidReference: "somethingMoved",
  InvalidOrTimedOutSession: "noAnswer",
};

/** What an Office error code stands for. */
export function faultOfCode(code: string): WorkbookFault {
  return FAULT_OF_CODE[code] ?? "refused";
}

/** Office's error code of whatever was thrown, or undefined when it is no Office error. */
export function officeErrorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  const code: unknown = error.code;
  return typeof code === "string" ? code : undefined;
}

/** The WorkbookError an Office error stands for; anything else comes back as it is. Called at the doors. */
export function workbookErrorOf(error: unknown): unknown {
  const code = officeErrorCode(error);
  if (code === undefined || error instanceof WorkbookError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new WorkbookError(faultOfCode(code), code, errorLocation(error), detail);
}

/** True for the refusals that a smaller block avoids. */
export function isSizeError(error: unknown): boolean {
  const code = officeErrorCode(error);
  return code !== undefined && FAULT_OF_CODE[code] === "tooLarge";
}

function errorLocation(error: unknown): string {
  if (typeof error !== "object" || error === null || !("debugInfo" in error)) return "";
  const info: unknown = error.debugInfo;
  if (typeof info !== "object" || info === null || !("errorLocation" in info)) return "";
  return typeof info.errorLocation === "string" ? info.errorLocation : "";
}
