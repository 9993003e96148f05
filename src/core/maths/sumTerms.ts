/** Independent amounts that may come or not, and amounts drawn from a list of sizes. Money ≥ 0, chances 0–1. */
export interface SumParts {
  /** By place: the chance of the amount. */
  readonly chance: Float64Array;
  readonly amount: Float64Array;
  /** A Poisson number of draws from the sizes, so many expected. */
  readonly arrivals?: { readonly count: number };
  /** A whole number of draws from the sizes; each is successful with the chance, else it brings nothing. */
  readonly draws?: { readonly count: number; readonly chance: number };
  /** Equally likely each; without any above 0, arrivals and draws bring nothing. */
  readonly sizes?: Float64Array;
}

/** The parts with what is certain taken out: only chances within (0, 1) and amounts > 0, in their order. */
export interface SumTerms {
  /** Σ of the certain amounts. */
  readonly certain: number;
  readonly chance: Float64Array;
  readonly amount: Float64Array;
  /** Empty where nothing is drawn. */
  readonly sizes: Float64Array;
  /** Expected arrivals; 0 for none. */
  readonly arrivals: number;
  readonly draws: number;
  readonly drawChance: number;
}

/** RangeError for a chance outside 0–1, an amount, size or count that is negative or not finite, and part of a draw. */
export function sumTerms({ chance, amount, arrivals, draws, sizes = new Float64Array(0) }: SumParts): SumTerms {
  if (chance.length !== amount.length) throw new RangeError(`${chance.length} chances of ${amount.length} amounts`);
  for (let i = 0; i < chance.length; i++) {
    checkChance(chance[i] as number);
    checkMoney(amount[i] as number);
  }
  let drawn = false;
  for (let i = 0; i < sizes.length; i++) if (checkMoney(sizes[i] as number) > 0) drawn = true;
  const arriving = arrivals === undefined ? 0 : checkMoney(arrivals.count);
  const drawChance = draws === undefined ? 0 : checkChance(draws.chance);
  if (draws !== undefined && !(Number.isInteger(draws.count) && draws.count >= 0))
    throw new RangeError(`${draws.count} draws`);
  const open = { chance: new Float64Array(chance.length), amount: new Float64Array(chance.length) };
  let [certain, n] = [0, 0];
  for (let i = 0; i < chance.length; i++) {
    const p = chance[i] as number;
    const money = amount[i] as number;
    if (p === 1) certain += money;
    else if (p > 0 && money > 0) {
      open.chance[n] = p;
      open.amount[n++] = money;
    }
  }
  const lasting = drawn && drawChance > 0 ? (draws?.count ?? NaN) : 0;
  return {
    certain,
    chance: open.chance.subarray(0, n),
    amount: open.amount.subarray(0, n),
    sizes: (drawn && arriving > 0) || lasting > 0 ? sizes : new Float64Array(0),
    arrivals: drawn ? arriving : 0,
    draws: lasting,
    drawChance,
  };
}

function checkChance(chance: number): number {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`chance ${chance}`);
  return chance;
}

function checkMoney(amount: number): number {
  if (!(amount >= 0 && amount < Infinity)) throw new RangeError(`amount or count ${amount}`);
  return amount;
}

/** Mean and variance of the sum, from the terms themselves. */
export function momentsOf(terms: SumTerms): { readonly mean: number; readonly variance: number } {
  const { chance, amount, sizes, arrivals, draws, drawChance } = terms;
  let mean = terms.certain;
  let variance = 0;
  for (let i = 0; i < chance.length; i++) {
    const p = chance[i] as number;
    const a = amount[i] as number;
    mean += p * a;
    variance += p * (1 - p) * a * a;
  }
  if (sizes.length === 0) return { mean, variance };
  let [one, two] = [0, 0];
  for (let i = 0; i < sizes.length; i++) {
    const size = sizes[i] as number;
    one += size / sizes.length;
    two += (size * size) / sizes.length;
  }
  return {
    mean: mean + (arrivals + draws * drawChance) * one,
    variance: variance + arrivals * two + draws * drawChance * Math.max(0, two - drawChance * one * one),
  };
}
