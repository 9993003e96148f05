import { everWon, wonByAge } from "../history/ageChance";
import type { AgeCurves } from "../history/ownHistory";
import { winsOfNewDeals } from "./arrivals";
import type { Moves, OutlookBasis, OutlookSpan } from "./outlook";

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
  const toCome = everWon(curves) - wonByAge(curves, age);
  if (!(toCome > 0)) return undefined;
  let share = 0;
  for (const { from, to, factor } of spans) {
    share += factor * (wonByAge(curves, age + to / cycle) - wonByAge(curves, age + from / cycle));
  }
  return share / toCome;
}

/**
 * Deals not created yet that are expected to be won in the period: opportunities created a day × the wins of new deals in
 * each span, times its factor, × new ÷ old win rate. 0 without curves.
 * @see Definitions §6 not created yet
 */
export function winsNotCreated(basis: OutlookBasis, moves: Moves): number {
  const { curves, createdPerDay } = basis;
  if (!curves || !(createdPerDay > 0)) return 0;
  let wins = 0;
  for (const span of basis.spans) wins += span.factor * winsOfNewDeals(curves, span, moves.cycle);
  return createdPerDay * wins * raisedBy(basis, moves);
}

/**
 * Chance that an opportunity added between asOf and the latest useful creation day, each day alike, is won in the period.
 * It is one more of those not created yet: the mean over those days of the wins of a new deal in each span, times its
 * factor, × new ÷ old win rate, at most 1. Once that day is over: created on asOf + 1. Without curves W1.
 * @returns 0 without a win rate, with no days left, and where creation is too late altogether
 * @see Definitions §5 the sentence
 */
export function chanceOfAdded(basis: OutlookBasis, moves: Moves): number {
  const winRate = moves.winRate ?? basis.winRate;
  const { curves, spans, createUntil, isCreationLate, asOf } = basis;
  const last = spans[spans.length - 1];
  if (!last || winRate === undefined) return 0;
  if (!curves) return winRate;
  if (createUntil === undefined) return 0;
  const cycle = moves.cycle ?? 1;
  const days = isCreationLate ? 1 : Math.max(0, Math.min(createUntil - asOf, last.to));
  let wins = 0;
  for (let day = 1; day <= days; day++) {
    for (const { from, to, factor } of spans) {
      wins += factor * (wonByAge(curves, (to - day) / cycle) - wonByAge(curves, (from - day) / cycle));
    }
  }
  return days > 0 ? Math.min(1, (wins / days) * raisedBy(basis, moves)) : 0;
}

/** New ÷ old win rate: by so much more of the deals that are created are won. */
function raisedBy({ winRate }: OutlookBasis, moves: Moves): number {
  return moves.winRate !== undefined && winRate !== undefined && winRate > 0 ? moves.winRate / winRate : 1;
}
