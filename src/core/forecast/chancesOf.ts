import { numberAt } from "../cells/column";
import { SPREAD, type Moves, type OutlookBasis, type OutlookSpan } from "./outlook";
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
  const spread = sharesByAge(basis, basis.spans, moves.cycle ?? 1);
  const bySpan = basis.spans.map(({ to, factor }) => ({
    factor,
    shares: sharesByAge(basis, [{ from: 0, to, factor: 1 }], moves.cycle ?? 1),
  }));
  const chances = new Float64Array(eventual.length);
  for (let k = 0; k < chances.length; k++) {
    const span = basis.dated[k];
    const whole = span === undefined || span === SPREAD ? undefined : bySpan[span];
    if ((span !== SPREAD && whole === undefined) || k === moves.without) continue;
    const age = numberAt(basis.age, k);
    const timing = whole ? whole.factor * orElse(shareAt(whole.shares, age), 1) : orElse(shareAt(spread, age), 0);
    chances[k] = Math.min(1, timesOdds(numberAt(eventual, k), ratio) * timing);
  }
  return chances;
}

function orElse(share: number, other: number): number {
  return Number.isNaN(share) ? other : share;
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

/** `shareOfWins` by age: each whole age is calculated once, when it is asked for. */
interface SharesByAge extends Pick<OutlookBasis, "curves"> {
  readonly known: Float64Array;
  readonly spans: readonly OutlookSpan[];
  readonly cycle: number;
}

const NOT_KNOWN = -1;

function sharesByAge({ curves }: OutlookBasis, spans: readonly OutlookSpan[], cycle: number): SharesByAge {
  // Beyond the last age no more wins are expected.
  return { curves, known: new Float64Array(curves ? curves.lastAge : 0).fill(NOT_KNOWN), spans, cycle };
}

/** NaN without curves, and where no more wins are expected. */
function shareAt(shares: SharesByAge, age: number): number {
  const before = shares.known[age];
  if (before !== undefined && before !== NOT_KNOWN) return before;
  const share = (shares.curves && shareOfWins(shares.curves, age, shares.spans, shares.cycle)) ?? NaN;
  if (before !== undefined) shares.known[age] = share;
  return share;
}
