import type { DealRanges } from "./dealRanges";
import { MONTH_COLUMNS, monthsOfQuarter, QUARTER_COLUMNS, YEAR_COLUMN, type ForecastRows } from "./forecastGrid";
import { gridScale, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import type { SheetContext } from "./sheetContext";
import { STYLE } from "./styleKit";

/** A cell of a line: a formula, a value of the engine's own, or nothing. */
export type LineCell = string | number | undefined;

/** What a line says in a month's column, a quarter's and the year's. */
export interface Line {
  readonly row: number;
  readonly label: string;
  readonly month: (letters: string, m: number) => LineCell;
  readonly quarter: (letters: string, months: string, q: number) => LineCell;
  readonly year: LineCell;
  readonly format: string;
  readonly bold?: boolean;
}

/** Everything the lines refer to. */
export interface LineContext {
  readonly context: SheetContext;
  readonly rows: ForecastRows;
  readonly deals: DealRanges;
  /** One-based first row of the helper block: one row a month, share left in column J, needed at a whole month's rate in K. */
  readonly helperTop: number;
}

/** Writes a line across the grid; values of the engine's own in their look, with a star. */
export function layLine(sheet: SheetBuilder, line: Line): void {
  const { row } = line;
  sheet.put(`B${row}`, text(line.label));
  sheet.style(`C${row}:${YEAR_COLUMN}${row}`, { numberFormat: line.format, align: "right" });
  if (line.bold === true) sheet.style(`B${row}:${YEAR_COLUMN}${row}`, { bold: true });
  const put = (letters: string, cell: LineCell): void => {
    if (typeof cell === "string") sheet.put(`${letters}${row}`, formula(cell));
    else if (cell !== undefined)
      sheet.put(`${letters}${row}`, engine(cell), { ...STYLE.engine, numberFormat: starred(line.format) });
  };
  MONTH_COLUMNS.forEach((letters, m) => put(letters, line.month(letters, m)));
  QUARTER_COLUMNS.forEach((letters, q) => {
    const { first, last } = monthsOfQuarter(q);
    put(letters, line.quarter(letters, `${first}${row}:${last}${row}`, q));
  });
  put(YEAR_COLUMN, line.year);
}

const sumOfKnown = (_: string, months: string): string => `=IF(COUNT(${months})=0,"",SUM(${months}))`;

/** The quarters' cells of a row, as arguments. */
export function quartersOf(row: number): string {
  return QUARTER_COLUMNS.map((letters) => `${letters}${row}`).join(",");
}

/** The sum of the quarters that have a figure, else an empty text. */
export function yearSum(row: number): string {
  return `=IF(COUNT(${quartersOf(row)})=0,"",SUM(${quartersOf(row)}))`;
}

/** Money by month; a quarter is the sum of its months. */
export function moneyOf(context: SheetContext): Pick<Line, "format" | "quarter"> {
  return { format: gridScale(context.scale).format, quarter: sumOfKnown };
}
