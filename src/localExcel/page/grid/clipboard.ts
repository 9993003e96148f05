import { parse, unparse } from "papaparse";
import type { Area } from "../../model/workbookModel";
import type { CellsView } from "../workbookPort";

/** Cells as Excel puts them on the clipboard: as shown, a tab between columns, quotes around what holds a tab or a line break. */
export function copiedText(view: CellsView): string {
  const { area } = view;
  const rows = Array.from({ length: area.rows }, () => new Array<string>(area.columns).fill(""));
  for (const cell of view.cells) {
    const row = rows[cell.row - area.row];
    if (row !== undefined) row[cell.column - area.column] = cell.text;
  }
  return unparse(rows, { delimiter: "\t", newline: "\r\n" });
}

/** Text of a spreadsheet's clipboard → rows of cells; the line break at the end makes no row. */
export function pastedCells(text: string): string[][] {
  const { data } = parse<string[]>(text.replace(/\r?\n$/, ""), { delimiter: "\t", header: false });
  return data;
}

/** One cell pasted into an area fills it, as in Excel. */
export function filledCells(cells: readonly (readonly string[])[], area: Area): readonly (readonly string[])[] {
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (only === undefined || area.rows * area.columns > 100_000) return cells;
  return Array.from({ length: area.rows }, () => new Array<string>(area.columns).fill(only));
}
