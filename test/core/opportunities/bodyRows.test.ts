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
])("totals: %s", (_, row) => {
  const reading = readTable([HEADERS, ...DEALS, row]);
  expect([excluded(reading), reading.opportunities.count]).toEqual([["4 total"], 2]);
});

test.each<readonly [string, readonly CellValue[]]>([
  ["a deal named like one that has a stage", ["Total 18", "Ana", "Proposal", 300, "", ""]],
  ["a deal with days in a stage called Total", ["C", "Ana", "Total", 300, 45300, 45500]],
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
