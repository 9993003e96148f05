import { parseReference } from "./address";
import { ExcelError } from "./excelError";
import type { LocalWorkbook } from "./localWorkbook";
import { referencedCells, type SheetArea } from "./referencedCells";
import type { DefinedNameModel, SheetModel } from "./workbookModel";

/** Refuses what Excel refuses as a name: over 255 characters, blanks and signs, a cell address (A1, R1C1), or one that is there already. */
export function requireName(workbook: LocalWorkbook, name: string, scope: SheetModel | undefined): void {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const address = parseReference(name) !== undefined || /^(r\d*c\d*|r|c)$/i.test(name);
  if (!wellFormed || address) throw new ExcelError("InvalidArgument", `"${name}" cannot be a name`);
  if (findName(workbook, name, scope) !== undefined) throw new ExcelError("ItemAlreadyExists", `name "${name}"`);
}

function findName(workbook: LocalWorkbook, name: string, scope: SheetModel | undefined): DefinedNameModel | undefined {
  return workbook.model.names.find(
    (each) => each.scope === scope?.id && each.name.toLowerCase() === name.toLowerCase()
  );
}

export function addName(workbook: LocalWorkbook, name: DefinedNameModel): void {
  workbook.model.names.push(name);
  workbook.changed({ kind: "nameAdded", name });
}

export function deleteName(workbook: LocalWorkbook, name: DefinedNameModel): void {
  workbook.model.names = workbook.model.names.filter((each) => each !== name);
  workbook.changed({ kind: "nameDeleted", name });
}

/** The cells a name means; undefined for a constant, a formula, several areas, or a sheet that is gone. */
export function cellsOfName(workbook: LocalWorkbook, name: DefinedNameModel): SheetArea | undefined {
  return referencedCells(workbook.model, name.formula);
}
