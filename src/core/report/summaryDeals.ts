import type { Analysis, OpenDeal } from "../analysis";
import { textAt } from "../cells/column";
import { SUMMARY_DEALS, type SummaryDeal } from "./answerSummary";
import { dealName, NAME_LENGTH } from "./dealName";
import { flagReason } from "./flagWords";
import { shortened } from "./wording";

/** The open deals that carry a flag: by money, largest first; those without an amount last, in sheet order. */
export function flaggedByMoney({ openDeals }: Analysis): readonly OpenDeal[] {
  return openDeals
    .filter(({ flags }) => flags.length > 0)
    .sort((a, b) => (b.amount ?? -1) - (a.amount ?? -1) || a.row - b.row);
}

/** The largest of the flagged deals in words. */
export function summaryDeals(analysis: Analysis, flagged: readonly OpenDeal[]): SummaryDeal[] {
  const { opportunities } = analysis.reading;
  const { id, owner, stage } = opportunities;
  return flagged.slice(0, SUMMARY_DEALS).map((deal) => {
    const text = (column: typeof id): string | undefined => textAt(column, deal.index);
    return {
      row: deal.row,
      id: text(id) ?? "",
      name: dealName(opportunities, deal.index),
      owner: shortened(text(owner) ?? "", NAME_LENGTH),
      stage: shortened(text(stage) ?? "", NAME_LENGTH),
      amount: deal.amount,
      flags: deal.flags.map((flag) => ({ id: flag.id, why: flagReason(flag, analysis) })),
    };
  });
}

/** Owners of open deals, by name; deals without one have none here. As `SummaryDeal.owner` has them. */
export function openOwners({ openDeals, reading }: Analysis): string[] {
  const owners = openDeals.flatMap(({ index }) => textAt(reading.opportunities.owner, index) ?? []);
  return [...new Set(owners.map((owner) => shortened(owner, NAME_LENGTH)))].sort((a, b) => a.localeCompare(b, "en"));
}
