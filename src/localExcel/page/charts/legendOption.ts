import type { LegendComponentOption } from "echarts/components";
import type { ChartView } from "../workbookPort";
import { type ChartLook, isLine, seriesKey } from "./chartLook";

type Placed = Pick<LegendComponentOption, "left" | "top" | "right" | "bottom" | "orient">;

function placeOf(position: string, top: number, edge: number): Placed {
  switch (position) {
    case "Top":
      return { left: "center", top, orient: "horizontal" };
    case "Left":
      return { left: edge, top: "middle", orient: "vertical" };
    case "Right":
      return { right: edge, top: "middle", orient: "vertical" };
    case "Corner":
      return { right: edge, top, orient: "vertical" };
    default:
      return { left: "center", bottom: edge, orient: "horizontal" };
  }
}

/** The series that the legend names, by their place in the chart. */
function named({ series, legend }: ChartView): number[] {
  return [...series.keys()].filter((index) => legend?.hiddenEntries.includes(index) === false);
}

/** Pixels a legend takes from the plot on each side; none without a legend. */
export function legendRoom(
  chart: ChartView,
  look: ChartLook
): { top: number; bottom: number; left: number; right: number } {
  const none = { top: 0, bottom: 0, left: 0, right: 0 };
  const entries = named(chart);
  if (chart.legend === undefined || entries.length === 0) return none;
  const { fontSize } = look.font();
  const row = fontSize + look.px(9);
  const longest = Math.max(...entries.map((index) => chart.series[index]?.name.length ?? 0));
  const column = longest * fontSize * 0.55 + look.px(32);
  switch (chart.legend.position) {
    case "Top":
      return { ...none, top: row };
    case "Left":
      return { ...none, left: column };
    case "Right":
    case "Corner":
      return { ...none, right: column };
    default:
      return { ...none, bottom: row };
  }
}

/** The legend; nothing happens when it is clicked, as in Excel. @param top pixels above it */
export function legendOption(chart: ChartView, look: ChartLook, top: number): LegendComponentOption {
  const entries = named(chart);
  if (chart.legend === undefined || entries.length === 0) return { show: false };
  return {
    ...placeOf(chart.legend.position, top, look.px(4)),
    data: entries.map(seriesKey),
    formatter: (key: string) => chart.series[Number(key.split(" ")[1])]?.name ?? "",
    selectedMode: false,
    ...(isLine(chart) ? {} : { icon: "rect" }),
    itemWidth: look.px(isLine(chart) ? 22 : 6),
    itemHeight: look.px(6),
    itemGap: look.px(10),
    padding: 0,
    textStyle: look.font(),
    emphasis: {},
  };
}
