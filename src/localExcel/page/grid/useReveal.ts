import { useLayoutEffect, useRef } from "react";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import type { CellPlace } from "../workbookPort";
import type { Selection } from "./selection";

type Reveal = (place: CellPlace, axes: { readonly rows: boolean; readonly columns: boolean }) => void;

/** Scrolls to what was selected last; whole rows and columns move the sheet along one axis only. */
export function useReveal(selection: Selection, sheet: string, reveal: Reveal): void {
  const seen = useRef({ selection, sheet });
  useLayoutEffect(() => {
    const old = seen.current;
    seen.current = { selection, sheet };
    if (old.selection === selection) return;
    const { area, active, corner } = selection;
    const { row, column } = old.selection.active;
    const isMoved = old.sheet !== sheet || row !== active.row || column !== active.column;
    reveal(isMoved ? active : corner, { rows: area.rows < SHEET_ROWS, columns: area.columns < SHEET_COLUMNS });
  }, [selection, sheet, reveal]);
}
