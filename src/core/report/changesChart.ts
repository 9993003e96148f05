import type { ChangeBarId } from "../changes/waterfall";
import { rangeOf } from "./a1";
import { BAR_LABEL } from "./changeWords";
import { barOf, barRow, closingRow, isAdding, type ChangesPlace, type Laid } from "./changesGrid";
import { isWithoutMoney } from "./changesHead";
import { moneyText, sentence } from "./formulaText";
import { comparedFormat, type MoneyScale } from "./numberFormats";
import { formula, text, type SheetBuilder } from "./planBuilder";
import { section } from "./sheetParts";
import type { PlanRange, PlanSeries } from "./sheetPlan";
import { COLOR, STYLE } from "./styleKit";
import { dayWords, moneyWords } from "./wording";

/** Rows of the chart, and of the sentence that stands for it. */
const CHART_ROWS = 14;
/** Room above the highest and below the lowest bar, in parts of the plot: labels stand there. */
const ROOM = 0.1;

const HEAD = ["Step", "From", "To", "Base", "Added", "Added below 0", "Taken", "Taken below 0", "Net", "+", "−", "="];
const LETTERS = {
  from: "C",
  to: "D",
  base: "E",
  added: "F",
  addedBelow: "G",
  taken: "H",
  takenBelow: "I",
  net: "J",
  addedLabel: "K",
  takenLabel: "L",
  netLabel: "M",
} as const;

/** Whether there is something to draw: money came or went. */
export function hasWaterfallChart({ waterfall }: Pick<ChangesPlace, "waterfall">): boolean {
  return !isWithoutMoney(waterfall) && waterfall.bars.some(({ value }) => value !== 0);
}

/** Rows of the section of the waterfall, its heading and footnote included. */
export function waterfallRows(place: Pick<ChangesPlace, "waterfall">): number {
  return hasWaterfallChart(place) ? CHART_ROWS + 2 : 2;
}

/** "From 13.33M to 13.65M", the waterfall, its footnote. */
export function changesChart(place: ChangesPlace, sheet: SheetBuilder, top: number): Laid {
  const { last, scale, opening } = place;
  const compared = { ...scale, decimals: scale.comparedDecimals };
  const [from, to] = [`$D$${opening}`, `$D$${closingRow(place)}`].map((cell) => moneyText(cell, compared));
  const after = top + waterfallRows(place);
  if (from === undefined || to === undefined) return { after };
  if (!hasWaterfallChart(place)) {
    section(sheet, `B${top}:${last}${top}`, { title: formula(sentence("From ", from, " to ", to)) });
    const why = isWithoutMoney(place.waterfall)
      ? "The chart is left out: no deal has an amount, so there is no money to draw."
      : "The chart is left out: no money was added or taken.";
    sheet.put(`B${top + 1}`, text(why), STYLE.reason);
    return { after };
  }
  section(sheet, `B${top}:${last}${top}`, {
    title: formula(sentence("From ", from, " to ", to, ": what was added and what went")),
  });
  const bottom = top + CHART_ROWS;
  sheet.put(
    `B${bottom + 1}`,
    text("The axis starts at zero change. Added: solid, +. Taken: grey, −. Every deal stands in one bar."),
    STYLE.note
  );
  return {
    after,
    draw: (data) => {
      chartRows(place, sheet, data);
      chart(place, sheet, { place: `B${top + 1}:${last}${bottom}`, first: data + 2 });
      return data + place.bars.length + 3;
    },
  };
}

/** One row a column of the chart: a part above zero and one below, the hidden base under either. */
function chartRows(place: ChangesPlace, sheet: SheetBuilder, top: number): void {
  const { bars, scale } = place;
  const first = top + 2;
  const net = first + bars.length;
  sheet.put(`B${top}`, text("Chart data (not printed)")).putRow(`B${top + 1}`, HEAD.map(text));
  bars.forEach((bar, i) => stepRow(place, sheet, { bar, row: first + i, isFirst: i === 0 }));
  sheet
    .put(`B${net}`, text("Net change"))
    .put(`${LETTERS.net}${net}`, formula(`=${LETTERS.to}${net - 1}`))
    .put(`${LETTERS.netLabel}${net}`, formula(`=${LETTERS.net}${net}`));
  sheet.style(`B${top}:M${net}`, STYLE.note).style(`C${top + 1}:M${net}`, { align: "right" });
  sheet.style(`C${first}:J${net}`, { numberFormat: comparedFormat(scale) });
  const money = moneyBody(scale);
  sheet
    .style(`${LETTERS.addedLabel}${first}:${LETTERS.addedLabel}${net}`, { numberFormat: `+${money};+${money};0` })
    .style(`${LETTERS.takenLabel}${first}:${LETTERS.takenLabel}${net}`, { numberFormat: `"−"${money};"−"${money};0` })
    .style(`${LETTERS.netLabel}${first}:${LETTERS.netLabel}${net}`, { numberFormat: `+${money};"−"${money};0` });
}

