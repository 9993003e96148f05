import { FONT_NAME } from "../core/report/styleKit";
import type { PlanChart, PlanSeries } from "../core/report/sheetPlan";
import { rangeOn } from "./address";
import { NAME_PREFIX } from "./ownNames";

const TYPES = {
  column: "ColumnClustered",
  stackedColumn: "ColumnStacked",
  bar: "BarClustered",
  stackedBar: "BarStacked",
  line: "Line",
} as const;
const LABEL_PLACES = {
  insideEnd: "InsideEnd",
  insideBase: "InsideBase",
  outsideEnd: "OutsideEnd",
  center: "Center",
} as const;
const DASHES = { solid: "Continuous", dash: "Dash", dot: "Dot" } as const;

/** The ink and font of every chart; the rest of the look is the plan's. @see visual language §5 */
const FONT = { name: FONT_NAME, size: 8.5, color: "#1F2937" } as const;
const CATEGORY_LINE = "#8C959F";

/** The name of one of our charts in the workbook: what finds it again, and nobody else's. */
export function chartName(plan: PlanChart): string {
  return `${NAME_PREFIX}${plan.name}`;
}

/** Queues a chart: all of it in one request, because a new series has no name to be met by later. */
export function queueChart(sheet: Excel.Worksheet, plan: PlanChart): void {
  const [first] = plan.series;
  if (first === undefined) throw new RangeError(`chart ${plan.name} without series`);
  // Made from one series, so that Excel guesses nothing; its type given, or added series stack on each other.
  const seriesBy = first.values.rows === 1 ? "Rows" : "Columns";
  const chart = sheet.charts.add(TYPES[plan.kind], rangeOn(sheet, first.values), seriesBy);
  chart.name = chartName(plan);
  chart.title.visible = false;
  const { row, column, rows, columns } = plan.place;
  chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + rows - 1, column + columns - 1));
  queueFrame(chart);
  plan.series.forEach((series, i) => queueSeries(sheet, { chart, plan, series, index: i }));
  queueAxes(chart, plan);
  queueLegend(chart, plan);
}

function queueFrame(chart: Excel.Chart): void {
  const { font, fill, border } = chart.format;
  font.name = FONT.name;
  font.size = FONT.size;
  font.color = FONT.color;
  fill.setSolidColor("#FFFFFF");
  border.lineStyle = "None";
  chart.plotArea.format.fill.clear();
}

function queueSeries(
  sheet: Excel.Worksheet,
  place: { readonly chart: Excel.Chart; readonly plan: PlanChart; readonly series: PlanSeries; readonly index: number }
): void {
  const { chart, plan, series: look, index } = place;
  const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(look.name);
  series.name = look.name;
  series.setValues(rangeOn(sheet, look.values));
  series.setXAxisValues(rangeOn(sheet, plan.categories));
  if (plan.kind !== "line") {
    if (look.fill === "none") series.format.fill.clear();
    else series.format.fill.setSolidColor(look.fill);
    if (plan.gapWidth !== undefined) series.gapWidth = plan.gapWidth;
    if (plan.overlap !== undefined) series.overlap = plan.overlap;
  } else series.markerStyle = "None";
  queueLine(series, look);
  if (look.labels !== undefined) queueLabels(series, look.labels);
}

function queueLine(series: Excel.ChartSeries, look: PlanSeries): void {
  const { line } = series.format;
  if (look.line === undefined) {
    line.lineStyle = "None";
    return;
  }
  line.lineStyle = DASHES[look.line.dash ?? "solid"];
  line.color = look.line.color;
  line.weight = look.line.points;
}

function queueLabels(series: Excel.ChartSeries, look: NonNullable<PlanSeries["labels"]>): void {
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = true;
  dataLabels.position = LABEL_PLACES[look.position];
  dataLabels.format.font.color = look.color;
  if (look.bold !== undefined) dataLabels.format.font.bold = look.bold;
  if (look.numberFormat === undefined) dataLabels.linkNumberFormat = true;
  else dataLabels.numberFormat = look.numberFormat;
}

function queueAxes(chart: Excel.Chart, plan: PlanChart): void {
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.format.line.color = CATEGORY_LINE;
  // Bars are listed from the top, as the rows they come from.
  if (plan.kind === "bar" || plan.kind === "stackedBar") categoryAxis.reversePlotOrder = true;
  // Names stay at the edge when a column reaches below zero.
  categoryAxis.tickLabelPosition = "Low";
  valueAxis.majorGridlines.visible = false;
  if (plan.valueAxis.min !== undefined) valueAxis.minimum = plan.valueAxis.min;
  if (plan.valueAxis.max !== undefined) valueAxis.maximum = plan.valueAxis.max;
  if (plan.valueAxis.numberFormat !== undefined) valueAxis.numberFormat = plan.valueAxis.numberFormat;
  valueAxis.visible = plan.valueAxis.visible;
}

function queueLegend(chart: Excel.Chart, plan: PlanChart): void {
  chart.legend.visible = plan.legend !== "none";
  if (plan.legend === "none") return;
  chart.legend.position = plan.legend === "top" ? "Top" : "Bottom";
  plan.series.forEach((series, i) => {
    if (!series.legendEntry) chart.legend.legendEntries.getItemAt(i).visible = false;
  });
}
