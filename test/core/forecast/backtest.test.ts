import { isoDay } from "../../../src/core/cells/day";
import type { BacktestLine, BacktestTable } from "../../../src/core/forecast/backtest";
import { backtestOf } from "../../../src/core/forecast/backtestOf";
import {
  calibrate,
  calibrationBins,
  meanScores,
  noCalibration,
  noScores,
  scoreDeals,
  scoreEach,
} from "../../../src/core/forecast/chanceScores";
import { samplingVariance, sharedVarianceOf } from "../../../src/core/forecast/forecastErrors";
import { knownValues } from "../../../src/core/forecast/knownValues";
import {
  lastPeriodWon,
  meanOfLastWon,
  runRate,
  runRateByPhase,
  samePeriodLastYearWon,
} from "../../../src/core/forecast/naiveForecasts";
import { lastMonths, lastQuarters } from "../../../src/core/forecast/pastPeriods";
import { phaseFactors } from "../../../src/core/forecast/phaseFactor";
import { servingMethod } from "../../../src/core/forecast/servingMethod";
import { livesAt } from "../../../src/core/history/dealLives";
import { bias, wape } from "../../../src/core/maths/forecastErrors";
import { momentsLaw } from "../../../src/core/maths/momentsLaw";
import { quantileOf, sumLaw } from "../../../src/core/maths/sumLaw";
import { opportunitiesOf, serial, type DealRow } from "../../support/opportunitiesOf";

const named = (periods: readonly { name: string }[]): readonly string[] => periods.map(({ name }) => name);

test("whole months and fiscal quarters that are over on a day", () => {
  expect(named(lastMonths(serial("2025-06-29"), 1, 3))).toEqual(["2025-03", "2025-04", "2025-05"]);
  expect(named(lastMonths(serial("2025-06-30"), 1, 2))).toEqual(["2025-05", "2025-06"]);
  expect(lastMonths(serial("2025-06-30"), 7, 24)).toHaveLength(24);
  expect(named(lastQuarters(serial("2025-05-15"), 1, 2))).toEqual(["Q4 2024", "Q1 2025"]);
  // A fiscal year from February: its first quarter ends with April; a leap day is in its own month.
  expect(named(lastQuarters(serial("2024-04-30"), 2, 1))).toEqual(["Q1 2024/25"]);
  const [quarter] = lastQuarters(serial("2024-04-30"), 2, 1);
  expect(quarter?.months.map(({ name, position }) => [name, position])).toEqual([
    ["2024-02", 0],
    ["2024-03", 1],
    ["2024-04", 2],
  ]);
  expect(quarter?.months[0]?.to).toBe(serial("2024-02-29"));
  expect(lastQuarters(serial("2025-06-30"), 1, 8).every(({ months }) => months.length === 3)).toBe(true);
});

test("phase: (ΣA + F̄) ÷ (ΣF + F̄) by position, 1 below four months", () => {
  const month = (position: number, forecast: number, actual: number) => ({ position, forecast, actual });
  const past = [month(0, 100, 50), month(1, 100, 80), month(2, 100, 200), month(0, 140, 70)];
  // F̄ = 110: (120 + 110) ÷ (240 + 110), (80 + 110) ÷ (100 + 110), (200 + 110) ÷ (100 + 110).
  expect(phaseFactors(past)).toEqual([
    { factor: 230 / 350, n: 2 },
    { factor: 190 / 210, n: 1 },
    { factor: 310 / 210, n: 1 },
  ]);
  expect(phaseFactors(past.slice(0, 3)).map(({ factor }) => factor)).toEqual([1, 1, 1]);
  expect(phaseFactors([]).map(({ factor }) => factor)).toEqual([1, 1, 1]);
});

test("errors over periods, and the part of them that all deals share", () => {
  const periods = [
    { forecast: 110, actual: 100 },
    { forecast: 60, actual: 100 },
  ];
  expect([wape(periods), bias(periods)]).toEqual([50 / 200, -30 / 200]);
  expect([wape([]), bias([{ forecast: 5, actual: 0 }])]).toEqual([undefined, undefined]);
  const off = { forecast: 100, actual: 120, variance: 100 };
  expect(sharedVarianceOf([off, off, off])).toBeUndefined();
  expect(sharedVarianceOf([off, off, off, off])).toBeCloseTo(0.04 - 0.01, 12);
  expect(sharedVarianceOf([off, off, off, { ...off, forecast: 0 }])).toBeUndefined();
  expect(sharedVarianceOf(new Array<typeof off>(4).fill({ ...off, variance: 900 }))).toBe(0);
  expect(samplingVariance(0.3, 60)).toBeCloseTo(0.7 / 18, 12);
});

