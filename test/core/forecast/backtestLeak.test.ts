import fc from "fast-check";
import { isoDay, type Day } from "../../../src/core/cells/day";
import type { Backtest } from "../../../src/core/forecast/backtest";
import { backtestOf } from "../../../src/core/forecast/backtestOf";
import { originForecast } from "../../../src/core/forecast/originForecast";
import { lastMonths, lastQuarters, type PastPeriod } from "../../../src/core/forecast/pastPeriods";
import { opportunitiesOf, serial, type DealRow } from "../../support/opportunitiesOf";

const AS_OF = serial("2025-06-30");
const FIRST = serial("2023-06-01");
const SETTINGS = { asOf: AS_OF, fiscalYearStartMonth: 1, baselineMonths: 12 } as const;
const PERIODS = [...lastMonths(AS_OF, 1, 12), ...lastQuarters(AS_OF, 1, 4)];

/** A deal by days: closed undefined is open. */
interface Deal {
  readonly created: Day;
  readonly closed: Day | undefined;
  readonly isWon: boolean;
  readonly amount: number | undefined;
  readonly product: string;
}

const deal: fc.Arbitrary<Deal> = fc.record({
  created: fc.integer({ min: FIRST, max: AS_OF }),
  closed: fc.constant(undefined),
  isWon: fc.boolean(),
  amount: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 900 }) },
    { weight: 1, arbitrary: fc.constant(undefined) }
  ),
  product: fc.constantFrom("A", "B", "C"),
});
const life = fc.tuple(deal, fc.integer({ min: 0, max: 260 })).map(([each, days]): Deal => {
  const closed = each.created + days;
  return closed > AS_OF ? each : { ...each, closed };
});
const history = fc.array(life, { minLength: 150, maxLength: 220 });

function rowOf({ created, closed, isWon, amount, product }: Deal): DealRow {
  const outcome = closed === undefined ? "open" : isWon ? "won" : "lost";
  return {
    outcome,
    created: isoDay(created),
    product,
    ...(amount === undefined ? {} : { amount }),
    ...(closed === undefined ? {} : { closed: isoDay(closed) }),
  };
}

/** The same deals with everything that is dated on an origin or later told otherwise. */
function toldOtherwise(deals: readonly Deal[], origin: Day, other: readonly Deal[]): readonly Deal[] {
  return deals.map((known, i): Deal => {
    const strange = other[i % other.length] ?? known;
    const later = (day: Day): Day => origin + (Math.abs(day - origin) % 300);
    const isOpenThen = known.closed === undefined || known.closed >= origin;
    if (known.created >= origin) {
      const created = later(strange.created);
      return { ...strange, created, closed: strange.closed === undefined ? undefined : created + 5 };
    }
    if (!isOpenThen) return known;
    return { ...known, isWon: strange.isWon, closed: strange.closed === undefined ? undefined : later(strange.closed) };
  });
}

const forecastAt = (deals: readonly Deal[], period: PastPeriod): unknown => {
  const forecast = originForecast(opportunitiesOf(deals.map(rowOf)), period.from - 1, period.months, SETTINGS);
  if (forecast === undefined) return undefined;
  // Codes of products, and with them nothing else, hang on the whole sheet.
  return { ...forecast, chances: forecast.chances.map((each) => [...each]), value: [...forecast.value] };
};

test("no cell dated on an origin or later moves what was forecast there", () => {
  let forecast = 0;
  fc.assert(
    fc.property(history, history, fc.constantFrom(...PERIODS), (deals, other, period) => {
      const before = forecastAt(deals, period);
      expect(forecastAt(toldOtherwise(deals, period.from, other), period)).toEqual(before);
      if (before !== undefined) forecast++;
    }),
    { numRuns: 60, seed: 5, endOnFailure: true }
  );
  expect(forecast).toBeGreaterThan(20);
});

/** What each period was forecast to bring, and its interval. */
const said = ({ months, quarters }: Backtest): ReadonlyMap<string, unknown> =>
  new Map([...months.periods, ...quarters.periods].map(({ name, forecast, p10, p90 }) => [name, [forecast, p10, p90]]));

test("the phase, the yardsticks and the interval of a period stand on what came before it", () => {
  let compared = 0;
  fc.assert(
    fc.property(history, history, fc.constantFrom(...PERIODS.slice(4)), (deals, other, period) => {
      const told = backtestOf(opportunitiesOf(deals.map(rowOf)), SETTINGS);
      const otherwise = backtestOf(opportunitiesOf(toldOtherwise(deals, period.from, other).map(rowOf)), SETTINGS);
      // Which of the two methods serves is chosen today, from all periods: only alike ones are compared.
      if (told === undefined || otherwise === undefined || serves(told) !== serves(otherwise)) return;
      const until = [...said(told)].filter(([name]) =>
        PERIODS.some((each) => each.name === name && each.from <= period.from)
      );
      for (const [name, what] of until) expect([name, said(otherwise).get(name)]).toEqual([name, what]);
      compared += until.length;
    }),
    { numRuns: 10, seed: 7, endOnFailure: true }
  );
  expect(compared).toBeGreaterThan(20);
});

function serves(backtest: Backtest): string {
  return backtest.months.lines.map(({ line, wape, servingWape }) => (wape === servingWape ? line : "")).join();
}
