import { DEFAULT_STYLE, type BorderSide, type CellStyle, type StyleTable } from "../../model/cellStyle";
import type { DifferentialStyle } from "../../model/workbookModel";
import { builtInFormatId, FIRST_OWN_FORMAT } from "../numberFormats";
import { readStyles, type ResolvedStyles } from "../reading/readStyles";
import type { Palette } from "../reading/palette";
import { childOf, childrenOf, element, elements, numberOf, writeDocument, writeXml } from "../xml/xmlElement";
import type { XmlElement } from "../xml/xmlElement";

/** Members that a style is made of, without where it came from. */
const lookOf = (style: CellStyle): string => JSON.stringify({ ...style, sourceXf: undefined });

/** The collections of a styles part, in the order the format wants them. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"];

/**
 * Gives every style of the model its index in the file. An opened file's formats keep theirs; a new one is found among
 * the file's (when that says no more than the style does) or appended. Nothing is renumbered or taken away.
 */
export class StyleWriter {
  private readonly resolved: ResolvedStyles;
  private readonly indices: (number | undefined)[] = [];
  private readonly byLook = new Map<string, number>();
  private readonly fontIds = new Map<string, number>();
  private readonly fillIds = new Map<string, number>();
  private readonly borderIds = new Map<string, number>();
  private appended = false;

  constructor(
    private readonly root: XmlElement,
    palette: Palette,
    private readonly table: StyleTable
  ) {
    this.resolved = readStyles(root, palette);
    this.resolved.formats.forEach(({ style, whole }, index) => {
      if (whole && !this.byLook.has(lookOf(style))) this.byLook.set(lookOf(style), index);
    });
    firstOf(this.resolved.fonts, this.fontIds);
    firstOf(this.resolved.fills, this.fillIds);
    firstOf(this.resolved.borders, this.borderIds);
  }

  /** The cell format of a style number. */
  formatOf(number: number): number {
    let index = this.indices[number];
    if (index === undefined) {
      const style = this.table.styleOf(number);
      index = style.sourceXf ?? (number === 0 ? 0 : (this.byLook.get(lookOf(style)) ?? this.append(style)));
      this.indices[number] = index;
    }
    return index;
  }

  /** The differential format of a conditional format's look. */
  differentialOf(style: DifferentialStyle): number {
    const node = differential(style);
    const collection = this.collection("dxfs");
    const text = writeXml(node);
    const known = elements(collection).findIndex((other) => writeXml(other) === text);
    if (known >= 0) return known;
    return this.push(collection, node);
  }

  /** The part's new text; undefined when nothing was added. */
  finish(): string | undefined {
    return this.appended ? writeDocument(this.root) : undefined;
  }

  private append(style: CellStyle): number {
    const { fontName, fontSize, bold, italic, underline, strikethrough, fontColor, fill } = style;
    const { top, bottom, left, right } = style;
    const font = { fontName, fontSize, bold, italic, underline, strikethrough, fontColor };
    const fontId = this.piece("fonts", { key: JSON.stringify(font), ids: this.fontIds, node: () => fontNode(style) });
    const fillKey = JSON.stringify({ fill });
    const fillId = this.piece("fills", { key: fillKey, ids: this.fillIds, node: () => fillNode(fill) });
    const sides = JSON.stringify({ top, bottom, left, right });
    const borderId = this.piece("borders", { key: sides, ids: this.borderIds, node: () => borderNode(style) });
    const numFmtId = this.numberFormat(style.numberFormat);
    const node = formatNode(style, { numFmtId, fontId, fillId, borderId });
    const index = this.push(this.collection("cellXfs"), node);
    this.byLook.set(lookOf(style), index);
    return index;
  }

  private piece(name: string, wanted: { key: string; ids: Map<string, number>; node: () => XmlElement }): number {
    const known = wanted.ids.get(wanted.key);
    if (known !== undefined) return known;
    const id = this.push(this.collection(name), wanted.node());
    wanted.ids.set(wanted.key, id);
    return id;
  }

