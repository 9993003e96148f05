import { parseReference } from "../../src/localExcel/model/address";
import type { Area, SheetModel, WorkbookModel } from "../../src/localExcel/model/workbookModel";

/** The sheet and area that a workbook-level name points at; undefined when there is no such name. */
export function areaOfName(model: WorkbookModel, name: string): { sheet: SheetModel; area: Area } | undefined {
  const found = model.names.find((candidate) => candidate.scope === undefined && candidate.name === name);
  const reference = found === undefined ? undefined : parseReference(found.formula.slice(1));
  const sheet = model.sheets.find((candidate) => candidate.name === reference?.sheet);
  return reference === undefined || sheet === undefined ? undefined : { sheet, area: reference.area };
}
