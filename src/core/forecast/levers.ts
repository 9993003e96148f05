import type { Lever } from "../analysis";
import type { SumLaw } from "../maths/sumLaw";
import { decided, remembered, type BoundedChance } from "./chanceReadings";
import { leverSteps, type LeverSteps } from "./leverSteps";
import type { Moves, OutlookBasis } from "./outlook";
import { chanceOfGoal, isQuick, lawOf, NEAR, QUICK, roughLawOf, type OutlookPrecision } from "./outlookOf";
import { smallestStep, type ChanceOfStep } from "./smallestStep";

/** What is asked of the levers, and what is known already. */
export interface LeverOptions extends OutlookPrecision {
  /** The levers asked for; all where there is none. */
  readonly kinds?: readonly Lever["kind"][];
  /** What `lawOf` gave for the basis as it is. */
  readonly today?: SumLaw;
}

/** Of more deals than these the quick grid is the finest: its usual error is far below what a chance is told by. */
const MANY_DEALS = 5000;

/**
 * The smallest single change of each lever that makes the chance reach the confidence: whole opportunities, whole points of
 * the win rate, a mean deal size of three digits, whole days of cycle. The chance with it is at least the confidence, with
 * one step less it is not. What cannot reach it comes last, with the closest it comes. Easiest first: the smallest change
 * in proportion (opportunities: to the open deals and those expected to be created until the latest useful day).
 * @returns empty without a goal, a win rate or days left, and where the chance is there already
 * @see Definitions §5 the sentence
 */
export function leversOf(basis: OutlookBasis, options: LeverOptions = {}): Lever[] {
  if (basis.goal === undefined || basis.spans.length === 0 || basis.winRate === undefined) return [];
  const { kinds, ...precision } = options;
  const today = options.today ?? lawOf(basis, {}, precision);
  const chance = chanceOfGoal(basis, {}, today);
  if (chance === undefined || chance >= basis.confidence) return [];
  const moved = leverSteps(basis).filter(({ kind }) => !kinds || kinds.includes(kind));
  const found = moved.map((steps) => {
    const { readings, exact } = readingsOf(basis, steps, { today, precision });
    const { step, reaches } = smallestStep(steps.last, basis.confidence, readings);
    const to = steps.to(step);
    return {
      lever: { kind: steps.kind, from: steps.from, to, chance: exact(step), reaches },
      effort: steps.effort(to),
    };
  });
  return found
    .filter(({ lever }) => lever.chance > chance)
    .sort((a, b) => Number(b.lever.reaches) - Number(a.lever.reaches) || byEase(a, b))
    .map(({ lever }) => lever);
}

interface Found {
  readonly lever: Lever;
  readonly effort: number;
}

/** Of levers that reach it the smaller change, of others the closer one. */
function byEase(a: Found, b: Found): number {
  return a.lever.reaches ? a.effort - b.effort : b.lever.chance - a.lever.chance;
}

/** The chance after each step: as it stands, and readings of it, the roughest first. Size leaves today's law as it is. */
function readingsOf(
  basis: OutlookBasis,
  { kind, moves }: LeverSteps,
  { today, precision }: { readonly today: SumLaw; readonly precision: OutlookPrecision }
): { readonly exact: ChanceOfStep; readonly readings: readonly ChanceOfStep[] } {
  const by =
    (lawOfMoves: (tried: Moves) => SumLaw) =>
    (step: number): BoundedChance => {
      const law = lawOfMoves(moves(step));
      return { chance: chanceOfGoal(basis, moves(step), law) ?? NaN, bound: law.bound };
    };
  if (kind === "dealSize") {
    const exact: ChanceOfStep = (step) => by(() => today)(step).chance;
    return { exact, readings: [exact] };
  }
  const finest = basis.deal.length > MANY_DEALS ? QUICK : precision;
  const exact = remembered((step) => by((tried) => lawOf(basis, tried, finest))(step).chance);
  const rough: ChanceOfStep = (step) => by((tried) => roughLawOf(basis, tried))(step).chance;
  const near: ChanceOfStep = (step) => by((tried) => lawOf(basis, tried, NEAR))(step).chance;
  if (isQuick(finest)) return { exact, readings: [rough, near, exact] };
  const quick = by((tried) => lawOf(basis, tried, QUICK));
  return { exact, readings: [rough, near, decided(basis.confidence, quick, exact)] };
}
