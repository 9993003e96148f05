import type { NumberColumn, TextColumn } from "./column";

/** The numbers at the given rows, in their order; missing beyond the column. The column itself when the rows are all of it. */
export function gatherNumbers(column: NumberColumn, rows: Int32Array): NumberColumn {
  if (rows.length === column.length && isEveryRow(rows)) return column;
  const gathered = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) gathered[k] = column[rows[k] ?? -1] ?? NaN;
  return gathered;
}

/** The texts at the given rows, in their order, over the same dictionary. */
export function gatherTexts(column: TextColumn, rows: Int32Array): TextColumn {
  if (rows.length === column.codes.length && isEveryRow(rows)) return column;
  return { codes: gatherIntegers(column.codes, rows, -1), values: column.values };
}

/** The integers at the given rows, in their order; `missing` beyond the column. */
export function gatherIntegers(column: ArrayLike<number>, rows: Int32Array, missing: number): Int32Array {
  const gathered = new Int32Array(rows.length);
  for (let k = 0; k < rows.length; k++) gathered[k] = column[rows[k] ?? -1] ?? missing;
  return gathered;
}

/** Rows 0, 1, 2 … without a gap. */
function isEveryRow(rows: Int32Array): boolean {
  for (let k = 0; k < rows.length; k++) if (rows[k] !== k) return false;
  return true;
}
