import type { Cumulants } from "./momentsLaw";
import type { SumParts } from "./sumTerms";

/** Mean and second to fourth cumulants of the sum of the parts. */
export function cumulantsOf({ chance, amount, arrivals, draws, sizes = new Float64Array(0) }: SumParts): Cumulants {
  const sum = { mean: 0, second: 0, third: 0, fourth: 0 };
  for (let i = 0; i < chance.length; i++) {
    const [p, a] = [chance[i] as number, amount[i] as number];
    addTo(sum, 1, { first: p * a, second: p * a ** 2, third: p * a ** 3, fourth: p * a ** 4 });
  }
  const size = momentsOf(sizes);
  if (arrivals) {
    sum.mean += arrivals.count * size.first;
    sum.second += arrivals.count * size.second;
    sum.third += arrivals.count * size.third;
    sum.fourth += arrivals.count * size.fourth;
  }
  const q = draws?.chance ?? NaN;
  if (draws)
    addTo(sum, draws.count, {
      first: q * size.first,
      second: q * size.second,
      third: q * size.third,
      fourth: q * size.fourth,
    });
  return sum;
}

/** Means of an amount and of its powers. */
interface Moments {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly fourth: number;
}

/** So many independent amounts of these moments. */
function addTo(sum: { -readonly [K in keyof Cumulants]: number }, count: number, of: Moments): void {
  const { first, second, third, fourth } = of;
  sum.mean += count * first;
  sum.second += count * (second - first ** 2);
  sum.third += count * (third - 3 * second * first + 2 * first ** 3);
  sum.fourth += count * (fourth - 4 * third * first - 3 * second ** 2 + 12 * second * first ** 2 - 6 * first ** 4);
}

/** 0 without sizes, which bring nothing. */
function momentsOf(sizes: Float64Array): Moments {
  const mean = (power: number): number =>
    sizes.reduce((sum, size) => sum + size ** power, 0) / Math.max(1, sizes.length);
  return { first: mean(1), second: mean(2), third: mean(3), fourth: mean(4) };
}
