import type { Day } from "./cells/day";
import { COMPARISONS } from "./changes/changesAnalysis";
import { FIELDS, type Field } from "./opportunities/field";
import { OUTCOME_NAMES, type OutcomeName } from "./opportunities/opportunities";
import { DATE_ORDERS, GROUPED_ROWS, NO_CHOICES, OUTCOME_SOURCES, SAME_IDS } from "./opportunities/readingChoices";
import { parseSetting } from "./parseSetting";
import type { Settings } from "./settings";
import { settingInput, SETTING_INPUTS, type SettingInput, type SettingKey } from "./settingsCatalogue";
import { PHASINGS } from "./targets/phasingOf";

/** Something typed that could not be taken; the default serves in its place. Words for people live in report/. */
export interface SettingProblem {
  /** The input's key, "columnMap.<field>", "stageMap.<stage>", "monthShares.<month>", "quotas.<owner>", or what was typed where no input has that name. */
  readonly key: string;
  readonly code: "unknownInput" | "notUnderstood" | "outOfRange";
  /** What was typed, as text, at most 80 characters. */
  readonly found: string;
  readonly input: SettingInput | undefined;
}

/** The settings of one analysis, and what was typed and not understood. */
export interface ResolvedSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
}

/** Whether nothing was typed: undefined, null, or text of blanks. */
function isBlank(typed: unknown): boolean {
  return typed === undefined || typed === null || (typeof typed === "string" && typed.trim() === "");
}

/** The typed outcomes of stages that are outcomes, the others noted. */
function stageMapOf(typed: unknown, problems: SettingProblem[]): Record<string, OutcomeName> {
  const map: [string, OutcomeName][] = [];
  for (const [stage, name] of Object.entries(typed ?? {})) {
    const outcome = OUTCOME_NAMES.find((known) => known.toLowerCase() === String(name).trim().toLowerCase());
    if (outcome) map.push([stage, outcome]);
    else
      problems.push({
        key: `stageMap.${stage}`,
        code: "notUnderstood",
        found: String(name).slice(0, 80),
        input: undefined,
      });
  }
  // Not by assignment: a stage may be called __proto__.
  return Object.fromEntries(map);
}

/** The typed headers of fields that are fields, the others noted. */
function columnMapOf(typed: unknown, problems: SettingProblem[]): Partial<Record<Field, string>> {
  const map: Partial<Record<Field, string>> = {};
  for (const [name, header] of Object.entries(typed ?? {})) {
    const field = FIELDS.find((known) => known.toLowerCase() === name.trim().toLowerCase());
    if (field) map[field] = String(header);
    else
      problems.push({
        key: `columnMap.${name}`,
        code: "unknownInput",
        found: String(header).slice(0, 80),
        input: undefined,
      });
  }
  return map;
}

/** What a record of typed numbers is called, and how one of them is read. */
interface NumberRecord {
  readonly name: "rates" | "monthShares" | "quotas";
  readonly keyOf: (typed: string) => string;
  /** The number, or the code of what is wrong with it. */
  readonly read: (raw: unknown) => number | SettingProblem["code"];
}

/** The typed numbers of a record that can be read, by their keys; the others noted. Blank ones are left out. */
function numbersOf(
  typed: unknown,
  { name, keyOf, read }: NumberRecord,
  problems: SettingProblem[]
): Record<string, number> {
  const numbers: [string, number][] = [];
  for (const [key, raw] of Object.entries(typed ?? {})) {
    if (isBlank(raw)) continue;
    const found = read(raw);
    if (typeof found === "number") numbers.push([keyOf(key), found]);
    else problems.push({ key: `${name}.${key}`, code: found, found: String(raw).slice(0, 80), input: undefined });
  }
  return Object.fromEntries(numbers);
}

/** Reads as an input does. */
function likeInput(input: SettingInput): NumberRecord["read"] {
  return (raw) => {
    const parsed = parseSetting(input, raw);
    if ("problem" in parsed) return parsed.problem;
    return typeof parsed.value === "number" ? parsed.value : "notUnderstood";
  };
}

/** Above 0, by currency in capitals. */
const RATES: NumberRecord = {
  name: "rates",
  keyOf: (currency) => currency.trim().toUpperCase(),
  read: (raw) => {
    const rate = typeof raw === "number" ? raw : Number(String(raw).trim());
    return rate > 0 && rate < Infinity ? rate : "notUnderstood";
  },
};

/** From 0 on, by month: scaled with the others, so that 5 and 7 will do. */
const MONTH_SHARES: NumberRecord = {
  name: "monthShares",
  keyOf: (month) => month,
  read: likeInput({ ...settingInput("goal"), label: "Share of the month" }),
};

/** Money of 0 or more, by owner. */
const QUOTAS: NumberRecord = { name: "quotas", keyOf: (owner) => owner.trim(), read: likeInput(settingInput("goal")) };

