import { MONTH_COLUMNS, type ForecastRows } from "./forecastGrid";
import type { Analysis } from "../analysis";
import { anyMonth, hasExpected } from "./forecastServing";
import { monthText } from "./formulaText";
import { inputName, VALUE } from "./names";
import { FORMAT, gridScale } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import type { SheetContext } from "./sheetContext";
import { STYLE } from "./styleKit";
import { SHARES_GIVEN_NAME } from "./typedInputs";

/** Columns of the helper block: month name, target, won, forecast, part month, running target, won, landing, and two for the catch-up. */
export const HELPER = {
  month: "B",
  target: "C",
  won: "D",
  forecast: "E",
  part: "F",
  runTarget: "G",
  runWon: "H",
  runLanding: "I",
  left: "J",
  rate: "K",
  share: "L",
  seasonal: "M",
  unit: "N",
  p10: "O",
  p50: "P",
  p90: "Q",
} as const;

/**
 * The rows charts and the catch-up stand on: one a month, below the print.
 * @param top one-based row of the heading; the months follow two rows below
 */
export function forecastHelper(context: SheetContext, sheet: SheetBuilder, rows: ForecastRows, top: number): void {
  sheet.put(`B${top}`, text("Chart data (not printed)"));
  sheet.putRow(
    `B${top + 1}`,
    [
      "Month",
      "Target",
      "Won",
      "Forecast",
      "Won + forecast",
      "Target to date",
      "Won to date",
      "Landing",
      "Share left",
      "Needed rate",
      "Share given",
      "Seasonal*",
      "Rate of 1",
      "P10 to date*",
      "P50 to date*",
      "P90 to date*",
    ].map(text)
  );
  MONTH_COLUMNS.forEach((letters, m) => helperRow(context, sheet, { letters, m, row: top + 2 + m, rows }));
  const [first, last] = [top + 2, top + 13];
  const { format, positive } = gridScale(context.scale);
  const plan = `=IF(${VALUE.goal}="","",ROUND(${VALUE.goal}*(1-SUM($J$${first}:$J$${last})),6))`;
  sheet
    .put(`B${last + 1}`, text("Plan to date"))
    .put(`C${last + 1}`, formula(plan), { numberFormat: format, align: "right" });
  sheet.name(VALUE.planToDate, `C${last + 1}`).style(`B${last + 1}:C${last + 1}`, STYLE.note);
  sheet.style(`B${top}:Q${last}`, STYLE.note).style(`C${top + 1}:Q${last}`, { align: "right" });
  sheet
    .style(`C${first}:I${last}`, { numberFormat: positive })
    .style(`J${first}:J${last}`, { numberFormat: FORMAT.phasing })
    .style(`L${first}:L${last}`, { numberFormat: FORMAT.phasing })
    .style(`M${first}:M${last}`, { ...STYLE.engine, numberFormat: FORMAT.phasing })
    .style(`N${first}:N${last}`, { numberFormat: FORMAT.phasing })
    .style(`O${first}:Q${last}`, { ...STYLE.engine, numberFormat: positive })
    .name(SHARES_GIVEN_NAME, `${HELPER.share}${first}:${HELPER.share}${last}`)
    .style(`K${first}:K${last}`, { numberFormat: format });
}

/** The month's share by the phasing that stands on Assumptions; blank or anything else there is automatic. */
function givenShare({ analysis }: SheetContext, m: number, row: number): string {
  const way = inputName("phasing");
  const [even, seasonal] = ["1/12", analysis.phasing.seasonal === undefined ? "1/12" : `$${HELPER.seasonal}${row}`];
  const automatic = analysis.phasing.automatic === "seasonal" ? seasonal : even;
  const weeks = m % 3 === 2 ? "5/52" : "4/52";
  return `=IF(${way}="even",${even},IF(${way}="4-4-5",${weeks},IF(${way}="seasonal",${seasonal},${automatic})))`;
}

