import { numberAt, type TextColumn } from "../cells/column";
import type { Day } from "../cells/day";
import type { Answer } from "../analysis";
import { wonByAge } from "../history/ageChance";
import type { DealLives } from "../history/dealLives";
import type { AgeCurves } from "../history/ownHistory";
import type { Opportunities } from "../opportunities/opportunities";

/** Days that the rate of creation is counted over. */
const CREATION_DAYS = 180;

/**
 * Opportunities created a day in the last 180 days that end on a day, or since the first was created where that is later.
 * Deals that closed after the day count: they were there.
 * @param lives what `livesAt` gave for the same day
 * @returns undefined where nothing known by then has a created day
 * @see Definitions §6 not created yet
 */
export function createdPerDay({ created }: DealLives, day: Day): Answer {
  let [recent, first] = [0, Infinity];
  for (let i = 0; i < created.length; i++) {
    const from = numberAt(created, i);
    if (!(from <= day)) continue;
    if (from < first) first = from;
    if (from > day - CREATION_DAYS) recent++;
  }
  return first === Infinity ? undefined : recent / Math.max(1, Math.min(CREATION_DAYS, day - first));
}

/** Days after asOf: wins later than `from` and not later than `to`. Whole, ≥ 0. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Wins in a span of days of deals that are not created yet, for one created a day from asOf + 1 on: one created with u days
 * left to a day is won by it with F_won(u), so by day H there are F_won(0) + … + F_won(H − 1), and in a span the difference.
 * @param cycle × cycle: days go by as if they were days ÷ cycle
 * @see Definitions §6 not created yet
 */
export function winsOfNewDeals(curves: AgeCurves, { from, to }: DaySpan, cycle = 1): number {
  let wins = 0;
  for (let left = from; left < to; left++) wins += wonByAge(curves, left / cycle);
  return wins;
}

/**
 * Share 0–1 of the opportunities created in the 180 days that end on asOf, by the values of a column (code −1: blank).
 * @returns groups without any are left out; empty where none was created
 */
export function recentByGroup(deals: Opportunities, by: TextColumn, asOf: Day): Map<number, number> {
  const counts = new Map<number, number>();
  let all = 0;
  for (let i = 0; i < deals.count; i++) {
    const created = numberAt(deals.created, i);
    if (!(created > asOf - CREATION_DAYS && created <= asOf)) continue;
    const code = numberAt(by.codes, i);
    counts.set(code, (counts.get(code) ?? 0) + 1);
    all++;
  }
  return new Map([...counts].map(([code, count]) => [code, count / all]));
}
