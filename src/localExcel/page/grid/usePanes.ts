import { useEffect, useMemo } from "react";
import { intersection } from "../../model/area";
import type { Area } from "../../model/workbookModel";
import type { CellPlace, SheetView } from "../workbookPort";
import type { CellCache } from "./cellCache";
import { ownerOf } from "./ownerOf";
import { paneCells, type DrawnCell } from "./paneCells";
import type { Selection } from "./selection";
import { spanOf, type Band, type Box, type SheetGeometry, type Span, type Viewport } from "./sheetGeometry";

/** One of the four parts of a grid, ready to draw. */
export interface Pane {
  readonly key: string;
  readonly box: Box;
  readonly from: { readonly left: number; readonly top: number };
  readonly rows: Span;
  readonly columns: Span;
  readonly cells: readonly DrawnCell[];
  /** It follows when the sheet is scrolled to the right. */
  readonly isScrolledAcross: boolean;
}

/** What a grid draws as it is scrolled. */
export interface Panes {
  /** Empty ones are left out. */
  readonly panes: readonly Pane[];
  /** Pane for pane, the drawn cells that are its own and not only seen in it: a cell has one id. */
  readonly owned: readonly ReadonlySet<CellPlace>[];
}

/** Drawn beyond what shows, and in steps of this many: most scrolling only moves what is drawn. */
const MARGIN = 8;

interface Showing {
  readonly sheet: SheetView;
  readonly geometry: SheetGeometry;
  readonly viewport: Viewport;
  readonly cells: CellCache;
  readonly revision: number;
  readonly selection: Selection;
}

/** The panes of a grid as it is scrolled; asks for the cells that show. */
export function usePanes(showing: Showing): Panes {
  const { sheet, geometry, viewport, cells } = showing;
  const frozen = { rows: useSpan(showing, "rows", "frozen"), columns: useSpan(showing, "columns", "frozen") };
  const body = { rows: useSpan(showing, "rows", "body"), columns: useSpan(showing, "columns", "body") };
  const panes = [
    useCells(showing, frozen.rows, frozen.columns),
    useCells(showing, frozen.rows, body.columns),
    useCells(showing, body.rows, frozen.columns),
    useCells(showing, body.rows, body.columns),
  ];
  const wanted = JSON.stringify(
    [frozen.rows, body.rows].map((rows) => withNeighbours(rows, frozen.columns, body.columns))
  );
  useEffect(() => {
    const areas = JSON.parse(wanted) as Area[];
    // Merged cells show what their first cell holds, which may lie outside.
    const merged = sheet.merges.filter((merge) => areas.some((area) => intersection(area, merge) !== undefined));
    cells.show([...areas, ...merged.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }))]);
  }, [cells, wanted, sheet]);
  const placed = panes
    .map((pane, at) => ({
      ...pane,
      ...placeOf(geometry, viewport, at < 2 ? "frozen" : "body", at % 2 ? "body" : "frozen"),
    }))
    .filter(({ box }) => viewport.width > 0 && box.width > 0 && box.height > 0);
  const keys = placed.map(({ key }) => key).join();
  const owned = useMemo(
    () => placed.map((pane) => new Set<CellPlace>(pane.cells.filter((cell) => ownerOf(placed, cell) === pane))),
    // Other rows and columns are other cells; a step of scrolling that only moves what is drawn changes no owner.
    [keys, ...panes.map(({ cells: drawn }) => drawn)]
  );
  return { panes: placed, owned };
}

/** Frozen and scrolled columns, with some to the left whose texts may run in. */
function withNeighbours(rows: Span, frozen: Span, body: Span): Area {
  const first = frozen.end > 0 ? 0 : Math.max(0, body.first - MARGIN);
  const from = body.first - first > 64 ? Math.max(0, body.first - MARGIN) : first;
  return { row: rows.first, column: from, rows: rows.end - rows.first, columns: body.end - from };
}

function useSpan({ geometry, viewport }: Showing, axis: "rows" | "columns", band: Band): Span {
  const [from, length] = axis === "rows" ? [viewport.top, viewport.height] : [viewport.left, viewport.width];
  const frozen = geometry.freeze[axis];
  const exact = spanOf(geometry[axis], band, { frozen, from, length });
  const first = band === "frozen" ? 0 : Math.max(frozen, Math.floor(exact.first / MARGIN) * MARGIN - MARGIN);
  const end =
    band === "frozen" ? exact.end : Math.min(geometry[axis].count, Math.ceil(exact.end / MARGIN) * MARGIN + MARGIN);
  return useMemo(() => ({ first, end }), [first, end]);
}

function useCells(showing: Showing, rows: Span, columns: Span): Pick<Pane, "rows" | "columns" | "cells"> {
  const { cells: source, geometry, sheet, revision, selection } = showing;
  const { row, column } = selection.active;
  const isHere = row >= rows.first && row < rows.end && column >= columns.first && column < columns.end;
  // The active cell is drawn wherever it is: what is not in its band's pane is cut off there.
  const isBodyOf = rows.first >= geometry.freeze.rows && columns.first >= geometry.freeze.columns;
  const isOutside = isBodyOf && row >= geometry.freeze.rows && column >= geometry.freeze.columns;
  const activeKey = isHere || isOutside ? `${row} ${column}` : "";
  const cells = useMemo(() => {
    const [activeRow, activeColumn] = activeKey.split(" ").map(Number);
    const active =
      activeKey === "" || activeRow === undefined || activeColumn === undefined
        ? undefined
        : { row: activeRow, column: activeColumn };
    if (rows.end <= rows.first || columns.end <= columns.first) return [];
    return paneCells({ source, geometry, merges: sheet.merges, rows, columns, active });
    // What the source holds is other cells with every revision.
  }, [source, geometry, sheet, rows, columns, revision, activeKey]);
  return { rows, columns, cells };
}

function placeOf(
  { frozen, headings }: SheetGeometry,
  viewport: Viewport,
  rowBand: Band,
  columnBand: Band
): Omit<Pane, "rows" | "columns" | "cells"> {
  const isLeft = columnBand === "frozen";
  const isTop = rowBand === "frozen";
  const width = Math.min(frozen.width, viewport.width);
  const height = Math.min(frozen.height, viewport.height);
  return {
    key: `${rowBand} ${columnBand}`,
    isScrolledAcross: !isLeft,
    box: {
      left: headings.width + (isLeft ? 0 : width),
      top: headings.height + (isTop ? 0 : height),
      width: isLeft ? width : viewport.width - width,
      height: isTop ? height : viewport.height - height,
    },
    from: { left: isLeft ? 0 : frozen.width + viewport.left, top: isTop ? 0 : frozen.height + viewport.top },
  };
}
