import type { AnswerSummary, SummaryDeal, SummaryFlag } from "../core/report/answerSummary";

/** Who owns a deal in the filter; undefined for everyone. */
export type OwnerFilter = string | undefined;

/** One group of the Flags tab, with its deals as far as the answer carries them. */
export interface FlagGroupData {
  readonly flag: SummaryFlag;
  readonly count: number;
  readonly value: number | undefined;
  readonly deals: readonly SummaryDeal[];
}

function sumOf(deals: readonly SummaryDeal[]): number | undefined {
  const amounts = deals.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
  return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum + amount, 0);
}

/**
 * The flags with the deals of one owner, in the answer's order. For everyone, counts and money are the whole pipeline's;
 * for an owner they are those of the deals the answer carries. Groups without deals are left out.
 */
export function flagGroups({ flags, flagged }: AnswerSummary, owner: OwnerFilter): FlagGroupData[] {
  return flags.flatMap((flag) => {
    const deals = flagged.filter(
      (deal) => (owner === undefined || deal.owner === owner) && deal.flags.some(({ id }) => id === flag.id)
    );
    const group =
      owner === undefined
        ? { flag, count: flag.count, value: flag.value, deals }
        : { flag, count: deals.length, value: sumOf(deals), deals };
    return group.count === 0 ? [] : [group];
  });
}
