import { SHEET_COLUMNS, SHEET_ROWS } from "../model/address";
import type { SheetModel } from "../model/workbookModel";
import type { CellPlace, Direction } from "../page/workbookPort";

const STEPS: Readonly<Record<Direction, CellPlace>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

function isFilled(sheet: SheetModel, { row, column }: CellPlace): boolean {
  return sheet.cells.value(row, column) !== undefined || sheet.cells.formula(row, column) !== undefined;
}

function isOnSheet({ row, column }: CellPlace): boolean {
  return row >= 0 && column >= 0 && row < SHEET_ROWS && column < SHEET_COLUMNS;
}

/** The shown cells from a cell on, without it, in one direction; beyond the used area only the sheet's last. */
function* shownCells(sheet: SheetModel, from: CellPlace, step: CellPlace): IterableIterator<CellPlace> {
  const used = sheet.cells.used(true);
  const bottom = used === undefined ? 0 : used.row + used.rows;
  const right = used === undefined ? 0 : used.column + used.columns;
  for (
    let at = { row: from.row + step.row, column: from.column + step.column };
    isOnSheet(at);
    at = { row: at.row + step.row, column: at.column + step.column }
  ) {
    const isPast = (step.row > 0 && at.row > bottom) || (step.column > 0 && at.column > right);
    if (isPast)
      at = { row: step.row > 0 ? SHEET_ROWS - 1 : at.row, column: step.column > 0 ? SHEET_COLUMNS - 1 : at.column };
    if (sheet.rows.get(at.row)?.hidden !== true && sheet.columns.get(at.column)?.hidden !== true) yield at;
  }
}

/** Where Ctrl+arrow leads: the last filled cell of a run, else the next filled one, else the sheet's end. */
export function dataEdge(sheet: SheetModel, from: CellPlace, direction: Direction): CellPlace {
  let last = from;
  let inRun: boolean | undefined;
  for (const at of shownCells(sheet, from, STEPS[direction])) {
    const filled = isFilled(sheet, at);
    inRun ??= filled && isFilled(sheet, from);
    if (inRun && !filled) return last;
    if (!inRun && filled) return at;
    last = at;
  }
  return last;
}
