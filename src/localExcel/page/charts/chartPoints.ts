import type { ChartView } from "../workbookPort";
import { isSeen } from "./chartLook";

export interface ChartPoint {
  readonly series: number;
  readonly point: number;
}

/** The points of a chart that say something, category by category: not the columns that only lift others, nor empty or zero ones. */
export function chartPoints(chart: ChartView): readonly ChartPoint[] {
  const spoken = chart.series.flatMap((each, series) => (isSeen(chart, each) ? [series] : []));
  return chart.categories.flatMap((_, point) =>
    spoken.filter((series) => (chart.series[series]?.values[point] ?? 0) !== 0).map((series) => ({ series, point }))
  );
}

/** Where a key leads among so many points; undefined leaves them, "elsewhere" is a key that means nothing here. */
export function nextPoint(key: string, at: number | undefined, count: number): number | undefined | "elsewhere" {
  if (count === 0) return "elsewhere";
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return at === undefined ? 0 : Math.min(at + 1, count - 1);
    case "ArrowLeft":
    case "ArrowUp":
      return at === undefined ? count - 1 : Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "Escape":
      return at === undefined ? "elsewhere" : undefined;
    default:
      return "elsewhere";
  }
}
