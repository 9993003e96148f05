/** Sums closer than this, relative to the larger of 1 and the sum, are one. */
export const SAME_SUM = 1e-9;

/** Distinct sums ascending, and the mass of each. */
export interface EnumeratedSum {
  readonly sums: Float64Array;
  readonly masses: Float64Array;
}

/**
 * The law of Σ Bernoulli(chance)·amount by listing every outcome, a term at a time; equal sums are merged.
 * @param most distinct sums
 * @returns undefined where there would be more of them
 */
export function enumeratedSum(chance: Float64Array, amount: Float64Array, most: number): EnumeratedSum | undefined {
  let law: EnumeratedSum = { sums: Float64Array.of(0), masses: Float64Array.of(1) };
  for (let i = 0; i < chance.length; i++) {
    law = withTerm(law, chance[i] as number, amount[i] as number);
    if (law.sums.length > most) return undefined;
  }
  return law;
}

/** Merges the sums without the term and with it, both ascending. */
function withTerm({ sums, masses }: EnumeratedSum, chance: number, amount: number): EnumeratedSum {
  const n = sums.length;
  const nextSums = new Float64Array(2 * n);
  const nextMasses = new Float64Array(2 * n);
  let last = -1;
  for (let i = 0, j = 0; j < n;) {
    const without = i < n ? (sums[i] as number) : Infinity;
    const including = (sums[j] as number) + amount;
    const sum = Math.min(without, including);
    const mass = without <= including ? (masses[i++] as number) * (1 - chance) : (masses[j++] as number) * chance;
    const same = last >= 0 && sum - (nextSums[last] as number) <= SAME_SUM * Math.max(1, sum);
    if (!same) nextSums[++last] = sum;
    nextMasses[last] = (nextMasses[last] as number) + mass;
  }
  return { sums: nextSums.slice(0, last + 1), masses: nextMasses.slice(0, last + 1) };
}
