import { cumulantsOf } from "../../../src/core/maths/cumulantsOf";

/** Central moments of a law given as outcomes with their chances. */
function cumulantsBy(outcomes: readonly (readonly [chance: number, value: number])[]): readonly number[] {
  const mean = outcomes.reduce((sum, [p, x]) => sum + p * x, 0);
  const central = (power: number): number => outcomes.reduce((sum, [p, x]) => sum + p * (x - mean) ** power, 0);
  return [mean, central(2), central(3), central(4) - 3 * central(2) ** 2];
}

const values = (parts: Parameters<typeof cumulantsOf>[0]): readonly number[] => {
  const { mean, second, third, fourth } = cumulantsOf(parts);
  return [mean, second, third, fourth];
};
const expectClose = (found: readonly number[], expected: readonly number[]): void =>
  found.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 6));

test("of deals that come or not: those of every outcome counted", () => {
  const chance = Float64Array.of(0.2, 0.5, 0.9);
  const amount = Float64Array.of(7, 3, 2);
  const outcomes = Array.from({ length: 8 }, (_, bits): [number, number] => {
    let [p, sum] = [1, 0];
    chance.forEach((q, k) => {
      const comes = (bits >> k) & 1;
      p *= comes ? q : 1 - q;
      sum += comes ? (amount[k] ?? NaN) : 0;
    });
    return [p, sum];
  });
  expectClose(values({ chance, amount }), cumulantsBy(outcomes));
});

test("of draws: so many times those of one", () => {
  const one = cumulantsBy([
    [0.7, 0],
    [0.15, 4],
    [0.15, 10],
  ]);
  const none = { chance: new Float64Array(0), amount: new Float64Array(0) };
  const drawn = values({ ...none, sizes: Float64Array.of(4, 10), draws: { count: 12, chance: 0.3 } });
  expectClose(
    drawn,
    one.map((value) => 12 * value)
  );
});

test("of arrivals: the mean powers of the sizes, so many times; nothing without sizes", () => {
  const none = { chance: new Float64Array(0), amount: new Float64Array(0) };
  const arrived = values({ ...none, sizes: Float64Array.of(1, 3), arrivals: { count: 2.5 } });
  expectClose(arrived, [5, 12.5, 35, 102.5]);
  expect(values({ ...none, arrivals: { count: 2.5 }, draws: { count: 3, chance: 0.4 } })).toEqual([0, 0, 0, 0]);
});
