import fc from "fast-check";
import { competingRisks, type CumulativeIncidence } from "../../../src/core/maths/competingRisks";

/** Entry, exit, cause of one life. */
type Life = readonly [entry: number, exit: number, cause: 0 | 1 | 2];

function curves(lives: readonly Life[], least = 1): CumulativeIncidence {
  const found = competingRisks(columns(lives), least);
  if (found === undefined) throw new Error("never so many at risk");
  return found;
}

const columns = (lives: readonly Life[]): Parameters<typeof competingRisks>[0] => ({
  entry: lives.map(([entry]) => entry),
  exit: lives.map(([, exit]) => exit),
  cause: lives.map(([, , cause]) => cause),
});

const survivalAt = ({ first, second }: CumulativeIncidence, t: number): number =>
  1 - (first[t] ?? NaN) - (second[t] ?? NaN);

/** Weeks in remission; true: still in remission when last seen. */
const SIX_MP: readonly (readonly [weeks: number, isCensored?: true])[] = [
  [6],
  [6],
  [6],
  [6, true],
  [7],
  [9, true],
  [10],
  [10, true],
  [11, true],
  [13],
  [16],
  [17, true],
  [19, true],
  [20, true],
  [22],
  [23],
  [25, true],
  [32, true],
  [32, true],
  [34, true],
  [35, true],
];

describe("one cause: Kaplan and Meier", () => {
  // Freireich et al. 1963, 21 children on 6-mercaptopurine; the table of the estimate is in Cox and Oakes 1984, Collett 2003.
  test("remission of acute leukemia under 6-MP", () => {
    const found = curves(SIX_MP.map(([weeks, isCensored]) => [0, weeks, isCensored ? 0 : 1]));
    const table = [6, 7, 10, 13, 16, 22, 23].map((t) => Number(survivalAt(found, t).toFixed(3)));
    expect(table).toEqual([0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448]);
    expect([found.last, survivalAt(found, 5), survivalAt(found, 21)]).toEqual([35, 1, survivalAt(found, 16)]);
    expect(survivalAt(found, 35)).toBe(survivalAt(found, 23));
  });

  // The 21 of the placebo arm of the same trial, none censored: S(t) is the share with a longer remission.
  test("remission under placebo: nobody censored", () => {
    const weeks = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
    const found = curves(weeks.map((t) => [0, t, 1]));
    for (let t = 0; t <= 23; t++) expect(survivalAt(found, t)).toBeCloseTo(weeks.filter((w) => w > t).length / 21, 12);
    expect(survivalAt(found, 23)).toBeCloseTo(0, 12);
  });
});

describe("two causes: Aalen and Johansen", () => {
  // Satagopan et al. 2004 (British Journal of Cancer 91, 1229), table 2: the first nine of 305 breast cancer patients, by month,
  // died of it (1), of other causes (2) or alive; the other 296 are watched longer. In percent, as printed: overall survival,
  // and what each time adds to the incidence (their running sum is of the rounded parts, 0.3 to 1.2).
  test("mortality of breast cancer", () => {
    const nine: readonly Life[] = [
      [0, 7, 0],
      [0, 10, 1],
      [0, 14, 0],
      [0, 16, 1],
      [0, 18, 2],
      [0, 23, 1],
      [0, 24, 0],
      [0, 26, 2],
      [0, 27, 1],
    ];
    const found = curves([...nine, ...new Array<Life>(296).fill([0, 28, 0])]);
    const percent = (share: number): number => Number((100 * share).toFixed(1));
    const added = [10, 16, 23, 27].map((t) => percent((found.first[t] ?? NaN) - (found.first[t - 1] ?? NaN)));
    expect(added).toEqual([0.3, 0.3, 0.3, 0.3]);
    expect([10, 16, 18, 23, 26, 27].map((t) => percent(survivalAt(found, t)))).toEqual([
      99.7, 99.3, 99, 98.7, 98.3, 98,
    ]);
  });

  // By hand: times 1 (cause 1), 2 (cause 2), 2 (censored), 3 (cause 1), 4 (censored).
  // F1(1) = 1/5. S(1) = 4/5, n(2) = 4: F2(2) = 4/5 · 1/4 = 1/5. S(2) = 3/5, n(3) = 2: F1(3) = 1/5 + 3/5 · 1/2 = 1/2.
  test("five lives by hand", () => {
    const found = curves([
      [0, 1, 1],
      [0, 2, 2],
      [0, 2, 0],
      [0, 3, 1],
      [0, 4, 0],
    ]);
    expect(Array.from(found.first, round)).toEqual([0, 0.2, 0.2, 0.5, 0.5]);
    expect(Array.from(found.second, round)).toEqual([0, 0, 0.2, 0.2, 0.2]);
  });

  test("both causes and a censoring at one time share one risk set", () => {
    const found = curves([
      [0, 2, 1],
      [0, 2, 2],
      [0, 2, 0],
      [0, 5, 1],
    ]);
    expect([found.first[2], found.second[2], found.first[5]].map((share) => round(share ?? NaN))).toEqual([
      0.25, 0.25, 0.75,
    ]);
  });

  const lives = (entries: fc.Arbitrary<number>): fc.Arbitrary<Life[]> =>
    fc.array(
      fc
        .tuple(entries, fc.nat(12), fc.constantFrom(0 as const, 1 as const, 2 as const))
        .map(([entry, stay, cause]): Life => [entry, entry + stay, cause]),
      { minLength: 1, maxLength: 40 }
    );

  // Efron 1967: every life weighs 1 ÷ n; one that is censored hands its weight on, in equal parts, to those that stay longer.
  test("equals redistribution to the right", () => {
    fc.assert(
      fc.property(lives(fc.constant(0)), (sample) => {
        const found = curves(sample);
        const byHand = redistributed(sample);
        for (let t = 0; t <= found.last; t++) {
          expect(found.first[t]).toBeCloseTo(byHand(1, t), 10);
          expect(found.second[t]).toBeCloseTo(byHand(2, t), 10);
        }
      })
    );
  });

  test("with delayed entry equals the product of the transition matrices", () => {
    fc.assert(
      fc.property(lives(fc.nat(8)), fc.integer({ min: 1, max: 4 }), (sample, least) => {
        const found = competingRisks(columns(sample), least);
        const byHand = productIntegral(sample, least);
        expect(found?.last).toBe(byHand.last);
        for (let t = 0; t <= (found?.last ?? -1); t++) {
          expect(found?.first[t]).toBeCloseTo(byHand.shares[t]?.[1] ?? NaN, 10);
          expect(found?.second[t]).toBeCloseTo(byHand.shares[t]?.[2] ?? NaN, 10);
        }
      })
    );
  });

  test("shares never fall, and never add to more than 1", () => {
    fc.assert(
      fc.property(lives(fc.nat(8)), (sample) => {
        const { first, second, last } = curves(sample);
        for (let t = 0; t <= last; t++) {
          expect(first[t]).toBeGreaterThanOrEqual(first[t - 1] ?? 0);
          expect(second[t]).toBeGreaterThanOrEqual((second[t - 1] ?? 0) - 1e-15);
          expect((first[t] ?? NaN) + (second[t] ?? NaN)).toBeLessThanOrEqual(1);
        }
      })
    );
  });
});