  private numberFormat(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== undefined) return builtIn;
    const known = childrenOf(childOf(this.root, "numFmts"), "numFmt");
    const same = known.find((node) => node.attributes["formatCode"] === code);
    if (same !== undefined) return numberOf(same.attributes["numFmtId"]) ?? 0;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...known.map((node) => numberOf(node.attributes["numFmtId"]) ?? 0)) + 1;
    this.push(this.collection("numFmts"), element("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  private push(collection: XmlElement, node: XmlElement): number {
    const index = elements(collection).length;
    collection.children.push(node);
    collection.attributes["count"] = String(index + 1);
    this.appended = true;
    return index;
  }

  private collection(name: string): XmlElement {
    const found = childOf(this.root, name);
    if (found !== undefined) return found;
    const made = element(name, { count: 0 });
    const later = new Set([...ORDER.slice(ORDER.indexOf(name) + 1), "colors", "extLst"]);
    const at = this.root.children.findIndex((node) => typeof node !== "string" && later.has(node.name));
    this.root.children.splice(at < 0 ? this.root.children.length : at, 0, made);
    return made;
  }
}

function firstOf(pieces: readonly { members: object; whole: boolean }[], ids: Map<string, number>): void {
  pieces.forEach(({ members, whole }, index) => {
    const key = JSON.stringify(members);
    if (whole && !ids.has(key)) ids.set(key, index);
  });
}

const rgb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

function fontNode(style: CellStyle): XmlElement {
  const node = element("font");
  if (style.bold) node.children.push(element("b"));
  if (style.italic) node.children.push(element("i"));
  if (style.strikethrough) node.children.push(element("strike"));
  if (style.underline !== "none") {
    node.children.push(element("u", { val: style.underline === "double" ? "double" : undefined }));
  }
  node.children.push(element("sz", { val: style.fontSize }), element("color", { rgb: rgb(style.fontColor) }));
  node.children.push(element("name", { val: style.fontName }), element("family", { val: 2 }));
  return node;
}

function fillNode(fill: string | undefined): XmlElement {
  if (fill === undefined) return element("fill", {}, [element("patternFill", { patternType: "none" })]);
  const colors = [element("fgColor", { rgb: rgb(fill) }), element("bgColor", { indexed: 64 })];
  return element("fill", {}, [element("patternFill", { patternType: "solid" }, colors)]);
}

function borderNode(style: CellStyle): XmlElement {
  const side = (name: string, line: BorderSide | undefined): XmlElement =>
    line === undefined
      ? element(name)
      : element(name, { style: line.style }, [element("color", { rgb: rgb(line.color) })]);
  return element("border", {}, [
    side("left", style.left),
    side("right", style.right),
    side("top", style.top),
    side("bottom", style.bottom),
    element("diagonal"),
  ]);
}

function formatNode(
  style: CellStyle,
  ids: { numFmtId: number; fontId: number; fillId: number; borderId: number }
): XmlElement {
  const node = element("xf", { ...ids, xfId: 0 });
  if (ids.numFmtId !== 0) node.attributes["applyNumberFormat"] = "1";
  if (ids.fontId !== 0) node.attributes["applyFont"] = "1";
  if (ids.fillId !== 0) node.attributes["applyFill"] = "1";
  if (ids.borderId !== 0) node.attributes["applyBorder"] = "1";
  const alignment = element("alignment");
  if (style.horizontal !== DEFAULT_STYLE.horizontal) alignment.attributes["horizontal"] = style.horizontal;
  if (style.vertical !== DEFAULT_STYLE.vertical) alignment.attributes["vertical"] = style.vertical;
  if (style.wrap) alignment.attributes["wrapText"] = "1";
  if (style.indent > 0) alignment.attributes["indent"] = String(style.indent);
  if (Object.keys(alignment.attributes).length > 0) {
    node.attributes["applyAlignment"] = "1";
    node.children.push(alignment);
  }
  if (!style.locked) {
    node.attributes["applyProtection"] = "1";
    node.children.push(element("protection", { locked: 0 }));
  }
  return node;
}

function differential(style: DifferentialStyle): XmlElement {
  const node = element("dxf");
  const font = element("font");
  if (style.bold !== undefined) font.children.push(element("b", { val: style.bold ? undefined : 0 }));
  if (style.italic !== undefined) font.children.push(element("i", { val: style.italic ? undefined : 0 }));
  if (style.fontColor !== undefined) font.children.push(element("color", { rgb: rgb(style.fontColor) }));
  if (font.children.length > 0) node.children.push(font);
  if (style.numberFormat !== undefined) {
    const id = builtInFormatId(style.numberFormat) ?? FIRST_OWN_FORMAT;
    node.children.push(element("numFmt", { numFmtId: id, formatCode: style.numberFormat }));
  }
  if (style.fill !== undefined) {
    const color = element("bgColor", { rgb: rgb(style.fill) });
    node.children.push(element("fill", {}, [element("patternFill", {}, [color])]));
  }
  return node;
}
