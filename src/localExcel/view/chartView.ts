import { styleAt } from "../model/areaStyle";
import type { StoredValue } from "../model/cellStore";
import { referencedCells } from "../model/referencedCells";
import { shownText } from "../model/shownText";
import type { ChartAxisModel, ChartModel, ChartSeriesModel, WorkbookModel } from "../model/workbookModel";
import type { AxisView, ChartView } from "../page/workbookPort";

/** A cell that a chart draws. */
interface Point {
  readonly value: StoredValue;
  readonly text: string;
  readonly numberFormat: string;
}

/** Row by row. Hidden rows and columns are not drawn, as in Excel. */
function pointsOf(model: WorkbookModel, reference: string | undefined): Point[] {
  const place = reference === undefined ? undefined : referencedCells(model, reference);
  if (place === undefined) return [];
  const { sheet, area } = place;
  const used = sheet.cells.used(true);
  const bottom = Math.min(area.row + area.rows, Math.max(area.row + 1, used === undefined ? 0 : used.row + used.rows));
  const points: Point[] = [];
  for (let row = area.row; row < bottom; row++) {
    if (sheet.rows.get(row)?.hidden === true) continue;
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (sheet.columns.get(column)?.hidden === true) continue;
      const value = sheet.cells.value(row, column);
      const { numberFormat } = model.styles.styleOf(styleAt(sheet, row, column));
      const text = shownText(value, { numberFormat, locale: model.locale, date1904: model.date1904 });
      points.push({ value, text, numberFormat });
    }
  }
  return points;
}

/** Excel draws a text as zero and leaves out what is empty; an error (#N/A) is left out, too. */
function drawn(value: StoredValue): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "string" ? 0 : undefined;
}

function labelsOf(
  model: WorkbookModel,
  labels: ChartSeriesModel["labels"],
  points: readonly Point[]
): ChartView["series"][number]["labels"] {
  if (labels?.show !== true) return undefined;
  const { position, color, bold, size, numberFormat, linkNumberFormat } = labels;
  const format = linkNumberFormat ? undefined : numberFormat;
  const texts = points.map(({ value, text }) =>
    format === undefined || typeof value !== "number"
      ? text
      : shownText(value, { numberFormat: format, locale: model.locale, date1904: model.date1904 })
  );
  return { position, color, bold, size, texts };
}

function seriesView(
  model: WorkbookModel,
  series: ChartSeriesModel,
  points: readonly Point[]
): ChartView["series"][number] {
  const [named] = pointsOf(model, series.nameRef);
  return {
    name: named?.text ?? series.name,
    values: points.map(({ value }) => drawn(value)),
    texts: points.map(({ text }) => text),
    fill: series.fill,
    line: { ...series.line },
    gapWidth: series.gapWidth,
    overlap: series.overlap,
    markers: series.markers,
    labels: labelsOf(model, series.labels, points),
  };
}

/** A value axis without a format of its own shows numbers as the first drawn cell does. */
function axisView(axis: ChartAxisModel, linkedFormat: string | undefined): AxisView {
  return {
    visible: axis.visible,
    min: axis.min,
    max: axis.max,
    gridlines: axis.majorGridlines,
    numberFormat: axis.numberFormat ?? linkedFormat,
    lineColor: axis.lineColor,
    fontColor: axis.fontColor,
    fontSize: axis.fontSize,
    reversed: axis.reversed,
  };
}

/** A chart with what its series' references hold now; a reference that means nothing draws nothing. */
export function chartView(model: WorkbookModel, chart: ChartModel): ChartView {
  const drawings = chart.series.map((each) => ({ each, points: pointsOf(model, each.valuesRef) }));
  const series = drawings.map(({ each, points }) => seriesView(model, each, points));
  const categories = pointsOf(
    model,
    chart.series.find(({ categoriesRef }) => categoriesRef !== undefined)?.categoriesRef
  );
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const format = drawings[0]?.points[0]?.numberFormat;
  return {
    id: chart.id,
    type: chart.type,
    altText: chart.altText,
    left: chart.left,
    top: chart.top,
    width: chart.width,
    height: chart.height,
    title: chart.title.visible ? chart.title.text : undefined,
    legend: chart.legend.visible
      ? { position: chart.legend.position, hiddenEntries: [...chart.legend.hiddenEntries] }
      : undefined,
    categories: Array.from({ length: longest }, (_, index) =>
      categories.length === 0 ? String(index + 1) : (categories[index]?.text ?? "")
    ),
    categoryAxis: axisView(chart.categoryAxis, undefined),
    valueAxis: axisView(chart.valueAxis, format),
    series,
    fontName: chart.fontName,
    fontSize: chart.fontSize,
    fontColor: chart.fontColor,
    fill: chart.chartFill === "none" ? undefined : chart.chartFill,
  };
}
