import {
  useRef,
  type MouseEvent as ReactMouseEvent,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
} from "react";
import { SHEET_ROWS } from "../../model/address";
import type { SheetView } from "../workbookPort";
import { extendTo, selectCell, wholeColumns, wholeRows, type Selection } from "./selection";
import { placeAt, type SheetGeometry, type Viewport } from "./sheetGeometry";

interface PointerTarget {
  readonly scroller: RefObject<HTMLElement>;
  readonly sheet: SheetView;
  readonly geometry: SheetGeometry;
  readonly viewport: Viewport;
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  /** A plain click on a cell, after it was selected. */
  readonly click: (place: { readonly row: number; readonly column: number }) => void;
}

type Part = "cells" | "rows" | "columns" | "corner";

export interface GridPointer {
  readonly onPointerDownCapture: () => void;
  readonly onMouseDown: (event: ReactMouseEvent<HTMLElement>) => void;
  readonly onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: ReactPointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: ReactPointerEvent<HTMLElement>) => void;
}

/** Selecting with a mouse, pen or finger: cells, rows and columns by their headings, all by the corner. */
export function useGridPointer(target: PointerTarget): GridPointer {
  const drag = useRef<{ part: Part; row: number; column: number; hasMoved: boolean }>();
  const isOnGrid = useRef(false);
  const { sheet, selection, select } = target;

  const onPointerDownCapture = (): void => {
    isOnGrid.current = false;
  };
  // The cells lie beside the element that has the focus: left to itself, the press would take the focus away again.
  const onMouseDown = (event: ReactMouseEvent<HTMLElement>): void => {
    if (isOnGrid.current) event.preventDefault();
  };
  const onPointerDown = (event: ReactPointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const hit = hitOf(target, event);
    if (hit === undefined) return;
    isOnGrid.current = true;
    // A finger scrolls; it selects when it is lifted where it came down.
    drag.current = { ...hit, hasMoved: false };
    if (event.pointerType === "touch") return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (event.shiftKey) select(extended(hit, selection, sheet));
    else select(selected(hit, sheet));
  };
  const onPointerMove = (event: ReactPointerEvent<HTMLElement>): void => {
    const from = drag.current;
    const hit = from && hitOf(target, event, from.part);
    if (from === undefined || hit === undefined || (hit.row === from.row && hit.column === from.column)) return;
    drag.current = { ...from, row: hit.row, column: hit.column, hasMoved: true };
    if (event.pointerType !== "touch") select(extended(hit, selection, sheet));
  };
  const onPointerUp = (event: ReactPointerEvent<HTMLElement>): void => {
    const from = drag.current;
    drag.current = undefined;
    if (from === undefined || from.hasMoved) return;
    if (event.pointerType === "touch") select(selected(from, sheet));
    if (from.part === "cells" && !event.shiftKey) target.click({ row: from.row, column: from.column });
  };
  return { onPointerDownCapture, onMouseDown, onPointerDown, onPointerMove, onPointerUp };
}

interface Hit {
  readonly part: Part;
  readonly row: number;
  readonly column: number;
}

/** What lies under the pointer; undefined over the scroll bars. While dragging, always of the part it began in. */
function hitOf(target: PointerTarget, event: ReactPointerEvent, began?: Part): Hit | undefined {
  const element = target.scroller.current;
  if (element === null) return undefined;
  const bounds = element.getBoundingClientRect();
  const x = event.clientX - bounds.left;
  const y = event.clientY - bounds.top;
  if (began === undefined && (x >= element.clientWidth || y >= element.clientHeight)) return undefined;
  const { headings } = target.geometry;
  const point = { x: x - headings.width, y: y - headings.height };
  const part = began ?? partOf(point);
  return { part, ...placeAt(target.geometry, target.viewport, point) };
}

function partOf({ x, y }: { readonly x: number; readonly y: number }): Part {
  if (x < 0) return y < 0 ? "corner" : "rows";
  return y < 0 ? "columns" : "cells";
}

function selected(hit: Hit, sheet: SheetView): Selection {
  switch (hit.part) {
    case "cells":
      return selectCell(hit, sheet.merges);
    case "rows":
      return { area: wholeRows(hit.row, hit.row), active: { row: hit.row, column: 0 }, corner: hit };
    case "columns":
      return { area: wholeColumns(hit.column, hit.column), active: { row: 0, column: hit.column }, corner: hit };
    case "corner":
      return selectAll();
  }
}

function extended(hit: Hit, selection: Selection, sheet: SheetView): Selection {
  switch (hit.part) {
    case "cells":
      return extendTo(selection, hit, sheet.merges);
    case "rows":
      return { ...selection, area: wholeRows(selection.active.row, hit.row), corner: hit };
    case "columns":
      return { ...selection, area: wholeColumns(selection.active.column, hit.column), corner: hit };
    case "corner":
      return selectAll();
  }
}

function selectAll(): Selection {
  const active = { row: 0, column: 0 };
  return { area: wholeRows(0, SHEET_ROWS - 1), active, corner: active };
}
