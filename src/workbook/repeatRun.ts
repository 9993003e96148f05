import type { ExcelRunner } from "./excelRunner";
import { Patience } from "./patience";
import { pause } from "./pause";
import { MAX_REQUEST_BYTES } from "./requestBudget";
import { isSizeError } from "./workbookError";

/** Smaller requests than this are not refused for their size. @see cellPieces.ts: one piece is larger. */
const MIN_REQUEST_BYTES = 150_000;

/** What one try has to keep to. */
export interface Attempt {
  /** Bytes a request may grow to. */
  readonly requestBytes: number;
}

/**
 * Runs a batch, and again with a context of its own after an error that may pass: Excel is busy (four times, after 0.5 to 8 s),
 * says nothing but "general" (once), something has moved or come meanwhile (once), or refuses a request for its size (with requests half as large). Only for what can be
 * repeated: the batch looks at the workbook anew and writes the same to the same places.
 * @throws CancelledError, and the last error when no other try is worth it
 */
export async function repeatRun<Result>(
  excel: ExcelRunner,
  signal: AbortSignal | undefined,
  batch: (context: Excel.RequestContext, attempt: Attempt) => Promise<Result>
): Promise<Result> {
  const patience = new Patience();
  for (let requestBytes = MAX_REQUEST_BYTES; ;) {
    const attempt = { requestBytes };
    try {
      return await excel(async (context) => await batch(context, attempt));
    } catch (error) {
      if (isSizeError(error) && requestBytes > MIN_REQUEST_BYTES) {
        requestBytes = Math.max(MIN_REQUEST_BYTES, requestBytes / 2);
        continue;
      }
      const milliseconds = patience.pauseAfter(error);
      if (milliseconds === undefined) throw error;
      await pause(milliseconds, signal);
    }
  }
}
