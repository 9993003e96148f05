import type { AccuracyLine, SaidAndCame } from "../changes/changesAnalysis";
import { SAID_LINES } from "../changes/said";
import { SAID_WORDS } from "./changeWords";
import type { ChangesPlace } from "./changesGrid";
import { scaleOf } from "./moneyScales";
import { comparedFormat, FORMAT, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { section } from "./sheetParts";
import { COLOR, HEIGHT, STYLE } from "./styleKit";
import { dayWords, monthWords } from "./wording";

/** Forecasts listed one by one. */
const MOST = 10;
const SIGNED = `+0%;"−"0%;0%`;
const STARRED_SIGNED = starred(SIGNED);
const WEEKS = [4, 8, 12] as const;

/** A period as people say it: "Sep 2026", "Q3 2026". */
export function periodWords(name: string): string {
  return /^\d{4}-\d{2}$/.test(name) ? monthWords(name) : name;
}

/** What was said of periods that are over, the latest first: what served, and the typed call. */
function told({ changes }: ChangesPlace): readonly SaidAndCame[] {
  return changes.saidAndCame
    .filter(({ line }) => line === "serving" || line === "call")
    .sort(
      (a, b) => b.period.to - a.period.to || b.said - a.said || SAID_LINES.indexOf(a.line) - SAID_LINES.indexOf(b.line)
    )
    .slice(0, MOST);
}

/**
 * What was said and what came, one forecast a line; columns H to the last.
 * @returns the row after it
 */
export function changesForecasts(place: ChangesPlace, sheet: SheetBuilder, top: number): number {
  const { last } = place;
  section(sheet, `H${top}:${last}${top}`, { title: "Was the forecast right?" });
  const lines = told(place);
  if (lines.length === 0) {
    sheet.put(
      `H${top + 1}`,
      text("Told once a month or quarter is over that an earlier analysis forecast."),
      STYLE.reason
    );
    return top + 2;
  }
  const head = top + 1;
  sheet
    .putRow(`H${head}`, ["Said on", "Period", "By", undefined, "Said*", "Came*", "Off by"].map(words))
    .style(`H${head}:${last}${head}`, STYLE.header)
    .style(`L${head}:N${head}`, { align: "right" })
    .style(`I${head}:J${head}`, { indent: 1 })
    .height(head, HEIGHT.header);
  const first = head + 1;
  const bottom = head + lines.length;
  const scale = scaleOf(...lines.flatMap(({ forecast, came }) => [forecast, came]));
  sheet
    .style(`H${first}:${last}${bottom}`, STYLE.rows)
    .style(`I${first}:J${bottom}`, { indent: 1 })
    .style(`L${first}:M${bottom}`, { ...STYLE.engine, align: "right", numberFormat: starred(comparedFormat(scale)) })
    .style(`N${first}:N${bottom}`, { bold: true, align: "right", numberFormat: SIGNED });
  lines.forEach(({ said, period, line, forecast, came }, i) => {
    const row = first + i;
    sheet
      .put(`H${row}`, text(dayWords(said)))
      .put(`I${row}`, text(periodWords(period.name)))
      .put(`J${row}`, text(SAID_WORDS[line]))
      .put(`L${row}`, engine(forecast))
      .put(`M${row}`, engine(came))
      .put(`N${row}`, formula(`=IF(M${row}=0,"",L${row}/M${row}-1)`));
  });
  sheet.put(
    `H${bottom + 1}`,
    text("Off by: said ÷ came − 1. Came: won in the period, as today's rows have it."),
    STYLE.note
  );
  return bottom + 2;
}

const words = (word: string | undefined): ReturnType<typeof text> | undefined =>
  word === undefined ? undefined : text(word);

/** The lines by month and quarter that some lead knows of, in the order of the methods. */
function accuracyLines({ changes }: ChangesPlace): readonly (readonly AccuracyLine[])[] {
  const groups = new Map<string, AccuracyLine[]>();
  for (const line of changes.accuracy.filter(({ n }) => n > 0)) {
    const key = `${line.every} ${line.line}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const rank = ([line]: readonly AccuracyLine[]): number =>
    line === undefined ? 0 : (line.every === "quarter" ? 0 : SAID_LINES.length) + SAID_LINES.indexOf(line.line);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

export function hasAccuracy(place: ChangesPlace): boolean {
  return accuracyLines(place).length > 0;
}

/** How far each way of forecasting was off 4, 8 and 12 weeks before the end. @returns the row after */
export function changesAccuracy(place: ChangesPlace, sheet: SheetBuilder, top: number): number {
  const lines = accuracyLines(place);
  section(sheet, `B${top}:${place.last}${top}`, {
    title: "How far off, by the age of the forecast",
    note: `off by: Σ |said − came| ÷ Σ came · bias: Σ (said − came) ÷ Σ came · * computed by the add-in on ${place.context.report.computedAt}`,
  });
  const head = top + 1;
  WEEKS.forEach((weeks, w) => {
    const [from, , to] = columnsOf(w);
    sheet.merge(`${from}${head}:${to}${head}`).put(`${from}${head}`, text(`${weeks} weeks before the end`));
  });
  sheet.style(`B${head}:K${head}`, { ...STYLE.header, borders: {} }).height(head, HEIGHT.header);
  const second = head + 1;
  sheet.put(`B${second}`, text("By"));
  WEEKS.forEach((_, w) => sheet.putRow(`${columnsOf(w)[0]}${second}`, ["Off by*", "Bias*", "Periods*"].map(text)));
  sheet.style(`B${second}:K${second}`, STYLE.header).height(second, HEIGHT.header);
  sheet.style(`C${second}:K${second}`, { align: "right" });
  WEEKS.forEach((_, w) => sheet.style(`${columnsOf(w)[0]}${head}:${columnsOf(w)[2]}${head}`, { align: "center" }));
  const first = second + 1;
  const last = second + lines.length;
  sheet.style(`B${first}:K${last}`, STYLE.rows);
  WEEKS.forEach((_, w) => {
    const [off, bias, periods] = columnsOf(w);
    sheet
      .style(`${off}${first}:${periods}${last}`, { ...STYLE.engine, align: "right" })
      .style(`${off}${first}:${off}${last}`, { numberFormat: starred(FORMAT.share), bold: true })
      .style(`${bias}${first}:${bias}${last}`, { numberFormat: STARRED_SIGNED })
      .style(`${periods}${first}:${periods}${last}`, { numberFormat: FORMAT.engineWhole, color: COLOR.engine });
  });
  lines.forEach((group, i) => accuracyRow(sheet, group, first + i));
  return last + 1;
}

const columnsOf = (lead: number): readonly [string, string, string] => {
  const columns = [
    ["C", "D", "E"],
    ["F", "G", "H"],
    ["I", "J", "K"],
  ] as const;
  return columns[lead] ?? ["C", "D", "E"];
};

function accuracyRow(sheet: SheetBuilder, group: readonly AccuracyLine[], row: number): void {
  const [one] = group;
  if (one === undefined) return;
  sheet.put(`B${row}`, text(`${SAID_WORDS[one.line]}, by ${one.every}`));
  WEEKS.forEach((weeks, w) => {
    const line = group.find(({ weeksBefore }) => weeksBefore === weeks);
    const [off, bias, periods] = columnsOf(w);
    if (line === undefined) return;
    sheet
      .put(`${off}${row}`, engine(line.wape))
      .put(`${bias}${row}`, engine(line.bias))
      .put(`${periods}${row}`, engine(line.n));
  });
}
