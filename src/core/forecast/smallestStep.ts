/** A chance by step, never falling with it: fast and about right, and as it stands. */
export interface SteppedChance {
  readonly quick: (step: number) => number;
  readonly exact: (step: number) => number;
}

/** A step and its chance, by the exact reading. */
export interface ReachedStep {
  readonly step: number;
  readonly chance: number;
  readonly reaches: boolean;
}

/**
 * The smallest step from 1 to `last` with a chance of at least `enough`: found by the quick reading, then settled by the
 * exact one, which has it reached at the step and not at the one before. Step 0 is taken not to reach it.
 * @param last ≥ 1
 * @returns the last step where none reaches it
 */
export function smallestStep(last: number, enough: number, { quick, exact }: SteppedChance): ReachedStep {
  const guess = nearStep({ last, enough, chanceOf: quick }, 1).step;
  return nearStep({ last, enough, chanceOf: exact }, guess);
}

interface Search {
  readonly last: number;
  readonly enough: number;
  readonly chanceOf: (step: number) => number;
}

/** Walks from a guess in doubling strides until the step lies between two, then halves. */
function nearStep({ last, enough, chanceOf }: Search, guess: number): ReachedStep {
  let found = { step: guess, chance: chanceOf(guess) };
  let below = 0;
  if (found.chance >= enough) {
    for (let stride = 1; found.step > 1; stride *= 2) {
      const step = Math.max(0, found.step - stride);
      const chance = step === 0 ? 0 : chanceOf(step);
      if (step === 0 || chance < enough) {
        below = step;
        break;
      }
      found = { step, chance };
    }
  } else {
    for (let stride = 1; found.chance < enough; stride *= 2) {
      if (found.step === last) return { ...found, reaches: false };
      below = found.step;
      const step = Math.min(last, found.step + stride);
      found = { step, chance: chanceOf(step) };
    }
  }
  while (found.step - below > 1) {
    const step = (found.step + below) >> 1;
    const chance = chanceOf(step);
    if (chance >= enough) found = { step, chance };
    else below = step;
  }
  return { ...found, reaches: true };
}
