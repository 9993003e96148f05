import fc from "fast-check";
import { binomialAtLeast, trialsNeeded } from "../../../src/core/maths/binomial";

test("known values of definitions §5: W1 0.30, 5 deals: 21 opportunities for 80 %, 25 for 90 %; 17 are 61 % sure", () => {
  expect(trialsNeeded(5, 0.3, 0.8)).toBe(21);
  expect(trialsNeeded(5, 0.3, 0.9)).toBe(25);
  expect(binomialAtLeast(17, 0.3, 5)).toBeCloseTo(0.6113, 4);
});

test("ends: no success needed, no chance, certain, impossible", () => {
  expect(trialsNeeded(0, 0.3, 0.8)).toBe(0);
  expect(trialsNeeded(3, 0, 0.8)).toBeUndefined();
  expect(trialsNeeded(3, 1, 0.8)).toBe(3);
  expect(binomialAtLeast(4, 0.5, 5)).toBe(0);
  expect(binomialAtLeast(4, 0.5, 0)).toBe(1);
  expect(() => trialsNeeded(1, 0.5, 1)).toThrow(RangeError);
});

test("by hand: two of three at one half is 4 of 8 outcomes; four of four at 0.9 is 0.6561", () => {
  expect(binomialAtLeast(3, 0.5, 2)).toBeCloseTo(0.5, 14);
  expect(binomialAtLeast(4, 0.9, 4)).toBeCloseTo(0.6561, 14);
});

test("thousands of trials neither underflow nor lose digits: symmetric at one half", () => {
  // P(X ≥ 5001 of 10,001 at ½) is exactly ½.
  expect(binomialAtLeast(10_001, 0.5, 5001)).toBeCloseTo(0.5, 10);
  expect(trialsNeeded(5084, 0.631501, 0.8)).toBeGreaterThan(5084 / 0.631501);
});

test("law: P(at least k) + P(at most k − 1) = 1, and more trials never lower it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.nat(400),
      (n, p, k) => {
        const atMost = binomialAtLeast(n, 1 - p, n - k + 1);
        if (k <= n) expect(binomialAtLeast(n, p, k) + atMost).toBeCloseTo(1, 11);
        expect(binomialAtLeast(n + 1, p, k)).toBeGreaterThanOrEqual(binomialAtLeast(n, p, k) - 1e-12);
      }
    )
  );
});
