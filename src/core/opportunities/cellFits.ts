import { booleanFromText } from "../cells/booleanText";
import { dayFromNumber, dayFromSerialText, dayFromText } from "../cells/dateText";
import { trimText } from "../cells/foldText";
import type { CellValue } from "../cells/grid";
import { parseMoney } from "../cells/moneyText";
import type { Field } from "./field";

type Reads = (value: CellValue) => boolean;

/** Serials of 1 January 1980 and 31 December 2100: a column of other small numbers is no column of dates. */
const FIRST_SERIAL = 29_221;
const LAST_SERIAL = 73_415;

/** True for a date text, or a number (a text of its digits as well) that can stand for a day of our time. */
export function isDay(value: CellValue): boolean {
  if (typeof value === "string") {
    const text = trimText(value);
    const serial = dayFromSerialText(text, false);
    return serial === undefined ? dayFromText(text, "dayFirst") !== undefined : isDay(serial);
  }
  if (typeof value !== "number") return false;
  return (value >= FIRST_SERIAL && value < LAST_SERIAL) || (value > 1e7 && dayFromNumber(value, false) !== undefined);
}

/** True for a number, and for a text that is money. */
export function isMoney(value: CellValue): boolean {
  return typeof value === "number" || parseMoney(trimText(String(value)), undefined) !== undefined;
}

const isDayOrZero: Reads = (value) => value === 0 || isDay(value);
const isYesNo: Reads = (value) => typeof value === "boolean" || booleanFromText(String(value)) !== undefined;
const isShare: Reads = (value) => typeof value === "number" || /^\s*[\d.,]+\s*%?\s*$/.test(String(value));
const isNoDate: Reads = (value) => typeof value !== "string" || dayFromText(trimText(value), "dayFirst") === undefined;
const isWords: Reads = (value) =>
  typeof value === "string" && /\p{L}/u.test(value) && !isMoney(value) && isNoDate(value);

const READS: Readonly<Partial<Record<Field, Reads>>> = {
  name: isWords,
  account: isNoDate,
  owner: isNoDate,
  source: isNoDate,
  product: isNoDate,
  type: isNoDate,
  stage: isNoDate,
  status: isNoDate,
  amount: isMoney,
  currency: isWords,
  probability: isShare,
  isClosed: isYesNo,
  isWon: isYesNo,
  created: isDayOrZero,
  closeDate: isDayOrZero,
  expectedClose: isDayOrZero,
  actualClose: isDayOrZero,
  lastActivity: isDayOrZero,
  stageEntered: isDayOrZero,
};

/** The cells that hold something; error values say nothing. */
export function filledCells(cells: readonly CellValue[]): readonly CellValue[] {
  return cells.filter((cell) => (typeof cell === "string" ? trimText(cell) !== "" && !cell.startsWith("#") : true));
}

/** Whether at least a share of the filled cells are so; false where nothing is filled. */
export function mostly(cells: readonly CellValue[], is: Reads, share = 0.5): boolean {
  const filled = filledCells(cells);
  return filled.length > 0 && filled.filter(is).length >= share * filled.length;
}

/**
 * Whether the filled cells below a header can mean the field: at least half of them read as one (dates, money, shares,
 * yes/no, words; a text field takes anything but dates). A pipeline repeats itself or is a word. True where nothing is
 * filled. Error values say nothing.
 */
export function cellsFit(field: Field, cells: readonly CellValue[]): boolean {
  const filled = filledCells(cells);
  if (filled.length === 0) return true;
  if (field === "pipeline") return new Set(filled).size * 2 <= filled.length || mostly(filled, isWords);
  const reads = READS[field];
  return reads === undefined || mostly(filled, reads);
}

const OPAQUE =
  /^(?:[a-z]{2,5}_[a-z0-9]{3,}|\d{4,}|\{?[0-9a-f]{8}-[0-9a-f-]{27}\}?|00[0-9a-z]{13}(?:[0-9a-z]{3})?|[0-9a-f]{20,})$/i;

/** Whether most cells are keys of another list (numbers, GUIDs, "zcrm_501") instead of names. */
export function areKeys(cells: readonly CellValue[]): boolean {
  return mostly(cells, (cell) => OPAQUE.test(trimText(String(cell))));
}

/** Whether most cells are e-mail addresses alone. */
export function areAddresses(cells: readonly CellValue[]): boolean {
  return mostly(cells, (cell) => /^\S+@\S+\.\w+$/.test(trimText(String(cell))));
}
