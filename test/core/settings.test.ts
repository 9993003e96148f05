import { resolveSettings } from "../../src/core/resolveSettings";
import { SETTING_INPUTS } from "../../src/core/settingsCatalogue";
import { serial } from "../support/opportunitiesOf";

const TODAY = serial("2025-06-30");

test("nothing typed: every default of definitions §1", () => {
  expect(resolveSettings({}, TODAY)).toEqual({
    problems: [],
    settings: {
      goal: undefined,
      nextYearGoal: undefined,
      asOf: TODAY,
      fiscalYearStartMonth: 1,
      sellingYear: undefined,
      confidence: 0.8,
      baselineMonths: 12,
      cycleBasis: "mean",
      agedAt: 1.5,
      suspectAt: 1,
      unpricedValue: "automatic",
      agedTreatment: "learned",
      overdueGraceDays: 14,
      overdueTreatment: "learned",
      bigDealMultiple: 3,
      pushedTimes: 2,
      compareWith: "last",
      compareUntil: "today",
      phasing: "automatic",
      monthShares: {},
      leadToOpportunityRate: undefined,
      quotas: {},
      columnMap: {},
      stageMap: {},
      rates: {},
      dateOrder: "automatic",
      outcomeBy: "automatic",
      sameId: "automatic",
      groupedRows: "automatic",
      pipeline: "automatic",
    },
  });
});

test.each([
  ["goal", "12,000,000", "goal", 12_000_000],
  ["goal", 12e6, "goal", 12_000_000],
  ["GOAL", " 5000000.50 ", "goal", 5_000_000.5],
  ["asOf", "2017-12-31", "asOf", 43_100],
  ["asOf", 43_100, "asOf", 43_100],
  ["confidence", "90%", "confidence", 0.9],
  ["confidence", "0.9", "confidence", 0.9],
  ["baselineMonths", "ALL", "baselineMonths", "all"],
  ["baselineMonths", "24", "baselineMonths", 24],
  ["cycleBasis", "Median", "cycleBasis", "median"],
  ["agedTreatment", "0", "agedTreatment", 0],
  ["agedTreatment", "learned", "agedTreatment", "learned"],
  ["overdueTreatment", "keep", "overdueTreatment", "keep"],
  ["overdueGraceDays", "0", "overdueGraceDays", 0],
] as const)("%s typed as %p", (input, found, key, value) => {
  const { settings, problems } = resolveSettings({ [input]: found }, TODAY);
  expect(problems).toEqual([]);
  expect(settings[key]).toBe(value);
});

test.each([
  ["goal", "12M", "notUnderstood"],
  ["goal", "1,2,3", "notUnderstood"],
  ["goal", "-5", "outOfRange"],
  ["goal", true, "notUnderstood"],
  ["asOf", "2017-02-30", "notUnderstood"],
  ["asOf", 43_100.5, "outOfRange"],
  ["confidence", "80", "outOfRange"],
  ["baselineMonths", "6.5", "outOfRange"],
  ["fiscalYearStartMonth", 13, "outOfRange"],
  ["cycleBasis", "mode", "notUnderstood"],
  ["overdueTreatment", 0.5, "notUnderstood"],
  ["phasing", "1 2 3", "notUnderstood"],
  ["speed", "1", "unknownInput"],
] as const)("%s typed as %p: %s, and the default serves", (key, found, code) => {
  const { settings, problems } = resolveSettings({ [key]: found }, TODAY);
  expect(problems.map((problem) => [problem.key, problem.code, problem.found])).toEqual([[key, code, String(found)]]);
  expect(settings).toEqual(resolveSettings({}, TODAY).settings);
});

test("blank is not typed", () => {
  expect(resolveSettings({ goal: "", confidence: undefined, agedAt: "  ", asOf: null }, TODAY)).toEqual(
    resolveSettings({}, TODAY)
  );
});

test("twelve shares are renormalised to 1", () => {
  const { settings } = resolveSettings({ phasing: "1 1 1 1 1 1 1 1 1 1 1 5" }, TODAY);
  expect(settings.phasing).toEqual([...new Array<number>(11).fill(1 / 16), 5 / 16]);
});

test("columns and stages overruled by hand", () => {
  const { settings, problems } = resolveSettings(
    { columnMap: { amount: "Deal Value, $", colour: "Hue" }, stageMap: { Engaging: "Open", Dead: "gone" } },
    TODAY
  );
  expect(settings.columnMap).toEqual({ amount: "Deal Value, $" });
  expect(settings.stageMap).toEqual({ Engaging: "open" });
  expect(problems.map(({ key, code }) => [key, code])).toEqual([
    ["columnMap.colour", "unknownInput"],
    ["stageMap.Dead", "notUnderstood"],
  ]);
});

test("every input has a default in its own range, or none", () => {
  for (const input of SETTING_INPUTS) {
    if (typeof input.defaultValue === "number")
      expect(input.defaultValue >= input.min && input.defaultValue <= input.max).toBe(true);
    if (typeof input.defaultValue === "string") expect(input.choices).toContain(input.defaultValue);
  }
  expect(new Set(SETTING_INPUTS.map(({ key }) => key)).size).toBe(SETTING_INPUTS.length);
});

test("quotas by owner are money from 0 on; what is none is noted, blank is not typed", () => {
  const { settings, problems } = resolveSettings(
    { quotas: { Ada: "1,200,000", " Ben ": 0, Cy: "", Dee: "-5", Eli: "lots" } },
    TODAY
  );
  expect(settings.quotas).toEqual({ Ada: 1_200_000, Ben: 0 });
  expect(problems.map(({ key, code }) => [key, code])).toEqual([
    ["quotas.Dee", "outOfRange"],
    ["quotas.Eli", "notUnderstood"],
  ]);
});

test("the share of leads that become opportunities is above 0", () => {
  expect(resolveSettings({ leadToOpportunityRate: "12%" }, TODAY).settings.leadToOpportunityRate).toBeCloseTo(0.12, 12);
  expect(resolveSettings({ leadToOpportunityRate: 0 }, TODAY).problems.map(({ code }) => code)).toEqual(["outOfRange"]);
});
