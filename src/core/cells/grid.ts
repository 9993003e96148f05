/** What one cell of a sheet can hold as Excel reports it. Errors arrive as their text ("#N/A"); empty is "". */
export type CellValue = string | number | boolean;

/** The kind of a cell in a GridColumn. Text that Excel reports as an error value ("#N/A", "#REF!" …) is `error`. */
export const CellKind = { empty: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;

/**
 * One sheet column as read, classified once: `kinds[i]` says what the cell is; `numbers[i]` is the number,
 * 0/1 for a boolean, or the index into `texts` for text and errors; 0 when empty.
 */
export interface GridColumn {
  /** Zero-based column of the sheet (A is 0). */
  readonly column: number;
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly texts: readonly string[];
  /** Number format of the first filled body cell ("m/d/yyyy", "General"); tells a date from a number. */
  readonly numberFormat: string;
}

/**
 * The part of a sheet that was read: some of its columns, all over the same rows.
 * Raw input lives here and nowhere past `interpret`.
 */
export interface Grid {
  readonly sheet: string;
  /** One-based sheet row of index 0. */
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: readonly GridColumn[];
  /** True when the workbook counts days from 1904. */
  readonly date1904: boolean;
}
