import { numberAt, presentAt, textAt } from "../cells/column";
import type { Day } from "../cells/day";
import type { Answer } from "../analysis";
import { eventually, everWon, lostByAge, wonByAge, wonWithin } from "../history/ageChance";
import type { AgeCurves } from "../history/ownHistory";
import type { Rows } from "../opportunities/dealRows";
import type { Reading } from "../opportunities/reading";

/** Chance of each open deal of being won at all, by every way of telling it; by place, 0–1, NaN where one has no answer. */
export interface DealChances {
  /** Days since created; 0 without a created day: such deals count as created on asOf. */
  readonly age: Float64Array;
  /** M1 before timing, and where it is from. */
  readonly crm: Float64Array;
  readonly crmFrom: readonly ("column" | "stage" | undefined)[];
  /** M2. Beyond the last age that was watched there is no answer. */
  readonly history: Float64Array;
  /** M3: where both M1 and M2 have one. */
  readonly blend: Float64Array;
}

/** What the chances stand on. */
export interface ChanceSource {
  readonly reading: Reading;
  readonly open: Rows;
  readonly asOf: Day;
  /** undefined without own history. */
  readonly curves: AgeCurves | undefined;
}

/**
 * M1, M2 and M3 of each open deal, side by side. M1: the probability column, else the stage table; 0 and 100 % are no
 * probability of an open deal.
 * @see Definitions M1, M2, M3
 */
export function dealChances({ reading, open, asOf, curves }: ChanceSource): DealChances {
  const { opportunities: deals, stages } = reading;
  const ofStage = new Map(stages.map((use) => [use.stage, use.probability]));
  const crm = new Float64Array(open.length).fill(NaN);
  const crmFrom = Array.from(open, (i, k): "column" | "stage" | undefined => {
    const typed = presentAt(deals.probability, i);
    const known = typed ?? ofStage.get(textAt(deals.stage, i) ?? "");
    if (known === undefined || known <= 0 || known >= 1) return undefined;
    crm[k] = known;
    return typed === undefined ? "stage" : "column";
  });
  const age = Float64Array.from(open, (i) => Math.max(0, asOf - (presentAt(deals.created, i) ?? asOf)));
  const byAge = (of: (curves: AgeCurves, age: number, k: number) => number): Float64Array =>
    age.map((days, k) => (curves ? of(curves, days, k) : NaN));
  return {
    age,
    crm,
    crmFrom,
    history: byAge(eventually),
    blend: byAge((known, days, k) => blended(known, days, numberAt(crm, k))),
  };
}

/**
 * M3: the CRM's odds × what time leaves of the wins ÷ what it leaves of the losses; M2 where the CRM says F_won(∞). Written
 * without a division that could be by nothing: where no loss is left the deal is certain.
 */
function blended(curves: AgeCurves, age: number, crm: number): number {
  const ever = everWon(curves);
  const wins = crm * (1 - ever) * (ever - wonByAge(curves, age));
  const losses = (1 - crm) * ever * Math.max(0, 1 - ever - lostByAge(curves, age));
  return Number.isNaN(eventually(curves, age)) || !(wins + losses > 0) ? NaN : wins / (wins + losses);
}

/** What own history says of the open deals for one period; by place, NaN where it says nothing. */
export interface LearnedOfPeriod {
  /** Chance of being won at all ÷ F_won(∞), at most 1: what an aged deal is still worth. */
  readonly ageFactor: Float64Array;
  /** Chance of being won from now to the end of the period. */
  readonly chance: Float64Array;
  /** The same chance of a deal created today; undefined where own history has no answer. */
  readonly fresh: Answer;
}

/**
 * What aged and overdue deals are worth by own history.
 * @param daysLeft from asOf to the period's end
 * @see Definitions §1 agedTreatment, overdueTreatment
 */
export function learnedOf({ age, history }: DealChances, curves: AgeCurves, daysLeft: number): LearnedOfPeriod {
  const ever = everWon(curves);
  const span = { from: 0, to: Math.max(0, daysLeft) };
  const fresh = wonWithin(curves, 0, span);
  return {
    ageFactor: history.map((chance) => Math.min(1, chance / ever)),
    chance: age.map((days) => wonWithin(curves, days, span)),
    fresh: Number.isNaN(fresh) ? undefined : fresh,
  };
}
