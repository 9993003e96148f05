import { parseValue } from "numfmt";
import type { StoredValue } from "./cellStore";
import { DAYS_1904 } from "./shownText";

/** What Excel makes of something entered into a cell. `format` is the number format it gives a cell that still is General. */
export interface Entered {
  readonly value: StoredValue;
  readonly formula?: string;
  readonly format?: string;
}

/** Texts that may mean a number, a date, a time or a truth value; anything else is text, without looking further. */
const MAY_BE_VALUE =
  /^\s*[\d+\-.$€£¥(%]|^\s*(true|false)\s*$|^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\d,.\-/]/i;
const ERROR = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;
/** No cell holds more characters. */
export const LONGEST_TEXT = 32_767;

function formulaOf(text: string): Entered | undefined {
  if (text.startsWith("=") && text.length > 1) return { value: 0, formula: text };
  // Entered for Lotus 1-2-3: "@SUM(1)" is =SUM(1), "+A1" is =+A1. A signed number was taken as a number before.
  if (/^@[A-Za-z][\w.]*\(/.test(text)) return { value: 0, formula: `=${text.slice(1)}` };
  if (/^[+-]./.test(text)) return { value: 0, formula: `=${text}` };
  return undefined;
}

/** "1/2" and "5 Jan" mean the current year to Excel; there is no clock here, so they stay text. */
const WITHOUT_YEAR = /^\s*\d{1,2}[-/]\d{1,2}\s*$|^\s*\d{1,2}[-\s][A-Za-z]+\s*$|^\s*[A-Za-z]+[-\s]\d{1,2}\s*$/;

/** "1.200,50": no number here, though the parser would drop the comma and make 1.2005 of it. */
const COMMA_AFTER_POINT = /\.\d*,/;

function valueOf(text: string, date1904: boolean): Entered | undefined {
  if (!MAY_BE_VALUE.test(text) || WITHOUT_YEAR.test(text) || COMMA_AFTER_POINT.test(text)) return undefined;
  const parsed = parseValue(text);
  if (parsed === null) return undefined;
  const { v: value, z: format } = parsed;
  if (typeof value === "boolean") return { value };
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  const isDay = format !== undefined && /[dy]/.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]/g, ""));
  const stored = isDay && date1904 ? value - DAYS_1904 : value;
  return format === undefined ? { value: stored } : { value: stored, format };
}

/**
 * Reads an entry the way Excel (en-US) does: "=…", "+…" and "-…" are formulas unless they are numbers, a leading apostrophe
 * makes the rest text and goes, texts that look like numbers, days, times, percentages or truth values become them (not in a cell
 * formatted as text), "" empties the cell. Numbers, truth values and error texts are themselves.
 */
export function enteredValue(entry: string | number | boolean, cell: { text: boolean; date1904: boolean }): Entered {
  if (typeof entry !== "string") return { value: entry };
  if (entry === "") return { value: undefined };
  if (entry.startsWith("'")) return { value: entry.slice(1).slice(0, LONGEST_TEXT) };
  if (cell.text) return { value: entry };
  if (ERROR.test(entry)) return { value: { error: entry.toUpperCase() } };
  return valueOf(entry, cell.date1904) ?? formulaOf(entry) ?? { value: entry };
}
