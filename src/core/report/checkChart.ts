import { BRIDGE_REASONS } from "../analysis";
import { nothingPriced } from "../coverage/beyondRecord";
import { rangeOf } from "./a1";
import { bridgeAltText, barLabel, bridgeScaleOf } from "./checkBridge";
import { bridgeRow, type CheckLayout } from "./checkGrid";
import { VALUE } from "./names";
import { barFormats, moneyFormat, takenFormat } from "./numberFormats";
import { formula, text, type SheetBuilder } from "./planBuilder";
import type { SheetContext } from "./sheetContext";
import { shownNeed } from "./shownNeed";
import type { PlanSeries } from "./sheetPlan";
import { COLOR, STYLE } from "./styleKit";

/** Part of the axis below which a bar is too low for a label inside it. */
const LOW_BAR = 0.07;

const LETTERS = { base: "C", total: "D", taken: "E", needed: "F", label: "G" } as const;

const NO_CHART =
  "The chart is left out: without amounts there is nothing to draw. Add amounts, or map the column that holds them, and analyze again.";

/** The bridge as a waterfall: stacked columns on a hidden base, B10:H25, and the rows it is drawn from; a sentence in its place where no open deal has an amount. */
export function checkChart(context: SheetContext, sheet: SheetBuilder, layout: CheckLayout): void {
  const { analysis } = context;
  if (nothingPriced(analysis.coverage)) {
    sheet.merge("B11:H13").put("B11", text(NO_CHART), { ...STYLE.reason, wrap: true, vertical: "top" });
    return;
  }
  const { chartData: top } = layout.rows;
  const { need } = shownNeed(analysis.coverage);
  const hasNeed = need !== undefined;
  const first = top + 2;
  const last = first + (hasNeed ? 7 : 6);
  chartData(context, sheet, layout, hasNeed);
  const values = (letters: string): PlanSeries["values"] => rangeOf(`${letters}${first}:${letters}${last}`);
  const { bridge, reportedPipeline, workingPipeline } = analysis.coverage;
  const bars = bridge.map(({ value }) => value);
  const largest = Math.max(reportedPipeline, workingPipeline, ...(hasNeed ? [need] : []), ...bars, 1);
  const axisEnd = 1.08 * largest;
  const labels = barFormats(bridgeScaleOf(analysis), LOW_BAR * axisEnd);
  /** The label of a bar too low for one: over it, on the foot of a bar that is not seen. */
  const above = (name: string, letters: string): PlanSeries => ({
    name,
    values: values(letters),
    fill: "none",
    labels: { position: "insideBase", color: COLOR.ink, bold: true, numberFormat: labels.above },
    legendEntry: false,
  });
  const series: PlanSeries[] = [
    { name: "Base", values: values(LETTERS.base), fill: "none", legendEntry: false },
    {
      name: "Pipeline",
      values: values(LETTERS.total),
      fill: COLOR.chartActual,
      labels: { position: "insideEnd", color: COLOR.paper, bold: true, numberFormat: labels.inside },
      legendEntry: false,
    },
    {
      name: "Taken away",
      values: values(LETTERS.taken),
      fill: COLOR.chartTaken,
      line: { color: COLOR.rule, points: 0.75 },
      legendEntry: false,
    },
    ...(hasNeed
      ? [
          {
            name: "Needed",
            values: values(LETTERS.needed),
            fill: COLOR.paper,
            line: { color: COLOR.ink, points: 1.5 },
            labels: { position: "insideEnd", color: COLOR.ink, bold: true, numberFormat: labels.inside },
            legendEntry: false,
          } as const,
        ]
      : []),
    {
      name: "Amount taken",
      values: values(LETTERS.label),
      fill: "none",
      labels: { position: "insideBase", color: COLOR.ink },
      legendEntry: false,
    },
    above("Pipeline of a low bar", LETTERS.total),
    ...(hasNeed ? [above("Needed of a low bar", LETTERS.needed)] : []),
  ];
  sheet.chart({
    name: "Bridge",
    kind: "stackedColumn",
    place: rangeOf("B10:H25"),
    categories: values("B"),
    series,
    gapWidth: 35,
    overlap: 100,
    valueAxis: { visible: false, min: 0, max: axisEnd },
    legend: "none",
    altText: bridgeAltText(context),
  });
}

/** One row a column of the chart: the hidden base lifts each bar to where the one before ended. */
function chartData(context: SheetContext, sheet: SheetBuilder, { rows }: CheckLayout, hasNeed: boolean): void {
  const top = rows.chartData;
  const first = top + 2;
  sheet.put(`B${top}`, text("Chart data (not printed)"));
  sheet.putRow(`B${top + 1}`, ["Step", "Base", "Pipeline", "Taken", "Needed", "Label"].map(text));
  const year = context.analysis.year.name;
  const chartLabels = [
    "Reported",
    ...BRIDGE_REASONS.map((reason) => chartLabel(barLabel(reason, year))),
    "Working",
    ...(hasNeed ? ["Needed"] : []),
  ];
  chartLabels.forEach((label, i) => sheet.put(`B${first + i}`, text(label)));
  sheet.put(`D${first}`, formula(`=${VALUE.reported}`)).put(`D${first + 6}`, formula(`=${VALUE.working}`));
  BRIDGE_REASONS.forEach((_, i) => {
    const row = first + 1 + i;
    const value = `$E$${bridgeRow(rows, 1 + i)}`;
    sheet.put(`C${row}`, formula(`=MAX(0,${i === 0 ? `D${first}` : `C${row - 1}`}+${value})`));
    sheet.put(`E${row}`, formula(`=-${value}`)).put(`G${row}`, formula(`=-${value}`));
  });
  if (hasNeed) sheet.put(`F${first + 7}`, formula(`=N(${VALUE.needed})`));
  const last = first + 7;
  const scale = bridgeScaleOf(context.analysis);
  sheet.style(`B${top}:G${last}`, STYLE.note).style(`C${top + 1}:G${last}`, { align: "right" });
  sheet
    .style(`C${first}:F${last}`, { numberFormat: moneyFormat(scale) })
    .style(`G${first}:G${last}`, { numberFormat: takenFormat(scale) });
}

/** Labels under the columns have little room. */
function chartLabel(label: string): string {
  return label === "No close date" ? "No date" : label === "Poorly qualified" ? "Poorly qualif." : label;
}
