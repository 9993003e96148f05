import type { SettingInput } from "../settingsCatalogue";
import { READING_KEYS, SETTING_INPUTS } from "../settingsCatalogue";
import type { Settings } from "../settings";
import { INPUT_WHY } from "./inputWords";
import { inputName } from "./names";
import { FORMAT } from "./numberFormats";
import { engine, formula, input, text, type SheetBuilder } from "./planBuilder";
import { quoted } from "./formulaText";
import { typedAt, type SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import type { PlanContent } from "./sheetPlan";
import { STYLE, wrappedHeight } from "./styleKit";
import { numberWords, shareWords } from "./wording";

/** Inputs whose blank cell says something: the day of the analysis, the year that day is in. */
const BLANK_IS_DEFAULT: readonly string[] = ["asOf", "sellingYear", "nextYearGoal"];

/**
 * The inputs, one row each: what it is, the input cell (a workbook-level name), unit, default, why this default.
 * Single months' shares are typed on Revenue Forecast.
 * @param top one-based row of the section heading
 * @returns the row after the section
 */
export function inputSection(context: SheetContext, sheet: SheetBuilder, top: number): number {
  const inputs = SETTING_INPUTS.filter(({ key }) => !READING_KEYS.includes(key));
  section(sheet, `B${top}:F${top}`, {
    title: "Inputs",
    note: "► differs from the default · blue on yellow is yours to type",
  });
  sheet.putRow(`B${top + 1}`, ["Input", "Value", "Unit", "Default", "Why this default"].map(text));
  header(sheet, top + 1);
  inputs.forEach((setting, i) => inputRow(context, sheet, setting, top + 2 + i));
  const [first, last] = [top + 2, top + 1 + inputs.length];
  sheet
    .style(`B${first}:F${last}`, STYLE.rows)
    .style(`B${first}:B${last}`, { bold: true })
    .style(`C${first}:C${last}`, { ...STYLE.input, align: "right" })
    .style(`D${first}:D${last}`, { color: STYLE.note.color, size: 9, indent: 1 })
    .style(`E${first}:E${last}`, { color: STYLE.note.color, align: "right" })
    .style(`F${first}:F${last}`, { size: 9, wrap: true, indent: 1 });
  for (const [i, setting] of inputs.entries()) sheet.style(`C${first + i}`, { numberFormat: formatOf(setting) });
  sheet.style(`E${first + asOfIndex(inputs)}`, { ...STYLE.engine, numberFormat: FORMAT.day });
  return last + 1;
}

/** Where a named row of the inputs stands: the day of the analysis is asked for by its default cell. */
export function asOfIndex(inputs: readonly SettingInput[]): number {
  return inputs.findIndex(({ key }) => key === "asOf");
}

/** The heading row of a table on Assumptions. */
export function header(sheet: SheetBuilder, row: number): void {
  sheet
    .style(`B${row}:F${row}`, STYLE.header)
    .style(`C${row}`, { align: "right" })
    .style(`E${row}`, { align: "right" });
  sheet.style(`D${row}`, { indent: 1 }).style(`F${row}`, { indent: 1 }).height(row, 16);
}

function inputRow(context: SheetContext, sheet: SheetBuilder, setting: SettingInput, row: number): void {
  const { settings } = context.analysis;
  const why = INPUT_WHY[setting.key](context.analysis);
  sheet.putRow(`B${row}`, [
    text(setting.label),
    input(setting.key, typedAt(context, setting.key) ?? shownValue(setting, settings)),
    setting.key === "asOf" ? formula(asOfUnit(row)) : text(unitWords(setting, context)),
    setting.key === "asOf" ? engine(context.report.today ?? settings.asOf) : defaultCell(setting, `C${row}`),
    text(why),
  ]);
  sheet.name(inputName(setting.key), `C${row}`);
  const height = wrappedHeight(why, 62, 9);
  if (height > 14.5) sheet.height(row, height);
  validate(sheet, setting, `C${row}`);
}

/** The default of ‘As of’ is a day that other cells stand on, so the mark of a typed other day stands before it. */
function asOfUnit(row: number): string {
  return `=IF(OR(C${row}="",C${row}=E${row}),"day","► day")`;
}

/** What stands in the cell when nothing was typed. */
function shownValue(setting: SettingInput, settings: Settings): string | number | undefined {
  if (setting.key === "asOf") return undefined;
  const value = settings[setting.key];
  return typeof value === "number" || typeof value === "string" ? value : undefined;
}

/** The default as words, with "► " before it where the cell holds something else. */
function defaultCell(setting: SettingInput, cell: string): PlanContent {
  const { defaultValue } = setting;
  if (setting.key === "goal") return text("asked");
  if (defaultValue === undefined) {
    const words = BLANK_IS_DEFAULT.includes(setting.key) && setting.key === "sellingYear" ? "by the day" : "none";
    return formula(`=IF(${cell}="","","► ")&${quoted(words)}`);
  }
  const literal = typeof defaultValue === "number" ? String(defaultValue) : quoted(defaultValue);
  return formula(`=IF(${cell}=${literal},"","► ")&${quoted(defaultWords(setting, defaultValue))}`);
}

function defaultWords(setting: SettingInput, value: number | string): string {
  if (typeof value === "string") return value;
  if (setting.unit === "share") return shareWords(value);
  if (setting.unit === "cycles" || setting.unit === "meanWonSizes") return `${numberWords(value, 1)}x`;
  return String(value);
}

function formatOf(setting: SettingInput): string {
  switch (setting.unit) {
    case "money":
      return FORMAT.whole;
    case "day":
      return FORMAT.day;
    case "share":
      return FORMAT.share;
    case "cycles":
    case "meanWonSizes":
      return FORMAT.factor;
    case "month":
    case "year":
    case "months":
    case "days":
    case "times":
      return FORMAT.general;
    case "choice":
      return setting.kind === "day" ? FORMAT.day : FORMAT.general;
  }
}

/** Characters of the column of units. */
const UNIT_CHARACTERS = 20;

function unitWords(setting: SettingInput, context: SheetContext): string {
  switch (setting.unit) {
    case "money":
      return context.report.currency ?? "money";
    case "cycles":
      return "× cycle";
    case "meanWonSizes":
      return "× mean won size";
    case "share":
      return setting.choices.length > 0 ? `share, or ${setting.choices.join(", ")}` : "share";
    case "months":
      return setting.choices.length > 0 ? `months, or ${setting.choices.join(", ")}` : "months";
    case "choice": {
      const choices = setting.choices.join(", ");
      if (setting.kind === "day") return "day, or from the list";
      return choices.length <= UNIT_CHARACTERS ? choices : "from the list";
    }
    case "day":
    case "month":
    case "year":
    case "days":
    case "times":
      return setting.unit;
  }
}

/** Numbers get their range, choices their list; where both may be typed the cell stays free and the next analysis judges. */
function validate(sheet: SheetBuilder, setting: SettingInput, cell: string): void {
  const { min, max, choices, kind, whole } = setting;
  const about = `${setting.label}: `;
  if (kind === "choice" || kind === "phasing")
    sheet.validate(cell, { kind: "list", options: choices }, `${about}${choices.join(", ")}.`);
  else if (choices.length > 0) return;
  else if (kind === "day")
    sheet.validate(cell, { kind: "date", min, max }, `${about}a day; blank is the day of the analysis.`);
  else if (whole)
    sheet.validate(cell, { kind: "wholeNumber", min, max }, `${about}a whole number from ${min} to ${max}.`);
  else
    sheet.validate(
      cell,
      { kind: "decimal", min, max },
      `${about}a number from ${min} to ${max < 1e12 ? max : "1,000,000,000,000,000"}.`
    );
}
