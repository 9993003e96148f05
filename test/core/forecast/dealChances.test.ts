import fc from "fast-check";
import { dealChances, learnedOf, type DealChances } from "../../../src/core/forecast/dealChances";
import { methodWithoutHistory, servingProbabilities } from "../../../src/core/forecast/servingProbabilities";
import { isoDay } from "../../../src/core/cells/day";
import { eventually, everWon } from "../../../src/core/history/ageChance";
import type { AgeCurves } from "../../../src/core/history/ownHistory";
import { openDeals } from "../../../src/core/opportunities/dealRows";
import type { StageUse } from "../../../src/core/opportunities/reading";
import { readingOf, serial, type DealRow } from "../../support/opportunitiesOf";

const AS_OF = serial("2025-06-30");
const STAGES: readonly StageUse[] = [
  { stage: "Proposal", outcome: "open", because: "byName", probability: 0.6, count: 1, isAsked: false },
];

/** Won 0.2 at age 1, 0.4 at 3; lost 0.2 at 2, 0.4 at 4. F_won(∞) = 0.4; S: 1, 0.8, 0.6, 0.4, 0.2. */
const CURVES: AgeCurves = {
  lastAge: 4,
  won: Float64Array.of(0, 0.2, 0.2, 0.4, 0.4),
  lost: Float64Array.of(0, 0, 0.2, 0.2, 0.4),
};

const open = (ageDays: number | undefined, more: Partial<DealRow> = {}): DealRow => ({
  outcome: "open",
  ...(ageDays === undefined ? {} : { created: isoDay(AS_OF - ageDays) }),
  ...more,
});

function chancesOf(rows: readonly DealRow[], curves: AgeCurves | "none" = CURVES): DealChances {
  const reading = readingOf(rows, STAGES);
  return dealChances({
    reading,
    open: openDeals(reading.opportunities),
    asOf: AS_OF,
    curves: curves === "none" ? undefined : curves,
  });
}

const close = (chance: number): number => (Number.isNaN(chance) ? NaN : (expect.closeTo(chance, 12) as number));

describe("side by side", () => {
  test("M1: the column, else the stage, else no answer", () => {
    const { crm, crmFrom } = chancesOf([
      { outcome: "won", probability: 0.9 },
      open(0, { probability: 0.3, stage: "Proposal" }),
      open(0, { stage: "Proposal" }),
      open(0, { stage: "Unheard of" }),
    ]);
    expect([Array.from(crm), crmFrom]).toEqual([
      [0.3, 0.6, NaN],
      ["column", "stage", undefined],
    ]);
  });

  // (0.4 − F_won(a)) ÷ S(a): 0.4, 0.25, 1/3, 0, 0; a deal without a created day is new; one of 5 days is older than any watched.
  test("M2 by age", () => {
    const { history, age } = chancesOf([open(0), open(1), open(2), open(3), open(4), open(5), open(undefined)]);
    expect(Array.from(age)).toEqual([0, 1, 2, 3, 4, 5, 0]);
    expect(Array.from(history)).toEqual([0.4, 0.25, 1 / 3, 0, 0, NaN, 0.4].map(close));
  });

  // Odds 0.3/0.7 × [1 − 0.2/0.4] ÷ [(1 − 0.4 − 0.2)/(1 − 0.4)] at age 2: 3/7 · 1/2 ÷ 2/3 = 9/28, a chance of 9/37.
  test("M3 at age 2 by hand; without M1 or M2 none", () => {
    const { blend } = chancesOf([
      open(2, { probability: 0.3 }),
      open(2),
      open(5, { probability: 0.3 }),
      open(0, { probability: 0.3 }),
    ]);
    expect(Array.from(blend)).toEqual([9 / 37, NaN, NaN, 0.3].map(close));
  });

  test("M3 equals M2 where the CRM says what new deals come to", () => {
    const hazard = fc.tuple(
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true })
    );
    fc.assert(
      fc.property(fc.array(hazard, { minLength: 1, maxLength: 12 }), fc.nat(11), (hazards, age) => {
        let [left, won, lost] = [1, 0, 0];
        const shares = hazards.map(([end, ofWon]) => {
          won += left * end * ofWon;
          lost += left * end * (1 - ofWon);
          left *= 1 - end;
          return { won, lost };
        });
        const curves: AgeCurves = {
          lastAge: hazards.length - 1,
          won: Float64Array.from(shares, (share) => share.won),
          lost: Float64Array.from(shares, (share) => share.lost),
        };
        const ever = everWon(curves);
        fc.pre(ever > 1e-3 && ever < 1 && eventually(curves, age) > 1e-6);
        const { blend } = chancesOf([open(age, { probability: ever })], curves);
        expect(blend[0]).toBeCloseTo(eventually(curves, age), 6);
      })
    );
  });

  test("without own history only the CRM answers", () => {
    const { history, blend, crm } = chancesOf([open(1, { probability: 0.3 })], "none");
    expect([history[0], blend[0], crm[0]]).toEqual([NaN, NaN, 0.3]);
  });

  test("no loss is left to come: certain by own history and by the blend, whatever the CRM says", () => {
    const sure: AgeCurves = { lastAge: 2, won: Float64Array.of(0, 0, 0.5), lost: Float64Array.of(0, 0.5, 0.5) };
    const { history, blend } = chancesOf([open(1, { probability: 0.1 })], sure);
    expect([history[0], blend[0]]).toEqual([1, 1]);
  });
});

