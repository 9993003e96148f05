import { isSameRate, questionKey } from "./core/opportunities/questionKey";
import { parseSetting } from "./core/parseSetting";
import { NOT_IN_SHEET, typedSettings, type Typed, type TypedInputs } from "./core/report/typedInputs";
import { outcomeWord } from "./core/report/wording";
import { resolveSettings, type ResolvedSettings } from "./core/resolveSettings";
import { SETTING_INPUTS } from "./core/settingsCatalogue";
import type { Day } from "./core/cells/day";

/** What a door adds to what was typed on the sheets, as `resolveSettings` takes it: input → value, columnMap, stageMap, rates, quotas. */
export type Overrides = Readonly<Record<string, unknown>>;

/** No map of answers depends on the day. */
const NO_DAY: Day = 0;

/** The settings of one analysis: the door's word, then what the sheets show, then the defaults. */
export function settingsFrom(sheetValues: TypedInputs, overrides: Overrides, today: Day): ResolvedSettings {
  const typed = typedSettings(sheetValues);
  const merged = {
    ...typed,
    ...overrides,
    columnMap: { ...recordOf(typed["columnMap"]), ...recordOf(overrides["columnMap"]) },
    stageMap: { ...recordOf(typed["stageMap"]), ...recordOf(overrides["stageMap"]) },
    rates: { ...recordOf(typed["rates"]), ...recordOf(overrides["rates"]) },
    quotas: { ...recordOf(typed["quotas"]), ...recordOf(overrides["quotas"]) },
  };
  return resolveSettings(merged, today);
}

/**
 * What stands in the input cells after this analysis: what was typed there, and the door's word where it overrules, so
 * that the next analysis without it answers the same question. What could not be taken is not written, and no phasing: it
 * stands in twelve cells.
 */
export function typedWith(onSheets: TypedInputs, overrides: Overrides): TypedInputs {
  const typed = new Map<string, Typed>(onSheets);
  for (const [key, raw] of Object.entries(overrides)) {
    const input = SETTING_INPUTS.find((known) => known.key.toLowerCase() === key.toLowerCase());
    const parsed = input === undefined ? undefined : parseSetting(input, raw);
    if (input === undefined || parsed === undefined || !("value" in parsed)) continue;
    if (typeof parsed.value === "number" || typeof parsed.value === "string") typed.set(input.key, parsed.value);
  }
  const { columnMap, stageMap, rates, quotas } = resolveSettings(overrides, NO_DAY).settings;
  for (const [field, header] of Object.entries(columnMap))
    typed.set(questionKey("column", field), header === "" ? NOT_IN_SHEET : header);
  for (const [stage, outcome] of Object.entries(stageMap)) typed.set(questionKey("stage", stage), outcomeWord(outcome));
  for (const [currency, rate] of Object.entries(rates)) typed.set(rateKey(onSheets, currency), rate);
  for (const [owner, quota] of Object.entries(quotas)) typed.set(questionKey("quota", owner), quota);
  return typed;
}

/** The key a rate was typed under before, however its currency is spelt there, else that of its capitals. */
function rateKey(typed: TypedInputs, currency: string): string {
  const key = questionKey("rate", currency);
  return [...typed.keys()].find((known) => isSameRate(known, key)) ?? key;
}

function recordOf(value: unknown): Record<string, string> {
  return typeof value === "object" && value !== null ? (value as Record<string, string>) : {};
}
