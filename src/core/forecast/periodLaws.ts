import { isTame, momentsLaw } from "../maths/momentsLaw";
import { errorNodes, scaledQuantile } from "../maths/sharedError";
import { sumLaw, type SumLaw } from "../maths/sumLaw";
import { samplingVariance } from "./forecastErrors";
import { methodVariance, type PeriodRun, type TestedMethod } from "./periodRun";

/** Points that a period's sum stays at or below with chance 0.1 and 0.9. Money. */
export interface PeriodInterval {
  readonly p10: number;
  readonly p90: number;
  /** Errors of earlier periods were known, as they are today; else the win rate's sampling error alone, which is too small. */
  readonly hasErrors: boolean;
}

/** Points of the law of few deals; the law of more stands on its moments where they are not too skew. */
const POINTS = 2 ** 10;
const FEW_DEALS = 40;
const MANY_DEALS = 2000;

/**
 * P10 and P90 of each past period as its start would have told them: the law of its deals and of those not created then,
 * times an error whose variance is the larger of what the errors of earlier periods show (of four or more) and the sampling
 * error of the win rate known then.
 * @param runs oldest first
 * @see Definitions §6 distribution
 */
export function periodLaws(runs: readonly PeriodRun[], method: TestedMethod): readonly PeriodInterval[] {
  return runs.map((run) => {
    const sampling = samplingVariance(run.origin.winRate, run.origin.closed);
    const shown = methodVariance(
      runs.filter(({ period }) => period.to < run.period.from),
      method
    );
    const nodes = errorNodes(Math.max(sampling, shown ?? sampling));
    const law = lawOf(run, method);
    const quantile = (p: number): number => scaledQuantile(law, { shift: 0, nodes }, p);
    return { p10: quantile(0.1), p90: quantile(0.9), hasErrors: shown !== undefined };
  });
}

/** The law of what own history expected of a period. */
function lawOf({ origin, ...period }: PeriodRun, method: TestedMethod): SumLaw {
  const run = period[method];
  const n = origin.deal.length;
  if (n > MANY_DEALS || (n > FEW_DEALS && isTame(run.cumulants))) return momentsLaw(run.cumulants);
  const { chances: chance, arrivals } = run;
  return sumLaw(
    { chance, amount: origin.value, sizes: origin.sizes, arrivals: { count: arrivals } },
    { points: POINTS }
  );
}
