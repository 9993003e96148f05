import fc from "fast-check";
import type { Lever } from "../../../src/core/analysis";
import { leversOf } from "../../../src/core/forecast/levers";
import type { Moves, OutlookBasis } from "../../../src/core/forecast/outlook";
import { outlookBasis } from "../../../src/core/forecast/outlookBasis";
import { outlookOf } from "../../../src/core/forecast/outlookOf";
import { spareShare } from "../../../src/core/forecast/spareShare";
import { withoutLargest } from "../../../src/core/forecast/withoutLargest";
import { fiscalQuarter } from "../../../src/core/fiscalYear";
import { aimAt, AS_OF, historySource, plainBasis, times } from "./madeBasis";

const chanceOf = (basis: OutlookBasis, moves: Moves = {}): number => outlookOf(basis, moves).chance ?? NaN;
const leverOf = (basis: OutlookBasis, kind: Lever["kind"]): Lever | undefined =>
  leversOf(basis).find((lever) => lever.kind === kind);

/** What a lever stands for. */
function movesOf({ kind, from }: Lever, to: number): Moves {
  if (kind === "opportunities") return { added: to };
  if (kind === "winRate") return { winRate: to };
  return kind === "dealSize" ? { size: to / from } : { cycle: to / from };
}

/** One step less of its own digits, today where there is none between. */
function stepBefore({ kind, from, to }: Lever): number {
  const digit = 10 ** (Math.floor(Math.log10(to)) - 2);
  const before = {
    opportunities: to - 1,
    winRate: Math.round(to * 100 - 1) / 100,
    dealSize: Math.round(to / digit) === 100 ? to - digit / 10 : to - digit,
    cycle: to + 1,
  }[kind];
  return kind === "cycle" ? Math.min(from, before) : Math.max(from, before);
}

test("opportunities of one size: the 21 and 25 of the binomial table", () => {
  const nothing = (confidence: number): OutlookBasis =>
    plainBasis([], 5, { sizes: Float64Array.of(1), winRate: 0.3, confidence });
  expect(leverOf(nothing(0.8), "opportunities")).toMatchObject({ from: 0, to: 21, reaches: true });
  expect(leverOf(nothing(0.9), "opportunities")?.to).toBe(25);
  // 17 are enough on average: 61 %.
  expect(chanceOf(nothing(0.9), { added: 17 })).toBeCloseTo(0.6113, 4);
});

const made = fc
  .record({
    deals: fc.array(fc.tuple(fc.integer({ min: 0, max: 190 }), fc.integer({ min: 10, max: 400 })), {
      minLength: 3,
      maxLength: 30,
    }),
    factor: fc.integer({ min: 90, max: 250 }).map((percent) => percent / 100),
    variance: fc.constantFrom(0, 0.04),
    quarter: fc.constantFrom(undefined, 0, 1),
  })
  .map(({ deals, factor, variance, quarter }) => {
    const source = historySource(deals, { phase: [0.8, 0.9, 1.3], createdPerDay: 0.05 });
    const period = quarter === undefined ? {} : { period: fiscalQuarter(AS_OF + 1, 1, quarter) };
    const basis = outlookBasis(source, aimAt(1, { ...period, sharedVariance: variance }));
    return { ...basis, goal: outlookOf(basis).landing * factor };
  });

test("every lever that reaches does so with its last step; every other comes nearer than today", () => {
  let reached = 0;
  fc.assert(
    fc.property(made, (basis) => {
      const levers = leversOf(basis);
      const today = chanceOf(basis);
      if (today >= basis.confidence) expect(levers).toEqual([]);
      for (const lever of levers) {
        expect(chanceOf(basis, movesOf(lever, lever.to))).toBeCloseTo(lever.chance, 9);
        expect(lever.chance).toBeGreaterThan(today);
        expect(lever.reaches).toBe(lever.chance >= basis.confidence);
        if (!lever.reaches) continue;
        reached++;
        expect(chanceOf(basis, movesOf(lever, stepBefore(lever)))).toBeLessThan(basis.confidence);
      }
      expect(levers.map(({ reaches }) => reaches)).toEqual(
        [...levers].sort((a, b) => Number(b.reaches) - Number(a.reaches)).map(({ reaches }) => reaches)
      );
    }),
    { numRuns: 16, seed: 5 }
  );
  expect(reached).toBeGreaterThan(20);
});

