import { presentAt, textAt } from "../cells/column";
import type { FlagContext, FlagRule, SeenDeal } from "./flagRule";

/** Stays of a stage that its mean needs. */
const ENOUGH_STAYS = 5;

/**
 * F9: days in its stage > agedAt × mean days of the stays in that stage which earlier analyses saw begin and end. Its own days
 * by a column that says when it entered the stage, where there is one; else from the first analysis that saw it there.
 * @see Definition F9
 */
export const stuckInStage: FlagRule = {
  id: "F9",
  rule: "stuckInStage",
  notApplied: ({ deals, seen }) => {
    if (seen === undefined) return "noHistory";
    if (!deals.mapped.has("stage")) return "noStages";
    return seen.stays.some(({ n }) => n >= ENOUGH_STAYS) ? undefined : "fewStays";
  },
  facts: (i, context) => {
    const { deals, seen, agedAt } = context;
    const stage = textAt(deals.stage, i);
    const stay = seen?.stays.find((one) => one.stage === stage && one.n >= ENOUGH_STAYS);
    const here = daysInStage(i, context, seen?.of(i));
    if (stage === undefined || stay === undefined || here === undefined) return undefined;
    const { meanDays, n } = stay;
    if (!(here.days > agedAt * meanDays)) return undefined;
    return { stage, days: here.days, atLeast: Number(!here.isExact), meanDays, n, multiple: agedAt };
  },
};

function daysInStage(
  i: number,
  { deals, asOf }: FlagContext,
  seen: SeenDeal | undefined
): { readonly days: number; readonly isExact: boolean } | undefined {
  const entered = presentAt(deals.stageEntered, i);
  if (entered !== undefined) return { days: asOf - entered, isExact: true };
  return seen && { days: asOf - seen.inStageSince, isExact: seen.isEntrySeen };
}
