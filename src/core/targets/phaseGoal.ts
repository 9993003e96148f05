import type { Answer } from "../analysis";
import { largestRemainder } from "../maths/largestRemainder";

/** Shares of the year by month, in fiscal order; they add to 1. @see Definitions §1 phasing */
export function phasingShares(phasing: "even" | readonly number[]): readonly number[] {
  if (phasing === "even") return new Array<number>(12).fill(1 / 12);
  const sum = phasing.reduce((total, share) => total + share, 0);
  if (phasing.length !== 12 || !(sum > 0)) throw new RangeError("phasing needs twelve shares");
  return phasing.map((share) => share / sum);
}

/** A whole goal below this is phased in cents: whole units would leave months without a target. */
const LEAST_WHOLE = 1200;

/**
 * The goal of a year by month: goal × share, rounded so that the months add up to the year (largest remainder; whole
 * units for a whole goal of 1,200 or more, else cents; what is below a cent goes to the last month).
 * @returns twelve targets, money; each undefined without a goal
 * @see Definitions §7
 */
export function phaseGoal(goal: Answer, shares: readonly number[]): readonly Answer[] {
  if (goal === undefined) return shares.map(() => undefined);
  const parts = Number.isInteger(goal) && goal >= LEAST_WHOLE ? 1 : 100;
  const total = Math.floor(goal * parts + 1e-6);
  const months = largestRemainder(total, shares).map((part) => part / parts);
  const before = months.slice(0, -1).reduce((sum, month) => sum + month, 0);
  return parts === 1 ? months : [...months.slice(0, -1), Math.max(0, goal - before)];
}

/** Σ of some months' targets; undefined when one of them is. */
export function sumOfTargets(targets: readonly Answer[]): Answer {
  let sum = 0;
  for (const target of targets) {
    if (target === undefined) return undefined;
    sum += target;
  }
  return sum;
}
