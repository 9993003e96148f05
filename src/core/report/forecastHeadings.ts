import type { Analysis } from "../analysis";
import type { BacktestLine } from "../forecast/backtest";
import type { CloserLine } from "../forecast/backtest";
import { YEAR_COLUMN, type ForecastRows } from "./forecastGrid";
import { METHOD_WORDS, servingOf } from "./forecastServing";
import { phasingWords } from "./inputWords";
import { noHistoryWords } from "./noChance";
import { text, type SheetBuilder } from "./planBuilder";
import type { SheetContext } from "./sheetContext";
import { COLOR, STYLE } from "./styleKit";
import { apart, counted, moneyWords, shareWords } from "./wording";

/** The headings between the lines, each with what its lines stand on at its right end. */
export function forecastHeadings(context: SheetContext, sheet: SheetBuilder, rows: ForecastRows): void {
  const { analysis } = context;
  const headings: readonly (readonly [number | undefined, string, string])[] = [
    [rows.plan, "Plan", context.isTemplate ? "" : phasingWords(analysis.phasing, analysis.settings.phasing)],
    [rows.result, "Result", ""],
    [rows.open, "Forecast of what is still open", context.isTemplate ? "" : methodNote(context)],
    [rows.landing, "Landing", closerNote(analysis)],
    [
      rows.range,
      "Range",
      "from the stated probabilities and one shared error, as analyzed: it does not follow what is typed since",
    ],
    [rows.catchUp, "Catch-up: what is left of the goal, spread over the months left", ""],
  ];
  for (const [row, title, note] of headings) {
    if (row === undefined) continue;
    const look = { fill: COLOR.paper, bold: true, size: 9, borders: STYLE.subHeading.borders };
    sheet.style(`B${row}:${YEAR_COLUMN}${row}`, look).put(`B${row}`, text(title), STYLE.subHeading);
    if (note !== "") sheet.put(`${YEAR_COLUMN}${row}`, text(note), { ...STYLE.sheetNote, bold: false });
  }
}

/** Why this method serves, what no line holds, and what the star means. */
function methodNote(context: SheetContext): string {
  const { analysis } = context;
  const parts = [because(analysis), tooOld(context)];
  if (servingOf(context) === "engine") parts.push(`* computed by the add-in on ${context.report.computedAt}`);
  return parts.filter((part) => part !== "").join(" · ");
}

function because(analysis: Analysis): string {
  const { forecast } = analysis;
  switch (forecast.methodBecause) {
    case "leastWrong": {
      const tested = testedLine(forecast);
      return tested?.wape === undefined
        ? "least wrong over the past periods"
        : `least wrong over the last ${tested.n} ${tested.every}s: off by ${shareWords(tested.wape)}`;
    }
    case "tooLittleHistory":
      return "too few past periods to compare methods on";
    case "noHistory": {
      const why = noHistoryWords(analysis);
      return why === undefined ? "" : `own history says nothing: ${why}`;
    }
  }
}

/** The serving method among the quarters, else the months, of the backtest. */
function testedLine({ backtest, method }: Analysis["forecast"]): (BacktestLine & { every: string }) | undefined {
  for (const table of backtest === undefined ? [] : [backtest.quarters, backtest.months]) {
    const found = table.lines.find(({ line, wape }) => line === method && wape !== undefined);
    if (found !== undefined) return { ...found, every: table.every };
  }
  return undefined;
}

function tooOld({ analysis, scale }: SheetContext): string {
  const { count, value } = analysis.forecast.tooOld;
  if (count === 0) return "";
  return `${counted(count, "open deal")} (${moneyWords(value, scale)}) older than any that was watched ${count === 1 ? "has" : "have"} no chance and ${count === 1 ? "is" : "are"} in no line`;
}

/** The lines that never serve in words. */
export const YARDSTICKS: Readonly<Record<CloserLine["line"] | "said", string>> = {
  lastPeriod: "the last period again",
  meanOfLast: "the mean of the last periods",
  samePeriodLastYear: "the same period of last year",
  runRatePhase: "the run-rate by phase",
  pipelineStartConversion: "pipeline at the start × its past conversion",
  pipelineWinRate: "pipeline × win rate",
  M1: "what the CRM said then",
  said: "what the sheets said then",
  call: "the manager's call",
};

/** A yardstick that was less wrong is said, with both figures; one that cannot be told apart is not. */
function closerNote({ forecast }: Analysis): string {
  const { closerLine } = forecast;
  if (closerLine === undefined) return "";
  const { line, wape, servingWape, n } = closerLine;
  const [theirs, ours] = apart(wape, servingWape);
  if (theirs === ours) return "";
  return `over ${n} past periods ${YARDSTICKS[line]} was off by ${theirs}, ${METHOD_WORDS[forecast.method].toLowerCase()} by ${ours}`;
}
