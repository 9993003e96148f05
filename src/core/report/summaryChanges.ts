import type { Analysis } from "../analysis";
import { numberAt, presentAt, textAt } from "../cells/column";
import { CHANGED_DEALS, type SummaryChange, type SummaryChanges } from "./answerSummary";
import { changeSentences } from "./changeSentences";
import { dealName, NAME_LENGTH } from "./dealName";
import { shortened } from "./wording";

/** The changes that matter most since the day compared with, each with its deals; undefined where there is no such day. */
export function summaryChanges({ changes: { waterfall }, reading, settings }: Analysis): SummaryChanges | undefined {
  if (waterfall === undefined) return undefined;
  const { opportunities } = reading;
  const indexes = new Map<number, number>();
  for (let i = 0; i < opportunities.count; i++) indexes.set(numberAt(opportunities.row, i), i);
  const dealOf = (row: number): SummaryChange["deals"][number][] => {
    const index = indexes.get(row);
    if (index === undefined) return [];
    return [
      {
        row,
        id: textAt(opportunities.id, index) ?? "",
        name: dealName(opportunities, index),
        owner: shortened(textAt(opportunities.owner, index) ?? "", NAME_LENGTH),
        stage: shortened(textAt(opportunities.stage, index) ?? "", NAME_LENGTH),
        amount: presentAt(opportunities.amount, index),
      },
    ];
  };
  return {
    from: waterfall.from,
    until: waterfall.to === settings.asOf ? undefined : waterfall.to,
    sentences: changeSentences(waterfall).map(({ words, rows }) => ({
      words,
      deals: rows.slice(0, CHANGED_DEALS).flatMap(dealOf),
    })),
  };
}
