import type { Lever } from "../analysis";
import { cumulantsOf } from "../maths/cumulantsOf";
import { momentsLaw } from "../maths/momentsLaw";
import { sumLaw, type SumLaw, type SumParts } from "../maths/sumLaw";
import { decided, remembered } from "./chanceReadings";
import { leverSteps, type LeverSteps } from "./leverSteps";
import type { OutlookBasis } from "./outlook";
import { chanceOfGoal, isQuick, lawOf, partsOf, QUICK, withAdded, type OutlookPrecision } from "./outlookOf";
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
  const found = leverSteps(basis, kinds).map((steps) => {
    const { exact, ...readings } = readingsOf(basis, steps, { today, precision });
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

/** The chance after each step: roughly, finely enough to tell whether it reaches the confidence, and as it stands. */
interface LeverReadings {
  readonly rough: ChanceOfStep;
  readonly fine: ChanceOfStep;
  readonly exact: ChanceOfStep;
}

/** Size leaves today's law as it is, and opportunities all but their own number. */
function readingsOf(
  basis: OutlookBasis,
  { kind, moves }: LeverSteps,
  { today, precision }: { readonly today: SumLaw; readonly precision: OutlookPrecision }
): LeverReadings {
  const chanceBy = (step: number, law: SumLaw): number => chanceOfGoal(basis, moves(step), law) ?? NaN;
  if (kind === "dealSize") {
    const exact: ChanceOfStep = (step) => chanceBy(step, today);
    return { rough: exact, fine: exact, exact };
  }
  const asItIs = partsOf(basis, {});
  const partsAt = (step: number): SumParts =>
    kind === "opportunities" ? withAdded(asItIs, step) : partsOf(basis, moves(step));
  const finest = basis.deal.length > MANY_DEALS ? QUICK : precision;
  const exact = remembered((step) => chanceBy(step, sumLaw(partsAt(step), finest)));
  const rough: ChanceOfStep = (step) => chanceBy(step, momentsLaw(cumulantsOf(partsAt(step))));
  if (isQuick(finest)) return { rough, fine: exact, exact };
  const quick = { lawOf: (step: number) => sumLaw(partsAt(step), QUICK), chanceBy };
  return { rough, fine: decided(basis.confidence, quick, exact), exact };
}
