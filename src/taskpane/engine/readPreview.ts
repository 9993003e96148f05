import type { Grid } from "../../core/cells/grid";
import { readColumnsNeeded } from "../../core/opportunities/findSource";
import { interpret } from "../../core/opportunities/interpret";
import type { NearestSource } from "../../core/opportunities/nearestSource";
import type { Reading, Source } from "../../core/opportunities/reading";
import { SourceError } from "../../core/opportunities/sourceError";
import type { Settings } from "../../core/settings";
import type { ExcelRunner } from "../../workbook/excelRunner";
import { queueShownText } from "../../workbook/queueShownText";
import { readBody } from "../../workbook/readBody";
import type { FoundPipeline } from "../../workbook/readPipeline";

/** Rows that are read for a preview. */
const PREVIEW_ROWS = 20_000;
/** Cells up to which every column of the block is read, to say how many of its cells are empty. */
const PREVIEW_CELLS = 400_000;
/** Rows among which the first filled cells of a column are looked for. */
const SAMPLE_ROWS = 40;

/** The handle a run is given. */
type RunContext = Parameters<Parameters<ExcelRunner>[0]>[0];

/** The first rows of a block. */
export interface Preview {
  readonly grid: Grid;
  /** What the first of them show, all columns of the block. */
  readonly shown: readonly (readonly string[])[];
  /** Every row was read. */
  readonly isWhole: boolean;
  /** Undefined where a needed column is missing, or the rows cannot be read (no deals, several currencies). */
  readonly reading: Reading | undefined;
}

/**
 * Reads the first rows of a block.
 * Round trips: 1 to 3
 */
export async function readPreview(
  context: RunContext,
  {
    found,
    block,
    settings,
  }: { readonly found: FoundPipeline; readonly block: NearestSource; readonly settings: Settings }
): Promise<Preview> {
  const { outline } = found;
  const { source, missing } = block;
  const sheet = outline.sheets.find(({ name }) => name === source.sheet);
  if (sheet === undefined) throw new RangeError(`no sheet ${source.sheet}`);
  const all = source.lastRow - source.firstRow + 1;
  const rows = Math.min(all, PREVIEW_ROWS);
  const width = source.lastColumn - source.firstColumn + 1;
  const place = { row: source.firstRow - 1, column: source.firstColumn, columns: width };
  const shown = queueShownText(context, sheet.id, { ...place, rows: Math.min(rows, SAMPLE_ROWS) });
  const everyColumn = Array.from({ length: width }, (_, i) => source.firstColumn + i);
  const grid = await readBody(context, {
    sheetId: sheet.id,
    sheetName: sheet.name,
    row: place.row,
    rows,
    columns: rows * width <= PREVIEW_CELLS ? everyColumn : readColumnsNeeded(source),
    date1904: outline.date1904,
    signal: undefined,
    onRows: () => undefined,
  });
  const reading = missing.length > 0 ? undefined : readingOf(grid, source, settings);
  return { grid, shown: shown(), isWhole: rows === all, reading };
}

/** Undefined where the rows are no pipeline after all: the analysis will say why. */
function readingOf(grid: Grid, source: Source, settings: Settings): Reading | undefined {
  try {
    return interpret(grid, source, settings);
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}
