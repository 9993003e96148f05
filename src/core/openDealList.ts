import { BRIDGE_REASONS, type DealFlag, type OpenDeal } from "./analysis";
import { numberAt } from "./cells/column";
import type { Bridge } from "./coverage/bridge";
import type { DealProbabilities } from "./forecast/dealProbability";
import type { Rows } from "./opportunities/dealRows";
import type { Opportunities } from "./opportunities/opportunities";
import type { Settings } from "./settings";

/** The columns of the open deals, each by place in `open`. */
export interface OpenDealColumns {
  readonly deals: Opportunities;
  readonly open: Rows;
  readonly ages: Float64Array;
  readonly flags: readonly (readonly DealFlag[])[];
  /** The bridge of the selling year. */
  readonly bridge: Bridge;
  readonly probabilities: DealProbabilities;
  readonly settings: Settings;
}

/** One entry an open deal, in sheet order: what its flags, the year's bridge and the serving probability say of it. */
export function openDealList(columns: OpenDealColumns): OpenDeal[] {
  const { deals, open, bridge, probabilities, settings } = columns;
  return Array.from(open, (i, k): OpenDeal => {
    const amount = numberAt(deals.amount, i);
    const priced = amount > 0;
    const expected = numberAt(deals.expectedClose, i);
    const share = numberAt(bridge.share, k);
    const probability = present(probabilities.probability, k);
    const working = priced ? numberAt(bridge.left, k) : undefined;
    return {
      index: i,
      row: numberAt(deals.row, i),
      ageDays: present(columns.ages, k),
      due: expected < settings.asOf && expected >= settings.asOf - settings.overdueGraceDays,
      flags: columns.flags[k] ?? [],
      amount: priced ? amount : undefined,
      workingAmount: working,
      workingShare: share,
      bar: BRIDGE_REASONS[numberAt(bridge.bar, k)],
      probability,
      probabilityFrom: probabilities.from[k],
      chanceInYear: undefined,
      historyProbability: undefined,
      workingProbability: probability === undefined ? undefined : share * probability,
      forecastValue: probability === undefined || working === undefined ? undefined : working * probability,
    };
  });
}

function present(column: Float64Array, k: number): number | undefined {
  const value = numberAt(column, k);
  return Number.isNaN(value) ? undefined : value;
}
