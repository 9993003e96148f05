import { numberAt } from "../cells/column";
import type { AgeCurves } from "../history/ownHistory";
import type { Moves, OutlookBasis, OutlookSpan } from "./outlook";

/** Share of deals won by an age in days, 0–1: straight between whole days, flat beyond the last age, 0 below 0. */
export function wonByAge({ won, lastAge }: AgeCurves, age: number): number {
  if (!(age >= 0)) return 0;
  if (age >= lastAge) return numberAt(won, lastAge);
  const below = Math.floor(age);
  const low = numberAt(won, below);
  return low + (numberAt(won, below + 1) - low) * (age - below);
}

/** Share of all deals won at all: F_won(∞). */
export function everWon({ won, lastAge }: AgeCurves): number {
  return numberAt(won, lastAge);
}

/**
 * Of the wins still to come of a deal open at an age, the share in each span, times the span's factor, summed.
 * @param cycle × cycle: days go by as if they were days ÷ cycle
 * @returns undefined where own history expects no more wins from that age on
 */
export function shareOfWins(
  curves: AgeCurves,
  age: number,
  spans: readonly OutlookSpan[],
  cycle: number
): number | undefined {
  const before = wonByAge(curves, age);
  const toCome = everWon(curves) - before;
  if (!(toCome > 0)) return undefined;
  let share = 0;
  for (const { from, to, factor } of spans) {
    share += factor * (wonByAge(curves, age + to / cycle) - wonByAge(curves, age + from / cycle));
  }
  return share / toCome;
}

/**
 * Deals not created yet that are expected to be won in the period: Σ over the days left of opportunities created a day ×
 * F_won(days they have), by span with its factor, × new ÷ old win rate. 0 without curves.
 * @see Definitions §6 not created yet
 */
export function winsNotCreated(basis: OutlookBasis, moves: Moves): number {
  const { curves, createdPerDay, winRate } = basis;
  if (!curves || !(createdPerDay > 0)) return 0;
  const cycle = moves.cycle ?? 1;
  let wins = 0;
  for (const { from, to, factor } of basis.spans) {
    let shares = 0;
    for (let left = from; left < to; left++) shares += wonByAge(curves, left / cycle);
    wins += factor * shares;
  }
  const raised = moves.winRate !== undefined && winRate !== undefined && winRate > 0 ? moves.winRate / winRate : 1;
  return createdPerDay * wins * raised;
}

/**
 * Chance that an opportunity added between asOf and the latest useful creation day, each day alike, is won in the period:
 * W1 × the mean over those days of the share of its wins that come in time. Without curves W1.
 * @returns 0 without a win rate, with no days left, and where creation is too late
 * @see Definitions §5 the sentence
 */
export function chanceOfAdded(basis: OutlookBasis, moves: Moves): number {
  const winRate = moves.winRate ?? basis.winRate;
  const { curves, spans, createUntil, asOf } = basis;
  const [first, last] = [spans[0], spans[spans.length - 1]];
  if (!first || !last || winRate === undefined) return 0;
  if (!curves) return winRate;
  if (createUntil === undefined) return 0;
  const cycle = moves.cycle ?? 1;
  const days = Math.max(0, Math.min(createUntil - asOf, last.to));
  let shares = 0;
  for (let day = 1; day <= days; day++) {
    shares += wonByAge(curves, (last.to - day) / cycle) - wonByAge(curves, (first.from - day) / cycle);
  }
  const ever = everWon(curves);
  return days > 0 && ever > 0 ? Math.min(1, (winRate * shares) / days / ever) : 0;
}
