import { MONTH_COLUMNS, monthsOfQuarter, QUARTER_COLUMNS, YEAR_COLUMN } from "./forecastGrid";
import { HELPER } from "./forecastHelper";
import type { LineContext } from "./forecastLine";
import { FORMAT, gridScale } from "./numberFormats";
import { formula, input, text, type SheetBuilder } from "./planBuilder";
import { typedAt } from "./sheetContext";
import { STYLE } from "./styleKit";
import { LINE_AREAS, monthKey } from "./typedInputs";

/** The shares of the year by month, with their sums. A month that is not typed over shows the share its phasing gives. */
export function shareLine(sheet: SheetBuilder, { context, rows, helperTop }: LineContext): void {
  const { share } = rows;
  const { settings } = context.analysis;
  sheet.put(`B${share}`, text("Share of the year"));
  MONTH_COLUMNS.forEach((letters, m) => {
    const month = context.analysis.forecast.months[m];
    if (month === undefined) return;
    const key = monthKey("share", month.month);
    const asked = typeof settings.phasing === "string" ? undefined : month.share;
    const typed = typedAt(context, key) ?? asked;
    const given = formula(`=$${HELPER.share}$${helperTop + m}`);
    sheet.put(`${letters}${share}`, typed === undefined ? given : input(key, typed), STYLE.input);
  });
  QUARTER_COLUMNS.forEach((letters, q) => {
    const { first, last } = monthsOfQuarter(q);
    sheet.put(`${letters}${share}`, formula(`=SUM(${first}${share}:${last}${share})`), { bold: true });
  });
  sheet.put(
    `${YEAR_COLUMN}${share}`,
    formula(`=SUM(${QUARTER_COLUMNS.map((letters) => `${letters}${share}`).join(",")})`),
    { bold: true }
  );
  sheet
    .style(`C${share}:${YEAR_COLUMN}${share}`, { numberFormat: FORMAT.phasing, align: "right" })
    .name(LINE_AREAS.share, `C${share}:R${share}`);
  sheet.validate(
    `C${share}:Q${share}`,
    { kind: "decimal", min: 0, max: 1 },
    "The month's share of the year, 0–100%. It stays when the phasing changes; shares that do not add to 100% are scaled."
  );
}

/** The manager's call: typed totals for the months that are not over. */
export function callLine(sheet: SheetBuilder, { context, rows }: LineContext): void {
  const { call } = rows;
  if (call === undefined) return;
  sheet.put(`B${call}`, text("Manager's call (typed total)"));
  MONTH_COLUMNS.forEach((letters, m) => {
    const month = context.analysis.forecast.months[m];
    if (month === undefined || month.phase === "actual") return;
    const key = monthKey("call", month.month);
    sheet.put(`${letters}${call}`, input(key, typedAt(context, key)), STYLE.input);
    sheet.validate(
      `${letters}${call}`,
      { kind: "decimal", min: 0, max: 1e15 },
      "The month's total, won included, in whole currency. It takes the place of won + forecast."
    );
  });
  sheet
    .style(`C${call}:R${call}`, { numberFormat: gridScale(context.scale).format, align: "right" })
    .name(LINE_AREAS.call, `C${call}:R${call}`);
}

/** A line of the template: amounts that a person types, won ones or those still expected. */
export function amountLine(sheet: SheetBuilder, { context, rows }: LineContext, line: "won" | "expected"): void {
  const row = rows[line];
  MONTH_COLUMNS.forEach((letters, m) => {
    const month = context.analysis.forecast.months[m];
    if (month === undefined) return;
    const key = monthKey(line, month.month);
    sheet.put(`${letters}${row}`, input(key, typedAt(context, key)), STYLE.input);
    sheet.validate(`${letters}${row}`, { kind: "decimal", min: 0, max: 1e15 }, AMOUNT_MESSAGE[line]);
  });
  sheet.name(LINE_AREAS[line], `C${row}:R${row}`);
}

const AMOUNT_MESSAGE = {
  won: "What was won in the month, in whole currency.",
  expected:
    "What is still expected to be won in the month, in whole currency. It no longer counts once the month is over.",
} as const;
