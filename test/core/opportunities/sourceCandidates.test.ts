import { findSource, type SourceCandidate, type SourceWish } from "../../../src/core/opportunities/findSource";
import { blockOfSource } from "../../../src/core/opportunities/nearestSource";
import type { Source } from "../../../src/core/opportunities/reading";
import type { SheetHead } from "../../../src/core/opportunities/sheetHead";
import { SourceError } from "../../../src/core/opportunities/sourceError";
import { headOf, readTable, type Rows } from "./readTable";

const HEADERS = ["Deal", "Owner", "Stage", "Amount", "Close Date"];
const DEALS: Rows = [
  ["Alpha", "Ana", "Proposal", 1000, 45_500],
  ["Beta", "Bo", "Closed Won", 2000, 45_400],
  ["Gamma", "Cy", "Closed Lost", 3000, 45_410],
];

function best(heads: readonly SheetHead[], wish?: SourceWish): SourceCandidate {
  const [first] = findSource(heads, wish);
  if (first === undefined) throw new Error("no source");
  return first;
}
const source = (rows: Rows, wish?: SourceWish): Source => best([headOf(rows)], wish).source;

function faultKind(rows: Rows, wish?: SourceWish): string {
  try {
    return findSource([headOf(rows)], wish).length > 0 ? "found" : "none";
  } catch (error) {
    if (error instanceof SourceError) return error.fault.kind;
    throw error;
  }
}

describe("blank columns", () => {
  const spaced = (rows: Rows, after: number): Rows =>
    rows.map((row) => [...row.slice(0, after), "", ...row.slice(after)]);

  test.each([1, 2, 3, 4])("a blank column after column %i parts nothing", (after) => {
    const { columns } = source(spaced([HEADERS, ...DEALS], after));
    expect(columns).toEqual({
      name: "Deal",
      owner: "Owner",
      stage: "Stage",
      amount: "Amount",
      closeDate: "Close Date",
    });
  });

  test("two halves that each have an amount and a stage are one table: they say different things", () => {
    const rows: Rows = [
      ["Record ID", "Amount", "Is Closed Won", "", "Deal Name", "Deal Stage", "Total contract value"],
      [1, 100, "false", "", "Alpha", "Proposal", 300],
      [2, 200, "true", "", "Beta", "Closed Won", 500],
    ];
    expect(source(rows).columns).toMatchObject({
      id: "Record ID",
      amount: "Amount",
      name: "Deal Name",
      stage: "Deal Stage",
    });
  });

  test("dates that few deals have, and zeros in rows not yet used, part nothing", () => {
    const deals: Rows = Array.from({ length: 12 }, (_, i) => [`Deal ${i}`, i < 3 ? "Won" : "Proposal", 100 + i, "", i < 3 ? 45_400 : "", i < 3 ? 45_300 + i : ""]); // prettier-ignore
    const unused: Rows = Array.from({ length: 15 }, () => ["", "", 0, "", "", ""]);
    const headers = ["Deal", "Stage", "Amount", "", "Won time", "Created"];
    expect(source([headers, ...deals, ...unused]).columns).toMatchObject({
      actualClose: "Won time",
      created: "Created",
    });
  });

  test("a label of a group above a blank column is no column", () => {
    const rows: Rows = [
      ["", "Deal", "", "Dates"],
      ["Opportunity Name", "", "Stage", "Close Date"],
      ["A", "", "Won", 45_300],
      ["B", "", "Lost", 45_310],
    ];
    expect(source(rows).columns).toEqual({ name: "Opportunity Name", stage: "Stage", closeDate: "Close Date" });
  });

  test("a column of pictures without a header stays a column, called by its letters", () => {
    const rows: Rows = [
      ["", ...HEADERS],
      ["🔥", ...(DEALS[0] ?? [])],
      ["🔥", ...(DEALS[1] ?? [])],
    ];
    expect(source(rows)).toMatchObject({ firstColumn: 0, columnIndexes: { name: 1, amount: 4 } });
    expect(source(rows, { columnMap: { type: "A:A" } }).columnIndexes.type).toBe(0);
  });
});

