import fc from "fast-check";
import { addMonths, dayOf } from "../../../src/core/cells/day";
import { fiscalMonths, fiscalQuarter, fiscalYear } from "../../../src/core/fiscalYear";
import { chancesOf } from "../../../src/core/forecast/chancesOf";
import type { OutlookBasis } from "../../../src/core/forecast/outlook";
import { outlookBasis } from "../../../src/core/forecast/outlookBasis";
import { outlookOf, QUICK } from "../../../src/core/forecast/outlookOf";
import { aimAt, AS_OF, historySource, plainBasis, times } from "./madeBasis";

/** P(Σ ≥ goal) over every outcome, one by one. */
function byEnumeration(deals: readonly (readonly [chance: number, amount: number])[], goal: number): number {
  const [first, ...others] = deals;
  if (first === undefined) return goal <= 1e-9 ? 1 : 0;
  const [chance, amount] = first;
  return chance * byEnumeration(others, goal - amount) + (1 - chance) * byEnumeration(others, goal);
}

const chanceOf = (basis: OutlookBasis): number => outlookOf(basis).chance ?? NaN;

test("one large deal and ten small ones: 250k expected, and reached with 0.3086", () => {
  const { fromDeals, landing, chance, bound } = outlookOf(
    plainBasis([[0.25, 500_000], ...times(10, [0.25, 50_000] as const)], 250_000)
  );
  expect([fromDeals, landing]).toEqual([250_000, 250_000]);
  expect(chance).toBeCloseTo(0.308595, 6);
  expect(bound).toBe(0);
});

test("300 deals of 0.30: the rate known, and with the error of a rate from 60 closed deals", () => {
  const of = (goal: number, sharedVariance: number): number =>
    chanceOf(plainBasis(times(300, [0.3, 1] as const), goal, { sharedVariance }));
  const error = (1 - 0.3) / (0.3 * 60);
  expect([of(75, 0), of(75, error), of(80, 0), of(80, error)].map((p) => p.toFixed(4))).toEqual([
    "0.9761",
    "0.7689",
    "0.9082",
    "0.6725",
  ]);
  // A rate from many closed deals is a known one. (On 75 itself the slightest error below 1 asks for a 76th deal.)
  expect(of(74.5, 0.7 / (0.3 * 60_000_000))).toBeCloseTo(of(74.5, 0), 6);
});

const deals = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 100 }).map((points) => points / 100),
    fc.integer({ min: 1, max: 900 })
  ),
  { minLength: 1, maxLength: 10 }
);
const goals = fc.integer({ min: 1, max: 4_000 });

test("the chance is that of every outcome counted, the expectation Σ p·amount", () => {
  fc.assert(
    fc.property(deals, goals, (made, goal) => {
      const { chance, fromDeals } = outlookOf(plainBasis(made, goal));
      expect(chance).toBeCloseTo(byEnumeration(made, goal), 9);
      expect(fromDeals).toBeCloseTo(
        made.reduce((sum, [p, amount]) => sum + p * amount, 0),
        9
      );
    })
  );
});

test("a deal more, a higher probability, a lower goal never make the chance less", () => {
  fc.assert(
    fc.property(deals, goals, fc.constantFrom(0, 0.05), fc.nat(9), (made, goal, sharedVariance, which) => {
      const of = (list: typeof made, aim: number): number => chanceOf(plainBasis(list, aim, { sharedVariance }));
      const before = of(made, goal);
      const raised = made.map(([p, amount], k): [number, number] => [k === which ? (p + 1) / 2 : p, amount]);
      expect(of(raised, goal)).toBeGreaterThanOrEqual(before - 1e-12);
      expect(of([...made, [0.5, 100]], goal)).toBeGreaterThanOrEqual(before - 1e-12);
      expect(of(made, goal - 1)).toBeGreaterThanOrEqual(before - 1e-12);
    })
  );
});

test("certain deals give a step at their sum; what is won counts with it", () => {
  const certain = (goal: number): number => chanceOf(plainBasis(times(30, [1, 7] as const), goal, { wonToDate: 90 }));
  expect([certain(299), certain(300), certain(301)]).toEqual([1, 1, 0]);
});

test("landing and interval lie around what is won and expected", () => {
  const basis = plainBasis(times(400, [0.5, 10] as const), 3_000, { wonToDate: 1_000, sharedVariance: 0.02 });
  const { landing, p10, p50, p90 } = outlookOf(basis);
  expect(landing).toBe(3_000);
  // ε at its tenths, e^(±1.28·σ − σ²/2) of 2,000, and the binomial's own spread of 100.
  expect(p10).toBeGreaterThan(2_600);
  expect(p10).toBeLessThan(2_680);
  expect(Math.abs(p50 - 2_985)).toBeLessThan(25);
  expect(p90).toBeGreaterThan(3_350);
  expect(p90).toBeLessThan(3_420);
});

