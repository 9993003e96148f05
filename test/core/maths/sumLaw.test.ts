import fc from "fast-check";
import { binomialAtLeast } from "../../../src/core/maths/binomial";
import { drawsNeeded } from "../../../src/core/maths/drawsNeeded";
import {
  atLeast,
  atMost,
  enumeratedLaw,
  exactLattice,
  onGrid,
  quantileOf,
  type SumLaw,
  sumLaw,
  type SumParts,
} from "../../../src/core/maths/sumLaw";
import { sumTerms } from "../../../src/core/maths/sumTerms";
import { makeRandom } from "../../../scripts/sample/random";

const filled = (count: number, value: number) => new Float64Array(count).fill(value);
const partsOf = (deals: readonly (readonly [chance: number, amount: number])[]): SumParts => ({
  chance: Float64Array.from(deals, ([chance]) => chance),
  amount: Float64Array.from(deals, ([, amount]) => amount),
});

/** P(S ≥ x) by every one of the 2ⁿ outcomes. */
function listedAtLeast({ chance, amount }: SumParts, x: number): number {
  let reached = 0;
  for (let outcome = 0; outcome < 2 ** chance.length; outcome++) {
    let [mass, sum] = [1, 0];
    chance.forEach((p, i) => {
      const comes = ((outcome >> i) & 1) === 1;
      mass *= comes ? p : 1 - p;
      sum += comes ? (amount[i] ?? NaN) : 0;
    });
    if (sum >= x - 1e-9 * Math.max(1, x)) reached += mass;
  }
  return reached;
}

function massesOf({ below }: SumLaw): Float64Array {
  return below.map((upTo, i) => upTo - (i === 0 ? 0 : (below[i - 1] ?? NaN)));
}

/** The largest error of P(S ≥ x) against an exact law, at its points and between them. */
function largestError(law: SumLaw, exact: SumLaw, gap: number): number {
  let error = 0;
  for (const point of exact.points)
    for (const x of [point, point + gap / 2]) error = Math.max(error, Math.abs(atLeast(law, x) - atLeast(exact, x)));
  return error;
}

const exactOf = (parts: SumParts, points: number): SumLaw => {
  const law = exactLattice(sumTerms(parts), points);
  if (law === undefined) throw new RangeError("the amounts share no unit");
  return law;
};

describe("known values", () => {
  // Definitions §5: expected 250,000, exact to four places.
  test("one deal of 500,000 and ten of 50,000, a quarter each", () => {
    const law = sumLaw(partsOf([[0.25, 500_000], ...Array.from({ length: 10 }, () => [0.25, 50_000] as const)]));
    expect(atLeast(law, 250_000)).toBeCloseTo(0.3086, 4);
    expect(law).toMatchObject({ kind: "enumerated", bound: 0, mean: 250_000 });
    expect(law.points).toHaveLength(21);
  });

  test("equal amounts are the binomial law", () => {
    const law = sumLaw({ chance: filled(300, 0.3), amount: filled(300, 48_000.5) });
    expect(law.kind).toBe("lattice");
    for (const wins of [1, 60, 75, 80, 90, 120, 299])
      expect(atLeast(law, wins * 48_000.5)).toBeCloseTo(binomialAtLeast(300, 0.3, wins), 11);
    expect(atLeast(law, 80 * 48_000.5 + 0.01)).toBeCloseTo(binomialAtLeast(300, 0.3, 81), 11);
    // Tables: of 10 with p = 0.25, at least 0 … 4: 1, 0.9437, 0.7560, 0.4744, 0.2241.
    const ten = sumLaw({ chance: filled(10, 0.25), amount: filled(10, 1) });
    const table = [1, 0.9437, 0.756, 0.4744, 0.2241];
    table.forEach((chance, wins) => expect(atLeast(ten, wins)).toBeCloseTo(chance, 4));
  });

  test("arrivals are the compound Poisson law: its series", () => {
    // Sizes 1 and 2, 3 expected: P(S = s) by Panjer's recursion f(s) = 3 ÷ s · Σ j·½·f(s − j).
    const law = sumLaw({
      chance: filled(0, 0),
      amount: filled(0, 0),
      arrivals: { count: 3 },
      sizes: Float64Array.of(1, 2),
    });
    const series = [Math.exp(-3)];
    for (let s = 1; s <= 40; s++)
      series.push((3 / s) * (0.5 * (series[s - 1] ?? NaN) + (s > 1 ? (series[s - 2] ?? NaN) : 0)));
    let below = 0;
    series.forEach((mass, s) => {
      expect(atLeast(law, s)).toBeCloseTo(1 - below, 11);
      below += mass;
    });
    expect(law).toMatchObject({ kind: "lattice", mean: 4.5, variance: 7.5 });
  });

  test("draws are enough where drawsNeeded says so, and one draw less is not", () => {
    const sizes = Float64Array.of(20, 20, 20, 20, 160);
    const n = drawsNeeded({ sizes, chance: 0.3 }, 240, 0.8) ?? NaN;
    const reached = (count: number) =>
      atLeast(sumLaw({ chance: filled(0, 0), amount: filled(0, 0), draws: { count, chance: 0.3 }, sizes }), 240);
    expect(reached(n)).toBeGreaterThanOrEqual(0.8);
    expect(reached(n - 1)).toBeLessThan(0.8);
  });
});

