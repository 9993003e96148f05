import type { Box } from "./sheetGeometry";

/** Pixels between a note and the cell it is about. */
const GAP = 6;
const INDENT = 12;

/**
 * Where a note about a cell stands, in the grid's pixels: below it and a little to the right, but within the grid; above the cell
 * where there is no room below. One that has room on neither side stands below.
 *
 * @param room the part of the grid that shows cells
 */
export function notePlace(
  cell: Box,
  note: Pick<Box, "width" | "height">,
  room: Box
): { readonly left: number; readonly top: number } {
  const below = cell.top + cell.height + GAP;
  const above = cell.top - GAP - note.height;
  const isFlipped = below + note.height > room.top + room.height && above >= room.top;
  const rightmost = room.left + room.width - note.width;
  return { left: Math.max(room.left, Math.min(cell.left + INDENT, rightmost)), top: isFlipped ? above : below };
}
