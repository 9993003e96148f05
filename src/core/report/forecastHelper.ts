import { MONTH_COLUMNS, type ForecastRows } from "./forecastGrid";
import { hasExpected } from "./forecastLines";
import { monthText } from "./formulaText";
import { VALUE } from "./names";
import { FORMAT, gridScale } from "./numberFormats";
import { formula, text, type SheetBuilder } from "./planBuilder";
import type { SheetContext } from "./sheetContext";
import { STYLE } from "./styleKit";

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
  sheet.style(`B${top}:K${last}`, STYLE.note).style(`C${top + 1}:K${last}`, { align: "right" });
  sheet
    .style(`C${first}:I${last}`, { numberFormat: positive })
    .style(`J${first}:J${last}`, { numberFormat: FORMAT.phasing })
    .style(`K${first}:K${last}`, { numberFormat: format });
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
  sheet.put(`${HELPER.left}${row}`, formula(`=IF($S$${share}=0,0,${at(share)}/$S$${share}*(1-${over}))`));
  sheet.put(
    `${HELPER.rate}${row}`,
    formula(
      `=IF(OR(${VALUE.remaining}="",${HELPER.left}${row}=0),0,${VALUE.remaining}*${at(share)}/$S$${share}/SUM(${left}))`
    )
  );
}
