import { readFileSync } from "node:fs";
import { join } from "node:path";
import { textAt } from "../../../src/core/cells/column";
import { isoDay } from "../../../src/core/cells/day";
import type { CellValue } from "../../../src/core/cells/grid";
import { Notice, OUTCOME_NAMES } from "../../../src/core/opportunities/opportunities";
import type { Question } from "../../../src/core/opportunities/question";
import type { Reading } from "../../../src/core/opportunities/reading";
import { csvRows, readTable, type Rows, type TableOptions } from "./readTable";

const dayText = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? "-" : isoDay(value);

/** One line a deal: sheet row, name, stage, outcome, amount, created, closed or expected. */
function lines({ opportunities: o }: Reading): string[] {
  return Array.from({ length: o.count }, (_, i) =>
    [
      o.row[i],
      textAt(o.name, i) ?? textAt(o.id, i) ?? "",
      textAt(o.stage, i) ?? "",
      OUTCOME_NAMES[o.outcome[i] ?? 0],
      o.amount[i],
      dayText(o.created[i]),
      dayText(Number.isNaN(o.closed[i]) ? o.expectedClose[i] : o.closed[i]),
    ].join(" | ")
  );
}

const leftOut = ({ excluded }: Reading): string[] => excluded.map(({ row, reason }) => `${row} ${reason}`);
const issues = (reading: Reading): string[] => reading.issues.map(({ code, row }) => `${code} ${row ?? "column"}`);
const asked = ({ questions }: Reading): Question | undefined => questions.find(({ kind }) => kind === "sameId");
const likeliest = (reading: Reading): string | undefined => asked(reading)?.options[0];

describe("dated snapshots of the same deals below each other", () => {
  const HEADERS = ["Snapshot Date", "Deal ID", "Deal", "Stage", "Amount", "Created Date", "Close Date"];
  const SNAPSHOTS: Rows = [
    HEADERS,
    ["2024-04-30", "D1", "Pumps", "Proposal", 100, "2024-01-05", "2024-06-15"],
    ["2024-04-30", "D2", "Valves", "Discovery", 200, "2024-02-05", "2024-07-15"],
    ["2024-04-30", "D3", "Seals", "Proposal", 300, "2024-03-05", "2024-08-15"],
    ["2024-04-30", "D4", "Hoses", "Closed Won", 400, "2024-01-15", "2024-04-15"],
    HEADERS,
    ["2024-05-31", "D1", "Pumps", "Closed Won", 120, "2024-01-05", "2024-05-20"],
    ["2024-05-31", "D2", "Valves", "Proposal", 250, "2024-02-05", "2024-09-15"],
    ["2024-05-31", "D5", "Taps", "Discovery", 500, "2024-05-05", "2024-10-15"],
  ];

  test("the newest counts, nothing is asked; open deals gone since are left out, a won one stays won", () => {
    const reading = readTable(SNAPSHOTS);
    expect(lines(reading)).toEqual([
      "5 | Hoses | Closed Won | won | 400 | 2024-01-15 | 2024-04-15",
      "7 | Pumps | Closed Won | won | 120 | 2024-01-05 | 2024-05-20",
      "8 | Valves | Proposal | open | 250 | 2024-02-05 | 2024-09-15",
      "9 | Taps | Discovery | open | 500 | 2024-05-05 | 2024-10-15",
    ]);
    expect(leftOut(reading)).toEqual(["2 olderSnapshot", "3 olderSnapshot", "4 goneSinceSnapshot", "6 repeatedHeader"]);
    expect([asked(reading), issues(reading)]).toEqual([undefined, []]);
    expect([...reading.opportunities.notices]).toEqual([0, 0, 0, 0]);
  });

  test("the newest on top reads the same", () => {
    const [header = [], ...rows] = SNAPSHOTS.filter((row) => row !== HEADERS || row === SNAPSHOTS[0]);
    const turned = readTable([header, ...rows.filter((row) => row !== HEADERS).reverse()]);
    const withoutRow = (reading: Reading): string[] =>
      lines(reading)
        .map((line) => line.slice(line.indexOf("|")))
        .sort();
    expect(withoutRow(turned)).toEqual(withoutRow(readTable(SNAPSHOTS)));
  });

  test("without ids the name and the account tell the deals", () => {
    const rows = SNAPSHOTS.map((row) => row.filter((_, column) => column !== 1));
    expect(lines(readTable(rows))).toEqual(lines(readTable(SNAPSHOTS)));
  });

  test("lines of products within a snapshot are added", () => {
    const reading = readTable([
      ["Report Date", "Deal ID", "Product", "Stage", "Amount"],
      ["2024-04-30", "D1", "Pump", "Proposal", 1],
      ["2024-04-30", "D1", "Hose", "Proposal", 2],
      ["2024-05-31", "D1", "Pump", "Proposal", 10],
      ["2024-05-31", "D1", "Hose", "Proposal", 20],
      ["2024-05-31", "D2", "Hose", "Proposal", 40],
    ]);
    expect([...reading.opportunities.amount]).toEqual([30, 40]);
    expect([leftOut(reading), reading.lines]).toEqual([["2 olderSnapshot", "3 olderSnapshot"], 1]);
  });

  test("a date of its own for every deal is no snapshot", () => {
    const rows: CellValue[][] = [["Report Date", "Deal ID", "Stage", "Amount"]];
    for (let i = 1; i <= 20; i++) rows.push([`2024-05-${String(i).padStart(2, "0")}`, `D${i}`, "Proposal", i]);
    expect(readTable(rows).opportunities.count).toBe(20);
  });
});