describe("two tables side by side", () => {
  const other: Rows = [
    ["Deal", "Stage", "Amount"],
    ["Delta", "Proposal", 10],
    ["Epsilon", "Won", 20],
    ["Zeta", "Lost", 30],
  ];
  const side: Rows = [HEADERS, ...DEALS].map((row, i) => [...row, "", ...(other[i] ?? [])]);

  test("each is a candidate, and is found again by its place", () => {
    const head = headOf(side);
    const found = findSource([head]);
    expect(found.map(({ source: { firstColumn, lastColumn } }) => [firstColumn, lastColumn])).toEqual([
      [0, 4],
      [6, 8],
    ]);
    expect(found.map(({ why }) => why.lost)).toEqual([undefined, "fields"]);
    for (const { source: one } of found)
      expect(blockOfSource([head], one, {})?.source.firstColumn).toBe(one.firstColumn);
  });

  test.each(["G1", "$i$3", "H4"])("the second is the one asked for by its cell %s", (table) => {
    expect(findSource([headOf(side)], { table }).map(({ source: { firstColumn } }) => firstColumn)).toEqual([6]);
  });

  test("an Excel table is asked for by its name, or by a cell of it", () => {
    const below = headOf([HEADERS, ...DEALS], { table: "Closed2024", firstRow: 20 });
    const heads = [headOf(side), below];
    for (const table of ["closed2024", "A20", "B23"])
      expect(findSource(heads, { table }).map(({ source }) => source.table)).toEqual(["Closed2024"]);
  });

  test("what is asked for and is not there is said, with what is", () => {
    for (const table of ["Quotas", "F2", "G5"]) {
      const asked = (): unknown => findSource([headOf(side)], { sheet: "Deals", table });
      expect(asked).toThrow(new SourceError({ kind: "noSuchTable", sheet: "Deals", table, tables: ["A1", "G1"] }));
    }
  });

  test("a list of quotas or of probabilities lends nothing", () => {
    const quotas: Rows = [HEADERS, ...DEALS].map((row, i) => [
      ...row,
      "",
      ...([
        ["Rep", "Team", "Created"],
        ["Ana", "North", 45_000],
      ][i] ?? ["", "", ""]),
    ]);
    const longer: Rows = [...quotas, ...DEALS.map((row) => [...row, "", "", "", ""])];
    expect(Object.keys(source(longer).columns)).toEqual(["name", "owner", "stage", "amount", "closeDate"]);
  });

  test("a table that begins further down is another one", () => {
    const rows: Rows = [
      [...HEADERS, "", "", ""],
      [...(DEALS[0] ?? []), "", "", ""],
      [...(DEALS[1] ?? []), "", "Rep", "Created Date"],
      [...(DEALS[2] ?? []), "", "Ana", 45_000],
    ];
    expect(source(rows)).toMatchObject({ lastColumn: 4 });
    expect(source(rows).columns.created).toBeUndefined();
  });
});

describe("headers", () => {
  test("two columns of one name can each be named; which is read is asked", () => {
    const rows: Rows = [
      ["Deal", "Stage", "Amount", "Amount"],
      ["A", "Won", 1, 2],
      ["B", "Lost", 3, 4],
    ];
    const first = source(rows);
    expect(first.columns.amount).toBe("Amount");
    expect(first.questions).toMatchObject([
      { key: "column:amount", options: ["Amount", "Amount (2)"], answer: undefined },
    ]);
    const second = source(rows, { columnMap: { amount: "Amount (2)" } });
    expect([second.columns.amount, second.columnIndexes.amount, second.headerTexts?.amount]).toEqual([
      "Amount (2)",
      3,
      "Amount",
    ]);
    expect(second.questions).toMatchObject([{ key: "column:amount", answer: "Amount (2)" }]);
  });

  test("of two columns of one name the one whose cells fit is read", () => {
    const rows: Rows = [
      ["Deal", "Stage", "Close Date", "Close Date"],
      ["A", "Won", "Q1-2024", 45_300],
      ["B", "Lost", "Q2-2024", 45_400],
    ];
    const { columns, columnIndexes } = source(rows);
    expect([columns.closeDate, columnIndexes.closeDate]).toEqual(["Close Date (2)", 3]);
  });

  test("a header over two rows: the group's words stand before those that say too little", () => {
    const rows: Rows = [
      ["Deal", "Created", "Expected", "", "Stage"],
      ["", "Date", "Close Date", "Amount", ""],
      ["A", 45_000, 45_200, 100, "Proposal"],
      ["B", 45_010, 45_210, 200, "Won"],
    ];
    expect(source(rows)).toMatchObject({
      headerRow: 2,
      columns: { name: "Deal", created: "Created Date", closeDate: "Close Date", amount: "Amount", stage: "Stage" },
      headerTexts: { name: "", created: "Date", stage: "" },
    });
  });

  test("a header whose second row names only the columns below merged cells", () => {
    const rows: Rows = [
      ["Deal", "Stage", "Owner", "Close Date", "Value", ""],
      ["", "", "", "", "Net", "Gross"],
      ["A", "Proposal", "Ana", 45_200, 100, 119],
      ["B", "Won", "Bo", 45_210, 200, 238],
    ];
    const { headerRow, columns, columnIndexes } = source(rows);
    expect([headerRow, columns.stage, columnIndexes.amount]).toEqual([2, "Stage", 4]);
  });
});

