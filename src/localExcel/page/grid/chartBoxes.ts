import type { ChartView } from "../workbookPort";
import type { Box, SheetGeometry } from "./sheetGeometry";

/** Charts that show in a part of the sheet, with their boxes in its pixels. */
export function sheetChartBoxes(
  charts: readonly ChartView[],
  geometry: SheetGeometry,
  shown: Box
): { readonly chart: ChartView; readonly box: Box }[] {
  return charts
    .map((chart) => ({ chart, box: boxOf(chart, geometry) }))
    .filter(
      ({ box }) =>
        box.left < shown.left + shown.width &&
        box.left + box.width > shown.left &&
        box.top < shown.top + shown.height &&
        box.top + box.height > shown.top
    );
}

function boxOf(chart: ChartView, { rows, columns }: SheetGeometry): Box {
  const left = columns.pixelAt(chart.left);
  const top = rows.pixelAt(chart.top);
  return {
    left,
    top,
    width: columns.pixelAt(chart.left + chart.width) - left,
    height: rows.pixelAt(chart.top + chart.height) - top,
  };
}
