import type { ChanceOfStep } from "./smallestStep";

/** A chance, and the most it is off by. */
export interface BoundedChance {
  readonly chance: number;
  readonly bound: number;
}

/** The quick reading; the exact one where the quick one's bound leaves open which side of the confidence the chance is on. */
export function decided(confidence: number, quick: (step: number) => BoundedChance, exact: ChanceOfStep): ChanceOfStep {
  return (step) => {
    const { chance, bound } = quick(step);
    return Math.abs(chance - confidence) > bound ? chance : exact(step);
  };
}

/** Each step calculated once. */
export function remembered(chanceOf: ChanceOfStep): ChanceOfStep {
  const known = new Map<number, number>();
  return (step) => {
    const chance = known.get(step) ?? chanceOf(step);
    known.set(step, chance);
    return chance;
  };
}