describe("degenerate sums", () => {
  test.each([
    ["no amounts", partsOf([]), 0],
    [
      "a chance of 0, an amount of 0",
      partsOf([
        [0, 70],
        [0.5, 0],
      ]),
      0,
    ],
    [
      "certain amounts only",
      partsOf([
        [1, 70.1],
        [1, 30.2],
      ]),
      70.1 + 30.2,
    ],
    ["nothing to draw from", { ...partsOf([[1, 5]]), arrivals: { count: 9 }, draws: { count: 9, chance: 0.5 } }, 5],
    ["sizes of 0", { ...partsOf([[1, 5]]), arrivals: { count: 9 }, sizes: Float64Array.of(0, 0) }, 5],
    [
      "draws that never succeed",
      { ...partsOf([[1, 5]]), draws: { count: 9, chance: 0 }, sizes: Float64Array.of(7) },
      5,
    ],
  ] as const)("%s: a step", (_, parts, sum) => {
    const law = sumLaw(parts);
    expect([...law.points]).toEqual([sum]);
    expect([atLeast(law, sum), atLeast(law, sum + 0.01), quantileOf(law, 0.1), quantileOf(law, 1)]).toEqual([
      1,
      0,
      sum,
      sum,
    ]);
    expect(law).toMatchObject({ mean: sum, variance: 0, bound: 0 });
  });

  test("one deal; a draw that always succeeds; hardly an arrival", () => {
    const one = sumLaw(partsOf([[0.4, 70]]));
    expect([0, 1, 70, 71].map((x) => atLeast(one, x))).toEqual([1, 0.4, 0.4, 0]);
    expect([0.6, 0.61].map((p) => quantileOf(one, p))).toEqual([0, 70]);
    const sure = sumLaw({ ...partsOf([]), draws: { count: 3, chance: 1 }, sizes: Float64Array.of(10) });
    expect([atLeast(sure, 30), atLeast(sure, 30.01)].map((chance) => chance.toFixed(9))).toEqual([
      "1.000000000",
      "0.000000000",
    ]);
    const rare = sumLaw({ ...partsOf([]), arrivals: { count: 1e-9 }, sizes: Float64Array.of(10.001) });
    expect(atLeast(rare, 10)).toBeCloseTo(1e-9, 13);
    expect(atLeast(rare, 0)).toBe(1);
  });

  test("what makes no sense is refused", () => {
    expect(() => sumLaw(partsOf([[1.1, 5]]))).toThrow(RangeError);
    expect(() => sumLaw(partsOf([[NaN, 5]]))).toThrow(RangeError);
    expect(() => sumLaw(partsOf([[0.5, -5]]))).toThrow(RangeError);
    expect(() => sumLaw({ ...partsOf([]), draws: { count: 1.5, chance: 0.5 } })).toThrow(RangeError);
    expect(() => sumLaw({ chance: filled(2, 0.5), amount: filled(1, 1) })).toThrow(RangeError);
    expect(() => quantileOf(sumLaw(partsOf([])), 0)).toThrow(RangeError);
  });
});

const chances = fc.double({ min: 0, max: 1, noNaN: true });
const deals = (amounts: fc.Arbitrary<number>, most: number) =>
  fc.array(fc.tuple(chances, amounts), { minLength: 1, maxLength: most });

