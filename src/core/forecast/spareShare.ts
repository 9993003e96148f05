import type { Answer } from "../analysis";
import type { SumLaw } from "../maths/sumLaw";
import { decided, remembered } from "./chanceReadings";
import type { OutlookBasis } from "./outlook";
import { chanceOfGoal, isQuick, lawOf, QUICK, roughLawOf, type OutlookPrecision } from "./outlookOf";
import { smallestStep, type ChanceOfStep } from "./smallestStep";

/** Thousandths of the pipeline. */
const PARTS = 1000;

/**
 * How much of the pipeline can be lost and the chance still is at least the confidence: the largest share, in thousandths
 * rounded down, such that it is when every open deal's chance is less by that share, as when so many average deals went.
 * Deals not created yet stay.
 * @returns 0–1; undefined without a goal, and where the chance is below the confidence as it is
 * @see Definitions §5
 */
export function spareShare(basis: OutlookBasis, precision: OutlookPrecision = {}): Answer {
  const kept = (parts: number): OutlookBasis => ({
    ...basis,
    eventual: basis.eventual.map((chance) => (chance * parts) / PARTS),
  });
  const chanceBy = (_: number, law: SumLaw): number => chanceOfGoal(basis, {}, law) ?? NaN;
  const exact = remembered((parts) => chanceBy(parts, lawOf(kept(parts), {}, precision)));
  if (!(exact(PARTS) >= basis.confidence)) return undefined;
  const rough: ChanceOfStep = (parts) => chanceBy(parts, roughLawOf(kept(parts), {}));
  const quick = { lawOf: (parts: number) => lawOf(kept(parts), {}, QUICK), chanceBy };
  const fine = isQuick(precision) ? exact : decided(basis.confidence, quick, exact);
  const { step } = smallestStep(PARTS, basis.confidence, { rough, fine });
  // Step 0 is taken not to reach it.
  return step === 1 && exact(0) >= basis.confidence ? 1 : (PARTS - step) / PARTS;
}
