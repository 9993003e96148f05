import { numberAt } from "../cells/column";
import { dayFromNumber, dayFromSerialText, dayFromText, type DateOrder } from "../cells/dateText";
import { trimText } from "../cells/foldText";
import { CellKind, type GridColumn } from "../cells/grid";

/** How a column of moments is read. */
export interface MomentOptions {
  /** How texts are read that read both ways. */
  readonly order: DateOrder;
  readonly date1904: boolean;
}

const TIME = /[T\s,]+(\d{1,2})[:h.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap])?/i;

/** The part of a day that a date text's time of day stands for; 0 without one. An offset behind it changes nothing. */
function timeOf(text: string): number {
  const parts = TIME.exec(text.slice(6));
  if (parts === null) return 0;
  const half = parts[4]?.toLowerCase();
  const hours = half === undefined ? Number(parts[1]) : (Number(parts[1]) % 12) + (half === "p" ? 12 : 0);
  return (hours * 3600 + Number(parts[2]) * 60 + (parts[3] === undefined ? 0 : Number(parts[3]))) / 86_400;
}

const MS_PER_DAY = 86_400_000;

/** The part of a day that a number of `dayFromNumber` stands for; milliseconds since 1970 are above every serial number. */
function timeOfNumber(value: number): number {
  return value >= 1e11 ? (value % MS_PER_DAY) / MS_PER_DAY : value % 1;
}

/**
 * When a cell says that something was, as a day with the time of day as its fraction: tells which of two rows is newer.
 * NaN for what is no date.
 */
export function momentAt(column: GridColumn, row: number, { order, date1904 }: MomentOptions): number {
  const value = numberAt(column.numbers, row);
  switch (column.kinds[row]) {
    case CellKind.number:
      return value > 0 ? (dayFromNumber(value, date1904) ?? NaN) + timeOfNumber(value) : NaN;
    case CellKind.text: {
      const text = trimText(column.texts[value] ?? "");
      const serial = dayFromSerialText(text, date1904);
      if (serial !== undefined) return serial + timeOfNumber(Number(text.replace(",", ".")));
      return (dayFromText(text, order) ?? NaN) + timeOf(text);
    }
    default:
      return NaN;
  }
}
