import { DEFAULT_STYLE, type BorderSide, type CellStyle } from "../../model/cellStyle";
import type { DifferentialStyle } from "../../model/workbookModel";
import { builtInFormat } from "../numberFormats";
import { childOf, childrenOf, elements, flag, localName, numberOf, type XmlElement } from "../xml/xmlElement";
import { resolveColor, type Palette } from "./palette";

/** One cell format of the file; `whole` when the model's style says everything the file says. */
export interface ResolvedFormat {
  readonly style: CellStyle;
  readonly whole: boolean;
}

type Piece<Members extends keyof CellStyle> = { readonly members: Pick<CellStyle, Members>; readonly whole: boolean };
type FontPiece = Piece<"fontName" | "fontSize" | "bold" | "italic" | "underline" | "strikethrough" | "fontColor">;
type FillPiece = Piece<"fill">;
type BorderPiece = Piece<"top" | "bottom" | "left" | "right">;

export interface ResolvedStyles {
  readonly formats: readonly ResolvedFormat[];
  readonly fonts: readonly FontPiece[];
  readonly fills: readonly FillPiece[];
  readonly borders: readonly BorderPiece[];
  readonly differentials: readonly DifferentialStyle[];
}

/** Every format of a styles part in the model's terms, by its index. */
export function readStyles(root: XmlElement, palette: Palette): ResolvedStyles {
  const fonts = childrenOf(childOf(root, "fonts"), "font").map((node) => readFont(node, palette));
  const fills = childrenOf(childOf(root, "fills"), "fill").map((node) => readFill(node, palette));
  const borders = childrenOf(childOf(root, "borders"), "border").map((node) => readBorder(node, palette));
  const numberFormats = readNumberFormats(root);
  const formats = childrenOf(childOf(root, "cellXfs"), "xf").map((node, index): ResolvedFormat => {
    const font = fonts[numberOf(node.attributes["fontId"]) ?? 0];
    const fill = fills[numberOf(node.attributes["fillId"]) ?? 0];
    const border = borders[numberOf(node.attributes["borderId"]) ?? 0];
    const formatId = numberOf(node.attributes["numFmtId"]) ?? 0;
    const rest = readAlignment(node);
    const style: CellStyle = {
      ...DEFAULT_STYLE,
      ...font?.members,
      ...fill?.members,
      ...border?.members,
      ...rest.members,
      numberFormat: numberFormats.get(formatId) ?? builtInFormat(formatId) ?? "General",
      sourceXf: index,
    };
    const whole = [font, fill, border, rest].every((piece) => piece === undefined || piece.whole);
    return { style, whole: whole && (numberOf(node.attributes["xfId"]) ?? 0) === 0 };
  });
  const dxfs = childrenOf(childOf(root, "dxfs"), "dxf");
  return { formats, fonts, fills, borders, differentials: dxfs.map((node) => readDifferential(node, palette)) };
}

function readNumberFormats(root: XmlElement): Map<number, string> {
  const nodes = childrenOf(childOf(root, "numFmts"), "numFmt");
  return new Map(
    nodes.map((node) => [numberOf(node.attributes["numFmtId"]) ?? -1, node.attributes["formatCode"] ?? "General"])
  );
}

const KNOWN_FONT = new Set(["b", "i", "u", "strike", "sz", "color", "name", "family", "scheme", "charset"]);

function readFont(node: XmlElement, palette: Palette): FontPiece {
  const value = (name: string): string | undefined => childOf(node, name)?.attributes["val"];
  const has = (name: string): boolean => childOf(node, name) !== undefined && flag(value(name), true);
  const line = childOf(node, "u") === undefined ? "none" : (value("u") ?? "single");
  return {
    members: {
      fontName: value("name") ?? DEFAULT_STYLE.fontName,
      fontSize: numberOf(value("sz")) ?? DEFAULT_STYLE.fontSize,
      bold: has("b"),
      italic: has("i"),
      underline: line === "none" ? "none" : line.startsWith("double") ? "double" : "single",
      strikethrough: has("strike"),
      fontColor: resolveColor(childOf(node, "color"), palette) ?? "#000000",
    },
    whole: !line.endsWith("Accounting") && elements(node).every((child) => KNOWN_FONT.has(localName(child.name))),
  };
}