describe("exports of the same deals pasted below each other, without a date", () => {
  const HEADERS = ["Deal ID", "Deal", "Stage", "Amount", "Created Date", "Close Date"];
  const APRIL: Rows = [
    ["D1", "Pumps", "Proposal", 100, 45296, 45458],
    ["D2", "Valves", "Discovery", 200, 45327, 45488],
    ["D3", "Seals", "Proposal", 300, 45356, 45519],
    ["D4", "Hoses", "Proposal", 400, 45306, 45519],
  ];
  const MAY: Rows = [
    ["D2", "Valves", "Proposal", 250, 45327, 45550],
    ["D1", "Pumps", "Closed Won", 120, 45296, 45432],
    ["D3", "Seals", "Proposal", 300, 45356, 45519],
    ["D5", "Taps", "Discovery", 500, 45417, 45580],
  ];

  test.each([
    ["the newest below", [...APRIL, ...MAY]],
    ["the newest on top", [...MAY, ...APRIL]],
  ] as const)("%s: the export with the newest deal counts, which is asked about", (_, rows) => {
    const reading = readTable([HEADERS, ...rows]);
    const { opportunities: o } = reading;
    const amounts = Array.from(o.amount, (amount, i) => `${textAt(o.name, i)} ${amount}`).sort();
    expect(amounts).toEqual(["Hoses 400", "Pumps 120", "Seals 300", "Taps 500", "Valves 250"]);
    expect(reading.excluded.map(({ reason }) => reason)).toEqual(Array(3).fill("olderSnapshot"));
    expect([likeliest(reading), asked(reading)?.rows]).toEqual(["newest", 3]);
  });

  test("the same export twice is repeats, not asked about", () => {
    const reading = readTable([HEADERS, ...APRIL, ...APRIL]);
    expect([reading.opportunities.count, asked(reading)]).toEqual([4, undefined]);
    expect(reading.excluded.map(({ reason }) => reason)).toEqual(Array(4).fill("duplicateRow"));
  });
});

