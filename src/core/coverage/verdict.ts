import type { Answer, Coverage, Verdict } from "../analysis";

/** From this chance on, below the confidence, a goal is "at risk". */
export const AT_RISK_CHANCE = 0.5;

/**
 * The verdict by the chance of reaching the goal.
 * @param remaining max(0, goal − won); undefined without a goal, 0 when it is reached · @param confidence share 0–1
 * @see Definitions §5
 */
export function verdictByChance(remaining: Answer, chance: Answer, confidence: number): Verdict {
  if (remaining === undefined) return "noGoal";
  if (remaining === 0) return "goalReached";
  if (chance === undefined) return "noAnswer";
  if (chance >= confidence - 1e-9) return "enough";
  return chance >= AT_RISK_CHANCE ? "atRisk" : "notEnough";
}

/** Without a chance: from this share of the required coverage on a shortfall is "at risk", below it "not enough". */
export const AT_RISK_FROM = 0.8;

/** Fewer working deals carry no average: one of them lost, and it no longer holds. @see Definition F12 */
const FEW_DEALS = 5;

/** Whether a period's coverage rests on so few working deals that it is never "enough". @see Definition F12 */
export function restsOnFew({ workingDeals }: Pick<Coverage, "workingDeals">): boolean {
  return workingDeals > 0 && workingDeals < FEW_DEALS;
}

/** What the verdict by coverage stands on: what there is, what is required, and of how many working deals. */
export interface CoverageAnswers extends Pick<Coverage, "workingDeals"> {
  readonly coverage: Answer;
  readonly required: Answer;
}

/**
 * The verdict by coverage, which serves where own history gives no chance: coverage ÷ required coverage ≥ 1 enough (at risk
 * where it rests on fewer than five working deals), ≥ 0.8 at risk, else not enough.
 * @param remaining max(0, goal − won); undefined without a goal, 0 when it is reached
 * @see Definitions §5, F12
 */
export function verdictByCoverage(remaining: Answer, of: CoverageAnswers): Verdict {
  const { coverage, required } = of;
  if (remaining === undefined) return "noGoal";
  if (remaining === 0) return "goalReached";
  if (coverage === undefined || required === undefined) return "noAnswer";
  if (coverage >= required - 1e-9) return restsOnFew(of) ? "atRisk" : "enough";
  return coverage >= AT_RISK_FROM * required ? "atRisk" : "notEnough";
}
