import { agedBetween, agesNotApplied } from "./aged";
import type { FlagRule } from "./flagRule";

/** F2: suspectAt ≤ age ÷ typical cycle < agedAt. @see Definition F2 */
export const suspectAge: FlagRule = {
  id: "F2",
  rule: "suspectAge",
  notApplied: agesNotApplied,
  facts: (i, context) => agedBetween(i, context, context.suspectAt, context.agedAt),
};
