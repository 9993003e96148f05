import { calendarOf, dayOf } from "../cells/day";
import { dayFromText } from "../cells/dateText";
import { groupKey, trimText } from "../cells/foldText";
import type { CellValue } from "../cells/grid";
import { monthFromName } from "../cells/monthNames";
import type { Field } from "./field";
import type { HeaderRow } from "./findHeader";

/** A block on a sheet, as far as its kind and its age go. */
export interface Dated {
  readonly sheet: string;
  readonly header: HeaderRow;
}

/** Share of the headers that two sheets of one kind have in common. */
const SAME = 0.8;

/** Whether two blocks have the same columns: last month's export and this month's, or open deals and closed ones. */
export function isSameKind(one: Dated, other: Dated): boolean {
  const [a, b] = [namesOf(one.header), namesOf(other.header)];
  const shared = [...a].filter((name) => b.has(name)).length;
  return shared >= SAME * Math.max(a.size, b.size);
}

function namesOf({ headers }: HeaderRow): ReadonlySet<string> {
  return new Set(headers.map((header) => groupKey(String(header))).filter((name) => name !== ""));
}

/** Share of the ids (or names) of the smaller block from which two blocks hold the same deals. */
const SAME_DEALS = 0.2;

/** Whether two blocks hold other deals, by the ids or names in their first rows; false where neither has any. */
export function areOtherDeals(one: Dated, other: Dated): boolean {
  for (const field of ["id", "name"] as const) {
    const [a, b] = [keysIn(one.header, field), keysIn(other.header, field)];
    if (a.size === 0 || b.size === 0) continue;
    return [...a].filter((key) => b.has(key)).length < SAME_DEALS * Math.min(a.size, b.size);
  }
  return false;
}

function keysIn({ match, body }: HeaderRow, field: Field): ReadonlySet<string> {
  const position = match.columns.get(field);
  const cells = position === undefined ? [] : body.map((row) => groupKey(String(row[position] ?? "")));
  return new Set(cells.filter((key) => key !== ""));
}

/**
 * Blocks of one kind from the oldest to the newest: by the dates or months in their sheets' names, else by the newest day
 * on which anything had happened in their first rows, where they hold the same deals. Undefined where neither tells all of
 * them apart.
 */
export function inOrder<D extends Dated>(blocks: readonly D[]): readonly D[] | undefined {
  const dates = blocks.map(({ sheet }) => dateOfName(sheet));
  const byName = sorted(blocks, momentsOf(dates));
  const [first] = blocks;
  if (byName !== undefined || first === undefined || blocks.some((block) => areOtherDeals(first, block))) return byName;
  return sorted(
    blocks,
    blocks.map(({ header }) => newestDay(header))
  );
}

function sorted<D>(blocks: readonly D[], moments: readonly (number | undefined)[]): readonly D[] | undefined {
  if (new Set(moments).size < blocks.length || moments.includes(undefined)) return undefined;
  const order = moments.map((moment, i) => [moment ?? NaN, i] as const).sort((a, b) => a[0] - b[0]);
  return order.flatMap(([, i]) => blocks[i] ?? []);
}

interface NameDate {
  readonly year: number | undefined;
  readonly month: number;
  readonly date: number;
}

/** What a sheet's name says: "2024-03-31", "31.03.2024", "March 2024", "Mar 24", "April", "Q2 2024", "2024-04". */
function dateOfName(name: string): NameDate | undefined {
  const text = trimText(name);
  for (const part of [text, ...(text.match(/\d[\d./-]*\d/g) ?? [])]) {
    const day = /\d.*\D.*\d.*\D.*\d/.test(part) || /^\d{8}$/.test(part) ? dayFromText(part, "dayFirst") : undefined;
    if (day !== undefined) return calendarOf(day);
  }
  const year = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(text)?.[1];
  const short = /[\p{L}'’ -](\d\d)$/u.exec(text)?.[1];
  const years = year ?? (short === undefined ? undefined : `20${short}`);
  const quarter = /(?:^|[^\p{L}])Q([1-4])(?:\D|$)/iu.exec(text)?.[1];
  const numeric = /(?:19|20)\d\d[-_. ]?(0[1-9]|1[0-2])(?:\D|$)/.exec(text)?.[1];
  const word = (text.match(/\p{L}+/gu) ?? []).map(monthFromName).find((month) => month !== undefined);
  const month = word ?? (quarter === undefined ? undefined : Number(quarter) * 3) ?? (numeric && Number(numeric));
  if (month === undefined || month === "") return undefined;
  return { year: years === undefined ? undefined : Number(years), month, date: 1 };
}

/** Comparable days; months without a year only where no year turns between them (December beside January does not tell). */
function momentsOf(dates: readonly (NameDate | undefined)[]): readonly (number | undefined)[] {
  const bare = dates.filter((date) => date?.year === undefined);
  if (bare.length > 0 && (bare.length < dates.length || turnsYear(dates))) return dates.map(() => undefined);
  return dates.map((date) => date && dayOf(date.year ?? 2000, date.month, date.date));
}

function turnsYear(dates: readonly (NameDate | undefined)[]): boolean {
  const months = dates.flatMap((date) => date?.month ?? []);
  return months.includes(12) && months.includes(1);
}

const HAPPENED: readonly Field[] = ["created", "lastActivity", "stageEntered", "actualClose"];

function newestDay({ match, body }: HeaderRow): number | undefined {
  const days = HAPPENED.flatMap((field) => {
    const position = match.columns.get(field);
    return position === undefined ? [] : body.map((row) => dayIn(row[position] ?? ""));
  }).filter((day) => day !== undefined);
  return days.length === 0 ? undefined : days.reduce((newest, day) => Math.max(newest, day));
}

/** Dates that read both ways are read alike on both sheets. */
function dayIn(cell: CellValue): number | undefined {
  return typeof cell === "number" ? cell : dayFromText(trimText(String(cell)), "monthFirst");
}
