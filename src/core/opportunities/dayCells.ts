import { numberAt, type NumberColumn } from "../cells/column";
import { dateOrderOf, dayFromNumber, dayFromText, isAmbiguousDate, type DateOrder } from "../cells/dateText";
import { dayOf } from "../cells/day";
import { trimText } from "../cells/foldText";
import { foundDay, type FieldCells } from "./fieldCells";
import { readNumbers } from "./numberCells";

/** How a sheet writes its dates: what the texts of all its date columns say together. */
export interface DateOrders {
  /** The order of a column by its own vote, else by that of the other date columns; undefined when no text decides. */
  readonly of: (cells: FieldCells) => DateOrder | undefined;
}

function vote(texts: Iterable<string>): number {
  let balance = 0;
  for (const text of texts) {
    const order = dateOrderOf(trimText(text));
    if (order !== undefined) balance += order === "dayFirst" ? 1 : -1;
  }
  return balance;
}

/** Lets every date column vote on day-first or month-first; a column without a decisive text follows the others. */
export function dateOrders(columns: readonly (FieldCells | undefined)[]): DateOrders {
  const votes = new Map(
    columns.flatMap((cells) => (cells === undefined ? [] : [[cells.column, vote(cells.column.texts)]]))
  );
  const all = [...votes.values()].reduce((sum, balance) => sum + Math.sign(balance), 0);
  return {
    of: (cells) => {
      const balance = votes.get(cells.column) || all;
      return balance === 0 ? undefined : balance > 0 ? "dayFirst" : "monthFirst";
    },
  };
}

const FIRST_PLAUSIBLE = dayOf(1980, 1, 1);
const LAST_PLAUSIBLE = dayOf(2100, 12, 31);

/**
 * The calendar days of a date column: serial numbers and texts, times of day dropped, no time zone applied.
 * Missing (NaN): blank, 0, dashes, and what is no date (`dateNotReadable`). Years before 1980 or after 2100 are taken and
 * reported (`implausibleDate`). A column whose order no text decides is read month first and reported (`ambiguousDates`).
 */
export function readDays(cells: FieldCells, orders: DateOrders, date1904: boolean): NumberColumn {
  const decided = orders.of(cells);
  const order = decided ?? "monthFirst";
  const doubtful =
    decided === undefined ? cells.column.texts.find((text) => isAmbiguousDate(trimText(text))) : undefined;
  if (doubtful !== undefined) cells.reportColumn("ambiguousDates", doubtful);
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
    if (/^\d{5}(\.\d+)?$/.test(text)) return dayFromNumber(Number(text), date1904) ?? NaN;
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
