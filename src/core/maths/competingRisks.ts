/** Lives watched from an entry to an exit, in whole units of time; one entry a life in every column. */
export interface WatchedLives {
  /** Time the watch begins, whole, ≥ 0: a life that ended earlier would not be on record. */
  readonly entry: ArrayLike<number>;
  /** Time it ends, whole, ≥ entry. */
  readonly exit: ArrayLike<number>;
  /** What ended it: 0 nothing yet (censored), 1 or 2. */
  readonly cause: ArrayLike<number>;
}

/** The shares of lives that have ended by a time, by cause: one entry a whole time 0 … last. */
export interface CumulativeIncidence {
  /** The last time with at least `least` lives at risk. */
  readonly last: number;
  /** Ended by cause 1 and by cause 2: never falling, their sum at most 1. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * The Aalen–Johansen estimate of cumulative incidence under two competing causes, with delayed entry (left truncation); with
 * one cause, 1 − its sum is Kaplan–Meier's estimate of survival.
 *
 * At risk at time t is whoever has entry ≤ t ≤ exit. Ties: ends come before censorings of the same time (who is censored at t
 * was at risk at t), and both causes share one risk set: each adds S(t−)·d/n. Ends at a time with fewer than `least` at risk
 * add nothing: delayed entry makes the earliest risk sets so small that one end would settle the whole curve. Takes time in
 * proportion to the lives and the longest exit.
 * @param least ≥ 1
 * @returns undefined when there never are so many at risk. RangeError for an exit before its entry, or an entry before 0.
 * @see Definition M2; Aalen and Johansen 1978; Lai and Ying 1991 on small risk sets
 */
export function competingRisks(lives: WatchedLives, least: number): CumulativeIncidence | undefined {
  const counts = countByTime(lives);
  const last = lastWatched(counts, least);
  if (last === undefined) return undefined;
  const first = new Float64Array(last + 1);
  const second = new Float64Array(last + 1);
  let [atRisk, survival, one, two] = [0, 1, 0, 0];
  for (let t = 0; t <= last; t++) {
    atRisk += counts.change[t] as number;
    const a = counts.first[t] as number;
    const b = counts.second[t] as number;
    if (atRisk >= least && a + b > 0) {
      one += (survival * a) / atRisk;
      two += (survival * b) / atRisk;
      survival *= (atRisk - a - b) / atRisk;
    }
    first[t] = one;
    second[t] = Math.min(two, 1 - one);
  }
  return { last, first, second };
}

/** By time: ends of either cause, and by how much the risk set grows (those who enter at it, less those who left before it). */
interface TimeCounts {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly change: Int32Array;
}

function countByTime({ entry, exit, cause }: WatchedLives): TimeCounts {
  let longest = -1;
  for (let i = 0; i < exit.length; i++) longest = Math.max(longest, exit[i] as number);
  const first = new Int32Array(longest + 1);
  const second = new Int32Array(longest + 1);
  const change = new Int32Array(longest + 2);
  for (let i = 0; i < exit.length; i++) {
    const from = entry[i] as number;
    const to = exit[i] as number;
    if (!(from >= 0 && to >= from)) throw new RangeError(`a life from ${from} to ${to}`);
    change[from] = (change[from] as number) + 1;
    change[to + 1] = (change[to + 1] as number) - 1;
    if (cause[i] === 1) first[to] = (first[to] as number) + 1;
    else if (cause[i] === 2) second[to] = (second[to] as number) + 1;
  }
  return { first, second, change };
}

function lastWatched({ first, change }: TimeCounts, least: number): number | undefined {
  let atRisk = 0;
  let last: number | undefined;
  for (let t = 0; t < first.length; t++) {
    atRisk += change[t] as number;
    if (atRisk >= least) last = t;
  }
  return last;
}
