import * as React from "react";
import type { SheetGeometry, Viewport } from "./sheetGeometry";

/** The lines along which frozen rows and columns end. */
export function FrozenLines({ geometry, viewport }: { readonly geometry: SheetGeometry; readonly viewport: Viewport }) {
  const { frozen, headings } = geometry;
  const width = headings.width + viewport.width;
  const height = headings.height + viewport.height;
  return (
    <>
      {frozen.height > 0 && (
        <div className="frozenLine" style={{ left: 0, width, top: headings.height + frozen.height - 1, height: 1 }} />
      )}
      {frozen.width > 0 && (
        <div className="frozenLine" style={{ top: 0, height, left: headings.width + frozen.width - 1, width: 1 }} />
      )}
    </>
  );
}
