import type { PlanRange } from "./sheetPlan";

/** Zero-based column → letters. @example columnLetters(27) // "AB" */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** "B2" or "B2:C3" (dollars allowed) → zero-based range. RangeError for anything else. */
export function rangeOf(address: string): PlanRange {
  const parts = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address.replaceAll("$", ""));
  if (!parts) throw new RangeError(`not an address: ${address}`);
  const column = columnNumber(parts[1] ?? "");
  const row = Number(parts[2]) - 1;
  const lastColumn = parts[3] === undefined ? column : columnNumber(parts[3]);
  const lastRow = parts[4] === undefined ? row : Number(parts[4]) - 1;
  if (row < 0 || lastRow < row || lastColumn < column) throw new RangeError(`not an address: ${address}`);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Zero-based row and column → "B2". */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A sheet name as formulas write it. @example quotedSheet("Bob's deals") // "'Bob''s deals'" */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
