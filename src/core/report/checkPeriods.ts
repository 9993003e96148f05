import type { Coverage } from "../analysis";
import { presentAt } from "../cells/column";
import { monthNumber } from "../cells/day";
import {
  HISTORY_LINES,
  PERIOD_COLUMNS,
  PERIOD_LINES,
  periodCell,
  rightOf,
  type CheckRows,
  type PeriodLine,
} from "./checkGrid";
import { averageFormula } from "./checkNeed";
import { hasChances } from "./noChance";
import { inputName, VALUE } from "./names";
import { comparedFormat, FORMAT, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { column } from "./rowsTable";
import { needsOnAverage } from "./shownNeed";
import type { SheetContext } from "./sheetContext";
import type { PlanContent } from "./sheetPlan";
import { STYLE } from "./styleKit";

const LABELS: Readonly<Record<PeriodLine, string>> = {
  from: "First day",
  to: "Last day",
  working: "Working pipeline",
  priced: "of it with a probability",
  expected: "Expected of open deals",
  required: "Coverage needed",
  average: "Needed on average",
  notCreated: "Not created yet*",
  overdue: "Left of overdue deals*",
  chance: "Chance*",
  spare: "Share that can be lost*",
  goalThen: "Goal as analyzed*",
  wonThen: "Won as analyzed*",
  unchanged: "Goal, won and rows unchanged",
};

/** Rows of single figures below the periods, counted from the end of their lines. */
const BELOW = { nothingPriced: 0, reported: 1, confidence: 2, asOf: 3, sameRows: 4 } as const;

/**
 * The days, working and expected money of the year and the quarters, the coverage each requires, and, with own history, the
 * chance of each with the goal, won and rows it belongs to; below the print.
 */
export function periodBlock(context: SheetContext, sheet: SheetBuilder, rows: CheckRows): void {
  const { analysis } = context;
  const top = rows.periods;
  const byHistory = hasChances(analysis);
  sheet.put(`B${top}`, text("Periods (not printed)"));
  const names = [analysis.year.name, ...analysis.quarters.map(({ name }) => name)];
  sheet.putRow(`B${top + 1}`, ["Period", ...names].map(text));
  const lines = PERIOD_LINES.filter((line) => byHistory || !HISTORY_LINES.some((other) => other === line));
  for (const line of lines) {
    const row = top + 2 + PERIOD_LINES.indexOf(line);
    sheet.put(`B${row}`, text(LABELS[line]));
    [analysis.coverage, ...analysis.quarters].forEach((coverage, period) =>
      sheet.put(`${PERIOD_COLUMNS[period] ?? "C"}${row}`, lineContent(context, line, { coverage, period, rows }))
    );
  }
  const below = top + 2 + PERIOD_LINES.length;
  looks(context, sheet, rows, below);
  singles(context, sheet, below);
  const year = (line: PeriodLine): string => periodCell(rows, line, 0).replaceAll("$", "");
  sheet
    .name(VALUE.required, year("required"))
    .name(VALUE.neededOnAverage, year("average"))
    .name(VALUE.nothingPriced, `C${below + BELOW.nothingPriced}`);
  if (byHistory)
    sheet
      .name(VALUE.expected, year("expected"))
      .name(VALUE.chance, year("chance"))
      .name(VALUE.asAnalyzed, year("unchanged"));
}

interface PeriodPlace {
  readonly coverage: Coverage;
  /** 0 the year, 1–3 the quarters. */
  readonly period: number;
  readonly rows: CheckRows;
}

function lineContent(context: SheetContext, line: PeriodLine, place: PeriodPlace): PlanContent | undefined {
  const { analysis } = context;
  const { coverage, period, rows } = place;
  const at = (of: PeriodLine): string => periodCell(rows, of, period);
  switch (line) {
    case "from":
    case "to":
      return formula(dayFormula(context, line, place));
    case "working":
      return formula(`=${workingFormula(context, place)}`);
    case "priced":
      return formula(`=${pricedWorking(context, place)}`);
    case "expected":
      if (!hasChances(analysis))
        return formula(period === 0 ? `=${VALUE.expected}` : `=${inPeriod("Expected", at("from"), at("to"))}`);
      return period === 0 ? formula(`=SUM(${column("Expected")})`) : engine(coverage.expectedFromPipeline);
    case "required":
      return requiredContent(context, place);
    case "average":
      if (!needsOnAverage(analysis, period)) return undefined;
      return formula(`=${averageFormula(context, { rows, period, remaining: remainingCell(period) })}`);
    case "notCreated":
      return engine(coverage.outlook.notCreatedYet);
    case "overdue":
      return period === 0 ? undefined : engine(overdueLeft(context, coverage));
    case "chance":
      return engine(coverage.outlook.probabilityOfGoal);
    case "spare":
      return engine(coverage.outlook.spareShare);
    case "goalThen":
      return engine(coverage.goal);
    case "wonThen":
      return engine(coverage.wonToDate);
    case "unchanged":
      return formula(unchangedFormula(rows, period));
  }
}

function dayFormula({ analysis }: SheetContext, line: "from" | "to", { period }: PeriodPlace): string {
  const first = analysis.quarters[period - 1]?.from ?? analysis.year.from;
  const start = period === 0 ? 0 : monthNumber(first) - monthNumber(analysis.year.from);
  if (line === "from") return `=EDATE(${VALUE.yearStart},${start})`;
  return period === 0 ? `=${VALUE.yearEnd}` : `=EDATE(${VALUE.yearStart},${start + 3})-1`;
}

/** Cell of what is still to win: of the year in the top strip, of a quarter in its column. */
export function remainingCell(period: number): string {
  return period === 0 ? VALUE.remaining : `$${rightOf("K", period - 1)}$13`;
}

const CLOSE = column("Close");

/** Money dated in a period from the day of the analysis on. */
function dated(sum: "Kept" | "Expected", from: string, to: string, more: string): string {
  return `SUMIFS(${column(sum)},${CLOSE},">="&MAX(${from},${VALUE.asOf}),${CLOSE},"<="&${to}${more})`;
}

/** Money dated in a period, and what is past its date but still counts in every period. */
function inPeriod(sum: "Kept" | "Expected", from: string, to: string, more = ""): string {
  return `${dated(sum, from, to, more)}+SUMIFS(${column(sum)},${CLOSE},"<"&${VALUE.asOf}${more})`;
}

/**
 * The working money of a period. With own history what is left of overdue deals differs from period to period: that part is
 * the add-in's own, as long as they are learned.
 */
function workingFormula({ analysis }: SheetContext, { period, rows }: PeriodPlace, more = ""): string {
  const at = (line: PeriodLine): string => periodCell(rows, line, period);
  if (period === 0) return VALUE.working;
  if (!hasChances(analysis)) return inPeriod("Kept", at("from"), at("to"), more);
  const due = `SUMIFS(${column("Kept")},${CLOSE},"<"&${VALUE.asOf},${CLOSE},">="&${VALUE.overdueBefore}${more})`;
  const overdue = `SUMIFS(${column("Kept")},${CLOSE},"<"&${VALUE.overdueBefore}${more})`;
  const typed = `OR(${inputName("overdueTreatment")}="keep",${inputName("overdueTreatment")}="remove")`;
  return `${dated("Kept", at("from"), at("to"), more)}+${due}+IF(${typed},${overdue},N(${at("overdue")}))`;
}

/** What the bars of a quarter leave of its overdue deals: its working pipeline less that of all others. */
function overdueLeft({ analysis }: SheetContext, { workingPipeline, from, to, byPeriod }: Coverage): number {
  if (!byPeriod) return 0;
  const { opportunities } = analysis.reading;
  const { asOf, agedTreatment } = analysis.settings;
  let others = 0;
  for (const { index, amount, flags, learnedAge } of analysis.openDeals) {
    const close = presentAt(opportunities.expectedClose, index);
    const has = (id: string): boolean => flags.some((flag) => flag.id === id);
    if (amount === undefined || close === undefined || has("F3") || has("F6")) continue;
    const isInside = close < asOf || (close >= from && close <= to);
    const age = !has("F1") ? 1 : agedTreatment === "learned" ? (learnedAge ?? HALF) : agedTreatment;
    if (isInside) others += amount * age;
  }
  return Math.max(0, workingPipeline - others);
}

/** What an aged deal keeps where own history has no answer. */
const HALF = 0.5;

/** The working money that has a probability; the same cell as working where every deal has one. */
function pricedWorking(context: SheetContext, place: PeriodPlace): string {
  const { analysis } = context;
  const { period, rows } = place;
  const byHistory = hasChances(analysis);
  const isKnown = byHistory
    ? analysis.openDeals.every(({ amount, chanceInYear }) => amount === undefined || chanceInYear !== undefined)
    : analysis.openDeals.every(({ probability }) => probability !== undefined);
  if (isKnown || (byHistory && period > 0)) return periodCell(rows, "working", period);
  const known = byHistory ? `,${column("Chance")},">=0"` : `,${column("Probability")},">0"`;
  if (period === 0) return `SUMIFS(${column("Working")}${known})`;
  return inPeriod("Kept", periodCell(rows, "from", period), periodCell(rows, "to", period), known);
}

/** 1 ÷ yield where the deals have probabilities and something works in the period, else 1 ÷ win rate. */
function requiredContent({ analysis }: SheetContext, { coverage, period, rows }: PeriodPlace): PlanContent | undefined {
  const at = (line: PeriodLine): string => periodCell(rows, line, period);
  if (hasChances(analysis)) {
    if (!needsOnAverage(analysis, period)) return undefined;
    if (period > 0) return engine(coverage.requiredCoverage);
    return formula(`=IF(N(${VALUE.brought})>0,MAX(1,${at("priced")}/${VALUE.brought}),${VALUE.classic})`);
  }
  return formula(
    analysis.forecast.method === "M1"
      ? `=IF(N(${at("expected")})>0,${at("priced")}/${at("expected")},${VALUE.classic})`
      : `=${VALUE.classic}`
  );
}

/** Money by which a goal may differ: the months of the engine's goals are whole. */
const GOAL_TOLERANCE = 3;

/** 1 while goal and won of the period, the rows, the confidence and the day are those of the analysis. */
function unchangedFormula(rows: CheckRows, period: number): string {
  const at = (line: PeriodLine): string => periodCell(rows, line, period);
  const goal = period === 0 ? VALUE.goal : `$${rightOf("K", period - 1)}$11`;
  const won = period === 0 ? VALUE.wonToDate : `$${rightOf("K", period - 1)}$12`;
  const tolerance = period === 0 ? "0.005" : String(GOAL_TOLERANCE);
  const same = `$C$${rows.periods + 2 + PERIOD_LINES.length + BELOW.sameRows}`;
  const near = (a: string, b: string, by: string): string => `ABS(N(${a})-N(${b}))<=${by}`;
  return `=IF(AND(${same}=1,${near(goal, at("goalThen"), tolerance)},${near(won, at("wonThen"), `0.01+ABS(N(${at("wonThen")}))/1000000000`)}),1,0)`;
}

/** No open deal with an amount; and what the rows, the confidence and the day were at the analysis. */
function singles({ analysis }: SheetContext, sheet: SheetBuilder, below: number): void {
  const unpriced = `=IF(AND(N(${VALUE.reported})=0,SUMIFS(${column("Deals")},${column("Outcome")},"open")>0),1,0)`;
  sheet
    .put(`B${below + BELOW.nothingPriced}`, text("No open deal has an amount"))
    .put(`C${below + BELOW.nothingPriced}`, formula(unpriced));
  if (!hasChances(analysis)) return;
  const cell = (line: keyof typeof BELOW): string => `C${below + BELOW[line]}`;
  sheet
    .put(`B${below + BELOW.reported}`, text("Reported as analyzed*"))
    .put(cell("reported"), engine(analysis.coverage.reportedPipeline))
    .put(`B${below + BELOW.confidence}`, text("Confidence as analyzed*"))
    .put(cell("confidence"), engine(analysis.settings.confidence))
    .put(`B${below + BELOW.asOf}`, text("As of, as analyzed*"))
    .put(cell("asOf"), engine(analysis.settings.asOf))
    .put(`B${below + BELOW.sameRows}`, text("Rows, confidence and day unchanged"))
    .put(
      cell("sameRows"),
      formula(
        `=IF(AND(ABS(${VALUE.reported}-${cell("reported")})<=0.01+${cell("reported")}/1000000000,ABS(N(${inputName("confidence")})-${cell("confidence")})<0.0000001,${VALUE.asOf}=${cell("asOf")}),1,0)`
      )
    );
}

function looks({ analysis, scale }: SheetContext, sheet: SheetBuilder, rows: CheckRows, below: number): void {
  const row = (line: PeriodLine): number => rows.periods + 2 + PERIOD_LINES.indexOf(line);
  const last = below + (hasChances(analysis) ? BELOW.sameRows : BELOW.nothingPriced);
  const money = comparedFormat(scale);
  const range = (from: number, to: number): string => `C${from}:F${to}`;
  sheet
    .style(`B${rows.periods}:F${last}`, STYLE.note)
    .style(range(rows.periods + 1, last), { align: "right" })
    .style(range(row("from"), row("to")), { numberFormat: FORMAT.day })
    .style(range(row("working"), row("expected")), { numberFormat: money })
    .style(range(row("required"), row("required")), { numberFormat: `0.00"x"` })
    .style(range(row("average"), row("average")), { numberFormat: money });
  if (!hasChances(analysis)) return;
  const engineMade = { ...STYLE.engine, numberFormat: starred(money) };
  sheet
    .style(`D${row("expected")}:F${row("expected")}`, engineMade)
    .style(`D${row("required")}:F${row("required")}`, { ...STYLE.engine, numberFormat: starred(`0.00"x"`) })
    .style(range(row("notCreated"), row("overdue")), engineMade)
    .style(range(row("chance"), row("chance")), { ...STYLE.engine, numberFormat: FORMAT.engineChance })
    .style(range(row("spare"), row("spare")), { ...STYLE.engine, numberFormat: starred(FORMAT.phasing) })
    .style(range(row("goalThen"), row("wonThen")), engineMade)
    .style(`C${below + BELOW.reported}`, engineMade)
    .style(`C${below + BELOW.confidence}`, { ...STYLE.engine, numberFormat: starred(FORMAT.share) })
    .style(`C${below + BELOW.asOf}`, { ...STYLE.engine, numberFormat: FORMAT.day });
}
