import { numberAt } from "../cells/column";
import type { Answer } from "../analysis";
import { largestRemainder } from "../maths/largestRemainder";

/** A whole goal below this is phased in cents: whole units would leave months without a target. */
const LEAST_WHOLE = 1200;

/**
 * The goal of a year by quarter and month: goal × share, rounded so that the months add up to their quarter and the
 * quarters to the year (largest remainder; whole units for a whole goal of 1,200 or more, else cents; what is below a
 * cent goes to the last month).
 * @param shares twelve, in fiscal order
 * @returns twelve targets, money; each undefined without a goal
 * @see Definitions §7
 */
export function phaseGoal(goal: Answer, shares: readonly number[]): readonly Answer[] {
  if (goal === undefined) return shares.map(() => undefined);
  const parts = Number.isInteger(goal) && goal >= LEAST_WHOLE ? 1 : 100;
  const quarters = [0, 3, 6, 9].map((first) => shares.slice(first, first + 3));
  const totals = largestRemainder(Math.floor(goal * parts + 1e-6), quarters.map(sumOf));
  const months = quarters.flatMap((months, q) => splitQuarter(numberAt(totals, q), months).map((part) => part / parts));
  return parts === 1 ? months : [...months.slice(0, -1), Math.max(0, goal - sumOf(months.slice(0, -1)))];
}

function splitQuarter(total: number, shares: readonly number[]): number[] {
  return total === 0 ? shares.map(() => 0) : largestRemainder(total, shares);
}

function sumOf(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0);
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
