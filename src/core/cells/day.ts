/**
 * A calendar day as a whole Excel serial number of the 1900 system (2017-12-31 is 43100).
 * No clock and no time zone: arithmetic on days is arithmetic on integers. Missing is NaN inside columns.
 */
export type Day = number;

/** A calendar date; month is 1–12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const MS_PER_DAY = 86_400_000;
/** Serial number of 1970-01-01 in the 1900 system. */
const UNIX_EPOCH = 25_569;

/** The day of a calendar date; months and dates outside their range roll over (month 13 is next January). Range: whole serial numbers. */
export function dayOf(year: number, month: number, date: number): Day {
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, date);
  return Math.round(utc.getTime() / MS_PER_DAY) + UNIX_EPOCH;
}

/** The calendar date of a day. @example calendarOf(43100) // { year: 2017, month: 12, date: 31 } */
export function calendarOf(day: Day): CalendarDate {
  const utc = new Date((Math.floor(day) - UNIX_EPOCH) * MS_PER_DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

/** The day `months` calendar months later (or earlier), clamped to the month's end. @see Definitions, general rules */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = calendarOf(day);
  const first = calendarOf(dayOf(year, month + months, 1));
  const length = dayOf(first.year, first.month + 1, 1) - dayOf(first.year, first.month, 1);
  return dayOf(first.year, first.month, Math.min(date, length));
}

/** Months since year 0: consecutive integers for consecutive months. @example monthNumber(43100) // 24215 */
export function monthNumber(day: Day): number {
  const { year, month } = calendarOf(day);
  return year * 12 + month - 1;
}

/** The first day of a month counted by `monthNumber`. */
export function monthStart(number: number): Day {
  return dayOf(Math.floor(number / 12), (((number % 12) + 12) % 12) + 1, 1);
}

/** "2017-12-31". */
export function isoDay(day: Day): string {
  const { year, month, date } = calendarOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** "2017-12" of a `monthNumber`. */
export function isoMonth(number: number): string {
  return isoDay(monthStart(number)).slice(0, 7);
}

/** The day of "2017-12-31"; undefined when the text is not a real calendar day. */
export function dayFromIso(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return isoDay(day) === text ? day : undefined;
}
