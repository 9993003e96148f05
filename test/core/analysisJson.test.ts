import Ajv from "ajv";
import { analyse } from "../../src/core/analyse";
import type { AskedQuestion } from "../../src/core/analysis";
import schema from "../../src/core/analysis.schema.json";
import { analysisJson } from "../../src/core/analysisJson";
import { resolveSettings } from "../../src/core/resolveSettings";
import { unexplainedNulls } from "../support/everyNull";
import { readingOf, serial, type DealRow } from "../support/opportunitiesOf";
import { readTable } from "./opportunities/readTable";
import { EVERY_BAR_ROWS, EVERY_BAR_TYPED } from "./everyBar";

const valid = new Ajv({ allErrors: true }).compile(schema);

function jsonOf(rows: readonly DealRow[], typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { settings } = resolveSettings(typed, serial("2025-06-30"));
  return analysisJson(analyse(readingOf(rows), settings)) as Record<string, unknown>;
}

const CASES: readonly (readonly [name: string, rows: readonly DealRow[], typed: Readonly<Record<string, unknown>>])[] =
  [
    ["every bar", EVERY_BAR_ROWS, EVERY_BAR_TYPED],
    ["no goal", EVERY_BAR_ROWS, { asOf: "2025-06-30" }],
    ["all deals open", EVERY_BAR_ROWS.filter((row) => row.outcome === "open"), EVERY_BAR_TYPED],
    ["one open deal without anything", [{ outcome: "open" }], { goal: 100 }],
    ["one won deal", [{ outcome: "won", amount: 5, created: "2025-01-01", closed: "2025-01-01" }], { goal: 4 }],
    ["one lost deal without a day", [{ outcome: "lost" }], { goal: 100 }],
    [
      "only won after asOf",
      [{ outcome: "won", amount: 5, closed: "2026-01-01", owner: "Ada", notices: ["closedAfterAsOf"] }],
      { goal: 100 },
    ],
    ["goal of 0", EVERY_BAR_ROWS, { ...EVERY_BAR_TYPED, goal: 0 }],
    ["year over", EVERY_BAR_ROWS, { ...EVERY_BAR_TYPED, sellingYear: 2024 }],
    [
      "fiscal year from April, medians, overdue kept",
      EVERY_BAR_ROWS,
      { ...EVERY_BAR_TYPED, fiscalYearStartMonth: 4, cycleBasis: "median", overdueTreatment: "keep" },
    ],
    [
      "negative and zero amounts",
      [...EVERY_BAR_ROWS, { outcome: "open", amount: -5 }, { outcome: "won", amount: 0, closed: "2025-05-05" }],
      EVERY_BAR_TYPED,
    ],
  ];

test.each(CASES)("%s: agrees with the published schema, and every null has its reason", (_, rows, typed) => {
  const json = jsonOf(rows, typed);
  expect(valid(json) ? [] : valid.errors).toEqual([]);
  expect(unexplainedNulls(json)).toEqual([]);
});

test("every row read is an opportunity, a further line of one, or left out", () => {
  const reading = readTable([
    ["Id", "Deal", "Stage", "Product", "Amount", "Created"],
    ["1", "Alpha", "Proposal", "Kit", 100, 45300],
    // A second product line of the same deal, a repetition, and a total.
    ["1", "Alpha", "Proposal", "Set", 50, 45300],
    ["1", "Alpha", "Proposal", "Set", 50, 45300],
    ["2", "Beta", "Proposal", "Kit", 80, 45300],
    ["", "Total", "", "", 280, ""],
  ]);
  const { rows } = analysisJson(analyse(reading, resolveSettings({}, serial("2025-06-30")).settings)) as {
    readonly rows: { read: number; opportunities: number; merged: number; excluded: { row: number }[] };
  };
  expect(rows).toMatchObject({ opportunities: 2, merged: 1 });
  expect(rows.excluded.map(({ row }) => row)).toEqual([4, 6]);
  expect(rows.read).toBe(2 + 1 + 2);
});

test("a value that was changed by hand does not agree with the schema", () => {
  expect(valid({ ...jsonOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED), asOf: "30.06.2025" })).toBe(false);
  expect(valid({ ...jsonOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED), extra: 1 })).toBe(false);
});

test("without own history there is no chance, and why", () => {
  const json = jsonOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED);
  expect(json["coverage"]).toMatchObject({
    probabilityOfGoal: null,
    probabilityExistingOnly: null,
    verdictBy: "coverage",
  });
  expect(json["forecast"]).toMatchObject({
    method: "M1",
    methodBecause: "noHistory",
    history: { none: "tooFewClosed" },
  });
  expect(json["changes"]).toBeNull();
  expect(json["reasons"]).toMatchObject({
    "coverage.probabilityOfGoal": "tooFewClosed",
    "coverage.byOwner.0.p10": "tooFewClosed",
    "forecast.year.p50": "tooFewClosed",
    changes: "noEarlierSnapshot",
  });
});

test("the words are those that are passed in", () => {
  const { settings } = resolveSettings(EVERY_BAR_TYPED, serial("2025-06-30"));
  const words = { why: () => "because", action: () => "act", sentence: () => "so much" };
  const json = analysisJson(analyse(readingOf(EVERY_BAR_ROWS), settings), words) as {
    flagged: unknown[];
    coverage: unknown;
  };
  expect(json.flagged[0]).toEqual({
    row: 6,
    id: "O1",
    name: null,
    owner: "Ada",
    amount: 50_000,
    flags: ["F4"],
    why: "because",
    action: "act",
    effect: -50_000,
  });
  expect(json.coverage).toMatchObject({ sentence: "so much" });
  expect(valid(json)).toBe(true);
});

test("all deals open: no win rate, not 100 %", () => {
  const json = jsonOf(
    EVERY_BAR_ROWS.filter((row) => row.outcome !== "lost" && row.outcome !== "noDecision"),
    EVERY_BAR_TYPED
  );
  expect(json["metrics"]).toMatchObject({
    winRate: { count: null, competitive: null, value: null, swept: null, interval: null, n: 2 },
  });
  expect(json["reasons"]).toMatchObject({ "metrics.winRate.count": "noLostDeals" });
});

test("what an option's effect lacks has the reason the analysis has, where the option is in use", () => {
  const { settings } = resolveSettings({ goal: 100, asOf: "2025-06-30" }, serial("2025-06-30"));
  const analysis = analyse(readingOf([{ outcome: "open", amount: 5 }]), settings);
  const effect = { deals: 1, won: 0, winRate: undefined, have: 5, need: undefined };
  const question: AskedQuestion = {
    kind: "overdueTreatment",
    key: "overdueTreatment",
    options: ["remove", "keep"],
    answer: undefined,
    column: undefined,
    row: undefined,
    found: "",
    rows: 1,
    effects: [
      { ...effect, option: "remove" },
      { ...effect, option: "keep" },
    ],
  };
  const json = analysisJson({ ...analysis, questions: [question] }) as { reasons: Record<string, string> };
  expect(unexplainedNulls(json)).toEqual([]);
  const own = Object.entries(json.reasons).filter(([path]) => path.startsWith("questions.0"));
  expect(Object.fromEntries(own)).toEqual({
    "questions.0.effects.0.winRate": "noClosedDeals",
    "questions.0.effects.0.need": json.reasons["coverage.requiredPipeline"],
  });
  expect(json.reasons["coverage.requiredPipeline"]).not.toBe("noGoal");
  expect(json.reasons["questions.*.effects.*.need"]).toBe("noAnswerWithOption");
});
