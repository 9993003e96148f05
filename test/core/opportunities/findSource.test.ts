import { findSource, readColumnsNeeded, type SourceWish } from "../../../src/core/opportunities/findSource";
import { headerKey } from "../../../src/core/opportunities/headerText";
import type { Source } from "../../../src/core/opportunities/reading";
import type { SheetHead } from "../../../src/core/opportunities/sheetHead";
import { SourceError, type SourceFault } from "../../../src/core/opportunities/sourceError";
import { headOf, type Rows } from "./readTable";

const HEADERS = ["Deal", "Owner", "Stage", "Amount", "Close Date"];
const DEAL = ["Alpha", "Ana", "Proposal", 1000, 45500];

function best(heads: readonly SheetHead[], wish?: SourceWish): Source {
  const source = findSource(heads, wish)[0]?.source;
  if (source === undefined) throw new Error("no source");
  return source;
}

function fault(heads: readonly SheetHead[], wish?: SourceWish): SourceFault {
  try {
    findSource(heads, wish);
  } catch (error) {
    if (error instanceof SourceError) return error.fault;
    throw error;
  }
  throw new Error("no fault");
}

describe("where the header row is", () => {
  test("below title rows, from column D, the block without blank edges", () => {
    const rows: Rows = [
      ["", "", "", "Sales Pipeline 2024", "", "", "", "", ""],
      ["", "", "", "Owner: all", "", "Status: open", "", "", ""],
      ["", "", "", "", "", "", "", "", ""],
      ["", "", "", ...HEADERS, ""],
      ["", "", "", ...DEAL, ""],
    ];
    const source = best([headOf(rows)]);
    expect(source).toMatchObject({ headerRow: 4, firstRow: 5, lastRow: 5, firstColumn: 3, lastColumn: 7 });
    expect(source.columnIndexes).toEqual({ name: 3, owner: 4, stage: 5, amount: 6, closeDate: 7 });
  });

  test("a used range that begins at C3 keeps the sheet's own rows and columns", () => {
    const source = best([headOf([HEADERS, DEAL], { firstRow: 3, firstColumn: 2 })]);
    expect(source).toMatchObject({ headerRow: 3, firstRow: 4, lastRow: 4, firstColumn: 2, lastColumn: 6 });
    expect(source.columnIndexes.amount).toBe(5);
  });

  test("below a schema line and below a total above the header", () => {
    const schema: Rows = [['ListSchema={"Field":"Amount"}', "", "", "", ""], HEADERS, DEAL];
    expect(best([headOf(schema)]).headerRow).toBe(2);
    const total: Rows = [["", "", "", 2297200.86, ""], HEADERS, DEAL];
    expect(best([headOf(total)]).headerRow).toBe(2);
  });

  test("headers merged over two rows are read from the upper one where the lower is blank", () => {
    const rows: Rows = [
      ["Deal", "Owner", "Money", "", "Stage"],
      ["", "", "Amount", "Currency", ""],
      ["Alpha", "Ana", 1000, "EUR", "Proposal"],
    ];
    const source = best([headOf(rows)]);
    expect(source.headerRow).toBe(2);
    expect(source.columns).toEqual({
      name: "Deal",
      owner: "Owner",
      amount: "Amount",
      currency: "Currency",
      stage: "Stage",
    });
  });

  test("blank and repeated headers: the first of each name counts", () => {
    const rows: Rows = [
      ["Deal", "", "Stage", "Amount", "Amount"],
      ["Alpha", "x", "Proposal", 1, 2],
    ];
    expect(best([headOf(rows)]).columnIndexes).toEqual({ name: 0, stage: 2, amount: 3 });
  });

  test("a small table beside the deals does not lend its columns", () => {
    const rows: Rows = [
      [...HEADERS, "", "Stage", "Probability"],
      [...DEAL, "", "Proposal", 0.5],
    ];
    const source = best([headOf(rows)]);
    expect(source.columnIndexes.probability).toBeUndefined();
    expect(source.lastColumn).toBe(4);
  });

  test("a repeated header row further down is not the header", () => {
    expect(best([headOf([HEADERS, DEAL, HEADERS, DEAL])]).headerRow).toBe(1);
  });

  test("headers with ], # and '", () => {
    const rows: Rows = [["Deal]", "#Owner", "Stage'", "Amount [#]", "It's"], DEAL];
    expect(best([headOf(rows)]).columns).toEqual({
      name: "Deal]",
      owner: "#Owner",
      stage: "Stage'",
      amount: "Amount [#]",
    });
  });
});

