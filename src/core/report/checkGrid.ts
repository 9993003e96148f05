import type { Analysis, Coverage } from "../analysis";
import { isValued } from "../opportunities/dealRows";
import { columnLetters } from "./a1";
import type { Finding } from "./finding";
import { findingHeight } from "./findingHeight";
import { hasChances } from "./noChance";
import type { SheetContext } from "./sheetContext";
import { HEIGHT } from "./styleKit";

/** Owners listed one by one under "who is short"; the others share a line. */
export const OWNER_ROWS = 10;

/** The columns of the year and the three quarters in the rows below the print. */
export const PERIOD_COLUMNS = ["C", "D", "E", "F"] as const;

/** One-based rows of everything below the first screen of Pipeline Check. */
export interface CheckRows {
  /** Headings; undefined where a section has nothing to show. */
  readonly owners: number | undefined;
  readonly teams: number | undefined;
  readonly segments: number | undefined;
  readonly levers: number | undefined;
  readonly findings: number;
  readonly create: number;
  readonly coverage: number;
  readonly calendar: number;
  readonly bridge: number;
  readonly end: number;
  /** First row of the chart data, and of the periods under it. */
  readonly chartData: number;
  readonly periods: number;
}

/** One-based row of the first section below the first screen. */
const FIRST_SECTION = 27;
/** Lines of the section "what must be created", the last of them own history's. */
const CREATE_LINES = 9;
/** Lines of the levers, and of the deals the chance rests on. */
export const LEVER_LINES = 5;
/** Lines of the bridge in numbers: reported, five bars, working, expected, needed; then what the chance counts beside it. */
const BRIDGE_LINES = 9;
const BESIDE_LINES = 3;
/** Lines of the coverages, the last two own history's. */
const COVERAGE_LINES = 4;
const PAST_LINES = 2;
/** With own history a note below them: why to add so many, and of later quarters. */
const NOTE_LINE = 1;

/** How many lines the sections have that have more by own history. */
export function linesOf(analysis: Analysis): {
  readonly create: number;
  readonly bridge: number;
  readonly coverage: number;
} {
  const byHistory = hasChances(analysis);
  return {
    create: CREATE_LINES + (byHistory ? 1 : 0),
    bridge: BRIDGE_LINES + (byHistory ? BESIDE_LINES : 0),
    coverage: COVERAGE_LINES + (byHistory ? PAST_LINES : 0),
  };
}

/** The parts of the pipeline that one table of "who is short" lists: the shortest first, the rest on one line. */
export interface ShortTable {
  readonly by: "owner" | "team" | "type" | "product";
  readonly listed: readonly Coverage[];
  readonly others: readonly Coverage[];
}

/** What stands below the first screen, and where. */
export interface CheckLayout {
  readonly rows: CheckRows;
  readonly owners: ShortTable;
  readonly teams: ShortTable;
  readonly segments: ShortTable;
  readonly findings: readonly Finding[];
}

/** Whether some open deal without an amount counts with a value; the bridge then says with how much, on a line of its own. */
export function isValuing({ reading, openDeals }: Pick<Analysis, "reading" | "openDeals">): boolean {
  return openDeals.some(({ index }) => isValued(reading.opportunities, index));
}

/** Where the sections stand, from how many lines each has. */
export function checkLayout(context: SheetContext, findings: readonly Finding[]): CheckLayout {
  const { analysis } = context;
  const owners = shortTable("owner", analysis.byOwner);
  const teams = shortTable("team", analysis.byTeam);
  const segments = shortTable(analysis.segmentBy ?? "type", analysis.bySegment);
  const lines = linesOf(analysis);
  let row = FIRST_SECTION;
  const take = (count: number): number => {
    const at = row;
    row += count;
    return at;
  };
  const taken = (table: ShortTable): number | undefined =>
    table.listed.some(({ name }) => name !== "")
      ? take(table.listed.length + (table.others.length > 0 ? 1 : 0) + 5)
      : undefined;
  const rows = {
    levers: hasLevers(analysis) ? take(LEVER_LINES + 4) : undefined,
    owners: taken(owners),
    findings: take(Math.max(1, findings.length) + 3),
    teams: taken(teams),
    segments: taken(segments),
    create: take(lines.create + 3 + (hasChances(analysis) ? NOTE_LINE : 0)),
    coverage: take(lines.coverage + 3 + (hasChances(analysis) ? NOTE_LINE : 0)),
    calendar: take(analysis.closingWindows.length + 5),
    bridge: take(lines.bridge + 5 + (isValuing(analysis) ? 1 : 0)),
    end: row - 1,
  };
  return { rows: { ...rows, chartData: row + 3, periods: row + 15 }, owners, teams, segments, findings };
}

