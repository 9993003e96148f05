import { faultOfCode, officeErrorCode, WorkbookError } from "./workbookError";

/** Pauses before a busy Excel is asked again, milliseconds. */
const BUSY_PAUSES = [500, 1_500, 4_000, 8_000];
/** Pauses after an error that says nothing: it may pass, more often it does not. */
const GENERAL_PAUSES = [500];
const GENERAL = "GeneralException";
/** Pauses after something has moved under the work: it looks again. */
const MOVED_PAUSES = [0];

/** True for the error behind which anything can stand, on the web even a request too large. */
export function isGeneralError(error: unknown): boolean {
  return officeErrorCode(error) === GENERAL;
}

/** True where the very same request may pass a moment later. */
export function mayPass(error: unknown): boolean {
  const code = officeErrorCode(error);
  return code === GENERAL || (code !== undefined && faultOfCode(code) === "busy");
}

/** How often one piece of work is tried again, and after what pause. One for each piece. */
export class Patience {
  private busy = 0;
  private general = 0;
  private moved = 0;

  /** Milliseconds to wait before the next try; undefined when another try is not worth it. */
  pauseAfter(error: unknown): number | undefined {
    const code = officeErrorCode(error);
    // A WorkbookError has been through this already.
    if (code === undefined || error instanceof WorkbookError) return undefined;
    if (code === GENERAL) return GENERAL_PAUSES[this.general++];
    switch (faultOfCode(code)) {
      case "busy":
        return BUSY_PAUSES[this.busy++];
      case "somethingMoved":
        return MOVED_PAUSES[this.moved++];
      default:
        return undefined;
    }
  }
}
