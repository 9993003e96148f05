import { type Day, calendarOf } from "../core/cells/day";
import { parseMoney } from "../core/cells/moneyText";
import type { AnswerSummary } from "../core/report/answerSummary";
import { answerScale, bridgeScale, scaleOf } from "../core/report/moneyScales";
import { dealWords, moneyWords, sizedWords } from "../core/report/wording";

/** Money of one answer as its sentence and Pipeline Check show it: "12.0M". */
export function answerMoney(summary: AnswerSummary): (value: number) => string {
  const scale = answerScale(summary);
  return (value) => moneyWords(value, scale);
}

/** Money of some words or rows that stand together: three digits of the largest. */
export function moneyBeside(...figures: readonly (number | undefined)[]): (value: number) => string {
  const scale = scaleOf(...figures);
  return (value) => moneyWords(value, scale);
}

/** Money of a list of flags, the unit each is said in: "12.3M", "640k". */
export function flagMoney({ flags }: Pick<AnswerSummary, "flags">): (value: number) => string {
  const scale = scaleOf(...flags.map(({ value }) => value));
  return (value) => sizedWords(value, scale);
}

/** The amounts of the bridge in words. */
export interface BridgeMoney {
  readonly money: (value: number) => string;
  /** What each cut takes, in the order of the cuts: "−2.5M"; "−30k" where it would be a nought. */
  readonly cuts: readonly string[];
}

/** From the reported pipeline to the working one, and what is needed. */
export interface Bridge extends Pick<AnswerSummary, "need" | "cuts"> {
  readonly reported: number;
  readonly have: number;
}

/** The bridge of an answer; undefined where there is no pipeline to count down from. */
export function bridgeOf({ reported, have, need, cuts }: AnswerSummary): Bridge | undefined {
  return reported === undefined || have === undefined ? undefined : { reported, have, need, cuts };
}

/** The bridge as it is shown: the rounded parts add up, the largest of them takes the difference. */
export function bridgeMoney({ reported, have, need, cuts }: Bridge): BridgeMoney {
  const scale = bridgeScale(reported, have, need);
  const step = scale.divisor / 10 ** scale.decimals;
  const money = (value: number): string => moneyWords(value, scale);
  const steps = (value: number): number => Math.round(value / step);
  const shown = cuts.map(({ value }) => steps(value));
  const over = shown.reduce((sum, cut) => sum + cut, steps(have)) - steps(reported);
  const largest = shown.indexOf(Math.max(...shown));
  return {
    money,
    cuts: shown.map((cut, i) =>
      cut === 0 ? dealWords(-(cuts[i]?.value ?? 0)) : money(-step * (i === largest ? cut - over : cut))
    ),
  };
}

/** "$12.0M", "12.0M EUR": a sign before the figure, a code after it. */
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

/** A rate as typed, "1.08" or "1,08"; undefined where it is no number above 0. */
export function readRate(text: string): number | undefined {
  const typed = text.trim().replace(",", ".");
  const rate = /^\d*\.?\d+$/.test(typed) ? Number(typed) : NaN;
  return rate > 0 ? rate : undefined;
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
