import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { answeredSettings } from "../../../src/core/answeredSettings";
import type { Reading } from "../../../src/core/opportunities/reading";
import { resolveSettings } from "../../../src/core/resolveSettings";
import { csvRows, day, readTable, type Rows, type TableOptions } from "./readTable";

const EXPORTS = join(__dirname, "../../exports");

/** Ids that look different: one stands on two accounts, one was changed later. */
const MIXED: Rows = [
  ["Deal ID", "Deal", "Account", "Stage", "Amount", "Created Date", "Close Date", "Last Modified Date"],
  ["D1", "Pumps", "Acme", "Closed Won", 100, "2024-01-05", "2024-03-01", "2024-03-01"],
  ["D2", "Valves", "Bolt", "Proposal", 200, "2024-02-05", "2024-08-01", "2024-02-06"],
  ["D2", "Valves", "Bolt", "Negotiation", 250, "2024-02-05", "2024-09-01", "2024-05-01"],
  ["D3", "Seals", "Cora", "Proposal", 300, "2024-03-05", "2024-08-15", "2024-03-06"],
  ["D3", "Roofing", "Dune", "Discovery", 900, "2024-04-09", "2024-10-15", "2024-04-10"],
  ["D4", "Hoses", "Eden", "Closed Lost", 50, "2024-01-09", "2024-04-15", "2024-04-15"],
];

const read = (rows: Rows, options: TableOptions): Reading => readTable(rows, { asOf: "2024-06-30", ...options });

/** What counts: every deal with its outcome, amount and days. */
function deals({ opportunities: o }: Reading): unknown {
  return Array.from({ length: o.count }, (_, i) => [
    o.row[i],
    o.outcome[i],
    o.amount[i],
    o.created[i],
    o.closed[i],
    o.expectedClose[i],
  ]);
}

const SHEETS: readonly (readonly [string, Rows])[] = [
  ["ids that look different", MIXED],
  ...readdirSync(EXPORTS)
    .filter((name) => name.endsWith(".csv"))
    .map((name) => [name, csvRows(readFileSync(join(EXPORTS, name), "utf8"))] as const),
];

test.each(SHEETS)("%s: answering what is marked reads the same as not answering", (_, rows) => {
  const untouched = read(rows, {});
  const { settings } = resolveSettings({ asOf: "2024-06-30" }, day("2024-06-30"));
  for (const { key, options } of untouched.questions) {
    const answered = answeredSettings(settings, key, options[0] ?? "");
    if (answered === undefined) continue;
    const { columnMap, asOf, ...choices } = answered;
    expect([key, deals(read(rows, choices))]).toEqual([key, deals(untouched)]);
    expect(asOf).toBe(day("2024-06-30"));
    expect(columnMap).toEqual({});
  }
});

test("ids that look different are asked about as each looks", () => {
  const { questions } = read(MIXED, {});
  expect(questions.find(({ kind }) => kind === "sameId")).toMatchObject({ answer: undefined, rows: 2 });
  expect(questions.find(({ kind }) => kind === "sameId")?.options[0]).toBe("as each looks");
});
