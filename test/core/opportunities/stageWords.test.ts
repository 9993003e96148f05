import type { CellValue } from "../../../src/core/cells/grid";
import { OUTCOME_NAMES } from "../../../src/core/opportunities/opportunities";
import type { Reading } from "../../../src/core/opportunities/reading";
import { outcomeFromWords } from "../../../src/core/opportunities/stageWords";
import { readTable, type TableOptions } from "./readTable";

const HEADERS = ["Deal", "Owner", "Stage", "Amount", "Created", "Close Date"];
const rowOf = (stage: CellValue, i: number): CellValue[] => [`D${i}`, "Ana", stage, 100 + i, 45300 + i, 45440];
const read = (stages: readonly string[], options?: TableOptions): Reading =>
  readTable([HEADERS, ...stages.map(rowOf)], options);
const outcomes = ({ opportunities }: Reading): string[] =>
  [...opportunities.outcome].map((code) => OUTCOME_NAMES[code] ?? "");
const issues = (reading: Reading): string[] =>
  reading.issues.map(({ code, column, found }) => `${code}|${column ?? ""}|${found}`);

test.each([
  "Not won",
  "Not Won Yet",
  "Not yet won",
  "Won't proceed",
  "Won’t proceed",
  "To be won",
  "Almost won",
  "Likely win",
  "Nicht gewonnen",
  "Noch nicht gewonnen",
  "Pas gagné",
  "No ganada",
  "Not lost",
  "Loss review",
  "Lost - won back",
  "Win back",
])("%s says neither won nor lost", (text) => {
  expect(outcomeFromWords(text)).toBeUndefined();
});

test.each([
  ["Lost - not won", "lost"],
  ["Lost: competitor won", "lost"],
  ["Won't buy - lost", "lost"],
  ["Closed Won", "won"],
  ["Won - not invoiced", "won"],
  ["No decision", "noDecision"],
  ["Not qualified", "open"],
  ["Win/Loss review", "open"],
] as const)("%s: %s", (text, outcome) => {
  expect(outcomeFromWords(text)).toBe(outcome);
});

test("a stage that says neither counts as open, and is asked about once", () => {
  const reading = read(["Not won", "Not won", "Won", "Proposal"]);
  expect(outcomes(reading)).toEqual(["open", "open", "won", "open"]);
  expect(issues(reading)).toEqual(["stageUnknown|Stage|Not won"]);
  // Nothing to ask once it is typed.
  const typed = read(["Not won", "Not won", "Won", "Proposal"], { stageMap: { "not won": "lost" } });
  expect([outcomes(typed), issues(typed)]).toEqual([["lost", "lost", "won", "open"], []]);
});

test("a bare Closed is taken as it stands beside the others, and said", () => {
  expect(issues(read(["Closed", "Proposal", "Lost"]))).toEqual(["stageClosed|Stage|Closed"]);
  expect(outcomes(read(["Closed", "Proposal", "Lost"]))).toEqual(["won", "open", "lost"]);
});

test("a status column answers both", () => {
  const rows = ["Closed", "Not won", "Proposal"].map((stage, i) => [
    ...rowOf(stage, i),
    ["Won", "Lost", "Open"][i] ?? "",
  ]);
  const reading = readTable([[...HEADERS, "Status"], ...rows]);
  expect(outcomes(reading)).toEqual(["won", "lost", "open"]);
  expect(reading.issues.filter(({ code }) => code.startsWith("stage"))).toEqual([]);
});

test("typed stages that the sheet does not have are told apart from those it has", () => {
  const reading = read(["Won", "Proposal"], { stageMap: { Nope: "won", proposal: "open" } });
  expect(reading.unusedStages).toEqual(["Nope"]);
});
