import { cellAddress } from "../../model/address";
import type { SheetModel } from "../../model/workbookModel";
import { pointsToWidth } from "../measures";
import type { ReadSheet } from "../reading/readSheet";
import { childOf, childrenOf, element, elements, flag, setAttribute, type XmlElement } from "../xml/xmlElement";
import type { SheetPieces } from "./sheetPieces";

/** Gridlines, headings, frozen panes, and whether the sheet is the one that is shown. */
export function writeView(sheet: SheetModel, read: ReadSheet, pieces: SheetPieces): void {
  const was = read.members;
  const frozen = was.freeze.rows !== sheet.freeze.rows || was.freeze.columns !== sheet.freeze.columns;
  const lines = was.showGridlines !== sheet.showGridlines;
  const headings = was.showHeadings !== sheet.showHeadings;
  if (!frozen && !lines && !headings) return;
  const views = pieces.one("sheetViews") ?? element("sheetViews", {}, [element("sheetView", { workbookViewId: 0 })]);
  const view = childOf(views, "sheetView");
  if (view === undefined) return;
  if (lines) setAttribute(view, "showGridLines", sheet.showGridlines ? undefined : 0);
  if (headings) setAttribute(view, "showRowColHeaders", sheet.showHeadings ? undefined : 0);
  if (frozen) putPane(view, sheet.freeze);
  pieces.put("sheetViews", views);
}

function putPane(view: XmlElement, { rows, columns }: SheetModel["freeze"]): void {
  view.children = elements(view).filter((node) => node.name !== "pane" && node.name !== "selection");
  if (rows === 0 && columns === 0) return;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const attributes = {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellAddress(rows, columns),
    activePane: pane,
    state: "frozen",
  };
  view.children.unshift(element("pane", attributes), element("selection", { pane }));
}

/** Marks the sheet as the shown one, or not: two marked sheets would be edited together. Says whether that changed it. */
export function writeSelected(pieces: SheetPieces, selected: boolean): void {
  const views = pieces.one("sheetViews");
  const marked = childrenOf(views, "sheetView").some((view) => flag(view.attributes["tabSelected"], false));
  if (views === undefined || marked === selected) return;
  for (const view of childrenOf(views, "sheetView")) setAttribute(view, "tabSelected", selected ? 1 : undefined);
  pieces.put("sheetViews", views);
}

/** Tab colour, fitting to pages, and the sizes of rows and columns that say none. */
export function writeProperties(sheet: SheetModel, read: ReadSheet, pieces: SheetPieces): void {
  const was = read.members;
  const fits = (page: SheetModel["page"]): boolean => page.fitWide !== undefined || page.fitTall !== undefined;
  if (was.tabColor !== sheet.tabColor || fits(was.page) !== fits(sheet.page)) {
    const node = pieces.one("sheetPr") ?? element("sheetPr");
    const others = elements(node).filter((child) => child.name !== "tabColor" && child.name !== "pageSetUpPr");
    const setUp = childOf(node, "pageSetUpPr") ?? element("pageSetUpPr");
    setAttribute(setUp, "fitToPage", fits(sheet.page) ? 1 : undefined);
    const color = was.tabColor === sheet.tabColor ? childOf(node, "tabColor") : tabColor(sheet.tabColor);
    node.children = [...(color === undefined ? [] : [color]), ...others];
    if (Object.keys(setUp.attributes).length > 0) node.children.push(setUp);
    const empty = node.children.length === 0 && Object.keys(node.attributes).length === 0;
    pieces.put("sheetPr", empty ? undefined : node);
  }
  const rowsDiffer = was.defaultRowHeight !== sheet.defaultRowHeight;
  const columnsDiffer = was.defaultColumnWidth !== sheet.defaultColumnWidth;
  if (!rowsDiffer && !columnsDiffer) return;
  const format = pieces.one("sheetFormatPr") ?? element("sheetFormatPr");
  format.attributes["defaultRowHeight"] = String(sheet.defaultRowHeight);
  if (rowsDiffer) format.attributes["customHeight"] = "1";
  if (columnsDiffer) format.attributes["defaultColWidth"] = String(pointsToWidth(sheet.defaultColumnWidth));
  pieces.put("sheetFormatPr", format);
}

const tabColor = (color: string | undefined): XmlElement | undefined =>
  color === undefined ? undefined : element("tabColor", { rgb: `FF${color.slice(1).toUpperCase()}` });