describe("every kind of law", () => {
  test("twelve deals: listing and lattice are the 2¹² outcomes to 1e-9, the grid within its bound", () => {
    const twelve = fc.array(fc.tuple(chances, fc.integer({ min: 1, max: 9_000 })), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(twelve, fc.double({ min: 0, max: 1.1, noNaN: true }), (list, share) => {
        const parts = partsOf(list.map(([chance, amount]) => [chance, amount / 100]));
        const terms = sumTerms(parts);
        const all = parts.amount.reduce((sum, amount) => sum + amount, 0);
        const reached = Math.round(share * all * 100) / 100;
        const some = (parts.amount[3] ?? NaN) + (parts.amount[7] ?? NaN);
        for (const x of [reached, some]) {
          const listed = listedAtLeast(parts, x);
          expect(Math.abs(atLeast(sumLaw(parts), x) - listed)).toBeLessThan(1e-9);
          expect(Math.abs(atLeast(exactOf(parts, 2 ** 17), x) - listed)).toBeLessThan(1e-9);
          for (const points of [256, 2 ** 12]) {
            const grid = onGrid(terms, points);
            expect(Math.abs(atLeast(grid, x) - listed)).toBeLessThanOrEqual(grid.bound + 1e-9);
          }
        }
        expect(enumeratedLaw(terms, 2 ** 20)?.kind).toBe("enumerated");
      }),
      { numRuns: 15 }
    );
  });

  test("arrivals and draws beside deals: the lattice is the listing of all, in any order of adding", () => {
    // Two draws of sizes 3 and 5 at 0.4 are deals that exclude each other; listed by hand: sums 0, 3, 5, 6, 8, 10.
    const law = sumLaw({ ...partsOf([[0.5, 4]]), draws: { count: 2, chance: 0.4 }, sizes: Float64Array.of(3, 5) });
    const two = new Map([
      [0, 0.36],
      [3, 0.24],
      [5, 0.24],
      [6, 0.04],
      [8, 0.08],
      [10, 0.04],
    ]);
    for (let x = 0; x <= 15; x++) {
      let listed = 0;
      for (const [sum, mass] of two) listed += mass * ((sum >= x ? 0.5 : 0) + (sum + 4 >= x ? 0.5 : 0));
      expect(atLeast(law, x)).toBeCloseTo(listed, 12);
    }
  });

  test("masses are not negative, sum to 1, and have the mean; the grid's variance is a little larger", () => {
    fc.assert(
      fc.property(deals(fc.double({ min: 0.01, max: 1e6, noNaN: true }), 40), fc.nat(30), (list, count) => {
        const sizes = Float64Array.from(list, ([, amount]) => amount);
        const parts = { ...partsOf(list), sizes, arrivals: { count: count / 7 }, draws: { count, chance: 0.3 } };
        const law = onGrid(sumTerms(parts), 2 ** 12);
        const masses = massesOf(law);
        const half = law.between === "line" ? ((law.points[1] ?? NaN) - (law.points[0] ?? NaN)) / 2 : 0;
        let [mean, sum, least] = [0, 0, 0];
        masses.forEach((mass, i) => {
          least = Math.min(least, mass);
          sum += mass;
          mean += mass * ((law.points[i] ?? NaN) - half);
        });
        expect(least).toBe(0);
        expect(sum).toBeCloseTo(1, 12);
        expect(Math.abs(mean - law.mean)).toBeLessThanOrEqual(1e-9 * Math.max(1, law.mean));
        expect(law.mean).toBeCloseTo(expectedOf(parts), 3);
      }),
      { numRuns: 40 }
    );
  });
});

function expectedOf({ chance, amount, sizes, arrivals, draws }: Required<SumParts>): number {
  const fromDeals = chance.reduce((sum, p, i) => sum + p * (amount[i] ?? NaN), 0);
  const meanSize = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return fromDeals + (arrivals.count + draws.count * draws.chance) * meanSize;
}

