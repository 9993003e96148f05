import { ExcelError } from "./excelError";
import { stylesIn } from "./areaStyle";
import type { Area, SheetModel, WorkbookModel } from "./workbookModel";

/** Throws AccessDenied when the sheet is protected and a cell of the area is locked. */
export function requireUnlocked(model: WorkbookModel, sheet: SheetModel, area: Area): void {
  if (sheet.protection === undefined) return;
  for (const style of stylesIn(sheet, area)) {
    if (model.styles.styleOf(style).locked) throw new ExcelError("AccessDenied", `sheet "${sheet.name}" is protected`);
  }
}

/** Throws AccessDenied when the sheet is protected without the option ("allowFormatCells") that the action needs. */
export function requireAllowed(sheet: SheetModel, option: string): void {
  if (sheet.protection !== undefined && sheet.protection.options[option] !== true) {
    throw new ExcelError("AccessDenied", `sheet "${sheet.name}" is protected`);
  }
}
