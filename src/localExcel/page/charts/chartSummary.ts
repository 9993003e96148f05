import type { ChartView } from "../workbookPort";
import { isSeen } from "./chartLook";

/** What a screen reader says of a chart: its alternative text, else its title and what its series are called. */
export function chartSummary(chart: ChartView): string {
  if (chart.altText.trim() !== "") return chart.altText;
  const names = chart.series.filter((series) => isSeen(chart, series)).map(({ name }) => name);
  return `${chart.title ?? "Chart"}: ${names.join(", ")}`;
}
