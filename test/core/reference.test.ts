import { analyse } from "../../src/core/analyse";
import type { Analysis, GroupRow } from "../../src/core/analysis";
import { resolveSettings } from "../../src/core/resolveSettings";
import { serial } from "../support/opportunitiesOf";
import { csvRows, describeData, readTable } from "./opportunities/readTable";

/** What refcalc.py (Python's standard library alone) computed over the same file. */
interface Reference {
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  readonly win_rate_count: number;
  readonly win_rate_value: number;
  readonly won_value: number;
  readonly open_pipeline_value: number;
  readonly won_deal_size: { readonly n: number; readonly mean: number; readonly median: number };
  readonly won_cycle_days: {
    readonly n_nonneg: number;
    readonly mean_nonneg: number;
    readonly median_nonneg: number;
    readonly negative: number;
  };
  readonly open_aging: Readonly<
    Record<"aged_100_count" | "aged_150_count" | "aged_100_value" | "aged_150_value", number>
  >;
  readonly open_past_expected_close: { readonly count: number; readonly value: number };
  readonly by_owner: Readonly<Record<string, ReferenceGroup>>;
  readonly by_product?: Readonly<Record<string, ReferenceGroup>>;
  readonly by_source?: Readonly<Record<string, ReferenceGroup>>;
  readonly by_stage?: Readonly<Record<string, ReferenceGroup>>;
  readonly revenue_by_month: Readonly<Record<string, { readonly deals: number; readonly value: number }>>;
}

interface ReferenceGroup {
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  readonly won_value: number;
  readonly open_value: number;
  readonly win_rate: number | null;
}

function analyseCsv(text: string, typed: Readonly<Record<string, unknown>> & { readonly asOf: string }): Analysis {
  const { settings, problems } = resolveSettings(typed, serial(typed.asOf));
  expect(problems).toEqual([]);
  return analyse(readTable(csvRows(text), { asOf: typed.asOf, outcomeBy: settings.outcomeBy }), settings);
}

/** Groups as the reference writes them: by name, blank as "(blank)", rates to six places. */
function groupsLikeReference(groups: readonly GroupRow[]): Record<string, ReferenceGroup> {
  return Object.fromEntries(
    groups.map((group) => [
      group.name === "" ? "(blank)" : group.name,
      {
        won: group.won,
        lost: group.lost,
        open: group.open,
        won_value: group.wonValue,
        open_value: group.openValue,
        win_rate: group.winRate === undefined ? null : Math.round(group.winRate * 1e6) / 1e6,
      },
    ])
  );
}

const ownPart = (groups: Readonly<Record<string, ReferenceGroup>> = {}): Record<string, ReferenceGroup> =>
  Object.fromEntries(
    Object.entries(groups).map(([name, { won, lost, open, won_value, open_value, win_rate }]) => [
      name,
      { won, lost, open, won_value, open_value, win_rate },
    ])
  );

function agreesWithReference({ allHistory }: Analysis, reference: Reference): void {
  expect(allHistory.counts).toEqual({ won: reference.won, lost: reference.lost, open: reference.open, noDecision: 0 });
  expect(allHistory.winRate.count).toBeCloseTo(reference.win_rate_count, 6);
  expect(allHistory.winRate.competitive).toBeCloseTo(reference.win_rate_count, 6);
  expect(allHistory.dealSize.n).toBe(reference.won_deal_size.n);
  expect(allHistory.dealSize.total).toBe(reference.won_value);
  expect(allHistory.dealSize.mean).toBeCloseTo(reference.won_deal_size.mean, 6);
  expect(allHistory.dealSize.median).toBe(reference.won_deal_size.median);
  expect(allHistory.cycleDays.n).toBe(reference.won_cycle_days.n_nonneg);
  expect(allHistory.cycleDays.negative).toBe(reference.won_cycle_days.negative);
  expect(allHistory.cycleDays.mean).toBeCloseTo(reference.won_cycle_days.mean_nonneg, 6);
  expect(allHistory.cycleDays.median).toBe(reference.won_cycle_days.median_nonneg);
  expect(groupsLikeReference(allHistory.byOwner)).toEqual(ownPart(reference.by_owner));
  const months = allHistory.byMonth
    .filter((row) => row.won > 0)
    .map((row) => [row.month, { deals: row.won, value: row.wonValue }]);
  expect(Object.fromEntries(months)).toEqual(reference.revenue_by_month);
}

const flag = (analysis: Analysis, id: string): { count: number; value: number } | undefined => {
  const found = analysis.flags.find((counted) => counted.id === id);
  return found && { count: found.count, value: found.value };
};

