import type { Answer } from "../analysis";
import { numberAt } from "../cells/column";
import type { Period } from "../fiscalYear";
import { pricedAmount } from "../opportunities/dealRows";
import type { Settings } from "../settings";
import { Learned, type BridgeRules } from "./bridge";

/** What an aged and an overdue deal keep where nothing is typed and own history says nothing. */
const AGED_KEEPS = 0.5;
const OVERDUE_KEEPS = 0;

/** What own history says of the open deals over one period; by place among them, NaN where it says nothing. */
export interface LearnedChances {
  /** Chance of being won at all ÷ that of a deal just created. */
  readonly ageFactor: Float64Array;
  /** Chance of being won by the end of the period. */
  readonly chance: Float64Array;
  /** The same chance of a deal created on asOf. */
  readonly fresh: Answer;
}

/** What the rules of a period's bridge are made from. */
export interface TreatmentInput extends Pick<BridgeRules, "deals" | "open" | "byPeriod"> {
  /** By place: 1 where the deal is aged. */
  readonly aged: Uint8Array;
  readonly settings: Pick<Settings, "asOf" | "overdueGraceDays" | "overdueTreatment" | "agedTreatment">;
  /** undefined without own history. */
  readonly learned: LearnedChances | undefined;
}

/**
 * What the bars of one period leave of each open deal. Learned: an aged deal keeps its chance ÷ that of a deal just created,
 * an overdue one its chance by the end of the period ÷ the yield of the deals that are not overdue, each at most 1; what is
 * left of an overdue deal is not cut again for its age. Where own history says nothing an aged deal keeps half and an
 * overdue one nothing.
 * @see Definitions §1
 */
export function bridgeRules(input: TreatmentInput, period: Pick<Period, "from" | "to">): BridgeRules {
  const { deals, open, byPeriod, settings, learned } = input;
  const isOverdue = overdueOf(input);
  const learnsAge = settings.agedTreatment === "learned";
  const learnsOverdue = settings.overdueTreatment === "learned";
  const yieldOfOthers = learned && learnsOverdue ? yieldOf(input, learned, { isOverdue, period }) : undefined;
  const overdueKeeps = Float64Array.from(open, (_, k) => {
    if (settings.overdueTreatment === "keep" || !isOverdue(k)) return 1;
    const share = yieldOfOthers && learned && shareOf(numberAt(learned.chance, k), yieldOfOthers);
    return share === undefined ? OVERDUE_KEEPS : share;
  });
  const isAged = (k: number): boolean => numberAt(input.aged, k) === 1;
  const agedKeeps = Float64Array.from(open, (_, k) => {
    if (!isAged(k)) return 1;
    if (settings.agedTreatment !== "learned") return settings.agedTreatment;
    if (learnsOverdue && isOverdue(k) && numberAt(overdueKeeps, k) > 0) return 1;
    const share = learned && shareOf(numberAt(learned.ageFactor, k), 1);
    return share === undefined ? AGED_KEEPS : share;
  });
  const learnedAt = (k: number): number => {
    if (learned === undefined) return 0;
    const overdue = learnsOverdue && isOverdue(k) && !Number.isNaN(numberAt(learned.chance, k));
    const age = learnsAge && isAged(k) && !Number.isNaN(numberAt(learned.ageFactor, k));
    return (overdue ? Learned.overdue : 0) | (age ? Learned.aged : 0);
  };
  return {
    deals,
    open,
    asOf: settings.asOf,
    byPeriod,
    overdueKeeps,
    agedKeeps,
    learned: Uint8Array.from(open, (_, k) => learnedAt(k)),
  };
}

/** The same rules for some of the places: a part of the pipeline keeps what the whole says. */
export function rulesOfPlaces(rules: BridgeRules, places: readonly number[]): BridgeRules {
  return {
    ...rules,
    open: Int32Array.from(places, (k) => numberAt(rules.open, k)),
    overdueKeeps: Float64Array.from(places, (k) => numberAt(rules.overdueKeeps, k)),
    agedKeeps: Float64Array.from(places, (k) => numberAt(rules.agedKeeps, k)),
    learned: Uint8Array.from(places, (k) => numberAt(rules.learned, k)),
  };
}

function overdueOf({ deals, open, settings }: TreatmentInput): (k: number) => boolean {
  const before = settings.asOf - settings.overdueGraceDays;
  return (k) => numberAt(deals.expectedClose, numberAt(open, k)) < before;
}

/** A chance as a share of another, at most 1; undefined where there is none. */
function shareOf(chance: number, of: number): number | undefined {
  if (Number.isNaN(chance)) return undefined;
  return chance >= of ? 1 : Math.max(0, chance / of);
}

/**
 * Σ chance · amount ÷ Σ amount over the deals dated in the period (or due) that are not overdue; of a deal created today
 * where there is none, or where none of them can be won in time.
 */
function yieldOf(
  { deals, open, settings }: TreatmentInput,
  learned: LearnedChances,
  of: { readonly isOverdue: (k: number) => boolean; readonly period: Pick<Period, "from" | "to"> }
): Answer {
  let [won, worth] = [0, 0];
  for (let k = 0; k < open.length; k++) {
    const i = numberAt(open, k);
    const expected = numberAt(deals.expectedClose, i);
    const chance = numberAt(learned.chance, k);
    const isInside = expected < settings.asOf || (expected >= of.period.from && expected <= of.period.to);
    if (!isInside || of.isOverdue(k) || Number.isNaN(chance)) continue;
    won += chance * pricedAmount(deals, i);
    worth += pricedAmount(deals, i);
  }
  const share = worth > 0 ? won / worth : 0;
  return share > 0 ? share : learned.fresh !== undefined && learned.fresh > 0 ? learned.fresh : undefined;
}
