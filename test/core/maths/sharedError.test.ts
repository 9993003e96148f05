import fc from "fast-check";
import { errorNodes, scaledAtLeast, scaledQuantile } from "../../../src/core/maths/sharedError";
import { atLeast, quantileOf, sumLaw } from "../../../src/core/maths/sumLaw";

const filled = (count: number, value: number) => new Float64Array(count).fill(value);
const law = sumLaw({ chance: filled(300, 0.3), amount: filled(300, 1) });

// Definitions §6: 300 deals of 1 at 0.30, the rate known from 60 closed deals.
test("known values: the rate's own error makes 98 % into 77 %", () => {
  const nodes = errorNodes(0.7 / (0.3 * 60));
  expect([75, 80].map((goal) => atLeast(law, goal).toFixed(4))).toEqual(["0.9761", "0.9082"]);
  expect([75, 80].map((goal) => scaledAtLeast(law, { shift: 0, nodes }, goal).toFixed(4))).toEqual([
    "0.7689",
    "0.6725",
  ]);
});

test("nodes: 21, ascending, median below 1, a variance a little below what was asked for; none without a variance", () => {
  expect([...errorNodes(0)]).toEqual([1]);
  const nodes = errorNodes(0.04);
  expect(nodes).toHaveLength(21);
  expect([...nodes].sort((a, b) => a - b)).toEqual([...nodes]);
  expect(nodes[10]).toBeCloseTo(1 / Math.sqrt(1.04), 12);
  const mean = nodes.reduce((sum, node) => sum + node, 0) / 21;
  expect(mean).toBeCloseTo(0.9989, 3);
  const variance = nodes.reduce((sum, node) => sum + (node - mean) ** 2, 0) / 21;
  expect(variance / 0.04).toBeGreaterThan(0.85);
  expect(variance).toBeLessThan(0.04);
  expect(() => errorNodes(-1)).toThrow(RangeError);
});

test("a goal not above what is won is reached, whatever the error", () => {
  const nodes = errorNodes(0.5);
  for (const goal of [-5, 0, 1000, 1000 + 1e-7]) expect(scaledAtLeast(law, { shift: 1000, nodes }, goal)).toBe(1);
  // Money added in another order: the last digits of the goal decide nothing.
  expect(scaledAtLeast(law, { shift: 1e6 + 0.1, nodes: errorNodes(0) }, 1e6 + 75 + 0.1)).toBeCloseTo(
    atLeast(law, 75),
    12
  );
});

test("no error: the law itself, moved", () => {
  const known = { shift: 500, nodes: errorNodes(0) };
  expect(scaledAtLeast(law, known, 575)).toBe(atLeast(law, 75));
  for (const p of [0.1, 0.5, 0.9, 1]) expect(scaledQuantile(law, known, p)).toBe(500 + quantileOf(law, p));
});

test("law: a quantile of the mixture is where its own chance says, and rises with p", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (p, variance) => {
        const scaling = { shift: 100, nodes: errorNodes(variance) };
        const x = scaledQuantile(law, scaling, p);
        // At x at least p lies at or below; a hair below x less than p does.
        expect(1 - scaledAtLeast(law, scaling, x + 1e-4)).toBeGreaterThanOrEqual(p - 1e-9);
        expect(1 - scaledAtLeast(law, scaling, x - 1e-4)).toBeLessThan(p + 1e-9);
        expect(scaledQuantile(law, scaling, Math.min(1, p + 0.01))).toBeGreaterThanOrEqual(x);
      }
    )
  );
});
