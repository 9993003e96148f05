import type { SheetPiece, SheetXml } from "../reading/sheetXml";
import { parseFragment, writeXml, type XmlElement } from "../xml/xmlElement";

/** The order the format wants a worksheet's children in. */
const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls " +
  "webPublishItems tableParts extLst"
).split(" ");

/** The children of a worksheet, replaced one by one; those nobody replaces stay as they are written. */
export class SheetPieces {
  private pieces: SheetPiece[];
  private opening: string;
  changed = false;

  constructor(xml: SheetXml) {
    this.opening = xml.opening;
    this.pieces = [...xml.before, { name: "sheetData", xml: "" }, ...xml.after];
  }

  /** The first child of a name, parsed. */
  one(name: string): XmlElement | undefined {
    const piece = this.pieces.find((each) => each.name === name);
    return piece === undefined ? undefined : parseFragment(piece.xml)[0];
  }

  /** Puts an element in the place its name has; takes it away when undefined. */
  put(name: string, node: XmlElement | undefined): void {
    this.putAll(name, node === undefined ? [] : [node]);
  }

  /** Puts elements of one name in the place of all that were there. */
  putAll(name: string, nodes: readonly XmlElement[]): void {
    const next = nodes.map((node) => ({ name, xml: writeXml(node) }));
    const first = this.pieces.findIndex((piece) => piece.name === name);
    const rest = this.pieces.filter((piece) => piece.name !== name);
    rest.splice(first >= 0 ? first : this.placeOf(name), 0, ...next);
    this.pieces = rest;
    this.changed = true;
  }

  /** The parts of the sheet before its rows and after them. */
  texts(): { before: string; after: string } {
    const rows = this.pieces.findIndex((piece) => piece.name === "sheetData");
    const join = (pieces: readonly SheetPiece[]): string => pieces.map((piece) => piece.xml).join("");
    const after = join(this.pieces.slice(rows + 1));
    const needed = after.includes(" r:id=") && !this.opening.includes("xmlns:r=");
    const opening = needed ? this.opening.replace(/>$/, ` xmlns:r="${RELATIONSHIPS}">`) : this.opening;
    return { before: opening + join(this.pieces.slice(0, rows)), after: `${after}</worksheet>` };
  }

  /** After the last child that comes earlier; children the order does not name stay behind the one before them. */
  private placeOf(name: string): number {
    const wanted = ORDER.indexOf(name);
    let place = 0;
    this.pieces.forEach((piece, index) => {
      const order = ORDER.indexOf(piece.name);
      if ((order >= 0 && order < wanted) || (order < 0 && place === index)) place = index + 1;
    });
    return place;
  }
}

export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
