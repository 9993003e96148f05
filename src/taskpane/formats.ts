import { type Day, calendarOf } from "../core/cells/day";
import { parseMoney } from "../core/cells/moneyText";
import type { AnswerSummary } from "../core/report/answerSummary";
import { moneyScale } from "../core/report/numberFormats";
import { moneyWords } from "../core/report/wording";

/** Money of one answer, at the scale its sheets use: "12.91M". */
export function moneyOf({ goal, reported }: Pick<AnswerSummary, "goal" | "reported">): (value: number) => string {
  const scale = moneyScale(goal ?? reported);
  return (value) => moneyWords(value, scale, true);
}

/** "$12.00M", "12.00M EUR": a sign before the figure, a code after it. */
export function withCurrency(money: string, currency: string | undefined): string {
  if (currency === undefined || currency === "") return money;
  return /\p{L}/u.test(currency) ? `${money} ${currency}` : currency + money;
}

/** The goal as it stands in its field: "12,000,000", by the separators of the locale. */
export function goalText(goal: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(goal);
}

/** What a typed goal comes to: a number above 0, or why it is none. */
export type ReadGoal =
  { readonly goal: number } | { readonly problem: "empty" | "notANumber" | "notPositive"; readonly typed: string };

/** Reads a goal as people write money: "12,000,000", "12.000.000 €", "12M". A mark before three digits groups thousands. */
export function readGoal(text: string): ReadGoal {
  const typed = text.trim();
  if (typed === "") return { problem: "empty", typed };
  const money = parseMoney(typed, undefined);
  if (money === undefined || !Number.isFinite(money.value)) return { problem: "notANumber", typed };
  return money.value > 0 ? { goal: money.value } : { problem: "notPositive", typed };
}

/** "2026", or "2026/27" where the year does not start in January. */
export function yearName(year: number, startMonth: number): string {
  return startMonth === 1 ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

export const MONTH_NAMES: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "January" of a day. */
export function monthNameOf(day: Day): string {
  return MONTH_NAMES[calendarOf(day).month - 1] ?? "";
}

/** A share as typed and shown in a field, without the sign: 0.8 → "80". */
export function percentText(share: number): string {
  return String(Math.round(share * 1000) / 10);
}
