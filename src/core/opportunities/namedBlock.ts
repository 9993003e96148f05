import { columnName } from "./headerText";
import type { Source } from "./reading";

/** A cell as a person writes it. */
const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

type Place = Pick<Source, "table" | "headerRow" | "lastRow" | "firstColumn" | "lastColumn">;

/** What a block is asked for by: its Excel table's name, or its header's first cell. @example "Deals2024", "H3" */
export function blockName({
  table,
  headerRow,
  firstColumn,
}: Pick<Place, "table" | "headerRow" | "firstColumn">): string {
  const [letters = ""] = columnName(firstColumn).split(":");
  return table ?? `${letters}${headerRow}`;
}

/**
 * Whether a block is asked for by this: the name of its Excel table, without regard to case, or a cell in it. Blocks of a
 * plain range stand beside each other, so a cell of the title rows above one is as good.
 */
export function isNamedBlock(place: Place, asked: string): boolean {
  const { table, headerRow, lastRow, firstColumn, lastColumn } = place;
  const text = asked.trim().toUpperCase();
  if (table?.toUpperCase() === text) return true;
  const [, letters, digits] = CELL.exec(text) ?? [];
  if (letters === undefined) return false;
  const row = Number(digits);
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const isBelowTop = table === undefined || row >= headerRow;
  return isBelowTop && row <= lastRow && column >= firstColumn && column <= lastColumn;
}
