import { numberAt } from "../cells/column";
import { addMonths, type Day } from "../cells/day";
import type { Period } from "../fiscalYear";
import { wonWithin } from "../history/ageChance";
import { Fate, livesAt, type DealLives } from "../history/dealLives";
import { ownHistory, type AgeCurves } from "../history/ownHistory";
import { pricedAmount } from "../opportunities/dealRows";
import type { Opportunities } from "../opportunities/opportunities";
import type { Settings } from "../settings";
import { createdPerDay, winsOfNewDeals, type DaySpan } from "./arrivals";
import { knownValues } from "./knownValues";

/** What own history said, at the start of a day of the past, of the months that begin with it. Money. */
export interface OriginForecast {
  /** By place: index of each open deal that own history gives a chance. */
  readonly deal: Int32Array;
  /** By place: what it counts as; 0 unpriced. */
  readonly value: Float64Array;
  /** By month, by place: chance of being won in the month, no phase in it. */
  readonly chances: readonly Float64Array[];
  /** By month: wins expected of deals that were not created yet. */
  readonly arrivals: readonly number[];
  /** Won amounts known, > 0, and the means of their first to fourth powers; 0 without one. */
  readonly sizes: Float64Array;
  readonly sizePowers: readonly [number, number, number, number];
  /** Σ what open deals count as, those without a chance included. */
  readonly openValue: number;
  /** W1, of how many closed deals. */
  readonly winRate: number;
  readonly closed: number;
  readonly isValued: boolean;
}

/** Fewer closed in the baseline's months: all that is known serves. @see Definitions §1 baselineMonths */
const LEAST_CLOSED = 30;

/**
 * The forecast of the months that follow a day, from nothing but what was known at its end: curves, values, sizes and rates
 * are made again from the deals as they stood.
 * @returns undefined where own history said nothing then
 * @see Definitions §6 backtest
 */
export function originForecast(
  deals: Opportunities,
  day: Day,
  months: readonly Period[],
  { baselineMonths }: Pick<Settings, "baselineMonths">
): OriginForecast | undefined {
  const lives = livesAt(deals, day, { rebuilt: true });
  const { curves } = ownHistory(lives, day);
  const rate = createdPerDay(lives, day);
  if (curves === undefined || rate === undefined) return undefined;
  const { valueOf, isValued } = knownValues(deals, lives);
  const baseline = baselineThen(lives, day, baselineMonths);
  const sizes = sizesOf(deals, baseline.won);
  const spans = months.map(({ from, to }) => ({ from: from - 1 - day, to: to - day }));
  const { open, watched } = openThen(lives, day, curves);
  return {
    deal: watched,
    value: eachOf(watched, valueOf),
    chances: spans.map((span) => {
      const byAge = chancesByAge(curves, span);
      return eachOf(watched, (i) => numberAt(byAge, day - numberAt(lives.created, i)));
    }),
    arrivals: spans.map((span) => rate * winsOfNewDeals(curves, span)),
    sizes,
    sizePowers: meanPowers(sizes),
    openValue: open.reduce((sum, i) => sum + valueOf(i), 0),
    winRate: baseline.won.length / baseline.closed,
    closed: baseline.closed,
    isValued,
  };
}

function eachOf(rows: Int32Array, valueOf: (i: number) => number): Float64Array {
  const values = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) values[k] = valueOf(numberAt(rows, k));
  return values;
}

/** Every open deal, and those of them that own history gives a chance. */
function openThen(
  { fate, created }: DealLives,
  day: Day,
  curves: AgeCurves
): { open: Int32Array; watched: Int32Array } {
  const byAge = chancesByAge(curves, { from: 0, to: Infinity });
  const open = new Int32Array(fate.length);
  const watched = new Int32Array(fate.length);
  let [n, w] = [0, 0];
  for (let i = 0; i < fate.length; i++) {
    if (fate[i] !== Fate.open) continue;
    open[n++] = i;
    const age = day - numberAt(created, i);
    if (age <= curves.lastAge && !Number.isNaN(numberAt(byAge, age))) watched[w++] = i;
  }
  return { open: open.subarray(0, n), watched: watched.subarray(0, w) };
}

/** P(won in the span | open at an age), by age 0 … lastAge; NaN at ages that none was open past. */
function chancesByAge(curves: AgeCurves, span: DaySpan): Float64Array {
  return curves.won.map((_, age) => wonWithin(curves, age, span));
}

/** The closed deals of the baseline's months that end on a day; all known where they are fewer than 30, or none was won. */
function baselineThen(
  lives: DealLives,
  day: Day,
  months: Settings["baselineMonths"]
): { readonly won: readonly number[]; readonly closed: number } {
  const since = months === "all" ? -Infinity : addMonths(day, -months);
  const window = closedSince(lives, since);
  return window.closed < LEAST_CLOSED || window.won.length === 0 ? closedSince(lives, -Infinity) : window;
}

function closedSince({ fate, closed }: DealLives, since: Day): { readonly won: number[]; readonly closed: number } {
  const won: number[] = [];
  let n = 0;
  for (let i = 0; i < fate.length; i++) {
    if (!(numberAt(closed, i) > since)) continue;
    n++;
    if (fate[i] === Fate.won) won.push(i);
  }
  return { won, closed: n };
}

function sizesOf(deals: Opportunities, won: readonly number[]): Float64Array {
  const sizes = new Float64Array(won.length);
  let n = 0;
  for (const i of won) {
    const size = pricedAmount(deals, i);
    if (size > 0) sizes[n++] = size;
  }
  return sizes.subarray(0, n);
}

function meanPowers(sizes: Float64Array): OriginForecast["sizePowers"] {
  let [one, two, three, four] = [0, 0, 0, 0];
  for (const size of sizes) {
    const square = size * size;
    one += size;
    two += square;
    three += square * size;
    four += square * square;
  }
  const n = Math.max(1, sizes.length);
  return [one / n, two / n, three / n, four / n];
}
