import type { PlanRange, SheetPlan } from "../core/report/sheetPlan";
import { isInside, isSameRange, overlaps, rangeOn, referenceTo } from "./address";
import { isSameName, NAME_PREFIX, sheetName } from "./ownNames";
import type { SheetOutline, TableOutline, WorkbookOutline } from "./workbookOutline";

/** An own sheet as it stands, and what is to be written on it. */
export interface Rewriting {
  readonly outline: WorkbookOutline;
  readonly present: { readonly sheet: SheetOutline; readonly range: PlanRange };
  readonly plan: Pick<SheetPlan, "id" | "block" | "tables">;
  /** The name the sheet has by the time this is done. */
  readonly name: string;
}

/**
 * Queues the clearing of the block that the last analysis wrote: contents, looks, rules, links, merges, our charts and
 * the tables inside. Tables the new plan has in the same place stay and are resized, so that formulas of the user's
 * that name them go on working. Nothing outside the block is touched.
 * @returns the names of the tables that stayed
 */
export function queueClearing(
  context: Excel.RequestContext,
  { outline, present, plan, name }: Rewriting
): ReadonlySet<string> {
  const sheet = context.workbook.worksheets.getItem(present.sheet.id);
  for (const chart of present.sheet.charts) if (chart.startsWith(NAME_PREFIX)) sheet.charts.getItem(chart).delete();
  const inside = outline.tables.filter(
    (table) => table.sheetId === present.sheet.id && isOurs(table, present.range, plan)
  );
  const kept = inside.filter((table) => staysInPlace(table, plan));
  for (const table of inside) if (!kept.includes(table)) sheet.tables.getItem(table.id).delete();
  const block = rangeOn(sheet, present.range);
  block.conditionalFormats.clearAll();
  block.dataValidation.clear();
  block.unmerge();
  for (const table of kept) if (table.isFiltered) sheet.tables.getItem(table.id).clearFilters();
  queueContentClearing(
    sheet,
    present.range,
    kept.map((table) => table.range)
  );
  // All that was ours is empty now, and where the new block goes is free: from here on it is ours, whatever fails.
  if (!isSameRange(present.range, plan.block)) {
    context.workbook.names.getItem(sheetName(plan.id)).formula = referenceTo(name, plan.block);
  }
  for (const table of kept) {
    const planned = plan.tables.find((candidate) => isSameName(candidate.name, table.name));
    if (planned !== undefined) sheet.tables.getItem(table.id).resize(rangeOn(sheet, planned.range));
  }
  return new Set(kept.map((table) => table.name.toLowerCase()));
}

/** Inside the block; or sticking out of it under a planned name, as one does that a failed run has left. */
function isOurs(table: TableOutline, block: PlanRange, plan: Rewriting["plan"]): boolean {
  if (isInside(table.range, block)) return true;
  return overlaps(table.range, block) && plan.tables.some(({ name }) => isSameName(name, table.name));
}

/** A table keeps its place when its header row does; only its length may differ. */
function staysInPlace(table: TableOutline, plan: Rewriting["plan"]): boolean {
  return plan.tables.some(
    ({ name, range }) =>
      isSameName(name, table.name) &&
      !table.hasTotals &&
      range.row === table.range.row &&
      range.column === table.range.column &&
      range.columns === table.range.columns
  );
}

/** Clears everything of a block but the header cells of tables that stay: Excel would rename their columns. */
function queueContentClearing(sheet: Excel.Worksheet, block: PlanRange, kept: readonly PlanRange[]): void {
  const headers = [...kept].sort((a, b) => a.row - b.row);
  const bottom = block.row + block.rows;
  let row = block.row;
  const clearTo = (end: number): void => {
    if (end > row) rangeOn(sheet, { ...block, row, rows: end - row }).clear("All");
  };
  for (const header of headers) {
    clearTo(header.row);
    const right = header.column + header.columns;
    const line = { row: header.row, rows: 1 };
    rangeOn(sheet, { ...line, column: header.column, columns: header.columns }).clear("Formats");
    const leftColumns = header.column - block.column;
    const rightColumns = block.column + block.columns - right;
    if (leftColumns > 0) rangeOn(sheet, { ...line, column: block.column, columns: leftColumns }).clear("All");
    if (rightColumns > 0) rangeOn(sheet, { ...line, column: right, columns: rightColumns }).clear("All");
    row = header.row + 1;
  }
  clearTo(bottom);
}
