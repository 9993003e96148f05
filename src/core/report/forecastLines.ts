import type { ForecastMonth } from "../analysis";
import type { DealRanges } from "./forecastDeals";
import { MONTH_COLUMNS, monthsOfQuarter, QUARTER_COLUMNS, YEAR_COLUMN, type ForecastRows } from "./forecastGrid";
import { amountLine, callLine, shareLine } from "./forecastTyped";
import { VALUE } from "./names";
import { FORMAT, gridScale } from "./numberFormats";
import { formula, text, type SheetBuilder } from "./planBuilder";
import { column } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import { HEIGHT, STYLE } from "./styleKit";
import { MONTHS_NAME } from "./typedInputs";

/** What a line says in a month's column, a quarter's and the year's; undefined leaves the cell empty. */
interface Line {
  readonly row: number;
  readonly label: string;
  readonly month: (letters: string, m: number) => string | undefined;
  readonly quarter: (letters: string, months: string) => string | undefined;
  readonly year: string | undefined;
  readonly format: string;
  readonly bold?: boolean;
}

/** Everything the lines refer to. */
export interface LineContext {
  readonly context: SheetContext;
  readonly rows: ForecastRows;
  readonly deals: DealRanges;
  /** One-based first row of the helper block: one row a month, share left in column J, needed at a whole month's rate in K. */
  readonly helperTop: number;
}

/** The grid's header, its lines by month, quarter and year, and the typed lines. */
export function forecastLines(sheet: SheetBuilder, place: LineContext): void {
  gridHeader(sheet, place);
  for (const line of lines(place)) layLine(sheet, line);
  shareLine(sheet, place);
  callLine(sheet, place);
  if (place.context.isTemplate) for (const line of ["won", "expected"] as const) amountLine(sheet, place, line);
}

function gridHeader(sheet: SheetBuilder, { context, rows }: LineContext): void {
  const { header, phase } = rows;
  const grid = gridScale(context.scale);
  const unit = [context.report.currency, grid.word === "whole" ? undefined : grid.word]
    .filter((part) => part !== undefined)
    .join(" ");
  sheet
    .style(`B${header}:${YEAR_COLUMN}${header}`, { ...STYLE.header, align: "right" })
    .style(`B${header}`, { align: "left" })
    .height(header, HEIGHT.header);
  sheet.put(`B${header}`, text(unit === "" ? "Month" : unit));
  MONTH_COLUMNS.forEach((letters, m) => {
    const before = MONTH_COLUMNS[m - 1];
    sheet.put(
      `${letters}${header}`,
      formula(before === undefined ? `=${VALUE.yearStart}` : `=EDATE(${before}${header},1)`),
      { numberFormat: FORMAT.monthName }
    );
    sheet.put(
      `${letters}${phase}`,
      formula(
        `=IF(EOMONTH(${letters}${header},0)<=${VALUE.asOf},"actual",IF(${letters}${header}<=${VALUE.asOf}+1,"part","forecast"))`
      )
    );
  });
  QUARTER_COLUMNS.forEach((letters, q) => sheet.put(`${letters}${header}`, text(`Q${q + 1}`)));
  sheet.put(`${YEAR_COLUMN}${header}`, text(context.analysis.year.name)).name(MONTHS_NAME, `C${header}:R${header}`);
  sheet.style(`C${phase}:${YEAR_COLUMN}${phase}`, { ...STYLE.note, align: "right" }).height(phase, 12);
}

function layLine(sheet: SheetBuilder, line: Line): void {
  sheet.put(`B${line.row}`, text(line.label));
  const put = (letters: string, expression: string | undefined): void => {
    if (expression !== undefined) sheet.put(`${letters}${line.row}`, formula(expression));
  };
  MONTH_COLUMNS.forEach((letters, m) => put(letters, line.month(letters, m)));
  QUARTER_COLUMNS.forEach((letters, q) => {
    const { first, last } = monthsOfQuarter(q);
    put(letters, line.quarter(letters, `${first}${line.row}:${last}${line.row}`));
  });
  put(YEAR_COLUMN, line.year);
  sheet.style(`C${line.row}:${YEAR_COLUMN}${line.row}`, { numberFormat: line.format, align: "right" });
  if (line.bold === true) sheet.style(`B${line.row}:${YEAR_COLUMN}${line.row}`, { bold: true });
}

