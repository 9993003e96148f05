import type { EChartsCoreOption } from "echarts/core";
import type { ChartView } from "../workbookPort";
import { axisOptions } from "./axisOption";
import { chartLook, isLying } from "./chartLook";
import { legendOption, legendRoom } from "./legendOption";
import { seriesOptions } from "./seriesOption";
import { tooltipContent } from "./tooltipContent";

export interface ChartSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A chart in the words of the library that draws it, so that it looks as in Excel. */
export function chartOption(chart: ChartView, { width, height }: ChartSize): EChartsCoreOption {
  const look = chartLook(chart, chart.width === 0 ? 1 : width / chart.width);
  const edge = look.px(6);
  const titleFont = look.font({ size: (chart.fontSize ?? 10) * 1.4 });
  const titleRoom = chart.title === undefined ? 0 : titleFont.fontSize + look.px(8);
  const room = legendRoom(chart, look);
  const grid = {
    left: edge + room.left,
    right: edge + room.right,
    top: edge + titleRoom + room.top,
    bottom: edge + room.bottom,
  };
  const inside = isLying(chart) ? height - grid.top - grid.bottom : width - grid.left - grid.right;
  return {
    animation: false,
    backgroundColor: chart.fill ?? "#FFFFFF",
    textStyle: look.font(),
    title: {
      show: chart.title !== undefined,
      text: chart.title ?? "",
      left: "center",
      top: edge,
      padding: 0,
      textStyle: { ...titleFont, fontWeight: "normal" },
    },
    legend: legendOption(chart, look, edge + titleRoom),
    grid: { ...grid, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    tooltip: {
      trigger: "item",
      confine: true,
      transitionDuration: 0,
      backgroundColor: "#FFFFFF",
      borderColor: "#C8C6C4",
      textStyle: { ...look.font({ size: 9, color: "#201F1E" }) },
      formatter: (point: { readonly seriesIndex?: number; readonly dataIndex: number }) =>
        tooltipContent(chart, point.seriesIndex ?? 0, point.dataIndex),
    },
    ...axisOptions(chart, look, inside),
    series: seriesOptions(chart, look),
  };
}
