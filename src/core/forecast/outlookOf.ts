import type { Answer } from "../analysis";
import { cumulantsOf } from "../maths/cumulantsOf";
import { momentsLaw } from "../maths/momentsLaw";
import { errorNodes, scaledAtLeast, scaledQuantile, type Scaling } from "../maths/sharedError";
import { sumLaw, type SumLaw, type SumParts } from "../maths/sumLaw";
import { chancesOf } from "./chancesOf";
import { expectedOf } from "./expectedOf";
import type { Moves, Outlook, OutlookBasis } from "./outlook";
import { chanceOfAdded, winsNotCreated } from "./outlookTiming";

/** How fine the law is: points of its grid, a power of two; fewer are quicker, with a larger bound. */
export interface OutlookPrecision {
  readonly points?: number;
}

/** For an answer while a slider moves: 2,000 deals in a third of the time of all points, off by about 1e-5. */
export const QUICK: OutlookPrecision = { points: 2 ** 12 };

/**
 * What a period comes to, as it is or with what a person tries: the law of S once, read at the 21 points of the shared error.
 * The chance of existing deals only leaves out what is not created yet, added opportunities too.
 * @returns chance undefined without a goal, 1 when the goal is reached; with no days left S is 0
 * @see Definitions §6
 */
export function outlookOf(basis: OutlookBasis, moves: Moves = {}, precision: OutlookPrecision = {}): Outlook {
  const { goal } = basis;
  const parts = partsOf(basis, moves);
  const law = sumLaw(parts, precision);
  const existing = isAlone(parts) ? law : sumLaw({ chance: parts.chance, amount: parts.amount }, precision);
  const scaling = scalingOf(basis, moves);
  return {
    ...expectedOf(basis, moves),
    chance: goal === undefined ? undefined : scaledAtLeast(law, scaling, goal),
    chanceExistingOnly: goal === undefined ? undefined : scaledAtLeast(existing, scaling, goal),
    p10: scaledQuantile(law, scaling, 0.1),
    p50: scaledQuantile(law, scaling, 0.5),
    p90: scaledQuantile(law, scaling, 0.9),
    bound: Math.max(law.bound, existing.bound),
  };
}

/** The law of S alone, amounts as they are: `size` among the moves belongs to its scaling. */
export function lawOf(basis: OutlookBasis, moves: Moves, precision: OutlookPrecision = {}): SumLaw {
  return sumLaw(partsOf(basis, moves), precision);
}

/** A law of the same mean, spread, skewness and kurtosis: in no time, about right where there are many deals. */
export function roughLawOf(basis: OutlookBasis, moves: Moves): SumLaw {
  return momentsLaw(cumulantsOf(partsOf(basis, moves)));
}

/** The chance of the goal alone, as `outlookOf` has it. */
export function chanceOfGoal(basis: OutlookBasis, moves: Moves, law: SumLaw): Answer {
  return basis.goal === undefined ? undefined : scaledAtLeast(law, scalingOf(basis, moves), basis.goal);
}

/** Won to date + ε·S; × size with it, so that one law serves every size. */
function scalingOf({ sharedVariance, wonToDate }: OutlookBasis, { size = 1 }: Moves): Scaling {
  return { shift: wonToDate, nodes: errorNodes(sharedVariance).map((node) => node * size) };
}

type Parts = Required<SumParts>;

function partsOf(basis: OutlookBasis, moves: Moves): Parts {
  const { amount, sizes } = basis;
  return {
    chance: chancesOf(basis, moves),
    amount,
    sizes,
    arrivals: { count: winsNotCreated(basis, moves) },
    draws: { count: moves.added ?? NONE, chance: chanceOfAdded(basis, moves) },
  };
}

/** Nothing is added unless a person does. */
const NONE = 0;

/** Whether nothing is drawn from the sizes. */
function isAlone({ arrivals, draws, sizes }: Parts): boolean {
  return sizes.length === 0 || (arrivals.count === 0 && draws.count * draws.chance === 0);
}
