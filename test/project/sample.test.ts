import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { dayFromIso } from "../../src/core/cells/day";
import { SAMPLE_AS_OF, samplePipeline } from "../../scripts/sample/samplePipeline";
import { HEADERS } from "../../scripts/sample/reportCsv";

const committed = readFileSync(path.join(__dirname, "../../assets/sample-pipeline.csv"), "utf8");
const lines = Papa.parse<string[]>(committed).data;
type Row = Readonly<Record<string, string>>;
const isHeader = (line: readonly string[]) => line[0] === "Opportunity ID";
const rows: Row[] = lines
  .filter((line) => line.length === HEADERS.length && !isHeader(line))
  .map((line) => Object.fromEntries(HEADERS.map((header, i) => [header, line[i] ?? ""])));

/** Milliseconds of a report's date; NaN for anything else. */
const dateOf = (text: string | undefined) => {
  const parts = /^(\d+)\/(\d+)\/(\d{4})$/.exec(text ?? "");
  return parts ? Date.UTC(Number(parts[3]), Number(parts[1]) - 1, Number(parts[2])) : NaN;
};
const AS_OF = Date.UTC(2026, 8, 15);
const DAY = 86_400_000;
const isOpen = (row: Row) => row["Status"] === "Open";
const isWon = (row: Row) => row["Status"] === "Won";
const amountOf = (row: Row) => Number(row["Amount"] === "" ? NaN : row["Amount"]);
const count = (holds: (row: Row) => boolean) => rows.filter(holds).length;

function groupsOf(key: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups.values()];
}

describe("the sample pipeline", () => {
  test("is what its generator gives", () => {
    expect(committed).toBe(samplePipeline());
    expect(SAMPLE_AS_OF).toBe(dayFromIso("2026-09-15"));
  });

  test("has about 600 opportunities over three years in twenty columns", () => {
    expect(HEADERS).toHaveLength(20);
    expect(groupsOf((row) => row["Opportunity ID"] ?? "")).toHaveLength(600);
    const created = rows.map((row) => dateOf(row["Created Date"]));
    expect(created.every((ms) => Number.isFinite(ms))).toBe(true);
    expect((AS_OF - Math.min(...created)) / DAY).toBeGreaterThan(3 * 365);
  });

  test("stands in a report: title rows, a header repeated half-way, footers", () => {
    expect(lines.findIndex(isHeader)).toBe(3);
    expect(lines.filter(isHeader)).toHaveLength(2);
    expect(committed).toMatch(/"Grand Totals \(605 records\)"\n"Confidential Information[^\n]*\n"Copyright[^\n]*\n$/);
  });

  test("leaves most of the goal won and the rest in doubt", () => {
    const year = Date.UTC(2026, 0, 1);
    const won = rows.filter(
      (row) => isWon(row) && dateOf(row["Close Date"]) >= year && dateOf(row["Close Date"]) <= AS_OF
    );
    const total = won
      .map(amountOf)
      .filter(Number.isFinite)
      .reduce((sum, amount) => sum + amount, 0);
    expect(total).toBeGreaterThan(6_500_000);
    expect(total).toBeLessThan(9_000_000);
  });
});

/** Every trouble a pipeline has: on how many rows at least, and how one is known. */
const TROUBLES: readonly (readonly [string, number, (row: Row) => boolean])[] = [
  ["overdue by more than two weeks", 5, (row) => isOpen(row) && dateOf(row["Close Date"]) < AS_OF - 14 * DAY],
  [
    "overdue within the grace",
    1,
    (row) => isOpen(row) && AS_OF - dateOf(row["Close Date"]) <= 14 * DAY && dateOf(row["Close Date"]) < AS_OF,
  ],
  ["undated", 3, (row) => isOpen(row) && row["Close Date"] === ""],
  ["unpriced", 4, (row) => isOpen(row) && row["Amount"] === ""],
  ["priced at zero", 1, (row) => isOpen(row) && amountOf(row) === 0],
  ["older than 150 days", 8, (row) => isOpen(row) && AS_OF - dateOf(row["Created Date"]) > 150 * DAY],
  ["outside the year", 5, (row) => isOpen(row) && dateOf(row["Close Date"]) > Date.UTC(2026, 11, 31)],
  ["poorly qualified", 8, (row) => isOpen(row) && row["Qualified"] === "No"],
  ["big", 2, (row) => isOpen(row) && amountOf(row) > 900_000],
  ["pushed", 3, (row) => isOpen(row) && /^Pushed \d times/.test(row["Next Step"] ?? "")],
  ["closed before created", 2, (row) => !isOpen(row) && dateOf(row["Close Date"]) < dateOf(row["Created Date"])],
  ["expected before created", 1, (row) => isOpen(row) && dateOf(row["Close Date"]) < dateOf(row["Created Date"])],
  ["created after the export", 1, (row) => dateOf(row["Created Date"]) > AS_OF],
  ["won after the export", 1, (row) => isWon(row) && dateOf(row["Close Date"]) > AS_OF],
  ["open with certainty", 2, (row) => isOpen(row) && /^(0|100)$/.test(row["Probability (%)"] ?? "")],
  ["open in a won stage", 1, (row) => isOpen(row) && row["Stage"] === "Closed Won"],
  ["won in an open stage", 1, (row) => isWon(row) && row["Stage"] === "Negotiation/Review"],
  ["money as text", 3, (row) => /^\$[\d,]+\.\d\d$/.test(row["Amount"] ?? "")],
  ["money in words", 1, (row) => row["Amount"] === "TBD"],
  ["an error value", 1, (row) => row["Amount"] === "#N/A"],
  ["a negative amount", 1, (row) => amountOf(row) < 0],
  ["a date in words", 1, (row) => row["Close Date"] === "after the summer"],
  ["an owner in capitals", 1, (row) => /^[A-Z ]+$/.test(row["Opportunity Owner"] ?? "")],
  ["spaces around an owner", 1, (row) => /^ .* $/.test(row["Opportunity Owner"] ?? "")],
  ["a stage in small letters", 1, (row) => row["Stage"] === "closed won"],
  ["a source in small letters", 1, (row) => /^[a-z]/.test(row["Lead Source"] ?? "")],
  ["no source", 10, (row) => row["Lead Source"] === ""],
  ["a name that spreadsheets misread", 4, (row) => /^(A\*|007|@|>5)/.test(row["Account Name"] ?? "")],
  ["a line break inside a cell", 1, (row) => (row["Next Step"] ?? "").includes("\n")],
  [
    "given up without a decision",
    20,
    (row) => row["Status"] === "Lost" && /^No |Unresponsive|cancelled/.test(row["Lost Reason"] ?? ""),
  ],
];

describe("the sample pipeline has every trouble", () => {
  test.each(TROUBLES)("%s: at least %d", (_name, least, holds) => {
    expect(count(holds)).toBeGreaterThanOrEqual(least);
  });

  test("rows twice: three copies, two deals by product line", () => {
    const twice = groupsOf((row) => row["Opportunity ID"] ?? "").filter((group) => group.length === 2);
    const copies = twice.filter(([first, second]) => first?.["Amount"] === second?.["Amount"]);
    expect(copies).toHaveLength(3);
    expect(twice).toHaveLength(5);
  });
});
