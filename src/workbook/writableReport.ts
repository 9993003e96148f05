import type { HistoryRows } from "../core/changes/historyRows";
import type { FlagColumnsPlan, PlanBlock, PlanRange, ReportPlan, SheetPlan } from "../core/report/sheetPlan";
import { cellPieces, rowPieces, type CellPiece } from "./cellPieces";
import { neutralise } from "./neutralise";
import { writableHistory, type WritableHistory } from "./writableHistory";

/** An own sheet as it is written: its plan, the contents cut into calls. */
export interface WritableSheet extends Omit<SheetPlan, "blocks"> {
  /** Header cells of each of `tables`: they stand before the table does. */
  readonly headers: readonly (readonly CellPiece[])[];
  readonly pieces: readonly CellPiece[];
}

/** The columns beside the user's rows, header row included. */
export interface WritableFlagColumns extends Omit<FlagColumnsPlan, "rows"> {
  /** Rows from 0 for the header row; columns from 0 for the first of the block. */
  readonly pieces: readonly CellPiece[];
}

/**
 * Everything one analysis writes, every cell as Excel takes it: plain data, made where the calculation is, so that whoever
 * speaks to Excel has nothing to do a row.
 */
export interface WritableReport {
  readonly sheets: readonly WritableSheet[];
  readonly flagColumns: WritableFlagColumns;
  readonly history: WritableHistory;
}

/** What is written beside the plan, and how. */
export interface Writing {
  /** One-based last row of the source. */
  readonly lastRow: number;
  readonly typedFormulas: ReadonlySet<string>;
  readonly history: HistoryRows;
}

/** A report's plan as calls, with the history as it is from now on. */
export function writableReport(plan: ReportPlan, { lastRow, typedFormulas, history }: Writing): WritableReport {
  return {
    sheets: plan.sheets.map((sheet) => writableSheet(sheet, typedFormulas)),
    flagColumns: writableFlagColumns(plan.flagColumns, lastRow),
    history: writableHistory(history),
  };
}

/** One sheet's plan as calls. */
export function writableSheet({ blocks, ...plan }: SheetPlan, typedFormulas: ReadonlySet<string>): WritableSheet {
  const piecesOf = (some: readonly PlanBlock[]): CellPiece[] =>
    some.flatMap((block) => cellPieces(block, typedFormulas));
  return {
    ...plan,
    headers: plan.tables.map(({ range }) => piecesOf(headersOf(blocks, range))),
    pieces: piecesOf(blocks),
  };
}

/** The part of the contents that is the header row of a table. */
function headersOf(blocks: readonly PlanBlock[], table: PlanRange): PlanBlock[] {
  return blocks.flatMap((block) => {
    const cells = block.cells[table.row - block.row];
    const from = Math.max(table.column, block.column);
    const to = Math.min(table.column + table.columns, block.column + (cells?.length ?? 0));
    if (cells === undefined || to <= from) return [];
    return [{ row: table.row, column: from, cells: [cells.slice(from - block.column, to - block.column)] }];
  });
}

function writableFlagColumns({ rows, ...plan }: FlagColumnsPlan, lastRow: number): WritableFlagColumns {
  const blank = plan.headers.map(() => "");
  const lines: (string | number)[][] = [plan.headers.map(neutralise)];
  for (let row = plan.headerRow + 1; row <= lastRow; row++) {
    const cells = rows[row - plan.firstRow];
    lines.push(
      cells === undefined ? blank : cells.map((cell) => (typeof cell === "string" ? neutralise(cell) : (cell ?? "")))
    );
  }
  return { ...plan, pieces: rowPieces(lines, 0, 0) };
}
