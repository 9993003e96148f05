/** An Excel error value as a cell value. */
export interface CellError {
  readonly error: string;
}
/** What a cell shows: `undefined` is empty. Booleans, numbers (days are numbers), texts, errors ("#N/A"). */
export type StoredValue = string | number | boolean | CellError | undefined;

/** A formula of a cell: en-US text with its "=". `spill` is the area of an array formula or a spilled result, in cells. */
export interface StoredFormula {
  readonly text: string;
  readonly array: { readonly rows: number; readonly columns: number } | undefined;
}

/**
 * The cells of one sheet. Rows and columns are zero-based. Values stand in column arrays, formulas and styles in
 * maps of their own, so that 2 million plain values cost little more than themselves.
 * Every write marks its row as changed since the file was opened, so that saving can leave the others as they were.
 */
export class CellStore {
  private readonly columns: StoredValue[][] = [];
  private readonly formulaColumns: (Map<number, StoredFormula> | undefined)[] = [];
  private readonly styleColumns: (Map<number, number> | undefined)[] = [];
  /** Rows whose cells differ from the opened file's. */
  readonly changedRows = new Set<number>();
  /** Told of every formula whose result became another. */
  readonly onResult: ((row: number, column: number) => void)[] = [];

  value(row: number, column: number): StoredValue {
    return this.columns[column]?.[row];
  }

  formula(row: number, column: number): StoredFormula | undefined {
    return this.formulaColumns[column]?.get(row);
  }

  /** Style number of the cell itself; undefined when the row's, the column's or the sheet's default shows. */
  style(row: number, column: number): number | undefined {
    return this.styleColumns[column]?.get(row);
  }

  /** Puts a constant (or a formula's result, when `formula` is given); undefined empties the cell. */
  put(row: number, column: number, value: StoredValue, formula?: StoredFormula): void {
    const values = (this.columns[column] ??= []);
    values[row] = value;
    const formulas = this.formulaColumns[column];
    if (formula !== undefined) (this.formulaColumns[column] ??= new Map()).set(row, formula);
    else formulas?.delete(row);
    this.changedRows.add(row);
  }

  /** Replaces a formula's result and nothing else. */
  putResult(row: number, column: number, value: StoredValue): void {
    (this.columns[column] ??= [])[row] = value;
    this.changedRows.add(row);
    for (const listener of this.onResult) listener(row, column);
  }

  putStyle(row: number, column: number, style: number | undefined): void {
    if (style === undefined) this.styleColumns[column]?.delete(row);
    else (this.styleColumns[column] ??= new Map()).set(row, style);
    this.changedRows.add(row);
  }

  /** Formula cells of the sheet, column by column. */
  *formulaCells(): IterableIterator<{ row: number; column: number; formula: StoredFormula }> {
    for (let column = 0; column < this.formulaColumns.length; column++) {
      for (const [row, formula] of this.formulaColumns[column] ?? []) yield { row, column, formula };
    }
  }

  /** Smallest area that holds every value and formula (and, unless `valuesOnly`, every styled cell); undefined when there is none. */
  used(valuesOnly: boolean): { row: number; column: number; rows: number; columns: number } | undefined {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    const grow = (row: number, column: number): void => {
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    };
    const width = Math.max(this.columns.length, this.formulaColumns.length, this.styleColumns.length);
    for (let column = 0; column < width; column++) {
      const values = this.columns[column];
      if (values !== undefined) {
        const first = values.findIndex((value) => value !== undefined);
        if (first >= 0) {
          grow(first, column);
          let last = values.length - 1;
          while (values[last] === undefined) last--;
          grow(last, column);
        }
      }
      for (const row of this.formulaColumns[column]?.keys() ?? []) grow(row, column);
      if (!valuesOnly) for (const row of this.styleColumns[column]?.keys() ?? []) grow(row, column);
    }
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
