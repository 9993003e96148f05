import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import { intersection, overlap, without } from "../../model/area";
import { restyle } from "../../model/areaStyle";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { Area, SheetModel } from "../../model/workbookModel";
import { singleCell } from "./singleCell";

/** Empties the values and formulas of the area. */
export function clearContents(workbook: LocalWorkbook, sheet: SheetModel, area: Area): void {
  const used = sheet.cells.used(true);
  const part = used === undefined ? undefined : intersection(used, area);
  if (part === undefined) return;
  const before = singleCell(sheet, part);
  for (let column = part.column; column < part.column + part.columns; column++) {
    for (let row = part.row; row < part.row + part.rows; row++) {
      if (sheet.cells.value(row, column) !== undefined || sheet.cells.formula(row, column) !== undefined) {
        sheet.cells.put(row, column, undefined);
      }
    }
  }
  workbook.cellsChanged(sheet, part, before);
}

/** Gives cells the default look again, and splits merged ones; conditional formats stay. */
export function clearFormats(sheet: SheetModel, area: Area): void {
  const tall = area.rows === SHEET_ROWS;
  const wide = area.columns === SHEET_COLUMNS;
  const used = sheet.cells.used(false);
  const part = used === undefined ? undefined : intersection(used, area);
  if (tall) clearDefaults(sheet, "columns", area.column, area.columns);
  if (wide) clearDefaults(sheet, "rows", area.row, area.rows);
  if (part !== undefined) {
    for (let column = part.column; column < part.column + part.columns; column++) {
      for (let row = part.row; row < part.row + part.rows; row++) {
        if (sheet.cells.style(row, column) !== undefined) sheet.cells.putStyle(row, column, undefined);
      }
    }
  }
  const hasDefaults = [...sheet.rows.values(), ...sheet.columns.values()].some(({ style }) => style !== undefined);
  if (!tall && !wide && hasDefaults) restyle(sheet, area, () => 0);
  clearMerges(sheet, area);
}

function clearDefaults(sheet: SheetModel, which: "rows" | "columns", first: number, count: number): void {
  for (const [index, dimension] of sheet[which]) {
    if (index < first || index >= first + count || dimension.style === undefined) continue;
    dimension.style = undefined;
    sheet.changed.add(which);
  }
}

function clearMerges(sheet: SheetModel, area: Area): void {
  const kept = sheet.merges.filter((merge) => intersection(merge, area) === undefined);
  if (kept.length === sheet.merges.length) return;
  sheet.merges = kept;
  sheet.changed.add("merges");
}

/** Conditional formats keep the areas outside; one that has none left goes. */
export function clearConditionalFormats(sheet: SheetModel, area: Area): void {
  let touched = false;
  for (const format of sheet.conditionalFormats) {
    if (!format.areas.some((each) => intersection(each, area) !== undefined)) continue;
    format.areas = format.areas.flatMap((each) => without(each, area));
    touched = true;
  }
  if (!touched) return;
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.changed.add("conditionalFormats");
}

export function clearHyperlinks(sheet: SheetModel, area: Area): void {
  // Most often there is none: a column of links is set link by link.
  if (!sheet.hyperlinks.some((link) => overlap(link.area, area))) return;
  sheet.hyperlinks = sheet.hyperlinks.filter((link) => !overlap(link.area, area));
  sheet.changed.add("hyperlinks");
}

/** Validation rules keep the areas outside; notes inside go. */
export function clearValidationAndNotes(sheet: SheetModel, area: Area): void {
  if (sheet.validations.some(({ areas }) => areas.some((each) => intersection(each, area) !== undefined))) {
    for (const validation of sheet.validations)
      validation.areas = validation.areas.flatMap((each) => without(each, area));
    sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
    sheet.changed.add("validations");
  }
  const kept = sheet.notes.filter(
    ({ row, column }) => intersection({ row, column, rows: 1, columns: 1 }, area) === undefined
  );
  if (kept.length < sheet.notes.length) {
    sheet.notes = kept;
    sheet.changed.add("notes");
  }
}
