import type { Cumulants } from "./momentsLaw";
import type { SumParts } from "./sumTerms";

type Sum = { -readonly [K in keyof Cumulants]: number };

/** Mean and second to fourth cumulants of the sum of the parts. */
export function cumulantsOf({ chance, amount, arrivals, draws, sizes = new Float64Array(0) }: SumParts): Cumulants {
  const sum = ofAmounts(chance, amount);
  if (!arrivals && !draws) return sum;
  const size = momentsOf(sizes);
  if (arrivals) {
    sum.mean += arrivals.count * size.first;
    sum.second += arrivals.count * size.second;
    sum.third += arrivals.count * size.third;
    sum.fourth += arrivals.count * size.fourth;
  }
  if (draws) addDraws(sum, draws, size);
  return sum;
}

/** Of amounts that come or not: those of a Bernoulli law times the powers of the amount. */
function ofAmounts(chance: Float64Array, amount: Float64Array): Sum {
  let [mean, second, third, fourth] = [0, 0, 0, 0];
  for (let i = 0; i < chance.length; i++) {
    const p = chance[i] as number;
    const a = amount[i] as number;
    const spread = p * (1 - p) * a * a;
    mean += p * a;
    second += spread;
    third += spread * (1 - 2 * p) * a;
    fourth += spread * (1 - 6 * p * (1 - p)) * a * a;
  }
  return { mean, second, third, fourth };
}

/** Means of an amount and of its powers. */
interface Moments {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly fourth: number;
}

/** So many independent draws, each of a size with the chance, else of nothing. */
function addDraws(sum: Sum, { count, chance }: NonNullable<SumParts["draws"]>, size: Moments): void {
  const first = chance * size.first;
  const second = chance * size.second;
  const third = chance * size.third;
  const fourth = chance * size.fourth;
  sum.mean += count * first;
  sum.second += count * (second - first ** 2);
  sum.third += count * (third - 3 * second * first + 2 * first ** 3);
  sum.fourth += count * (fourth - 4 * third * first - 3 * second ** 2 + 12 * second * first ** 2 - 6 * first ** 4);
}

/** 0 without sizes, which bring nothing. */
function momentsOf(sizes: Float64Array): Moments {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let i = 0; i < sizes.length; i++) {
    const size = sizes[i] as number;
    const square = size * size;
    first += size;
    second += square;
    third += square * size;
    fourth += square * square;
  }
  const n = Math.max(1, sizes.length);
  return { first: first / n, second: second / n, third: third / n, fourth: fourth / n };
}
