import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type { ChartView } from "../workbookPort";
import { type ChartLook, dashes, isLine, isLying, seriesColor, seriesKey } from "./chartLook";

type Series = ChartView["series"][number];
type Labels = NonNullable<Series["labels"]>;
type LabelPosition =
  "top" | "bottom" | "left" | "right" | "inside" | "insideTop" | "insideBottom" | "insideLeft" | "insideRight";

/** Points a line has where nothing is said. */
const LINE_POINTS = 2.25;
/** Percent of a column's width between categories where nothing is said. */
const GAP_WIDTH = 150;

interface Place {
  readonly chart: ChartView;
  readonly series: Series;
  readonly index: number;
  readonly look: ChartLook;
}

/** Values as drawn: of 100 % charts, each value's share of its category. */
function drawnValues(chart: ChartView, series: Series): readonly (number | undefined)[] {
  if (!chart.type.endsWith("100")) return series.values;
  return series.values.map((value, at) => {
    const total = chart.series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0);
    return value === undefined || total === 0 ? undefined : value / total;
  });
}

/** Where Excel puts labels of standing columns, and of lying bars: outer and inner ends change sides below zero. */
function barLabelPosition(position: string | undefined, lying: boolean, isNegative: boolean): LabelPosition {
  const [high, low] = lying ? (["Right", "Left"] as const) : (["Top", "Bottom"] as const);
  const [end, base] = isNegative ? ([low, high] as const) : ([high, low] as const);
  switch (position) {
    case "InsideEnd":
      return `inside${end}`;
    case "InsideBase":
      return `inside${base}`;
    case "OutsideEnd":
      return end.toLowerCase() as Lowercase<typeof end>;
    default:
      return "inside";
  }
}

const LINE_LABELS: Readonly<Record<string, LabelPosition>> = {
  Top: "top",
  Bottom: "bottom",
  Left: "left",
  Right: "right",
  Center: "inside",
};

function labelPosition({ chart, series }: Place, labels: Labels, value: number): LabelPosition {
  if (isLine(chart)) return LINE_LABELS[labels.position ?? ""] ?? "right";
  // Stacked columns have no room outside; columns beside each other have their labels there when nothing is said.
  const position = labels.position ?? (chart.type.includes("Stacked") ? "Center" : "OutsideEnd");
  return barLabelPosition(position, isLying(chart), value < 0 || series.values.every((each) => (each ?? 0) < 0));
}

function labelOption({ series, look }: Place): NonNullable<LineSeriesOption["label"]> {
  const { labels } = series;
  if (labels === undefined) return { show: false };
  return {
    show: true,
    ...look.font({ size: labels.size, color: labels.color }),
    fontWeight: labels.bold ? "bold" : "normal",
    textBorderWidth: 0,
    distance: look.px(3),
    formatter: ({ dataIndex }) => labels.texts[dataIndex] ?? "",
  };
}

function dataOf(place: Place): NonNullable<BarSeriesOption["data"]> {
  const { labels } = place.series;
  return drawnValues(place.chart, place.series).map((value, at) => {
    if (value === undefined) return "-";
    if (labels === undefined) return value;
    const text = labels.texts[at] ?? "";
    return { value, label: { show: text !== "", position: labelPosition(place, labels, value) } };
  });
}

function lineSeries(place: Place): LineSeriesOption {
  const { chart, series, index, look } = place;
  const color = seriesColor(chart, series, index) ?? "transparent";
  const width = look.px(series.line.points ?? LINE_POINTS);
  const hasMarkers = series.markers || chart.type === "LineMarkers";
  return {
    type: "line",
    name: seriesKey(index),
    data: dataOf(place) as NonNullable<LineSeriesOption["data"]>,
    ...(chart.type === "LineStacked" ? { stack: "all" } : {}),
    color,
    lineStyle: { color, width, type: dashes(series.line.dash, width) ?? "solid", cap: "butt" },
    symbol: "circle",
    symbolSize: look.px(5),
    // Without markers a point shows only under the pointer.
    showSymbol: hasMarkers || series.labels !== undefined,
    itemStyle: { color, opacity: hasMarkers ? 1 : 0 },
    label: labelOption(place),
    emphasis: { itemStyle: { opacity: 1 }, lineStyle: { width } },
  };
}

/** Bars of a category: how wide, how far apart. Excel says both in parts of a bar's width, the library in parts of a category's. */
function barWidths(chart: ChartView): Pick<BarSeriesOption, "barGap" | "barCategoryGap"> {
  const stacked = chart.type.includes("Stacked");
  const overlap = (stacked ? 100 : (chart.series.find((each) => each.overlap !== undefined)?.overlap ?? 0)) / 100;
  const gap = (chart.series.find(({ gapWidth }) => gapWidth !== undefined)?.gapWidth ?? GAP_WIDTH) / 100;
  const bars = stacked ? 1 : chart.series.length;
  const width = bars - (bars - 1) * overlap;
  return { barGap: `${-overlap * 100}%`, barCategoryGap: `${(gap / (gap + width)) * 100}%` };
}

function barSeries(place: Place): BarSeriesOption {
  const { chart, series, index, look } = place;
  const fill = seriesColor(chart, series, index);
  const { color: border, points, dash } = series.line;
  const hasBorder = border !== undefined && border !== "none";
  const width = hasBorder ? look.px(points ?? 0.75) : 0;
  return {
    type: "bar",
    name: seriesKey(index),
    data: dataOf(place),
    ...(chart.type.includes("Stacked") ? { stack: "all" } : {}),
    ...barWidths(chart),
    // What is drawn without fill or line only lifts the others: the pointer goes through it.
    silent: fill === undefined && !hasBorder && series.labels === undefined,
    color: fill ?? "transparent",
    itemStyle: {
      color: fill ?? "transparent",
      borderWidth: width,
      ...(hasBorder ? { borderColor: border } : {}),
      borderType: dashes(dash, width) ?? "solid",
    },
    label: labelOption(place),
    emphasis: { disabled: true },
  };
}

/** All series of a chart, in the order in which they are drawn over each other. */
export function seriesOptions(chart: ChartView, look: ChartLook): (BarSeriesOption | LineSeriesOption)[] {
  return chart.series.map((series, index) => {
    const place = { chart, series, index, look };
    return isLine(chart) ? lineSeries(place) : barSeries(place);
  });
}
