import { remembered } from "./chanceReadings";

/** The chance after a step, never falling with it. */
export type ChanceOfStep = (step: number) => number;

/** A step and its chance. */
export interface ReachedStep {
  readonly step: number;
  readonly chance: number;
  readonly reaches: boolean;
}

/**
 * The smallest step from 1 to `last` with a chance of at least `enough`: found by the rough reading of the chance, then
 * settled by the fine one. By that one it is reached at the step and not at the one before. Step 0 is taken not to.
 * @param last ≥ 1 · @param readings the rough one takes no time beside the fine one
 * @returns the last step where none reaches it
 */
export function smallestStep(
  last: number,
  enough: number,
  { rough, fine }: { readonly rough: ChanceOfStep; readonly fine: ChanceOfStep }
): ReachedStep {
  const known = remembered(rough);
  const { step } = nearStep({ last, enough, chanceOf: known }, 1);
  return settledStep({ last, enough, chanceOf: fine }, known, step);
}

interface Search {
  readonly last: number;
  readonly enough: number;
  readonly chanceOf: ChanceOfStep;
}

/** After so many steps read finely the rough reading has not helped: halving and doubling do without it. */
const GUIDED = 5;
/** Steps further than this are looked at only beyond as many that do not reach it: far ones may take long. */
const NEAR = 8;

/**
 * From a guess: where the rough reading lies off is about the same at steps beside each other, so what it is off by at the
 * last step read leads to the next one. Mostly the step itself and the one before are all that is read.
 */
function settledStep(search: Search, rough: ChanceOfStep, guess: number): ReachedStep {
  const { last, enough, chanceOf } = search;
  let below = 0;
  let found: StepRange["found"] | undefined;
  let step = guess;
  for (let read = 1; ; read++) {
    const chance = chanceOf(step);
    if (chance >= enough) found = { step, chance };
    else below = step;
    if (found !== undefined && found.step - below <= 1) return { ...found, reaches: true };
    if (below === last) return { step, chance, reaches: false };
    const furthest = found === undefined ? Math.min(last, below + Math.max(NEAR, below)) : found.step - 1;
    if (read >= GUIDED) step = found === undefined ? furthest : (found.step + below) >> 1;
    else {
      const guided = nearStep({ last, enough: enough - chance + rough(step), chanceOf: rough }, step);
      step = Math.min(furthest, Math.max(below + 1, guided.step));
    }
  }
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
