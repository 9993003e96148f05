import * as React from "react";
import type { AxisGeometry } from "./axisGeometry";
import type { SheetGeometry, Span } from "./sheetGeometry";

interface GridLinesProps {
  readonly geometry: SheetGeometry;
  readonly rows: Span;
  readonly columns: Span;
  readonly origin: { readonly left: number; readonly top: number };
}

/** The thin lines between cells: one element a row and a column, not one a cell. */
export const GridLines = React.memo(function GridLines({ geometry, rows, columns, origin }: GridLinesProps) {
  const left = geometry.columns.start(columns.first) - origin.left;
  const top = geometry.rows.start(rows.first) - origin.top;
  const width = geometry.columns.start(columns.end) - origin.left - left;
  const height = geometry.rows.start(rows.end) - origin.top - top;
  return (
    <>
      {linesOf(geometry.rows, rows).map(([index, end]) => (
        <i key={`r${index}`} className="gridline" style={{ left, width, top: end - origin.top - 1, height: 1 }} />
      ))}
      {linesOf(geometry.columns, columns).map(([index, end]) => (
        <i key={`c${index}`} className="gridline" style={{ top, height, left: end - origin.left - 1, width: 1 }} />
      ))}
    </>
  );
});

/** Index and end of every shown row (or column). */
export function linesOf(axis: AxisGeometry, span: Span): [number, number][] {
  const lines: [number, number][] = [];
  for (let index = span.first; index < span.end; index++) {
    if (axis.size(index) > 0) lines.push([index, axis.start(index + 1)]);
  }
  return lines;
}
