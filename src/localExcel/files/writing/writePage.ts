import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import type { PageModel, SheetModel } from "../../model/workbookModel";
import { PAPERS } from "../reading/readPage";
import type { ReadSheet } from "../reading/readSheet";
import { same } from "../same";
import { element, elements, setAttribute, type XmlElement } from "../xml/xmlElement";
import type { SheetPieces } from "./sheetPieces";

const POINTS_PER_INCH = 72;

/** Page set-up in the sheet itself; print area and titles are names of the workbook. */
export function writePage(sheet: SheetModel, read: ReadSheet, pieces: SheetPieces): void {
  const { page } = sheet;
  const was = read.members.page;
  const differ = (...members: (keyof PageModel)[]): boolean =>
    members.some((member) => !same(page[member], was[member]));
  if (differ("centerHorizontally", "centerVertically", "printGridlines")) putOptions(page, pieces);
  if (differ("margins")) putMargins(page, pieces);
  if (differ("orientation", "paper", "fitWide", "fitTall", "scale")) putSetup(page, pieces);
  if (differ("header", "footer")) putHeaderFooter(page, pieces);
  if (differ("rowBreaks")) pieces.put("rowBreaks", breaks("rowBreaks", page.rowBreaks, SHEET_COLUMNS - 1));
  if (differ("columnBreaks")) pieces.put("colBreaks", breaks("colBreaks", page.columnBreaks, SHEET_ROWS - 1));
}

function putOptions(page: PageModel, pieces: SheetPieces): void {
  const node = pieces.one("printOptions") ?? element("printOptions");
  setAttribute(node, "horizontalCentered", page.centerHorizontally ? 1 : undefined);
  setAttribute(node, "verticalCentered", page.centerVertically ? 1 : undefined);
  setAttribute(node, "gridLines", page.printGridlines ? 1 : undefined);
  pieces.put("printOptions", Object.keys(node.attributes).length === 0 ? undefined : node);
}

function putMargins(page: PageModel, pieces: SheetPieces): void {
  const node = element("pageMargins");
  for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
    node.attributes[side] = String(Number((page.margins[side] / POINTS_PER_INCH).toFixed(6)));
  }
  pieces.put("pageMargins", node);
}

function putSetup(page: PageModel, pieces: SheetPieces): void {
  const node = pieces.one("pageSetup") ?? element("pageSetup");
  const paper = page.paper === undefined ? -1 : PAPERS.indexOf(page.paper);
  const fits = page.fitWide !== undefined || page.fitTall !== undefined;
  if (page.paper === undefined || paper > 0) setAttribute(node, "paperSize", paper > 0 ? paper : undefined);
  setAttribute(node, "scale", page.scale);
  // Nothing said means one page in the file and as many as it takes in the model.
  setAttribute(node, "fitToWidth", fits && page.fitWide !== 1 ? (page.fitWide ?? 0) : undefined);
  setAttribute(node, "fitToHeight", fits && page.fitTall !== 1 ? (page.fitTall ?? 0) : undefined);
  setAttribute(node, "orientation", page.orientation);
  pieces.put("pageSetup", node);
}

function putHeaderFooter(page: PageModel, pieces: SheetPieces): void {
  const node = pieces.one("headerFooter") ?? element("headerFooter");
  const others = elements(node).filter((child) => child.name !== "oddHeader" && child.name !== "oddFooter");
  const own: XmlElement[] = [];
  const header = oneText(page.header);
  const footer = oneText(page.footer);
  if (header !== "") own.push(element("oddHeader", {}, [header]));
  if (footer !== "") own.push(element("oddFooter", {}, [footer]));
  node.children = [...own, ...others];
  pieces.put("headerFooter", node.children.length === 0 ? undefined : node);
}

function oneText({ left, center, right }: PageModel["header"]): string {
  const part = (mark: string, text: string): string => (text === "" ? "" : mark + text);
  return part("&L", left) + part("&C", center) + part("&R", right);
}

function breaks(name: string, ids: readonly number[], max: number): XmlElement | undefined {
  if (ids.length === 0) return undefined;
  const nodes = ids.map((id) => element("brk", { id, max, man: 1 }));
  return element(name, { count: ids.length, manualBreakCount: ids.length }, nodes);
}