describe("one lever", () => {
  const basis = plainBasis(times(40, [0.25, 100] as const), 1_300, { winRate: 0.25, sizes: Float64Array.of(90, 110) });

  test("win rate: whole points", () => {
    const { from, to } = leverOf(basis, "winRate") ?? { from: NaN, to: NaN };
    expect([from, Math.round(to * 100) / 100]).toEqual([0.25, to]);
    expect(to).toBeGreaterThan(0.33);
    expect(to).toBeLessThan(0.45);
  });
  test("deal size: three digits; the chance is that of fewer wins", () => {
    // With 0.8 at least 8 of 40 are won at 0.25 (0.818); 9 are with 0.700. So 1,300 ÷ 8 × 100 ÷ 100 each.
    expect(leverOf(basis, "dealSize")).toMatchObject({ from: 100, to: 163, reaches: true });
  });
  test("what cannot reach it tells the closest", () => {
    const far = { ...basis, goal: 3_900 };
    expect(leverOf(far, "dealSize")).toMatchObject({ to: 300, reaches: false });
    expect(leverOf(far, "dealSize")?.chance).toBeCloseTo(chanceOf(far, { size: 3 }), 12);
    expect(leverOf({ ...basis, goal: 3_999 }, "winRate")).toMatchObject({ to: 0.95, reaches: false });
  });
  test("cycle: only by own history, in whole days", () => {
    expect(leverOf(basis, "cycle")).toBeUndefined();
    const slow = outlookBasis(
      historySource(times(30, [0, 100] as const)),
      aimAt(500, { period: fiscalQuarter(AS_OF + 1, 1, 0) })
    );
    const lever = leverOf(slow, "cycle");
    expect(lever?.reaches).toBe(true);
    expect(lever?.to).toBe(Math.floor(lever?.to ?? NaN));
    expect(lever?.to).toBeLessThan(100);
  });
  test("most wins come too late: opportunities created tomorrow still count with those that do not", () => {
    const late = outlookBasis(
      historySource(times(30, [0, 100] as const), { cycle: { mean: 100, median: 90, p20: 20 } }),
      aimAt(500, { period: fiscalQuarter(AS_OF + 1, 1, 0) })
    );
    expect(late).toMatchObject({ isCreationLate: true, createUntil: AS_OF + 26 });
    const lever = leverOf(late, "opportunities");
    expect(lever?.reaches).toBe(true);
    expect(lever?.chance).toBe(chanceOf(late, { added: lever?.to ?? NaN }));
    expect(chanceOf(late, { added: (lever?.to ?? NaN) - 1 })).toBeLessThan(0.8);
    // 46 days left, one gone: 45 ÷ 200 of the wins.
    expect(outlookOf(late, { added: 10 }).fromAdded).toBeCloseTo(10 * 0.4 * (45 / 200) * 100, 9);
  });
  test("creation too late: no opportunities among them", () => {
    const late = outlookBasis(
      historySource(times(30, [0, 100] as const), { cycle: { mean: 100, median: 90, p20: 46 } }),
      aimAt(500, { period: fiscalQuarter(AS_OF + 1, 1, 0) })
    );
    expect(late.createUntil).toBeUndefined();
    expect(leversOf(late).map(({ kind }) => kind)).not.toContain("opportunities");
    expect(leversOf(late).length).toBeGreaterThan(1);
  });
});

describe("no levers", () => {
  const basis = plainBasis([[0.25, 100]], 100, { winRate: 0.25, sizes: Float64Array.of(100) });
  const none = {
    "without a goal": { ...basis, goal: undefined },
    "with the goal 0": { ...basis, goal: 0 },
    "with the goal reached": { ...basis, wonToDate: 100 },
    "without a win rate": { ...basis, winRate: undefined },
    "with no days left": { ...basis, spans: [] },
  };
  test.each(Object.entries(none))("%s", (_, without) => {
    expect(leversOf(basis).length).toBeGreaterThan(0);
    expect(leversOf(without)).toEqual([]);
  });
});

describe("what can be lost", () => {
  test("the largest share, in thousandths, that leaves the confidence", () => {
    const basis = plainBasis(times(200, [0.5, 10] as const), 800, { sharedVariance: 0.01 });
    const share = spareShare(basis) ?? NaN;
    const thinned = (lost: number): number =>
      chanceOf({ ...basis, eventual: basis.eventual.map((p) => p * (1 - lost)) });
    expect(share).toBeGreaterThan(0.05);
    expect(thinned(share)).toBeGreaterThanOrEqual(0.8);
    expect(thinned(share + 0.001)).toBeLessThan(0.8);
  });
  test("all of it where the goal is reached; nothing is told without a goal or below the confidence", () => {
    const basis = plainBasis([[0.5, 10]], 10, { wonToDate: 10 });
    expect(spareShare(basis)).toBe(1);
    expect(spareShare({ ...basis, goal: undefined })).toBeUndefined();
    expect(spareShare({ ...basis, goal: 20 })).toBeUndefined();
  });
});

describe("without each of the largest", () => {
  const deals = Array.from({ length: 14 }, (_, k): [number, number] => [0.1 + k / 20, 100 + ((k * 37) % 101)]);

  test("five, the largest first; each chance as when it is left out", () => {
    const basis = plainBasis([...deals, [0, 9_000]], 900, { sharedVariance: 0.03 });
    const five = withoutLargest(basis);
    const amounts = deals.map(([, amount]) => amount).sort((a, b) => b - a);
    expect(five.map(({ amount }) => amount)).toEqual(amounts.slice(0, 5));
    for (const { place, chance } of five) expect(chance).toBeCloseTo(chanceOf(basis, { without: place }), 9);
  });
  test("deals are told by their place among the open deals", () => {
    const unpriced = historySource([
      [10, NaN],
      [10, 500],
      [20, 800],
    ]);
    const found = withoutLargest(outlookBasis(unpriced, aimAt(400)));
    expect(found.map(({ deal, place }) => [deal, place])).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });
  test("none without a goal, and none of no deals", () => {
    expect([withoutLargest(plainBasis(deals, undefined)), withoutLargest(plainBasis([], 900))]).toEqual([[], []]);
  });
});
