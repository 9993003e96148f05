import Ajv from "ajv";
import { analyse } from "../../../src/core/analyse";
import type { Analysis } from "../../../src/core/analysis";
import schema from "../../../src/core/analysis.schema.json";
import { analysisJson } from "../../../src/core/analysisJson";
import { isoDay, type Day } from "../../../src/core/cells/day";
import type { SaidPeriod } from "../../../src/core/changes/said";
import type { Snapshot } from "../../../src/core/changes/snapshot";
import { fiscalMonths, fiscalQuarter, type Period } from "../../../src/core/fiscalYear";
import type { Backtest, BacktestLine } from "../../../src/core/forecast/backtest";
import { backtestOf } from "../../../src/core/forecast/backtestOf";
import type { KeptLine } from "../../../src/core/forecast/forecastMethod";
import { NOTHING_SAID, type SaidAtStart, type SaidBefore } from "../../../src/core/forecast/saidBefore";
import { saidBefore } from "../../../src/core/saidBefore";
import { unexplainedNulls } from "../../support/everyNull";
import { madeHistory } from "../../support/madeHistory";
import { opportunitiesOf, readingOf, serial, type DealRow } from "../../support/opportunitiesOf";
import { historyOf, madeSaid, settingsOn, snapshotOn } from "../changes/madeSnapshots";
import { cellsOf, reportOf } from "../report/reportOf";

const valid = new Ajv({ allErrors: true }).compile(schema);

const AS_OF = "2025-06-30";
const ROWS: readonly DealRow[] = madeHistory({ deals: 200, asOf: AS_OF }).map((row) =>
  row.outcome === "open" ? { ...row, probability: 0.3 } : row
);
const DEALS = opportunitiesOf(ROWS);

