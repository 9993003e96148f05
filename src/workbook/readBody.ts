import type { CellValue, Grid, GridColumn } from "../core/cells/grid";
import { CellKind } from "../core/cells/grid";
import { startColumn, type GridColumnBuilder } from "../core/cells/gridColumn";
import { BlockSize } from "./blockSize";
import { isGeneralError, mayPass, Patience } from "./patience";
import { matrixOf } from "./rangeValues";
import { pause } from "./pause";
import { isSizeError, stopWhenCancelled, WorkbookError, workbookErrorOf } from "./workbookError";

/** Rows whose number formats come with the first block; a column that begins later costs one more round trip in all. */
const FORMAT_ROWS = 50;

/** What to read: some columns of a sheet, all over the same rows. */
export interface BodyRequest {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Zero-based sheet row of the first row. */
  readonly row: number;
  readonly rows: number;
  /** Zero-based sheet columns. */
  readonly columns: readonly number[];
  readonly date1904: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Told after each block: rows read so far. */
  readonly onRows?: ((rows: number) => void) | undefined;
}

/** Columns that stand beside each other and are read as one range. */
interface Band {
  readonly column: number;
  readonly columns: number;
}

/**
 * Reads columns of a sheet in blocks; each block is turned into columns at once and dropped. Changes nothing.
 * Round trips: 1 per block (about 150,000 cells or 3 MB), one more when a column's first filled cell lies deep
 */
export async function readBody(context: Excel.RequestContext, request: BodyRequest): Promise<Grid> {
  const sheet = context.workbook.worksheets.getItem(request.sheetId);
  const columns = [...new Set(request.columns)].sort((a, b) => a - b);
  const builders = columns.map((column) => startColumn({ column, rowCount: request.rows }));
  const bands = bandsOf(columns);
  let sample: readonly Excel.Range[] = [];
  const size = new BlockSize(columns.length);
  let patience = new Patience();
  for (let done = 0; done < request.rows;) {
    stopWhenCancelled(request.signal);
    const rows = Math.min(size.rows, request.rows - done);
    // Anew with a first block that was refused: what its request asked for is lost with it.
    if (done === 0) sample = queueFormatSample(sheet, bands, request);
    const block = await readBlock(context, sheet, { bands, row: request.row + done, rows });
    if (block instanceof Refused) {
      const milliseconds = block.isForSize && size.halve() ? 0 : patience.pauseAfter(block.reason);
      if (milliseconds === undefined) throw workbookErrorOf(block.reason);
      if (milliseconds > 0) await pause(milliseconds, request.signal);
      continue;
    }
    patience = new Patience();
    append(builders, bands, block);
    size.learn(block);
    done += rows;
    request.onRows?.(done);
  }
  const finished = builders.map((builder) => builder.finish());
  const formats = await formatsOf(context, sheet, { sample, finished, request });
  return {
    sheet: request.sheetName,
    firstRow: request.row + 1,
    rowCount: request.rows,
    columns: finished.map((column, i) => ({ ...column, numberFormat: formats[i] ?? "General" })),
    date1904: request.date1904,
  };
}

function bandsOf(columns: readonly number[]): Band[] {
  const bands: Band[] = [];
  for (const column of columns) {
    const last = bands[bands.length - 1];
    if (last !== undefined && last.column + last.columns === column) {
      bands[bands.length - 1] = { column: last.column, columns: last.columns + 1 };
    } else bands.push({ column, columns: 1 });
  }
  return bands;
}

/** A block Excel did not give. */
class Refused {
  constructor(readonly reason: unknown) {}

  /** A smaller one may pass: Excel says so, gives no values at all, or says nothing, which on the web can mean it. */
  get isForSize(): boolean {
    return isSizeError(this.reason) || isGeneralError(this.reason);
  }
}

/** One block, a band after the other. */
async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: { readonly bands: readonly Band[]; readonly row: number; readonly rows: number }
): Promise<readonly CellValue[][][] | Refused> {
  const ranges = block.bands.map(({ column, columns }) => {
    const range = sheet.getRangeByIndexes(block.row, column, block.rows, columns);
    range.load("values");
    return range;
  });
  try {
    await context.sync();
  } catch (error) {
    if (isSizeError(error) || mayPass(error)) return new Refused(error);
    throw error;
  }
  const values: CellValue[][][] = [];
  for (const range of ranges) {
    const band = range.values as CellValue[][] | null;
    if (band === null) {
      return new Refused(new WorkbookError("tooLarge", "RangeExceedsLimit", "readBody", `${block.rows} rows`));
    }
    values.push(band);
    // Not needed any more: the next request lets Excel drop it.
    range.untrack();
  }
  return values;
}

function append(builders: readonly GridColumnBuilder[], bands: readonly Band[], block: readonly CellValue[][][]): void {
  let next = 0;
  bands.forEach((band, i) => {
    for (let offset = 0; offset < band.columns; offset++) builders[next++]?.append(block[i] ?? [], offset);
  });
}

/** Queues the number formats of the first rows of each band, read with the first block. */
function queueFormatSample(
  sheet: Excel.Worksheet,
  bands: readonly Band[],
  request: BodyRequest
): readonly Excel.Range[] {
  const rows = Math.min(FORMAT_ROWS, request.rows);
  return bands.map(({ column, columns }) => {
    const range = sheet.getRangeByIndexes(request.row, column, rows, columns);
    range.load("numberFormat");
    return range;
  });
}

/**
 * The number format of the first filled cell of each column; undefined for an empty column.
 * Round trips: 0, or 1 when one lies below the sample
 */
async function formatsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  read: {
    readonly sample: readonly Excel.Range[];
    readonly finished: readonly GridColumn[];
    readonly request: BodyRequest;
  }
): Promise<readonly (string | undefined)[]> {
  const rowsOf = read.sample.map((range) => matrixOf<string>(range.numberFormat));
  // Columns in the order of the bands, as `finished` is.
  const sampled = (rowsOf[0] ?? []).map((_, row) => rowsOf.flatMap((rows) => rows[row] ?? []));
  const firsts = read.finished.map((column) => column.kinds.findIndex((kind) => kind !== CellKind.empty));
  const deep = firsts.map((first, i) => {
    const column = read.finished[i]?.column;
    if (first < sampled.length || column === undefined) return undefined;
    const cell = sheet.getRangeByIndexes(read.request.row + first, column, 1, 1);
    cell.load("numberFormat");
    return cell;
  });
  if (deep.some((cell) => cell !== undefined)) await context.sync();
  return firsts.map((first, i) => {
    const cell = deep[i];
    if (cell !== undefined) return matrixOf<string>(cell.numberFormat)[0]?.[0];
    return first < 0 ? undefined : sampled[first]?.[i];
  });
}
