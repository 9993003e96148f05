import type { ChartView } from "../workbookPort";

/** What a point of a chart says, line by line: its category, its series, its value as the cell shows it. */
export function pointWords(chart: ChartView, series: number, point: number): readonly string[] {
  const of = chart.series[series];
  if (of === undefined) return [];
  const text = of.texts[point] ?? "";
  const label = of.labels?.texts[point] ?? "";
  return [chart.categories[point] ?? "", of.name, text === "" ? label : text].filter((line) => line.trim() !== "");
}

/** The same as elements: the page takes no HTML from cells. */
export function tooltipContent(chart: ChartView, series: number, point: number): HTMLElement {
  const box = document.createElement("div");
  for (const line of pointWords(chart, series, point)) {
    const row = document.createElement("div");
    row.textContent = line;
    box.append(row);
  }
  return box;
}
