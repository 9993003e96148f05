import { dayOf } from "./cells/day";
import { COMPARISONS } from "./changes/changesAnalysis";
import { ALL_PIPELINES, DATE_ORDERS, GROUPED_ROWS, OUTCOME_SOURCES, SAME_IDS } from "./opportunities/readingChoices";
import type { Settings } from "./settings";
import { PHASINGS } from "./targets/phasingOf";

/** Key of an input that one cell or one `--set` can hold. */
export type SettingKey = Exclude<keyof Settings, "columnMap" | "stageMap" | "rates" | "monthShares" | "quotas">;

/**
 * One input of the analysis: what it is called, its unit, its default, what may be typed.
 * `why` is the key of the sentence in report/ that gives the reason of the default.
 */
export interface SettingInput {
  readonly key: SettingKey;
  readonly label: string;
  readonly unit:
    "money" | "day" | "month" | "year" | "share" | "months" | "cycles" | "days" | "meanWonSizes" | "times" | "choice";
  readonly kind: "number" | "share" | "day" | "choice" | "phasing" | "text";
  /** undefined: asked (goal), the day of the analysis (asOf), or follows from another input. */
  readonly defaultValue: number | string | undefined;
  readonly why: string;
  /** Range of a number, ends included; −∞ and ∞ never occur so that a cell's validation can use them. */
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  /** Words that may be typed, instead of a number or alone. */
  readonly choices: readonly string[];
}

const MOST_MONEY = 1e15;

/**
 * Twenty years of closed deals before it and the years planned after it are still days Excel knows (1900 to 9999), and
 * above its 29 February 1900 that never was.
 */
const FIRST_YEAR = 1930;
const LAST_YEAR = 9990;
const FIRST_AS_OF = dayOf(FIRST_YEAR, 1, 1);
const LAST_AS_OF = dayOf(LAST_YEAR, 12, 31);

/** An input of a number without words. */
function numberInput(
  key: SettingKey,
  label: string,
  unit: SettingInput["unit"],
  defaultValue: number | undefined,
  range: readonly [number, number]
): SettingInput {
  return {
    key,
    label,
    unit,
    kind: unit === "share" ? "share" : "number",
    defaultValue,
    why: key,
    min: range[0],
    max: range[1],
    whole: false,
    choices: [],
  };
}

/** An input of one of some words, the first by default. */
function choiceInput(key: SettingKey, label: string, choices: readonly string[]): SettingInput {
  return { ...numberInput(key, label, "choice", undefined, [0, 0]), kind: "choice", defaultValue: choices[0], choices };
}

/**
 * Every input, in the order the Assumptions sheet shows them.
 * @see Definitions §1
 */
export const SETTING_INPUTS: readonly SettingInput[] = [
  numberInput("goal", "Revenue goal of the selling year", "money", undefined, [0, MOST_MONEY]),
  numberInput("nextYearGoal", "Revenue goal of the year after", "money", undefined, [0, MOST_MONEY]),
  { ...numberInput("asOf", "As of", "day", undefined, [FIRST_AS_OF, LAST_AS_OF]), kind: "day", whole: true },
  { ...numberInput("fiscalYearStartMonth", "First month of the selling year", "month", 1, [1, 12]), whole: true },
  {
    ...numberInput("sellingYear", "Selling year (the year it starts in)", "year", undefined, [FIRST_YEAR, LAST_YEAR]),
    whole: true,
  },
  {
    ...numberInput("phasing", "Phasing of the goal", "choice", undefined, [0, 1]),
    kind: "phasing",
    defaultValue: PHASINGS[0],
    choices: PHASINGS,
  },
  numberInput("confidence", "Confidence that counts as enough", "share", 0.8, [0.01, 0.99]),
  {
    ...numberInput("baselineMonths", "Closed deals of the last", "months", 12, [1, 240]),
    whole: true,
    choices: ["all"],
  },
  {
    ...numberInput("cycleBasis", "Typical cycle", "choice", undefined, [0, 0]),
    kind: "choice",
    defaultValue: "mean",
    choices: ["mean", "median"],
  },
  numberInput("agedAt", "Aged from", "cycles", 1.5, [0.1, 20]),
  numberInput("suspectAt", "Suspect from", "cycles", 1, [0.1, 20]),
  {
    ...numberInput("agedTreatment", "An aged deal keeps", "share", undefined, [0, 1]),
    defaultValue: "learned",
    choices: ["learned"],
  },
  { ...numberInput("overdueGraceDays", "Overdue after", "days", 14, [0, 3650]), whole: true },
  {
    ...numberInput("overdueTreatment", "Overdue deals", "choice", undefined, [0, 0]),
    kind: "choice",
    defaultValue: "learned",
    choices: ["learned", "remove", "keep"],
  },
  {
    ...numberInput("unpricedValue", "An open deal without an amount", "money", undefined, [0, MOST_MONEY]),
    defaultValue: "automatic",
    choices: ["automatic", "none", "mean"],
  },
  numberInput("leadToOpportunityRate", "Leads that become opportunities", "share", undefined, [0.001, 1]),
  numberInput("bigDealMultiple", "A big deal is more than", "meanWonSizes", 3, [1, 1000]),
  { ...numberInput("pushedTimes", "Pushed when moved later", "times", 2, [1, 100]), whole: true },
  {
    ...numberInput("compareWith", "Compare with", "choice", undefined, [FIRST_AS_OF, LAST_AS_OF]),
    kind: "day",
    defaultValue: COMPARISONS[0],
    whole: true,
    choices: COMPARISONS,
  },
  {
    ...numberInput("compareUntil", "Compare until", "choice", undefined, [FIRST_AS_OF, LAST_AS_OF]),
    kind: "day",
    defaultValue: "today",
    whole: true,
    choices: ["today"],
  },
  choiceInput("dateOrder", "Dates like 03/04/2024", DATE_ORDERS),
  choiceInput("outcomeBy", "Where status and stage disagree", OUTCOME_SOURCES),
  choiceInput("sameId", "Rows with the same id", SAME_IDS),
  choiceInput("groupedRows", "Blank cells below a group", GROUPED_ROWS),
  { ...choiceInput("pipeline", "Pipeline", ["automatic", ALL_PIPELINES]), kind: "text" },
];

/** The inputs that say how rows are read: they stand with the question they answer, not among the others. */
export const READING_KEYS: readonly SettingKey[] = ["dateOrder", "outcomeBy", "sameId", "groupedRows", "pipeline"];

/** The input of a key. RangeError when the catalogue lacks it. */
export function settingInput(key: SettingKey): SettingInput {
  const input = SETTING_INPUTS.find((known) => known.key === key);
  if (!input) throw new RangeError(`no input ${key}`);
  return input;
}