describe("delayed entry", () => {
  // As in the Channing House retirement community (Hyde 1980), where residents are watched from the age they move in at:
  // A 0–2 ends, B 1–4 ends, C 3–5 is left, D 3–6 ends. At risk: A, B at 2; B, C, D at 4; D at 6.
  // S(2) = 1/2, S(4) = 1/2 · 2/3 = 1/3, S(6) = 0. Taken as watched from 0, four are at risk at 2: S(2) = 3/4.
  const LATE: readonly Life[] = [
    [0, 2, 1],
    [1, 4, 1],
    [3, 5, 0],
    [3, 6, 1],
  ];

  test("who is watched later is at risk later", () => {
    const found = curves(LATE);
    expect([1, 2, 3, 4, 5, 6].map((t) => round(survivalAt(found, t)))).toEqual(
      [1, 1 / 2, 1 / 2, 1 / 3, 1 / 3, 0].map(round)
    );
    expect(survivalAt(curves(LATE.map(([, exit, cause]) => [0, exit, cause])), 2)).toBe(3 / 4);
  });

  test("who enters at a time is at risk at it", () => {
    expect(
      curves([
        [3, 3, 1],
        [0, 5, 0],
      ]).first[3]
    ).toBe(1 / 2);
  });
});

describe("too few at risk", () => {
  // Three are watched until 4, two until 9: with three needed, the end at 9 is beyond what is known, and the one at 1, when two
  // were watched, adds nothing.
  const FEW: readonly Life[] = [
    [0, 1, 2],
    [0, 9, 1],
    [2, 4, 1],
    [2, 9, 0],
  ];

  test("early ends add nothing, the result ends with the last time enough were watched", () => {
    const found = curves(FEW, 3);
    expect([found.last, Array.from(found.second)]).toEqual([4, [0, 0, 0, 0, 0]]);
    expect(found.first[4]).toBe(1 / 3);
  });

  test("never enough, and nobody at all", () => {
    expect(competingRisks(columns(FEW), 4)).toBeUndefined();
    expect(competingRisks(columns([]), 1)).toBeUndefined();
  });

  test("a life that ends before it begins is refused", () => {
    expect(() => competingRisks(columns([[2, 1, 1]]), 1)).toThrow(RangeError);
    expect(() => competingRisks(columns([[-1, 1, 1]]), 1)).toThrow(RangeError);
  });
});

const round = (share: number): number => Math.round(share * 1e12) / 1e12;

function redistributed(sample: readonly Life[]): (cause: number, t: number) => number {
  const left = sample.map(([, exit, cause]) => ({ exit, cause, weight: 1 / sample.length }));
  for (const life of [...left].sort((a, b) => a.exit - b.exit)) {
    const later = left.filter(({ exit }) => exit > life.exit);
    if (life.cause !== 0 || later.length === 0) continue;
    for (const other of later) other.weight += life.weight / later.length;
    life.weight = 0;
  }
  return (cause, t) =>
    left.filter((life) => life.cause === cause && life.exit <= t).reduce((sum, { weight }) => sum + weight, 0);
}

/** States 0 there, 1 and 2 ended: the state's law at each time, by the matrix of each time in turn. */
function productIntegral(sample: readonly Life[], least: number): { last: number | undefined; shares: number[][] } {
  const longest = Math.max(...sample.map(([, exit]) => exit));
  let state = [1, 0, 0];
  let last: number | undefined;
  const shares: number[][] = [];
  for (let t = 0; t <= longest; t++) {
    const atRisk = sample.filter(([entry, exit]) => entry <= t && t <= exit).length;
    const ended = [1, 2].map((cause) => sample.filter(([, exit, why]) => exit === t && why === cause).length);
    if (atRisk >= least) last = t;
    const [one = 0, two = 0] = atRisk >= least ? ended.map((d) => d / atRisk) : [];
    const matrix = [
      [1 - one - two, one, two],
      [0, 1, 0],
      [0, 0, 1],
    ];
    state = [0, 1, 2].map((to) => state.reduce((sum, share, from) => sum + share * (matrix[from]?.[to] ?? NaN), 0));
    shares.push(state);
  }
  return { last, shares };
}
