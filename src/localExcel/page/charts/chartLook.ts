import type { ChartView } from "../workbookPort";

type Series = ChartView["series"][number];

/** Accents of the Office theme of 2013 to 2022: what a series without a colour of its own is drawn in. */
const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
/** Excel's grey of titles, axis texts and legends. */
const TEXT_COLOR = "#595959";
export const LINE_COLOR = "#D9D9D9";
const FONTS = '"Segoe UI", system-ui, sans-serif';
const FONT_SIZE = 10;
const LINE_HEIGHT = 1.25;

/** How a chart's points become pixels, and what it writes with. */
export interface ChartLook {
  readonly px: (points: number) => number;
  readonly font: (over?: { readonly size?: number | undefined; readonly color?: string | undefined }) => {
    readonly fontFamily: string;
    readonly fontSize: number;
    readonly lineHeight: number;
    readonly color: string;
  };
}

/** @param pixelsPerPoint 4/3 at 100 % */
export function chartLook(chart: ChartView, pixelsPerPoint: number): ChartLook {
  const px = (points: number): number => points * pixelsPerPoint;
  const fontFamily = chart.fontName === undefined ? FONTS : `"${chart.fontName}", ${FONTS}`;
  return {
    px,
    font: ({ size, color } = {}) => ({
      fontFamily,
      fontSize: px(size ?? chart.fontSize ?? FONT_SIZE),
      // Said, because the library would measure it by a character that the font may not have.
      lineHeight: px(size ?? chart.fontSize ?? FONT_SIZE) * LINE_HEIGHT,
      color: color ?? chart.fontColor ?? TEXT_COLOR,
    }),
  };
}

export function isLine({ type }: ChartView): boolean {
  return type.startsWith("Line");
}

/** Bars lie, columns stand. */
export function isLying({ type }: ChartView): boolean {
  return type.startsWith("Bar");
}

/** The colour of a series' areas, or of a line; undefined is drawn without. */
export function seriesColor(chart: ChartView, series: Series, index: number): string | undefined {
  const own = isLine(chart) ? series.line.color : series.fill;
  return own === "none" ? undefined : (own ?? PALETTE[index % PALETTE.length]);
}

/** Whether a series is drawn: columns without fill or line only lift the others. */
export function isSeen(chart: ChartView, { fill, line }: Series): boolean {
  if (isLine(chart)) return line.color !== "none";
  return fill !== "none" || (line.color !== undefined && line.color !== "none");
}

/** A name for the library, which tells series by name: two may be called the same. */
export function seriesKey(index: number): string {
  return `series ${index}`;
}

/** Dashes of a line so many pixels wide; undefined is drawn through. */
export function dashes(word: string | undefined, width: number): number[] | undefined {
  const [dash, dot, gap] = [4 * width, width, 2 * width];
  switch (word) {
    case "Dash":
      return [dash, gap];
    case "Dot":
    case "RoundDot":
      return [dot, gap];
    case "DashDot":
      return [dash, gap, dot, gap];
    case "DashDotDot":
      return [dash, gap, dot, gap, dot, gap];
    default:
      return undefined;
  }
}
