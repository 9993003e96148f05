import { circularSum } from "../../../src/core/maths/circularSum";
import { fourierPlan } from "../../../src/core/maths/fourier";
import { livingProduct, massesOf, type Placed } from "../../../src/core/maths/livingProduct";
import { sumTerms, type SumTerms } from "../../../src/core/maths/sumTerms";

const LENGTH = 512;
const STEP = 10;

/** The law on the ring, one amount after the other; arrivals of at most so many. */
function oneByOne({ chance, amount, sizes, arrivals }: SumTerms): Float64Array {
  const ring = (money: number, law: Float64Array): Float64Array => {
    const [low, above] = [Math.floor(money / STEP), money / STEP - Math.floor(money / STEP)];
    const at = (k: number): number => law[((k % LENGTH) + LENGTH) % LENGTH] ?? NaN;
    return law.map((_, k) => (1 - above) * at(k - low) + above * at(k - low - 1));
  };
  let law = new Float64Array(LENGTH);
  law[0] = 1;
  amount.forEach((money, i) => {
    const p = chance[i] ?? NaN;
    const moved = ring(money, law);
    law = law.map((mass, k) => (1 - p) * mass + p * (moved[k] ?? NaN));
  });
  if (sizes.length === 0) return law;
  const all = new Float64Array(LENGTH);
  for (let n = 0, weight = Math.exp(-arrivals); n < 60; n++, weight *= arrivals / n) {
    const now = law;
    now.forEach((mass, k) => (all[k] = (all[k] ?? NaN) + weight * mass));
    const drawn = [...sizes].map((size) => ring(size, now));
    law = now.map((_, k) => drawn.reduce((sum, moved) => sum + (moved[k] ?? NaN), 0) / sizes.length);
  }
  return all;
}

const places = Array.from({ length: 900 }, (_, i) => i);
const chance = Float64Array.from(places, (i) => 0.1 + 0.8 * ((i * 0.618) % 1));
const uneven = Float64Array.from(places, (i) => 5 + 97 * ((i * 0.7548) % 1));
const cases: Record<string, SumTerms> = {
  "amounts between the points": sumTerms({ chance, amount: uneven }),
  "amounts that share a unit of seven steps: the law lives at its frequencies too": sumTerms({
    chance,
    amount: Float64Array.from(places, (i) => 7 * STEP * (1 + (i % 3))),
  }),
  "arrivals beside them": sumTerms({ chance, amount: uneven, arrivals: { count: 5 }, sizes: Float64Array.of(35, 90) }),
};

test.each(Object.entries(cases))("many terms as one by one: %s", (_, terms) => {
  const law = circularSum(terms, STEP, LENGTH);
  expect(Math.max(...oneByOne(terms).map((mass, k) => Math.abs(mass - (law[k] ?? NaN))))).toBeLessThan(1e-13);
});

const placedOn = ({ amount }: SumTerms): Placed => ({
  low: Int32Array.from(amount, (money) => Math.floor(money / STEP) % LENGTH),
  above: amount.map((money) => money / STEP - Math.floor(money / STEP)),
});

test("few frequencies live where many amounts share no unit; of few terms nothing is told", () => {
  const terms = cases["amounts between the points"] ?? sumTerms({ chance, amount: uneven });
  const found = livingProduct(fourierPlan(LENGTH), terms, { placed: placedOn(terms), drawn: undefined });
  const living = found?.re.filter((re, k) => re !== 0 || found.im[k] !== 0).length;
  expect(living).toBeGreaterThan(3);
  expect(living).toBeLessThan(46);
  const few = sumTerms({ chance: chance.slice(0, 40), amount: uneven.slice(0, 40) });
  expect(livingProduct(fourierPlan(LENGTH), few, { placed: placedOn(few), drawn: undefined })).toBeUndefined();
});

test("masses split over two points keep their mean, around the ring's end too", () => {
  const placed = { low: Int32Array.of(0, 7), above: Float64Array.of(0.25, 0.5) };
  expect([...massesOf(placed, 8, (i) => i + 1)]).toEqual([0.75 + 1, 0.25, 0, 0, 0, 0, 0, 1]);
});
