import { intersection } from "../../model/area";
import { setStyle } from "../../model/areaStyle";
import { cellText } from "../../model/cellText";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { Area, SheetModel } from "../../model/workbookModel";
import type { WireValue } from "../wireObject";
import { clearHyperlinks } from "./clearCells";
import { writeCells } from "./writeCells";

/** Excel's RangeHyperlink. */
export interface HyperlinkValue {
  readonly address?: string | null;
  readonly documentReference?: string | null;
  readonly screenTip?: string | null;
  readonly textToDisplay?: string | null;
}

/** Colour of Excel's cell style "Hyperlink". */
const LINK_COLOR = "#0563C1";

/** The link of the area's first cell; null when it has none. */
export function readHyperlink(workbook: LocalWorkbook, sheet: SheetModel, area: Area): WireValue {
  const first = { row: area.row, column: area.column, rows: 1, columns: 1 };
  const link = sheet.hyperlinks.find((each) => intersection(each.area, first) !== undefined);
  if (link === undefined) return null;
  const textToDisplay = cellText(workbook.model, sheet, area.row, area.column);
  const shown: { [key: string]: WireValue } = { textToDisplay, screenTip: link.tip ?? "" };
  if (link.address !== undefined) shown["address"] = link.address;
  if (link.location !== undefined) shown["documentReference"] = link.location;
  return shown;
}

/** Sets one link for the whole area, with the look Excel gives links; `textToDisplay` becomes the cells' text. */
export function writeHyperlink(
  workbook: LocalWorkbook,
  at: { sheet: SheetModel; area: Area },
  link: HyperlinkValue
): void {
  const { sheet, area } = at;
  workbook.requireWritable(sheet, area);
  const address = link.address ?? undefined;
  const location = link.documentReference ?? undefined;
  if (address === undefined && location === undefined)
    throw new ExcelError("InvalidArgument", "a link without address");
  clearHyperlinks(sheet, area);
  sheet.hyperlinks.push({ area: { ...area }, address, location, tip: link.screenTip ?? undefined });
  sheet.changed.add("hyperlinks");
  setStyle(workbook.model, at, { fontColor: LINK_COLOR, underline: "single" });
  const text = link.textToDisplay;
  if (text !== undefined && text !== null) writeCells(workbook, at, `'${text}`);
}