test("Brier and log score, chances clipped to 0.001 … 0.999; deals of one chance like each alone", () => {
  const each = noScores();
  scoreEach(each, Float64Array.of(0.25, 0.25, 0.25, 1), Uint8Array.of(1, 0, 0, 0));
  const pooled = noScores();
  scoreDeals(pooled, 0.25, 1, 3);
  scoreDeals(pooled, 1, 0, 1);
  expect(meanScores(each)).toEqual({
    brier: (0.5625 + 2 * 0.0625 + 1) / 4,
    logScore: expect.closeTo((-Math.log(0.25) - 2 * Math.log(0.75) - Math.log(0.001)) / 4, 12) as number,
  });
  expect(meanScores(pooled).brier).toBeCloseTo(meanScores(each).brier ?? NaN, 12);
  expect(meanScores(pooled).logScore).toBeCloseTo(meanScores(each).logScore ?? NaN, 12);
  expect(meanScores(noScores())).toEqual({ brier: undefined, logScore: undefined });
});

test("calibration: chances by bin with what came; certainty is in the last", () => {
  const tally = noCalibration();
  for (const [chance, isWon] of [
    [0.05, true],
    [0.09, false],
    [1, true],
  ] as const)
    calibrate(tally, chance, isWon);
  expect(calibrationBins(tally)).toEqual([
    { from: 0.05, to: 0.1, n: 2, said: expect.closeTo(0.07, 12) as number, won: 0.5 },
    { from: 0.5, to: 1, n: 1, said: 1, won: 1 },
  ]);
});

