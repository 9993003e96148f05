import { childOf, childrenOf, elements, numberOf, parseXml, type XmlElement } from "../xml/xmlElement";

/** The 56 colours older files name by number (from 8 on; 0–7 repeat the first eight). */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** The order in which `theme="0"` … counts differs from the order in the theme: light before dark. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
const THEME_NAMES = [...THEME_ORDER, "hlink", "folHlink"];

/** The colours a workbook names by number: its theme's and the indexed ones. Six hexadecimal digits each. */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** @param theme text of the theme part; undefined when the workbook has none */
export function readPalette(theme: string | undefined, styleSheet: XmlElement | undefined): Palette {
  const own = childrenOf(childOf(styleSheet, "colors", "indexedColors"), "rgbColor");
  const indexed = own.length > 0 ? own.map((node) => (node.attributes["rgb"] ?? "").slice(-6)) : [];
  return {
    theme: theme === undefined ? OFFICE_THEME : readTheme(theme),
    indexed: indexed.length > 0 ? indexed : [...INDEXED.slice(0, 8), ...INDEXED],
  };
}

function readTheme(text: string): string[] {
  const scheme = childOf(parseXml(text), "themeElements", "clrScheme");
  return THEME_NAMES.map((name, index) => {
    const holder = childOf(scheme, name);
    const color = holder === undefined ? undefined : elements(holder)[0];
    const hex = color?.attributes["lastClr"] ?? color?.attributes["val"];
    return hex !== undefined && /^[0-9A-Fa-f]{6}$/.test(hex) ? hex : (OFFICE_THEME[index] ?? "000000");
  });
}

/** The "#RRGGBB" a colour element means; undefined when it means none or "automatic". */
export function resolveColor(node: XmlElement | undefined, palette: Palette): string | undefined {
  if (node === undefined) return undefined;
  const { rgb, theme, indexed, tint } = node.attributes;
  const themeIndex = numberOf(theme);
  const index = numberOf(indexed);
  let hex: string | undefined;
  if (rgb !== undefined) hex = rgb.slice(-6);
  else if (themeIndex !== undefined) hex = palette.theme[themeIndex];
  else if (index !== undefined) hex = index === 64 ? "000000" : index === 65 ? "FFFFFF" : palette.indexed[index];
  if (hex === undefined || !/^[0-9A-Fa-f]{6}$/.test(hex)) return undefined;
  return `#${tinted(hex, numberOf(tint) ?? 0).toUpperCase()}`;
}

/** Lightens (tint > 0) or darkens (tint < 0) by moving the lightness of hue, saturation, lightness. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const chroma = saturation * (1 - Math.abs(2 * wanted - 1));
  // Hue and saturation stay: each channel keeps its place between the lowest and the highest.
  const channel = (value: number): string => {
    const place = spread === 0 ? 0 : (value - low) / spread;
    const next = wanted - chroma / 2 + place * chroma;
    return Math.round(Math.min(1, Math.max(0, next)) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return channel(red) + channel(green) + channel(blue);
}
