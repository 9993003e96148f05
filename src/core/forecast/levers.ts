import type { Answer, Lever } from "../analysis";
import type { SumLaw } from "../maths/sumLaw";
import { leverSteps, type LeverSteps } from "./leverSteps";
import type { Moves, OutlookBasis } from "./outlook";
import { chanceOfGoal, lawOf, type OutlookPrecision } from "./outlookOf";
import { smallestStep, type SteppedChance } from "./smallestStep";

/** Points of the law that steps are guessed by. */
const GUESS: OutlookPrecision = { points: 2 ** 11 };
/** Thousandths of the pipeline. */
const PARTS = 1000;

/**
 * The smallest single change of each lever that makes the chance reach the confidence: whole opportunities, whole points of
 * the win rate, a mean deal size of three digits, whole days of cycle. The chance with it is at least the confidence, with
 * one step less it is not. What cannot reach it comes last, with the closest it comes. Easiest first: the smallest change
 * in proportion (opportunities: to the open deals and those expected to be created until the latest useful day).
 * @param kinds which levers; all without it
 * @returns empty without a goal, a win rate or days left, and where the chance is there already
 * @see Definitions §5 the sentence
 */
export function leversOf(
  basis: OutlookBasis,
  precision: OutlookPrecision = {},
  kinds?: readonly Lever["kind"][]
): Lever[] {
  const today = lawOf(basis, {}, precision);
  const chance = chanceOfGoal(basis, {}, today);
  if (chance === undefined || chance >= basis.confidence) return [];
  if (basis.spans.length === 0 || basis.winRate === undefined) return [];
  const asked = leverSteps(basis).filter(({ kind }) => kinds === undefined || kinds.includes(kind));
  const found = asked.map((steps) => {
    const { step, ...reached } = smallestStep(
      steps.last,
      basis.confidence,
      chancesBy(basis, steps, { today, precision })
    );
    return { ...reached, kind: steps.kind, from: steps.from, to: steps.to(step), effort: steps.effort(steps.to(step)) };
  });
  return found
    .filter((lever) => lever.chance > chance)
    .sort((a, b) => Number(b.reaches) - Number(a.reaches) || (a.reaches ? a.effort - b.effort : b.chance - a.chance))
    .map(({ kind, from, to, chance: reached, reaches }) => ({ kind, from, to, chance: reached, reaches }));
}

/** The chance after each step. Size leaves today's law as it is. */
function chancesBy(
  basis: OutlookBasis,
  { kind, moves }: LeverSteps,
  { today, precision }: { readonly today: SumLaw; readonly precision: OutlookPrecision }
): SteppedChance {
  const by =
    (law: (moves: Moves) => SumLaw) =>
    (step: number): number =>
      chanceOfGoal(basis, moves(step), law(moves(step))) ?? NaN;
  const exact = by((tried) => (kind === "dealSize" ? today : lawOf(basis, tried, precision)));
  return { exact, quick: kind === "dealSize" ? exact : by((tried) => lawOf(basis, tried, GUESS)) };
}

/**
 * How much of the pipeline can be lost and the chance still is at least the confidence: the largest share, in thousandths
 * rounded down, such that it is when every open deal's chance is less by that share, as when so many average deals went.
 * Deals not created yet stay.
 * @returns 0–1; undefined without a goal, and where the chance is below the confidence as it is
 * @see Definitions §5
 */
export function spareShare(basis: OutlookBasis, precision: OutlookPrecision = {}): Answer {
  const kept =
    (at: OutlookPrecision) =>
    (parts: number): number => {
      const eventual = basis.eventual.map((chance) => (chance * parts) / PARTS);
      return chanceOfGoal(basis, {}, lawOf({ ...basis, eventual }, {}, at)) ?? NaN;
    };
  const exact = kept(precision);
  if (!(exact(PARTS) >= basis.confidence)) return undefined;
  if (exact(0) >= basis.confidence) return 1;
  return (PARTS - smallestStep(PARTS, basis.confidence, { exact, quick: kept(GUESS) }).step) / PARTS;
}
