import type { PlanBorder, PlanFormat, PlanStyle } from "../core/report/sheetPlan";
import { passing } from "./address";

const EDGES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  insideHorizontal: "InsideHorizontal",
  insideVertical: "InsideVertical",
} as const;
type Edge = keyof typeof EDGES;
const WEIGHTS = { hairline: "Hairline", thin: "Thin", medium: "Medium", thick: "Thick" } as const;
const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Queues the looks of a sheet, in their order: a later one overrules only what it names. Number formats come before values. */
export function queueFormats(sheet: Excel.Worksheet, formats: readonly PlanFormat[]): void {
  for (const { range, style } of formats) queueStyle(passing(sheet, range), style, range.rows, range.columns);
}

function queueStyle(range: Excel.Range, style: PlanStyle, rows: number, columns: number): void {
  // One format for the whole range: a 2-D array of formats is slow on large ranges.
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  queueFont(range.format.font, style);
  const { format } = range;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = HORIZONTAL[style.align];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  for (const edge of Object.keys(EDGES) as Edge[]) {
    const border = style.borders?.[edge];
    const hasInside = edge === "insideHorizontal" ? rows > 1 : edge === "insideVertical" ? columns > 1 : true;
    if (border !== undefined && hasInside) queueBorder(format.borders.getItem(EDGES[edge]), border);
  }
}

function queueFont(font: Excel.RangeFont, style: PlanStyle): void {
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.underline !== undefined) font.underline = style.underline ? "Single" : "None";
  if (style.size !== undefined) font.size = style.size;
  if (style.color !== undefined) font.color = style.color;
}

function queueBorder(border: Excel.RangeBorder, plan: PlanBorder): void {
  border.style = "Continuous";
  border.weight = WEIGHTS[plan.weight];
  border.color = plan.color;
}