describe("several sheets of one kind", () => {
  const sheets = (...names: readonly string[]): SheetHead[] =>
    names.map((sheet) => headOf([HEADERS, ...DEALS], { sheet }));
  const order = (...names: readonly string[]): string[] =>
    findSource(sheets(...names)).map(({ source: { sheet } }) => sheet);

  test.each([
    [
      ["March", "April"],
      ["April", "March"],
    ],
    [
      ["2024-03-31", "2024-04-30", "2024-02-29"],
      ["2024-04-30", "2024-03-31", "2024-02-29"],
    ],
    [
      ["Pipeline Mai 2024", "Pipeline Januar 2025"],
      ["Pipeline Januar 2025", "Pipeline Mai 2024"],
    ],
    [
      ["Q4 2023", "Q1 2024"],
      ["Q1 2024", "Q4 2023"],
    ],
    [
      ["Dec 23", "Jan 24"],
      ["Jan 24", "Dec 23"],
    ],
    // Which year is not said, and the rows do not tell either: the first sheet.
    [
      ["December", "January"],
      ["December", "January"],
    ],
    [
      ["Deals", "Copy"],
      ["Deals", "Copy"],
    ],
  ])("%j: %j", (names, found) => {
    expect(order(...names)).toEqual(found);
  });

  test("say of each other that they are, from the oldest to the newest", () => {
    const [april, march] = findSource(sheets("March", "April"));
    expect(april?.why).toMatchObject({ series: ["March", "April"], lost: undefined });
    expect(march?.why).toMatchObject({ series: ["March", "April"], lost: "newer" });
    expect(best(sheets("Deals")).why.series).toEqual([]);
  });

  test("by the newest day in their rows where their names say nothing", () => {
    const rows = (created: number): Rows => [[...HEADERS, "Created"], ["A", "Ana", "Won", 1, 45_500, created], ["B", "Bo", "Lost", 1, 45_500, 45_000]]; // prettier-ignore
    const heads = [45_100, 45_300, 45_200].map((day, i) => headOf(rows(day), { sheet: `Export ${i}` }));
    expect(findSource(heads).map(({ source: { sheet } }) => sheet)).toEqual(["Export 1", "Export 2", "Export 0"]);
  });
});

describe("the same columns with other deals", () => {
  const open: Rows = [HEADERS, ["Delta", "Ana", "Proposal", 5, 45_500], ["Epsilon", "Bo", "Negotiation", 6, 45_510]];

  test("on another sheet or beside are no snapshot: what is not read is named", () => {
    const onSheets = findSource([headOf([HEADERS, ...DEALS], { sheet: "Closed" }), headOf(open, { sheet: "Open" })]);
    expect(onSheets.map(({ source: { sheet, otherParts }, why }) => [sheet, otherParts, why.lost])).toEqual([
      ["Closed", ["Open"], undefined],
      ["Open", ["Closed"], "rows"],
    ]);
    const beside = [HEADERS, ...DEALS].map((row, i) => [...row, "", ...(open[i] ?? [])]);
    expect(source(beside).otherParts).toEqual(["Deals"]);
    expect(readTable(beside).issues).toContainEqual({
      code: "otherPart",
      row: undefined,
      column: undefined,
      found: "Deals",
    });
  });

  test("the same deals a month later are none", () => {
    const heads = ["March", "April"].map((sheet) => headOf([HEADERS, ...DEALS], { sheet }));
    expect(findSource(heads).map(({ source: { otherParts } }) => otherParts)).toEqual([[], []]);
  });
});

describe("why a block was taken and the others were not", () => {
  test("fields, rows, what it has, and the sheets that are none", () => {
    const heads = [
      headOf([["Notes"], ["call Ana"]], { sheet: "Notes" }),
      headOf([["Deal", "Stage"], ["A", "Won"], ["B", "Lost"]], { sheet: "Counted" }), // prettier-ignore
      headOf([HEADERS, ...DEALS], { sheet: "Deals" }),
      { ...headOf([HEADERS, ...DEALS], { sheet: "Old" }), isHidden: true },
    ];
    const [deals, counted] = findSource(heads);
    expect(deals?.source.sheet).toBe("Deals");
    expect(deals).toMatchObject({ fields: ["name", "owner", "stage", "amount", "closeDate"], rows: 3 });
    expect(deals?.why).toMatchObject({
      hasAmount: true,
      hasSalesWords: true,
      guessed: 0,
      lost: undefined,
      passedOver: [
        { sheet: "Notes", reason: "noHeaderRow" },
        { sheet: "Old", reason: "hiddenPipeline" },
      ],
    });
    expect(counted?.why).toMatchObject({ hasAmount: false, lost: "amount", passedOver: [] });
  });
});