describe("which block is taken", () => {
  const plain = headOf([HEADERS, DEAL], { sheet: "Deals" });
  const table: SheetHead = { ...plain, table: "Table1" };

  test("a table rather than the sheet it stands on, once", () => {
    const found = findSource([plain, table]);
    expect(found.map(({ source }) => source.table)).toEqual(["Table1"]);
  });

  test("the block with more recognised columns, then the first one", () => {
    const poor = headOf(
      [
        ["Stage", "Amount", "x"],
        ["Won", 1, 2],
      ],
      { sheet: "Pivot" }
    );
    expect(best([poor, plain]).sheet).toBe("Deals");
    const copy = headOf([HEADERS, DEAL], { sheet: "Copy" });
    expect(best([plain, copy]).sheet).toBe("Deals");
  });

  test("the sheet that was asked for, without regard to case", () => {
    const copy = headOf([HEADERS, DEAL], { sheet: "Bob's deals" });
    expect(best([plain, copy], { sheet: "bob's DEALS" }).sheet).toBe("Bob's deals");
    expect(best([plain, { ...copy, table: "T2" }], { table: "T2" }).sheet).toBe("Bob's deals");
  });
});

describe("which column is which", () => {
  const columnsOf = (
    headers: string[],
    row: (string | number | boolean)[] = headers.map(() => "")
  ): Source["columns"] =>
    best([headOf([headers, row.every((cell) => cell === "") ? headers.map(() => "x") : row])]).columns;

  test("a plain amount rather than weighted or expected revenue; company currency rather than plain", () => {
    expect(columnsOf(["Expected Revenue", "Weighted Amount", "Amount", "Stage"]).amount).toBe("Amount");
    expect(columnsOf(["Amount", "Amount in company currency", "Stage"]).amount).toBe("Amount in company currency");
    expect(columnsOf(["Amount", "Amount (converted)", "Stage"]).amount).toBe("Amount (converted)");
    expect(columnsOf(["Expected Revenue", "Prorated Revenue", "Stage"]).amount).toBe("Expected Revenue");
    expect(columnsOf(["Deal Value, $", "Forecast value", "Stage"]).amount).toBe("Deal Value, $");
  });

  test("close date, expected close and actual close are three things; Closed Date alone is the close date", () => {
    const date = ["Amount", "Stage", "Close Date", "Actual Close Date", "Est. Close Date"];
    expect(columnsOf(date, [1, "Won", 45000, 45001, 45002])).toMatchObject({
      closeDate: "Close Date",
      actualClose: "Actual Close Date",
      expectedClose: "Est. Close Date",
    });
    expect(columnsOf(["Amount", "Stage", "Closed Date"], [1, "Won", 45000])).toEqual({
      amount: "Amount",
      stage: "Stage",
      closeDate: "Closed Date",
    });
    expect(columnsOf(["Amount", "Stage", "Closed Date", "Expected Closing"], [1, "Won", 45000, ""]).actualClose).toBe(
      "Closed Date"
    );
  });

  test("a date column without dates and a yes/no column without yes or no are not taken for one", () => {
    const rows: Rows = [
      ["Amount", "Stage", "Created", "Closed"],
      [1, "Won", "by Ana", "in a hurry"],
      [2, "Won", "by Bo", "late"],
    ];
    expect(best([headOf(rows)]).columns).toEqual({ amount: "Amount", stage: "Stage" });
  });

  test("a status alone is enough", () => {
    expect(columnsOf(["Deal", "Amount", "Status"])).toEqual({ name: "Deal", amount: "Amount", status: "Status" });
  });

  test("what the user mapped comes first, exactly or without regard to case, and an empty header unmaps", () => {
    const head = headOf([
      ["Deal", "Stage", "amount", "Amount", "Deal Value, $"],
      ["A", "Won", 1, 2, 3],
    ]);
    expect(best([head], { columnMap: { amount: "Amount" } }).columnIndexes.amount).toBe(3);
    expect(best([head], { columnMap: { amount: "deal value, $ " } }).columnIndexes.amount).toBe(4);
    expect(best([head], { columnMap: { name: "" } }).columns.name).toBeUndefined();
    expect(best([head], { columnMap: { type: "Deal" } }).columns).toMatchObject({ type: "Deal" });
    expect(best([head], { columnMap: { type: "Deal" } }).columns.name).toBeUndefined();
  });

  test("mapping two headers nobody knows finds their row", () => {
    const rows: Rows = [
      ["Our list", "", ""],
      ["Wer", "Knete", "Wo"],
      ["Ana", 5, "Won"],
    ];
    const source = best([headOf(rows)], { columnMap: { amount: "Knete", stage: "Wo" } });
    expect(source).toMatchObject({ headerRow: 2, columns: { amount: "Knete", stage: "Wo" } });
  });

  test.each([
    ["Probability (%) ↑", "probability"],
    ["StageName", "stage name"],
    ["Est. Close Date", "est close date"],
    ["  Propriétaire de l’opportunité ", "proprietaire de l opportunite"],
    ["Opportunity_Source__c", "opportunity source"],
    ["Is Deal Closed?", "is deal closed"],
    ["🔗 Opportunity", "opportunity"],
  ])("header %s is looked up as %s", (header, key) => {
    expect(headerKey(header)).toBe(key);
  });
});

