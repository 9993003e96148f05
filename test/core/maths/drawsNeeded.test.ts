import fc from "fast-check";
import { drawsNeeded } from "../../../src/core/maths/drawsNeeded";
import { trialsNeeded } from "../../../src/core/maths/binomial";

/** P(sum of n draws ≥ need) by listing every sequence of wins and sizes; sizes and need are whole. */
function listed(sizes: readonly number[], chance: number, n: number, need: number): number {
  let law = new Map([[0, 1]]);
  for (let i = 0; i < n; i++) {
    const next = new Map<number, number>();
    for (const [sum, mass] of law) {
      next.set(sum, (next.get(sum) ?? 0) + mass * (1 - chance));
      for (const size of sizes) next.set(sum + size, (next.get(sum + size) ?? 0) + (mass * chance) / sizes.length);
    }
    law = next;
  }
  let reached = 0;
  for (const [sum, mass] of law) if (sum >= need) reached += mass;
  return reached;
}

function listedNeeded(sizes: readonly number[], chance: number, need: number, confidence: number): number {
  let n = 0;
  while (listed(sizes, chance, n, need) < confidence) n++;
  return n;
}

test("no need needs no draw; without sizes or without a chance there is no answer", () => {
  expect(drawsNeeded({ sizes: [5], chance: 0.5 }, 0, 0.8)).toBe(0);
  expect(drawsNeeded({ sizes: [], chance: 0.5 }, 1, 0.8)).toBeUndefined();
  expect(drawsNeeded({ sizes: [5], chance: 0 }, 1, 0.8)).toBeUndefined();
  expect(() => drawsNeeded({ sizes: [5], chance: 0.5 }, 1, 1)).toThrow(RangeError);
});

test("equal sizes: the binomial's known value (definitions §5: 21 for 80 %, 25 for 90 %)", () => {
  expect(drawsNeeded({ sizes: [48_000], chance: 0.3 }, 240_000, 0.8)).toBe(21);
  expect(drawsNeeded({ sizes: [48_000, 48_000], chance: 0.3 }, 240_000, 0.9)).toBe(25);
  // A need between four and five deals needs five.
  expect(drawsNeeded({ sizes: [48_000], chance: 0.3 }, 192_001, 0.8)).toBe(21);
});

test("own sizes: equals the listing of every outcome", () => {
  // sizes 1 and 3, each won half the time, need 4 at 80 %
  expect(drawsNeeded({ sizes: [1, 3], chance: 0.5 }, 4, 0.8)).toBe(listedNeeded([1, 3], 0.5, 4, 0.8));
  expect(drawsNeeded({ sizes: [20, 20, 20, 20, 160], chance: 0.3 }, 240, 0.8)).toBe(
    listedNeeded([20, 20, 20, 20, 160], 0.3, 240, 0.8)
  );
});

test("law: equal sizes are the binomial; whole small sizes are the listing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (deals, chance) => {
      expect(drawsNeeded({ sizes: [7.5], chance }, deals * 7.5, 0.8)).toBe(trialsNeeded(deals, chance, 0.8));
    })
  );
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 20 }),
      (sizes, need) => {
        expect(drawsNeeded({ sizes, chance: 0.37 }, need, 0.8)).toBe(listedNeeded(sizes, 0.37, need, 0.8));
      }
    ),
    { numRuns: 40 }
  );
});

test("the grid, the exact lattice and the gamma law agree where they meet", () => {
  // Sizes 1 … 40 have the unit 1: need 2,000 is exact. Moved by a tenth of a cent they have no unit in cents: grid.
  const sizes = Array.from({ length: 40 }, (_, i) => i + 1);
  const moved = sizes.map((size) => size + 0.001);
  const exact = drawsNeeded({ sizes, chance: 0.4 }, 2000, 0.8) ?? NaN;
  const grid = drawsNeeded({ sizes: moved, chance: 0.4 }, 2000, 0.8) ?? NaN;
  expect(Math.abs(exact - grid)).toBeLessThanOrEqual(1);
  // 2,050 ÷ 20.5 = 100 wins expected: the last need on the lattice and the first beyond it differ by one draw at most.
  const below = drawsNeeded({ sizes, chance: 0.4 }, 2050, 0.8) ?? NaN;
  const above = drawsNeeded({ sizes, chance: 0.4 }, 2050.01, 0.8) ?? NaN;
  expect(Math.abs(above - below)).toBeLessThanOrEqual(1);
});

test("many wins of one size: the binomial, to half a percent", () => {
  const draws = drawsNeeded({ sizes: [10], chance: 0.3 }, 4000, 0.8) ?? NaN;
  expect(Math.abs(draws / (trialsNeeded(400, 0.3, 0.8) ?? NaN) - 1)).toBeLessThan(0.005);
});
