import type { CellValue } from "../../../src/core/cells/grid";
import type { Reading } from "../../../src/core/opportunities/reading";
import { readTable, type Rows } from "./readTable";

const HEADERS = ["Deal", "Owner", "Stage", "Amount", "Created Date", "Close Date"];
const DEALS: Rows = [
  ["A", "Ana", "Proposal", 100, 45300, 45500],
  ["B", "Bo", "Closed Won", 200, 45200, 45400],
];
const excluded = ({ excluded: rows }: Reading): string[] => rows.map(({ row, reason }) => `${row} ${reason}`);

test.each<readonly [string, readonly CellValue[]]>([
  ["a word beside a count in the stage column", ["Sum", "", "18 deals", 300, "", ""]],
  ["a count behind the word", ["Total: 2 deals", "", "", 300, "", ""]],
  ["a bare number behind the word", ["Total 2", "", "", 300, "", ""]],
  ["the word in the stage column", ["", "", "Total", 300, "", ""]],
  ["the word in the stage column beside a count", ["2 deals", "", "Total:", 300, "", ""]],
  ["a count alone", ["18 opportunities", "", "", 300, "", ""]],
  ["Total, Sum and Average as before", ["Average", "", "", 150, "", ""]],
  ["the word in any other text column", ["", "Subtotal", "", 300, "", ""]],
  ["a count in the column behind the word", [18, "Count", "", "", "", ""]],
  ["a group's name before the word", ["Proposal Total", "", "", 300, "", ""]],
  ["a group's name before the word in the stage column", ["", "", "Proposal Ergebnis", 300, "", ""]],
  ["German", ["", "Gesamtsumme", "", 300, "", ""]],
  ["French, without the amount", ["Total général", "", "", "", "", ""]],
  ["Dutch", ["Totaal (2 regels)", "", "", 300, "", ""]],
  ["Portuguese, in the stage column", ["", "", "Soma", 300, "", ""]],
])("totals: %s", (_, row) => {
  const reading = readTable([HEADERS, ...DEALS, row]);
  expect([excluded(reading), reading.opportunities.count]).toEqual([["4 total"], 2]);
});

test.each<readonly [string, readonly CellValue[]]>([
  ["a deal named like one that has a stage", ["Total 18", "Ana", "Proposal", 300, "", ""]],
  ["a deal with days in a stage called Total", ["C", "Ana", "Total", 300, 45300, 45500]],
  ["a deal whose name ends like a total, with an owner", ["Pumps total", "Ana", "", 300, "", ""]],
  ["a deal named with a number, with an owner", ["Renewal (2024)", "Ana", "", 300, "", ""]],
  ["a deal named by a number of things", ["3 deals with Acme", "Ana", "", 300, 45300, 45500]],
])("no total: %s", (_, row) => {
  const reading = readTable([HEADERS, ...DEALS, row]);
  expect([excluded(reading), reading.opportunities.count]).toEqual([[], 3]);
});

test("a second row of headers right below the first is left out", () => {
  const second = ["Deal name", "Account Owner", "Stage Name", "Value", "Created", "Closed"];
  const reading = readTable([HEADERS, second, ...DEALS]);
  expect([excluded(reading), reading.opportunities.count]).toEqual([["2 repeatedHeader"], 2]);
});

test("a deal whose texts happen to be headers of other fields is a deal", () => {
  const reading = readTable([HEADERS, ["Project", "Ana", "New", 100, 45300, 45500], ...DEALS]);
  expect([excluded(reading), reading.opportunities.count]).toEqual([[], 3]);
});

test("what holds nothing of a deal: a note below the rows, a stage alone, a footer in the second column", () => {
  const rows: Rows = [
    ["Note: figures are preliminary", "", "", "", "", ""],
    ["", "", "Proposal", "", "", ""],
    ["", "Confidential Information - Do Not Distribute", "", "", "", ""],
    ["C", "Cy", "Proposal", 5, "", ""],
  ];
  const reading = readTable([HEADERS, ...DEALS, ...rows]);
  expect([excluded(reading), reading.opportunities.count]).toEqual([["4 noContent", "5 noContent", "6 footer"], 3]);
});

test("another small table below the deals, after a gap, holds none", () => {
  const blank = HEADERS.map(() => "");
  const targets: Rows = [
    blank,
    blank,
    ["Targets", "", "", "", "", ""],
    ["Quarter", "Goal", "", "", "", ""],
    ["Q3", 100_000, "", 5, "", ""],
  ];
  const reading = readTable([HEADERS, ...DEALS, ...targets]);
  expect([excluded(reading), reading.opportunities.count]).toEqual([
    ["4 blank", "5 blank", "6 noContent", "7 noContent", "8 noContent"],
    2,
  ]);
  expect(readTable([HEADERS, ...DEALS, blank, blank, ["C", "Ana", "", 5, "", 45500]]).opportunities.count).toBe(3);
});

test("lines drawn between rows hold nothing; a dash alone is a blank", () => {
  const rule = HEADERS.map(() => "-----");
  const reading = readTable([
    HEADERS,
    ...DEALS,
    rule,
    ["C", "-", "Proposal", "-", "—", "…"],
    ["=", "=", "=", "=", "", ""],
  ]);
  expect([excluded(reading), reading.opportunities.count]).toEqual([["4 noContent", "6 noContent"], 3]);
});

test("a header repeated below every page, also with arrows", () => {
  const arrows = ["Deal ↑", "Owner", "Stage ↓", "Amount", "Created Date", "Close Date"];
  const reading = readTable([HEADERS, ...DEALS, HEADERS, ...DEALS, arrows, ...DEALS]);
  expect([excluded(reading), reading.opportunities.count]).toEqual([["4 repeatedHeader", "7 repeatedHeader"], 6]);
});
