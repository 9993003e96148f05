import { anyMonth, lineOf, servingOf } from "./forecastServing";
import { listedOwners } from "./listedOwners";
import { keptScenarios, SCENARIO_SLOTS } from "./scenarios";
import type { SheetContext } from "./sheetContext";

/** Columns of the twelve months, in fiscal order; a quarter stands after its three, the year at the end. */
export const MONTH_COLUMNS = ["C", "D", "E", "G", "H", "I", "K", "L", "M", "O", "P", "Q"] as const;
export const QUARTER_COLUMNS = ["F", "J", "N", "R"] as const;
export const YEAR_COLUMN = "S";

/** The three month columns of a quarter, first and last. */
export function monthsOfQuarter(quarter: number): { readonly first: string; readonly last: string } {
  const at = (m: number): string => MONTH_COLUMNS[m] ?? YEAR_COLUMN;
  return { first: at(quarter * 3), last: at(quarter * 3 + 2) };
}

/** One-based rows of the grid; optional lines are undefined where they are not drawn. */
export interface ForecastRows {
  readonly header: number;
  readonly phase: number;
  readonly plan: number;
  readonly share: number;
  readonly target: number;
  readonly result: number;
  readonly won: number;
  readonly attainment: number;
  readonly open: number;
  readonly commit: number | undefined;
  readonly bestCase: number | undefined;
  readonly crm: number | undefined;
  readonly history: number | undefined;
  readonly blend: number | undefined;
  /** The line in use: one of the three above, or the template's own. */
  readonly expected: number;
  /** What typing about deals changes, or, in the template, what the typed deals bring. */
  readonly changes: number | undefined;
  readonly notCreatedYet: number | undefined;
  readonly call: number | undefined;
  readonly unplaced: number | undefined;
  readonly landing: number;
  readonly total: number;
  readonly ofNew: number | undefined;
  readonly ofExisting: number | undefined;
  readonly against: number;
  readonly cumulative: number;
  readonly cumulativeTarget: number;
  readonly range: number | undefined;
  readonly p10: number | undefined;
  readonly p50: number | undefined;
  readonly p90: number | undefined;
  readonly catchUp: number;
  readonly needed: number;
  readonly rebased: number;
  readonly best: number | undefined;
  readonly reachable: number;
  readonly chartTitle: number;
  readonly charts: number;
  /** Headings of the blocks below the charts. */
  readonly reps: number | undefined;
  readonly scenarios: number | undefined;
  readonly deals: number;
}

/** Rows of the scenarios: heading, header, plan, today, the kept ones. */
const SCENARIO_ROWS = 4 + SCENARIO_SLOTS;

/** Rows of the owners' block beside the owners: heading, header, note. */
const REP_FRAME = 3;

/** Height of the charts, in rows. */
export const CHART_ROWS = 14;

/** Where everything stands: rows without anything to show are not drawn, the rest move up. */
export function forecastRows(context: SheetContext): ForecastRows {
  const { analysis, isTemplate } = context;
  let row = 5;
  const next = (): number => ++row;
  const nextIf = (drawn: boolean): number | undefined => (drawn ? next() : undefined);
  const top = {
    header: next(),
    phase: next(),
    plan: next(),
    share: next(),
    target: next(),
    result: next(),
    won: next(),
    attainment: next(),
    open: next(),
  };
  const open = openRows(context, next);
  const hasRange = rangeIsKnown(context);
  const landing = {
    landing: next(),
    total: next(),
    ofNew: nextIf(anyMonth(analysis, ({ expectedNew }) => expectedNew)),
    ofExisting: nextIf(anyMonth(analysis, ({ expectedExisting }) => expectedExisting)),
    against: next(),
    cumulative: next(),
    cumulativeTarget: next(),
    range: nextIf(hasRange),
    p10: nextIf(hasRange),
    p50: nextIf(hasRange),
    p90: nextIf(hasRange),
    catchUp: next(),
    needed: next(),
    rebased: next(),
    best: nextIf(!isTemplate),
    reachable: next(),
  };
  const chartTitle = row + 2;
  row = chartTitle + CHART_ROWS + 1;
  const blockOf = (rows: number): number | undefined => {
    if (rows === 0) return undefined;
    const first = row + 1;
    row += rows + 1;
    return first;
  };
  const owners = listedOwners(context).length;
  const blocks = {
    reps: blockOf(owners === 0 ? 0 : owners + REP_FRAME),
    scenarios: blockOf(hasScenarios(context) ? SCENARIO_ROWS : 0),
  };
  return { ...top, ...open, ...landing, chartTitle, charts: chartTitle + 1, ...blocks, deals: row + 1 };
}

/** Scenarios are kept where there is a chance to try things on; kept ones are shown whatever there is now. */
function hasScenarios({ analysis, report, isTemplate }: SheetContext): boolean {
  if (isTemplate) return false;
  return analysis.coverage.outlook.p50 !== undefined || keptScenarios(report.typed).length > 0;
}

type OpenRows = Pick<
  ForecastRows,
  "commit" | "bestCase" | "crm" | "history" | "blend" | "expected" | "changes" | "notCreatedYet" | "call" | "unplaced"
>;

/** The lines of what is still open. */
function openRows(context: SheetContext, next: () => number): OpenRows {
  const { analysis, isTemplate } = context;
  const { method, dealMonths, outOfMonths } = analysis.forecast;
  const nextIf = (drawn: boolean): number | undefined => (drawn ? next() : undefined);
  const hasCategory = analysis.reading.opportunities.mapped.has("forecastCategory");
  const isEngine = servingOf(context) === "engine";
  const [commit, bestCase] = [nextIf(hasCategory), nextIf(hasCategory)];
  const serves = (line: "crm" | "history" | "blend"): boolean => isEngine && lineOf(method) === line;
  const live = nextIf(!isEngine);
  const lines = {
    crm: nextIf(isEngine && (serves("crm") || anyMonth(analysis, ({ crm }) => crm))),
    history: nextIf(serves("history") || anyMonth(analysis, ({ history }) => history)),
    blend: nextIf(serves("blend") || anyMonth(analysis, ({ blend }) => blend)),
  };
  const expected = live ?? lines[lineOf(method)];
  if (expected === undefined) throw new RangeError(`no line for ${method}`);
  return {
    commit,
    bestCase,
    ...lines,
    expected,
    changes: nextIf(isTemplate || (isEngine && dealMonths !== undefined && analysis.openDeals.length > 0)),
    notCreatedYet: nextIf(anyMonth(analysis, ({ notCreatedYet }) => notCreatedYet)),
    call: nextIf(!isTemplate),
    unplaced: nextIf(!isEngine && outOfMonths.pastDate.count + outOfMonths.undated.count > 0),
  };
}

/** Whether anything says how wide the outcomes spread. */
function rangeIsKnown({ analysis }: SheetContext): boolean {
  return analysis.coverage.outlook.p50 !== undefined || anyMonth(analysis, ({ p50 }) => p50);
}