describe("the grid within its bound of the exact lattice", () => {
  /** Mixed sizes around `median`, `odd` of them off the unit the others share. */
  function mixed(count: number, { unit, odd, most }: { unit: number; odd: number; most: number }): SumParts {
    const random = makeRandom(count);
    return partsOf(
      Array.from({ length: count }, () => {
        const size = unit * Math.max(1, Math.round(random.logNormal(5, 1)));
        return [most * random.next(), random.chance(odd) ? size + random.whole(1, unit - 1) : size] as const;
      })
    );
  }

  test("20,000 deals of mixed size", () => {
    const parts = mixed(20_000, { unit: 5, odd: 1, most: 0.6 });
    const exact = exactOf(parts, 2 ** 17);
    for (const [points, most] of [
      [2 ** 12, 0.02],
      [2 ** 14, 0.002],
      [2 ** 15, 0.0005],
    ] as const) {
      const law = onGrid(sumTerms(parts), points);
      expect(law.bound).toBeLessThan(most);
      expect(largestError(law, exact, 1)).toBeLessThanOrEqual(law.bound);
    }
  });

  test.each([
    ["mixed sizes", mixed(1000, { unit: 5, odd: 1, most: 0.6 })],
    ["few are won", mixed(300, { unit: 5, odd: 1, most: 0.05 })],
    ["nearly all share a unit", mixed(400, { unit: 37, odd: 0.03, most: 0.7 })],
    ["a few share hardly a unit", mixed(25, { unit: 37, odd: 0.1, most: 0.7 })],
    [
      "one deal is larger than all others",
      partsOf([[0.5, 20_011], ...Array.from({ length: 300 }, (_, i) => [0.3, 1 + (i % 50)] as const)]),
    ],
    ["all but one are equal", partsOf([[0.5, 13], ...Array.from({ length: 200 }, () => [0.3, 997] as const)])],
    [
      "arrivals and draws",
      {
        ...mixed(100, { unit: 5, odd: 0.5, most: 0.5 }),
        sizes: Float64Array.from({ length: 40 }, (_, i) => 1 + ((i * 377) % 997)),
        arrivals: { count: 12.5 },
        draws: { count: 20, chance: 0.3 },
      },
    ],
  ])("%s", (_, parts) => {
    const exact = exactOf(parts, 2 ** 21);
    for (const points of [2 ** 10, 2 ** 12]) {
      const law = onGrid(sumTerms(parts), points);
      expect(law.kind).toBe("grid");
      expect(largestError(law, exact, 1)).toBeLessThanOrEqual(law.bound);
    }
  });
});

describe("laws", () => {
  const amounts = fc.integer({ min: 1, max: 500 });

  /** Exact and gridded laws of the same parts; a comparison of two holds to both their bounds. */
  const laws = (parts: SumParts): SumLaw[] => [sumLaw(parts), onGrid(sumTerms(parts), 2 ** 12)];

  function neverLower(before: SumParts, after: SumParts, x: number): void {
    const later = laws(after);
    laws(before).forEach((law, i) => {
      const other = later[i] as SumLaw;
      expect(atLeast(other, x)).toBeGreaterThanOrEqual(atLeast(law, x) - law.bound - other.bound - 1e-11);
    });
  }

  test("raising a chance or adding a deal never lowers P(S ≥ x)", () => {
    fc.assert(
      fc.property(deals(amounts, 30), chances, amounts, fc.nat(4000), (list, chance, amount, x) => {
        neverLower(partsOf(list), partsOf([...list, [chance, amount]]), x);
        const [first = [0, 1] as const, ...others] = list;
        neverLower(partsOf(list), partsOf([[Math.max(first[0], chance), first[1]], ...others]), x);
      }),
      { numRuns: 40 }
    );
  });

  test("raising x never raises P(S ≥ x); a quantile is the smallest x that is reached", () => {
    fc.assert(
      fc.property(deals(amounts, 30), fc.double({ min: 0.001, max: 1, noNaN: true }), (list, p) => {
        for (const law of laws(partsOf(list))) {
          let last = 1;
          for (let x = 0; x < 4000; x += 61) {
            expect(atLeast(law, x)).toBeLessThanOrEqual(last);
            expect(atLeast(law, x) + atMost(law, x)).toBeGreaterThanOrEqual(1 - 1e-9);
            last = atLeast(law, x);
          }
          const quantile = quantileOf(law, p);
          expect(atMost(law, quantile)).toBeGreaterThanOrEqual(p - 1e-9);
          // Just below it less than p lies; how much just is, no rounding may decide.
          if (quantile > 0.001) expect(atMost(law, quantile - 0.001)).toBeLessThan(p + 1e-9);
        }
      }),
      { numRuns: 30 }
    );
  });
});