describe("histories of stages", () => {
  test("from and to stage: the newest row is the deal, created with the first; closed with its last change", () => {
    const reading = readTable([
      ["Opportunity ID", "Opportunity Name", "From Stage", "To Stage", "Amount", "Changed On"],
      ["006A", "Alder", "", "Prospecting", 10, "2024-01-10 09:00"],
      ["006A", "Alder", "Prospecting", "Negotiation/Review", 12, "2024-03-01 09:00"],
      ["006A", "Alder", "Negotiation/Review", "Closed Won", 15, "2024-03-01 17:30"],
      ["006B", "Beech", "", "Prospecting", 20, "2024-02-10 09:00"],
    ]);
    expect(lines(reading)).toEqual([
      "4 | Alder | Closed Won | won | 15 | 2024-01-10 | 2024-03-01",
      "5 | Beech | Prospecting | open | 20 | - | -",
    ]);
    expect([leftOut(reading), asked(reading), issues(reading)]).toEqual([
      ["2 earlierChange", "3 earlierChange"],
      undefined,
      [],
    ]);
  });

  test("without ids, newest first, and without a day of the change: the order of the days decides", () => {
    const reading = readTable([
      ["Opportunity Name", "Account Name", "To Stage", "From Stage", "Amount", "Last Modified", "Created Date"],
      ["Alder", "Acme", "Closed Lost", "Prospecting", 10, 45400, 45300],
      ["Alder", "Bolt", "Prospecting", "", 30, 45390, 45380],
      ["Alder", "Acme", "Prospecting", "", 10, 45300, 45300],
    ]);
    expect(lines(reading).map((line) => line.slice(0, line.lastIndexOf(" | ")))).toEqual([
      "2 | Alder | Closed Lost | lost | 10 | 2024-01-09",
      "3 | Alder | Prospecting | open | 30 | 2024-03-29",
    ]);
  });

  test("a deal that was closed with its only row closed with that change", () => {
    const reading = readTable([
      ["Opportunity ID", "Opportunity Name", "From Stage", "To Stage", "Amount", "Changed On"],
      ["006A", "Alder", "Negotiation/Review", "Closed Won", 15, "2024-03-01 17:30"],
      ["006B", "Beech", "Prospecting", "Closed Lost", 20, ""],
      ["006C", "Cedar", "", "Prospecting", 25, "2024-02-10 09:00"],
    ]);
    expect(lines(reading)).toEqual([
      "2 | Alder | Closed Won | won | 15 | - | 2024-03-01",
      "3 | Beech | Closed Lost | lost | 20 | - | -",
      "4 | Cedar | Prospecting | open | 25 | - | -",
    ]);
  });

  test.each<[string, CellValue, CellValue, boolean]>([
    ["serials of a workbook that counts from 1904", 43830.375, 43890.75, true],
    ["serials that stand as text", "45292.375", "45352,75", false],
    ["serials as text of a workbook that counts from 1904", "43830.375", "43890.75", true],
    ["numbers of a date's digits", 20240101, 20240301, false],
    ["milliseconds since 1970", Date.UTC(2024, 0, 1, 9), Date.UTC(2024, 2, 1, 18), false],
  ])("the days of changes: %s", (_, first, last, date1904) => {
    const rows: Rows = [
      ["Opportunity ID", "Opportunity Name", "From Stage", "To Stage", "Amount", "Changed On"],
      ["006A", "Alder", "", "Prospecting", 10, first],
      ["006A", "Alder", "Prospecting", "Closed Won", 15, last],
    ];
    expect(lines(readTable(rows, { date1904 }))).toEqual([
      "3 | Alder | Closed Won | won | 15 | 2024-01-01 | 2024-03-01",
    ]);
  });

  test("a history of fields: only the changes of the stage count", () => {
    const reading = readTable([
      ["Opportunity ID", "Opportunity Name", "Field / Event", "Old Value", "New Value", "Edit Date", "Amount"],
      ["006A", "Alder", "Created.", "", "", "2024-01-10 09:00", 15],
      ["006A", "Alder", "Stage", "Prospecting", "Closed Won", "2024-03-01 17:30", 15],
      ["006A", "Alder", "Amount", "12", "15", "2024-03-02 08:00", 15],
      ["006B", "Beech", "Stage", "Prospecting", "Qualification", "2024-02-10 09:00", 20],
    ]);
    expect(lines(reading).map((line) => line.slice(0, 33))).toEqual([
      "3 | Alder | Closed Won | won | 15",
      "5 | Beech | Qualification | open ",
    ]);
    expect(leftOut(reading)).toEqual(["2 otherChange", "4 otherChange"]);
  });

  test("one row a change, its day called the created day", () => {
    const rows: CellValue[][] = [["OppID", "CreatedDate", "StageName", "Amount"]];
    for (const id of ["A", "B", "C", "D"])
      rows.push(
        [id, "2024-02-01", "Qualification", 5],
        [id, "2024-03-01", "Closed Won", 5],
        [id, "2024-01-01", "Prospecting", 5]
      );
    rows.push(["E", "2024-01-01", "Prospecting", 5], ["E", "2024-02-01", "Prospecting", 5]);
    const reading = readTable(rows);
    expect(lines(reading)[0]).toBe("3 | A | Closed Won | won | 5 | 2024-01-01 | 2024-03-01");
    expect([reading.opportunities.count, asked(reading), reading.excluded.length]).toEqual([5, undefined, 9]);
  });
});

