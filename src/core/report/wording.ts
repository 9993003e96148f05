import { calendarOf, type Day } from "../cells/day";
import { forecastCategory } from "../opportunities/forecastCategory";
import type { OutcomeName } from "../opportunities/opportunities";
import { leastShown, NO_MONEY, type MoneyScale } from "./numberFormats";

/** The one formatter of figures inside texts that do not follow (reasons, tips, the printed answer). True minus; no currency. */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Mean length of a calendar month, days: a rate by day is told by month. */
export const MONTH_DAYS = 30.4375;

/** "15 Sep 2026". */
export function dayWords(day: Day): string {
  const { year, month, date } = calendarOf(day);
  return `${date} ${MONTHS[month - 1] ?? ""} ${year}`;
}

/** "15 Sep", with the year where it differs from that of `beside`. */
export function shortDayWords(day: Day, beside: Day): string {
  const words = dayWords(day);
  return calendarOf(day).year === calendarOf(beside).year ? words.slice(0, -5) : words;
}

/** "2025-12" → "Dec 2025". */
export function monthWords(month: string): string {
  return `${MONTHS[Number(month.slice(5)) - 1] ?? ""} ${month.slice(0, 4)}`;
}

/** "1,234" or "1,234.5"; true minus. A half rounds up, by fifteen digits as in a cell: 8.45 is "8.5". */
export function numberWords(value: number, decimals = 0): string {
  const steps = Math.round(Number((Math.abs(value) * 10 ** decimals).toPrecision(15)));
  const [whole = "", fraction] = (steps / 10 ** decimals).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = value < 0 && steps !== 0 ? "−" : "";
  return sign + grouped + (fraction === undefined ? "" : `.${fraction}`);
}

/** Money at the scale of its sentence, row or table: "12.0M"; "0"; "<0.1M" for more than nothing that would show as 0. */
export function moneyWords(value: number, scale: MoneyScale): string {
  const { divisor, decimals, letter } = scale;
  if (Math.abs(value) < NO_MONEY) return "0";
  const isLess = value > 0 && value / divisor < 0.5 / 10 ** decimals;
  return (isLess ? `<${leastShown(decimals)}` : numberWords(value / divisor, decimals)) + letter;
}

/** Money of a printed table: at the table's scale, but beside hundreds of millions 1.2M as that, and 240k as that. */
export function sizedWords(value: number, scale: MoneyScale): string {
  const size = Math.abs(value);
  if (size > 0 && size < 999_500 && scale.divisor >= 1e6) return dealWords(value);
  const isSmall = size < 10 * scale.divisor && scale.divisor >= 1e6;
  return moneyWords(value, isSmall ? { ...scale, decimals: Math.max(1, scale.decimals) } : scale);
}

/** One deal's money: "42k", "1.2M", "870"; below ten with its fraction: "0.50". */
export function dealWords(value: number): string {
  const size = Math.abs(value);
  if (size >= 999_500) return `${numberWords(value / 1e6, 1)}M`;
  return size >= 9_995 ? `${numberWords(value / 1e3)}k` : numberWords(value, dealDecimals(value));
}

/** Decimals of a deal's money that is told in full: two where it is no whole number below ten, else none. */
export function dealDecimals(value: number): number {
  return Math.abs(value) < 9.995 && !Number.isInteger(value) && Math.abs(value) >= NO_MONEY ? 2 : 0;
}

/** "38%". */
export function shareWords(share: number): string {
  return `${numberWords(100 * share)}%`;
}

/** Two shares as words, with one more digit where they would look alike. */
export function apart(one: number, other: number): readonly [string, string] {
  if (shareWords(one) !== shareWords(other)) return [shareWords(one), shareWords(other)];
  const finer = (share: number): string => `${numberWords(100 * share, 1)}%`;
  return [finer(one), finer(other)];
}

/** A chance in words: "61%"; never 0 or 100%: "under 1%", "over 99%". */
export function chanceWords(chance: number): string {
  if (chance < 0.005) return "under 1%";
  return chance > 0.995 ? "over 99%" : shareWords(chance);
}

/** The words with a capital in front: "Open deal". */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "1 deal", "12 deals". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`;
}

/** "noDecision" as the sheets show it; "" for an outcome that is not known. */
export function outcomeWord(outcome: OutcomeName | undefined): string {
  return outcome === "noDecision" ? "no decision" : (outcome ?? "");
}

/** The line of the forecast a CRM's category belongs to, as the sheets show it; undefined for the others. */
export function categoryWords(category: string | undefined): string | undefined {
  switch (category === undefined ? "other" : forecastCategory(category)) {
    case "commit":
      return "commit";
    case "bestCase":
      return "best case";
    case "other":
      return undefined;
  }
}

/** A text of at most so many characters, the last one "…" where some were cut. */
export function shortened(words: string, most: number): string {
  const oneLine = words.replace(/\s+/g, " ").trim();
  return oneLine.length <= most ? oneLine : `${oneLine.slice(0, most - 1).trimEnd()}…`;
}
