import { columnIndex, columnName, SHEET_COLUMNS, SHEET_ROWS } from "./address";

/** Texts, quoted sheet names and bracketed table parts are skipped; then a cell "B$3", columns "A:$C" or rows "1:3". */
const REFERENCES =
  /("(?:[^"]|"")*"|'(?:[^']|'')+'|\[(?:[^[\]]|\[[^\]]*\])*\])|(?<![\w.])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])|(?<![\w.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(?<![\w.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.!])/g;

function shiftedColumn(dollar: string, name: string, by: number): string | undefined {
  if (dollar !== "") return `$${name}`;
  const column = columnIndex(name) + by;
  return column < 0 || column >= SHEET_COLUMNS ? undefined : columnName(column);
}

function shiftedRow(dollar: string, number: string, by: number): string | undefined {
  if (dollar !== "") return `$${number}`;
  const row = Number(number) + by;
  return row < 1 || row > SHEET_ROWS ? undefined : String(row);
}

/** The formula as it reads when copied so many rows down and columns right: relative references move, those with $ stay; off the sheet is #REF!. */
export function shiftedFormula(formula: string, by: { rows: number; columns: number }): string {
  return formula.replace(REFERENCES, (match: string, ...groups: unknown[]) => {
    const [
      skipped,
      dollar = "",
      column,
      rowDollar = "",
      row,
      leftDollar = "",
      left,
      rightDollar = "",
      right,
      topDollar = "",
      top,
      bottomDollar = "",
      bottom,
    ] = groups as (string | undefined)[];
    if (skipped !== undefined) return match;
    if (column !== undefined && row !== undefined) {
      const parts = [shiftedColumn(dollar, column, by.columns), shiftedRow(rowDollar, row, by.rows)];
      return parts.includes(undefined) ? "#REF!" : parts.join("");
    }
    const ends =
      left !== undefined && right !== undefined
        ? [shiftedColumn(leftDollar, left, by.columns), shiftedColumn(rightDollar, right, by.columns)]
        : [shiftedRow(topDollar, top ?? "", by.rows), shiftedRow(bottomDollar, bottom ?? "", by.rows)];
    return ends.includes(undefined) ? "#REF!" : ends.join(":");
  });
}
