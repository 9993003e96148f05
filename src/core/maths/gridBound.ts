import { fourier, fourierPlan } from "./fourier";
import type { GridSum } from "./gridSum";
import type { SumTerms } from "./sumTerms";

/** Variance of a uniform law over one step, in steps squared: what reading on a line between the points adds. */
export const READING = 1 / 12;

/**
 * Bound of the error of P(S ≥ x) read on a line between the points of a grid, whatever x.
 *
 * With φ the transform of S and φ′ that of the grid, the error is at most (1 ÷ π)·Σ |φ − φ′| ÷ k over the frequencies
 * t = 2πk ÷ round. Splitting keeps the mean and adds a variance v, so |φ − φ′| ≤ √e·v·t² ÷ 2·|φ| as far as that is less
 * than |φ| + |φ′|; and |φ| ≤ exp(−E(t)), E = Σ w·(1 − cos(t·amount)), w = p(1 − p). Where the law is smooth only the
 * lowest frequencies are alive and the bound is about 0.5·v ÷ variance; where most amounts share a unit that the grid
 * has lost, E comes back to 0 at its frequency and half the mass of such a point enters. A unit below two steps has no
 * frequency on the grid: its points hold at most the largest mass, which is added.
 */
export function lineBound(terms: SumTerms, { step, masses, added }: GridSum): number {
  const length = masses.length;
  const { damping, weight } = dampingOf(terms, step, length);
  const re = masses.slice();
  const im = new Float64Array(length);
  fourier(fourierPlan(length), re, im, false);
  let sum = 0;
  for (let k = 1; k <= length / 2; k++) {
    const turn = (2 * Math.PI * k) / length;
    const ownDamping = damping[k] as number;
    const both = Math.exp(-ownDamping) + Math.sqrt((re[k] as number) ** 2 + (im[k] as number) ** 2);
    // The grid's own damping is less by at most Σ w·f(1 − f)·turn² ÷ 2.
    const damped = Math.exp(0.5 - ownDamping + (weight * turn ** 2) / 8);
    sum += Math.min(both, (damped * (added + READING) * turn ** 2) / 2) / k;
  }
  return Math.min(1, sum / Math.PI + masses.reduce((most, mass) => Math.max(most, mass), 0));
}

/**
 * By k: at most E(2πk ÷ round), at least 0; and Σ w. Each amount is split over the points of a grid twice as fine, which
 * raises 1 − cos by at most f(1 − f)·t² ÷ 2; that much is taken off.
 */
function dampingOf(
  terms: SumTerms,
  step: number,
  length: number
): { readonly damping: Float64Array; readonly weight: number } {
  const { chance, amount, sizes, arrivals, draws, drawChance } = terms;
  const fine = 2 * length;
  const re = new Float64Array(fine);
  const im = new Float64Array(fine);
  let weight = 0;
  let split = 0;
  const put = (money: number, share: number) => {
    const place = (2 * money) / step;
    const low = Math.floor(place);
    const above = place - low;
    re[low % fine] = (re[low % fine] as number) + share * (1 - above);
    re[(low + 1) % fine] = (re[(low + 1) % fine] as number) + share * above;
    weight += share;
    split += share * above * (1 - above);
  };
  for (let i = 0; i < chance.length; i++) put(amount[i] as number, (chance[i] as number) * (1 - (chance[i] as number)));
  const ofSize = (arrivals + draws * drawChance * (1 - drawChance)) / sizes.length;
  for (const size of sizes) put(size, ofSize);
  fourier(fourierPlan(fine), re, im, false);
  const damping = new Float64Array(length / 2 + 1);
  for (let k = 1; k <= length / 2; k++) {
    const halfTurn = (Math.PI * k) / length;
    damping[k] = Math.max(0, weight - (re[k] as number) - (split * halfTurn ** 2) / 2);
  }
  return { damping, weight };
}

/**
 * The like where the points are read as steps: the largest mass, the chance that nothing comes left out, that splitting can
 * carry past a point (two standard deviations of what it adds, at least a step).
 */
export function stepBound(terms: SumTerms, { masses, added, first }: GridSum): number {
  const reach = Math.ceil(2 * Math.sqrt(added + READING));
  const nothing = first === terms.certain ? chanceOfNothing(terms) : 0;
  const below = new Float64Array(masses.length + 1);
  for (let i = 0; i < masses.length; i++)
    below[i + 1] = (below[i] as number) + (masses[i] as number) - (i === 0 ? nothing : 0);
  let most = 0;
  for (let i = 0; i < masses.length; i++) {
    const to = Math.min(masses.length, i + reach + 1);
    most = Math.max(most, (below[to] as number) - (below[Math.max(0, i - reach)] as number));
  }
  return Math.min(1, most);
}

/** P(S = what is certain). */
function chanceOfNothing({ chance, arrivals, draws, drawChance }: SumTerms): number {
  return chance.reduce((product, p) => product * (1 - p), Math.exp(-arrivals) * (1 - drawChance) ** draws);
}
