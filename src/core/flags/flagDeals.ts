import type { DealFlag, FlagCount } from "../analysis";
import { pricedAmount, type Rows } from "../opportunities/dealRows";
import { FLAG_RULES } from "./catalogue";
import type { FlagContext } from "./flagRule";

/** The flags of the open deals, and each flag over all of them. */
export interface FlaggedDeals {
  /** In the order of the open deals; worst first within a deal. */
  readonly flags: readonly (readonly DealFlag[])[];
  readonly counts: readonly FlagCount[];
}

const NONE: readonly DealFlag[] = [];

/**
 * Applies every rule of the catalogue to every open deal.
 * @param open indexes of the open deals
 * @returns the flags of each, and count and Σ priced amount of each flag; rules not applied say why
 * @see Definitions §4
 */
export function flagDeals(context: FlagContext, open: Rows): FlaggedDeals {
  const applied = FLAG_RULES.filter((rule) => rule.notApplied(context) === undefined);
  const totals = new Map(applied.map((rule) => [rule.id, { count: 0, value: 0 }]));
  const flags = Array.from(open, (i) => {
    let carried: DealFlag[] | undefined;
    for (const rule of applied) {
      const facts = rule.facts(i, context);
      if (!facts) continue;
      (carried ??= []).push({ id: rule.id, facts });
      const total = totals.get(rule.id);
      if (!total) continue;
      total.count++;
      total.value += pricedAmount(context.deals, i);
    }
    return carried ?? NONE;
  });
  const counts = FLAG_RULES.map((rule): FlagCount => {
    const total = totals.get(rule.id) ?? { count: 0, value: 0 };
    return {
      id: rule.id,
      rule: rule.rule,
      applied: totals.has(rule.id),
      notAppliedBecause: rule.notApplied(context),
      ...total,
    };
  });
  return { flags, counts };
}
