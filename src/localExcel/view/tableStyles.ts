/** What a table style draws; colours are "#RRGGBB", absent is nothing. */
export interface TableStyle {
  readonly header: TableStylePart;
  readonly totals: TableStylePart;
  readonly body: TableStylePart;
  /** Fill of every second row, the first among them. */
  readonly band: string | undefined;
  /** Lines above the first and under the last row, and between rows. */
  readonly edge: string | undefined;
  readonly between: string | undefined;
}

interface TableStylePart {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly top?: string;
  readonly bottom?: string;
}

/** Black and the six accents of the Office theme of 2013 to 2022, in the order in which Excel numbers its styles. */
const COLORS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const NEUTRAL = COLORS[0] ?? "";
const WHITE = "#FFFFFF";

/** The colour with so much of it left (0 to 1) and white for the rest. */
function tint(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(255 - (255 - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** Excel takes grey where the first colour, black, would be a fill. */
const pale = (color: string, share: number): string => tint(color, color === NEUTRAL ? share * 0.75 : share);

type Make = (color: string) => TableStyle;

const lines: Make = (color) => ({
  header: { fontColor: color, bottom: color },
  totals: { fontColor: color, top: color },
  body: color === NEUTRAL ? {} : { fontColor: color },
  band: pale(color, 0.2),
  edge: color,
  between: undefined,
});

const filledHeader: Make = (color) => ({
  header: { fill: color, fontColor: WHITE },
  totals: { top: color },
  body: {},
  band: undefined,
  edge: color,
  between: color,
});

const grid: Make = (color) => ({
  header: { bottom: color },
  totals: { top: color },
  body: {},
  band: pale(color, 0.2),
  edge: color,
  between: color,
});

const bandsUnderHeader: Make = (color) => ({
  header: { fill: color, fontColor: WHITE },
  totals: { top: color },
  body: {},
  band: pale(color, 0.2),
  edge: color,
  between: pale(color, 0.6),
});

const filled: Make = (color) => ({
  header: { fill: color, fontColor: WHITE, bottom: WHITE },
  totals: { fill: color, fontColor: WHITE },
  body: { fill: pale(color, 0.2) },
  band: pale(color, 0.4),
  edge: undefined,
  between: WHITE,
});

const greyBands: Make = (color) => ({
  header: { fill: color, fontColor: WHITE },
  totals: { top: NEUTRAL },
  body: {},
  band: "#D9D9D9",
  edge: NEUTRAL,
  between: undefined,
});

const paleGrid: Make = (color) => ({
  header: { fill: pale(color, 0.2) },
  totals: { fill: pale(color, 0.2), top: color },
  body: { fill: pale(color, 0.2) },
  band: pale(color, 0.4),
  edge: pale(color, 0.6),
  between: pale(color, 0.6),
});

const dark: Make = (color) => ({
  header: { fill: NEUTRAL, fontColor: WHITE },
  totals: { fill: NEUTRAL, fontColor: WHITE },
  body: { fill: color === NEUTRAL ? "#737373" : color, fontColor: WHITE },
  band: color === NEUTRAL ? "#404040" : tint(color, 0.8),
  edge: undefined,
  between: undefined,
});

/** Excel's styles come in groups of seven, a group for each way of drawing. */
const GROUPS: Readonly<Record<string, readonly Make[]>> = {
  light: [lines, filledHeader, grid],
  medium: [bandsUnderHeader, filled, greyBands, paleGrid],
  dark: [dark, dark],
};

/** A built-in table style by its name ("TableStyleMedium2"); undefined for none and for one a workbook made itself. */
export function tableStyle(name: string | undefined): TableStyle | undefined {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name ?? "");
  const number = Number(match?.[2]) - 1;
  const make = GROUPS[match?.[1]?.toLowerCase() ?? ""]?.[Math.floor(number / COLORS.length)];
  return make?.(COLORS[number % COLORS.length] ?? NEUTRAL);
}
