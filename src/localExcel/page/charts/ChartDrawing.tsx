import * as React from "react";
import { useEffect, useRef, useState } from "react";
import type { ChartView } from "../workbookPort";
import { chartPoints, nextPoint } from "./chartPoints";
import type { DrawnChart } from "./chartRenderer";
import { chartSummary } from "./chartSummary";
import { pointWords } from "./tooltipContent";

interface ChartDrawingProps {
  readonly chart: ChartView;
  /** Pixels of the box it fills. */
  readonly width: number;
  readonly height: number;
}

/**
 * One chart, filling its box. What draws it is loaded when the first chart is shown. The pointer, or the arrow keys when the chart
 * has the focus, show what single points say.
 */
export function ChartDrawing({ chart, width, height }: ChartDrawingProps): React.ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnChart>();
  const [point, setPoint] = useState<number>();

  useEffect(() => {
    let begun: DrawnChart | undefined;
    let isGone = false;
    void import("./chartRenderer").then(({ drawnChart }) => {
      if (isGone || box.current === null) return;
      begun = drawnChart(box.current, { width, height });
      setDrawn(begun);
    });
    return () => {
      isGone = true;
      begun?.dispose();
    };
    // The drawing is begun once; sizes that come later go to `draw`.
  }, []);

  useEffect(() => drawn?.draw(chart, { width, height }), [drawn, chart, width, height]);

  const points = chartPoints(chart);
  const shown = point === undefined ? undefined : points[point];
  useEffect(() => drawn?.point(shown), [drawn, shown?.series, shown?.point]);

  const move = (event: React.KeyboardEvent): void => {
    const next = nextPoint(event.key, point, points.length);
    if (next === "elsewhere") return;
    event.preventDefault();
    event.stopPropagation();
    setPoint(next);
  };

  return (
    <div className="chartDrawing" style={{ position: "relative", width, height }}>
      <div
        ref={box}
        role="img"
        aria-label={chartSummary(chart)}
        tabIndex={0}
        style={{ width, height }}
        onKeyDown={move}
        onBlur={() => setPoint(undefined)}
      />
      <span role="status" className="unseen">
        {shown === undefined ? "" : pointWords(chart, shown.series, shown.point).join(", ")}
      </span>
    </div>
  );
}