describe("goals that need no counting", () => {
  const basis = (goal: number | undefined, wonToDate: number): OutlookBasis =>
    plainBasis([[0.5, 10]], goal, { wonToDate });
  test("none: no chance, but a landing", () => {
    expect(outlookOf(basis(undefined, 5))).toMatchObject({
      chance: undefined,
      chanceExistingOnly: undefined,
      landing: 10,
      p90: 15,
    });
  });
  test("0, reached, or passed: certain", () => {
    expect([chanceOf(basis(0, 0)), chanceOf(basis(100, 100)), chanceOf(basis(100, 250))]).toEqual([1, 1, 1]);
  });
});

describe("by own history", () => {
  const source = historySource([
    [0, 1_000],
    [50, 700],
    [120, 400],
    [199, 300],
  ]);
  const quarterOf = (later: number): OutlookBasis =>
    outlookBasis(source, aimAt(900, { period: fiscalQuarter(AS_OF + 1, 1, later) }));
  const monthsOf = (first: number, last: number): readonly OutlookBasis[] =>
    fiscalMonths(2025, 1)
      .slice(first - 1, last)
      .map((period) => outlookBasis(source, aimAt(900, { period })));
  const summed = (bases: readonly OutlookBasis[]): { deals: number; notCreated: number } => {
    const outlooks = bases.map((basis) => outlookOf(basis));
    return {
      deals: outlooks.reduce((sum, { fromDeals }) => sum + fromDeals, 0),
      notCreated: outlooks.reduce((sum, { fromNotCreated }) => sum + fromNotCreated, 0),
    };
  };
  const expectSame = (one: ReturnType<typeof summed>, other: ReturnType<typeof summed>): void => {
    expect(one.deals).toBeCloseTo(other.deals, 8);
    expect(one.notCreated).toBeCloseTo(other.notCreated, 8);
  };

  test("months add up to quarters, quarters to the year", () => {
    const year = summed([outlookBasis(source, aimAt(900))]);
    expect(year.deals).toBeGreaterThan(500);
    expect(year.notCreated).toBeGreaterThan(100);
    expectSame(summed([quarterOf(0), quarterOf(1), quarterOf(2)]), year);
    expectSame(summed(monthsOf(1, 12)), year);
    expectSame(summed(monthsOf(7, 9)), summed([quarterOf(1)]));
  });

  test("what is not created yet adds chance", () => {
    const { chance = NaN, chanceExistingOnly = NaN, fromNotCreated } = outlookOf(outlookBasis(source, aimAt(900)));
    expect(chanceExistingOnly).toBeLessThan(chance - 0.05);
    const alone = outlookOf(outlookBasis({ ...source, createdPerDay: undefined }, aimAt(900)));
    expect(alone.chance).toBeCloseTo(chanceExistingOnly, 12);
    expect(alone.fromNotCreated).toBe(0);
    // 0.1 a day over 230 days: Σ 0.4·u/200 up to 200 days, then 0.4; of a mean size of 100.
    expect(fromNotCreated).toBeCloseTo(0.1 * (0.002 * 19_900 + 30 * 0.4) * 100, 8);
  });

  test("on the period's last day nothing more comes: 0 or 1 by what is won", () => {
    const last = { ...source, asOf: dayOf(2025, 12, 31) };
    const at = (wonToDate: number): ReturnType<typeof outlookOf> =>
      outlookOf(outlookBasis(last, aimAt(900, { wonToDate })));
    expect(at(899)).toMatchObject({ chance: 0, chanceExistingOnly: 0, landing: 899, p10: 899, p50: 899, p90: 899 });
    expect(at(900)).toMatchObject({ chance: 1, landing: 900 });
    expect(outlookOf(outlookBasis(last, aimAt(900)), { added: 40, winRate: 0.9 }).landing).toBe(0);
  });

  test("a fiscal year from July, from a leap day on", () => {
    const asOf = dayOf(2028, 2, 29);
    const period = fiscalYear(2027, 7);
    const year = outlookBasis({ ...source, asOf, fiscalYearStartMonth: 7 }, aimAt(900, { period }));
    expect(year.spans.map(({ from, to }) => [from, to])).toEqual([
      [0, 31],
      [31, 61],
      [61, 92],
      [92, 122],
    ]);
    expect(addMonths(asOf, 4)).toBe(dayOf(2028, 6, 29));
    expect(chanceOf(year)).toBeGreaterThan(0);
    expect(chanceOf(year)).toBeLessThan(1);
  });
});

