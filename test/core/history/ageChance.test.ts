import fc from "fast-check";
import { eventually, everWon, lostByAge, openPastAge, wonByAge, wonWithin } from "../../../src/core/history/ageChance";
import type { AgeCurves } from "../../../src/core/history/ownHistory";

/** Won 0.1 at age 0, 0.3 at 2, 0.4 at 4; lost 0.2 at 1, 0.4 at 4: nobody but 0.2 is left past 4. */
const CURVES: AgeCurves = {
  lastAge: 4,
  won: Float64Array.of(0.1, 0.1, 0.3, 0.3, 0.4),
  lost: Float64Array.of(0, 0.2, 0.2, 0.2, 0.4),
};

test("shares by age: 0 before, flat beyond, straight between days", () => {
  expect([-1, 0, 2, 4, 99, Infinity].map((age) => wonByAge(CURVES, age))).toEqual([0, 0.1, 0.3, 0.4, 0.4, 0.4]);
  expect([1.5, 3.5].map((age) => wonByAge(CURVES, age))).toEqual([expect.closeTo(0.2, 12), expect.closeTo(0.35, 12)]);
  expect([0, 1, 9].map((age) => lostByAge(CURVES, age))).toEqual([0, 0.2, 0.4]);
  expect(everWon(CURVES)).toBe(0.4);
});

// S: 0.9, 0.7, 0.5, 0.5, 0.2. At age 1: 0.3 of 0.7 still to be won; within two days 0.2 of 0.7, in the two after 0.1 of 0.7.
test("chances of a deal open at an age by hand", () => {
  expect([0, 1, 2, 3, 4].map((age) => openPastAge(CURVES, age))).toEqual(
    [0.9, 0.7, 0.5, 0.5, 0.2].map((share) => expect.closeTo(share, 12) as number)
  );
  expect([0, 1, 2, 3].map((age) => eventually(CURVES, age))).toEqual(
    [3 / 9, 3 / 7, 1 / 5, 1 / 5].map((chance) => expect.closeTo(chance, 12) as number)
  );
  expect(wonWithin(CURVES, 1, { from: 0, to: 2 })).toBeCloseTo(2 / 7, 12);
  expect(wonWithin(CURVES, 1, { from: 2, to: 4 })).toBeCloseTo(1 / 7, 12);
});

test("at the last age that was watched there is no more to win; beyond it there is no answer", () => {
  expect([eventually(CURVES, 4), eventually(CURVES, 5), wonWithin(CURVES, 5, { from: 0, to: 9 })]).toEqual([
    0,
    NaN,
    NaN,
  ]);
  expect([eventually(CURVES, NaN), eventually(CURVES, -1)]).toEqual([NaN, NaN]);
});

test("where none was left open there is no answer, also not by what rounding left", () => {
  const allEnded: AgeCurves = { lastAge: 2, won: Float64Array.of(0, 0.7, 0.7), lost: Float64Array.of(0, 0, 0.1 + 0.2) };
  expect([eventually(allEnded, 1), eventually(allEnded, 2)]).toEqual([expect.closeTo(0, 12), NaN]);
  expect(openPastAge(allEnded, 2)).toBe(0);
});

const curves = fc
  .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((hazards): AgeCurves => {
    let [open, one, two] = [1, 0, 0];
    const shares = hazards.map(([end, ofWon]) => {
      one += open * end * ofWon;
      two += open * end * (1 - ofWon);
      open *= 1 - end;
      return [one, two] as const;
    });
    const column = (of: 0 | 1): Float64Array => Float64Array.from(shares, (share) => share[of]);
    return { lastAge: hazards.length - 1, won: column(0), lost: column(1) };
  });

test("parts of a span add up to it, later ends never lower it, and it is a chance", () => {
  fc.assert(
    fc.property(curves, fc.nat(29), fc.nat(20), fc.nat(20), (known, age, a, b) => {
      fc.pre(!Number.isNaN(eventually(known, age)));
      const first = wonWithin(known, age, { from: 0, to: a });
      const second = wonWithin(known, age, { from: a, to: a + b });
      const both = wonWithin(known, age, { from: 0, to: a + b });
      expect(first + second).toBeCloseTo(both, 9);
      expect(both).toBeGreaterThanOrEqual(first);
      expect(eventually(known, age)).toBeGreaterThanOrEqual(both);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(eventually(known, age)).toBeLessThanOrEqual(1);
    })
  );
});
