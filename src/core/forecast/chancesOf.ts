import { floatAt, numberAt } from "../cells/column";
import { OUTSIDE, SPREAD, type Moves, type OutlookBasis, type OutlookSpan } from "./outlook";
import { shareOfWins } from "./outlookTiming";

/**
 * The chance of each deal of being won within the period, by place: its chance of being won at all × the share of such
 * wins that come in the spans, times their factors, at most 1. A dated deal comes whole in its span × P(closed by the
 * span's end | won); where own history has no timing for it, whole. A deal left out has 0; so has one that is to be
 * spread where own history expects no more wins.
 * @see Definitions §6
 */
export function chancesOf(basis: OutlookBasis, moves: Moves = {}): Float64Array {
  const { eventual, winRate } = basis;
  const ratio = moves.winRate === undefined ? 1 : oddsRatio(winRate, moves.winRate);
  const timing = timingOf(basis, moves.cycle ?? 1);
  const chances = new Float64Array(eventual.length);
  for (let k = 0; k < chances.length; k++) {
    if (k === moves.without) continue;
    chances[k] = Math.min(1, timesOdds(floatAt(eventual, k), ratio) * timing(k));
  }
  return chances;
}

/** A chance whose odds are multiplied. 0 and 1 stay; a ratio of Infinity makes every chance above 0 certain. */
export function timesOdds(chance: number, ratio: number): number {
  if (ratio === 1 || chance <= 0 || chance >= 1) return chance;
  return ratio === Infinity ? 1 : (chance * ratio) / (1 - chance + chance * ratio);
}

/** What turns the odds of one rate into those of another; 1 where the first rate is unknown, 0 or 1. */
export function oddsRatio(from: number | undefined, to: number): number {
  if (from === undefined || from <= 0 || from >= 1) return 1;
  return to >= 1 ? Infinity : (to / (1 - to)) * ((1 - from) / from);
}

/** By place: the share of the deal's wins that come in the period. Deals of one age have one: it is calculated once. */
function timingOf(basis: OutlookBasis, cycle: number): (k: number) => number {
  const spread = shareByAge(basis, basis.spans, cycle);
  const bySpan = basis.spans.map(({ to, factor }) => {
    const share = shareByAge(basis, [{ from: 0, to, factor: 1 }], cycle);
    return (age: number): number => factor * (share(age) ?? 1);
  });
  return (k) => {
    const dated = numberAt(basis.dated, k);
    if (dated === OUTSIDE) return 0;
    const age = floatAt(basis.age, k);
    const share = dated === SPREAD ? spread(age) : bySpan[dated]?.(age);
    return share === undefined ? 0 : share;
  };
}

const NOT_KNOWN = -1;

/** `shareOfWins` by age, each whole age once; undefined without curves, and where no more wins are expected. */
function shareByAge(
  { curves }: OutlookBasis,
  spans: readonly OutlookSpan[],
  cycle: number
): (age: number) => number | undefined {
  if (!curves) return () => undefined;
  // Beyond the last age no more wins are expected.
  const known = new Float64Array(curves.lastAge).fill(NOT_KNOWN);
  return (age) => {
    const before = known[age];
    if (before === undefined) return shareOfWins(curves, age, spans, cycle);
    if (before !== NOT_KNOWN) return Number.isNaN(before) ? undefined : before;
    const share = shareOfWins(curves, age, spans, cycle);
    known[age] = share ?? NaN;
    return share;
  };
}
