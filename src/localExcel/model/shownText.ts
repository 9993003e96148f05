import { format, isDateFormat } from "numfmt";
import type { StoredValue } from "./cellStore";

export interface ShownAs {
  readonly numberFormat: string;
  /** BCP 47 */
  readonly locale: string;
  readonly date1904: boolean;
}

/** Days from Excel's 1904 epoch to the same day's number in the 1900 system. */
export const DAYS_1904 = 1462;

/** The text Excel draws in a cell (wide enough for it). A number format that cannot be read shows ######. */
export function shownText(value: StoredValue, as: ShownAs): string {
  if (value === undefined) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "string" && (as.numberFormat === "General" || as.numberFormat === "@")) return value;
  const days = as.date1904 && typeof value === "number" && isDateFormat(as.numberFormat) ? DAYS_1904 : 0;
  const shown = typeof value === "number" ? value + days : value;
  return format(as.numberFormat, shown, { locale: as.locale, throws: false });
}