describe("the method that serves", () => {
  const chances = chancesOf([open(1, { probability: 0.3 }), open(1), open(5, { stage: "Proposal" }), open(5)]);
  const serving = (method: Parameters<typeof servingProbabilities>[1], winRate?: number): unknown[] => {
    const { probability, from } = servingProbabilities(chances, method, winRate);
    return from.map((where, k) => [where, Number.isNaN(probability[k]) ? undefined : probability[k]]);
  };

  test("own history: older than any watched the CRM answers, else nothing does: not even the win rate", () => {
    for (const method of ["M2", "M2phase"] as const) {
      expect(serving(method, 0.5)).toEqual([
        ["history", close(0.25)],
        ["history", close(0.25)],
        ["stage", 0.6],
        [undefined, undefined],
      ]);
    }
  });

  test("the blend, then own history, then the CRM", () => {
    // Age 1: odds 3/7 · (1 − 0.2/0.4) ÷ [(1 − 0.4)/(1 − 0.4)] = 3/14.
    expect(serving("M3", 0.5)).toEqual([
      ["history", close(3 / 17)],
      ["history", close(0.25)],
      ["stage", 0.6],
      [undefined, undefined],
    ]);
  });

  test("the CRM, then own history, then the win rate; and the win rate alone", () => {
    expect(serving("M1", 0.5)).toEqual([
      ["column", 0.3],
      ["history", close(0.25)],
      ["stage", 0.6],
      ["winRate", 0.5],
    ]);
    expect(serving("W1", 0.5)).toEqual(new Array(4).fill(["winRate", 0.5]));
    expect(serving("W1")).toEqual(new Array(4).fill([undefined, undefined]));
  });

  test("without own history: M1 where the CRM knows any open deal, else W1", () => {
    expect(methodWithoutHistory(chances)).toBe("M1");
    expect(methodWithoutHistory(chancesOf([open(1)]))).toBe("W1");
    expect(methodWithoutHistory(chancesOf([]))).toBe("W1");
  });
});

describe("what age and delay leave", () => {
  const rows = [open(0), open(1), open(2), open(3), open(5)];

  // M2(a) ÷ 0.4: 1, 0.625, 0.8333, 0, no answer.
  test("of an aged deal its chance ÷ that of all deals, at most all", () => {
    expect(Array.from(learnedOf(chancesOf(rows), CURVES, 30).ageFactor)).toEqual([1, 0.625, 5 / 6, 0, NaN].map(close));
    const rising: AgeCurves = { lastAge: 2, won: Float64Array.of(0, 0, 0.4), lost: Float64Array.of(0, 0.5, 0.5) };
    expect(learnedOf(chancesOf([open(1)], rising), rising, 30).ageFactor[0]).toBe(1);
  });

  // Within one day: 0.2, 0, 0.2/0.6, 0; a new deal 0.2.
  test("the chance by the period's end", () => {
    const { chance, fresh } = learnedOf(chancesOf(rows), CURVES, 1);
    expect([Array.from(chance), fresh]).toEqual([[0.2, 0, 1 / 3, 0, NaN].map(close), close(0.2)]);
    expect(Array.from(learnedOf(chancesOf(rows), CURVES, 0).chance)).toEqual([0, 0, 0, 0, NaN]);
    expect(Array.from(learnedOf(chancesOf(rows), CURVES, -5).chance)).toEqual([0, 0, 0, 0, NaN]);
  });
});
