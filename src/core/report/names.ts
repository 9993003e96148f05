import { INPUT_NAME_PREFIX } from "./typedInputs";

/** Name of an input's cell. */
export const inputName = (key: string): string => INPUT_NAME_PREFIX + key;

const value = <Key extends string>(key: Key): `EnoughPipeline.Value.${Key}` => `EnoughPipeline.Value.${key}`;

/** Workbook-level names of the figures other cells stand on: formulas say what they use instead of where it is. */
export const VALUE = {
  asOf: value("asOf"),
  yearStart: value("yearStart"),
  yearEnd: value("yearEnd"),
  baselineFrom: value("baselineFrom"),
  undatedCount: value("undatedCount"),
  won: value("won"),
  closed: value("closed"),
  winRate: value("winRate"),
  winRateByValue: value("winRateByValue"),
  meanWonSize: value("meanWonSize"),
  meanCycle: value("meanCycle"),
  medianCycle: value("medianCycle"),
  fastCycle: value("fastCycle"),
  cycle: value("cycle"),
  agedFrom: value("agedFrom"),
  suspectFrom: value("suspectFrom"),
  agedKept: value("agedKept"),
  overdueBefore: value("overdueBefore"),
  overdueTaken: value("overdueTaken"),
  undatedTaken: value("undatedTaken"),
  lastCreation: value("lastCreation"),
  goal: value("goal"),
  wonToDate: value("wonToDate"),
  remaining: value("remaining"),
  reported: value("reported"),
  working: value("working"),
  nothingPriced: value("nothingPriced"),
  expected: value("expected"),
  brought: value("brought"),
  required: value("requiredCoverage"),
  needed: value("needed"),
  neededOnAverage: value("neededOnAverage"),
  chance: value("chance"),
  asAnalyzed: value("asAnalyzed"),
  gap: value("gap"),
  wonValue: value("wonValue"),
  planToDate: value("planToDate"),
  classic: value("classicCoverage"),
  quarterTargets: [value("targetQ1"), value("targetQ2"), value("targetQ3"), value("targetQ4")],
} as const;