function wonIn({ from, to }: Pick<Period, "from" | "to">): number {
  const isWon = ({ outcome, closed }: DealRow): boolean =>
    outcome === "won" && closed !== undefined && serial(closed) >= from && serial(closed) <= to;
  return ROWS.filter(isWon).reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

/** Says, of months and quarters that begin since a day, some multiple of what came. */
function saying(times: Partial<Record<KeptLine, number>>, { days = 4, since = "2024-07-01" } = {}): SaidBefore {
  const of = (line: KeptLine, came: number): number | undefined => {
    const factor = times[line];
    return factor === undefined ? undefined : factor * came;
  };
  return {
    ...NOTHING_SAID,
    days,
    atStart: (_, period): SaidAtStart | undefined => {
      if (period.from < serial(since)) return undefined;
      const came = wonIn(period);
      return { M3: of("M3", came), M1: of("M1", came), said: of("said", came), call: of("call", came) };
    },
  };
}

function tested(before: SaidBefore): Backtest {
  const backtest = backtestOf(DEALS, settingsOn(AS_OF), before);
  if (backtest === undefined) throw new Error("no past period");
  return backtest;
}

const lineOf = ({ lines }: Backtest["months"], name: BacktestLine["line"]): BacktestLine | undefined =>
  lines.find(({ line }) => line === name);

describe("what was said on kept days, in the backtest", () => {
  const without = tested(NOTHING_SAID);
  const byBlend = tested(saying({ M3: 1.1 }));

  test("no kept day adds no line; what is said adds its own, with its periods, and changes no other", () => {
    const names = without.months.lines.map(({ line }) => line);
    expect(names).not.toEqual(expect.arrayContaining(["M1"]));
    const { months } = tested(saying({ M1: 1.5, call: 2 }));
    expect(months.lines.map(({ line }) => line)).toEqual([...names.slice(0, 2), "M1", "call", ...names.slice(2)]);
    expect(months.lines.filter(({ line }) => line !== "M1" && line !== "call")).toEqual(without.months.lines);
    // July 2024 to June 2025, each half too high.
    expect(lineOf(months, "M1")).toMatchObject({ n: 12, brier: undefined, insideN: 0 });
    expect(lineOf(months, "M1")?.wape).toBeCloseTo(0.5, 12);
    expect(lineOf(months, "M1")?.bias).toBeCloseTo(0.5, 12);
    expect(lineOf(months, "call")?.wape).toBeCloseTo(1, 12);
  });

  test("the blend serves where it was closer over six periods and four days are kept", () => {
    const served = (before: SaidBefore): string => tested(before).serving.method;
    expect([without.serving.method, byBlend.serving.method]).toEqual([expect.stringMatching(/^M2/), "M3"]);
    expect(served(saying({ M3: 1.1 }, { days: 3 }))).toMatch(/^M2/);
    // Five months are too few, six are not; of quarters there are two, which say nothing.
    expect(served(saying({ M3: 1 }, { since: "2025-02-01" }))).toMatch(/^M2/);
    expect(served(saying({ M3: 1 }, { since: "2025-01-01" }))).toBe("M3");
  });

  test("where it serves, all lines stand over the periods it was said of; what quarters needed stays", () => {
    const { months, quarters, serving } = byBlend;
    expect([months.periods.length, quarters.periods.length]).toEqual([12, 4]);
    for (const { name, forecast, actual } of months.periods) expect([name, forecast / actual]).toEqual([name, 1.1]);
    expect(months.lines.map(({ n }) => n)).toEqual(months.lines.map(() => 12));
    expect(lineOf(months, "M2")?.servingWape).toBeCloseTo(0.1, 12);
    expect(quarters.neededOfPast).toBe(without.quarters.neededOfPast);
    expect(serving.because).toBe("leastWrong");
  });

  test("the call and the CRM's word never serve: closer, they are named", () => {
    // Over quarters there are four, which are too few: the twelve months name it.
    expect(without.quarters.periods.length).toBeGreaterThanOrEqual(6);
    const both = tested(saying({ call: 1, M1: 1.05 })).serving;
    expect(both).toMatchObject({ method: without.serving.method, closerLine: { line: "call", wape: 0, n: 12 } });
    const { serving } = tested(saying({ M1: 1, call: 3 }));
    expect(serving).toMatchObject({ method: without.serving.method, closerLine: { line: "M1", n: 12 } });
  });
});

test("a kept day stands for a start from seven days before to three days into the period; the nearest to the evening before", () => {
  const said = (serving: number) => madeSaid({ "2026-05": { serving, crm: 2, blend: 3, call: 4 } });
  const first = serial("2026-05-01");
  const on = (...days: readonly number[]): number | undefined =>
    saidBefore({
      earlier: days.map((day) => snapshotOn(isoDay(first + day), [], said(day))),
      readAs: undefined,
      conversions: [],
    }).atStart("month", { from: first, to: serial("2026-05-31") })?.said;
  expect([on(-8), on(-7), on(3), on(4)]).toEqual([undefined, -7, 3, undefined]);
  expect([on(-7, -2, 1, 3), on(-3, 1), on(-1, 0)]).toEqual([-2, -3, -1]);
  const one = saidBefore({ earlier: [snapshotOn("2026-04-30", [], said(1))], readAs: undefined, conversions: [] });
  expect(one.atStart("month", { from: first, to: serial("2026-05-31") })).toEqual({ said: 1, M1: 2, M3: 3, call: 4 });
  expect(one.atStart("quarter", { from: first, to: serial("2026-05-31") })).toBeUndefined();
});

/** The rows as they stood on a day: what closed later was open, expected on the day on which it closed. */
function rowsOn(day: Day): readonly DealRow[] {
  return ROWS.filter(({ created }) => created !== undefined && serial(created) <= day).map((row): DealRow => {
    const { closed, ...rest } = row;
    if (closed === undefined || serial(closed) <= day) return row;
    return { ...rest, outcome: "open", expectedClose: closed };
  });
}

describe("a year of kept days", () => {
  const months = [2024, 2025].flatMap((year) => fiscalMonths(year, 1)).filter(({ to }) => to <= serial(AS_OF));
  const kept = months.slice(-12).map((month): Snapshot => {
    const said = (period: Period): SaidPeriod => {
      const { name, from, to } = period;
      const blend = wonIn(period);
      const lines = { ...madeSaid({ "2026": {} }).year.lines, blend };
      return { name, from, to, target: undefined, lines, p10: undefined, p90: undefined };
    };
    const quarters = [fiscalQuarter(month.from, 1, 0)].filter(({ from }) => from === month.from);
    return snapshotOn(isoDay(month.from - 1), rowsOn(month.from - 1), {
      ...madeSaid({}),
      months: [said(month)],
      quarters: quarters.map(said),
    });
  });
  const settings = settingsOn(AS_OF, { goal: 4_000_000 });
  const analysis: Analysis = analyse(readingOf(ROWS), settings, historyOf(...kept));

  test("the blend serves: months, quarters and chances of deals go by it", () => {
    const { forecast, openDeals, coverage } = analysis;
    expect([forecast.method, forecast.methodBecause]).toEqual(["M3", "leastWrong"]);
    const [july] = forecast.months.filter(({ phase }) => phase !== "actual");
    expect(july?.expected).toBeGreaterThan(0);
    expect(july?.expected).toBeCloseTo(july?.blend ?? NaN, 6);
    expect(july?.expected).not.toBeCloseTo(july?.history ?? NaN, 0);
    const spread = forecast.dealMonths?.reduce((sum, column) => sum + (column[0] ?? NaN), 0);
    expect(spread).toBeCloseTo(openDeals[0]?.chanceInYear ?? NaN, 9);
    expect(coverage.outlook.probabilityOfGoal).toBeGreaterThan(0);
    expect(coverage.outlook.p10).toBeLessThan(coverage.outlook.p90 ?? NaN);
    expect(analysis.said.months[0]?.lines.serving).toBeCloseTo(analysis.said.months[0]?.lines.blend ?? NaN, 6);
  });

  test("its JSON is as published, and its sheets name the blend and what was said", () => {
    const json = analysisJson(analysis);
    expect(valid(json) ? [] : valid.errors).toEqual([]);
    expect(unexplainedNulls(json)).toEqual([]);
    const texts = reportOf(analysis).sheets.flatMap((sheet) =>
      [...cellsOf(sheet)].flatMap(({ content }) => (content.kind === "text" ? [content.text] : []))
    );
    expect(texts).toContain("► Blend of both");
    expect(texts).toContainEqual(
      expect.stringMatching(/^Blend of both serves: off by 0% over 4 quarters.* over 12 months/)
    );
    expect(texts).toContainEqual(expect.stringMatching(/, 4 quarters, as kept then$/));
  });

  test("what quarters needed is that of the kept days, counted by hand", () => {
    const needed = [3, 2, 1, 0].map((back) => {
      const quarter = fiscalQuarter(serial(AS_OF), 1, -back);
      const then = rowsOn(quarter.from - 1).filter(({ outcome }) => outcome === "open");
      // Undated ones are those that are still open today, dated after asOf.
      const dated = then.filter(({ expectedClose }) => serial(expectedClose ?? AS_OF) <= quarter.to);
      const money = (rows: readonly DealRow[]): number => rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
      const won = new Set(ROWS.filter(({ outcome }) => outcome === "won").map(({ id }) => id));
      return money(dated) / money(dated.filter(({ id }) => won.has(id)));
    });
    const mean = needed.reduce((sum, each) => sum + each, 0) / 4;
    for (const { outlook } of analysis.quarters) {
      expect(outlook).toMatchObject({ neededFrom: "kept", pastPeriods: 4 });
      expect(outlook.neededOfPast).toBeCloseTo(mean, 9);
    }
    expect(analysis.coverage.outlook.neededFrom).toBeUndefined();
  });
});
