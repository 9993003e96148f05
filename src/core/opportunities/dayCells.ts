import { numberAt, type NumberColumn } from "../cells/column";
import { dayFromNumber, dayFromSerialText, dayFromText, type DateOrder } from "../cells/dateText";
import { dayOf } from "../cells/day";
import { foundDay, type FieldCells } from "./fieldCells";
import { readNumbers } from "./numberCells";

const FIRST_PLAUSIBLE = dayOf(1980, 1, 1);
const LAST_PLAUSIBLE = dayOf(2100, 12, 31);

/**
 * The calendar days of a date column: serial numbers and texts, times of day dropped, no time zone applied.
 * Missing (NaN): blank, 0, dashes, and what is no date (`dateNotReadable`). Years before 1980 or after 2100 are taken and
 * reported (`implausibleDate`).
 * @param order how texts are read that read both ways
 */
export function readDays(cells: FieldCells, order: DateOrder, date1904: boolean): NumberColumn {
  const days = readNumbers(cells, {
    fromText: dayReader(order, date1904),
    // 0 is what a pre-filled formula leaves in an empty row; it is told apart below so that it is not reported.
    fromNumber: (value) => (value === 0 && !date1904 ? -Infinity : (dayFromNumber(value, date1904) ?? NaN)),
    fromBoolean: () => NaN,
    issue: "dateNotReadable",
  });
  for (let k = 0; k < days.length; k++) {
    const day = days[k] ?? NaN;
    if (day === -Infinity) days[k] = NaN;
    else if (day < FIRST_PLAUSIBLE || day > LAST_PLAUSIBLE)
      cells.report("implausibleDate", numberAt(cells.rows, k), foundDay(day));
  }
  return days;
}

/** Reads date texts, each calendar date once: times of day make most of them distinct. */
function dayReader(order: DateOrder, date1904: boolean): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const serial = dayFromSerialText(text, date1904);
    if (serial !== undefined) return serial;
    const key = text.charCodeAt(4) === 45 && /^.{10}(?:$|[T ])/.test(text) ? text.slice(0, 10) : text;
    let day = known.get(key);
    if (day === undefined) known.set(key, (day = dayFromText(key, order) ?? NaN));
    return day;
  };
}

/** The first column's days, blanks taken from the next one, and so on. */
export function firstPresent(columns: readonly NumberColumn[]): NumberColumn | undefined {
  const [first, ...others] = columns;
  if (first === undefined || others.length === 0) return first;
  return first.map((day, k) => others.reduce((found, other) => (Number.isNaN(found) ? (other[k] ?? NaN) : found), day));
}
