import { ExcelError } from "./excelError";
import type { SheetModel, WorkbookModel } from "./workbookModel";

/** Longest sheet name Excel takes. */
const LONGEST = 31;

/**
 * Refuses what Excel refuses as a sheet's name: empty, over 31 characters, one of : \ / ? * [ ], an apostrophe at either end,
 * "History" (reserved), or the name of another sheet whatever its case.
 */
export function requireSheetName(model: WorkbookModel, name: string, own?: SheetModel): void {
  if (name === "" || name.length > LONGEST || /[:\\/?*[\]]|^'|'$/.test(name) || name.toLowerCase() === "history") {
    throw new ExcelError("InvalidArgument", `sheet name "${name}"`);
  }
  if (model.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase())) {
    throw new ExcelError("ItemAlreadyExists", `sheet "${name}"`);
  }
}

/** First of Sheet1, Sheet2 … that no sheet has. */
export function nextSheetName(model: WorkbookModel): string {
  let number = model.sheets.length + 1;
  const taken = new Set(model.sheets.map((sheet) => sheet.name.toLowerCase()));
  while (taken.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** "Data (2)", cut so that it fits: the name Excel gives a copy. */
export function copyName(model: WorkbookModel, name: string): string {
  const taken = new Set(model.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const candidate = name.slice(0, LONGEST - ending.length) + ending;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
