import { resize, widthOfCharacters } from "../../model/dimensions";
import type { SheetModel } from "../../model/workbookModel";

/** Rows from the top that are measured. */
const MEASURED_ROWS = 400;
/** Points: 48 and 240 pixels. A number may be wider: cut off it would be a row of #. */
const NARROWEST = 36;
const WIDEST = 180;
/** Room beside the longest text, in characters: a digit of Calibri takes more than seven pixels, a capital yet more. */
const SPARE = 2;

/**
 * Gives each column of a sheet the width of what its first rows hold. A row with one field is a title: it runs on over the
 * empty cells at its right and widens nothing, unless no row has more. Columns without content keep the standard width.
 */
export function setContentWidths(sheet: SheetModel, rows: readonly (readonly string[])[]): void {
  const measured = rows.slice(0, MEASURED_ROWS);
  const wide = measured.filter((fields) => fields.filter((field) => field !== "").length > 1);
  const widths: number[] = [];
  (wide.length > 0 ? wide : measured).forEach((fields, row) => {
    fields.forEach((field, column) => {
      if (field === "") return;
      const needed = widthOfCharacters(longestLine(field) + SPARE);
      const isNumber = row > 0 && Number.isFinite(Number(field));
      const width = Math.max(NARROWEST, isNumber ? needed : Math.min(WIDEST, needed));
      widths[column] = Math.max(widths[column] ?? NARROWEST, width);
    });
  });
  widths.forEach((size, first) => resize(sheet, "columns", { first, count: 1, size }));
}

const longestLine = (field: string): number => Math.max(...field.split(/\r?\n/).map((line) => Array.from(line).length));
