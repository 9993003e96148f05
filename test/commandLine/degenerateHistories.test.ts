import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { analyzeCommand } from "../../src/commandLine/analyzeCommand";
import type { OutcomeName } from "../../src/core/opportunities/opportunities";
import { madeHistory } from "../support/madeHistory";
import type { DealRow } from "../support/opportunitiesOf";

const NOW = new Date(2025, 5, 30, 9, 0);
const ROWS = madeHistory();
const STAGE: Readonly<Record<OutcomeName, string>> = {
  open: "Proposal",
  won: "Closed Won",
  lost: "Closed Lost",
  noDecision: "No decision",
};

/** The deals as an export has them: one close date, of open deals the expected one. */
function csvOf(rows: readonly DealRow[]): string {
  const lines = rows.map(({ id, owner, type, outcome, amount, created, closed, expectedClose }) =>
    [id, owner, type, STAGE[outcome], amount, created, closed ?? expectedClose ?? ""].join(",")
  );
  return `${["Deal Id,Owner,Type,Stage,Amount,Created Date,Close Date", ...lines].join("\n")}\n`;
}

interface Told {
  readonly verdict: string;
  readonly sentence: string;
  readonly quarters: readonly { readonly name: string; readonly sentence: string }[];
}

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "degenerate-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command says of deals: the year's verdict and sentence, and the quarters'. */
async function told(rows: readonly DealRow[], ...words: readonly string[]): Promise<Told> {
  const [file, json] = [path.join(folder, "deals.csv"), path.join(folder, "answer.json")];
  writeFileSync(file, csvOf(rows));
  await analyzeCommand([file, "--json", json, "--quiet", ...words], NOW);
  const { coverage } = JSON.parse(readFileSync(json, "utf8")) as { coverage: Told };
  for (const { sentence } of [coverage, ...coverage.quarters]) {
    expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|Infinity|\[object|null| {2}/);
  }
  return coverage;
}

const only = (...outcomes: readonly OutcomeName[]): DealRow[] => ROWS.filter((row) => outcomes.includes(row.outcome));
const first = (outcome: OutcomeName): DealRow[] => only(outcome).slice(0, 1);
const SAME_DAY = ROWS.map((row): DealRow => (row.closed === undefined ? row : { ...row, closed: "2025-06-27" }));
const NEGATIVE = ROWS.map((row): DealRow => {
  const { created, closed } = row;
  return created === undefined || closed === undefined ? row : { ...row, created: closed, closed: created };
});
const GOAL = ["--as-of", "2025-06-30", "--goal", "6000000"];

/** Name, deals, what is typed, the year's verdict, what its sentence says, and what each quarter's says. */
type Case = readonly [
  string,
  readonly DealRow[],
  readonly string[],
  { readonly verdict: string; readonly says: RegExp; readonly quarters?: RegExp },
];

const CASES: readonly Case[] = [
  [
    "no losses",
    only("won", "open"),
    GOAL,
    { verdict: "noAnswer", says: /holds no lost deal\. Include closed-lost deals .* Have 1\.66M of working pipeline/ },
  ],
  ["no wins", only("lost", "open"), GOAL, { verdict: "noAnswer", says: /^No answer: no won deal/ }],
  ["one open deal", first("open"), GOAL, { verdict: "noAnswer", says: /\. No win rate: no closed deal .*Have 0\.06M/ }],
  ["one won deal", first("won"), GOAL, { verdict: "noAnswer", says: /holds no lost deal/ }],
  ["one lost deal", first("lost"), GOAL, { verdict: "noAnswer", says: /\. No answer: no won deal .*Have 0 of/ }],
  [
    "all closed on one day",
    SAME_DAY,
    ["--as-of", "2025-06-30", "--goal", "20000000"],
    {
      verdict: "notEnough",
      says: /^Chance not known: no age at which deals were won was reached by ten deals.*By coverage: have/,
    },
  ],
  [
    "closed before they were created",
    NEGATIVE,
    GOAL,
    {
      verdict: "notEnough",
      says: /^Chance not known: 0 closed deals with a created day and a close day not before it, 30 are needed\. By coverage/,
    },
  ],
  [
    "a goal of 0",
    ROWS,
    ["--as-of", "2025-06-30", "--goal", "0"],
    { verdict: "goalReached", says: /^Goal reached: 2\.46M won of 0\./, quarters: /^Goal reached: 0 won of 0\./ },
  ],
  [
    "a goal that is reached",
    ROWS,
    ["--as-of", "2025-06-30", "--goal", "250000"],
    { verdict: "goalReached", says: /^Goal reached: 2\.46M won of 0\.25M\./, quarters: /^Over 99% chance of/ },
  ],
  [
    "the last day of the year",
    madeHistory({ asOf: "2025-12-31" }),
    ["--as-of", "2025-12-31", "--goal", "6000000"],
    {
      verdict: "notEnough",
      says: /^31 Dec 2025 ends its year, so the answer is for 2026\. \d+% chance of 6\.00M in 2026\. To be 80% sure, add \d+/,
      quarters: /chance of .* in Q[123] 2026\./,
    },
  ],
  [
    "the last day of the year that is asked for",
    madeHistory({ asOf: "2025-12-31" }),
    ["--as-of", "2025-12-31", "--goal", "6000000", "--set", "sellingYear=2025"],
    { verdict: "notEnough", says: /^Under 1% chance of 6\.00M in 2025\. New pipeline arrives too late for 2025\./ },
  ],
  [
    "a leap day",
    madeHistory({ asOf: "2024-02-29" }),
    ["--as-of", "2024-02-29", "--goal", "6000000"],
    { verdict: "notEnough", says: /chance of 6\.00M in 2024\. To be 80% sure/, quarters: /in Q[123] 2024\./ },
  ],
  [
    "a fiscal year from July",
    madeHistory({ asOf: "2025-08-31" }),
    ["--as-of", "2025-08-31", "--goal", "6000000", "--set", "fiscalYearStartMonth=7"],
    { verdict: "notEnough", says: /chance of 6\.00M in 2025\/26\. To be 80% sure/, quarters: /in Q[123] 2025\/26\./ },
  ],
];

test.each(CASES)(
  "%s: the command says what a person understands",
  async (_, rows, words, { verdict, says, quarters }) => {
    const answer = await told(rows, ...words);
    expect([answer.verdict, answer.sentence]).toEqual([verdict, expect.stringMatching(says)]);
    if (quarters === undefined) return;
    expect(answer.quarters).toHaveLength(3);
    for (const { sentence } of answer.quarters) expect(sentence).toMatch(quarters);
  }
);
