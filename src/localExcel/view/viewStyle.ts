import type { ViewStyle } from "../page/workbookPort";
import type { StoredValue } from "../model/cellStore";
import type { CellStyle } from "../model/cellStyle";

/** What of a value decides how "general" aligns it. */
export type ValueClass = "text" | "number" | "other" | "empty";

export function valueClass(value: StoredValue): ValueClass {
  if (value === undefined) return "empty";
  if (typeof value === "number") return "number";
  return typeof value === "string" ? "text" : "other";
}

/** A look that overrules a cell's own: of a table style, a conditional format or a number format's own colour. */
export type LookOver = Partial<Pick<ViewStyle, "fontColor" | "fill" | "bold" | "italic" | "top" | "bottom">>;

function horizontalOf(style: CellStyle, value: ValueClass): ViewStyle["horizontal"] {
  switch (style.horizontal) {
    case "general":
      if (value === "number") return "right";
      return value === "other" ? "center" : "left";
    case "left":
    case "fill":
    case "justify":
      return "left";
    case "right":
      return "right";
    case "center":
    case "centerContinuous":
    case "distributed":
      return "center";
  }
}

function verticalOf({ vertical }: CellStyle): ViewStyle["vertical"] {
  if (vertical === "justify") return "top";
  return vertical === "distributed" ? "center" : vertical;
}

/** A cell's look as it is drawn, its own under what overrules it. */
export function viewStyle(style: CellStyle, value: ValueClass, over: LookOver): ViewStyle {
  return {
    fontName: style.fontName,
    fontSize: style.fontSize,
    bold: style.bold,
    italic: style.italic,
    underline: style.underline !== "none",
    strikethrough: style.strikethrough,
    fontColor: style.fontColor,
    fill: style.fill,
    horizontal: horizontalOf(style, value),
    vertical: verticalOf(style),
    wrap: style.wrap,
    indent: style.indent,
    top: style.top,
    bottom: style.bottom,
    left: style.left,
    right: style.right,
    ...over,
  };
}
