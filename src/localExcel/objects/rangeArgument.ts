import { parseReference } from "../model/address";
import { ExcelError } from "../model/excelError";
import type { LocalWorkbook } from "../model/localWorkbook";
import type { Area, SheetModel } from "../model/workbookModel";
import { RangeObject } from "./range/rangeObject";

/** A range given as such or as an address; without a sheet's name the address is one of `home`. */
export function rangeArgument(
  workbook: LocalWorkbook,
  range: unknown,
  home: SheetModel
): { sheet: SheetModel; area: Area } {
  if (range instanceof RangeObject) return { sheet: range.sheet, area: range.area };
  const reference = typeof range === "string" ? parseReference(range) : undefined;
  const sheet = reference?.sheet === undefined ? home : workbook.sheetNamed(reference.sheet);
  if (reference === undefined || sheet === undefined)
    throw new ExcelError("InvalidArgument", `${String(range)} is no range`);
  return { sheet, area: reference.area };
}
