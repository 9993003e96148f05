import type { SumLaw } from "../maths/sumLaw";

/** The chance after a step by its law. */
export interface ChanceByLaw {
  readonly lawOf: (step: number) => SumLaw;
  readonly chanceBy: (step: number, law: SumLaw) => number;
}

/** The quick law's chance; the exact one where the quick one's bound leaves open which side of the confidence it is on. */
export function decided(
  confidence: number,
  { lawOf, chanceBy }: ChanceByLaw,
  exact: (step: number) => number
): (step: number) => number {
  return (step) => {
    const law = lawOf(step);
    const chance = chanceBy(step, law);
    return Math.abs(chance - confidence) > law.bound ? chance : exact(step);
  };
}

/** Each step calculated once. */
export function remembered(chanceOf: (step: number) => number): (step: number) => number {
  const known = new Map<number, number>();
  return (step) => {
    const chance = known.get(step) ?? chanceOf(step);
    known.set(step, chance);
    return chance;
  };
}