const sumOfKnown = (_: string, months: string): string => `=IF(COUNT(${months})=0,"",SUM(${months}))`;
const quartersOf = (row: number): string => QUARTER_COLUMNS.map((letters) => `${letters}${row}`).join(",");

function lines(place: LineContext): Line[] {
  const { context, rows } = place;
  const grid = gridScale(context.scale);
  const known = (row: number): string => `=IF(COUNT(${quartersOf(row)})=0,"",SUM(${quartersOf(row)}))`;
  const money = { format: grid.format, quarter: sumOfKnown };
  const { target, won, total, against, attainment } = rows;
  const ofTarget = (letters: string): string =>
    `=IF(OR(${letters}${won}="",N(${letters}${target})=0),"",${letters}${won}/${letters}${target})`;
  const lessTarget = (letters: string): string =>
    `=IF(OR(${letters}${total}="",${letters}${target}=""),"",${letters}${total}-${letters}${target})`;
  return [
    {
      row: target,
      label: "Target",
      bold: true,
      ...money,
      month: (l) => `=IF(OR(${VALUE.goal}="",$S$${rows.share}=0),"",${VALUE.goal}*${l}${rows.share}/$S$${rows.share})`,
      year: known(target),
    },
    {
      row: won,
      label: "Won (bookings)",
      bold: true,
      ...money,
      month: (l) => (context.isTemplate ? undefined : `=IF(${l}$${rows.header}>${VALUE.asOf},"",${wonIn(l, rows)})`),
      year: known(won),
    },
    {
      row: attainment,
      label: "Attainment",
      format: FORMAT.share,
      month: ofTarget,
      quarter: ofTarget,
      year: ofTarget(YEAR_COLUMN),
    },
    ...openLines(place, money),
    {
      row: total,
      label: "Won + forecast",
      bold: true,
      ...money,
      month: (l, m) => landing(place, l, m),
      year: yearLanding(rows),
    },
    {
      row: against,
      label: "Against target",
      format: grid.change,
      month: lessTarget,
      quarter: lessTarget,
      year: lessTarget(YEAR_COLUMN),
    },
    { row: rows.cumulative, label: "Cumulative landing", ...money, ...running(rows.cumulative, total) },
    { row: rows.cumulativeTarget, label: "Cumulative target", ...money, ...running(rows.cumulativeTarget, target) },
    {
      row: rows.needed,
      label: "Needed",
      bold: true,
      ...money,
      month: (_, m) => needed(place, m),
      year: known(rows.needed),
    },
  ];
}

/** Commit, best case, the serving measure, and what no month can take. */
function openLines({ context, rows, deals }: LineContext, money: Pick<Line, "format" | "quarter">): Line[] {
  const { months, method } = context.analysis.forecast;
  const phaseAt = (m: number): ForecastMonth["phase"] | undefined => months[m]?.phase;
  const still = (m: number, expression: string): string | undefined =>
    phaseAt(m) === "actual" ? undefined : expression;
  const known = (row: number): string => `=IF(COUNT(${quartersOf(row)})=0,"",SUM(${quartersOf(row)}))`;
  const kept = (l: string, category: string): string =>
    `=SUMIFS(${column("Kept")},${column("Category")},"${category}"${openIn(l, rows)})`;
  const list: Line[] = [];
  const { commit, bestCase, expected, unplaced } = rows;
  if (commit !== undefined)
    list.push({
      row: commit,
      label: "Commit",
      ...money,
      month: (l, m) => still(m, kept(l, "commit")),
      year: known(commit),
    });
  if (bestCase !== undefined)
    list.push({
      row: bestCase,
      label: "Best case",
      ...money,
      month: (l, m) => still(m, kept(l, "best case")),
      year: known(bestCase),
    });
  const measured = `${method === "M1" ? "CRM probability" : "Own win rate"} ► in use`;
  const label = context.isTemplate ? "Still expected" : measured;
  const inMonth = (l: string): string =>
    `=SUMIFS(${column("Expected")}${openIn(l, rows)})${deals.adjustment(l, rows.header)}`;
  list.push({
    row: expected,
    label,
    bold: true,
    ...money,
    // Without a measure the line stays empty: the reason runs over it.
    ...(hasExpected(context) ? {} : { quarter: () => undefined }),
    month: (l, m) => (hasExpected(context) && !context.isTemplate ? still(m, inMonth(l)) : undefined),
    year: known(expected),
  });
  if (unplaced !== undefined) {
    const all = `SUMIFS(${column("Expected")},${column("Working")},">0")-SUMIFS(${column("Expected")},${column("Working")},">0",${column("Close")},">="&${VALUE.asOf})`;
    const year = hasExpected(context) ? `=${all}${deals.unplacedAdjustment}` : undefined;
    list.push({
      row: unplaced,
      label: "Date passed or missing: in no month",
      format: money.format,
      month: () => undefined,
      quarter: () => undefined,
      year,
    });
  }
  return list;
}

