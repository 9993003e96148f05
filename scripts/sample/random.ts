/** Numbers that look random and are the same on every machine for the same seed (mulberry32). */
export interface Random {
  /** 0 ≤ x < 1. */
  readonly next: () => number;
  readonly chance: (probability: number) => boolean;
  /** A whole number from low to high, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the list, each as likely as its weight. */
  readonly weighted: <T extends { readonly weight: number }>(list: readonly T[]) => T;
  /** exp of a normal number: half lie below the median, sigma is the spread of the logarithm. */
  readonly logNormal: (median: number, sigma: number) => number;
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function chosen<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return value;
}

export function makeRandom(seed: number): Random {
  const next = mulberry32(seed);
  /** Sum of twelve uniform numbers less six: nearly normal, and free of Math.log, whose last digit differs by engine. */
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, x) => sum + x, -6);
  return {
    next,
    chance: (probability) => next() < probability,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => chosen(list, Math.floor(next() * list.length)),
    weighted: (list) => {
      let rest = next() * list.reduce((sum, { weight }) => sum + weight, 0);
      return list.find(({ weight }) => (rest -= weight) < 0) ?? chosen(list, list.length - 1);
    },
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
  };
}
