import type { Lever } from "../analysis";
import { leverSteps, type LeverSteps } from "./leverSteps";
import type { Moves, OutlookBasis } from "./outlook";
import { chanceOfGoal, lawOf, QUICK, roughLawOf } from "./outlookOf";
import { smallestStep, type ChanceOfStep } from "./smallestStep";

/**
 * The smallest further change of each lever that reaches the confidence once something else is tried: as `leversOf`, on the
 * grid of what is tried. What does not reach it is left out.
 * @returns empty where what is tried reaches it already, and without a goal, a win rate or days left
 */
export function leversAfter(basis: OutlookBasis, moves: Moves): Lever[] {
  const { goal, spans, winRate, confidence } = basis;
  if (goal === undefined || spans.length === 0 || winRate === undefined) return [];
  const tried = chanceOfGoal(basis, moves, lawOf(basis, moves, QUICK)) ?? NaN;
  if (!(tried < confidence)) return [];
  return leverSteps(basis)
    .flatMap((steps) => oneLever(basis, moves, steps))
    .sort((a, b) => a.effort - b.effort)
    .map(({ lever }) => lever);
}

function oneLever(
  basis: OutlookBasis,
  moves: Moves,
  steps: LeverSteps
): readonly { readonly lever: Lever; readonly effort: number }[] {
  const from = standsAt(basis, moves, steps);
  const done = stepsDone(steps, from);
  if (done >= steps.last) return [];
  const moved = (step: number): Moves => ({ ...moves, ...steps.moves(done + step) });
  const fine: ChanceOfStep = (step) => chanceOfGoal(basis, moved(step), lawOf(basis, moved(step), QUICK)) ?? NaN;
  const rough: ChanceOfStep = (step) => chanceOfGoal(basis, moved(step), roughLawOf(basis, moved(step))) ?? NaN;
  const { step, chance, reaches } = smallestStep(steps.last - done, basis.confidence, { rough, fine });
  const to = steps.to(done + step);
  return reaches ? [{ lever: { kind: steps.kind, from, to, chance, reaches }, effort: steps.effort(to) }] : [];
}

/** What the lever stands at with what is tried. */
function standsAt({ cycleDays }: OutlookBasis, moves: Moves, { kind, from }: LeverSteps): number {
  switch (kind) {
    case "opportunities":
      return moves.added ?? from;
    case "winRate":
      return moves.winRate ?? from;
    case "dealSize":
      return from * (moves.size ?? 1);
    case "cycle":
      return (cycleDays ?? from) * (moves.cycle ?? 1);
  }
}

/** Steps that lead no further than where it stands. */
function stepsDone({ kind, last, to }: LeverSteps, from: number): number {
  const isBeyond = (step: number): boolean => (kind === "cycle" ? to(step) < from - EQUAL : to(step) > from + EQUAL);
  let [low, high] = [0, last + 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isBeyond(middle)) high = middle;
    else low = middle;
  }
  return low;
}

/** Rounding of a value that went there and back. */
const EQUAL = 1e-9;
