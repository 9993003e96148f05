import { numberAt } from "../cells/column";
import type { Day } from "../cells/day";
import { competingRisks, type WatchedLives } from "../maths/competingRisks";
import { Fate, type DealLives } from "./dealLives";

/**
 * How deals end, by their age in whole days, 0 … lastAge: the share won, and the share lost or left without a decision, by
 * that age. Beyond lastAge, the last age with at least ten deals watched, nothing is known: the shares stay as they are.
 * @see Definition M2
 */
export interface AgeCurves {
  readonly lastAge: number;
  /** F_won and F_lost by age: `lastAge` + 1 entries, each 0–1, never falling, their sum at most 1. */
  readonly won: Float64Array;
  readonly lost: Float64Array;
}

/** Why own history says nothing of open deals. */
export type NoHistory =
  "tooFewClosed" | "tooFewWon" | "undatedClosed" | "noLostDeals" | "tooFewWatched" | "recordEnded";

/** What the closed and open deals of a sheet, known on a day, say of how deals end. @see Definition M2 */
export interface OwnHistory {
  /** The first closed day on record; closings before it are not on the sheet. undefined without a closed deal. */
  readonly start: Day | undefined;
  /** Closed deals with both days, in order, by the day; of them won. */
  readonly closed: number;
  readonly won: number;
  /** Closed deals that lack a day, or closed before they were created. */
  readonly leftOut: number;
  readonly curves: AgeCurves | undefined;
  /** Why there are none; undefined where there are. */
  readonly none: NoHistory | undefined;
}

/** Fewer closed, or fewer won, say nothing of how deals end. @see Definition M2 */
const LEAST_CLOSED = 30;
const LEAST_WON = 10;
/** Share of the won, or of the not won, that may lack a day before what is left of them stands for neither. */
const MOST_UNDATED = 0.1;
/** Ages at which fewer deals are watched add nothing. */
const LEAST_WATCHED = 10;

/**
 * How the deals known at the end of a day end, by age: Aalen–Johansen curves of won and lost over the deals with both days in
 * order, open ones watched until the day.
 *
 * The record of closings begins on the first closed day: a deal created before it could have closed unrecorded, so it is
 * watched only from the age it had then (late entry), which corrects for exports that begin mid-stream. Ties: a deal closed
 * at an age comes before one that is open at it, won and lost at one age share one risk set. Deals closed before they were
 * created, and closed ones lacking a day, are left out and counted; the former do not begin the record either.
 * @param lives what `livesAt` gave for the same day
 * @returns without curves below 30 closed or 10 won, where more than 10 % of the won or of the not won lack a day, without a
 * lost deal, and where never ten deals were watched at one age at which any was won
 * @see Definition M2
 */
export function ownHistory(lives: DealLives, day: Day): OwnHistory {
  const record = recordOf(lives);
  const { start } = record;
  const found = { start, closed: record.won + record.lost, won: record.won, leftOut: record.leftOut };
  const none = lackOf(record);
  if (none !== undefined || start === undefined) return { ...found, curves: undefined, none: none ?? "tooFewClosed" };
  const curves = competingRisks(watchedLives(lives, start, day), LEAST_WATCHED);
  if (curves === undefined || !(numberAt(curves.first, curves.last) > 0)) {
    return { ...found, curves: undefined, none: "tooFewWatched" };
  }
  return { ...found, curves: { lastAge: curves.last, won: curves.first, lost: curves.second }, none: undefined };
}

/** The closed deals, counted: with both days in order by outcome, lacking a day by outcome, all left out. */
interface ClosedRecord {
  readonly start: Day | undefined;
  readonly won: number;
  readonly lost: number;
  readonly undatedWon: number;
  readonly undatedLost: number;
  readonly leftOut: number;
}

function recordOf({ created, closed, fate }: DealLives): ClosedRecord {
  let [won, lost, undatedWon, undatedLost, leftOut, start] = [0, 0, 0, 0, 0, Infinity];
  for (let i = 0; i < fate.length; i++) {
    const isWon = fate[i] === Fate.won;
    if (!isWon && fate[i] !== Fate.lost) continue;
    const end = numberAt(closed, i);
    const age = end - numberAt(created, i);
    if (!(age < 0) && end < start) start = end;
    if (age >= 0 && isWon) won++;
    else if (age >= 0) lost++;
    else leftOut++;
    if (!Number.isNaN(age)) continue;
    if (isWon) undatedWon++;
    else undatedLost++;
  }
  return { start: start < Infinity ? start : undefined, won, lost, undatedWon, undatedLost, leftOut };
}

/** What the record lacks: too little even with the undated ones comes first, for more days would not help it. */
function lackOf({ won, lost, undatedWon, undatedLost }: ClosedRecord): NoHistory | undefined {
  if (won + lost + undatedWon + undatedLost < LEAST_CLOSED) return "tooFewClosed";
  if (won + undatedWon < LEAST_WON) return "tooFewWon";
  if (undatedWon > MOST_UNDATED * (won + undatedWon)) return "undatedClosed";
  if (undatedLost > MOST_UNDATED * (lost + undatedLost)) return "undatedClosed";
  if (lost === 0) return "noLostDeals";
  if (won + lost < LEAST_CLOSED) return "tooFewClosed";
  return won < LEAST_WON ? "tooFewWon" : undefined;
}

/** Ages at which each deal's watch begins and ends, and what ended it. */
function watchedLives({ created, closed, fate }: DealLives, start: Day, day: Day): WatchedLives {
  const entry = new Int32Array(fate.length);
  const exit = new Int32Array(fate.length);
  const cause = new Uint8Array(fate.length);
  let n = 0;
  for (let i = 0; i < fate.length; i++) {
    const code = numberAt(fate, i);
    if (code === Fate.absent) continue;
    const from = numberAt(created, i);
    const age = (code === Fate.open ? day : numberAt(closed, i)) - from;
    if (!(age >= 0)) continue;
    entry[n] = Math.max(0, start - from);
    exit[n] = age;
    cause[n] = code;
    n++;
  }
  return { entry: entry.subarray(0, n), exit: exit.subarray(0, n), cause: cause.subarray(0, n) };
}
