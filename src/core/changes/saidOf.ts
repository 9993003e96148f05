import type { Analysis, Answer, ForecastMonth } from "../analysis";
import type { Day } from "../cells/day";
import { fiscalQuarter, type Period } from "../fiscalYear";
import { SAID_LINES, type Calls, type Said, type SaidLine, type SaidPeriod } from "./said";

/** What is said is taken from. */
export type SayingAnalysis = Pick<Analysis, "settings" | "year" | "coverage" | "quarters" | "forecast">;

/**
 * What an analysis says of the selling year, of its months and quarters that are not over, and of the quarters that are
 * looked at beyond it. A quarter and the year are sums of their months, won in months that are over included.
 * Left out: every line but the serving one of quarters beyond the year, whose months are not forecast.
 * @param calls by month, as typed beside the forecast
 * @see Definitions §10
 */
export function saidOf(analysis: SayingAnalysis, calls: Calls): Said {
  const { forecast, coverage, year, settings } = analysis;
  const isAhead = ({ to }: { readonly to: Day }): boolean => to > settings.asOf;
  const over = { asOf: settings.asOf, calls };
  return {
    goal: coverage.goal,
    chance: coverage.outlook.probabilityOfGoal,
    year: {
      ...periodSaid(year, forecast.months, over),
      target: coverage.goal,
      ...rangeOf(coverage.outlook),
      lines: { ...linesOver(forecast.months, over), serving: forecast.yearExpected },
    },
    months: forecast.months.filter(isAhead).map((month) => ({
      ...periodSaid({ name: month.month, from: month.from, to: month.to }, [month], over),
      ...rangeOf(month),
    })),
    quarters: [
      ...quartersOf(analysis)
        .filter(isAhead)
        .map((quarter) => periodSaid(quarter, monthsIn(forecast.months, quarter), over))
        .map((said) => ({ ...said, ...rangeOf(forecast.quarters.find(({ from }) => from === said.from)) })),
      ...analysis.quarters.filter((quarter) => isAhead(quarter) && quarter.from > year.to).map(beyondYear),
    ],
  };
}

/** What every month is read with. */
interface Reading {
  readonly asOf: Day;
  readonly calls: Calls;
}

/** The four quarters of the selling year. */
function quartersOf({ forecast, settings }: SayingAnalysis): readonly Period[] {
  return forecast.months
    .filter((_, m) => m % 3 === 0)
    .map(({ from }) => {
      const { name, ...days } = fiscalQuarter(from, settings.fiscalYearStartMonth, 0);
      return { name, from: days.from, to: days.to };
    });
}

function rangeOf(of: Pick<SaidPeriod, "p10" | "p90"> | undefined): Pick<SaidPeriod, "p10" | "p90"> {
  return { p10: of?.p10, p90: of?.p90 };
}

function monthsIn(months: readonly ForecastMonth[], { from, to }: Period): readonly ForecastMonth[] {
  return months.filter((month) => month.from >= from && month.to <= to);
}

function periodSaid(period: Period, months: readonly ForecastMonth[], reading: Reading): SaidPeriod {
  const { name, from, to } = period;
  return {
    name,
    from,
    to,
    target: total(months, ({ target }) => target),
    lines: linesOver(months, reading),
    p10: undefined,
    p90: undefined,
  };
}

function linesOver(months: readonly ForecastMonth[], reading: Reading): Readonly<Record<SaidLine, Answer>> {
  const lines = SAID_LINES.map((line): [SaidLine, Answer] => [
    line,
    total(months, (month) => saidIn(month, line, reading)),
  ]);
  return Object.fromEntries(lines) as Record<SaidLine, Answer>;
}

/** What a line says of one month: what was won in it by then and what is still to come; of a month that is over, what was won. */
function saidIn(month: ForecastMonth, line: SaidLine, { asOf, calls }: Reading): Answer {
  if (month.to <= asOf) return month.won;
  const { won, history, blend, crm, commit, bestCase, notCreatedYet } = month;
  switch (line) {
    case "serving":
      return month.landing;
    case "history":
      return sum(won, history, notCreatedYet);
    case "blend":
      return sum(won, blend, notCreatedYet);
    case "crm":
      return sum(won, crm);
    case "commit":
      return sum(won, commit);
    case "bestCase":
      return sum(won, commit, bestCase);
    case "call":
      return calls.get(month.month);
  }
}

const NOTHING_SAID = Object.fromEntries(SAID_LINES.map((line) => [line, undefined])) as Record<SaidLine, Answer>;

function beyondYear({ name, from, to, goal, outlook }: Analysis["quarters"][number]): SaidPeriod {
  const lines = { ...NOTHING_SAID, serving: outlook.landing };
  return { name, from, to, target: goal, lines, ...rangeOf(outlook) };
}

/** undefined where one part is. */
function sum(...parts: readonly Answer[]): Answer {
  let all = 0;
  for (const part of parts) {
    if (part === undefined) return undefined;
    all += part;
  }
  return all;
}

function total(months: readonly ForecastMonth[], of: (month: ForecastMonth) => Answer): Answer {
  return months.length === 0 ? undefined : sum(...months.map(of));
}