/** Whether anything says what is still to come: a measure of the open deals, or a person. */
export function hasExpected({ analysis, isTemplate }: SheetContext): boolean {
  return isTemplate || analysis.coverage.expectedFromPipeline !== undefined;
}

/** Conditions for the open deals expected in a month, on the day of the analysis or later. */
function openIn(letters: string, { header }: ForecastRows): string {
  return `,${column("Close")},">="&MAX(${letters}$${header},${VALUE.asOf}),${column("Close")},"<="&EOMONTH(${letters}$${header},0)`;
}

function wonIn(letters: string, { header }: ForecastRows): string {
  return `SUMIFS(${column("Amount")},${column("Outcome")},"won",${column("Amount")},">0",${column("Close")},">="&${letters}$${header},${column("Close")},"<="&MIN(EOMONTH(${letters}$${header},0),${VALUE.asOf}))`;
}

/** A manager's call is the month's total; without one, won + the serving measure. */
function landing({ context, rows }: LineContext, letters: string, m: number): string | undefined {
  const { won, expected, call, phase } = rows;
  if (call === undefined) {
    const [typed, still] = [`${letters}${won}`, `${letters}${expected}`];
    return `=IF(AND(${typed}="",${still}=""),"",N(${typed})+IF(${letters}${phase}="actual",0,N(${still})))`;
  }
  if (context.analysis.forecast.months[m]?.phase === "actual") return `=N(${letters}${won})`;
  const measured = hasExpected(context) ? `N(${letters}${won})+N(${letters}${expected})` : `""`;
  return `=IF(${letters}${call}<>"",${letters}${call},${measured})`;
}

function yearLanding({ total, unplaced }: ForecastRows): string {
  const all = `SUM(${quartersOf(total)})${unplaced === undefined ? "" : `+N(${YEAR_COLUMN}${unplaced})`}`;
  return `=IF(COUNT(${quartersOf(total)})=0,"",${all})`;
}

/** Running totals: each month adds to the one before; a quarter shows its last month, the year the year. */
function running(row: number, of: number): Pick<Line, "month" | "quarter" | "year"> {
  return {
    month: (letters, m) => {
      const before = MONTH_COLUMNS[m - 1];
      return before === undefined
        ? `=${letters}${of}`
        : `=IF(OR(${before}${row}="",${letters}${of}=""),"",${before}${row}+${letters}${of})`;
    },
    quarter: (_, months) => `=${months.split(":")[1] ?? months}`,
    year: `=${YEAR_COLUMN}${of}`,
  };
}

/** What is left of the goal, spread over the months left by their shares. @see Definitions §7 catch-up */
function needed({ helperTop }: LineContext, m: number): string {
  const left = `$J$${helperTop}:$J$${helperTop + 11}`;
  const mine = `$J$${helperTop + m}`;
  return `=IF(OR(${VALUE.remaining}="",${mine}=0),"",${VALUE.remaining}*${mine}/SUM(${left}))`;
}
