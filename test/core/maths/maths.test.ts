import fc from "fast-check";
import { chiSquareBelow, chiSquareQuantile } from "../../../src/core/maths/chiSquare";
import { largestRemainder } from "../../../src/core/maths/largestRemainder";
import { moneyGrid } from "../../../src/core/maths/moneyGrid";
import { normalBelow, normalQuantile } from "../../../src/core/maths/normal";
import { quantile } from "../../../src/core/maths/quantile";
import { roundUp } from "../../../src/core/maths/roundUp";
import { weightedSum } from "../../../src/core/maths/weightedSum";
import { wilsonInterval } from "../../../src/core/maths/wilson";

describe("quantile of type 7", () => {
  test("empty, single, all equal", () => {
    expect(quantile([], 0.5)).toBeUndefined();
    expect(quantile([7], 0.2)).toBe(7);
    expect(quantile([3, 3, 3], 0.8)).toBe(3);
    expect(() => quantile([1], 1.1)).toThrow(RangeError);
  });

  // R: quantile(c(1, 2, 3, 4), c(.2, .5, .8)) is 1.6, 2.5, 3.4.
  test("between two values", () => {
    expect([0.2, 0.5, 0.8].map((p) => quantile([1, 2, 3, 4], p))).toEqual([1.6, 2.5, expect.closeTo(3.4, 12)]);
  });
});

test("rounding up forgives the last digits of a division", () => {
  expect([17, 17.0000000001, 17.001, 0, 5 / 0.1 / 10].map(roundUp)).toEqual([17, 17, 18, 0, 5]);
  expect(Object.is(roundUp(-0.5), 0)).toBe(true);
});

// Wilson, z = 1.644854: 0 of 10: high = z² ÷ (10 + z²) = 2.705543 ÷ 12.705543 = 0.212942. 8 of 10 by the same formula: 0.5408, 0.9314.
test("Wilson's 90 % interval", () => {
  expect(wilsonInterval(0, 0)).toBeUndefined();
  expect(wilsonInterval(0, 10)?.[0]).toBe(0);
  expect(wilsonInterval(0, 10)?.[1]).toBeCloseTo(0.212942, 6);
  const [low = NaN, high = NaN] = wilsonInterval(8, 10) ?? [];
  // Both ends solve (share − p)² = z² p (1 − p) ÷ n.
  for (const p of [low, high]) expect((0.8 - p) ** 2).toBeCloseTo((2.705543454 * p * (1 - p)) / 10, 9);
});

// Tables: Φ(1.96) = 0.9750021, Φ(−0.8416212) = 0.2.
test("the normal law", () => {
  expect(normalBelow(0)).toBe(0.5);
  expect(normalBelow(1.96)).toBeCloseTo(0.9750021, 7);
  expect(normalBelow(-0.8416212336)).toBeCloseTo(0.2, 9);
  expect([normalBelow(-40), normalBelow(40)]).toEqual([0, 1]);
});

// Tables: z(0.975) = 1.959963984540054, z(0.999) = 3.090232306167813; z(0.2) = −0.841621233572914.
test("the normal quantile", () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect(Math.abs(normalQuantile(0.975) - 1.959963984540054)).toBeLessThan(1e-12);
  expect(Math.abs(normalQuantile(0.001) + 3.090232306167813)).toBeLessThan(1e-12);
  expect(Math.abs(normalQuantile(0.2) + 0.841621233572914)).toBeLessThan(1e-12);
  for (let p = 0.001; p < 1; p += 0.007) expect(Math.abs(normalBelow(normalQuantile(p)) - p)).toBeLessThan(1e-14);
  expect(() => normalQuantile(0)).toThrow(RangeError);
});

// Tables: 95 % points 3.8415 (1), 11.0705 (5), 42.557 (29).
test("the χ² law", () => {
  expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.8415, 4);
  expect(chiSquareQuantile(0.95, 5)).toBeCloseTo(11.0705, 4);
  expect(chiSquareQuantile(0.95, 29)).toBeCloseTo(42.557, 3);
  expect(chiSquareBelow(0, 3)).toBe(0);
  expect(() => chiSquareQuantile(1, 3)).toThrow(RangeError);
});

describe("largest remainder", () => {
  test("ties go to the earlier part", () => {
    expect(largestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(largestRemainder(0, [1, 2])).toEqual([0, 0]);
    expect(() => largestRemainder(5, [0, 0])).toThrow(RangeError);
  });

  // 10 × 0.45, 0.35, 0.20: 4.5, 3.5, 2.0: one left, both remainders equal: the first. 10 × 0.46, 0.34, 0.20: 4.6, 3.4.
  test("the largest remainder first", () => {
    expect(largestRemainder(10, [0.45, 0.35, 0.2])).toEqual([5, 3, 2]);
    expect(largestRemainder(10, [0.2, 0.34, 0.46])).toEqual([2, 3, 5]);
  });

  test("law: parts add up, and none is off by one or more", () => {
    const shares = fc
      .array(fc.nat(1000), { minLength: 1, maxLength: 12 })
      .filter((list) => list.some((share) => share > 0));
    fc.assert(
      fc.property(fc.nat(1e9), shares, (total, list) => {
        const parts = largestRemainder(total, list);
        const whole = list.reduce((sum, share) => sum + share, 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        parts.forEach((part, i) => expect(Math.abs(part - (total * (list[i] ?? NaN)) / whole)).toBeLessThan(1 + 1e-6));
      })
    );
  });
});

test("money on its grid adds exactly in any order, and moves by less than 1e-15 of the total", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 30 }), (amounts) => {
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      const snapped = amounts.map(moneyGrid(total));
      const forwards = snapped.reduce((sum, amount) => sum + amount, 0);
      expect(snapped.reduceRight((sum, amount) => sum + amount, 0)).toBe(forwards);
      snapped.forEach((amount, i) =>
        expect(Math.abs(amount - (amounts[i] ?? NaN))).toBeLessThanOrEqual(1e-15 * total + 1e-300)
      );
    })
  );
  expect([1, 2, 1_234_567].map(moneyGrid(1e9))).toEqual([1, 2, 1_234_567]);
});

test("a weighted sum: nothing to add is 0, nothing known is no answer", () => {
  expect(weightedSum(Float64Array.of(), Float64Array.of())).toBe(0);
  expect(weightedSum(Float64Array.of(100), Float64Array.of(NaN))).toBeUndefined();
  expect(weightedSum(Float64Array.of(100, 50, 0), Float64Array.of(0.25, NaN, 0.9))).toBe(25);
  expect(weightedSum(Float64Array.of(100, 50), Float64Array.of(0.25, 0.5), (k) => k === 1)).toBe(25);
});
