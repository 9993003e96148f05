import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { scrolledTo, type SheetGeometry, type Viewport } from "./sheetGeometry";
import type { CellPlace } from "../workbookPort";

const NOTHING: Viewport = { left: 0, top: 0, width: 0, height: 0 };

interface ViewportControl {
  readonly viewport: Viewport;
  readonly onScroll: () => void;
  /** Scrolls as little as needed to show a cell; along one axis only when the other is not to move. */
  readonly reveal: (place: CellPlace, axes?: { readonly rows: boolean; readonly columns: boolean }) => void;
}

/** What a scrolling element shows of a sheet, headings not counted; every sheet keeps its own place. */
export function useViewport(scroller: RefObject<HTMLElement>, sheet: string, geometry: SheetGeometry): ViewportControl {
  const [viewport, setViewport] = useState(NOTHING);
  const places = useRef(new Map<string, { left: number; top: number }>());
  const { width: headingWidth, height: headingHeight } = geometry.headings;

  const read = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollLeft: left, scrollTop: top } = element;
    places.current.set(sheet, { left, top });
    const width = Math.max(0, element.clientWidth - headingWidth);
    const height = Math.max(0, element.clientHeight - headingHeight);
    setViewport((old) =>
      old.left === left && old.top === top && old.width === width && old.height === height
        ? old
        : { left, top, width, height }
    );
  }, [scroller, sheet, headingWidth, headingHeight]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const place = places.current.get(sheet);
    element.scrollLeft = place?.left ?? 0;
    element.scrollTop = place?.top ?? 0;
    read();
    const sizes = new ResizeObserver(read);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [scroller, sheet, read]);

  const reveal = useCallback<ViewportControl["reveal"]>(
    (place, axes = { rows: true, columns: true }) => {
      const element = scroller.current;
      if (element === null) return;
      const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = element;
      const view = { left, top, width: clientWidth - headingWidth, height: clientHeight - headingHeight };
      const moved = scrolledTo(geometry, view, place);
      if (axes.columns && moved.left !== left) element.scrollLeft = moved.left;
      if (axes.rows && moved.top !== top) element.scrollTop = moved.top;
    },
    [scroller, geometry, headingWidth, headingHeight]
  );
  return { viewport, onScroll: read, reveal };
}
