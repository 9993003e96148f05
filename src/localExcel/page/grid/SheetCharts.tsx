import * as React from "react";
import type { ChartView } from "../workbookPort";
import { sheetChartBoxes } from "./chartBoxes";
import type { Box, SheetGeometry } from "./sheetGeometry";

interface SheetChartsProps {
  readonly charts: readonly ChartView[];
  readonly geometry: SheetGeometry;
  readonly origin: { readonly left: number; readonly top: number };
  /** The part of the sheet the pane shows. */
  readonly pane: Box;
}

/** The charts that lie over the cells of a pane, and scroll with them. */
export function SheetCharts({ charts, geometry, origin, pane }: SheetChartsProps) {
  return (
    <>
      {sheetChartBoxes(charts, geometry, pane).map(({ chart, box }) => (
        <div
          key={chart.id}
          className="sheetChart"
          style={{ ...box, left: box.left - origin.left, top: box.top - origin.top }}
        />
      ))}
    </>
  );
}
