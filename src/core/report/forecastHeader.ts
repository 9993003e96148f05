import { MONTH_COLUMNS, QUARTER_COLUMNS, YEAR_COLUMN } from "./forecastGrid";
import type { LineContext } from "./forecastLine";
import { VALUE } from "./names";
import { FORMAT, gridScale } from "./numberFormats";
import { formula, text, type SheetBuilder } from "./planBuilder";
import { HEIGHT, STYLE } from "./styleKit";
import { MONTHS_NAME } from "./typedInputs";

/** The months, quarters and year over the grid, and where each month stands on the day. */
export function forecastHeader(sheet: SheetBuilder, { context, rows }: LineContext): void {
  const { header, phase } = rows;
  const grid = gridScale(context.scale);
  const unit = [context.report.currency, grid.word === "whole" ? undefined : grid.word]
    .filter((part) => part !== undefined)
    .join(" ");
  sheet
    .style(`B${header}:${YEAR_COLUMN}${header}`, { ...STYLE.header, align: "right" })
    .style(`B${header}`, { align: "left" })
    .height(header, HEIGHT.header);
  sheet.put(`B${header}`, text(unit === "" ? "Month" : unit));
  MONTH_COLUMNS.forEach((letters, m) => {
    const before = MONTH_COLUMNS[m - 1];
    sheet.put(
      `${letters}${header}`,
      formula(before === undefined ? `=${VALUE.yearStart}` : `=EDATE(${before}${header},1)`),
      { numberFormat: FORMAT.monthName }
    );
    sheet.put(
      `${letters}${phase}`,
      formula(
        `=IF(EOMONTH(${letters}${header},0)<=${VALUE.asOf},"actual",IF(${letters}${header}<=${VALUE.asOf}+1,"part","forecast"))`
      )
    );
  });
  QUARTER_COLUMNS.forEach((letters, q) => sheet.put(`${letters}${header}`, text(`Q${q + 1}`)));
  sheet.put(`${YEAR_COLUMN}${header}`, text(context.analysis.year.name)).name(MONTHS_NAME, `C${header}:R${header}`);
  sheet.style(`C${phase}:${YEAR_COLUMN}${phase}`, { ...STYLE.note, align: "right" }).height(phase, 12);
}
