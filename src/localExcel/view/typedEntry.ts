import { dateToSerial, isPercentFormat, parseValue } from "numfmt";
import { type Entered, enteredValue } from "../model/enteredValue";
import { DAYS_1904 } from "../model/shownText";
import type { CellStyle } from "../model/cellStyle";
import type { WorkbookModel } from "../model/workbookModel";

/** A calendar day in local time; months count from 1. */
export interface LocalDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
/** "5 Jan", "5-Jan", "Jan 5", "3/15": a day of the current year. */
const NO_YEAR = new RegExp(`^\\s*(?:\\d{1,2}[-\\s]${MONTH}|${MONTH}[-\\s]\\d{1,2}|\\d{1,2}[/-]\\d{1,2})\\s*$`, "i");

/** A day without a year is one of the current year, and shows as "5-Jan". */
function dayOfThisYear(typed: string, year: number, date1904: boolean): Entered | undefined {
  if (!NO_YEAR.test(typed)) return undefined;
  const text = typed.trim().replace(/[-\s]/g, typed.includes("/") ? "/" : " ");
  const numeric = /^(\d{1,2})\/(\d{1,2})$/.exec(text.replace(" ", "/"));
  const value =
    numeric === null
      ? (parseValue(`${text.replace(".", "")}, ${year}`)?.v ?? parseValue(`${text.replace(".", "")} ${year}`)?.v)
      : dayNumber(year, Number(numeric[1]), Number(numeric[2]));
  return typeof value === "number" ? { value: value - (date1904 ? DAYS_1904 : 0), format: "d-mmm" } : undefined;
}

function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (dateToSerial([year, month, day]) ?? undefined) : undefined;
}

const PLAIN_NUMBER = /^\s*[-+]?(?:\d[\d,]*\.?\d*|\.\d+)\s*$/;

/** In a cell that shows percent, 25 means 25 %, and so does 0.25. */
function asPercent(typed: string, entered: Entered): Entered {
  if (typeof entered.value !== "number" || !PLAIN_NUMBER.test(typed)) return entered;
  return Math.abs(entered.value) < 1 ? { value: entered.value } : { value: entered.value / 100 };
}

/** What Excel makes of what a person typed into a cell of this look: as `enteredValue`, with today's year and in percent cells. */
export function typedEntry(
  typed: string,
  cell: { readonly style: CellStyle; readonly model: WorkbookModel; readonly today: LocalDay }
): Entered {
  const { date1904 } = cell.model;
  const { numberFormat } = cell.style;
  const isText = numberFormat === "@";
  const day = isText ? undefined : dayOfThisYear(typed, cell.today.year, date1904);
  const entered = day ?? enteredValue(typed, { text: isText, date1904 });
  return isPercentFormat(numberFormat) ? asPercent(typed, entered) : entered;
}