const moneyBody = (scale: MoneyScale): string => comparedFormat(scale).split(";")[0] ?? "";

function stepRow(
  place: ChangesPlace,
  sheet: SheetBuilder,
  step: { readonly bar: ChangeBarId; readonly row: number; readonly isFirst: boolean }
): void {
  const { bar, row, isFirst } = step;
  const at = (letters: string): string => `$${letters}${row}`;
  const [from, to] = [at(LETTERS.from), at(LETTERS.to)];
  const [low, high] = [`MIN(${from},${to})`, `MAX(${from},${to})`];
  const above = `=MAX(0,${high})-MAX(0,${low})`;
  const below = `=MIN(0,${low})-MIN(0,${high})`;
  const adds = isAdding(bar, barOf(place.waterfall, bar).value);
  sheet
    .put(`B${row}`, text(BAR_LABEL[bar]))
    .put(`${LETTERS.from}${row}`, formula(isFirst ? "=0" : `=${LETTERS.to}${row - 1}`))
    .put(`${LETTERS.to}${row}`, formula(`=ROUND(${from}+$D$${barRow(place, bar)},6)`))
    .put(`${LETTERS.base}${row}`, formula(`=MAX(0,${low})+MIN(0,${high})`))
    .put(`${adds ? LETTERS.added : LETTERS.taken}${row}`, formula(above))
    .put(`${adds ? LETTERS.addedBelow : LETTERS.takenBelow}${row}`, formula(below))
    // Over the bar where it reaches above zero, under it where it does not.
    .put(
      `${adds ? LETTERS.addedLabel : LETTERS.takenLabel}${row}`,
      formula(`=IF(${high}<=0,IF(${low}<0,-1,1),1)*ABS($D$${barRow(place, bar)})`)
    );
}

function chart(place: ChangesPlace, sheet: SheetBuilder, at: { readonly place: string; readonly first: number }): void {
  const { bars } = place;
  const last = at.first + bars.length;
  const values = (letters: string): PlanRange => rangeOf(`${letters}${at.first}:${letters}${last}`);
  const solid = { fill: COLOR.chartActual, legendEntry: false } as const;
  const grey = { fill: COLOR.chartTaken, line: { color: COLOR.rule, points: 0.75 }, legendEntry: false } as const;
  const label = (name: string, letters: string, bold = false): PlanSeries => ({
    name,
    values: values(letters),
    fill: "none",
    labels: { position: "insideBase", color: COLOR.ink, ...(bold ? { bold } : {}) },
    legendEntry: false,
  });
  sheet.chart({
    name: "Changes",
    kind: "stackedColumn",
    place: rangeOf(at.place),
    categories: values("B"),
    series: [
      { name: "Base", values: values(LETTERS.base), fill: "none", legendEntry: false },
      { name: "Added", values: values(LETTERS.added), ...solid },
      { name: "Added, below zero", values: values(LETTERS.addedBelow), ...solid },
      { name: "Taken", values: values(LETTERS.taken), ...grey },
      { name: "Taken, below zero", values: values(LETTERS.takenBelow), ...grey },
      { name: "Net change", values: values(LETTERS.net), fill: COLOR.ink, legendEntry: false },
      label("Amount added", LETTERS.addedLabel),
      label("Amount taken", LETTERS.takenLabel),
      label("Amount of the net change", LETTERS.netLabel, true),
    ],
    gapWidth: 35,
    overlap: 100,
    valueAxis: { visible: false, ...limits(place) },
    legend: "none",
    altText: altText(place),
  });
}

/** From the lowest to the highest point the bars reach, with room for the labels. */
function limits({ waterfall, bars }: ChangesPlace): { readonly min: number; readonly max: number } {
  let running = 0;
  let [low, high] = [0, 0];
  for (const bar of bars) {
    running += barOf(waterfall, bar).value;
    [low, high] = [Math.min(low, running), Math.max(high, running)];
  }
  const span = Math.max(high - low, 1);
  return { min: low < 0 ? low - ROOM * span : 0, max: high > 0 ? high + ROOM * span : ROOM * span };
}

function altText({ waterfall, bars, scale }: ChangesPlace): string {
  const compared = { ...scale, decimals: scale.comparedDecimals };
  const money = (value: number): string => moneyWords(value, compared);
  const parts = bars.map((bar) => `${BAR_LABEL[bar]} ${money(barOf(waterfall, bar).value)}`);
  const { opening, closing, from, to } = waterfall;
  return `Waterfall from ${money(opening.value)} on ${dayWords(from)} to ${money(closing.value)} on ${dayWords(to)}. ${parts.join(", ")}.`;
}
