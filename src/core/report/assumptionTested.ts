import type { Analysis } from "../analysis";
import type { Backtest, BacktestLine, BacktestTable } from "../forecast/backtest";
import { FORMAT, starred } from "./numberFormats";
import { engine, text, type SheetBuilder } from "./planBuilder";
import type { SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import { HEIGHT, STYLE, wrappedHeight } from "./styleKit";
import { closerWords, lineWords, methodWords, signed } from "./testedWords";
import { counted, dayWords, numberWords, shareWords } from "./wording";

/** Width of the columns that a sentence runs over, in characters. */
const SENTENCE_WIDTH = 140;

/**
 * How the forecast was tested: which method serves and why, what own history holds, every way of forecasting over the same
 * past periods, the phase of the quarter, the error that all deals share, and what chances said against what came.
 * @returns the row after the section; the same row in the template
 */
export function testedSection(context: SheetContext, sheet: SheetBuilder, top: number): number {
  const { analysis } = context;
  const { backtest } = analysis.forecast;
  section(sheet, `B${top}:F${top}`, {
    title: "How the forecast was tested",
    note: `* computed by the add-in on ${context.report.computedAt}, from what was known at the start of each past period`,
  });
  let row = top + 1;
  for (const words of sentences(analysis)) {
    sheet
      .merge(`B${row}:F${row}`)
      .put(`B${row}`, text(words), { size: 9, wrap: true })
      .height(row, wrappedHeight(words, SENTENCE_WIDTH, 9));
    row++;
  }
  if (backtest === undefined) return row;
  for (const table of [backtest.quarters, backtest.months]) row = tableRows(analysis, sheet, table, row);
  row = phaseRows(analysis, sheet, row);
  return errorRows(analysis, sheet, row) - 1;
}

/**
 * What chances said against what came, of deals at the start of past periods.
 * @returns the row after the section; the same row where nothing was tested
 */
export function calibrationSection(context: SheetContext, sheet: SheetBuilder, top: number): number {
  const bins = context.analysis.forecast.backtest?.calibration.filter(({ n }) => n > 0) ?? [];
  if (bins.length === 0) return top;
  section(sheet, `B${top}:F${top}`, {
    title: "What chances said, and what came",
    note: "open deals at the start of past periods, by the chance of being won in the period",
  });
  return calibrationRows(bins, sheet, top + 1);
}

function sentences(analysis: Analysis): string[] {
  const valued =
    analysis.forecast.backtest?.isValued === true
      ? "In the past periods open deals were valued at the mean won size of their product: in this export amounts are filled once a deal is won, so they would tell the outcome."
      : "";
  return [methodWords(analysis), closerWords(analysis), historyWords(analysis), valued].filter((words) => words !== "");
}

/** Own history's facts: closed, won, since when, how old deals were watched, what is left out. */
function historyWords({ forecast: { history, tooOld } }: Analysis): string {
  const { closed, won, start, leftOut, curves } = history;
  const since = start === undefined ? "" : `, the record of closings begins on ${dayWords(start)}`;
  const watched =
    curves === undefined ? "" : `; ten deals or more were watched up to an age of ${counted(curves.lastAge, "day")}`;
  const out =
    leftOut === 0 ? "" : `; ${counted(leftOut, "closed deal")} left out, without both days or closed before created`;
  const old =
    tooOld.count === 0
      ? ""
      : `; ${counted(tooOld.count, "open deal")} older than any that was watched ${tooOld.count === 1 ? "has" : "have"} no chance`;
  return `Own history: ${counted(closed, "closed deal")} with both days, ${numberWords(won)} won${since}${watched}${out}${old}.`;
}

function heading(sheet: SheetBuilder, row: number, titles: readonly (string | undefined)[]): void {
  sheet.putRow(
    `B${row}`,
    titles.map((title) => (title === undefined ? undefined : text(title)))
  );
  sheet
    .style(`B${row}:F${row}`, STYLE.header)
    .style(`C${row}:E${row}`, { align: "right" })
    .style(`F${row}`, { indent: 1 })
    .height(row, HEIGHT.header);
}

function looks(sheet: SheetBuilder, first: number, last: number): void {
  sheet
    .style(`B${first}:F${last}`, { ...STYLE.rows, size: 9 })
    .style(`C${first}:E${last}`, { ...STYLE.engine, align: "right" })
    .style(`F${first}:F${last}`, { indent: 1, color: STYLE.note.color });
}

function tableRows(analysis: Analysis, sheet: SheetBuilder, { every, lines }: BacktestTable, top: number): number {
  if (lines.length === 0) return top;
  heading(sheet, top, [`By ${every}`, "Off by*", "Bias*", "Periods*", "Chances of deals, and the range of the sum"]);
  lines.forEach((line, i) => lineRow(analysis, sheet, line, top + 1 + i));
  const [first, last] = [top + 1, top + lines.length];
  looks(sheet, first, last);
  sheet
    .style(`C${first}:C${last}`, { numberFormat: starred(FORMAT.share) })
    .style(`D${first}:D${last}`, { numberFormat: `+0%"*";"−"0%"*";0%"*"` })
    .style(`E${first}:E${last}`, { numberFormat: FORMAT.engineWhole });
  return last + 2;
}

function lineRow({ forecast }: Analysis, sheet: SheetBuilder, line: BacktestLine, row: number): void {
  const serves = line.line === forecast.method;
  const { brier, logScore, inside, insideN } = line;
  const parts = [
    brier === undefined ? undefined : `Brier ${numberWords(brier, 3)}`,
    logScore === undefined ? undefined : `log score ${numberWords(logScore, 3)}`,
    inside === undefined ? undefined : `${shareWords(inside)} of ${numberWords(insideN)} inside P10–P90`,
  ].filter((part) => part !== undefined);
  sheet
    .put(`B${row}`, text(`${serves ? "► " : ""}${lineWords(line.line)}`), serves ? { bold: true } : undefined)
    .put(`C${row}`, engine(line.wape))
    .put(`D${row}`, engine(line.bias))
    .put(`E${row}`, engine(line.n));
  if (parts.length > 0) sheet.put(`F${row}`, text(parts.join(" · ")));
}

function phaseRows({ forecast: { backtest } }: Analysis, sheet: SheetBuilder, top: number): number {
  const phase = backtest?.phase ?? [];
  if (phase.length === 0) return top;
  heading(sheet, top, ["Phase of the quarter", "Factor*", undefined, "Months*", "What came ÷ what own history said"]);
  phase.forEach(({ factor, n }, i) =>
    sheet
      .put(`B${top + 1 + i}`, text(`Month ${i + 1} of a quarter`))
      .put(`C${top + 1 + i}`, engine(factor))
      .put(`E${top + 1 + i}`, engine(n))
  );
  const last = top + phase.length;
  looks(sheet, top + 1, last);
  sheet
    .style(`C${top + 1}:C${last}`, { numberFormat: starred(FORMAT.factor) })
    .style(`E${top + 1}:E${last}`, { numberFormat: FORMAT.engineWhole });
  return last + 2;
}

/** σ, as a share of the sum: its two parts, and which is larger. */
function errorRows({ forecast }: Analysis, sheet: SheetBuilder, top: number): number {
  const { sharedVariance, backtestVariance, samplingVariance } = forecast;
  if (sharedVariance === undefined) return top;
  heading(sheet, top, ["Error that all deals share", "Spread*", undefined, undefined, "Where it is from"]);
  const rows: readonly (readonly [string, number | undefined, string])[] = [
    [
      "Of past periods",
      backtestVariance,
      backtestVariance === undefined
        ? "No answer: fewer than four past periods."
        : "how far past sums were off, beyond the luck of single deals",
    ],
    ["Of the win rate", samplingVariance, "how far the win rate may be off, from so few closed deals"],
    ["In the chance", sharedVariance, "the larger of the two; every chance and range holds it"],
  ];
  rows.forEach(([label, variance, words], i) =>
    sheet
      .put(`B${top + 1 + i}`, text(label), i === rows.length - 1 ? { bold: true } : undefined)
      .put(`C${top + 1 + i}`, engine(variance === undefined ? undefined : Math.sqrt(variance)))
      .put(`F${top + 1 + i}`, text(words))
  );
  looks(sheet, top + 1, top + rows.length);
  sheet.style(`C${top + 1}:C${top + rows.length}`, { numberFormat: `"±"0%"*"` });
  return top + rows.length + 2;
}

/** Deals by the chance they were given at the start of a past period, and the share of them that was won in it. */
function calibrationRows(bins: Backtest["calibration"], sheet: SheetBuilder, top: number): number {
  heading(sheet, top, ["Chance given", "Said*", "Won*", "Deals*", "Said against what came"]);
  bins.forEach(({ from, to, n, said, won }, i) => {
    const row = top + 1 + i;
    sheet
      .put(`B${row}`, text(`${shareWords(from)} to ${shareWords(to)}`))
      .put(`C${row}`, engine(said))
      .put(`D${row}`, engine(won))
      .put(`E${row}`, engine(n))
      .put(`F${row}`, text(signed(won - said).replace("%", " points")));
  });
  const last = top + bins.length;
  looks(sheet, top + 1, last);
  sheet
    .style(`C${top + 1}:D${last}`, { numberFormat: starred("0.0%") })
    .style(`E${top + 1}:E${last}`, { numberFormat: starred(FORMAT.count) });
  return last + 1;
}
