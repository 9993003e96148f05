import type { MonthRow } from "../../../src/core/analysis";
import { fiscalMonths } from "../../../src/core/fiscalYear";
import { phasingOf, type Phasing } from "../../../src/core/targets/phasingOf";
import type { Settings } from "../../../src/core/settings";
import { serial } from "../../support/opportunitiesOf";

const EVEN = new Array<number>(12).fill(1 / 12);

/** A row a month from a month on; each wins what its calendar month is worth. */
function record(first: string, count: number, worth: (month: number) => number): MonthRow[] {
  const [year = NaN, month = NaN] = first.split("-").map(Number);
  return Array.from({ length: count }, (_, i) => {
    const at = year * 12 + month - 1 + i;
    const name = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    return { month: name, won: 1, wonValue: worth((at % 12) + 1), lost: 0, noDecision: 0 };
  });
}

interface Asked {
  readonly rows: readonly MonthRow[];
  readonly phasing?: Settings["phasing"];
  readonly monthShares?: Settings["monthShares"];
  readonly asOf?: string;
  readonly startMonth?: number;
}

function asked({ rows, phasing = "automatic", monthShares = {}, asOf = "2026-09-15", startMonth = 1 }: Asked): Phasing {
  const settings = { phasing, monthShares, asOf: serial(asOf) };
  return phasingOf({ settings, months: fiscalMonths(2026, startMonth), record: rows });
}

// A month is worth its number: 1 + … + 12 = 78.
const BY_NUMBER = EVEN.map((_, m) => expect.closeTo((m + 1) / 78, 12) as number);

describe("automatic", () => {
  // September 2024 … August 2026: 24 whole months; September 2026 is not over.
  const two = record("2024-09", 25, (month) => month);

  test("own seasonality from 24 whole months on", () => {
    expect(asked({ rows: two })).toMatchObject({ way: "seasonal", because: "enoughHistory", months: 24 });
    expect(asked({ rows: two }).shares).toEqual(BY_NUMBER);
  });

  test("even with a month less, and says how many there are", () => {
    const less = asked({ rows: two.slice(1) });
    expect(less).toMatchObject({ way: "even", because: "tooFewMonths", shares: EVEN, months: 12 });
    expect(asked({ rows: [] })).toMatchObject({ way: "even", because: "tooFewMonths", shares: EVEN, months: 0 });
  });

  test("the last 36 months where there are so many, and never older ones", () => {
    const long = record("2020-01", 81, (month) => month).map((row) =>
      row.month < "2023-09" ? { ...row, wonValue: 1e9 } : row
    );
    expect(asked({ rows: long })).toMatchObject({ months: 36, shares: BY_NUMBER });
  });

  test("a month that ends on the day is whole; the running one never counts", () => {
    const rows = record("2024-10", 24, (month) => (month === 9 ? 120 : 0));
    expect(asked({ rows, asOf: "2026-09-29" })).toMatchObject({ because: "tooFewMonths" });
    const shares = asked({ rows, asOf: "2026-09-30" }).shares;
    expect(shares[8]).toBe(1);
  });

  test("nothing won in all those months: even", () => {
    expect(asked({ rows: record("2023-01", 45, () => 0) })).toMatchObject({ way: "even", because: "nothingWon" });
  });

  test("a fiscal year from July begins with July's share", () => {
    const { shares } = asked({ rows: two, startMonth: 7 });
    expect(shares[0]).toBeCloseTo(7 / 78, 12);
    expect(shares[11]).toBeCloseTo(6 / 78, 12);
  });
});

describe("asked for", () => {
  const rows = record("2025-09", 13, (month) => month);

  test("seasonality from 12 months on, else even", () => {
    expect(asked({ rows, phasing: "seasonal" })).toMatchObject({
      way: "seasonal",
      because: "asked",
      shares: BY_NUMBER,
    });
    const short = asked({ rows: rows.slice(1), phasing: "seasonal" });
    expect(short).toMatchObject({ way: "even", because: "tooFewMonths" });
  });

  test("4-4-5: a quarter of the year a quarter, its months by their weeks", () => {
    const { shares } = asked({ rows, phasing: "4-4-5" });
    expect(shares.slice(0, 4)).toEqual([4 / 52, 4 / 52, 5 / 52, 4 / 52]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test("twelve shares of any size are scaled", () => {
    const phasing = [0, 0, 0, 1, 1, 1, 2, 2, 2, 1, 1, 1];
    expect(asked({ rows, phasing }).shares).toEqual(phasing.map((share) => share / 12));
  });
});

test("a month typed over keeps its share, the others theirs, all scaled", () => {
  // 1/12 becomes 13/12: 2 in all.
  const { shares, base } = asked({ rows: [], phasing: "even", monthShares: { "2026-03": 13 / 12, "2025-03": 7 } });
  expect(shares[2]).toBeCloseTo(13 / 24, 12);
  expect(shares[3]).toBeCloseTo(1 / 24, 12);
  expect(base).toEqual(EVEN);
  const nothing = Object.fromEntries(fiscalMonths(2026, 1).map(({ name }) => [name, 0]));
  expect(asked({ rows: [], monthShares: nothing }).shares).toEqual(EVEN);
});