describe("naive lines: 1, 2, 3 … a month from month 100 on", () => {
  const won = (month: number): number | undefined => (month >= 100 ? month - 99 : undefined);
  const periodOf = (first: number, months: number) => ({
    name: "",
    from: 0,
    to: 0,
    months: Array.from({ length: months }, (_, k) => ({
      name: "",
      from: 0,
      to: 0,
      number: first + k,
      position: k,
    })),
  });

  test("months", () => {
    const month = periodOf(114, 1);
    expect([lastPeriodWon(month, won), meanOfLastWon(month, won), samePeriodLastYearWon(month, won)]).toEqual([
      14, 13, 3,
    ]);
    expect([meanOfLastWon(periodOf(102, 1), won), samePeriodLastYearWon(periodOf(111, 1), won)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("quarters", () => {
    const quarter = periodOf(114, 3);
    expect([lastPeriodWon(quarter, won), meanOfLastWon(quarter, won), samePeriodLastYearWon(quarter, won)]).toEqual([
      12 + 13 + 14,
      (14 * 15) / 2 / 4 - 3 / 4,
      3 + 4 + 5,
    ]);
  });

  test("run rate: the mean of what is on record of twelve months, of three at least, × phase", () => {
    const [month] = periodOf(104, 1).months;
    if (month === undefined) throw new Error("no month");
    expect([runRate(month, won), runRate({ ...month, number: 102 }, won)]).toEqual([(1 + 2 + 3 + 4) / 4, undefined]);
    const flat = [0, 1, 2, 0].map((position) => ({ position, forecast: 10, actual: position === 2 ? 40 : 10 }));
    expect(runRateByPhase(periodOf(104, 3), won, flat)).toBeCloseTo(2.5 * (1 + 1 + 50 / 20), 12);
  });
});

describe("what open deals counted as", () => {
  const closed = (outcome: "won" | "lost", count: number, more: Partial<DealRow>): readonly DealRow[] =>
    new Array<DealRow>(count).fill({ outcome, created: "2025-01-10", closed: "2025-02-10", product: "A", ...more });
  const open: DealRow = { outcome: "open", created: "2025-03-01", product: "A", amount: 70 };
  const valueOfLast = (rows: readonly DealRow[]): readonly [number, boolean] => {
    const deals = opportunitiesOf(rows);
    const { valueOf, isValued } = knownValues(deals, livesAt(deals, serial("2025-03-31"), { rebuilt: true }));
    return [valueOf(rows.length - 1), isValued];
  };

  test("their own amounts, where lost deals keep theirs", () => {
    expect(valueOfLast([...closed("won", 5, { amount: 10 }), ...closed("lost", 5, { amount: 20 }), open])).toEqual([
      70,
      false,
    ]);
  });

  test("the mean won size of their product where lost deals lose theirs, of all below five wins of it", () => {
    const rows = [
      ...closed("won", 5, { amount: 10 }),
      ...closed("won", 1, { amount: 70, product: "B" }),
      ...closed("lost", 5, {}),
    ];
    expect(valueOfLast([...rows, open])).toEqual([10, true]);
    expect(valueOfLast([...rows, { ...open, product: "B" }])).toEqual([20, true]);
  });

  test("their own where won deals lack amounts as well", () => {
    const rows = [...closed("won", 2, {}), ...closed("won", 5, { amount: 10 }), ...closed("lost", 5, {})];
    expect(valueOfLast([...rows, open])).toEqual([70, false]);
  });
});

test("a law of moments has the tenths of the exact law of a hundred skew deals", () => {
  const chance = Float64Array.from({ length: 100 }, (_, k) => 0.05 + ((k * 37) % 100) / 400);
  const amount = Float64Array.from({ length: 100 }, (_, k) => Math.round(1000 * Math.exp(((k * 61) % 100) / 40)));
  let [mean, second, third, fourth] = [0, 0, 0, 0];
  for (let k = 0; k < 100; k++) {
    const [p, money] = [chance[k] ?? NaN, amount[k] ?? NaN];
    const spread = p * (1 - p) * money ** 2;
    mean += p * money;
    second += spread;
    third += spread * (1 - 2 * p) * money;
    fourth += spread * (1 - 6 * p * (1 - p)) * money ** 2;
  }
  expect(third / second ** 1.5).toBeGreaterThan(0.2);
  const exact = sumLaw({ chance, amount });
  const law = momentsLaw({ mean, second, third, fourth });
  expect([law.mean, law.variance]).toEqual([expect.closeTo(exact.mean, 6), expect.closeTo(exact.variance, 3)]);
  for (const p of [0.1, 0.5, 0.9]) {
    expect(Math.abs(quantileOf(law, p) - quantileOf(exact, p))).toBeLessThan(0.01 * Math.sqrt(second));
  }
  expect(quantileOf(momentsLaw({ mean: 5, second: 0, third: 0, fourth: 0 }), 0.1)).toBe(5);
});

describe("which way serves", () => {
  const line = (name: BacktestLine["line"], wapeOfLine: number, n: number): BacktestLine => ({
    line: name,
    n,
    wape: wapeOfLine,
    servingWape: 0.3,
    bias: 0,
    brier: undefined,
    logScore: undefined,
    inside: undefined,
    insideN: 0,
  });
  const table = (every: "month" | "quarter", n: number, lines: readonly BacktestLine[]): BacktestTable => ({
    every,
    lines,
    periods: new Array<BacktestTable["periods"][number]>(n).fill({
      name: "",
      forecast: 1,
      actual: 1,
      p10: undefined,
      p90: undefined,
    }),
    sharedVariance: undefined,
    neededOfPast: undefined,
    createdWithin: undefined,
  });
  const serving = (months: readonly [number, number, number], quarters: readonly [number, number, number]) =>
    servingMethod({
      months: table("month", months[0], [line("M2phase", months[1], months[0]), line("M2", months[2], months[0])]),
      quarters: table("quarter", quarters[0], [
        line("M2phase", quarters[1], quarters[0]),
        line("M2", quarters[2], quarters[0]),
        line("lastPeriod", 0.29, quarters[0] - 1),
        line("meanOfLast", 0.2, 5),
        line("runRatePhase", 0.25, quarters[0]),
      ]),
    });

  test("phase, unless own history alone was closer by month and by quarter, from six periods on", () => {
    expect(serving([5, 0.3, 0.2], [5, 0.3, 0.2]).because).toBe("tooLittleHistory");
    expect(serving([5, 0.3, 0.2], [5, 0.3, 0.2]).method).toBe("M2phase");
    expect(serving([6, 0.3, 0.2], [2, 0.2, 0.3])).toMatchObject({ method: "M2", because: "leastWrong" });
    expect(serving([24, 0.3, 0.2], [8, 0.2, 0.3]).method).toBe("M2phase");
    expect(serving([24, 0.2, 0.3], [8, 0.3, 0.2]).method).toBe("M2phase");
    expect(serving([24, 0.3, 0.2], [8, 0.3, 0.2]).method).toBe("M2");
    expect(serving([24, 0.3, 0.3], [8, 0.3, 0.3]).method).toBe("M2phase");
  });

  test("a yardstick of six periods that was closer is named, the closest of them", () => {
    expect(serving([24, 0.3, 0.4], [8, 0.3, 0.4]).closerLine).toEqual({
      line: "runRatePhase",
      wape: 0.25,
      servingWape: 0.3,
      n: 8,
    });
    expect(serving([5, 0.3, 0.4], [5, 0.3, 0.4]).closerLine).toBeUndefined();
  });
});

describe("thin histories", () => {
  const ASOF = serial("2025-06-30");
  const settings = { asOf: ASOF, fiscalYearStartMonth: 1, baselineMonths: 12 } as const;
  /** One deal every five days, closed 20 … 60 days later. */
  const rows = (count: number, change: (i: number) => Partial<DealRow> = () => ({})): readonly DealRow[] =>
    Array.from({ length: count }, (_, i): DealRow => {
      const created = ASOF - 5 * (count - i);
      const closed = created + 20 + ((i * 7) % 41);
      const row = { created: isoDay(created), amount: 100 };
      if (closed > ASOF) return { ...row, outcome: "open", ...change(i) };
      return { ...row, outcome: i % 3 === 0 ? "won" : "lost", closed: isoDay(closed), ...change(i) };
    });

  test("no past period without 30 closed and 10 won at its start", () => {
    expect(backtestOf(opportunitiesOf(rows(36)), settings)).toBeUndefined();
    expect(backtestOf(opportunitiesOf([]), settings)).toBeUndefined();
    const found = backtestOf(opportunitiesOf(rows(60)), settings);
    expect(found?.months.periods.length).toBeGreaterThan(0);
    expect(found?.months.periods.length).toBeLessThan(8);
    expect(found?.quarters.lines.map(({ line }) => line)).toContain("pipelineWinRate");
  });

  test("without losses, or all closed on one day, nothing is forecast", () => {
    const won = (i: number): Partial<DealRow> => (i < 90 ? { outcome: "won" } : {});
    expect(
      backtestOf(opportunitiesOf(rows(100, won).filter(({ outcome }) => outcome !== "lost")), settings)
    ).toBeUndefined();
    const day = { closed: "2025-06-30" };
    const sameDay = rows(80).map((row): DealRow => (row.outcome === "open" ? row : { ...row, ...day }));
    expect(backtestOf(opportunitiesOf(sameDay), settings)).toBeUndefined();
  });

  test("what came in a period: wins with both days in order, and of those what was created in it", () => {
    const found = backtestOf(opportunitiesOf(rows(200)), settings);
    const strange: readonly DealRow[] = [
      { outcome: "won", amount: 5000, closed: "2025-05-10" },
      { outcome: "won", amount: 5000, created: "2025-05-20", closed: "2025-05-10" },
      { outcome: "won", amount: 5000, created: "2025-05-20" },
    ];
    const actual = (table: BacktestTable | undefined) => table?.periods.map((period) => [period.name, period.actual]);
    const other = backtestOf(opportunitiesOf([...rows(200), ...strange]), settings);
    expect(actual(other?.months)).toEqual(actual(found?.months));
    const past = new Set(found?.months.periods.map(({ name }) => name));
    const wins = rows(200).filter(({ outcome, closed }) => outcome === "won" && past.has(closed?.slice(0, 7) ?? ""));
    const within = wins.filter(({ created, closed }) => created?.slice(0, 7) === closed?.slice(0, 7));
    expect(within.length).toBeGreaterThan(0);
    expect(found?.months.createdWithin).toBeCloseTo(within.length / wins.length, 12);
    expect(found?.quarters.createdWithin).toBeGreaterThan(found?.months.createdWithin ?? NaN);
  });
});
