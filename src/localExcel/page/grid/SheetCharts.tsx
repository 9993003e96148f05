import * as React from "react";
import { ChartDrawing } from "../charts/ChartDrawing";
import type { ChartView } from "../workbookPort";
import { sheetChartBoxes } from "./chartBoxes";
import type { SheetGeometry } from "./sheetGeometry";
import type { Pane } from "./usePanes";

interface SheetChartsProps {
  readonly charts: readonly ChartView[];
  readonly geometry: SheetGeometry;
  readonly panes: readonly Pane[];
}

/** The charts that lie over the cells, and scroll with them; cut off where the cells are. They are no cells of the grid. */
export function SheetCharts({ charts, geometry, panes }: SheetChartsProps) {
  return (
    <>
      {panes.map(({ key, box, from }) => {
        const shown = sheetChartBoxes(charts, geometry, { ...box, ...from });
        if (shown.length === 0) return null;
        return (
          <div key={key} className="chartPane" style={{ ...box }}>
            {shown.map(({ chart, box: { left, top, width, height } }) => (
              <div
                key={chart.id}
                className="sheetChart"
                style={{ left: left - from.left, top: top - from.top, width, height }}
                onPointerDown={(event) => event.stopPropagation()}
                onDoubleClick={(event) => event.stopPropagation()}
              >
                <ChartDrawing {...{ chart, width, height }} />
              </div>
            ))}
          </div>
        );
      })}
    </>
  );
}
