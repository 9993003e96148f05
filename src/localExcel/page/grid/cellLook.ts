import type { CSSProperties } from "react";
import type { BorderSide } from "../../model/cellStyle";
import type { ViewStyle } from "../workbookPort";
import { darkColor } from "./darkColor";

export type ColorScheme = "light" | "dark";

/** A look as CSS: of the cell's ground, of the lines around it, of its text. */
export interface CellLook {
  readonly ground: CSSProperties | undefined;
  readonly lines: CSSProperties | undefined;
  readonly text: CSSProperties;
}

/** Fonts of the same widths, where the workbook's own is not installed. */
const STAND_INS: Readonly<Record<string, string>> = {
  Calibri: "Carlito, 'Segoe UI', sans-serif",
  Cambria: "Caladea, serif",
  "Aptos Narrow": "'Segoe UI', Carlito, sans-serif",
  Aptos: "'Segoe UI', Carlito, sans-serif",
  Arial: "'Liberation Sans', Helvetica, sans-serif",
  "Times New Roman": "'Liberation Serif', serif",
  "Courier New": "'Liberation Mono', monospace",
};
const INDENT = 9;
export const CELL_PADDING = 3;

const looks: Record<ColorScheme, WeakMap<ViewStyle, CellLook>> = { light: new WeakMap(), dark: new WeakMap() };

export function cellLook(style: ViewStyle, scheme: ColorScheme): CellLook {
  let look = looks[scheme].get(style);
  if (look === undefined) {
    look = lookOf(style, scheme === "dark" ? darkColor : (color) => color);
    looks[scheme].set(style, look);
  }
  return look;
}

/** "bold 12px Arial": as a canvas measures text with it. */
export function fontOf(style: ViewStyle): string {
  return `${style.italic ? "italic " : ""}${style.bold ? "bold " : ""}${fontPixels(style)}px ${familyOf(style)}`;
}

const fontPixels = (style: ViewStyle): number => Math.round(style.fontSize * (4 / 3) * 10) / 10;
const familyOf = (style: ViewStyle): string => `"${style.fontName}", ${STAND_INS[style.fontName] ?? "sans-serif"}`;

function lookOf(style: ViewStyle, shown: (color: string) => string): CellLook {
  const line = (side: BorderSide | undefined): string | undefined =>
    side === undefined ? undefined : `${lineWidth(side)}px ${lineStyle(side)} ${shown(side.color)}`;
  const { top, right, bottom, left } = style;
  const hasLines = [top, right, bottom, left].some((side) => side !== undefined);
  return {
    ground: style.fill === undefined ? undefined : { backgroundColor: shown(style.fill) },
    lines: hasLines
      ? { borderTop: line(top), borderRight: line(right), borderBottom: line(bottom), borderLeft: line(left) }
      : undefined,
    text: textLook(style, shown),
  };
}

const VERTICAL = { top: "flex-start", center: "center", bottom: "flex-end" } as const;
const HORIZONTAL = { left: "flex-start", center: "center", right: "flex-end" } as const;

function textLook(style: ViewStyle, shown: (color: string) => string): CSSProperties {
  const lines = [style.underline ? "underline" : "", style.strikethrough ? "line-through" : ""]
    .filter(Boolean)
    .join(" ");
  return {
    fontFamily: familyOf(style),
    fontSize: fontPixels(style),
    color: shown(style.fontColor),
    // What is too high for its row begins at the top, so that its first line can be read.
    alignItems: style.wrap && style.vertical === "center" ? "safe center" : VERTICAL[style.vertical],
    justifyContent: HORIZONTAL[style.horizontal],
    textAlign: style.horizontal,
    paddingLeft: CELL_PADDING + (style.horizontal === "left" ? style.indent * INDENT : 0),
    paddingRight: CELL_PADDING + (style.horizontal === "right" ? style.indent * INDENT : 0),
    ...(style.bold ? { fontWeight: 700 } : {}),
    ...(style.italic ? { fontStyle: "italic" } : {}),
    ...(lines === "" ? {} : { textDecoration: lines }),
    ...(style.wrap ? { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } : {}),
  };
}

function lineWidth(side: BorderSide): number {
  if (side.style === "medium") return 2;
  return side.style === "thick" || side.style === "double" ? 3 : 1;
}

function lineStyle(side: BorderSide): "solid" | "dashed" | "dotted" | "double" {
  switch (side.style) {
    case "dashed":
      return "dashed";
    case "dotted":
    case "hair":
      return "dotted";
    case "double":
      return "double";
    case "thin":
    case "medium":
    case "thick":
      return "solid";
  }
}
