import { dayOf } from "../../../src/core/cells/day";
import { fiscalQuarter, fiscalYear } from "../../../src/core/fiscalYear";
import { chancesOf } from "../../../src/core/forecast/chancesOf";
import { groupBasis, groupOdds } from "../../../src/core/forecast/groupBasis";
import { OUTSIDE, SPREAD, type OutlookSpan } from "../../../src/core/forecast/outlook";
import { outlookBasis, type OutlookSource } from "../../../src/core/forecast/outlookBasis";
import { outlookOf } from "../../../src/core/forecast/outlookOf";
import { wonWithin } from "../../../src/core/history/ageChance";
import { aimAt, AS_OF, CURVES, historySource, YEAR } from "./madeBasis";

const PHASE = [0.8, 0.9, 1.3];
const Q2 = fiscalQuarter(AS_OF + 1, 1, 0);

describe("spans are the months after asOf", () => {
  const spans = (more: Partial<OutlookSource>, period: typeof YEAR): readonly OutlookSpan[] =>
    outlookBasis(historySource([], { phase: PHASE, ...more }), aimAt(1, { period })).spans;

  test("of the current quarter, with the factor of their place in it", () => {
    expect(spans({}, Q2)).toEqual([
      { from: 0, to: 16, factor: 0.9 },
      { from: 16, to: 46, factor: 1.3 },
    ]);
  });
  test("of a later quarter, after the days until then", () => {
    expect(spans({}, fiscalQuarter(AS_OF + 1, 1, 1)).map(({ from, to }) => [from, to])).toEqual([
      [46, 77],
      [77, 108],
      [108, 138],
    ]);
  });
  test("of a fiscal year from July: July is the first month of a quarter", () => {
    const of = spans({ asOf: dayOf(2025, 6, 30), fiscalYearStartMonth: 7 }, fiscalYear(2025, 7));
    expect(of.map(({ factor }) => factor)).toEqual([...PHASE, ...PHASE, ...PHASE, ...PHASE]);
    expect([of[0]?.from, of[11]?.to]).toEqual([0, 365]);
  });
  test("of February of a leap year: 29 days", () => {
    const period = { name: "2028-02", from: dayOf(2028, 2, 1), to: dayOf(2028, 2, 29) };
    expect(spans({ asOf: dayOf(2028, 1, 31) }, period)).toEqual([{ from: 0, to: 29, factor: 0.9 }]);
    expect(spans({ asOf: dayOf(2028, 2, 28) }, period)).toEqual([{ from: 0, to: 1, factor: 0.9 }]);
  });
  test("of a period that is over: none", () => expect(spans({ asOf: YEAR.to }, YEAR)).toEqual([]));
  test("without the phase where another method serves", () => {
    expect(spans({ method: "M2" }, Q2).map(({ factor }) => factor)).toEqual([1, 1]);
  });
});

test("own history: each span's chance by age, times its factor", () => {
  const basis = outlookBasis(historySource([[40, 100]], { phase: PHASE }), aimAt(1, { period: Q2 }));
  const expected = 0.9 * wonWithin(CURVES, 40, { from: 0, to: 16 }) + 1.3 * wonWithin(CURVES, 40, { from: 16, to: 46 });
  expect([...basis.dated]).toEqual([SPREAD]);
  expect(chancesOf(basis)[0]).toBeCloseTo(expected, 12);
});

describe("another method takes the date", () => {
  const byDate = (days: number, age: number): OutlookSource =>
    historySource([[age, 100]], {
      method: "M1",
      eventual: Float64Array.of(0.6),
      expectedClose: Float64Array.of(AS_OF + days),
    });
  const dated = (days: number, age: number): readonly number[] => [
    ...outlookBasis(byDate(days, age), aimAt(1, { period: Q2 })).dated,
  ];
  const chance = (days: number, age: number): number | undefined =>
    chancesOf(outlookBasis(byDate(days, age), aimAt(1, { period: Q2 })))[0];

  test("whole in its month × what is closed of such wins by then", () => {
    expect(dated(30, 40)).toEqual([1]);
    expect(chance(30, 40)).toBeCloseTo(0.6 * (46 / 160), 12);
    expect(dated(3, 40)).toEqual([0]);
    expect(chance(3, 40)).toBeCloseTo(0.6 * (16 / 160), 12);
  });
  test("on the last day of a month the next month's, once", () => {
    const onLast = (period: typeof YEAR): readonly number[] => [
      ...outlookBasis({ ...byDate(0, 40), asOf: Q2.to, expectedClose: Float64Array.of(Q2.to) }, aimAt(1, { period }))
        .dated,
    ];
    expect([onLast(fiscalQuarter(Q2.to, 1, 1)), onLast(fiscalQuarter(Q2.to, 1, 2))]).toEqual([[0], [OUTSIDE]]);
  });
  test("outside the period it has no chance there", () => {
    expect(dated(60, 40)).toEqual([OUTSIDE]);
    expect(chance(60, 40)).toBe(0);
  });
  test("overdue and undated: spread like own history", () => {
    expect([dated(-1, 40), dated(NaN, 40)]).toEqual([[SPREAD], [SPREAD]]);
    expect(chance(-1, 40)).toBeCloseTo(0.6 * (46 / 160), 12);
  });
  test("older than any that was watched: whole where it is dated, nowhere where it is not", () => {
    expect(chance(30, 300)).toBeCloseTo(0.6, 12);
    expect(dated(NaN, 300)).toEqual([]);
  });
  test("without own history: whole where it is dated, nowhere where it is not", () => {
    const plain = (days: number): Float64Array =>
      chancesOf(outlookBasis({ ...byDate(days, 40), curves: undefined }, aimAt(1, { period: Q2 })));
    expect([[...plain(30)], [...plain(60)], [...plain(-1)]]).toEqual([[0.6], [0], []]);
  });
});

