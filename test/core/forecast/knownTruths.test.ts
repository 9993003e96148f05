import { numberAt } from "../../../src/core/cells/column";
import { calendarOf, isoDay, type Day } from "../../../src/core/cells/day";
import type { Backtest, CalibrationBin } from "../../../src/core/forecast/backtest";
import { backtestOf } from "../../../src/core/forecast/backtestOf";
import { servingMethod } from "../../../src/core/forecast/servingMethod";
import { opportunitiesOf, serial, type DealRow } from "../../support/opportunitiesOf";

const AS_OF = serial("2025-06-30");
const FIRST = serial("2021-07-01");
/** Deals created a day, on average. */
const A_DAY = 2;
const SEEDS = [1, 2, 3, 4, 5, 6];

/** Chances of one day: of a deal of a kind and an age, on a day. */
interface Truth {
  readonly name: string;
  readonly kinds: number;
  readonly won: (age: number, day: Day, kind: number) => number;
  readonly lost: (age: number, day: Day, kind: number) => number;
}

const SEASON = Array.from({ length: AS_OF - FIRST + 1 }, (_, k) => {
  const { month } = calendarOf(FIRST + k);
  return numberAt([0.5, 0.7, 1.8], (month - 1) % 3);
});
const TRUTHS: readonly Truth[] = [
  { name: "constant", kinds: 1, won: () => 0.005, lost: () => 0.01 },
  {
    name: "seasonal",
    kinds: 1,
    won: (_, day) => 0.005 * numberAt(SEASON, day - FIRST),
    lost: () => 0.01,
  },
  { name: "ageing", kinds: 1, won: (age) => 0.012 * Math.exp(-age / 60), lost: () => 0.008 },
  {
    name: "two kinds",
    kinds: 2,
    won: (age, _, kind) => (kind === 0 ? 0.01 : age < 60 ? 0 : 0.004),
    lost: (_, __, kind) => (kind === 0 ? 0.03 : 0.006),
  },
];

/** Park and Miller's generator: the same numbers for the same seed everywhere. */
function dice(seed: number): () => number {
  let state = seed * 7919;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

function historyOf({ kinds, won, lost }: Truth, seed: number): readonly DealRow[] {
  const next = dice(seed);
  const rows: DealRow[] = [];
  for (let created = FIRST; created <= AS_OF; created++) {
    // Two chances in four trials: deals come one by one, not two every day.
    for (let trial = 0; trial < 2 * A_DAY; trial++) {
      if (next() >= 0.5) continue;
      const kind = Math.floor(next() * kinds);
      const amount = Math.round(1000 * Math.exp(1.2 * (next() + next() + next() - 1.5)));
      rows.push({
        created: isoDay(created),
        amount,
        ...endOf(created, (day) => [won(day - created, day, kind), lost(day - created, day, kind)], next),
      });
    }
  }
  return rows;
}

/** Won or lost on the first day it happens; open when it has not happened by asOf. */
function endOf(
  created: Day,
  chances: (day: Day) => readonly [number, number],
  next: () => number
): Pick<DealRow, "outcome" | "closed"> {
  for (let day = created; day <= AS_OF; day++) {
    const [won, lost] = chances(day);
    const drawn = next();
    if (drawn < won) return { outcome: "won", closed: isoDay(day) };
    if (drawn < won + lost) return { outcome: "lost", closed: isoDay(day) };
  }
  return { outcome: "open" };
}

function backtested(truth: Truth, seed: number): Backtest {
  const deals = opportunitiesOf(historyOf(truth, seed));
  const found = backtestOf(deals, { asOf: AS_OF, fiscalYearStartMonth: 1, baselineMonths: 12 });
  if (found === undefined) throw new Error("no past period");
  return found;
}

describe.each(TRUTHS)("$name", (truth) => {
  const found = SEEDS.map((seed) => backtested(truth, seed));

  test("what was said of open deals came: within the sampling error of the deals and of the rates they stand on", () => {
    const bins = binsOf(found);
    const all = joined(bins);
    // A bin of few deals holds those of thinly watched ages, put there by the error of their own curve.
    const full = bins.filter(({ n }) => n > all.n / 10);
    expect(full.length).toBeGreaterThan(0);
    for (const { n, said, won } of [all, ...full]) {
      const error = Math.sqrt((said * (1 - said)) / n + (RATE_ERROR * said) ** 2);
      expect(Math.abs(won - said)).toBeLessThan(3 * error);
    }
  });

  test("months lie inside P10 and P90 about as often as these say", () => {
    const { share, periods } = insideOf(found, "months");
    expect(periods).toBe(20 * SEEDS.length);
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(0.9);
  });

  test("quarters do, too, within the sampling error of how few they are", () => {
    const { share, periods } = insideOf(found, "quarters");
    expect(periods).toBe(4 * SEEDS.length);
    expect(Math.abs(share - INSIDE)).toBeLessThan(3 * Math.sqrt((INSIDE * (1 - INSIDE)) / periods));
  });
});

/** What lies between P10 and P90. */
const INSIDE = 0.8;

/** Share of the past periods of all histories that lay between P10 and P90 of the way that serves. */
function insideOf(
  found: readonly Backtest[],
  every: "months" | "quarters"
): { readonly share: number; readonly periods: number } {
  let [inside, periods] = [0, 0];
  for (const backtest of found) {
    const { method } = servingMethod(backtest);
    const line = backtest[every].lines.find((each) => each.line === method);
    if (line?.inside === undefined) throw new Error("no interval");
    inside += line.inside * line.insideN;
    periods += line.insideN;
  }
  return { share: inside / periods, periods };
}

/** Relative error of a win rate of a third from 1,300 closed deals, as many as an origin knows on average. */
const RATE_ERROR = Math.sqrt((1 - 1 / 3) / (1 / 3) / 1300);

type Bin = Pick<CalibrationBin, "n" | "said" | "won">;

/** The calibration of several histories in one. */
function binsOf(found: readonly Backtest[]): readonly Bin[] {
  const every = found.flatMap(({ calibration }) => calibration);
  return [...new Set(every.map(({ from }) => from))].map((from) => joined(every.filter((bin) => bin.from === from)));
}

function joined(bins: readonly Bin[]): Bin {
  const sum = (of: (bin: Bin) => number): number => bins.reduce((total, bin) => total + of(bin), 0);
  const n = sum((bin) => bin.n);
  return { n, said: sum((bin) => bin.n * bin.said) / n, won: sum((bin) => bin.n * bin.won) / n };
}

test("a season within the quarter is seen: high where wins come, low where they do not", () => {
  const [seasonal] = TRUTHS.filter(({ name }) => name === "seasonal");
  if (seasonal === undefined) throw new Error("seasonal");
  for (const { phase, months } of SEEDS.map((seed) => backtested(seasonal, seed))) {
    expect(phase.map(({ factor }) => Math.round(factor))).toEqual([1, 1, 2]);
    expect(phase[0]?.factor).toBeLessThan(phase[1]?.factor ?? NaN);
    expect(phase.map(({ n }) => n)).toEqual([8, 8, 8]);
    const [withPhase, without] = months.lines;
    expect(withPhase?.wape).toBeLessThan(without?.wape ?? NaN);
  }
});
