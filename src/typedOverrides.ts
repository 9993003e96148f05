import { questionKey } from "./core/opportunities/questionKey";
import { parseSetting } from "./core/parseSetting";
import { NOT_IN_SHEET, typedSettings, type Typed, type TypedInputs } from "./core/report/typedInputs";
import { resolveSettings, type ResolvedSettings } from "./core/resolveSettings";
import { SETTING_INPUTS } from "./core/settingsCatalogue";
import type { Day } from "./core/cells/day";

/** What a door adds to what was typed on the sheets, as `resolveSettings` takes it: input → value, columnMap, stageMap. */
export type Overrides = Readonly<Record<string, unknown>>;

/** The settings of one analysis: the door's word, then what the sheets show, then the defaults. */
export function settingsFrom(sheetValues: TypedInputs, overrides: Overrides, today: Day): ResolvedSettings {
  const typed = typedSettings(sheetValues);
  const merged = {
    ...typed,
    ...overrides,
    columnMap: { ...recordOf(typed["columnMap"]), ...recordOf(overrides["columnMap"]) },
    stageMap: { ...recordOf(typed["stageMap"]), ...recordOf(overrides["stageMap"]) },
    rates: { ...recordOf(typed["rates"]), ...recordOf(overrides["rates"]) },
  };
  return resolveSettings(merged, today);
}

/**
 * What stands in the input cells after this analysis: what was typed there, and the door's word where it overrules, so
 * that the next analysis without it answers the same question. Phasing is left out: it stands in twelve cells.
 */
export function typedWith(onSheets: TypedInputs, overrides: Overrides): TypedInputs {
  const typed = new Map<string, Typed>(onSheets);
  for (const [key, raw] of Object.entries(overrides)) {
    const input = SETTING_INPUTS.find((known) => known.key.toLowerCase() === key.toLowerCase());
    const parsed = input === undefined ? undefined : parseSetting(input, raw);
    if (input === undefined || parsed === undefined || !("value" in parsed)) continue;
    if (typeof parsed.value === "number" || typeof parsed.value === "string") typed.set(input.key, parsed.value);
  }
  for (const [field, header] of Object.entries(recordOf(overrides["columnMap"]))) {
    typed.set(questionKey("column", field), header === "" ? NOT_IN_SHEET : header);
  }
  for (const [stage, outcome] of Object.entries(recordOf(overrides["stageMap"])))
    typed.set(questionKey("stage", stage), outcome);
  for (const [currency, rate] of Object.entries(recordOf(overrides["rates"])))
    typed.set(questionKey("rate", currency), rate);
  return typed;
}

function recordOf(value: unknown): Record<string, string> {
  return typeof value === "object" && value !== null ? (value as Record<string, string>) : {};
}
