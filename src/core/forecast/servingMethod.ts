import type { Answer } from "../analysis";
import type { Backtest, BacktestLine, BacktestTable, CloserLine, ServingMethod } from "./backtest";
import { NAIVE_LINES, type ForecastMethod, type NaiveLine } from "./forecastMethod";

/** Fewer past periods do not choose between ways of forecasting. @see Definitions §6 default */
const LEAST_PERIODS = 6;

/** Fewer kept days do not let the CRM's word compete. @see Definitions §6 default */
const LEAST_DAYS = 4;

/**
 * Own history × phase of the quarter, unless own history alone had the lower WAPE by month and by quarter, of those that have
 * six past periods or more. (Over a quarter the phase of its months nearly cancels out, so that chance alone may favor either:
 * quarters by themselves do not settle how months are forecast.) The blend with the CRM's probability in its place where four
 * days are kept and what it said at the start of six months or quarters was closer than that way, over the same periods, by all
 * of the two that have so many.
 * @param tables as made with the way of own history that serves
 * @param days kept of this pipeline
 * @see Definitions §6 default
 */
export function servingMethod(tables: Pick<Backtest, "months" | "quarters">, days = 0): ServingMethod {
  const all = [tables.quarters, tables.months];
  const told = all.filter((table) => table.periods.length >= LEAST_PERIODS && wapeOf(table, "M2") !== undefined);
  if (told.length === 0) return { method: "M2phase", because: "tooLittleHistory", closerLine: undefined };
  if (days >= LEAST_DAYS && isBlendCloser(all)) {
    return { method: "M3", because: "leastWrong", closerLine: closerLine(tables) };
  }
  const isPlainCloser = told.every((each) => (wapeOf(each, "M2") ?? NaN) < (wapeOf(each, "M2phase") ?? NaN));
  return { method: isPlainCloser ? "M2" : "M2phase", because: "leastWrong", closerLine: closerLine(tables) };
}

function wapeOf({ lines }: BacktestTable, method: ForecastMethod): Answer {
  return lines.find(({ line }) => line === method)?.wape;
}

function isBlendCloser(tables: readonly BacktestTable[]): boolean {
  const told = tables.flatMap(({ lines }) => lines.filter(({ line, n }) => line === "M3" && n >= LEAST_PERIODS));
  return told.length > 0 && told.every(({ wape, servingWape }) => (wape ?? NaN) < (servingWape ?? NaN));
}

/**
 * The line that was closer than the one that serves, over at least six quarters, or else months; the closest in proportion.
 * A yardstick and a manager's call give no deal a chance, and what the CRM said alone leaves out deals that were not created
 * yet: so none of them serves, and it is named. What is kept may reach back over six months and not yet over six quarters.
 */
export function closerLine({ months, quarters }: Pick<Backtest, "months" | "quarters">): CloserLine | undefined {
  const all = [quarters, months];
  const table = all.find(
    ({ periods, lines }) => periods.length >= LEAST_PERIODS && lines.some(({ wape }) => wape !== undefined)
  );
  const yardsticks = (table?.lines ?? []).filter(({ line, n }) => isNaive(line) && n >= LEAST_PERIODS);
  const kept = (["M1", "call"] as const).flatMap((line) => {
    const lines = all.flatMap((each) => each.lines.filter((one) => one.line === line && one.n >= LEAST_PERIODS));
    return lines.slice(0, 1);
  });
  const closer = [...yardsticks, ...kept].flatMap(({ line, wape, servingWape, n }) =>
    servesNever(line) && wape !== undefined && servingWape !== undefined && wape < servingWape
      ? [{ line, wape, servingWape, n }]
      : []
  );
  return closer.sort((a, b) => a.wape / a.servingWape - b.wape / b.servingWape)[0];
}

function servesNever(line: BacktestLine["line"]): line is CloserLine["line"] {
  return line === "M1" || line === "call" || isNaive(line);
}

function isNaive(line: BacktestLine["line"]): line is NaiveLine {
  return NAIVE_LINES.some((naive) => naive === line);
}
