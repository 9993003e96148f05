import type { Analysis, Coverage } from "../analysis";
import { isValued } from "../opportunities/dealRows";
import { columnLetters } from "./a1";
import type { Finding } from "./finding";
import type { SheetContext } from "./sheetContext";

/** Owners listed one by one under "who is short"; the others share a line. */
export const OWNER_ROWS = 10;

/** The columns of the year and the three quarters in the rows below the print. */
export const PERIOD_COLUMNS = ["C", "D", "E", "F"] as const;

/** One-based rows of everything below the first screen of Pipeline Check. */
export interface CheckRows {
  /** Headings; undefined where a section has nothing to show. */
  readonly owners: number | undefined;
  readonly findings: number;
  readonly create: number;
  readonly calendar: number;
  readonly bridge: number;
  readonly end: number;
  /** First row of the chart data, and of the periods under it. */
  readonly chartData: number;
  readonly periods: number;
}

/** One-based row of the first section below the first screen. */
const FIRST_SECTION = 27;
/** Lines of the section "what must be created". */
export const CREATE_LINES = 8;
/** Lines of the bridge in numbers: reported, five bars, working, expected, needed. */
export const BRIDGE_LINES = 9;

/** What stands below the first screen, and where. */
export interface CheckLayout {
  readonly rows: CheckRows;
  /** Worst first. */
  readonly owners: readonly Coverage[];
  readonly otherOwners: readonly Coverage[];
  readonly findings: readonly Finding[];
}

/** Whether some open deal without an amount counts with a value; the bridge then says with how much, on a line of its own. */
export function isValuing({ reading, openDeals }: Pick<Analysis, "reading" | "openDeals">): boolean {
  return openDeals.some(({ index }) => isValued(reading.opportunities, index));
}

/** Where the sections stand, from how many lines each has. */
export function checkLayout(context: SheetContext, findings: readonly Finding[]): CheckLayout {
  const { byOwner, closingWindows } = context.analysis;
  const ranked = [...byOwner].sort((a, b) => worth(a) - worth(b) || b.workingPipeline - a.workingPipeline);
  const listed = ranked.length <= OWNER_ROWS + 1 ? ranked : ranked.slice(0, OWNER_ROWS);
  const others = ranked.slice(listed.length);
  const named = byOwner.some(({ name }) => name !== "");
  let row = FIRST_SECTION;
  const take = (lines: number): number => {
    const at = row;
    row += lines;
    return at;
  };
  const owners = named ? take(listed.length + (others.length > 0 ? 1 : 0) + 5) : undefined;
  const rows = {
    owners,
    findings: take(Math.max(1, findings.length) + 3),
    create: take(CREATE_LINES + 3),
    calendar: take(closingWindows.length + 5),
    bridge: take(BRIDGE_LINES + 5 + (isValuing(context.analysis) ? 1 : 0)),
    end: row - 1,
  };
  return { rows: { ...rows, chartData: row + 3, periods: row + 15 }, owners: listed, otherOwners: others, findings };
}

/** Points of rows a landscape page holds at full size, A4 and Letter. */
const PAGE_POINTS = 515;
/** Points of the first screen, rows 1–26. */
const SCREEN_POINTS = 390;
const ROW_POINTS = 13.8;
/** A section's heading, its header row and the empty row below it. */
const HEAD_POINTS = 50;
const FINDING_POINTS = 25;

/** One-based rows before which a page ends: no section is cut. `more`: points the first screen is higher by. */
export function pageBreaks({ rows, findings }: CheckLayout, more: number): number[] {
  const sections: [number | undefined, number][] = [
    [rows.owners, (rows.findings - FIRST_SECTION) * ROW_POINTS + 12],
    [rows.findings, HEAD_POINTS + Math.max(1, findings.length) * FINDING_POINTS],
    [rows.create, (rows.calendar - rows.create) * ROW_POINTS + 12],
    [rows.calendar, (rows.bridge - rows.calendar) * ROW_POINTS + 12],
    [rows.bridge, (rows.end - rows.bridge) * ROW_POINTS + 12],
  ];
  const breaks: number[] = [];
  let filled = SCREEN_POINTS + more;
  for (const [row, points] of sections) {
    if (row === undefined) continue;
    const fits = filled + points <= PAGE_POINTS;
    if (!fits) breaks.push(row);
    filled = fits ? filled + points : points;
  }
  return breaks;
}

/** Shortfall first: by the gap, owners without one last. */
function worth(coverage: Coverage): number {
  return coverage.gap ?? Infinity;
}

/** Rows of the period block, below its heading. */
export const PERIOD_LINES = ["from", "to", "working", "priced", "expected", "required"] as const;

/** A cell of the period block. Period 0 is the year, 1–3 the quarters. */
export function periodCell(rows: CheckRows, line: (typeof PERIOD_LINES)[number], period: number): string {
  return `$${PERIOD_COLUMNS[period] ?? "C"}$${rows.periods + 2 + PERIOD_LINES.indexOf(line)}`;
}

/** Letters of a column so many right of another. */
export function rightOf(letters: string, by: number): string {
  return columnLetters(letters.charCodeAt(0) - 65 + by);
}

/** Rows of the bridge in numbers: 0 reported, 1–5 the bars, 6 working, 7 expected, 8 needed. */
export function bridgeRow(rows: CheckRows, line: number): number {
  return rows.bridge + 2 + line;
}
