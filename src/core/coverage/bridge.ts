import { numberAt } from "../cells/column";
import type { Day } from "../cells/day";
import { BRIDGE_REASONS, type BridgeBar, type BridgeReason } from "../analysis";
import { moneyGrid } from "../maths/moneyGrid";
import { pricedAmount, type Rows } from "../opportunities/dealRows";
import type { Opportunities } from "../opportunities/opportunities";

/** The open deals and how the bars of one period treat them. */
export interface BridgeRules {
  readonly deals: Opportunities;
  /** Indexes of the open deals. */
  readonly open: Rows;
  readonly asOf: Day;
  /** Whether any open deal has an expected close; without one nothing divides by period. */
  readonly byPeriod: boolean;
  /** By place in `open`: what overdue leaves of the deal, and age of that, 0–1; 1 where the bar takes nothing. */
  readonly overdueKeeps: Float64Array;
  readonly agedKeeps: Float64Array;
  /** By place: which of the two is learned from own history, whose chance knows it itself; bits of `Learned`. */
  readonly learned: Uint8Array;
}

/** Bits of `BridgeRules.learned`. */
export const Learned = { overdue: 1, aged: 2 } as const;

/** From reported to working pipeline, for one period. */
export interface Bridge {
  readonly reported: number;
  readonly bars: readonly BridgeBar[];
  readonly working: number;
  /** By place in `open`: the share of the deal that is left, 0–1, priced or not. */
  readonly share: Float64Array;
  /** By place in `open`: the money that is left; 0 for unpriced deals. */
  readonly left: Float64Array;
  /** By place: what of the money a chance counts: `left`, but learned shares not taken: the chance knows them itself. */
  readonly counted: Float64Array;
  /** By place in `open`: index into BRIDGE_REASONS of the bar that took the deal's last part, −1 when none did. */
  readonly bar: Int8Array;
}

/**
 * The bridge of one period. Each unit of money is in one bar, in this order: outside the period (expected ≥ asOf and not
 * inside it), overdue (what own history leaves of it goes on), undated, aged (likewise), poorly qualified.
 * A deal counts in the bar that took its last part; an unpriced deal has nothing to take and counts in none. Money adds on a
 * binary grid, so that opening − bars = closing exactly, in any order.
 * @param period from and to, both included; undefined asks no period (closing windows)
 * @see Definitions §5
 */
export function bridgeOf(rules: BridgeRules, period: { readonly from: Day; readonly to: Day } | undefined): Bridge {
  const { deals, open } = rules;
  let total = 0;
  for (const i of open) total += pricedAmount(deals, i);
  const snap = moneyGrid(total);
  const bars = BRIDGE_REASONS.map((reason) => ({ reason, count: 0, value: 0 }));
  const share = new Float64Array(open.length);
  const left = new Float64Array(open.length);
  const counted = new Float64Array(open.length);
  const bar = new Int8Array(open.length).fill(-1);
  let [reported, working] = [0, 0];
  for (let k = 0; k < open.length; k++) {
    const exact = pricedAmount(deals, numberAt(open, k));
    const amount = snap(exact);
    const cut = cutOf(rules, k, period);
    let rest = amount;
    for (const step of cut) {
      const kept = snap(rest * step.keeps);
      const taken = bars[step.bar];
      if (taken) taken.value += rest - kept;
      rest = kept;
    }
    const last = cut[cut.length - 1];
    if (last) {
      bar[k] = last.bar;
      const taking = bars[last.bar];
      if (taking && exact > 0) taking.count++;
    }
    share[k] = cut.reduce((whole, step) => whole * step.keeps, 1);
    left[k] = rest;
    counted[k] = rest === amount ? exact : rest > 0 ? countedOf(rules, k, rest) : 0;
    reported += amount;
    working += rest;
  }
  return { reported, bars, working, share, left, counted, bar };
}

/** What a chance counts of a deal of which money is left. */
function countedOf(rules: BridgeRules, k: number, left: number): number {
  const learned = numberAt(rules.learned, k);
  if (learned === 0) return left;
  const overdue = (learned & Learned.overdue) !== 0 ? 1 : numberAt(rules.overdueKeeps, k);
  const aged = (learned & Learned.aged) !== 0 ? 1 : numberAt(rules.agedKeeps, k);
  return pricedAmount(rules.deals, numberAt(rules.open, k)) * overdue * aged;
}

/** What one bar leaves of a deal. */
interface Cut {
  readonly bar: number;
  readonly keeps: number;
}

const cutFor = (reason: BridgeReason, keeps: number): readonly Cut[] => [
  { bar: BRIDGE_REASONS.indexOf(reason), keeps },
];
const NOT_CUT: readonly Cut[] = [];
const OUTSIDE = cutFor("outsidePeriod", 0);
const OVERDUE = cutFor("overdue", 0);
const UNDATED = cutFor("undated", 0);
const UNQUALIFIED = cutFor("poorlyQualified", 0);

/** The bars that take something of the deal at place k, in order; after one that takes all there is none. */
function cutOf(
  rules: BridgeRules,
  k: number,
  period: { readonly from: Day; readonly to: Day } | undefined
): readonly Cut[] {
  const i = numberAt(rules.open, k);
  const expected = numberAt(rules.deals.expectedClose, i);
  const overdue = numberAt(rules.overdueKeeps, k);
  if (rules.byPeriod) {
    if (period && expected >= rules.asOf && (expected < period.from || expected > period.to)) return OUTSIDE;
    if (overdue === 0) return OVERDUE;
    if (Number.isNaN(expected)) return UNDATED;
  }
  const parts = overdue < 1 ? cutFor("overdue", overdue) : NOT_CUT;
  const aged = numberAt(rules.agedKeeps, k);
  if (aged === 0) return [...parts, ...cutFor("aged", 0)];
  const cut = aged < 1 ? [...parts, ...cutFor("aged", aged)] : parts;
  return numberAt(rules.deals.qualified, i) === 0 ? [...cut, ...UNQUALIFIED] : cut;
}

/** Whether the deal at place k still counts in the bridge's period: something of it is left, priced or not. */
export function isWorking(bridge: Bridge, k: number): boolean {
  return numberAt(bridge.share, k) > 0;
}
