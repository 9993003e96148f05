/** The chance after a step, never falling with it. */
export type ChanceOfStep = (step: number) => number;

/** A step and its chance. */
export interface ReachedStep {
  readonly step: number;
  readonly chance: number;
  readonly reaches: boolean;
}

/**
 * The smallest step from 1 to `last` with a chance of at least `enough`: found by the first reading of the chance, then
 * settled by each finer one. By the finest it is reached at the step and not at the one before. Step 0 is taken not to.
 * @param last ≥ 1 · @param readings the roughest and fastest first
 * @returns the last step where none reaches it
 */
export function smallestStep(last: number, enough: number, readings: readonly ChanceOfStep[]): ReachedStep {
  let found: ReachedStep = { step: 1, chance: NaN, reaches: false };
  for (const chanceOf of readings) found = nearStep({ last, enough, chanceOf }, found.step);
  return found;
}

interface Search {
  readonly last: number;
  readonly enough: number;
  readonly chanceOf: ChanceOfStep;
}

/** Walks from a guess in doubling strides until the answer lies between two steps, then halves. */
function nearStep(search: Search, guess: number): ReachedStep {
  const { enough, chanceOf } = search;
  const first = { step: guess, chance: chanceOf(guess) };
  const range = first.chance >= enough ? walkDown(search, first) : walkUp(search, first);
  if (range === undefined) return { step: search.last, chance: chanceOf(search.last), reaches: false };
  let { below, found } = range;
  while (found.step - below > 1) {
    const step = (found.step + below) >> 1;
    const chance = chanceOf(step);
    if (chance >= enough) found = { step, chance };
    else below = step;
  }
  return { ...found, reaches: true };
}

/** A step that does not reach it, and a later one that does. */
interface StepRange {
  readonly below: number;
  readonly found: Pick<ReachedStep, "step" | "chance">;
}

function walkDown({ enough, chanceOf }: Search, from: StepRange["found"]): StepRange {
  let found = from;
  for (let stride = 1; found.step > stride; stride *= 2) {
    const step = found.step - stride;
    const chance = chanceOf(step);
    if (chance < enough) return { below: step, found };
    found = { step, chance };
  }
  return { below: 0, found };
}

/** undefined where not even the last step reaches it. */
function walkUp({ last, enough, chanceOf }: Search, from: StepRange["found"]): StepRange | undefined {
  let below = from.step;
  for (let stride = 1; below < last; stride *= 2) {
    const step = Math.min(last, below + stride);
    const chance = chanceOf(step);
    if (chance >= enough) return { below, found: { step, chance } };
    below = step;
  }
  return undefined;
}
