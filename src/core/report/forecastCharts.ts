import type { ForecastRows } from "./forecastGrid";
import { CHART_ROWS, MONTH_COLUMNS } from "./forecastGrid";
import { rangeOf } from "./a1";
import { moneyText, sentence } from "./formulaText";
import { hasExpected } from "./forecastLines";
import { VALUE } from "./names";
import { FORMAT, gridScale } from "./numberFormats";
import { formula, text, type SheetBuilder } from "./planBuilder";
import type { SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import type { PlanSeries } from "./sheetPlan";
import { COLOR, STYLE } from "./styleKit";
import { moneyWords } from "./wording";

/** Columns of the helper block: month name, target, won, forecast, part month, running target, won, landing, and two for the catch-up. */
const HELPER = { month: "B", target: "C", won: "D", forecast: "E", part: "F", runTarget: "G", runWon: "H", runLanding: "I", left: "J", rate: "K" } as const;

/**
 * The rows charts and the catch-up stand on: one a month, below the print.
 * @param top one-based row of the heading; the months follow two rows below
 */
export function forecastHelper(context: SheetContext, sheet: SheetBuilder, rows: ForecastRows, top: number): void {
  sheet.put(`B${top}`, text("Chart data (not printed)"));
  sheet.putRow(`B${top + 1}`, ["Month", "Target", "Won", "Forecast", "Won + forecast", "Target to date", "Won to date", "Landing", "Share left", "Needed rate"].map(text));
  MONTH_COLUMNS.forEach((letters, m) => helperRow(context, sheet, { letters, m, row: top + 2 + m, rows }));
  const [first, last] = [top + 2, top + 13];
  const { format } = gridScale(context.scale);
  const plan = `=IF(${VALUE.goal}="","",ROUND(${VALUE.goal}*(1-SUM($J$${first}:$J$${last})),6))`;
  sheet.put(`B${last + 1}`, text("Plan to date")).put(`C${last + 1}`, formula(plan), { numberFormat: format, align: "right" });
  sheet.name(VALUE.planToDate, `C${last + 1}`).style(`B${last + 1}:C${last + 1}`, STYLE.note);
  sheet.style(`B${top}:K${last}`, STYLE.note).style(`C${top + 1}:K${last}`, { align: "right" });
  sheet.style(`C${first}:I${last}`, { numberFormat: `${format.split(";")[0] ?? "0"};;` }).style(`J${first}:J${last}`, { numberFormat: FORMAT.phasing }).style(`K${first}:K${last}`, { numberFormat: format });
}

function helperRow(context: SheetContext, sheet: SheetBuilder, place: { readonly letters: string; readonly m: number; readonly row: number; readonly rows: ForecastRows }): void {
  const { letters, m, row, rows } = place;
  const { header, phase, share } = rows;
  const months = context.analysis.forecast.months;
  const thisPhase = months[m]?.phase;
  const at = (line: number): string => `${letters}${line}`;
  const over = `MIN(1,MAX(0,(${VALUE.asOf}-${at(header)}+1)/(EOMONTH(${at(header)},0)-${at(header)}+1)))`;
  const left = `$J$${row - m}:$J$${row - m + 11}`;
  const landsFrom = thisPhase !== "actual" || months[m + 1]?.phase !== "actual";
  sheet.put(`${HELPER.month}${row}`, formula(`=MID("JanFebMarAprMayJunJulAugSepOctNovDec",3*MONTH(${at(header)})-2,3)`));
  sheet.put(`${HELPER.target}${row}`, formula(`=N(${at(rows.target)})`));
  sheet.put(`${HELPER.won}${row}`, formula(`=N(${at(rows.won)})`));
  sheet.put(`${HELPER.forecast}${row}`, formula(`=IF(${at(phase)}="forecast",N(${at(rows.total)}),0)`));
  sheet.put(`${HELPER.part}${row}`, formula(`=IF(${at(phase)}="part",N(${at(rows.total)}),0)`));
  sheet.put(`${HELPER.runTarget}${row}`, formula(`=N(${at(rows.cumulativeTarget)})`));
  // Lines end and begin in empty cells: an empty text would be drawn as 0.
  if (thisPhase !== "forecast") {
    sheet.put(`${HELPER.runWon}${row}`, formula(m === 0 ? `=N(${at(rows.won)})` : `=N(${HELPER.runWon}${row - 1})+N(${at(rows.won)})`));
  }
  if (landsFrom && hasExpected(context)) sheet.put(`${HELPER.runLanding}${row}`, formula(`=N(${at(rows.cumulative)})`));
  sheet.put(`${HELPER.left}${row}`, formula(`=${at(share)}/$S$${share}*(1-${over})`));
  sheet.put(`${HELPER.rate}${row}`, formula(`=IF(OR(${VALUE.remaining}="",${HELPER.left}${row}=0),0,${VALUE.remaining}*${at(share)}/$S$${share}/SUM(${left}))`));
}

/** The two charts with their messages. @param helperTop one-based first month row of the helper block */
export function forecastCharts(context: SheetContext, sheet: SheetBuilder, rows: ForecastRows, helperTop: number): void {
  const { chartTitle, charts } = rows;
  const last = charts + CHART_ROWS - 1;
  const column = (letters: string): ReturnType<typeof rangeOf> => rangeOf(`${letters}${helperTop}:${letters}${helperTop + 11}`);
  const messages = chartMessages(context, rows);
  section(sheet, `B${chartTitle}:K${chartTitle}`, { title: formula(messages.months) });
  section(sheet, `M${chartTitle}:S${chartTitle}`, { title: formula(messages.year) });
  for (let row = charts; row <= last; row++) sheet.height(row, 19.5);
  const { format } = gridScale(context.scale);
  const shown = `${format.split(";")[0] ?? "0"};;`;
  const hasGoal = context.analysis.coverage.goal !== undefined;
  const edge = { color: COLOR.chartActual, points: 0.75 };
  const dark = { position: "insideBase", color: COLOR.ink, numberFormat: shown } as const;
  const series: PlanSeries[] = [
    { name: "Won + forecast", values: column(HELPER.part), fill: COLOR.chartForecast, line: edge, legendEntry: true },
    { name: "Forecast", values: column(HELPER.forecast), fill: COLOR.chartForecast, line: edge, labels: dark, legendEntry: false },
    { name: "Won", values: column(HELPER.won), fill: COLOR.chartActual, labels: { ...dark, color: COLOR.paper }, legendEntry: true },
    { name: "Target", values: column(HELPER.target), fill: "none", line: { color: COLOR.ink, points: 1.25 }, legendEntry: true },
  ];
  const lines: PlanSeries[] = [
    { name: "Target", values: column(HELPER.runTarget), fill: "none", line: { color: COLOR.ink, points: 1.25, dash: "dash" }, legendEntry: true },
    { name: "Won", values: column(HELPER.runWon), fill: "none", line: { color: COLOR.chartActual, points: 2.75 }, legendEntry: true },
    { name: "Won + forecast", values: column(HELPER.runLanding), fill: "none", line: { color: COLOR.chartActual, points: 1.75, dash: "dot" }, legendEntry: true },
  ];
  const categories = column(HELPER.month);
  const words = chartWords(context);
  sheet.chart({
    name: "ForecastMonths",
    kind: "column",
    place: rangeOf(`B${charts}:K${last}`),
    categories,
    series: hasGoal ? series : series.slice(0, 3),
    gapWidth: 40,
    overlap: 100,
    valueAxis: { visible: false, min: 0 },
    legend: "top",
    altText: words.months,
  });
  sheet.chart({
    name: "ForecastYear",
    kind: "line",
    place: rangeOf(`M${charts}:S${last}`),
    categories,
    series: (hasGoal ? lines : lines.slice(1)).filter(({ name }) => name !== "Won + forecast" || hasExpected(context)),
    valueAxis: { visible: true, min: 0, numberFormat: axisFormat(context) },
    legend: "bottom",
    altText: words.year,
  });
}

function axisFormat({ scale }: SheetContext): string {
  return scale.divisor === 1 ? "#,##0" : `0${",".repeat(Math.round(Math.log10(scale.divisor) / 3))}"${scale.letter}"`;
}

function chartMessages({ analysis, scale }: SheetContext, rows: ForecastRows): { readonly months: string; readonly year: string } {
  const landing = `N(S${rows.total})`;
  const hasGoal = analysis.coverage.goal !== undefined;
  const won = moneyText(`N(S${rows.won})`, scale);
  return {
    months: sentence(won, " won so far; won + forecast comes to ", moneyText(landing, scale), ` in ${analysis.year.name}`),
    year: hasGoal
      ? `=IF(N(S${rows.against})>=0,"The year lands ","The year lands ")&${moneyText(`ABS(N(S${rows.against}))`, scale).is}&IF(N(S${rows.against})>=0," above the goal"," below the goal")`
      : sentence("The year so far and to come"),
  };
}

function chartWords({ analysis, scale }: SheetContext): { readonly months: string; readonly year: string } {
  const { wonToDate, goal } = analysis.coverage;
  const won = `${moneyWords(wonToDate, scale)} won in ${analysis.year.name}`;
  const aim = goal === undefined ? "" : ` against a goal of ${moneyWords(goal, scale)}`;
  return { months: `Columns by month: won, forecast and target. ${won}${aim}.`, year: `Lines through the year: target, won and won + forecast, running totals. ${won}${aim}.` };
}