describe("several rows of one id", () => {
  const HEADERS = ["Deal ID", "Deal", "Account", "Stage", "Product", "Amount", "Created Date", "Close Date"];
  const row = (cells: Partial<Record<(typeof HEADERS)[number], CellValue>>): CellValue[] =>
    HEADERS.map(
      (header) => ({ "Deal ID": "D1", Deal: "Pumps", Stage: "Proposal", Amount: 100, ...cells })[header] ?? ""
    );
  const read = (cells: readonly Parameters<typeof row>[0][], options: TableOptions = {}): Reading =>
    readTable([HEADERS, ...cells.map(row), row({ "Deal ID": "D9", Deal: "Other" })], options);
  const amounts = (reading: Reading): number[] => [...reading.opportunities.amount].slice(0, -1);

  test("repeated in every cell: once, flagged, not asked about", () => {
    const reading = read([{}, {}, {}]);
    expect([amounts(reading), leftOut(reading), asked(reading)]).toEqual([
      [100],
      ["3 duplicateRow", "4 duplicateRow"],
      undefined,
    ]);
    expect(reading.opportunities.notices[0]).toBe(Notice.duplicate);
  });

  test("products of one deal: their amounts are added, not asked about", () => {
    const reading = read([{ Product: "Pump" }, { Product: "Hose", Amount: 50 }]);
    expect([amounts(reading), issues(reading), reading.lines, asked(reading)]).toEqual([
      [150],
      ["productLine 3"],
      1,
      undefined,
    ]);
  });

  test("products with the same amount on every line of every deal: it is the deal's, and counts once", () => {
    const cells = ["D1", "D2", "D3"].flatMap((id, i) => [
      { "Deal ID": id, Product: "Pump", Amount: 100 + i },
      { "Deal ID": id, Product: "Hose", Amount: 100 + i },
    ]);
    const reading = read(cells);
    expect([amounts(reading), asked(reading)]).toEqual([[100, 101, 102], undefined]);
    expect(leftOut(reading)).toEqual(["3 furtherProduct", "5 furtherProduct", "7 furtherProduct"]);
    expect([...reading.opportunities.notices]).toEqual([0, 0, 0, 0]);
  });

  test("products with the same amount in one deal alone: asked", () => {
    const reading = read([{ Product: "Pump" }, { Product: "Hose" }]);
    expect([amounts(reading), likeliest(reading)]).toEqual([[100], "first"]);
    expect(amounts(read([{ Product: "Pump" }, { Product: "Hose" }], { sameId: "add" }))).toEqual([200]);
  });

  test.each<readonly [string, readonly Parameters<typeof row>[0][], string, readonly number[]]>([
    ["other amounts in the same stage", [{}, { Amount: 250 }], "add", [350]],
    ["another outcome", [{}, { Stage: "Closed Won" }], "separate", [100, 100]],
    ["another open stage", [{}, { Stage: "Discovery", Amount: 80 }], "newest", [80]],
    ["another account", [{ Account: "Acme" }, { Account: "Bolt", Amount: 70 }], "separate", [100, 70]],
    [
      "a name without a word in common, created on another day",
      [{ "Created Date": 45300 }, { Deal: "Taps", "Created Date": 45310 }],
      "separate",
      [100, 100],
    ],
    ["another closing day", [{ "Close Date": 45500 }, { "Close Date": 45600 }], "first", [100]],
  ])("%s: asked", (_, cells, best, expected) => {
    const reading = read(cells);
    expect([likeliest(reading), amounts(reading)]).toEqual([best, expected]);
    expect(asked(reading)).toMatchObject({ row: 3, found: "D1", rows: 1, column: "Deal ID", answer: undefined });
  });

  const CHANGED = [{}, { Amount: 250 }, { Stage: "Closed Won", Amount: 300 }];
  test.each([
    ["add", [650], [], 2],
    ["first", [100], ["3 duplicateRow", "4 duplicateRow"], 0],
    ["newest", [300], ["2 olderSnapshot", "3 olderSnapshot"], 0],
    ["separate", [100, 250, 300], [], 0],
  ] as const)("answered %s", (sameId, expected, out, further) => {
    const reading = read(CHANGED, { sameId });
    expect([amounts(reading), leftOut(reading), reading.lines]).toEqual([expected, out, further]);
    expect(asked(reading)?.answer).toBe(sameId);
  });

  test("an answer leaves alone what the rows settle", () => {
    const reading = read([{ Product: "Pump" }, { Product: "Hose", Amount: 50 }], { sameId: "newest" });
    expect([amounts(reading), asked(reading)]).toEqual([[150], undefined]);
  });

  test("the later change counts, to the minute, wherever it stands", () => {
    const reading = readTable([
      ["Deal ID", "Deal", "Stage", "Amount", "Last Modified Date"],
      ["D1", "Pumps, changed", "Proposal", 69, "03/05/2024 10:06 PM"],
      ["D1", "Pumps", "Proposal", 68, "03/05/2024 10:07 AM"],
      ["D2", "Valves", "Proposal", 70, "03/25/2024 10:07 AM"],
    ]);
    expect([...reading.opportunities.amount]).toEqual([69, 70]);
    expect([leftOut(reading), likeliest(reading)]).toEqual([["3 olderSnapshot"], "newest"]);
  });

  test.each(["Last Modified Date", "Snapshot Date", "From Stage"])(
    "one id on very many rows, with a column %s",
    (side) => {
      const rows: CellValue[][] = [["Deal ID", "Deal", "Stage", "Amount", side]];
      for (let i = 0; i < 150_000; i++)
        rows.push(["D1", "Pumps", i % 2 === 0 ? "Proposal" : "Discovery", i, 40_000 + i / 100]);
      const reading = readTable(rows);
      expect(reading.opportunities.count + reading.lines + reading.excluded.length).toBe(150_000);
      expect(reading.opportunities.count).toBe(1);
    }
  );

  test("ids given twice are told", () => {
    const reading = read([{ Account: "Acme" }, { Account: "Bolt" }]);
    expect(issues(reading)).toEqual(["idReused 3"]);
    expect([...reading.opportunities.notices]).toEqual([0, Notice.duplicate, 0]);
  });
});

