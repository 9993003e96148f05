import * as React from "react";
import { intersection } from "../../model/area";
import type { Area } from "../../model/workbookModel";
import { mergedArea, type Selection } from "./selection";
import type { Box, SheetGeometry, Span } from "./sheetGeometry";

interface SelectionMarksProps {
  readonly geometry: SheetGeometry;
  readonly merges: readonly Area[];
  readonly selection: Selection;
  readonly rows: Span;
  readonly columns: Span;
  readonly origin: { readonly left: number; readonly top: number };
}

/** The frame around the selected area, its tint, and the cell of it one types into, left clear. */
export function SelectionMarks({ geometry, merges, selection, rows, columns, origin }: SelectionMarksProps) {
  // A whole column is a million rows high: what lies outside the pane is left out of the box.
  const near = { row: Math.max(0, rows.first - 1), column: Math.max(0, columns.first - 1), rows: 0, columns: 0 };
  near.rows = rows.end - near.row + 1;
  near.columns = columns.end - near.column + 1;
  const area = intersection(selection.area, near);
  if (area === undefined) return null;
  const active = mergedArea(merges, selection.active);
  const isOne = selection.area.rows === active.rows && selection.area.columns === active.columns;
  const place = (box: Box): React.CSSProperties => ({
    left: box.left - origin.left,
    top: box.top - origin.top,
    width: box.width,
    height: box.height,
  });
  return (
    <>
      {!isOne && <div className="selectionTint" style={place(geometry.boxOf(area))} />}
      {!isOne && <div className="activeCell" style={place(geometry.boxOf(active))} />}
      <div className="selectionFrame" style={place(geometry.boxOf(area))} />
    </>
  );
}
