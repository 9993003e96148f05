import { ExcelError } from "./excelError";
import type { LocalWorkbook } from "./localWorkbook";
import { newSheet } from "./newWorkbook";
import { nextSheetName, requireSheetName } from "./sheetName";
import { renameSheetInFormulas } from "./sheetReferences";
import type { SheetModel } from "./workbookModel";

/** Adds an empty sheet after the last one; without a name it gets the next SheetN. It does not become active. */
export function addSheet(workbook: LocalWorkbook, name?: string): SheetModel {
  workbook.requireStructure();
  const { model } = workbook;
  const wanted = name ?? nextSheetName(model);
  requireSheetName(model, wanted);
  const sheet = newSheet(model.sheets, wanted);
  insertSheet(workbook, sheet, model.sheets.length);
  return sheet;
}

/** Puts a sheet that is not yet in the workbook at a position. */
export function insertSheet(workbook: LocalWorkbook, sheet: SheetModel, position: number): void {
  workbook.model.sheets.splice(position, 0, sheet);
  workbook.changed({ kind: "sheetAdded", sheet });
}

/** Renames a sheet; formulas, names, rules and charts of the workbook follow. */
export function renameSheet(workbook: LocalWorkbook, sheet: SheetModel, name: string): void {
  workbook.requireStructure();
  if (name === sheet.name) return;
  requireSheetName(workbook.model, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  renameSheetInFormulas(workbook.model, before, name);
  sheet.changed.add("properties");
  workbook.changed({ kind: "sheetRenamed", sheet, before });
}

/** Deletes a sheet with its own names; references to it become #REF!. The last visible sheet and very hidden ones stay. */
export function deleteSheet(workbook: LocalWorkbook, sheet: SheetModel): void {
  workbook.requireStructure();
  const { model } = workbook;
  if (sheet.visibility === "VeryHidden")
    throw new ExcelError("InvalidOperation", `sheet "${sheet.name}" is very hidden`);
  requireOtherVisible(workbook, sheet);
  const position = model.sheets.indexOf(sheet);
  model.sheets.splice(position, 1);
  for (const name of model.names.filter(({ scope }) => scope === sheet.id))
    workbook.changed({ kind: "nameDeleted", name });
  model.names = model.names.filter(({ scope }) => scope !== sheet.id);
  renameSheetInFormulas(model, sheet.name, undefined);
  workbook.changed({ kind: "sheetDeleted", sheet });
  if (model.activeSheet === sheet.id) activateNearest(workbook, position);
}

/** Refuses to hide or delete the only sheet that can be seen. */
function requireOtherVisible(workbook: LocalWorkbook, sheet: SheetModel): void {
  const others = workbook.model.sheets.some((each) => each !== sheet && each.visibility === "Visible");
  if (!others) throw new ExcelError("InvalidOperation", "a workbook needs one visible sheet");
}

function activateNearest(workbook: LocalWorkbook, position: number): void {
  const { sheets } = workbook.model;
  const next = [...sheets.slice(position), ...sheets.slice(0, position).reverse()].find(
    ({ visibility }) => visibility === "Visible"
  );
  if (next !== undefined) workbook.activate(next);
}

export function moveSheet(workbook: LocalWorkbook, sheet: SheetModel, position: number): void {
  workbook.requireStructure();
  const { sheets } = workbook.model;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length)
    throw new ExcelError("InvalidArgument", `position ${position}`);
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  workbook.changed({ kind: "sheetMoved", sheet });
}

export function setVisibility(workbook: LocalWorkbook, sheet: SheetModel, visibility: SheetModel["visibility"]): void {
  workbook.requireStructure();
  if (visibility === sheet.visibility) return;
  if (visibility !== "Visible") requireOtherVisible(workbook, sheet);
  sheet.visibility = visibility;
  sheet.changed.add("properties");
  if (visibility !== "Visible" && workbook.model.activeSheet === sheet.id) {
    activateNearest(workbook, workbook.model.sheets.indexOf(sheet));
  }
}
