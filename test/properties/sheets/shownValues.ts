import { calendarOf } from "../../../src/core/cells/day";
import type { CellValue } from "../../../src/core/cells/grid";
import type { Field } from "../../../src/core/opportunities/field";

/** How a column shows its numbers. */
export type Show = (value: CellValue) => CellValue;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const GERMAN_MONTHS = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
];
const FRENCH_MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];
const two = (part: number): string => String(part).padStart(2, "0");

function shownDay(show: (year: number, month: number, date: number) => string): Show {
  return (value) => {
    if (typeof value !== "number") return value;
    const { year, month, date } = calendarOf(value);
    return show(year, month, date);
  };
}

/** Days as exports and people write them; the slashes need a day past the twelfth somewhere on the sheet. */
const DAYS: readonly Show[] = [
  shownDay((y, m, d) => `${y}-${two(m)}-${two(d)}`),
  shownDay((y, m, d) => `${y}-${two(m)}-${two(d)} 00:00:00`),
  shownDay((y, m, d) => `${y}-${two(m)}-${two(d)}T00:00:00`),
  shownDay((y, m, d) => `${m}/${d}/${y}`),
  shownDay((y, m, d) => `${two(m)}/${two(d)}/${y}`),
  shownDay((y, m, d) => `${two(d)}/${two(m)}/${y}`),
  shownDay((y, m, d) => `${two(d)}.${two(m)}.${y}`),
  shownDay((y, m, d) => `${d}-${MONTHS[m - 1] ?? ""}-${y}`),
  shownDay((y, m, d) => `${MONTHS[m - 1] ?? ""} ${d}, ${y}`),
  shownDay((y, m, d) => `${y}/${two(m)}/${two(d)}`),
  shownDay((y, m, d) => `${m}/${d}/${y} 2:15 PM`),
  shownDay((y, m, d) => `${y}-${two(m)}-${two(d)}T22:10:00.000Z`),
  shownDay((y, m, d) => `${d}. ${GERMAN_MONTHS[m - 1] ?? ""} ${y}`),
  shownDay((y, m, d) => `${d} ${FRENCH_MONTHS[m - 1] ?? ""} ${y}`),
  (value) => (typeof value === "number" ? value + 0.375 : value),
];

function money(group: string, point: string, around: (text: string) => string = (text) => text): Show {
  return (value) => {
    if (typeof value !== "number") return value;
    const [whole = "", cents = ""] = Math.abs(value).toFixed(2).split(".");
    return `${value < 0 ? "-" : ""}${around(`${whole.replace(/\B(?=(\d{3})+$)/g, group)}${point}${cents}`)}`;
  };
}

/** Amounts as they are shown in one place or another. */
const AMOUNTS: readonly Show[] = [
  money(",", "."),
  money(".", ","),
  money("\u00a0", ","),
  money("\u202f", ","),
  money("'", "."),
  money("", "."),
  money(",", ".", (text) => `$${text}`),
  money(".", ",", (text) => `${text} €`),
  money("\u00a0", ",", (text) => `${text}\u00a0€`),
  money(",", ".", (text) => `USD ${text}`),
  money(",", ".", (text) => ` ${text} `),
  money(" ", ",", (text) => `${text} EUR`),
  money(".", ",", (text) => `€ ${text}`),
  (value) => (typeof value === "number" ? `${value / 1_000}k` : value),
  (value) => (typeof value === "number" ? String(value) : value),
];

/** Percent from 0 to 100, or a share from 0 to 1. */
function percents(cells: readonly CellValue[]): readonly Show[] {
  const isShare = cells.every((cell) => typeof cell !== "number" || cell <= 1);
  const percent = (value: number): number => Math.round(isShare ? value * 100 : value);
  const shown =
    (show: (value: number) => CellValue): Show =>
    (value) =>
      typeof value === "number" ? show(percent(value)) : value;
  return [
    shown((p) => p),
    shown((p) => p / 100),
    shown((p) => `${p}%`),
    shown((p) => `${p} %`),
    shown((p) => `${p}.0`),
    shown((p) => `${p},0 %`),
  ];
}

const yesNo =
  (yes: CellValue, no: CellValue): Show =>
  (value) =>
    value === true ? yes : value === false ? no : value;
const FLAGS: readonly Show[] = [
  yesNo("true", "false"),
  yesNo("Yes", "No"),
  yesNo("TRUE", "FALSE"),
  yesNo(1, 0),
  yesNo("Ja", "Nein"),
  yesNo("Oui", "Non"),
];

const WAYS: Readonly<Partial<Record<Field, readonly Show[]>>> = {
  amount: AMOUNTS,
  created: DAYS,
  closeDate: DAYS,
  expectedClose: DAYS,
  actualClose: DAYS,
  lastActivity: DAYS,
  isWon: FLAGS,
  isClosed: FLAGS,
};

/** The other ways in which a column of this field may show its cells; none for a column of texts. */
export function waysToShow(field: Field | undefined, cells: readonly CellValue[]): readonly Show[] {
  return field === "probability" ? percents(cells) : field === undefined ? [] : (WAYS[field] ?? []);
}
