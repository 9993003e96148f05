import type { SheetModel } from "../../model/workbookModel";
import { baseWidthToPoints, widthToPoints } from "../measures";
import { childOf, flag, numberOf, type XmlElement } from "../xml/xmlElement";
import { resolveColor, type Palette } from "./palette";

type View = Pick<SheetModel, "showGridlines" | "showHeadings" | "freeze">;

/** Gridlines, headings and frozen panes of a sheet's first view. */
export function readView(sheetViews: XmlElement | undefined): View {
  const view = childOf(sheetViews, "sheetView");
  const pane = childOf(view, "pane");
  const frozen = pane?.attributes["state"]?.startsWith("frozen") === true;
  const split = (name: string): number => (frozen ? (numberOf(pane.attributes[name]) ?? 0) : 0);
  return {
    showGridlines: flag(view?.attributes["showGridLines"], true),
    showHeadings: flag(view?.attributes["showRowColHeaders"], true),
    freeze: { rows: split("ySplit"), columns: split("xSplit") },
  };
}

export function readTabColor(sheetPr: XmlElement | undefined, palette: Palette): string | undefined {
  return resolveColor(childOf(sheetPr, "tabColor"), palette);
}

/** Heights and widths of rows and columns that say none themselves. */
export function readDefaultSizes(
  format: XmlElement | undefined
): Pick<SheetModel, "defaultRowHeight" | "defaultColumnWidth"> {
  const width = numberOf(format?.attributes["defaultColWidth"]);
  const base = numberOf(format?.attributes["baseColWidth"]) ?? 8;
  return {
    defaultRowHeight: numberOf(format?.attributes["defaultRowHeight"]) ?? 15,
    defaultColumnWidth: width === undefined ? baseWidthToPoints(base) : widthToPoints(width),
  };
}
