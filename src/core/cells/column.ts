/**
 * Columns of opportunities: typed arrays, read through this file alone (the one place that looks at bounds).
 * Missing is NaN in a number column and code −1 in a text column; outside a column it is `undefined`.
 */
export type NumberColumn = Float64Array;

/** Dictionary-coded text: `values[codes[i]]`; code −1 is missing. */
export interface TextColumn {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/**
 * The number at i, NaN when missing. RangeError beyond the column. Reading floats, whole numbers and codes each at a place of
 * its own is several times as fast as all at one: an engine knows then what it reads there.
 */
export function numberAt(column: ArrayLike<number>, i: number): number {
  let value: number | undefined;
  if (column instanceof Float64Array) value = column[i];
  else if (column instanceof Int32Array) value = column[i];
  else if (column instanceof Uint8Array) value = column[i];
  else value = column[i];
  if (value === undefined) throw new RangeError(`row ${i} of ${column.length}`);
  return value;
}

/** The numbers of a column at the given rows, NaN when missing. */
export function valuesAt(column: ArrayLike<number>, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) values[k] = numberAt(column, numberAt(rows, k));
  return values;
}

/** The number at i, or undefined when missing. */
export function presentAt(column: NumberColumn, i: number): number | undefined {
  const value = numberAt(column, i);
  return Number.isNaN(value) ? undefined : value;
}

/** The text at i, or undefined when missing. */
export function textAt(column: TextColumn, i: number): string | undefined {
  return column.values[numberAt(column.codes, i)];
}

/** The rows of a column where a condition holds, in order. */
export function rowsWhere(count: number, holds: (i: number) => boolean): number[] {
  const rows: number[] = [];
  for (let i = 0; i < count; i++) if (holds(i)) rows.push(i);
  return rows;
}

/** Σ of the present numbers at the given rows; missing ones add nothing (count them beside it). */
export function sumOf(column: NumberColumn, rows: readonly number[]): number {
  let sum = 0;
  for (const i of rows) {
    const value = numberAt(column, i);
    if (!Number.isNaN(value)) sum += value;
  }
  return sum;
}

/** The present numbers at the given rows. */
export function presentOf(column: NumberColumn, rows: readonly number[]): number[] {
  const present: number[] = [];
  for (const i of rows) {
    const value = numberAt(column, i);
    if (!Number.isNaN(value)) present.push(value);
  }
  return present;
}

/** Dictionary-codes texts; blank and undefined become missing. */
export function textColumn(texts: ArrayLike<string | undefined>): TextColumn {
  const codes = new Int32Array(texts.length);
  const values: string[] = [];
  const codeOf = new Map<string, number>();
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i];
    if (text === undefined || text === "") {
      codes[i] = -1;
      continue;
    }
    let code = codeOf.get(text);
    if (code === undefined) {
      code = values.length;
      codeOf.set(text, code);
      values.push(text);
    }
    codes[i] = code;
  }
  return { codes, values };
}
