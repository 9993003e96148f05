import { rangeOf } from "./a1";
import { CHART_ROWS, YEAR_COLUMN, type ForecastRows } from "./forecastGrid";
import { HELPER, hasRunningRange } from "./forecastHelper";
import { hasExpected } from "./forecastServing";
import { joined, moneyText, quoted, sentence, sizeText } from "./formulaText";
import { VALUE } from "./names";
import { gridScale } from "./numberFormats";
import { formula, type SheetBuilder } from "./planBuilder";
import type { SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import type { PlanChart, PlanRange, PlanSeries } from "./sheetPlan";
import { COLOR, STYLE } from "./styleKit";
import { moneyWords } from "./wording";

/** The two charts with their messages. @param helperTop one-based first month row of the helper block */
export function forecastCharts(
  context: SheetContext,
  sheet: SheetBuilder,
  rows: ForecastRows,
  helperTop: number
): void {
  const { chartTitle, charts } = rows;
  const last = charts + CHART_ROWS - 1;
  const messages = chartMessages(context, rows);
  section(sheet, `B${chartTitle}:K${chartTitle}`, { title: formula(messages.months) });
  section(sheet, `M${chartTitle}:S${chartTitle}`, { title: formula(messages.year) });
  if (rows.unplaced !== undefined)
    sheet.put(`S${chartTitle}`, formula(unplacedNote(context, rows.unplaced)), STYLE.sectionNote);
  for (let row = charts; row <= last; row++) sheet.height(row, chartRowHeight(sheet, rows));
  const column = (letters: string): PlanRange => rangeOf(`${letters}${helperTop}:${letters}${helperTop + 11}`);
  sheet
    .chart(monthChart(context, column, `B${charts}:K${last}`))
    .chart(yearChart(context, column, `M${charts}:S${last}`));
}

/** Tallest and lowest row of the charts, in points. */
const CHART_ROW = { most: 19.5, least: 11 } as const;
/** Printed height of a page ÷ its width, margins and footer left out; Letter is a little taller. */
const PAGE_RATIO = 0.69;

/** What the grid leaves of the page, so that grid and charts are one. */
function chartRowHeight(sheet: SheetBuilder, { charts }: ForecastRows): number {
  const left = PAGE_RATIO * sheet.widthInPoints() - sheet.heightInPoints(charts - 1);
  return Math.min(CHART_ROW.most, Math.max(CHART_ROW.least, left / CHART_ROWS));
}

/** Why the line ends below the year's total: what no month can take is in the year alone. */
function unplacedNote({ scale }: SheetContext, row: number): string {
  const sum = `N(${YEAR_COLUMN}${row})`;
  const words = joined("line without ", sizeText(sum, scale), " in no month");
  return `=IF(${sum}=0,"",${words})`;
}

type Column = (letters: string) => PlanRange;

/** Clustered columns that lie over each other: what is drawn later stands in front. */
function monthChart(context: SheetContext, column: Column, place: string): PlanChart {
  const edge = { color: COLOR.chartActual, points: 0.75 };
  const shown = gridScale(context.scale).positive;
  const label = { position: "insideBase", color: COLOR.ink, numberFormat: shown } as const;
  const forecast = { fill: COLOR.chartForecast, line: edge } as const;
  const series: PlanSeries[] = [
    {
      name: "Won + forecast",
      values: column(HELPER.part),
      ...forecast,
      // Above the column: what is won already stands in front of its foot.
      labels: { ...label, position: "outsideEnd" },
      legendEntry: true,
    },
    { name: "Forecast", values: column(HELPER.forecast), ...forecast, labels: label, legendEntry: false },
    {
      name: "Won",
      values: column(HELPER.won),
      fill: COLOR.chartActual,
      labels: { ...label, color: COLOR.paper },
      legendEntry: true,
    },
  ];
  if (hasGoal(context))
    series.push({
      name: "Target",
      values: column(HELPER.target),
      fill: "none",
      line: { color: COLOR.ink, points: 1.25 },
      legendEntry: true,
    });
  return {
    name: "ForecastMonths",
    kind: "column",
    place: rangeOf(place),
    categories: column(HELPER.month),
    series,
    gapWidth: 40,
    overlap: 100,
    valueAxis: { visible: false, min: 0 },
    legend: "top",
    altText: chartWords(context).months,
  };
}

function yearChart(context: SheetContext, column: Column, place: string): PlanChart {
  const series: PlanSeries[] = [];
  const add = (name: string, letters: string, line: NonNullable<PlanSeries["line"]>): number =>
    series.push({ name, values: column(letters), fill: "none", line, legendEntry: true });
  if (hasGoal(context)) add("Target", HELPER.runTarget, { color: COLOR.ink, points: 1.25, dash: "dash" });
  add("Won", HELPER.runWon, { color: COLOR.chartActual, points: 2.75 });
  const forecast = { color: COLOR.chartActual, points: 1.75, dash: "dot" } as const;
  if (hasRunningRange(context.analysis)) {
    const edge = { color: COLOR.rule, points: 0.75 };
    add("Forecast P50", HELPER.p50, forecast);
    add("P10", HELPER.p10, edge);
    add("P90", HELPER.p90, edge);
  } else if (hasExpected(context)) add("Won + forecast", HELPER.runLanding, forecast);
  return {
    name: "ForecastYear",
    kind: "line",
    place: rangeOf(place),
    categories: column(HELPER.month),
    series,
    valueAxis: { visible: true, min: 0, numberFormat: axisFormat(context) },
    legend: "bottom",
    altText: chartWords(context).year,
  };
}

function hasGoal({ analysis, isTemplate }: SheetContext): boolean {
  return isTemplate || analysis.coverage.goal !== undefined;
}

function axisFormat({ scale }: SheetContext): string {
  return scale.divisor === 1 ? "#,##0" : `0${",".repeat(Math.round(Math.log10(scale.divisor) / 3))}"${scale.letter}"`;
}

const NO_GOAL = "The year so far and to come";

function chartMessages(context: SheetContext, rows: ForecastRows): { readonly months: string; readonly year: string } {
  const { analysis, scale } = context;
  const landing = `N(S${rows.total})`;
  const against = `"The year lands "&${moneyText(`ABS(N(S${rows.against}))`, scale).is}&IF(N(S${rows.against})>=0," above the goal"," below the goal")`;
  const won = moneyText(`N(S${rows.won})`, scale);
  const left = joined(moneyText(`N(${VALUE.remaining})`, scale), " of the goal is still to win");
  return {
    months: hasExpected(context)
      ? sentence(won, " won so far; won + forecast comes to ", moneyText(landing, scale), ` in ${analysis.year.name}`)
      : sentence(won, ` won so far in ${analysis.year.name}; nothing says what is still to come`),
    year: context.isTemplate
      ? `=IF(N(${VALUE.goal})=0,${quoted(NO_GOAL)},${against})`
      : hasGoal(context)
        ? `=${hasExpected(context) ? against : left}`
        : sentence(NO_GOAL),
  };
}

function chartWords({ analysis, scale }: SheetContext): { readonly months: string; readonly year: string } {
  const { wonToDate, goal } = analysis.coverage;
  const won = `${moneyWords(wonToDate, scale)} won in ${analysis.year.name}`;
  const aim = goal === undefined ? "" : ` against a goal of ${moneyWords(goal, scale)}`;
  return {
    months: `Columns by month: won, forecast and target. ${won}${aim}.`,
    year: `Lines through the year: target, won and won + forecast, running totals. ${won}${aim}.`,
  };
}
