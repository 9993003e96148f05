import * as React from "react";
import { columnName } from "../../model/address";
import type { Area } from "../../model/workbookModel";
import { linesOf } from "./GridLines";
import type { SheetGeometry, Span } from "./sheetGeometry";

interface ColumnHeadingsProps {
  readonly geometry: SheetGeometry;
  readonly selected: Area;
  readonly frozen: Span;
  readonly body: Span;
  /** Pixels scrolled to the right. */
  readonly scrolled: number;
}

/** The letters above the columns. */
export function ColumnHeadings({ geometry, selected, frozen, body, scrolled }: ColumnHeadingsProps) {
  const { headings, frozen: fixed } = geometry;
  const headingOf = ([index, end]: [number, number], offset: number): React.ReactElement => {
    const isSelected = index >= selected.column && index < selected.column + selected.columns;
    const width = geometry.columns.size(index);
    return (
      <div
        key={index}
        role="columnheader"
        aria-colindex={index + 1}
        className={isSelected ? "heading selected" : "heading"}
        style={{ left: end - width - offset, width, height: headings.height }}
      >
        {columnName(index)}
      </div>
    );
  };
  return (
    <div role="row" className="columnHeadings" style={{ height: headings.height }}>
      <div role="presentation" className="headingPart" style={{ left: headings.width, width: fixed.width }}>
        {linesOf(geometry.columns, frozen).map((line) => headingOf(line, 0))}
      </div>
      <div role="presentation" className="headingPart" style={{ left: headings.width + fixed.width, right: 0 }}>
        {linesOf(geometry.columns, body).map((line) => headingOf(line, fixed.width + scrolled))}
      </div>
    </div>
  );
}

/** In rows lower than this a number could not be read. */
const LEAST_HEADING = 11;

interface RowHeadingsProps {
  readonly geometry: SheetGeometry;
  readonly selected: Area;
  readonly rows: Span;
  /** The part of the grid they stand in, pixels. */
  readonly top: number;
  readonly height: number;
  /** The pixel of the sheet at that part's top. */
  readonly from: number;
  /** Ids of the drawn cells of a row: they lie in other panes, and belong to the row. */
  readonly cellIds: ReadonlyMap<number, string>;
}

/** The numbers beside the rows. */
export function RowHeadings({ geometry, selected, rows, top, height, from, cellIds }: RowHeadingsProps) {
  return (
    <div role="presentation" className="rowHeadings" style={{ top, height, width: geometry.headings.width }}>
      {linesOf(geometry.rows, rows).map(([index, end]) => {
        const isSelected = index >= selected.row && index < selected.row + selected.rows;
        const size = geometry.rows.size(index);
        return (
          <div key={index} role="row" aria-rowindex={index + 1} aria-owns={cellIds.get(index)}>
            <div
              role="rowheader"
              className={isSelected ? "heading selected" : "heading"}
              style={{ top: end - size - from, height: size }}
            >
              {size < LEAST_HEADING ? <span className="unseen">{index + 1}</span> : index + 1}
            </div>
          </div>
        );
      })}
    </div>
  );
}
