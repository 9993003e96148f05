import type { Answer } from "../analysis";
import type { Backtest, BacktestLine, BacktestTable } from "./backtest";
import { NAIVE_LINES, type ForecastMethod, type NaiveLine } from "./forecastMethod";

/** The way of own history that serves, why, and a yardstick that was closer. */
export interface ServingMethod {
  readonly method: "M2phase" | "M2";
  readonly because: "leastWrong" | "tooLittleHistory";
  readonly closerLine:
    { readonly line: NaiveLine; readonly wape: number; readonly servingWape: number; readonly n: number } | undefined;
}

/** Fewer past periods do not choose between ways of forecasting. @see Definitions §6 default */
const LEAST_PERIODS = 6;

/**
 * Own history × phase of the quarter, unless own history alone had the lower WAPE by month and by quarter, of those that have
 * six past periods or more. (Over a quarter the phase of its months nearly cancels out, so that chance alone may favor either:
 * quarters by themselves do not settle how months are forecast.) A yardstick over at least six quarters, or else months, that
 * was closer than the one that serves is named, the closest in proportion: it gives no deal a chance, so it never serves.
 * @see Definitions §6 default
 */
export function servingMethod({ months, quarters }: Pick<Backtest, "months" | "quarters">): ServingMethod {
  const told = [quarters, months].filter(
    (table) => table.periods.length >= LEAST_PERIODS && wapeOf(table, "M2") !== undefined
  );
  const [table] = told;
  if (table === undefined) return { method: "M2phase", because: "tooLittleHistory", closerLine: undefined };
  const isPlainCloser = told.every((each) => (wapeOf(each, "M2") ?? NaN) < (wapeOf(each, "M2phase") ?? NaN));
  return { method: isPlainCloser ? "M2" : "M2phase", because: "leastWrong", closerLine: closerLine(table) };
}

function wapeOf({ lines }: BacktestTable, method: ForecastMethod): Answer {
  return lines.find(({ line }) => line === method)?.wape;
}

function closerLine({ lines }: BacktestTable): ServingMethod["closerLine"] {
  const closer = lines.flatMap(({ line, wape, servingWape, n }) =>
    isNaive(line) && n >= LEAST_PERIODS && wape !== undefined && servingWape !== undefined && wape < servingWape
      ? [{ line, wape, servingWape, n }]
      : []
  );
  return closer.sort((a, b) => a.wape / a.servingWape - b.wape / b.servingWape)[0];
}

function isNaive(line: BacktestLine["line"]): line is NaiveLine {
  return NAIVE_LINES.some((naive) => naive === line);
}
