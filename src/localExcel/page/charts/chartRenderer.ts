import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartView } from "../workbookPort";
import { chartOption, type ChartSize } from "./chartOption";

use([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, TooltipComponent, SVGRenderer]);

/** A chart on the page. */
export interface DrawnChart {
  readonly draw: (chart: ChartView, size: ChartSize) => void;
  /** Shows what a point says, as if the pointer were on it; undefined hides it. */
  readonly point: (at: { readonly series: number; readonly point: number } | undefined) => void;
  readonly dispose: () => void;
}

/** Begins a drawing in an element. */
export function drawnChart(element: HTMLElement, size: ChartSize): DrawnChart {
  const drawing = init(element, null, { renderer: "svg", ...size });
  return {
    draw: (chart, { width, height }) => {
      // Taken in now, drawn in the next frame: both at once would hold the page, and the pane in it, up for too long.
      drawing.setOption(chartOption(chart, { width, height }), { notMerge: true, lazyUpdate: true });
      if (drawing.getWidth() !== width || drawing.getHeight() !== height) drawing.resize({ width, height });
    },
    point: (at) => {
      if (at === undefined) drawing.dispatchAction({ type: "hideTip" });
      else drawing.dispatchAction({ type: "showTip", seriesIndex: at.series, dataIndex: at.point });
    },
    dispose: () => drawing.dispose(),
  };
}

/** A chart as the text of an SVG picture, without a page. */
export function chartSvg(chart: ChartView, size: ChartSize): string {
  const drawing = init(null, null, { renderer: "svg", ssr: true, ...size });
  drawing.setOption(chartOption(chart, size));
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}
