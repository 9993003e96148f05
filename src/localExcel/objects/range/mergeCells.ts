import { contains, intersection } from "../../model/area";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { Area, SheetModel } from "../../model/workbookModel";

function mergeOne(workbook: LocalWorkbook, sheet: SheetModel, area: Area): void {
  if (area.rows === 1 && area.columns === 1) return;
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === undefined);
  sheet.merges.push({ ...area });
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (row !== area.row || column !== area.column) sheet.cells.put(row, column, undefined);
    }
  }
  workbook.cellsChanged(sheet, area);
}

/** Merges the area, or with `across` each of its rows; only the first cell's content stays. */
export function mergeCells(workbook: LocalWorkbook, at: { sheet: SheetModel; area: Area }, across: boolean): void {
  const { sheet, area } = at;
  workbook.requireWritable(sheet, area);
  if (sheet.tables.some((table) => intersection(table.area, area) !== undefined))
    throw new ExcelError("MergedRangeConflict");
  const partly = sheet.merges.some((merge) => intersection(merge, area) !== undefined && !contains(area, merge));
  if (partly) throw new ExcelError("MergedRangeConflict", "a merged area lies partly outside");
  const parts = across
    ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
    : [area];
  for (const part of parts) mergeOne(workbook, sheet, part);
  sheet.changed.add("merges");
}

export function unmergeCells(workbook: LocalWorkbook, sheet: SheetModel, area: Area): void {
  workbook.requireWritable(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === undefined);
  sheet.changed.add("merges");
}
