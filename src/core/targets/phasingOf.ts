import type { MonthRow } from "../analysis";
import type { Day } from "../cells/day";
import { monthNumber } from "../cells/day";
import type { Period } from "../fiscalYear";
import type { Settings } from "../settings";

/** The ways of phasing that have a name. */
export const PHASINGS = ["automatic", "even", "seasonal", "4-4-5"] as const;

/** How the goal of a year falls on its months. */
export interface Phasing {
  /** Twelve shares in fiscal order; they add to 1. */
  readonly shares: readonly number[];
  /** The shares before single months were typed over; they add to 1. */
  readonly base: readonly number[];
  readonly way: "even" | "seasonal" | "4-4-5" | "typed";
  /** Why this way: it was asked for, history is long enough or too short for the own seasonality, or nothing was won in it. */
  readonly because: "asked" | "enoughHistory" | "tooFewMonths" | "nothingWon";
  /** The way that serves where none is asked for. */
  readonly automatic: "even" | "seasonal";
  /** Own seasonality by fiscal month, whether it serves or not; undefined where there is none. */
  readonly seasonal: readonly number[] | undefined;
  /** Whole months that the seasonality stands on, 12, 24 or 36; without one, the whole months on record. */
  readonly months: number;
}

/** Whole months on record from which the own seasonality serves without being asked for. */
const ENOUGH_MONTHS = 24;
/** It stands on at most this many. */
const MOST_MONTHS = 36;
/** Weeks of a quarter's months. */
const WEEKS = [4, 4, 5] as const;

const EVEN: readonly number[] = new Array<number>(12).fill(1 / 12);

/** Shares of a year whose quarters have months of four, four and five weeks. */
export const FOUR_FOUR_FIVE: readonly number[] = EVEN.map((_, m) => (WEEKS[m % 3] ?? NaN) / 52);

/** What a year's phasing is asked with. */
export interface PhasingInput {
  readonly settings: Pick<Settings, "phasing" | "monthShares" | "asOf">;
  readonly months: readonly Period[];
  /** Won value by month of the deals closed by asOf. */
  readonly record: readonly MonthRow[];
}

/**
 * The shares of the year by month. Automatic: the own seasonality from 24 whole months of history on, else even. Asked for,
 * the seasonality needs 12. Months that are typed over have their typed share; all are scaled to add to 1. Typed shares
 * that leave nothing to scale (all 0) are as if not typed.
 * @see Definitions §1 phasing
 */
export function phasingOf({ settings, months, record }: PhasingInput): Phasing {
  const own = seasonality(record, months, settings.asOf);
  const base = baseOf(settings.phasing, own);
  const isTyped = months.some(({ name }) => settings.monthShares[name] !== undefined);
  const shares = months.map(({ name }, m) => settings.monthShares[name] ?? base.shares[m] ?? NaN);
  const scaled = isTyped ? scaledToOne(shares) : undefined;
  return {
    shares: scaled ?? base.shares,
    base: base.shares,
    way: base.way,
    because: base.because,
    automatic: servesUnasked(own) ? "seasonal" : "even",
    seasonal: own.shares,
    months: own.months,
  };
}

function baseOf(asked: Settings["phasing"], own: Seasonality): Pick<Phasing, "shares" | "way" | "because"> {
  if (typeof asked !== "string") return { shares: scaledToOne(asked) ?? EVEN, way: "typed", because: "asked" };
  switch (asked) {
    case "even":
      return { shares: EVEN, way: "even", because: "asked" };
    case "4-4-5":
      return { shares: FOUR_FOUR_FIVE, way: "4-4-5", because: "asked" };
    case "seasonal":
      return own.shares === undefined
        ? withoutSeasonality(own)
        : { shares: own.shares, way: "seasonal", because: "asked" };
    case "automatic":
      return own.shares !== undefined && servesUnasked(own)
        ? { shares: own.shares, way: "seasonal", because: "enoughHistory" }
        : withoutSeasonality(own);
  }
}

function servesUnasked(own: Seasonality): boolean {
  return own.shares !== undefined && own.months >= ENOUGH_MONTHS;
}

function withoutSeasonality(own: Seasonality): Pick<Phasing, "shares" | "way" | "because"> {
  return { shares: EVEN, way: "even", because: own.months >= ENOUGH_MONTHS ? "nothingWon" : "tooFewMonths" };
}

interface Seasonality {
  readonly shares: readonly number[] | undefined;
  readonly months: number;
}

/**
 * Each month's share of the won value of the last 36, else 24, else 12 whole months by asOf. A month is whole when it is over on
 * asOf; the record begins with the month of the first closed deal.
 */
function seasonality(record: readonly MonthRow[], months: readonly Period[], asOf: Day): Seasonality {
  const first = record[0]?.month;
  if (first === undefined) return { shares: undefined, months: 0 };
  // The day after a month's last is in the next: so the month before that day's is the last whole one.
  const last = monthNumber(asOf + 1) - 1;
  const known = Math.max(0, last - numberOf(first) + 1);
  const used = Math.min(MOST_MONTHS, Math.floor(known / 12) * 12);
  if (used === 0) return { shares: undefined, months: known };
  const won = new Map<number, number>();
  for (const row of record) {
    const number = numberOf(row.month);
    if (number > last || number <= last - used) continue;
    won.set(number % 12, (won.get(number % 12) ?? 0) + row.wonValue);
  }
  const shares = scaledToOne(months.map((month) => won.get(numberOf(month.name) % 12) ?? 0));
  return { shares, months: used };
}

/** "2026-04" as the number `monthNumber` gives its days. */
function numberOf(month: string): number {
  const [year = NaN, of = NaN] = month.split("-").map(Number);
  return year * 12 + of - 1;
}

/** The same shares, adding to 1; undefined where they add to nothing. */
function scaledToOne(shares: readonly number[]): readonly number[] | undefined {
  const sum = shares.reduce((total, share) => total + share, 0);
  return sum > 0 ? shares.map((share) => share / sum) : undefined;
}
