import { analyse } from "../../src/core/analyse";
import type { Question } from "../../src/core/opportunities/question";
import { resolveSettings } from "../../src/core/resolveSettings";
import { madeHistory } from "../support/madeHistory";
import { readingOf, serial } from "../support/opportunitiesOf";

const OVERDUE: Question = {
  kind: "overdueTreatment",
  key: "overdueTreatment",
  options: ["remove", "keep"],
  answer: undefined,
  column: undefined,
  row: undefined,
  found: "",
  rows: 3,
};
const ROWS = madeHistory({ closesIn: () => -40 });

function asked(rows: typeof ROWS, typed: Readonly<Record<string, unknown>> = {}): string[] {
  const { settings } = resolveSettings({ goal: 6_000_000, asOf: "2025-06-30", ...typed }, serial("2025-06-30"));
  return analyse({ ...readingOf(rows), questions: [OVERDUE] }, settings).questions.map(({ kind }) => kind);
}

test("whether overdue deals stay is not asked where own history gives each its own odds", () =>
  expect(asked(ROWS)).toEqual([]));

test("it is asked without own history, and stays where it was answered", () => {
  expect(asked(ROWS.filter(({ outcome }) => outcome === "open"))).toEqual(["overdueTreatment"]);
  expect(asked(ROWS, { overdueTreatment: "keep" })).toEqual(["overdueTreatment"]);
});
