import { calendarOf, dayOf, type Day } from "./day";
import { monthFromName } from "./monthNames";

/** Which of the first two numbers of a date like 04/05/2021 is the day. */
export type DateOrder = "dayFirst" | "monthFirst";

const ISO = /^(\d{4})([-/.年])\s?(\d{1,2})(?:\2|月)\s?(\d{1,2})[.日]?(?:$|[T\s,])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T\d|$)/;
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[\s,T])/;
const DAY_MONTH =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|er|º)?[.,]?[\s/-]*(?:de\s+)?(\p{L}+)[.,]{0,2}[\s/'’-]*(?:del?\s+)?(\d{4}|\d{2})(?=$|[\s,T])/u;
const MONTH_DAY = /^(?:\p{L}+\.?,?\s+)??(\p{L}+)\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})(?=$|[\s,T])/u;

/** The day of a calendar date that exists; undefined for 31 February. */
function existing(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  const day = dayOf(year, month, date);
  return calendarOf(day).date === date ? day : undefined;
}

/** Two-digit years 00–69 are 2000–2069, 70–99 are 1970–1999. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** The order a numeric date shows by itself: one of its first two numbers is above 12. Undefined where both orders read. */
export function dateOrderOf(text: string): DateOrder | undefined {
  const parts = NUMERIC.exec(text);
  if (parts === null) return undefined;
  const first = Number(parts[1]);
  const second = Number(parts[3]);
  if (first > 12 === second > 12) return undefined;
  return first > 12 ? "dayFirst" : "monthFirst";
}

/** True for a date with two readings that differ: 04/05/2021, but not 04.05.2021 (points are day first) nor 04/04/2021. */
export function isAmbiguousDate(text: string): boolean {
  const parts = NUMERIC.exec(text);
  return (
    parts !== null && parts[2] !== "." && Number(parts[1]) <= 12 && Number(parts[3]) <= 12 && parts[1] !== parts[3]
  );
}

function fromNumeric(parts: RegExpExecArray, order: DateOrder): Day | undefined {
  const first = Number(parts[1]);
  const second = Number(parts[3]);
  const year = fullYear(parts[4] ?? "");
  // A number above 12 can only be the day, whatever the column's order.
  const dayFirst = first > 12 || (second <= 12 && (order === "dayFirst" || parts[2] === "."));
  return dayFirst ? existing(year, second, first) : existing(year, first, second);
}

/**
 * The calendar day of a date text, as written: a time of day, Z or an offset behind it changes nothing.
 * ISO (`2021-04-15T00:02:00Z`, `2021年4月15日`), `15 Apr, 2021 00:02:00`, `Apr 15, 2021`, `15. April 2021`, `Thu, 15 avr. 2021`, `15.04.2021`, `4/15/2021`,
 * `20210415`. Undefined when the text is no date that exists.
 * @param order the column's order for texts that read both ways; points are always day first.
 * @example dayFromText("15 Apr, 2021 00:02:00", "monthFirst") // 44301
 */
export function dayFromText(text: string, order: DateOrder): Day | undefined {
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso !== null) return existing(Number(iso[1]), Number(iso[iso.length - 2]), Number(iso[iso.length - 1]));
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return fromNumeric(numeric, order);
  const named = DAY_MONTH.exec(text);
  const month = named === null ? undefined : monthFromName(named[2] ?? "");
  if (named !== null && month !== undefined) return existing(fullYear(named[3] ?? ""), month, Number(named[1]));
  const american = MONTH_DAY.exec(text);
  const first = american === null ? undefined : monthFromName(american[1] ?? "");
  if (american === null || first === undefined) return undefined;
  return existing(Number(american[3]), first, Number(american[2]));
}

/** First and last serial number Excel can hold: 1900-01-01 and 9999-12-31. */
const LAST_SERIAL = 2_958_465;
/** Days between the 1900 and the 1904 system. */
const OFFSET_1904 = 1462;

/** The day of a serial number that stands as text ("45300", "45300.5"); undefined for any other text. */
export function dayFromSerialText(text: string, date1904: boolean): Day | undefined {
  return /^\d{5}([.,]\d+)?$/.test(text) ? dayFromNumber(Number(text.replace(",", ".")), date1904) : undefined;
}

/**
 * The day of a number in a date cell: an Excel serial (its time of day dropped), else 20210415, else milliseconds since
 * 1970. Undefined for 0, negative and other numbers.
 */
export function dayFromNumber(value: number, date1904: boolean): Day | undefined {
  const whole = Math.floor(value);
  if (date1904 && whole >= 0 && whole + OFFSET_1904 <= LAST_SERIAL) return whole + OFFSET_1904;
  if (whole >= 1 && whole <= LAST_SERIAL) return whole < 60 ? whole + 1 : whole; // Excel's 29 February 1900 never was
  if (whole >= 1900_01_01 && whole <= 9999_12_31) return dayFromText(String(whole), "dayFirst");
  if (whole >= 1e11 && whole < 1e14) return Math.floor(whole / 86_400_000) + 25_569;
  return undefined;
}
