import type { PlanBorder, PlanStyle } from "./sheetPlan";

/** The one typeface of our own sheets: same widths in every program, equal-width digits. */
export const FONT_NAME = "Arial";

/** The palette; every text colour is at least 4.5 : 1 on its fill. */
export const COLOR = {
  ink: "#1F2937",
  muted: "#57606A",
  paper: "#FFFFFF",
  band: "#F3F5F7",
  input: "#0A3FB5",
  inputFill: "#FFF9DB",
  inputEdge: "#A8923A",
  engine: "#5B2A86",
  link: "#0B5CAD",
  heading: "#1D4E6B",
  good: "#0F4D2B",
  goodFill: "#E2F1E7",
  warn: "#6B4200",
  warnFill: "#FCEFCB",
  bad: "#8B1E12",
  badFill: "#FBE4E0",
  noteFill: "#F0F2F4",
  hairline: "#D0D7DE",
  rule: "#8C959F",
  chartActual: "#1D4E6B",
  chartForecast: "#B7CEDB",
  chartTaken: "#C9CED4",
  flagRuleFill: "#FCEFCB",
  flagRuleText: "#5C3900",
  tabAnswer: "#1D4E6B",
  tabDetail: "#4F86A3",
  tabReview: "#A9C6D6",
  tabInput: "#F2D96B",
  tabSource: "#8C959F",
} as const;

const thin = (color: string): PlanBorder => ({ weight: "thin", color });
export const HAIRLINE = thin(COLOR.hairline);
export const RULE = thin(COLOR.rule);
export const TOTAL_LINE = thin(COLOR.ink);
export const HEADING_LINE: PlanBorder = { weight: "medium", color: COLOR.ink };
const INPUT_EDGE: PlanBorder = { weight: "hairline", color: COLOR.inputEdge };

/** The looks of the sheets, each by its role; sheets name a role and add place (alignment, number format) alone. */
export const STYLE = {
  paper: { fill: COLOR.paper, color: COLOR.ink, size: 9.5, vertical: "center" },
  sheetName: { bold: true, size: 9, color: COLOR.muted },
  sheetNote: { size: 8, color: COLOR.muted, align: "right" },
  title: { bold: true, size: 14 },
  headline: { bold: true, size: 16 },
  subline: { size: 10.5, wrap: true, vertical: "top", indent: 1 },
  verdict: { bold: true, size: 16, align: "center", vertical: "center" },
  kpiLabel: { bold: true, size: 9, color: COLOR.muted, borders: { top: HEADING_LINE } },
  kpiFigure: { bold: true, size: 18, align: "left" },
  note: { size: 8, color: COLOR.muted },
  wrappedNote: { size: 8, color: COLOR.muted, wrap: true, vertical: "top" },
  section: { bold: true, size: 11, borders: { bottom: HEADING_LINE } },
  sectionNote: { bold: false, size: 8, color: COLOR.muted, align: "right" },
  header: { bold: true, size: 8.5, fill: COLOR.band, borders: { bottom: RULE } },
  subHeading: { bold: true, color: COLOR.heading, borders: { bottom: RULE } },
  rows: { borders: { insideHorizontal: HAIRLINE, bottom: HAIRLINE } },
  total: { bold: true, borders: { top: TOTAL_LINE } },
  band: { bold: true, fill: COLOR.band },
  chip: { bold: true, size: 8.5, align: "center" },
  /** In one column of figures: its longest word fits. */
  narrowChip: { bold: true, size: 8, align: "center" },
  input: {
    color: COLOR.input,
    fill: COLOR.inputFill,
    borders: {
      top: INPUT_EDGE,
      bottom: INPUT_EDGE,
      left: INPUT_EDGE,
      right: INPUT_EDGE,
      insideHorizontal: INPUT_EDGE,
      insideVertical: INPUT_EDGE,
    },
  },
  engine: { color: COLOR.engine, italic: true },
  link: { color: COLOR.link, underline: true },
  reason: { color: COLOR.muted, italic: true },
  /** A text that is there for the program: shows nothing, prints nothing. */
  unseen: { numberFormat: ";;;", size: 8, color: COLOR.muted },
} as const satisfies Readonly<Record<string, PlanStyle>>;

/** Text and fill of a chip by its first sign. */
export const CHIP = {
  "●": { color: COLOR.good, fill: COLOR.goodFill },
  "▲": { color: COLOR.warn, fill: COLOR.warnFill },
  "■": { color: COLOR.bad, fill: COLOR.badFill },
  "○": { color: COLOR.muted, fill: COLOR.noteFill },
} as const;

/** Row heights in points. */
export const HEIGHT = {
  body: 14.5,
  dense: 13.8,
  section: 20,
  header: 16,
  wrappedHeader: 26,
  spacer: 6,
  finding: 25,
} as const;

/** Width of the empty margin columns, in characters. */
export const MARGIN_WIDTH = 1.7;

/** Mean advance of Arial text, in parts of its size, and what words leave free at the ends of lines. */
const MEAN_ADVANCE = 0.46;
const LINE_SLACK = 1.05;

/** Height in points of a wrapped text in a column of `width` characters. A text that fits one line has the body height. */
export function wrappedHeight(text: string, width: number, size: number): number {
  const pixels = text.length * MEAN_ADVANCE * ((size * 96) / 72) * LINE_SLACK;
  const lines = Math.ceil(pixels / (7 * width));
  return lines <= 1 ? HEIGHT.body : Math.max(HEIGHT.body, lines * 1.27 * size + 3);
}
