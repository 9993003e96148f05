import type { Analysis } from "../analysis";
import type { BacktestLine, BacktestTable } from "../forecast/backtest";
import { FORECAST_METHODS, type ForecastMethod } from "../forecast/forecastMethod";
import { YARDSTICKS } from "./forecastHeadings";
import { METHOD_WORDS } from "./forecastServing";
import { noHistoryWords } from "./noChance";
import { apart, capitalized, counted, numberWords, shareWords } from "./wording";

/** Past periods that choose between ways of forecasting. */
const LEAST_PERIODS = 6;

/** A way of forecasting, as the tables name it. */
export function lineWords(line: BacktestLine["line"]): string {
  return isMethod(line) ? METHOD_WORDS[line] : capitalized(YARDSTICKS[line]);
}

const isMethod = (line: BacktestLine["line"]): line is ForecastMethod =>
  FORECAST_METHODS.some((method) => method === line);

/**
 * Which method serves and why: "Own history × phase: off by 18% over 24 months (bias +2%); next best own history alone: 19%."
 * or "Too little history to compare: 3 of 6 periods."
 */
export function methodWords(analysis: Analysis): string {
  const { forecast } = analysis;
  const name = METHOD_WORDS[forecast.method];
  switch (forecast.methodBecause) {
    case "noHistory": {
      const why = noHistoryWords(analysis);
      return `${name} serves${why === undefined ? "" : `: own history says nothing, ${why}`}.`;
    }
    case "tooLittleHistory": {
      const most = Math.max(...tablesOf(analysis).map(({ periods }) => periods.length), NO_PERIODS);
      return `${name} serves: too little history to compare, ${numberWords(most)} of ${LEAST_PERIODS} periods.`;
    }
    case "leastWrong":
      return `${name} serves: ${tablesOf(analysis)
        .flatMap((table) => offWords(table, forecast.method))
        .join("; ")}.`;
  }
}

const NO_PERIODS = 0;

function tablesOf({ forecast: { backtest } }: Analysis): readonly BacktestTable[] {
  return backtest === undefined ? [] : [backtest.quarters, backtest.months];
}

/** "off by 18% over 24 months (bias +2%), next best own history: 19%"; nothing for a table without the method. */
function offWords({ lines, every }: BacktestTable, method: ForecastMethod): string[] {
  const serving = lines.find(({ line }) => line === method);
  if (serving?.wape === undefined || serving.bias === undefined) return [];
  const off = `off by ${shareWords(serving.wape)} over ${counted(serving.n, every)} (bias ${signed(serving.bias)})`;
  return [[off, ...besideWords(lines, serving, every)].join(", ")];
}

/**
 * The nearest of the ways that were nearer than the one that serves, and the nearest of the others, each against the serving
 * one over the same periods; of fewer than six periods nothing is said.
 */
function besideWords(
  lines: readonly BacktestLine[],
  serving: BacktestLine,
  every: BacktestTable["every"]
): readonly string[] {
  const others = lines
    .flatMap(({ line, n, wape, servingWape = serving.wape }) =>
      line === serving.line || n < LEAST_PERIODS || wape === undefined || servingWape === undefined
        ? []
        : [{ name: uncapitalized(lineWords(line)), n, wape, own: servingWape }]
    )
    .sort((a, b) => a.wape - b.wape);
  const told = (other: (typeof others)[number] | undefined, title: string): string[] => {
    if (other === undefined) return [];
    const { name, n, wape, own } = other;
    const over = n === serving.n ? "" : ` over ${counted(n, every)}`;
    const [theirs, ours] = apart(wape, own);
    if (theirs === ours) return [`${name}${over} the same`];
    // What was said of the serving way needs no second saying.
    const isSaid = title === NEXT && over === "" && ours === shareWords(own);
    return [`${title} ${name}${over}: ${theirs}${isSaid ? "" : ` against ${ours}`}`];
  };
  return [
    ...told(
      others.find(({ wape, own }) => wape < own),
      NEARER
    ),
    ...told(
      others.find(({ wape, own }) => wape >= own),
      NEXT
    ),
  ];
}

const NEARER = "nearer";
const NEXT = "next best";

function uncapitalized(words: string): string {
  return /^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** "+2%", "−11%". */
export function signed(share: number): string {
  const words = shareWords(Math.abs(share));
  return words === "0%" ? words : `${share < 0 ? "−" : "+"}${words}`;
}

/** A simple line that was closer, with both figures; "" where none was that can be told apart. */
export function closerWords({ forecast: { closerLine } }: Analysis): string {
  if (closerLine === undefined) return "";
  const { line, wape, servingWape, n } = closerLine;
  const [theirs, ours] = apart(wape, servingWape);
  if (theirs === ours) return "";
  const why = line === "M1" ? "It leaves out deals that were not created yet" : "It gives no deal a chance";
  return `Closer in the past: ${YARDSTICKS[line]}, off by ${theirs} against ${ours} over ${counted(n, "period")}. ${why}, so it is told and does not serve.`;
}
