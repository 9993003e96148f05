import type { CellBefore } from "../../model/workbookListener";
import type { Area, SheetModel } from "../../model/workbookModel";

/** What the area holds when it is one cell: events tell it beside what was entered. */
export function singleCell(sheet: SheetModel, area: Area): CellBefore | undefined {
  return area.rows === 1 && area.columns === 1 ? { value: sheet.cells.value(area.row, area.column) } : undefined;
}
