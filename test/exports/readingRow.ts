import { presentOf, rowsWhere } from "../../src/core/cells/column";
import { Outcome, type OutcomeCode } from "../../src/core/opportunities/opportunities";
import type { Reading } from "../../src/core/opportunities/reading";

/** "2 lost · 13,500": how many, and the sum of their amounts; "+1 unpriced" where some have none. */
function outcomeText({ opportunities: o }: Reading, code: OutcomeCode): string {
  const rows = rowsWhere(o.count, (i) => o.outcome[i] === code);
  if (rows.length === 0) return "";
  const amounts = presentOf(o.amount, rows);
  const total = amounts.reduce((sum, amount) => sum + amount, 0).toLocaleString("en-US");
  const blank = rows.length - amounts.length;
  return `${rows.length}: ${total}${blank === 0 ? "" : ` (${blank} unpriced)`}`;
}

/** "2 blank, 1 total": how many of each, the most frequent first. */
function counted(words: readonly (readonly [word: string, times: number])[]): string {
  const counts = new Map<string, number>();
  for (const [word, times] of words) counts.set(word, (counts.get(word) ?? 0) + times);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word, count]) => `${count} ${word}`)
    .join(", ");
}

/** What is looked at in a reading, a column of the table each. */
const COLUMNS: Readonly<Record<string, (reading: Reading) => string>> = {
  rows: ({ rowsRead }) => String(rowsRead),
  deals: ({ opportunities }) => String(opportunities.count),
  lines: ({ lines }) => (lines === 0 ? "" : String(lines)),
  "left out": ({ excluded }) => counted(excluded.map(({ reason }) => [reason, 1])),
  open: (reading) => outcomeText(reading, Outcome.open),
  won: (reading) => outcomeText(reading, Outcome.won),
  lost: (reading) => outcomeText(reading, Outcome.lost),
  "no decision": (reading) => outcomeText(reading, Outcome.noDecision),
  questions: ({ questions }) =>
    questions.map(({ key, answer }) => (answer === undefined ? key : `${key} = ${answer}`)).join(", "),
  // One issue without a row stands for all that are too many to list.
  issues: ({ issues }) => counted(issues.map(({ code, row, found }) => [code, row === undefined && /^\+\d/.test(found) ? Number(found) : 1])),
};

/** What a reading came to, by the table's columns. */
export function readingRow(reading: Reading): Record<string, string> {
  return Object.fromEntries(Object.entries(COLUMNS).map(([name, textOf]) => [name, textOf(reading)]));
}

/** The rows of a table drawn with "|"; a row whose first cell is empty goes on with the one above it. */
export function drawnRows(table: string): Record<string, string>[] {
  const [head, ...lines] = table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const rows: string[][] = [];
  for (const cells of lines) {
    const above = rows[rows.length - 1];
    if (cells[0] !== "" || above === undefined) rows.push(cells);
    else above.forEach((cell, i) => (above[i] = `${cell} ${cells[i] ?? ""}`.trim()));
  }
  return rows.map((cells) => Object.fromEntries((head ?? []).map((name, i) => [name, cells[i] ?? ""])));
}
