import type { Grid } from "../core/cells/grid";
import { readColumnsNeeded } from "../core/opportunities/findSource";
import type { Source } from "../core/opportunities/reading";
import { readBody } from "./readBody";
import { stopWhenCancelled } from "./workbookError";
import { sheetNamed, type WorkbookOutline } from "./workbookOutline";

/** Told while rows are read. */
export interface ReadingProgress {
  readonly onRows: (rows: number, of: number) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads the columns the calculation needs, over all rows below the header.
 * Round trips: 1 per block of about 150,000 cells
 */
export async function readRows(
  context: Excel.RequestContext,
  { outline, source }: { readonly outline: WorkbookOutline; readonly source: Source },
  { onRows, signal }: ReadingProgress
): Promise<Grid> {
  stopWhenCancelled(signal);
  const sheet = sheetNamed(outline, source.sheet);
  const rows = source.lastRow - source.firstRow + 1;
  return await readBody(context, {
    sheetId: sheet.id,
    sheetName: sheet.name,
    row: source.firstRow - 1,
    rows,
    columns: readColumnsNeeded(source),
    date1904: outline.date1904,
    signal,
    onRows: (done) => onRows(done, rows),
  });
}
