import { numberAt } from "../cells/column";
import { dateOrderOf, dayFromNumber, dayFromText, isAmbiguousDate } from "../cells/dateText";
import { calendarOf, type Day } from "../cells/day";
import { trimText } from "../cells/foldText";
import { CellKind, type Grid, type GridColumn } from "../cells/grid";
import { monthFromName } from "../cells/monthNames";
import { gridColumnAt } from "../opportunities/fieldCells";
import type { Source } from "../opportunities/reading";

/** Of the rows, how many must say the day. */
const MOST = 0.5;

/**
 * The day that a snapshot-date column says of an export: one and the same on every row that says any. Undefined without
 * such a column, where it says several days, and where its dates read both ways.
 */
export function daySaidByRows(grid: Grid, source: Source): Day | undefined {
  const column = gridColumnAt(grid, source.sideIndexes?.snapshot);
  if (column === undefined) return undefined;
  const from = Math.max(0, source.firstRow - grid.firstRow);
  let [said, filled]: [Day | undefined, number] = [undefined, 0];
  for (let i = from; i < grid.rowCount; i++) {
    const day = dayAt(column, i, grid.date1904);
    if (day === undefined) continue;
    if (said !== undefined && day !== said) return undefined;
    said = day;
    filled++;
  }
  return filled >= MOST * (grid.rowCount - from) ? said : undefined;
}

function dayAt({ kinds, numbers, texts }: GridColumn, i: number, date1904: boolean): Day | undefined {
  const number = numberAt(numbers, i);
  if (kinds[i] === CellKind.number) return plausible(dayFromNumber(number, date1904));
  if (kinds[i] !== CellKind.text) return undefined;
  const text = trimText(texts[number] ?? "");
  return isAmbiguousDate(text) ? undefined : plausible(dayFromText(text, dateOrderOf(text) ?? "dayFirst"));
}

const YEAR_FIRST = /(?<!\d)(\d{4})([-_. ])(\d{1,2})\2(\d{1,2})(?!\d)/g;
/** A time of day may follow: 20260815093000. */
const COMPACT = /(?<!\d)(\d{4})(\d{2})(\d{2})(?:\d{4}(?:\d{2})?)?(?!\d)/g;
const YEAR_LAST = /(?<![\d-])(\d{1,2})([-_./])(\d{1,2})\2(\d{4})(?!\d)/g;
const DAY_AND_MONTH = /(?<!\d)(\d{1,2})[-_. ]*(\p{L}{3,})[-_., ]*(\d{4})(?!\d)/gu;
const MONTH_AND_DAY = /(?<!\p{L})(\p{L}{3,})[-_. ]*(\d{1,2})[-_., ]+(\d{4})(?!\d)/gu;

/**
 * The day that the name of a file or sheet says: "Pipeline 2026-08-15", "export_20260815", "15.08.2026", "15 Aug 2026".
 * Undefined where it says none, reads both ways ("08-07-2026", though not with points), or says several.
 * @param name without the ending of a file
 */
export function dayInName(name: string): Day | undefined {
  const texts = [
    ...[...name.matchAll(YEAR_FIRST)].map(([, year, , month, date]) => `${year}-${month}-${date}`),
    ...[...name.matchAll(COMPACT)].map(([, year, month, date]) => `${year}-${month}-${date}`),
    ...[...name.matchAll(YEAR_LAST)].map(([, first, mark, second, year]) => {
      const between = mark === "." ? "." : "/";
      return `${first}${between}${second}${between}${year}`;
    }),
    ...[...name.matchAll(DAY_AND_MONTH)].map(([, date, month, year]) => worded(date, month, year)),
    ...[...name.matchAll(MONTH_AND_DAY)].map(([, month, date, year]) => worded(date, month, year)),
  ];
  const days = texts.flatMap((text) => {
    const day = isAmbiguousDate(text) ? undefined : plausible(dayFromText(text, dateOrderOf(text) ?? "dayFirst"));
    return day ?? [];
  });
  return new Set(days).size === 1 ? days[0] : undefined;
}

function worded(date: string | undefined, month: string | undefined, year: string | undefined): string {
  const number = monthFromName(month ?? "");
  return number === undefined ? "" : `${year}-${number}-${date}`;
}

/** Of a pipeline that somebody exported: not a serial number that happens to be one, nor the year of a product. */
function plausible(day: Day | undefined): Day | undefined {
  if (day === undefined) return undefined;
  const { year } = calendarOf(day);
  return year >= 1990 && year <= 2100 ? day : undefined;
}
