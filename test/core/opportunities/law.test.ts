import fc from "fast-check";
import type { CellValue } from "../../../src/core/cells/grid";
import { LEFT_OUT_REASONS } from "../../../src/core/opportunities/leftOutReason";
import type { Reading } from "../../../src/core/opportunities/reading";
import { SAME_IDS, GROUPED_ROWS } from "../../../src/core/opportunities/readingChoices";
import { SourceError } from "../../../src/core/opportunities/sourceError";
import { readTable, type Rows } from "./readTable";

type Row = readonly CellValue[];

const HEADERS = ["Deal ID", "Deal", "Account", "Owner", "Stage", "Product", "Amount", "Created Date", "Close Date"];
const WITHOUT_ID = ["Row", ...HEADERS.slice(1)];
const VERSIONED = [...HEADERS, "Last Modified Date"];
const SNAPSHOTS = [...HEADERS, "Snapshot Date"];
const GROUPED = ["Stage", "Owner", "Deal ID", "Deal", "Account", "Product", "Amount", "Created Date", "Close Date"];
const PIPELINES = [...HEADERS, "Pipeline"];
const FIELD_HISTORY = [
  "Deal ID",
  "Deal",
  "Old Value",
  "Field / Event",
  "New Value",
  "Product",
  "Amount",
  "Edit Date",
  "Close Date",
];
const HISTORY = [
  "Deal ID",
  "Deal",
  "Account",
  "Owner",
  "To Stage",
  "Product",
  "Amount",
  "Created Date",
  "Close Date",
  "From Stage",
];

const blankOr = <T>(filled: fc.Arbitrary<T>): fc.Arbitrary<T | ""> =>
  fc.oneof({ weight: 5, arbitrary: filled }, fc.constant("" as const));
const day = fc.integer({ min: 45_200, max: 45_600 });

/** Ids from a small stock, so that they repeat in every way. */
const dealRow: fc.Arbitrary<Row> = fc.tuple(
  blankOr(fc.constantFrom("A1", "A2", "A3", "A4", "0068d000009MWGP", "0068d000009MWGPAA4")),
  blankOr(fc.constantFrom("Pumps", "Valves", "Seals", "Total Energies")),
  blankOr(fc.constantFrom("Acme", "Bolt")),
  blankOr(fc.constantFrom("Ana", "Bo")),
  blankOr(fc.constantFrom("Proposal", "Closed Won", "Closed Lost", "Discovery")),
  blankOr(fc.constantFrom("Pump", "Hose")),
  fc.oneof(fc.constantFrom<CellValue>(100, 250, 0, -5, "", "n/a", "#N/A", "1.234,50 €")),
  blankOr(day),
  blankOr(day),
  fc.oneof<fc.Arbitrary<CellValue>[]>(day, fc.constantFrom("", "Discovery", "2024-03-01 10:05", "2024-03-01 10:06"))
);

const blanks = (count: number): Row => new Array<string>(count).fill("");
const otherRow: fc.Arbitrary<Row> = fc.constantFrom<Row>(
  blanks(10),
  HEADERS,
  ["Subtotal", "", "", "", "", "", 350, "", "", ""],
  ["", "Grand Total", "", "", "", "", 350, "", "", ""],
  ["", "", "", "", "Total", "", 350, "", "", ""],
  ["Proposal (3)", "", "", "", "", "", 350, "", "", ""],
  ["Confidential Information - Do Not Distribute", ...blanks(9)],
  ["", "A note typed below the table", ...blanks(8)],
  ["", "", "", "", "", "", 0, 0, 0, 0],
  [false, "", "", "", "", "", "", "", "", ""]
);

const sheet: fc.Arbitrary<Rows> = fc
  .tuple(
    fc.constantFrom<Row>(HEADERS, WITHOUT_ID, VERSIONED, SNAPSHOTS, HISTORY, FIELD_HISTORY, GROUPED, PIPELINES),
    fc.array(fc.oneof({ weight: 4, arbitrary: dealRow }, otherRow), { minLength: 1, maxLength: 40 })
  )
  .map(([headers, rows]) => [headers, ...rows]);

/** The reading, or undefined where no row is a deal. */
function tried(rows: Rows, choices: Parameters<typeof readTable>[1]): Reading | undefined {
  try {
    return readTable(rows, choices);
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

/** Every row read is the first of a deal, a further line of one, or left out with a reason that has words; none is two of these. */
function holdsLaw(reading: Reading): void {
  const { opportunities, excluded, lines, rowsRead } = reading;
  expect(opportunities.count + lines + excluded.length).toBe(rowsRead);
  const rows = [...opportunities.row, ...excluded.map(({ row }) => row)];
  expect(new Set(rows).size).toBe(rows.length);
  expect(excluded.map(({ row }) => row)).toEqual(excluded.map(({ row }) => row).sort((a, b) => a - b));
  for (const { reason } of excluded) expect(LEFT_OUT_REASONS).toContain(reason);
}

test("rows read = opportunities + further lines of a deal + left out, whatever stands on the sheet", () => {
  fc.assert(
    fc.property(sheet, fc.constantFrom(...SAME_IDS), fc.constantFrom(...GROUPED_ROWS), (rows, sameId, groupedRows) => {
      const reading = tried(rows, { sameId, groupedRows });
      if (reading !== undefined) holdsLaw(reading);
    }),
    { numRuns: 500 }
  );
});

test("more troubles than are listed do not hide a row", () => {
  const rows: Row[] = [HEADERS];
  for (let i = 0; i < 300; i++) rows.push([`D${i}`, `Deal ${i}`, "Acme", "Ana", "Proposal", "", "much", "never", ""]);
  for (let i = 0; i < 300; i++) rows.push([`D${i}`, `Deal ${i}`, "Acme", "Ana", "Proposal", "", "much", "never", ""]);
  for (let i = 0; i < 150; i++) rows.push(i % 2 === 0 ? blanks(9) : HEADERS);
  rows.push(["D0", "Deal 0", "Acme", "Ana", "Proposal", "Hose", 5, "", ""]);
  const reading = readTable(rows);
  holdsLaw(reading);
  expect([reading.rowsRead, reading.opportunities.count]).toEqual([751, 300]);
  expect(reading.issues.length).toBeLessThan(reading.excluded.length);
});
