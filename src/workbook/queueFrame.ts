import { FONT_NAME } from "../core/report/styleKit";
import type { PlanTable, SheetPlan } from "../core/report/sheetPlan";
import { passing } from "./address";

/** A quiet table style; the cells' own fills and lines are the look. */
const TABLE_STYLE = "TableStyleLight1";
/** Column widths are planned in characters of the default font at 100 %: 7 pixels each and 5 between, 0.75 points a pixel. */
const POINTS_PER_CHARACTER = 7 * 0.75;
const POINTS_BETWEEN = 5 * 0.75;

/** Points of a column that is `characters` wide. */
export function columnPoints(characters: number): number {
  return characters * POINTS_PER_CHARACTER + POINTS_BETWEEN;
}

/** Queues what surrounds the cells of an own sheet: tab, gridlines, widths, heights, frozen panes. */
export function queueFrame(sheet: Excel.Worksheet, plan: Omit<SheetPlan, "blocks">): void {
  sheet.tabColor = plan.tabColor;
  sheet.showGridlines = false;
  const block = passing(sheet, plan.block);
  block.format.font.name = FONT_NAME;
  block.format.rowHeight = plan.defaultRowHeight;
  for (const { row, points } of plan.rowHeights)
    passing(sheet, { row, column: 0, rows: 1, columns: 1 }).format.rowHeight = points;
  plan.columnWidths.forEach((characters, i) => {
    const cell = { row: 0, column: plan.block.column + i, rows: 1, columns: 1 };
    passing(sheet, cell).format.columnWidth = columnPoints(characters);
  });
  for (const range of plan.merges) passing(sheet, range).merge(false);
  queueFreeze(sheet, plan.freeze);
}

function queueFreeze(sheet: Excel.Worksheet, freeze: SheetPlan["freeze"]): void {
  const { rows, columns } = freeze;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.unfreeze();
}

/** Queues a new table over cells whose header row is already written. */
export function queueTable(sheet: Excel.Worksheet, plan: PlanTable): void {
  const table = sheet.tables.add(passing(sheet, plan.range), true);
  table.name = plan.name;
  table.style = TABLE_STYLE;
  table.showBandedRows = false;
  table.showFilterButton = plan.showFilter;
}
