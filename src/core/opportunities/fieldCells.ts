import { CellKind, type Grid, type GridColumn } from "../cells/grid";
import { isoDay } from "../cells/day";
import type { Field } from "./field";
import type { IssueLog } from "./issueLog";
import type { Source } from "./reading";
import type { ReadingChoices } from "./readingChoices";

/** The cells of one field in the rows that are opportunities: position k of every reader's result is grid row `rows[k]`. */
export interface FieldCells {
  readonly column: GridColumn;
  readonly header: string;
  readonly rows: Int32Array;
  /** One-based sheet row of a grid row. */
  readonly sheetRow: (gridRow: number) => number;
  readonly report: (code: string, gridRow: number, found: string) => void;
  readonly reportColumn: (code: string, found: string) => void;
}

/** What the cells of every field are taken from. */
export interface SheetCells {
  readonly grid: Grid;
  readonly source: Source;
  readonly rows: Int32Array;
  readonly log: IssueLog;
  readonly choices: ReadingChoices;
}

/** The column of a grid that holds a sheet column; undefined when it was not read. */
export function gridColumnAt(grid: Grid, column: number | undefined): GridColumn | undefined {
  return column === undefined ? undefined : grid.columns.find((candidate) => candidate.column === column);
}

/** The cells of a mapped field; undefined when the sheet has no column for it. */
export function cellsOf(sheet: SheetCells, field: Field): FieldCells | undefined {
  return cellsAt(sheet, sheet.source.columnIndexes[field], sheet.source.columns[field] ?? field);
}

/** The cells of any read column. */
export function cellsAt(sheet: SheetCells, index: number | undefined, header: string): FieldCells | undefined {
  const column = gridColumnAt(sheet.grid, index);
  if (column === undefined) return undefined;
  const { log, grid, rows } = sheet;
  return {
    column,
    header,
    rows,
    sheetRow: (gridRow) => grid.firstRow + gridRow,
    report: (code, gridRow, found) => log.add({ code, row: grid.firstRow + gridRow, column: header, found }),
    reportColumn: (code, found) => log.add({ code, row: undefined, column: header, found }),
  };
}

/** A cell as text, for issues. Days are given as numbers in sheets, so a number stays a number. */
export function foundText(column: GridColumn, gridRow: number): string {
  const value = column.numbers[gridRow] ?? NaN;
  switch (column.kinds[gridRow]) {
    case CellKind.text:
    case CellKind.error:
      return column.texts[value] ?? "";
    case CellKind.boolean:
      return value === 1 ? "TRUE" : "FALSE";
    case CellKind.number:
      return String(value);
    default:
      return "";
  }
}

/** "2017-12-31", or the number where it is no day. */
export function foundDay(day: number): string {
  return Number.isFinite(day) ? isoDay(day) : String(day);
}
