import type { Day } from "../core/cells/day";
import type { Grid } from "../core/cells/grid";
import { daySaidByRows } from "../core/changes/exportDay";
import type { Source } from "../core/opportunities/reading";
import { chooseSource } from "../workbook/chooseSource";
import type { ExcelRunner } from "../workbook/excelRunner";
import type { FoundPipeline } from "../workbook/readPipeline";
import { readRows } from "../workbook/readRows";
import { choicesOver } from "./choicesOver";
import type { ReadingRequest } from "./readAndAnalyse";

/** An export of the pipeline, its rows as read. */
export interface ReadExport {
  readonly grid: Grid;
  readonly source: Source;
  /** By a snapshot-date column; undefined where the rows do not say it. */
  readonly daySaid: Day | undefined;
}

/** Which rows of the workbook are meant; `Day` and overrides as for an analysis of them. */
export type ExportRequest = Pick<ReadingRequest, "today" | "overrides" | "sheet" | "table" | "signal">;

/** A run of Excel's, as a batch is handed it. */
type RunContext = Parameters<Parameters<ExcelRunner>[0]>[0];

/**
 * Reads the rows that an analysis of this workbook would read, to be taken in as a past snapshot. Changes nothing.
 * Round trips: 1 per block of about 150,000 cells
 * @throws SourceError when there is no pipeline among them
 */
export async function readExport(
  context: RunContext,
  found: FoundPipeline,
  { today, overrides = {}, sheet, table, signal }: ExportRequest
): Promise<ReadExport> {
  const { outline, typed } = found;
  const { columnMap, insisted } = choicesOver({ outline, typed: typed.values }, overrides, today);
  const source = chooseSource(found, { sheet, table, columnMap, insisted });
  const grid = await readRows(context, { outline, source }, { onRows: () => undefined, signal });
  return { grid, source, daySaid: daySaidByRows(grid, source) };
}
