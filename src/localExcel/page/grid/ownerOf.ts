import type { CellPlace } from "../workbookPort";
import type { Span } from "./sheetGeometry";

/** What is known of a pane when its cells are told apart. */
export interface DrawnPane {
  readonly rows: Span;
  readonly columns: Span;
  readonly cells: readonly CellPlace[];
}

const isIn = ({ first, end }: Span, at: number): boolean => at >= first && at < end;

/**
 * The pane a cell belongs to. A text that runs across the edge of a pane, and merged cells there, are drawn in both panes, but
 * are one cell: of the pane it lies in, or of the first that draws it when it lies in none. undefined when nothing draws it.
 */
export function ownerOf<Pane extends DrawnPane>(panes: readonly Pane[], { row, column }: CellPlace): Pane | undefined {
  return (
    panes.find((pane) => isIn(pane.rows, row) && isIn(pane.columns, column)) ??
    panes.find(({ cells }) => cells.some((cell) => cell.row === row && cell.column === column))
  );
}