test("in own history's basis a deal older than any watched keeps its date", () => {
  const source = historySource([
    [300, 100],
    [300, 100],
    [20, 100],
  ]);
  const basis = outlookBasis(
    {
      ...source,
      eventual: Float64Array.of(0.3, 0.3, 0.4),
      expectedClose: Float64Array.of(AS_OF + 30, NaN, AS_OF + 900),
    },
    aimAt(1, { period: Q2 })
  );
  expect([[...basis.deal], [...basis.dated]]).toEqual([
    [0, 2],
    [1, SPREAD],
  ]);
});

test("deals without an amount or a chance are not in it; one without a created day is new", () => {
  const basis = outlookBasis(
    historySource([], {
      amount: Float64Array.of(NaN, 0, 50, 60),
      eventual: Float64Array.of(0.4, 0.4, NaN, 0.4),
      age: Float64Array.of(1, 1, 1, NaN),
      expectedClose: new Float64Array(4).fill(NaN),
    }),
    aimAt(1)
  );
  expect([[...basis.deal], [...basis.amount], [...basis.age]]).toEqual([[3], [60], [0]]);
});

test("creation is useful until the median cycle before the end, possible until P20 before it, while that is to come", () => {
  const creation = (median: number | undefined, p20: number | undefined): [number | undefined, boolean] => {
    const source = historySource([], { cycle: { mean: 50, median, p20 } });
    const { createUntil, isCreationLate } = outlookBasis(source, aimAt(1, { period: Q2 }));
    return [createUntil, isCreationLate];
  };
  expect([creation(20.5, 10), creation(45, 10)]).toEqual([
    [AS_OF + 25, false],
    [AS_OF + 1, false],
  ]);
  expect([creation(46, 20.5), creation(46, 45), creation(46, 46), creation(undefined, undefined)]).toEqual([
    [AS_OF + 25, true],
    [AS_OF + 1, true],
    [undefined, false],
    [undefined, false],
  ]);
});

describe("a group", () => {
  const whole = outlookBasis(
    historySource([
      [0, 1_000],
      [50, 700],
      [120, 400],
    ]),
    aimAt(2_000)
  );
  const group = {
    name: "Ada",
    goal: 900,
    wonToDate: 10,
    sharedVariance: 0,
    createdPerDay: 0.05,
    holds: (k: number) => k > 0,
  };

  test("is its deals at the whole's odds × its own ÷ the whole's", () => {
    const ada = groupBasis(whole, { ...group, winRate: 0.5 });
    expect([[...ada.deal], [...ada.amount], ada.period.name, ada.goal]).toEqual([[1, 2], [700, 400], "Ada", 900]);
    expect([...ada.eventual]).toEqual([...groupOdds(whole.eventual, 0.4, 0.5).slice(1)]);
    // 0.4 at W1 0.4: to 0.5, as its own rate says.
    expect(groupOdds(Float64Array.of(0.4, 0, 1), 0.4, 0.5)[0]).toBeCloseTo(0.5, 12);
    expect([...groupOdds(Float64Array.of(0, 1), 0.4, 0.5)]).toEqual([0, 1]);
    expect(outlookOf(ada).fromNotCreated).toBeCloseTo((outlookOf(whole).fromNotCreated * 0.5 * 0.5) / 0.4, 9);
  });
  test("at the whole's rate adds up to the whole", () => {
    const rest = groupBasis(whole, { ...group, winRate: 0.4, holds: (k) => k === 0 });
    const ada = groupBasis(whole, { ...group, winRate: 0.4, wonToDate: 0 });
    expect(outlookOf(rest).fromDeals + outlookOf(ada).fromDeals).toBeCloseTo(outlookOf(whole).fromDeals, 9);
  });
});
