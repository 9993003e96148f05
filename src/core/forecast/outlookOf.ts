import type { Answer } from "../analysis";
import { cumulantsOf } from "../maths/cumulantsOf";
import { isTame, momentsLaw } from "../maths/momentsLaw";
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

/**
 * For an answer while a slider moves, and for parts of the pipeline: 2,000 deals in a third of the time of all points. The
 * bound of its error is 0.002 for so many; the usual error is about 1e-5.
 */
export const QUICK = { points: 2 ** 12 } satisfies OutlookPrecision;

/** Whether a law is no finer than the quick one. */
export function isQuick({ points = Infinity }: OutlookPrecision): boolean {
  return points <= QUICK.points;
}

/**
 * What a period comes to, as it is or with what a person tries: the law of S once, read at the 21 points of the shared error.
 * The chance of existing deals only leaves out what is not created yet, added opportunities too.
 * @returns chance undefined without a goal, 1 when the goal is reached; with no days left S is 0
 * @see Definitions §6
 */
export function outlookOf(basis: OutlookBasis, moves: Moves = {}, precision: OutlookPrecision = {}): Outlook {
  return outlookByLaw(basis, moves, { law: lawOf(basis, moves, precision), precision });
}

/** The same by the law of S that `lawOf` gave for the basis and the moves, for who needs the law itself too. */
export function outlookByLaw(
  basis: OutlookBasis,
  moves: Moves,
  { law, precision }: { readonly law: SumLaw; readonly precision: OutlookPrecision }
): Outlook {
  const scaling = scalingOf(basis, moves);
  return {
    ...expectedOf(basis, moves),
    ...chancesByLaw(basis, moves, { law, precision }),
    p10: scaledQuantile(law, scaling, 0.1),
    p50: scaledQuantile(law, scaling, 0.5),
    p90: scaledQuantile(law, scaling, 0.9),
  };
}

/** Of more deals than these, not too skew, the moments tell tenths as well as a grid does. */
const MANY_DEALS = 2000;

/** What a period comes to with its tenths alone, quickly: within 0.01 standard deviations. */
export function intervalOf(
  basis: OutlookBasis
): Pick<Outlook, "fromDeals" | "fromNotCreated" | "landing" | "p10" | "p50" | "p90"> {
  const cumulants = cumulantsOf(partsOf(basis, {}));
  const isRough = basis.deal.length > MANY_DEALS && isTame(cumulants);
  const law = isRough ? momentsLaw(cumulants) : lawOf(basis, {}, QUICK);
  return outlookByLaw({ ...basis, goal: undefined }, {}, { law, precision: QUICK });
}

/** The chances of the goal, with the bound of their error: without one there is none. */
function chancesByLaw(
  basis: OutlookBasis,
  moves: Moves,
  { law, precision }: { readonly law: SumLaw; readonly precision: OutlookPrecision }
): Pick<Outlook, "chance" | "chanceExistingOnly" | "bound"> {
  const { goal } = basis;
  if (goal === undefined) return { chance: undefined, chanceExistingOnly: undefined, bound: 0 };
  const scaling = scalingOf(basis, moves);
  // Where the goal is reached every law says so.
  if (goal <= basis.wonToDate) return { chance: 1, chanceExistingOnly: 1, bound: 0 };
  const parts = partsOf(basis, moves);
  const existing = isAlone(parts) ? law : sumLaw({ chance: parts.chance, amount: parts.amount }, precision);
  return {
    chance: scaledAtLeast(law, scaling, goal),
    chanceExistingOnly: scaledAtLeast(existing, scaling, goal),
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

/** The chance of the goal alone, as `outlookOf` has it. @param more money that is added to S whatever comes */
export function chanceOfGoal(basis: OutlookBasis, moves: Moves, law: SumLaw, more = 0): Answer {
  return basis.goal === undefined ? undefined : scaledAtLeast(law, { ...scalingOf(basis, moves), more }, basis.goal);
}

/** Won to date + ε·S; × size with it, so that one law serves every size. */
function scalingOf({ sharedVariance, wonToDate }: OutlookBasis, { size = 1 }: Moves): Scaling {
  return { shift: wonToDate, nodes: errorNodes(sharedVariance).map((node) => node * size) };
}

type Parts = Required<SumParts>;

/** What S is the sum of, amounts as they are. */
export function partsOf(basis: OutlookBasis, moves: Moves): Parts {
  const { amount, sizes } = basis;
  return {
    chance: chancesOf(basis, moves),
    amount,
    sizes,
    arrivals: { count: winsNotCreated(basis, moves) },
    draws: { count: moves.added ?? NONE, chance: chanceOfAdded(basis, moves) },
  };
}

/** The same with so many opportunities added. */
export function withAdded(parts: Parts, added: number): Parts {
  return { ...parts, draws: { count: added, chance: parts.draws.chance } };
}

/** Nothing is added unless a person does. */
const NONE = 0;

/** Whether nothing is drawn from the sizes. */
function isAlone({ arrivals, draws, sizes }: Parts): boolean {
  return sizes.length === 0 || (arrivals.count === 0 && draws.count * draws.chance === 0);
}
