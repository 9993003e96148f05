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
  readonly expected: number;
  readonly call: number | undefined;
  readonly unplaced: number | undefined;
  readonly landing: number;
  readonly total: number;
  readonly against: number;
  readonly cumulative: number;
  readonly cumulativeTarget: number;
  readonly catchUp: number;
  readonly needed: number;
  readonly best: number | undefined;
  readonly reachable: number;
  readonly chartTitle: number;
  readonly charts: number;
  readonly deals: number;
}

/** Height of the charts, in rows. */
export const CHART_ROWS = 14;

/** Where everything stands: rows without anything to show are not drawn, the rest move up. */
export function forecastRows({ analysis, isTemplate }: SheetContext): ForecastRows {
  const hasCategory = analysis.reading.opportunities.mapped.has("forecastCategory");
  const { pastDate, undated } = analysis.forecast.outOfMonths;
  let row = 5;
  const next = (): number => ++row;
  const nextIf = (drawn: boolean): number | undefined => (drawn ? next() : undefined);
  const rows = {
    header: next(),
    phase: next(),
    plan: next(),
    share: next(),
    target: next(),
    result: next(),
    won: next(),
    attainment: next(),
    open: next(),
    commit: nextIf(hasCategory),
    bestCase: nextIf(hasCategory),
    expected: next(),
    call: nextIf(!isTemplate),
    unplaced: nextIf(pastDate.count + undated.count > 0),
    landing: next(),
    total: next(),
    against: next(),
    cumulative: next(),
    cumulativeTarget: next(),
    catchUp: next(),
    needed: next(),
    best: nextIf(!isTemplate),
    reachable: next(),
  };
  const chartTitle = row + 2;
  return { ...rows, chartTitle, charts: chartTitle + 1, deals: chartTitle + CHART_ROWS + 2 };
}
