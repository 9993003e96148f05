import type { CellValue } from "../cells/grid";

/** The top of one visible sheet's used range, or of one Excel table: what `findSource` looks at. */
export interface SheetHead {
  readonly sheet: string;
  /** One-based sheet row of `rows[0]`. */
  readonly firstRow: number;
  /** Zero-based sheet column of `rows[i][0]`. */
  readonly firstColumn: number;
  /** The first rows (about 40), each with the same columns. Of a table: `rows[0]` is its header row. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Name of the Excel table, undefined for a plain used range. */
  readonly table: string | undefined;
  /** Used rows from `firstRow` on, the ones beyond `rows` included. */
  readonly rowCount: number;
  /** How many columns of the sheet stand in `rows`, where it has more of them than that. */
  readonly columnsRead?: number | undefined;
  /** True for a sheet the user does not see: never taken unasked. */
  readonly isHidden?: boolean;
}