describeData("maven-crm", (read) => {
  const reference = (JSON.parse(read("reference.json")) as { raw: Reference }).raw;
  const analysis = analyseCsv(read("sales_pipeline.csv"), {
    asOf: "2017-12-31",
    goal: 12_000_000,
    baselineMonths: "all",
  });

  test("all history agrees with the independent reference", () => {
    agreesWithReference(analysis, reference);
    expect(groupsLikeReference(analysis.allHistory.byProduct)).toEqual(ownPart(reference.by_product));
    expect(groupsLikeReference(analysis.allHistory.byStage)).toEqual(ownPart(reference.by_stage));
  });

  test("1,502 aged, 52 of suspect age", () => {
    expect(flag(analysis, "F1")).toEqual({ count: reference.open_aging.aged_150_count, value: 0 });
    expect(flag(analysis, "F2")).toEqual({ count: 52, value: 0 });
    expect(reference.open_aging.aged_100_count - reference.open_aging.aged_150_count).toBe(52);
  });

  test("lost deals carry no amount: no win rate by value, and the rate by count serves", () => {
    expect(analysis.metrics.winRate.value).toBeUndefined();
    expect(analysis.reasons["metrics.winRate.value"]).toBe("tooFewPriced");
    expect(analysis.coverage.requiredReading).toBe("winRateByCount");
  });

  test("no open deal has a close date: the bridge does not divide by period, the quarters have no coverage", () => {
    expect(analysis.coverage.byPeriod).toBe(false);
    expect(analysis.quarters.map((quarter) => [quarter.name, quarter.coverage, quarter.verdict])).toEqual([
      ["Q1 2018", undefined, "noAnswer"],
      ["Q2 2018", undefined, "noAnswer"],
      ["Q3 2018", undefined, "noAnswer"],
    ]);
    expect(analysis.reasons["coverage.quarters.0.coverage"]).toBe("noCloseDates");
  });

  // 8,800 rows, created 2016-10-20 to 2017-12-27.
  test("no open deal has an amount: no answer instead of a count of opportunities", () => {
    const { coverage, reasons } = analysis;
    expect([coverage.verdict, coverage.workingPipeline, coverage.unpriced]).toEqual([
      "noAnswer",
      0,
      coverage.openDeals,
    ]);
    expect([coverage.requiredPipeline, coverage.neededAtConfidence, coverage.opportunitiesToAdd]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([reasons["coverage.requiredPipeline"], reasons["coverage.opportunitiesGap"]]).toEqual([
      "noAmounts",
      "noAmounts",
    ]);
  });
});

describeData("zoho-crm-potentials", (read) => {
  const reference = (JSON.parse(read("reference.json")) as { all: Reference }).all;
  const analysis = analyseCsv(read("Potentials.csv"), {
    asOf: "2021-04-15",
    goal: "120,000,000",
    baselineMonths: "all",
    overdueGraceDays: 0,
    overdueTreatment: "remove",
    agedTreatment: 0.5,
  });

  test("all history agrees with the independent reference", () => {
    agreesWithReference(analysis, reference);
    expect(analysis.allHistory.winRate.value).toBeCloseTo(reference.win_rate_value, 6);
    expect(groupsLikeReference(analysis.allHistory.bySource)).toEqual(ownPart(reference.by_source));
    expect(groupsLikeReference(analysis.allHistory.byStage)).toEqual(ownPart(reference.by_stage));
  });

  test("overdue: what lies before asOf when there is no grace", () => {
    expect(flag(analysis, "F3")).toEqual(reference.open_past_expected_close);
  });

  // definitions.md §5, acceptance: 110,255,300 − 97,069,900 (1,533) − 2,279,550 (half of 4,559,100, 68 deals) = 10,905,850.
  test("the acceptance bridge", () => {
    const { coverage } = analysis;
    expect(coverage.name).toBe("2021");
    expect(coverage.reportedPipeline).toBe(110_255_300);
    expect(coverage.bridge).toEqual([
      { reason: "outsidePeriod", count: 0, value: 0 },
      { reason: "overdue", count: 1533, value: 97_069_900 },
      { reason: "undated", count: 0, value: 0 },
      { reason: "aged", count: 68, value: 2_279_550 },
      { reason: "poorlyQualified", count: 0, value: 0 },
    ]);
    expect(coverage.workingPipeline).toBe(10_905_850);
  });
});

describeData("preppin-salesforce-opps", (read) => {
  const references = JSON.parse(read("reference.json")) as Readonly<Record<"flag" | "stage" | "w38", Reference>>;
  // The reference names owners; the days it counts with lie after the day of the export in a few rows.
  const users = csvRows(read("2022-38_User_id_name.csv")).slice(1);
  const named = (text: string): string =>
    users.reduce(
      (all, [id, name]) => (typeof id === "string" && id !== "" ? all.replaceAll(id, String(name)) : all),
      text
    );

  // The flags contradict the stage names in 137 of 219 rows; the reference has both readings.
  test.each([
    ["flag", "Opportunity.csv", { asOf: "2022-12-31", outcomeBy: "status" }],
    ["stage", "Opportunity.csv", { asOf: "2022-12-31", outcomeBy: "stage" }],
    ["w38", "2022-38_Opportunity.csv", { asOf: "2022-08-31" }],
  ] as const)("all history agrees with the independent reference, %s", (name, file, typed) => {
    const analysis = analyseCsv(name === "w38" ? named(read(file)) : read(file), { ...typed, baselineMonths: "all" });
    agreesWithReference(analysis, references[name]);
    expect(groupsLikeReference(analysis.allHistory.byStage)).toEqual(ownPart(references[name].by_stage));
    if (name === "w38")
      expect(groupsLikeReference(analysis.allHistory.bySource)).toEqual(ownPart(references[name].by_source));
  });
});