function readFill(node: XmlElement, palette: Palette): FillPiece {
  const pattern = childOf(node, "patternFill");
  const kind = pattern?.attributes["patternType"] ?? "none";
  if (pattern === undefined) {
    const stop = childOf(node, "gradientFill", "stop", "color");
    return { members: { fill: resolveColor(stop, palette) }, whole: false };
  }
  if (kind === "none") return { members: { fill: undefined }, whole: true };
  const fore = resolveColor(childOf(pattern, "fgColor"), palette);
  if (kind === "solid") return { members: { fill: fore ?? "#000000" }, whole: true };
  return { members: { fill: resolveColor(childOf(pattern, "bgColor"), palette) }, whole: false };
}

/** The file's line styles the model has no word for, by the nearest it has. */
const NEAREST_LINE: Readonly<Record<string, BorderSide["style"]>> = {
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashDotDot: "dotted",
  slantDashDot: "dashed",
};
const LINES: readonly BorderSide["style"][] = ["hair", "thin", "medium", "thick", "dashed", "dotted", "double"];

function readBorder(node: XmlElement, palette: Palette): BorderPiece {
  let whole = childOf(node, "diagonal", "color") === undefined && childOf(node, "vertical", "color") === undefined;
  const side = (name: string): BorderSide | undefined => {
    const line = childOf(node, name);
    const word = line?.attributes["style"] ?? "none";
    if (line === undefined || word === "none") return undefined;
    const known = LINES.find((style) => style === word);
    if (known === undefined) whole = false;
    const color = resolveColor(childOf(line, "color"), palette) ?? "#000000";
    return { style: known ?? NEAREST_LINE[word] ?? "thin", color };
  };
  const left = side("left") ?? side("start");
  const right = side("right") ?? side("end");
  return { members: { top: side("top"), bottom: side("bottom"), left, right }, whole };
}

type Rest = Pick<CellStyle, "horizontal" | "vertical" | "wrap" | "indent" | "locked">;
const HORIZONTAL: readonly CellStyle["horizontal"][] = [
  "general",
  "left",
  "center",
  "right",
  "fill",
  "justify",
  "centerContinuous",
  "distributed",
];
const VERTICAL: readonly CellStyle["vertical"][] = ["top", "center", "bottom", "justify", "distributed"];

function readAlignment(xf: XmlElement): { members: Rest; whole: boolean } {
  const alignment = childOf(xf, "alignment")?.attributes ?? {};
  const protection = childOf(xf, "protection")?.attributes ?? {};
  const beyond = ["textRotation", "shrinkToFit", "readingOrder", "justifyLastLine", "relativeIndent"];
  const whole =
    beyond.every((name) => (alignment[name] ?? "0") === "0") &&
    !flag(protection["hidden"], false) &&
    !flag(xf.attributes["quotePrefix"], false) &&
    !flag(xf.attributes["pivotButton"], false) &&
    childOf(xf, "extLst") === undefined;
  return {
    members: {
      horizontal: HORIZONTAL.find((word) => word === alignment["horizontal"]) ?? "general",
      vertical: VERTICAL.find((word) => word === alignment["vertical"]) ?? "bottom",
      wrap: flag(alignment["wrapText"], false),
      indent: numberOf(alignment["indent"]) ?? 0,
      locked: flag(protection["locked"], true),
    },
    whole,
  };
}

function readDifferential(node: XmlElement, palette: Palette): DifferentialStyle {
  const style: DifferentialStyle = {};
  const font = childOf(node, "font");
  const color = resolveColor(childOf(font, "color"), palette);
  if (color !== undefined) style.fontColor = color;
  const bold = childOf(font, "b");
  if (bold !== undefined) style.bold = flag(bold.attributes["val"], true);
  const italic = childOf(font, "i");
  if (italic !== undefined) style.italic = flag(italic.attributes["val"], true);
  // In a conditional format a solid fill stands in the background colour.
  const pattern = childOf(node, "fill", "patternFill");
  const fill = resolveColor(childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor"), palette);
  if (fill !== undefined) style.fill = fill;
  const format = childOf(node, "numFmt")?.attributes["formatCode"];
  if (format !== undefined) style.numberFormat = format;
  return style;
}
