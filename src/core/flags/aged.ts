import { numberAt } from "../cells/column";
import type { FlagContext, FlagFacts, FlagRule } from "./flagRule";

/** Age and its measure, for a deal whose age ÷ typical cycle lies in from … below. */
export function agedBetween(i: number, context: FlagContext, from: number, below: number): FlagFacts {
  const { deals, asOf, cycleDays } = context;
  const ageDays = asOf - numberAt(deals.created, i);
  if (cycleDays === undefined || !(ageDays >= from * cycleDays - 1e-9) || ageDays >= below * cycleDays - 1e-9)
    return undefined;
  return { ageDays, cycleDays, multiple: from, limitDays: from * cycleDays };
}

/** Ages need created days and a cycle. */
export function agesNotApplied({ filled, cycleDays }: FlagContext): string | undefined {
  if (!filled.created) return "noCreatedDays";
  return cycleDays === undefined ? "noCycle" : undefined;
}

/** F1: age ≥ agedAt × typical cycle. Deals without a created day are never aged. @see Definition F1 */
export const aged: FlagRule = {
  id: "F1",
  rule: "aged",
  notApplied: agesNotApplied,
  facts: (i, context) => agedBetween(i, context, context.agedAt, Infinity),
};
