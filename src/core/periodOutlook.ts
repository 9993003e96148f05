import type { Answer, PeriodChance } from "./analysis";
import { numberAt } from "./cells/column";
import { NO_CHANCE, type PeriodOutlook } from "./coverage/coverageOf";
import type { Backtest } from "./forecast/backtest";
import { chancesOf } from "./forecast/chancesOf";
import { expectedOf } from "./forecast/expectedOf";
import { leversOf } from "./forecast/levers";
import type { OutlookBasis } from "./forecast/outlook";
import { lawOf, outlookByLaw, QUICK } from "./forecast/outlookOf";
import { spareShare } from "./forecast/spareShare";
import { withoutLargest } from "./forecast/withoutLargest";
import { everWon, wonByAge } from "./history/ageChance";
import type { Rows } from "./opportunities/dealRows";
import type { Opportunities } from "./opportunities/opportunities";

/** What is said of a period beside its chance. */
export interface OutlookOptions {
  readonly deals: Opportunities;
  readonly open: Rows;
  /** Earlier periods of its kind; undefined where it has none. */
  readonly past: Backtest["quarters"] | undefined;
  /**
   * How much is said: all; the chance and the opportunities that reach the confidence, on a coarser grid; or what is
   * expected alone.
   */
  readonly depth: "all" | "chance" | "expected";
}

/** The chance of a period, what would change it, and what else own history says of it. @see Definitions §5–6 */
export function periodOutlook(basis: OutlookBasis, options: OutlookOptions): PeriodOutlook {
  if (options.depth === "expected") return expectedOutlook(basis, options);
  const isAll = options.depth === "all";
  const precision = isAll ? {} : QUICK;
  const today = lawOf(basis, {}, precision);
  const outlook = outlookByLaw(basis, {}, { law: today, precision });
  const levers = leversOf(basis, isAll ? { today } : { ...precision, today, kinds: ["opportunities"] });
  return {
    expected: outlook.fromDeals,
    toAdd: opportunitiesToAdd(basis, outlook.chance, levers),
    chance: {
      probabilityOfGoal: outlook.chance,
      probabilityExistingOnly: outlook.chanceExistingOnly,
      probabilityBound: outlook.chance === undefined ? undefined : outlook.bound,
      landing: outlook.landing,
      p10: outlook.p10,
      p50: outlook.p50,
      p90: outlook.p90,
      notCreatedYet: outlook.fromNotCreated,
      ...ofPast(options.past),
      stillArrives: stillArrives(basis),
      levers,
      withoutLargest: isAll ? largestDeals(basis, options) : [],
      spareShare: isThere(outlook.chance, basis) ? spareShare(basis, QUICK) : undefined,
    },
  };
}

function isThere(chance: Answer, { confidence }: OutlookBasis): boolean {
  return chance !== undefined && chance >= confidence;
}

/** What is expected without its law: no chance is told. */
function expectedOutlook(basis: OutlookBasis, { past }: OutlookOptions): PeriodOutlook {
  const expected = expectedOf(basis);
  return {
    expected: expected.fromDeals,
    toAdd: undefined,
    chance: {
      ...NO_CHANCE,
      landing: expected.landing,
      notCreatedYet: expected.fromNotCreated,
      ...ofPast(past),
      stillArrives: stillArrives(basis),
    },
  };
}

/** By place among the open deals: the chance of being won in the period; NaN for deals that the basis leaves out. */
export function chanceByDeal(basis: OutlookBasis, open: number): Float64Array {
  const chances = chancesOf(basis);
  const byDeal = new Float64Array(open).fill(NaN);
  for (let k = 0; k < chances.length; k++) byDeal[numberAt(basis.deal, k)] = numberAt(chances, k);
  return byDeal;
}

/** 0 where the confidence is there, what the first lever adds where that reaches it, else no answer. */
function opportunitiesToAdd({ confidence }: OutlookBasis, chance: Answer, levers: PeriodChance["levers"]): Answer {
  if (chance === undefined) return undefined;
  if (chance >= confidence) return 0;
  return levers.find(({ kind, reaches }) => kind === "opportunities" && reaches)?.to;
}

/** Fewer past periods say nothing of what was needed. */
const LEAST_PERIODS = 4;

function ofPast(
  past: OutlookOptions["past"]
): Pick<PeriodChance, "neededOfPast" | "pastPeriods" | "neededFrom" | "createdWithin"> {
  const pastPeriods = past === undefined ? 0 : past.periods.length;
  const known = pastPeriods >= LEAST_PERIODS ? past : undefined;
  return {
    neededOfPast: known?.neededOfPast,
    pastPeriods,
    neededFrom: known?.neededOfPast === undefined ? undefined : "rebuilt",
    createdWithin: known?.createdWithin,
  };
}

function stillArrives({ curves, period, asOf }: OutlookBasis): Answer {
  return curves && wonByAge(curves, period.to - asOf) / everWon(curves);
}

function largestDeals(basis: OutlookBasis, { deals, open }: OutlookOptions): PeriodChance["withoutLargest"] {
  return withoutLargest(basis).map(({ deal, amount, chance }) => {
    const index = numberAt(open, deal);
    return { index, row: numberAt(deals.row, index), amount, chance };
  });
}