/** What is typed as records, not as one value. */
const MAPS: readonly string[] = ["columnMap", "stageMap", "rates", "monthShares", "quotas"];

/**
 * Every setting of one analysis: what was typed where it can be taken, else the default of the catalogue.
 * `--set input=value` and the Assumptions sheet both come through here.
 * @param typed input key → what was typed; `columnMap` (field → header), `stageMap` (stage → outcome), `rates` (currency → number), `monthShares` (month → share) and `quotas` (owner → money) are records. Blank is not typed.
 * @param today the default of asOf, a Day
 * @returns the settings, and each typed value that was not taken. Never throws on what a user typed.
 * @see Definitions §1
 */
export function resolveSettings(typed: Readonly<Record<string, unknown>>, today: Day): ResolvedSettings {
  const problems: SettingProblem[] = [];
  const values = new Map<SettingKey, number | string | readonly number[]>();
  for (const [key, raw] of Object.entries(typed)) {
    if (MAPS.includes(key) || isBlank(raw)) continue;
    const input = SETTING_INPUTS.find((known) => known.key.toLowerCase() === key.trim().toLowerCase());
    const parsed = input ? parseSetting(input, raw) : undefined;
    if (input && parsed && "value" in parsed) values.set(input.key, parsed.value);
    else
      problems.push({
        key: input?.key ?? key,
        code: parsed && "problem" in parsed ? parsed.problem : "unknownInput",
        found: String(raw).slice(0, 80),
        input,
      });
  }
  const settings = settingsOf(values, today, {
    columnMap: columnMapOf(typed["columnMap"], problems),
    stageMap: stageMapOf(typed["stageMap"], problems),
    rates: numbersOf(typed["rates"], RATES, problems),
    monthShares: numbersOf(typed["monthShares"], MONTH_SHARES, problems),
    quotas: numbersOf(typed["quotas"], QUOTAS, problems),
  });
  return { settings, problems };
}

/** The settings from parsed values: each is its kind by construction of `parseSetting`. */
function settingsOf(
  values: ReadonlyMap<SettingKey, number | string | readonly number[]>,
  today: Day,
  maps: Pick<Settings, "columnMap" | "stageMap" | "rates" | "monthShares" | "quotas">
): Settings {
  const number = (key: SettingKey): number | undefined => {
    const value = values.get(key) ?? SETTING_INPUTS.find((input) => input.key === key)?.defaultValue;
    return typeof value === "number" ? value : undefined;
  };
  const needed = (key: SettingKey): number => {
    const value = number(key);
    if (value === undefined) throw new RangeError(`${key} has no default`);
    return value;
  };
  const phasing = values.get("phasing");
  return {
    goal: number("goal"),
    nextYearGoal: number("nextYearGoal"),
    asOf: number("asOf") ?? today,
    fiscalYearStartMonth: needed("fiscalYearStartMonth"),
    sellingYear: number("sellingYear"),
    confidence: needed("confidence"),
    baselineMonths: values.get("baselineMonths") === "all" ? "all" : (number("baselineMonths") ?? 12),
    cycleBasis: values.get("cycleBasis") === "median" ? "median" : "mean",
    agedAt: needed("agedAt"),
    suspectAt: needed("suspectAt"),
    agedTreatment: number("agedTreatment") ?? "learned",
    overdueGraceDays: needed("overdueGraceDays"),
    overdueTreatment: overdueTreatmentOf(values.get("overdueTreatment")),
    unpricedValue: number("unpricedValue") ?? choiceOf(values.get("unpricedValue"), ["automatic", "none", "mean"]),
    leadToOpportunityRate: number("leadToOpportunityRate"),
    bigDealMultiple: needed("bigDealMultiple"),
    pushedTimes: needed("pushedTimes"),
    compareWith: number("compareWith") ?? choiceOf(values.get("compareWith"), COMPARISONS),
    compareUntil: number("compareUntil") ?? "today",
    phasing: Array.isArray(phasing) ? (phasing as readonly number[]) : choiceOf(phasing, PHASINGS),
    dateOrder: choiceOf(values.get("dateOrder"), DATE_ORDERS),
    outcomeBy: choiceOf(values.get("outcomeBy"), OUTCOME_SOURCES),
    sameId: choiceOf(values.get("sameId"), SAME_IDS),
    groupedRows: choiceOf(values.get("groupedRows"), GROUPED_ROWS),
    pipeline: String(values.get("pipeline") ?? NO_CHOICES.pipeline),
    ...maps,
  };
}

/** The choice that was typed, else the first. */
function choiceOf<C>(value: unknown, choices: readonly [C, ...C[]]): C {
  return choices.find((choice) => choice === value) ?? choices[0];
}

function overdueTreatmentOf(value: unknown): Settings["overdueTreatment"] {
  return value === "remove" || value === "keep" ? value : "learned";
}
