import { numberAt } from "../cells/column";
import { dayFromNumber, dayFromText, type DateOrder } from "../cells/dateText";
import { trimText } from "../cells/foldText";
import { CellKind, type GridColumn } from "../cells/grid";

const TIME = /[T\s,]+(\d{1,2})[:h.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap])?/i;

/** The part of a day that a date text's time of day stands for; 0 without one. An offset behind it changes nothing. */
function timeOf(text: string): number {
  const parts = TIME.exec(text.slice(6));
  if (parts === null) return 0;
  const half = parts[4]?.toLowerCase();
  const hours = half === undefined ? Number(parts[1]) : (Number(parts[1]) % 12) + (half === "p" ? 12 : 0);
  return (hours * 3600 + Number(parts[2]) * 60 + (parts[3] === undefined ? 0 : Number(parts[3]))) / 86_400;
}

/**
 * When a cell says that something was, in days with the time of day as their fraction: only to tell which of two rows is
 * newer. NaN for what is no date.
 */
export function momentAt(column: GridColumn, row: number, order: DateOrder): number {
  const value = numberAt(column.numbers, row);
  switch (column.kinds[row]) {
    case CellKind.number:
      return value > 0 && dayFromNumber(value, false) !== undefined ? value : NaN;
    case CellKind.text: {
      const text = trimText(column.texts[value] ?? "");
      const day = dayFromText(text, order);
      return day === undefined ? NaN : day + timeOf(text);
    }
    default:
      return NaN;
  }
}
