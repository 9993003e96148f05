import { numberAt } from "../cells/column";
import type { AgeCurves } from "./ownHistory";

/** A share that survives below this is what rounding left of none. */
const NONE = 1e-9;

/** F_won: share of deals won by an age in days, 0–1: straight between whole days, flat beyond the last age, 0 below 0. */
export function wonByAge(curves: AgeCurves, age: number): number {
  return shareBy(curves.won, age);
}

/** F_lost: share lost or left without a decision by an age, as `wonByAge`. */
export function lostByAge(curves: AgeCurves, age: number): number {
  return shareBy(curves.lost, age);
}

/** F_won(∞): share of all deals that are won at all. */
export function everWon({ won, lastAge }: AgeCurves): number {
  return numberAt(won, lastAge);
}

/** S: share still open past an age, 0–1. */
export function openPastAge(curves: AgeCurves, age: number): number {
  const left = 1 - wonByAge(curves, age) - lostByAge(curves, age);
  return left > NONE ? left : 0;
}

/**
 * Chance of a deal open at an age of being won at all: (F_won(∞) − F_won(a)) ÷ S(a).
 * @returns 0–1; NaN for an age beyond the last that was watched, and where none was left open past it
 * @see Definition M2
 */
export function eventually(curves: AgeCurves, age: number): number {
  return wonWithin(curves, age, { from: 0, to: Infinity });
}

/**
 * Chance of a deal open at an age of being won later than `from` and not later than `to` days on:
 * (F_won(a + to) − F_won(a + from)) ÷ S(a). Parts of a span add up to it.
 * @returns as `eventually`
 * @see Definition M2
 */
export function wonWithin(
  curves: AgeCurves,
  age: number,
  span: { readonly from: number; readonly to: number }
): number {
  const open = openPastAge(curves, age);
  if (!(age >= 0 && age <= curves.lastAge) || open === 0) return NaN;
  return Math.min(1, (wonByAge(curves, age + span.to) - wonByAge(curves, age + span.from)) / open);
}

function shareBy(shares: Float64Array, age: number): number {
  const last = shares.length - 1;
  if (!(age >= 0)) return 0;
  if (age >= last) return numberAt(shares, last);
  const below = Math.floor(age);
  const low = numberAt(shares, below);
  return low + (numberAt(shares, below + 1) - low) * (age - below);
}