function helperRow(
  context: SheetContext,
  sheet: SheetBuilder,
  place: { readonly letters: string; readonly m: number; readonly row: number; readonly rows: ForecastRows }
): void {
  const { letters, m, row, rows } = place;
  const { header, phase, share } = rows;
  const months = context.analysis.forecast.months;
  const thisPhase = months[m]?.phase;
  const at = (line: number): string => `${letters}${line}`;
  const over = `MIN(1,MAX(0,(${VALUE.asOf}-${at(header)}+1)/(EOMONTH(${at(header)},0)-${at(header)}+1)))`;
  const left = `$J$${row - m}:$J$${row - m + 11}`;
  const { isTemplate } = context;
  const landsFrom = isTemplate || thisPhase !== "actual" || months[m + 1]?.phase !== "actual";
  sheet.put(`${HELPER.month}${row}`, formula(`=${monthText(at(header)).is}`));
  sheet.put(`${HELPER.target}${row}`, formula(`=N(${at(rows.target)})`));
  sheet.put(`${HELPER.won}${row}`, formula(`=N(${at(rows.won)})`));
  sheet.put(`${HELPER.forecast}${row}`, formula(`=IF(${at(phase)}="forecast",N(${at(rows.total)}),0)`));
  sheet.put(`${HELPER.part}${row}`, formula(`=IF(${at(phase)}="part",N(${at(rows.total)}),0)`));
  sheet.put(`${HELPER.runTarget}${row}`, formula(`=N(${at(rows.cumulativeTarget)})`));
  // Lines end and begin in empty cells: an empty text would be drawn as 0. A template outlives its day: its lines do not end.
  if (isTemplate || thisPhase !== "forecast") {
    sheet.put(
      `${HELPER.runWon}${row}`,
      formula(m === 0 ? `=N(${at(rows.won)})` : `=N(${HELPER.runWon}${row - 1})+N(${at(rows.won)})`)
    );
  }
  if (landsFrom && hasExpected(context)) sheet.put(`${HELPER.runLanding}${row}`, formula(`=N(${at(rows.cumulative)})`));
  sheet
    .put(`${HELPER.share}${row}`, formula(givenShare(context, m, row)))
    .put(`${HELPER.seasonal}${row}`, engine(context.analysis.phasing.seasonal?.[m]));
  sheet.put(`${HELPER.left}${row}`, formula(`=IF($S$${share}=0,0,${at(share)}/$S$${share}*(1-${over}))`));
  const unit = `IF(SUM(${left})=0,0,${at(share)}/$S$${share}/SUM(${left}))`;
  sheet.put(`${HELPER.unit}${row}`, formula(`=IF(${HELPER.left}${row}=0,0,${unit})`));
  sheet.put(`${HELPER.rate}${row}`, formula(`=IF(${VALUE.remaining}="",0,${VALUE.remaining}*${HELPER.unit}${row})`));
  percentiles(context, sheet, m, row);
}

/** The points of the year so far, from what is won by the last month that is over. */
function percentiles({ analysis }: SheetContext, sheet: SheetBuilder, m: number, row: number): void {
  const { months } = analysis.forecast;
  const month = months[m];
  if (month === undefined || !hasRunningRange(analysis)) return;
  const isStart = month.phase === "actual" && months[m + 1]?.phase !== "actual";
  const points = { p10: month.cumulativeP10, p50: month.cumulativeP50, p90: month.cumulativeP90 };
  for (const point of ["p10", "p50", "p90"] as const) {
    if (isStart) sheet.put(`${HELPER[point]}${row}`, formula(`=N(${HELPER.runWon}${row})`));
    else sheet.put(`${HELPER[point]}${row}`, engine(points[point]));
  }
}

/** Whether the running totals of the year have an interval. */
export function hasRunningRange(analysis: Analysis): boolean {
  return anyMonth(analysis, ({ cumulativeP50 }) => cumulativeP50);
}