describe("the minimum: how a deal stands, and an amount or deals to count", () => {
  test("deals without an amount are counted; a number under an unknown header is asked about", () => {
    const rows: Rows = [
      ["Deal", "Stage", "Pigs"],
      ["A", "Closed Won", 1200],
      ["B", "Closed Lost", 3400],
    ];
    expect(source(rows).columns).toEqual({ name: "Deal", stage: "Stage" });
    expect(source(rows).questions).toMatchObject([{ key: "column:amount", options: ["", "Pigs"] }]);
    expect(source(rows, { columnMap: { amount: "Pigs" } }).columnIndexes.amount).toBe(2);
    expect(source(rows, { columnMap: { amount: "" } }).columnIndexes.amount).toBeUndefined();
    const { opportunities } = readTable(rows);
    expect([opportunities.count, [...opportunities.amount]]).toEqual([2, [NaN, NaN]]);
  });

  test.each<readonly [string, Rows]>([
    ["tasks", [["Subject", "Owner", "Status", "Due"], ["Call", "Ana", "Open", 45_000], ["Write", "Bo", "Done", 45_010]]],
    ["contacts", [["Name", "Company", "Status"], ["Ann", "Acme", "Active"], ["Bob", "Bolt", "New"]]],
    ["tickets", [["Id", "Title", "State"], [1, "Crash", "Open"], [2, "Slow", "Closed"]]],
    ["applicants", [["Name", "Stage"], ["Ann", "Interview"], ["Bob", "Hired"]]],
    ["campaigns", [["Campaign Name", "Status", "Expected Revenue"], ["Fair", "Active", 5000], ["Mail", "Complete", 800]]],
    ["lost property",
      [
        ["Item", "Status", "Found on"],
        ["Umbrella", "Lost", 45_000],
        ["Key", "Found", 45_010],
      ],
    ],
  ])("%s are no pipeline", (_, rows) => {
    expect(faultKind(rows)).toBe("missingField");
  }); // prettier-ignore
});

describe("a mapped column that is not there any more", () => {
  const map = { amount: "Deal Size", created: "Opened" };

  test("moved: nothing is asked", () => {
    const moved: Rows = [["Amount", "Deal", "Stage"], [5, "A", "Won"], [6, "B", "Lost"]]; // prettier-ignore
    expect(source(moved, { columnMap: { amount: "Amount" } })).toMatchObject({
      columnIndexes: { amount: 0 },
      questions: [],
    });
  });

  test("renamed: recognised anew, and asked about alone with the header that is gone", () => {
    const { columns, questions, certainty } = source([HEADERS, ...DEALS], { columnMap: { amount: "Deal Size" } });
    expect(columns.amount).toBe("Amount");
    expect(certainty?.amount).toEqual({ by: "name", rank: expect.any(Number) as number });
    expect(questions).toMatchObject([
      { key: "column:amount", found: "Deal Size", column: "Amount", answer: undefined },
    ]);
  });

  test("a guess can be answered otherwise: with another column that fits, or with none", () => {
    const rows: Rows = [
      ["Deal", "Stage", "Column3", "Column4"],
      ["A", "Won", 1200, 900],
      ["B", "Lost", 3400, 800],
    ];
    expect(source(rows).questions).toMatchObject([{ key: "column:amount", options: ["Column3", "Column4", ""] }]);
    const kept = source(rows, { columnMap: { amount: "Column4" } });
    expect([kept.columnIndexes.amount, kept.questions?.[0]?.answer]).toEqual([3, "Column4"]);
  });

  test("gone, and not needed: the first option is no column", () => {
    const { columns, questions } = source([HEADERS, ...DEALS], { columnMap: map });
    expect(columns.created).toBeUndefined();
    expect(questions?.find(({ key }) => key === "column:created")).toMatchObject({ found: "Opened", options: [""] });
  });

  test("gone, and needed: named as missing", () => {
    const rows: Rows = [["Deal", "Stage"], ["A", "Hot"], ["B", "Cold"]]; // prettier-ignore
    expect(faultKind(rows, { columnMap: { amount: "Deal Size" } })).toBe("noSuchColumn");
  });
});
