import { dayOf } from "../../../src/core/cells/day";
import type { Period } from "../../../src/core/fiscalYear";
import { eventually } from "../../../src/core/history/ageChance";
import type { AgeCurves } from "../../../src/core/history/ownHistory";
import type { OutlookBasis } from "../../../src/core/forecast/outlook";
import { outlookBasis, type OutlookAim, type OutlookSource } from "../../../src/core/forecast/outlookBasis";

export const AS_OF = dayOf(2025, 5, 15);
export const YEAR: Period = { name: "2025", from: dayOf(2025, 1, 1), to: dayOf(2025, 12, 31) };

/** Won 0.4 and lost 0.5 in the end, evenly over 200 days; watched until then. */
export const CURVES: AgeCurves = {
  lastAge: 200,
  won: Float64Array.from({ length: 201 }, (_, age) => (0.4 * age) / 200),
  lost: Float64Array.from({ length: 201 }, (_, age) => (0.5 * age) / 200),
};

/** Deals of an age and an amount, by own history, for `outlookBasis`. */
export function historySource(
  deals: readonly (readonly [age: number, amount: number])[],
  more: Partial<OutlookSource> = {}
): OutlookSource {
  const age = Float64Array.from(deals, ([days]) => days);
  return {
    asOf: AS_OF,
    fiscalYearStartMonth: 1,
    confidence: 0.8,
    method: "M2phase",
    amount: Float64Array.from(deals, ([, amount]) => amount),
    eventual: age.map((days) => eventually(CURVES, days)),
    age,
    expectedClose: age.map(() => NaN),
    curves: CURVES,
    phase: [1, 1, 1],
    createdPerDay: 0.1,
    sizes: Float64Array.of(50, 100, 150),
    winRate: 0.4,
    cycle: { mean: 100, median: 100, p20: 60 },
    ...more,
  };
}

/** The year, nothing won yet. */
export function aimAt(goal: number | undefined, more: Partial<OutlookAim> = {}): OutlookAim {
  return { period: YEAR, goal, wonToDate: 0, sharedVariance: 0, ...more };
}

/** Deals that all close in the period if they are won: no history, no timing. */
export function plainBasis(
  deals: readonly (readonly [chance: number, amount: number])[],
  goal: number | undefined,
  more: Partial<OutlookBasis> = {}
): OutlookBasis {
  const source = historySource(
    deals.map(([, amount]) => [0, amount]),
    {
      method: "W1",
      curves: undefined,
      eventual: Float64Array.from(deals, ([chance]) => chance),
      expectedClose: new Float64Array(deals.length).fill(AS_OF + 1),
    }
  );
  return { ...outlookBasis(source, aimAt(goal)), ...more };
}

/** The same deal so many times. */
export function times<T>(count: number, deal: T): T[] {
  return Array.from({ length: count }, () => deal);
}