describe("what a person tries", () => {
  const basis = outlookBasis(
    historySource([
      [0, 1_000],
      [50, 700],
      [120, 400],
    ]),
    aimAt(1_300, { wonToDate: 100, sharedVariance: 0.04 })
  );

  test("nothing, and everything as it is, is the analysis itself", () => {
    const today = outlookOf(basis);
    const same = outlookOf(basis, { winRate: 0.4, size: 1, cycle: 1, added: 0 });
    expect(same.chance).toBeCloseTo(today.chance ?? NaN, 12);
    expect(same.landing).toBeCloseTo(today.landing, 9);
  });

  test("size scales every amount: as if the deals and sizes were so much larger", () => {
    const larger = { ...basis, amount: basis.amount.map((a) => a * 1.5), sizes: basis.sizes.map((a) => a * 1.5) };
    const [tried, made] = [outlookOf(basis, { size: 1.5 }), outlookOf(larger)];
    expect(tried.chance).toBeCloseTo(made.chance ?? NaN, 3);
    expect(tried.landing).toBeCloseTo(made.landing, 9);
    expect(Math.abs(tried.p90 - made.p90)).toBeLessThan(0.01 * made.p90);
  });

  test("win rate multiplies the odds of each deal, and what is not created yet", () => {
    // 0.4 → 0.5: odds × 1.5. A deal of age 0 is won in the end with 0.4, so then with 0.5; wins take 200 of 230 days.
    expect(chancesOf(basis, { winRate: 0.5 })[0]).toBeCloseTo(0.5, 12);
    expect(outlookOf(basis, { winRate: 0.5 }).fromNotCreated).toBeCloseTo(outlookOf(basis).fromNotCreated * 1.25, 9);
  });

  test("a cycle half as long lets days count double", () => {
    const short = outlookBasis(
      historySource([[0, 1_000]]),
      aimAt(1_300, { period: { name: "Q2", from: dayOf(2025, 4, 1), to: dayOf(2025, 6, 30) } })
    );
    // 46 days left of 200: 46/200 of the wins, then 92/200.
    expect(chancesOf(short)[0]).toBeCloseTo(0.4 * (46 / 200), 12);
    expect(chancesOf(short, { cycle: 0.5 })[0]).toBeCloseTo(0.4 * (92 / 200), 12);
  });

  test("opportunities are won in time with the mean over the days they may be created on", () => {
    // Useful until 100 days before the year's end; of the wins of one created with d days left d/200 come in time, at most all.
    const days = Array.from({ length: 130 }, (_, i) => Math.min(1, (229 - i) / 200));
    const inTime = days.reduce((sum, share) => sum + share, 0) / days.length;
    expect(outlookOf(basis, { added: 10 }).fromAdded).toBeCloseTo(10 * 0.4 * inTime * 100, 8);
    expect(outlookOf(basis, { added: 10 }).chance).toBeGreaterThan(outlookOf(basis).chance ?? NaN);
    expect(outlookOf({ ...basis, createUntil: undefined }, { added: 10 }).fromAdded).toBe(0);
  });

  test("an opportunity added is one more of those not created yet: their odds and the phase of the quarter, not the win rate's", () => {
    // All created on asOf + 1, as those not created yet are on every day.
    const late: OutlookBasis = {
      ...basis,
      winRate: 0.6,
      isCreationLate: true,
      spans: basis.spans.map((span) => ({ ...span, factor: 1.5 })),
    };
    const days = basis.period.to - basis.asOf;
    expect(outlookOf(late, { added: 1 }).fromAdded).toBeCloseTo(1.5 * 0.4 * Math.min(1, (days - 1) / 200) * 100, 8);
    expect(outlookOf(late, { added: 1, winRate: 0.3 }).fromAdded).toBeCloseTo(
      outlookOf(late, { added: 1 }).fromAdded / 2,
      8
    );
  });

  test("a deal left out is as one that was never there", () => {
    const without = outlookOf(basis, { without: 1 });
    const fewer = outlookBasis(
      historySource([
        [0, 1_000],
        [120, 400],
      ]),
      aimAt(1_300, { wonToDate: 100, sharedVariance: 0.04 })
    );
    expect(without.chance).toBeCloseTo(chanceOf(fewer), 12);
    expect(without.landing).toBeCloseTo(outlookOf(fewer).landing, 9);
  });

  test("a quick look is the same within its bound", () => {
    const many = outlookBasis(
      historySource(Array.from({ length: 500 }, (_, k): [number, number] => [k % 200, 100 + Math.sqrt(k)])),
      aimAt(12_000, { sharedVariance: 0.04 })
    );
    const [quick, exact] = [outlookOf(many, {}, QUICK), outlookOf(many)];
    expect(Math.abs((quick.chance ?? NaN) - (exact.chance ?? NaN))).toBeLessThanOrEqual(quick.bound + exact.bound);
    expect(quick.bound).toBeLessThan(0.005);
  });
});
