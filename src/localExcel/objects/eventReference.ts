import { areaAddress, parseArea } from "../model/address";
import type { LocalWorkbook } from "../model/localWorkbook";
import type { Area, SheetModel } from "../model/workbookModel";

/** What an event gives the add-in to ask for the cells it speaks of: it says itself where they are, so nothing is kept. */
export function eventReference(sheet: SheetModel, area: Area): string {
  return `${sheet.id}!${areaAddress(area)}`;
}

/** The cells an event spoke of; undefined when their sheet is gone. */
export function eventCells(
  workbook: LocalWorkbook,
  reference: string
): { readonly sheet: SheetModel; readonly area: Area } | undefined {
  const cut = reference.lastIndexOf("!");
  const sheet = workbook.model.sheets.find(({ id }) => id === reference.slice(0, cut));
  const area = parseArea(reference.slice(cut + 1));
  return sheet === undefined || area === undefined ? undefined : { sheet, area };
}
