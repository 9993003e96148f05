import { ExcelError } from "./excelError";

/** The HTML names office.js code uses most; any other colour is written "#RRGGBB". */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  grey: "#808080",
  green: "#008000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#a1b2c3", "a1b2c3" or "red" → "#A1B2C3". @throws ExcelError InvalidArgument */
export function readColor(text: unknown): string {
  const name = String(text).toLowerCase();
  const hex = /^#?([0-9a-f]{6})$/.exec(name)?.[1];
  const color = hex === undefined ? NAMED[name] : `#${hex.toUpperCase()}`;
  if (color === undefined) throw new ExcelError("InvalidArgument", `colour ${String(text)}`);
  return color;
}
