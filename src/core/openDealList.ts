import { BRIDGE_REASONS, type DealFlag, type OpenDeal } from "./analysis";
import type { HistoryFound } from "./analyseHistory";
import { numberAt } from "./cells/column";
import { Learned, type Bridge, type BridgeRules } from "./coverage/bridge";
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
  readonly rules: BridgeRules;
  readonly found: HistoryFound;
  /** Chance of being won in what is left of the selling year, NaN without one; undefined without own history. */
  readonly inYear: Float64Array | undefined;
  readonly settings: Settings;
}

/** One entry an open deal, in sheet order: what its flags, the year's bridge and the serving method say of it. */
export function openDealList(columns: OpenDealColumns): OpenDeal[] {
  const { deals, open, bridge, rules, found, inYear, settings } = columns;
  const { probabilities, chances } = found;
  return Array.from(open, (i, k): OpenDeal => {
    const amount = numberAt(deals.amount, i);
    const priced = amount > 0;
    const expected = numberAt(deals.expectedClose, i);
    const share = numberAt(bridge.share, k);
    const probability = present(probabilities.probability, k);
    const chanceInYear = inYear && present(inYear, k);
    const left = priced ? numberAt(bridge.left, k) : undefined;
    return {
      index: i,
      row: numberAt(deals.row, i),
      ageDays: present(columns.ages, k),
      due: expected < settings.asOf && expected >= settings.asOf - settings.overdueGraceDays,
      flags: columns.flags[k] ?? [],
      amount: priced ? amount : undefined,
      workingAmount: left,
      workingShare: share,
      bar: BRIDGE_REASONS[numberAt(bridge.bar, k)],
      learnedOverdue: learned(rules, k, "overdue"),
      learnedAge: learned(rules, k, "aged"),
      probability,
      probabilityFrom: probabilities.from[k],
      chanceInYear,
      historyProbability: present(chances.history, k),
      workingProbability: inYear ? chanceInYear : times(share, probability),
      forecastValue: inYear ? times(priced ? amount : undefined, chanceInYear) : times(left, probability),
    };
  });
}

/** What own history leaves of a deal; undefined where it does not decide. */
function learned(rules: BridgeRules, k: number, bar: keyof typeof Learned): number | undefined {
  const decides = (numberAt(rules.learned, k) & Learned[bar]) !== 0;
  return decides ? numberAt(bar === "overdue" ? rules.overdueKeeps : rules.agedKeeps, k) : undefined;
}

function times(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b;
}

function present(column: Float64Array, k: number): number | undefined {
  const value = numberAt(column, k);
  return Number.isNaN(value) ? undefined : value;
}