/** Whether there is a chance to change: a goal that is not reached, and own history. */
function hasLevers(analysis: Analysis): boolean {
  const { coverage } = analysis;
  return hasChances(analysis) && coverage.outlook.probabilityOfGoal !== undefined && coverage.remaining !== 0;
}

/** The lowest chance first; without one the largest shortfall, those without a gap last. */
function shortTable(by: ShortTable["by"], all: readonly Coverage[]): ShortTable {
  const ranked = [...all].sort((a, b) => byWorth(a, b) || b.workingPipeline - a.workingPipeline);
  const listed = ranked.length <= OWNER_ROWS + 1 ? ranked : ranked.slice(0, OWNER_ROWS);
  return { by, listed, others: ranked.slice(listed.length) };
}

/** Points of rows a landscape page holds at full size, A4 and Letter. */
const PAGE_POINTS = 515;
/** Points of the first screen, rows 1–26. */
const SCREEN_POINTS = 390;
const ROW_POINTS = 13.8;
/** A section's heading, its header row and the empty row below it. */
const HEAD_POINTS = 50;

/** One-based rows before which a page ends: no section is cut. `more`: points the first screen is higher by. */
export function pageBreaks({ rows, owners, teams, segments, findings }: CheckLayout, more: number): number[] {
  const sections: [number | undefined, number][] = [
    [rows.levers, HEAD_POINTS + LEVER_LINES * ROW_POINTS],
    [rows.owners, tablePoints(owners)],
    [rows.findings, HEAD_POINTS + findingPoints(findings)],
    [rows.teams, tablePoints(teams)],
    [rows.segments, tablePoints(segments)],
    [rows.create, (rows.coverage - rows.create) * ROW_POINTS + 12],
    [rows.coverage, (rows.calendar - rows.coverage) * ROW_POINTS + 12],
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

function findingPoints(findings: readonly Finding[]): number {
  return findings.length === 0 ? HEIGHT.finding : findings.reduce((sum, finding) => sum + findingHeight(finding), 0);
}

/** Points of a table of "who is short": heading, header, its lines, the total and its note. */
function tablePoints({ listed, others }: ShortTable): number {
  return HEAD_POINTS + (listed.length + (others.length > 0 ? 1 : 0) + 2) * ROW_POINTS;
}

/** The lowest chance first, before all that have none; these by the gap, without one last. */
function byWorth(a: Coverage, b: Coverage): number {
  const [ours, theirs] = [a.outlook.probabilityOfGoal, b.outlook.probabilityOfGoal];
  if (ours !== undefined && theirs !== undefined) return ours - theirs;
  if (ours !== undefined || theirs !== undefined) return ours === undefined ? 1 : -1;
  return difference(a.gap ?? Infinity, b.gap ?? Infinity);
}

/** Of two numbers that may both be infinite. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Lines of the period block that only own history fills. */
export const HISTORY_LINES = ["notCreated", "overdue", "chance", "spare", "goalThen", "wonThen", "unchanged"] as const;

/** Rows of the period block, below its heading. */
export const PERIOD_LINES = [
  ...(["from", "to", "working", "priced", "expected", "required", "average"] as const),
  ...HISTORY_LINES,
] as const;
export type PeriodLine = (typeof PERIOD_LINES)[number];

/** A cell of the period block. Period 0 is the year, 1–3 the quarters. */
export function periodCell(rows: CheckRows, line: PeriodLine, period: number): string {
  return `$${PERIOD_COLUMNS[period] ?? "C"}$${rows.periods + 2 + PERIOD_LINES.indexOf(line)}`;
}

/** Letters of a column so many right of another. */
export function rightOf(letters: string, by: number): string {
  return columnLetters(letters.charCodeAt(0) - 65 + by);
}

/** Rows of the bridge in numbers: 0 reported, 1–5 the bars, 6 working, 7 expected, 8 needed, 9–11 what the chance counts beside it. */
export function bridgeRow(rows: CheckRows, line: number): number {
  return rows.bridge + 2 + line;
}
