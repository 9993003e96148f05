import { MONTH_COLUMNS, YEAR_COLUMN, type ForecastRows } from "./forecastGrid";
import { forecastHeader } from "./forecastHeader";
import { layLine, moneyOf, quartersOf, yearSum, type Line, type LineContext } from "./forecastLine";
import { openLines } from "./forecastOpenLines";
import { rangeLines } from "./forecastRange";
import { hasExpected } from "./forecastServing";
import { amountLine, callLine, shareLine } from "./forecastTyped";
import { VALUE } from "./names";
import { FORMAT, gridScale } from "./numberFormats";
import type { SheetBuilder } from "./planBuilder";
import { column } from "./rowsTable";

/** The grid's header, its lines by month, quarter and year, and the typed lines. */
export function forecastLines(sheet: SheetBuilder, place: LineContext): void {
  forecastHeader(sheet, place);
  const lines = [
    ...resultLines(place),
    ...openLines(place),
    ...landingLines(place),
    ...rangeLines(place),
    ...catchUpLines(place),
  ];
  for (const line of lines) layLine(sheet, line);
  shareLine(sheet, place);
  callLine(sheet, place);
  if (place.context.isTemplate) for (const line of ["won", "expected"] as const) amountLine(sheet, place, line);
}

/** Target, won and attainment. */
function resultLines({ context, rows }: LineContext): Line[] {
  const money = moneyOf(context);
  const { target, won, attainment } = rows;
  const ofTarget = (letters: string): string =>
    `=IF(OR(${letters}${won}="",N(${letters}${target})=0),"",${letters}${won}/${letters}${target})`;
  return [
    {
      row: target,
      label: "Target",
      bold: true,
      ...money,
      month: (l) => `=IF(OR(${VALUE.goal}="",$S$${rows.share}=0),"",${VALUE.goal}*${l}${rows.share}/$S$${rows.share})`,
      year: yearSum(target),
    },
    {
      row: won,
      label: "Won (bookings)",
      bold: true,
      ...money,
      month: (l) => (context.isTemplate ? undefined : `=IF(${l}$${rows.header}>${VALUE.asOf},"",${wonIn(l, rows)})`),
      year: yearSum(won),
    },
    {
      row: attainment,
      label: "Attainment",
      format: FORMAT.share,
      month: ofTarget,
      quarter: ofTarget,
      year: ofTarget(YEAR_COLUMN),
    },
  ];
}

/** Won + forecast, whose business its forecast is, beside the target and as running totals. */
function landingLines(place: LineContext): Line[] {
  const { context, rows } = place;
  const money = moneyOf(context);
  const { total, against, target } = rows;
  const lessTarget = (letters: string): string =>
    `=IF(OR(${letters}${total}="",${letters}${target}=""),"",${letters}${total}-${letters}${target})`;
  return [
    {
      row: total,
      label: "Won + forecast",
      bold: true,
      ...money,
      month: (l, m) => landing(place, l, m),
      year: yearLanding(rows),
    },
    ...typeLines(place),
    {
      row: against,
      label: "Against target",
      format: gridScale(context.scale).change,
      month: lessTarget,
      quarter: lessTarget,
      year: lessTarget(YEAR_COLUMN),
    },
    { row: rows.cumulative, label: "Cumulative landing", ...money, ...running(rows.cumulative, total) },
    { row: rows.cumulativeTarget, label: "Cumulative target", ...money, ...running(rows.cumulativeTarget, target) },
  ];
}

/** What of the forecast of open deals is new business and what existing, as analyzed. */
function typeLines({ context, rows }: LineContext): Line[] {
  const { months } = context.analysis.forecast;
  const line = (row: number | undefined, label: string, of: "expectedNew" | "expectedExisting"): Line[] =>
    row === undefined
      ? []
      : [{ row, label, ...moneyOf(context), month: (_, m) => months[m]?.[of], year: yearSum(row) }];
  return [
    ...line(rows.ofNew, "  open deals: new business*", "expectedNew"),
    ...line(rows.ofExisting, "  open deals: existing*", "expectedExisting"),
  ];
}

/** What is left of the goal by month, and what it makes of the quarters' targets. */
function catchUpLines(place: LineContext): Line[] {
  const { context, rows } = place;
  const money = moneyOf(context);
  const { needed: row, rebased, won } = rows;
  return [
    {
      row,
      label: "Needed",
      bold: true,
      ...money,
      month: (_, m) => needed(place, m),
      year: yearSum(row),
    },
    {
      row: rebased,
      label: "Quarter target, re-based",
      format: money.format,
      month: () => undefined,
      quarter: (l) => `=IF(${l}${row}="","",N(${l}${won})+${l}${row})`,
      year: undefined,
    },
  ];
}

function wonIn(letters: string, { header }: ForecastRows): string {
  return `SUMIFS(${column("Amount")},${column("Outcome")},"won",${column("Amount")},">0",${column("Close")},">="&${letters}$${header},${column("Close")},"<="&MIN(EOMONTH(${letters}$${header},0),${VALUE.asOf}))`;
}

/** A manager's call is the month's total; without one, won + the line in use, what typing changes, what is not created yet. */
function landing({ context, rows }: LineContext, letters: string, m: number): string | undefined {
  const { won, expected, changes, notCreatedYet, call, phase } = rows;
  const lines = [expected, changes, notCreatedYet].flatMap((row) => (row === undefined ? [] : [`N(${letters}${row})`]));
  if (call === undefined) {
    const empty = [won, expected, changes].flatMap((row) => (row === undefined ? [] : [`${letters}${row}=""`]));
    return `=IF(AND(${empty.join(",")}),"",N(${letters}${won})+IF(${letters}${phase}="actual",0,${lines.join("+")}))`;
  }
  if (context.analysis.forecast.months[m]?.phase === "actual") return `=N(${letters}${won})`;
  const measured = hasExpected(context) ? [`N(${letters}${won})`, ...lines].join("+") : `""`;
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
