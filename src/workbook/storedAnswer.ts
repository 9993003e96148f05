import { CellKind, type Grid } from "../core/cells/grid";
import type { Source } from "../core/opportunities/reading";
import { ANSWER_FORMAT, type AnswerSummary } from "../core/report/answerSummary";
import type { PlanRange } from "../core/report/sheetPlan";
import { checksumOf } from "../core/changes/checksumOf";
import { gridMark } from "./gridMark";
import { textPieces } from "./textPieces";
import type { Written } from "./written";

/** Cells that are read at most to see whether the source has changed. */
export const MARKED_CELLS = 60_000;
/** Rows that are looked at where there are more cells than that. */
const MARKED_ROWS = 200;

/** What the rows of the source held, so that a change shows without reading all of a large sheet. */
export interface SourceMark {
  /** One-based row of the header at that time. */
  readonly headerRow: number;
  /** Name of the table the rows stood in. */
  readonly table: string | undefined;
  /** Rows below the header as the sheet's extent had it, and those down to the last filled one, footers included. */
  readonly rows: number;
  readonly filledRows: number;
  readonly columns: number;
  /** Zero-based sheet column of the block at that time. */
  readonly firstColumn: number;
  /** Columns that were read, counted from the first of the block. */
  readonly read: readonly number[];
  /** The rows `mark` was made of: all, or the first `MARKED_ROWS`. */
  readonly markedRows: number;
  readonly mark: string;
  /** The column that tells one deal from another, counted from the first of the block. */
  readonly identity: { readonly field: "id" | "name"; readonly column: number } | undefined;
}

/** The last answer as the workbook keeps it; a change of its fields is another `ANSWER_FORMAT`. */
export interface StoredAnswer {
  readonly summary: AnswerSummary;
  /** What became of the flag columns when it was written. */
  readonly flags: Written["flags"];
  readonly source: SourceMark;
}

/** The block of a source, header row included. */
export function blockOf({ headerRow, lastRow, firstColumn, lastColumn }: Source): PlanRange {
  return {
    row: headerRow - 1,
    column: firstColumn,
    rows: lastRow - headerRow + 1,
    columns: lastColumn - firstColumn + 1,
  };
}

/** What the source holds, from the rows that were analysed. */
export function sourceMark(source: Source, grid: Grid): SourceMark {
  const { id, name } = source.columnIndexes;
  const column = id ?? name;
  const filled = filledRows(grid);
  const markedRows = filled * grid.columns.length <= MARKED_CELLS ? filled : Math.min(MARKED_ROWS, filled);
  return {
    headerRow: source.headerRow,
    table: source.table,
    rows: source.lastRow - source.headerRow,
    filledRows: filled,
    columns: source.lastColumn - source.firstColumn + 1,
    firstColumn: source.firstColumn,
    read: grid.columns.map((read) => read.column - source.firstColumn),
    markedRows,
    mark: gridMark(grid, markedRows),
    identity:
      column === undefined
        ? undefined
        : { field: id === undefined ? "name" : "id", column: column - source.firstColumn },
  };
}

/** Rows of a grid down to the last one with a filled cell. */
export function filledRows({ columns, rowCount }: Grid): number {
  let rows = rowCount;
  while (rows > 0 && columns.every(({ kinds }) => kinds[rows - 1] === CellKind.empty)) rows--;
  return rows;
}

const HEAD = `Enough Pipeline answer, format ${ANSWER_FORMAT},`;

/** An answer as texts that a cell takes each: what it is, then the data in pieces. */
export function storedAnswerCells(stored: StoredAnswer): string[] {
  const text = JSON.stringify(stored);
  return [`${HEAD} ${text.length} characters, ${checksumOf(text)}`, ...textPieces(text)];
}

/** The answer that cells hold; undefined where they are of another format, cut off or changed by hand. */
export function storedAnswerOf(cells: readonly unknown[]): StoredAnswer | undefined {
  const [head, ...pieces] = cells.map(String);
  const text = pieces.join("");
  if (head !== `${HEAD} ${text.length} characters, ${checksumOf(text)}`) return undefined;
  return JSON.parse(text) as StoredAnswer;
}