describe("rows without ids", () => {
  const HEADERS = ["Deal", "Account", "Stage", "Amount", "Created Date"];

  test("repeated in every cell are told and stay; any difference makes another deal", () => {
    const reading = readTable([
      HEADERS,
      ["Pumps", "Acme", "Proposal", 100, 45300],
      ["Pumps", "Acme", "Proposal", 100, 45300],
      ["Pumps", "Acme", "Proposal", 100, 45301],
      ["Pumps", "Bolt", "Proposal", 100, 45300],
    ]);
    expect([reading.opportunities.count, issues(reading), asked(reading)]).toEqual([4, ["repeatedRow 3"], undefined]);
  });

  test("without names are not compared", () => {
    const reading = readTable([
      ["Owner", "Stage", "Amount"],
      ["Ana", "Proposal", 100],
      ["Ana", "Proposal", 100],
    ]);
    expect([reading.opportunities.count, issues(reading)]).toEqual([2, []]);
  });
});

test("the invented history report of Salesforce: four deals", () => {
  const file = join(__dirname, "../../exports/salesforce-opportunity-history.csv");
  const reading = readTable(csvRows(readFileSync(file, "utf8")));
  expect(lines(reading)).toEqual([
    "5 | Alder | Closed Won | won | 15000 | 2024-01-10 | 2024-06-14",
    "7 | Beech | Closed Lost | lost | 7000 | 2024-02-01 | 2024-04-25",
    "9 | Cedar | Id. Decision Makers | open | 22000 | 2024-03-04 | 2024-09-30",
    "10 | Elm | Prospecting | open | 9000 | 2024-06-03 | 2024-09-15",
  ]);
});
