import type { XAXisComponentOption, YAXisComponentOption } from "echarts";
import { format } from "numfmt";
import type { AxisView, ChartView } from "../workbookPort";
import { type ChartLook, isLine, isLying, LINE_COLOR } from "./chartLook";

interface AxisOptions {
  readonly xAxis: XAXisComponentOption;
  readonly yAxis: YAXisComponentOption;
}

/** A text below a column breaks before it runs into its neighbour's; where there is no room for all, some are left out. */
function standingLabels(room: number, look: ChartLook): object {
  if (room < look.px(16)) return { interval: "auto", hideOverlap: true };
  return { interval: 0, width: room * 0.95, overflow: "break" };
}

function categoryAxis(chart: ChartView, look: ChartLook, length: number): object {
  const axis = chart.categoryAxis;
  const { lineColor } = axis;
  const room = length / Math.max(1, chart.categories.length);
  return {
    type: "category",
    data: [...chart.categories],
    show: axis.visible,
    inverse: axis.reversed,
    boundaryGap: true,
    axisLine: { show: lineColor !== "none", lineStyle: { color: lineColor ?? LINE_COLOR, width: look.px(0.75) } },
    axisTick: { show: false },
    axisLabel: {
      ...look.font({ size: axis.fontSize, color: axis.fontColor }),
      margin: look.px(5),
      ...(isLying(chart) ? {} : standingLabels(room, look)),
    },
    splitLine: { show: axis.gridlines, lineStyle: { color: LINE_COLOR, width: look.px(0.75) } },
  };
}

function tickText({ numberFormat }: AxisView, isShare: boolean): (value: number) => string {
  const pattern = isShare ? "0%" : (numberFormat ?? "General");
  return (value) => format(pattern, value, { locale: "en-US", throws: false });
}

function limits(chart: ChartView, isShare: boolean): object {
  const { min, max } = chart.valueAxis;
  const share = chart.series.some(({ values }) => values.some((value) => value !== undefined && value < 0)) ? -1 : 0;
  const own = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return isShare ? { min: share, max: 1, interval: share < 0 ? 0.5 : 0.2, ...own } : own;
}

function valueAxis(chart: ChartView, look: ChartLook): object {
  const axis = chart.valueAxis;
  const isShare = chart.type.endsWith("100");
  const { lineColor } = axis;
  return {
    type: "value",
    show: axis.visible,
    inverse: axis.reversed,
    ...limits(chart, isShare),
    // Lines keep a little air, as Excel leaves it above the highest point.
    ...(isLine(chart) && axis.max === undefined ? { boundaryGap: [0, "5%"] } : {}),
    axisLine: {
      show: lineColor !== undefined && lineColor !== "none",
      ...(lineColor === undefined || lineColor === "none"
        ? {}
        : { lineStyle: { color: lineColor, width: look.px(0.75) } }),
    },
    axisTick: { show: false },
    axisLabel: {
      ...look.font({ size: axis.fontSize, color: axis.fontColor }),
      margin: look.px(5),
      hideOverlap: true,
      formatter: tickText(axis, isShare),
    },
    splitLine: { show: axis.gridlines, lineStyle: { color: LINE_COLOR, width: look.px(0.75) } },
  };
}

/** Both axes: columns and lines have categories below, bars have them at the left. @param length pixels of the category axis */
export function axisOptions(chart: ChartView, look: ChartLook, length: number): AxisOptions {
  const category = categoryAxis(chart, look, length);
  const value = valueAxis(chart, look);
  return isLying(chart) ? { xAxis: value, yAxis: category } : { xAxis: category, yAxis: value };
}
