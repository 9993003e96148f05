import { eventually, everWon, wonByAge } from "../../../src/core/history/ageChance";
import { Fate, type DealLives } from "../../../src/core/history/dealLives";
import { ownHistory, type AgeCurves } from "../../../src/core/history/ownHistory";
import { competingRisks } from "../../../src/core/maths/competingRisks";

/** Days 0 … 1,000 of a firm that creates deals every day; each day of its life one is won, lost or stays. */
const LAST_DAY = 1_000;
const WON_A_DAY = 0.01;
const LOST_A_DAY = 0.02;

interface Firm {
  readonly deals: number;
  readonly seed: number;
  /** Hazards by kind of deal, each as frequent as the other. */
  readonly kinds?: readonly (readonly [won: number, lost: number])[];
  /** Closings before this day are not on the sheet. */
  readonly recordFrom?: number;
}

/** The deals of a generated firm, as known on its last day. */
function livesOf({ deals, seed, kinds = [[WON_A_DAY, LOST_A_DAY]], recordFrom = 0 }: Firm): DealLives {
  const random = randomFrom(seed);
  const [created, closed, fate]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < deals; i++) {
    const [won, lost] = kinds[i % kinds.length] ?? [0, 0];
    const from = Math.floor(random() * LAST_DAY);
    // Days until an end, at least one: geometric.
    const end = from + Math.ceil(Math.log(1 - random()) / Math.log(1 - won - lost));
    const isWon = random() < won / (won + lost);
    if (end < recordFrom) continue;
    created.push(from);
    closed.push(end <= LAST_DAY ? end : NaN);
    fate.push(end > LAST_DAY ? Fate.open : isWon ? Fate.won : Fate.lost);
  }
  return { created: Float64Array.from(created), closed: Float64Array.from(closed), fate: Uint8Array.from(fate) };
}

function curvesOf(firm: Firm): AgeCurves {
  const { curves, none } = ownHistory(livesOf(firm), LAST_DAY);
  if (curves === undefined) throw new Error(none);
  return curves;
}

/** F_won by an age under constant hazards. */
const truthBy = (age: number): number => (1 - (1 - WON_A_DAY - LOST_A_DAY) ** age) / 3;

/** A share from n deals strays from the truth by more than four standard errors once in 16,000 times. */
const farFrom = (share: number, truth: number, n: number): number =>
  Math.abs(share - truth) / Math.sqrt((truth * (1 - truth)) / n);

const AGES = [10, 30, 60, 100];

describe("constant chances a day", () => {
  test("known rates are the limit of many closed deals", () => {
    for (const deals of [500, 5_000, 50_000]) {
      const curves = curvesOf({ deals, seed: deals });
      for (const age of AGES) expect(farFrom(wonByAge(curves, age), truthBy(age), deals)).toBeLessThan(4);
      expect(farFrom(everWon(curves), 1 / 3, deals)).toBeLessThan(4);
    }
  });

  test("a deal of any age has the chance of a new one", () => {
    const curves = curvesOf({ deals: 50_000, seed: 2 });
    for (const age of AGES) {
      const left = 50_000 * (1 - 3 * truthBy(age));
      expect(farFrom(eventually(curves, age), 1 / 3, left)).toBeLessThan(4);
    }
  });
});

describe("an export that begins mid-stream", () => {
  // The closings of the first 900 days are gone; deals created then are on the sheet only where they were still open.
  const firm: Firm = { deals: 50_000, seed: 3, recordFrom: 900 };

  test("late entry corrects it", () => {
    const curves = curvesOf(firm);
    const watched = livesOf(firm).fate.length;
    for (const age of AGES) expect(farFrom(wonByAge(curves, age), truthBy(age), watched / 4)).toBeLessThan(4);
  });

  test("watched from their creation, the survivors make wins look late", () => {
    const { created, closed, fate } = livesOf(firm);
    const found = competingRisks(
      {
        entry: new Int32Array(fate.length),
        exit: closed.map((day, i) => (Number.isNaN(day) ? LAST_DAY : day) - (created[i] ?? NaN)),
        cause: fate,
      },
      10
    );
    for (const age of [30, 60]) expect(found?.first[age] ?? NaN).toBeLessThan(truthBy(age) - 0.03);
  });

  test("ten times the same record: the mean error of late entry is within its sampling error", () => {
    const errors = Array.from({ length: 10 }, (_, k) => {
      const curves = curvesOf({ deals: 10_000, seed: 100 + k, recordFrom: 900 });
      return wonByAge(curves, 60) - truthBy(60);
    });
    const mean = errors.reduce((sum, error) => sum + error, 0) / 10;
    const spread = Math.sqrt(errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / 9);
    expect(Math.abs(mean)).toBeLessThan((4 * spread) / Math.sqrt(10));
    expect(spread).toBeLessThan(0.05);
  });
});

describe("two kinds of deal", () => {
  // Half are won fast or not at all, half slowly: the older a deal, the surer it is of the slow kind.
  const kinds = [
    [0.04, 0.02],
    [0.002, 0.008],
  ] as const;
  /** P(won at all | open at an age): the kinds weighed by who is still open. */
  const truthAt = (age: number): number => {
    const open = kinds.map(([won, lost]) => (1 - won - lost) ** age);
    const won = kinds.map(([w, l], k) => ((open[k] ?? 0) * w) / (w + l));
    const sum = (shares: readonly number[]): number => shares.reduce((all, share) => all + share, 0);
    return sum(won) / sum(open);
  };

  test("the chance falls with age as it truly does", () => {
    const curves = curvesOf({ deals: 50_000, seed: 5, kinds });
    for (const age of [0, 30, 60, 120]) expect(Math.abs(eventually(curves, age) - truthAt(age))).toBeLessThan(0.01);
    expect(truthAt(0) / truthAt(120)).toBeGreaterThan(2);
  });
});

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
