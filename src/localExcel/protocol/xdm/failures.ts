import type { Refusal } from "../faults";
import type { ResponseBody } from "../messages";

/** office.js's number of a call that failed for no reason it knows. */
export const GENERAL_FAILURE = 5001;

/** Numbers that stand for a failed call, by the code office.js makes of each. */
const NUMBERS: Readonly<Record<string, number>> = {
  GeneralException: GENERAL_FAILURE,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

/** The number of the failed call; undefined for a code that only an answer can carry. */
export function failureNumber(code: string): number | undefined {
  return NUMBERS[code];
}

/** The answer that makes office.js fail with that code. */
export function failureOf({ code, message }: Refusal): ResponseBody {
  const error = { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: 400 };
  return { Results: [], TraceIds: [], Error: error };
}