describe("why there is none", () => {
  const deals = headOf([HEADERS, DEAL]);

  test("no sheet, empty sheets, an empty sheet", () => {
    expect(fault([])).toEqual({ kind: "emptyWorkbook" });
    expect(fault([headOf([], { sheet: "A" })])).toEqual({ kind: "emptySheet", sheet: "A" });
    expect(fault([headOf([[""]], { sheet: "A" }), headOf([], { sheet: "B" })])).toEqual({ kind: "emptyWorkbook" });
    expect(fault([headOf([], { sheet: "A" }), headOf([], { sheet: "B" })], { sheet: "B" })).toEqual({
      kind: "emptySheet",
      sheet: "B",
    });
  });

  test("no such sheet", () => {
    expect(fault([deals], { sheet: "Leads" })).toEqual({ kind: "noSuchSheet", sheet: "Leads", sheets: ["Deals"] });
  });

  test("no header row: rows of data alone", () => {
    const rows: Rows = [
      ["1C1I", "Moses", "Won", "2016-10-20", 1054],
      ["Z063", "Darcel", "Won", "2016-10-25", 4514],
    ];
    expect(fault([headOf(rows)])).toEqual({ kind: "noHeaderRow", sheet: "Deals" });
  });

  test("no amount or no stage column, with the headers there are", () => {
    const noAmount: Rows = [
      ["Deal", "Stage", "Owner"],
      ["A", "Hot", "Ana"],
    ];
    expect(fault([headOf(noAmount)])).toEqual({
      kind: "missingField",
      sheet: "Deals",
      field: "amount",
      headers: ["Deal", "Stage", "Owner"],
    });
    const noStage: Rows = [
      ["Deal", "Amount", "Owner"],
      ["A", 5, "Ana"],
    ];
    expect(fault([headOf(noStage)])).toMatchObject({ kind: "missingField", field: "stage" });
    const unknown: Rows = [
      ["Wer", "Knete"],
      ["Ana", 5],
    ];
    expect(fault([headOf(unknown)])).toMatchObject({
      kind: "missingField",
      field: "amount",
      headers: ["Wer", "Knete"],
    });
  });

  test("a header that is named now and is not there", () => {
    expect(fault([deals], { columnMap: { amount: "Total" }, insisted: ["amount"] })).toEqual({
      kind: "noSuchColumn",
      sheet: "Deals",
      field: "amount",
      header: "Total",
      headers: HEADERS,
    });
  });

  test("only a header; a table with only a header", () => {
    expect(fault([headOf([HEADERS])])).toEqual({ kind: "noRows", sheet: "Deals", headerRow: 1 });
    expect(fault([{ ...headOf([HEADERS, HEADERS.map(() => "")]), table: "T" }])).toEqual({
      kind: "noRows",
      sheet: "Deals",
      headerRow: 1,
    });
  });

  test("of several sheets the one that came nearest is named", () => {
    const notes = headOf([["Some notes"], ["more"]], { sheet: "Notes" });
    const nearly = headOf(
      [
        ["Deal", "Owner", "Amount"],
        ["A", "Ana", 5],
      ],
      { sheet: "Nearly" }
    );
    expect(fault([notes, nearly])).toMatchObject({ kind: "missingField", sheet: "Nearly" });
  });
});

test("the columns to read: the mapped ones, fallbacks and the first two, once each", () => {
  const rows: Rows = [
    ["#", "x", "value", "status_type", "date_won", "date_lost", "y"],
    [1, "", 5, "won", "2024-01-01", "", ""],
  ];
  const source = best([headOf(rows, { firstColumn: 1 })]);
  expect(readColumnsNeeded(source)).toEqual([1, 2, 3, 4, 5, 6]);
});
