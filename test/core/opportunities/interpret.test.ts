import fc from "fast-check";
import { presentOf, rowsWhere, sumOf, textAt } from "../../../src/core/cells/column";
import type { CellValue } from "../../../src/core/cells/grid";
import { ISSUE_CODES } from "../../../src/core/opportunities/issue";
import { Notice, OUTCOME_NAMES } from "../../../src/core/opportunities/opportunities";
import type { Reading } from "../../../src/core/opportunities/reading";
import { SourceError } from "../../../src/core/opportunities/sourceError";
import { day, readTable, type Rows, type TableOptions } from "./readTable";

const HEADERS = ["Id", "Deal", "Owner", "Source", "Stage", "Amount", "Created", "Close Date"];

/** One deal of the small sheet; what is not given is filled in. */
function deal(cells: Partial<Record<(typeof HEADERS)[number], CellValue>>): CellValue[] {
  const row: Record<string, CellValue> = {
    Id: "",
    Deal: "Alpha",
    Owner: "Ana",
    Source: "Web",
    Stage: "Proposal",
    Amount: 100,
    Created: 45300,
    "Close Date": 45550,
    ...cells,
  };
  return HEADERS.map((header) => row[header] ?? "");
}

const read = (rows: Rows, options?: TableOptions): Reading => readTable([HEADERS, ...rows], options);
const outcomes = ({ opportunities }: Reading): string[] =>
  [...opportunities.outcome].map((code) => OUTCOME_NAMES[code] ?? "");
/** Issues as lines; every code must be one of the published list. */
const issues = (reading: Reading): string[] =>
  reading.issues.map(({ code, row, column, found }) => {
    expect(ISSUE_CODES).toContain(code);
    return `${code}|${row ?? ""}|${column ?? ""}|${found}`;
  });

test("numbers that the sheet shows as thousands are multiplied, once told of the column; typed texts are whole", () => {
  const reading = read([deal({ Amount: 816.454 }), deal({ Id: "2", Amount: "1.2k" })], {
    numberFormats: { 5: '"$"\\ #,##0.0"k"' },
  });
  expect([...reading.opportunities.amount]).toEqual([816_454, 1_200]);
  expect(issues(reading)).toEqual(['amountInThousands||Amount|"$"\\ #,##0.0"k"']);
  // The comma divides what is shown: the cell is whole.
  const whole = read([deal({ Amount: 816_454 })], { numberFormats: { 5: '#,##0.0,"k"' } });
  expect([[...whole.opportunities.amount], issues(whole)]).toEqual([[816_454], []]);
});

describe("outcome", () => {
  test.each([
    ["Closed Won", "won"],
    ["CLOSED WON", "won"],
    ["closedwon", "won"],
    ["Won", "won"],
    ["Gewonnen", "won"],
    ["Gagnée", "won"],
    ["Lost", "lost"],
    ["6 - Lost to competitor", "lost"],
    ["Closed Lost", "lost"],
    ["Verloren", "lost"],
    ["Closed Lost - No Budget", "noDecision"],
    ["No Decision", "noDecision"],
    ["Abandoned", "noDecision"],
    ["Cancelled", "noDecision"],
    ["Canceled by customer", "noDecision"],
    ["Unresponsive", "noDecision"],
    ["Postponed", "noDecision"],
    ["Went dark", "noDecision"],
    ["Stalled", "noDecision"],
    ["Disqualified", "noDecision"],
    ["Dead Deals", "noDecision"],
    ["No decision maker yet", "open"],
    ["Win/Loss review", "open"],
    ["4-Close", "open"],
    ["Proposal", "open"],
    ["Kick-off", "open"],
  ])("stage %s is %s", (stage, outcome) => {
    expect(outcomes(read([deal({ Stage: stage })]))).toEqual([outcome]);
  });

  test("Closed alone is won, beside a won stage it is lost", () => {
    expect(outcomes(read([deal({ Stage: "Closed" })]))).toEqual(["won"]);
    expect(outcomes(read([deal({ Stage: "Closed" }), deal({ Stage: "Won" })]))).toEqual(["lost", "won"]);
  });

  const STATUS = ["Deal", "Stage", "Status", "Amount", "Probability", "Loss Reason"];

  test("an explicit status beats the stage; the contradiction is noted and reported", () => {
    const reading = readTable([
      STATUS,
      ["A", "Closed Won", "Open", 10, 50, ""],
      ["B", "Closed Lost", "Won", 10, 50, ""],
      ["C", "Proposal", "Lost", 10, 50, ""],
      ["D", "Closed Lost", "Lost", 10, 0, "Customer cancelled the project"],
      ["E", "Proposal", "Open", 10, 50, "Went dark"],
    ]);
    expect(outcomes(reading)).toEqual(["open", "won", "lost", "noDecision", "open"]);
    expect([...reading.opportunities.notices]).toEqual([16, 16, 16, 0, 0]);
    expect(issues(reading)).toEqual([
      "statusAgainstStage|2|Stage|Open / Closed Won",
      "statusAgainstStage|3|Stage|Won / Closed Lost",
      "statusAgainstStage|4|Stage|Lost / Proposal",
    ]);
    expect(reading.stages.every(({ because }) => because === "status")).toBe(true);
  });

  test("a status that speaks of something else leaves the outcome to the stage", () => {
    const reading = readTable([
      STATUS,
      ["A", "Closed Won", "Active", 10, 100, ""],
      ["B", "Proposal", "At Risk", 10, 50, ""],
    ]);
    expect(outcomes(reading)).toEqual(["won", "open"]);
    expect([...reading.opportunities.notices]).toEqual([0, 0]);
  });

  test("a status column serves as stage where there is no other", () => {
    const reading = readTable([
      ["Deal", "Status", "Amount"],
      ["A", "Won", 1],
      ["B", "Open", 2],
      ["C", "Abandoned", 3],
    ]);
    expect(outcomes(reading)).toEqual(["won", "open", "noDecision"]);
    expect(reading.stages.map(({ stage, outcome, because }) => `${stage} ${outcome} ${because}`)).toEqual([
      "Abandoned noDecision byName",
      "Open open byName",
      "Won won byName",
    ]);
  });

  test("flags beat the stage; is-won alone says nothing about a deal that is not won", () => {
    const flags = [
      ["Deal", "Stage", "Amount", "IsWon", "IsClosed"],
      ["A", "Foo", 1, true, true],
      ["B", "Foo", 1, "FALSE", "TRUE"],
      ["C", "Foo", 1, 0, 0],
    ];
    expect(outcomes(readTable(flags))).toEqual(["won", "lost", "open"]);
    const won = [
      ["Deal", "Stage", "Amount", "Won"],
      ["A", "Foo", 1, "yes"],
      ["B", "Lost", 1, "no"],
      ["C", "Foo", 1, "no"],
    ];
    expect(outcomes(readTable(won))).toEqual(["won", "lost", "open"]);
    // Alone, and blank where a deal is open, its no is lost.
    const alone = [
      ["Deal", "Amount", "Won"],
      ["A", 1, "yes"],
      ["B", 1, "no"],
      ["C", 1, ""],
    ];
    expect(outcomes(readTable(alone))).toEqual(["won", "lost", "open"]);
  });

  test("what the user typed for a stage holds, but an open stage does not reopen a deal with a closed status", () => {
    const rows = [
      ["Deal", "Stage", "Status", "Amount"],
      ["A", "Paid", "Open", 1],
      ["B", "Talks", "Lost", 1],
      ["C", "Parked", "Open", 1],
    ];
    const reading = readTable(rows, { stageMap: { paid: "won", Talks: "open", Parked: "open" } });
    expect(outcomes(reading)).toEqual(["won", "lost", "open"]);
    expect(reading.stages.find(({ stage }) => stage === "Paid")).toMatchObject({ outcome: "won", because: "typed" });
  });

  test("a stage without a known word counts by the probability all its rows share", () => {
    const rows = [
      ["Deal", "Stage", "Amount", "Probability"],
      ["A", "Fertig", 1, 100],
      ["B", "Fertig", 1, 100],
      ["C", "Aus", 1, 0],
      ["D", "Mitte", 1, 50],
      ["E", "Mitte", 1, 100],
    ];
    const reading = readTable(rows);
    expect(outcomes(reading)).toEqual(["won", "won", "lost", "open", "open"]);
    expect(reading.stages.map(({ stage, because }) => `${stage} ${because}`)).toEqual([
      "Fertig probability",
      "Mitte byName",
      "Aus probability",
    ]);
  });

  test("an open deal at 0 or 100 % has no probability, which is noted", () => {
    const rows = [
      ["Deal", "Stage", "Amount", "Probability"],
      ["A", "Proposal", 1, 100],
      ["B", "Proposal", 1, 0],
      ["C", "Proposal", 1, 40],
      ["D", "Won", 1, 100],
    ];
    const { probability, notices } = readTable(rows).opportunities;
    expect([...probability]).toEqual([NaN, NaN, 0.4, NaN]);
    expect([...notices]).toEqual([Notice.openWithCertainty, Notice.openWithCertainty, 0, 0]);
  });

  test("a blank stage is open and reported", () => {
    const reading = read([deal({ Stage: "" })]);
    expect(outcomes(reading)).toEqual(["open"]);
    expect(issues(reading)).toEqual(["stageBlank|2|Stage|"]);
  });
});

describe("amounts", () => {
  const amounts = (cells: CellValue[], options?: TableOptions): number[] => [
    ...read(
      cells.map((Amount) => deal({ Amount })),
      options
    ).opportunities.amount,
  ];

  test("text in the column's own style; blanks and dashes missing; zero and negative ones as read", () => {
    expect(amounts(["$1,234.50", "$2,000", "", "-", 0, -5, "(1,200)"])).toEqual([1234.5, 2000, NaN, NaN, 0, -5, -1200]);
    expect(amounts(["1.234,50 €", "2.000 €", "12,5 €"])).toEqual([1234.5, 2000, 12.5]);
  });

  test("negative amounts, words and error values are reported, nothing else", () => {
    const reading = read([
      deal({ Amount: -5 }),
      deal({ Amount: "ask Bob" }),
      deal({ Amount: "#DIV/0!" }),
      deal({ Amount: "" }),
      deal({ Amount: 0 }),
    ]);
    expect(issues(reading)).toEqual([
      "amountNotANumber|3|Amount|ask Bob",
      "errorValue|4|Amount|#DIV/0!",
      "negativeAmount|2|Amount|-5",
    ]);
  });

  test("more than one currency is refused, by symbol or by column", () => {
    const kinds = (rows: Rows): unknown => {
      try {
        return readTable(rows).currency;
      } catch (error) {
        if (error instanceof SourceError) return error.fault;
        throw error;
      }
    };
    expect(kinds([HEADERS, deal({ Amount: "$5" }), deal({ Amount: "5 €" })])).toEqual({
      kind: "mixedCurrencies",
      sheet: "Deals",
      column: "Amount",
      currencies: ["$", "EUR"],
      uses: [
        { currency: "$", rows: 1, rate: 1 },
        { currency: "EUR", rows: 1, rate: undefined },
      ],
    });
    const coded = ["Deal", "Stage", "Amount", "Currency"];
    expect(kinds([coded, ["A", "Won", 1, "USD"], ["B", "Won", 1, "eur"]])).toMatchObject({
      currencies: ["EUR", "USD"],
    });
    expect(kinds([coded, ["A", "Won", 1, "USD"], ["B", "Won", "", "EUR"]])).toBe("USD");
    expect(kinds([HEADERS, deal({ Amount: "$5" }), deal({ Amount: "USD 5" })])).toBe("USD");
  });

  test("the currency of a number format or a header", () => {
    expect(read([deal({})], { numberFormats: { 5: "#,##0.00 [$€-407]" } }).currency).toBe("EUR");
    expect(read([deal({})], { numberFormats: { 5: "$#,##0" } }).currency).toBe("$");
    expect(read([deal({})], { numberFormats: { 5: "[$-409]#,##0" } }).currency).toBeUndefined();
    expect(
      readTable(
        [
          ["Stage", "Amount (EUR)", "Deal"],
          ["Won", 1, "A"],
        ],
        { columnMap: { amount: "Amount (EUR)" } }
      ).currency
    ).toBe("EUR");
  });
});

describe("probabilities", () => {
  const shares = (cells: CellValue[], format = "General"): number[] => {
    const rows = [
      ["Deal", "Stage", "Amount", "Probability"],
      ...cells.map((cell): CellValue[] => ["A", "Proposal", 1, cell]),
    ];
    return [...readTable(rows, { numberFormats: { 3: format } }).opportunities.probability];
  };

  test("0–100 or 0–1 by the column's largest value; percent signs and formats by themselves", () => {
    expect(shares([10, 50, 90])).toEqual([0.1, 0.5, 0.9]);
    expect(shares([0.1, 0.5, 0.9])).toEqual([0.1, 0.5, 0.9]);
    expect(shares(["10%", "50 %", "12,5%"])).toEqual([0.1, 0.5, 0.125]);
    expect(shares(["0.4", "0,25"])).toEqual([0.4, 0.25]);
    expect(shares([0.01], "0%")).toEqual([0.01]);
    expect(shares([60, 25], "0%")).toEqual([0.6, 0.25]);
    expect(shares(["60,5%", "60\u00a0%"])).toEqual([0.605, 0.6]);
    expect(shares([0.5, 37.42, 80])).toEqual([0.005, 0.3742, 0.8]);
    expect(shares([0.1, 0.3, 0.6, "250"])).toEqual([0.1, 0.3, 0.6, NaN]);
  });

  test("beyond 100 % and negative ones are none and reported", () => {
    const reading = readTable([
      ["Deal", "Stage", "Amount", "Probability"],
      ["A", "Proposal", 1, 1000],
      ["B", "Proposal", 1, -5],
      ["C", "Proposal", 1, 20],
    ]);
    expect([...reading.opportunities.probability]).toEqual([NaN, NaN, 0.2]);
    expect(issues(reading)).toEqual([
      "probabilityOutOfRange|2|Probability|1000",
      "probabilityOutOfRange|3|Probability|-5",
    ]);
  });
});

describe("days", () => {
  test("open deals have an expected close, closed ones a closing day", () => {
    const { opportunities: o } = read([
      deal({}),
      deal({ Stage: "Won", "Close Date": 45400 }),
      deal({ Stage: "Won", "Close Date": "" }),
    ]);
    expect([...o.expectedClose]).toEqual([45550, NaN, NaN]);
    expect([...o.closed]).toEqual([NaN, 45400, NaN]);
  });

  test("an expected close never stands in for a closing day", () => {
    const { opportunities: o } = readTable([
      ["Deal", "Stage", "Amount", "Expected Close Date"],
      ["A", "Won", 1, 45400],
      ["B", "Proposal", 1, 45400],
    ]);
    expect([...o.closed]).toEqual([NaN, NaN]);
    expect([...o.expectedClose]).toEqual([NaN, 45400]);
  });

  test("after asOf: a created day counts as blank, a closing day stays; both are noted and reported", () => {
    // asOf 2024-06-30 is 45473.
    const reading = read([
      deal({ Created: 45474 }),
      deal({ Stage: "Won", "Close Date": 45500 }),
      deal({ Created: 45473 }),
    ]);
    expect([...reading.opportunities.created]).toEqual([NaN, 45300, 45473]);
    expect([...reading.opportunities.closed]).toEqual([NaN, 45500, NaN]);
    expect([...reading.opportunities.notices]).toEqual([Notice.createdAfterAsOf, Notice.closedAfterAsOf, 0]);
    expect(issues(reading)).toEqual([
      "createdAfterAsOf|2|Created|2024-07-01",
      "closedAfterAsOf|3|Close Date|2024-07-27",
    ]);
    expect(reading.newestDay).toBe(45473);
  });

  test("closed before created, and expected before created", () => {
    const reading = read([
      deal({ Stage: "Won", "Close Date": 45299 }),
      deal({ "Close Date": 45299 }),
      deal({ "Close Date": 45300 }),
    ]);
    expect([...reading.opportunities.notices]).toEqual([Notice.closedBeforeCreated, Notice.expectedBeforeCreated, 0]);
    expect(reading.issues.map(({ code }) => code)).toEqual(["closedBeforeCreated", "expectedBeforeCreated"]);
  });

  test("one decisive date decides its column, and the other columns of the sheet", () => {
    const first = read([
      deal({ Created: "04/05/2023", "Close Date": "05/06/2024" }),
      deal({ Created: "13/05/2023", "Close Date": "06/06/2024" }),
    ]);
    expect([...first.opportunities.created]).toEqual([day("2023-05-04"), day("2023-05-13")]);
    expect([...first.opportunities.expectedClose]).toEqual([day("2024-06-05"), day("2024-06-06")]);
    expect(first.issues).toEqual([]);
    const second = read([deal({ Created: "04/05/2023" }), deal({ Created: "05/13/2023" })]);
    expect([...second.opportunities.created]).toEqual([day("2023-04-05"), day("2023-05-13")]);
  });

  test("nothing decides: month first, and the column is reported", () => {
    const reading = read([deal({ Created: "04/05/2023" })]);
    expect([...reading.opportunities.created]).toEqual([day("2023-04-05")]);
    expect(issues(reading)).toEqual(["ambiguousDates||Created|04/05/2023"]);
  });

  test("1900 and 9999 are dates and reported; words and error values are none", () => {
    const reading = read([
      deal({ Stage: "Won", Created: 1, "Close Date": 45400 }),
      deal({ "Close Date": "9999-12-31" }),
      deal({ Created: "soon" }),
      deal({ Created: "#REF!" }),
      deal({ Created: 0 }),
    ]);
    expect([...reading.opportunities.created]).toEqual([day("1900-01-01"), 45300, NaN, NaN, NaN]);
    expect(reading.opportunities.expectedClose[1]).toBe(2_958_465);
    expect(issues(reading)).toEqual([
      "dateNotReadable|4|Created|soon",
      "errorValue|5|Created|#REF!",
      "implausibleDate|2|Created|1900-01-01",
      "implausibleDate|3|Close Date|9999-12-31",
    ]);
  });

  test("a 1904 workbook counts from 1904", () => {
    const reading = read([deal({ Created: 45300 - 1462, "Close Date": 45550 - 1462 })], { date1904: true });
    expect([...reading.opportunities.created]).toEqual([45300]);
    expect([...reading.opportunities.expectedClose]).toEqual([45550]);
  });
});

describe("texts", () => {
  const NAMES = ['=HYPERLINK("http://x","y")', "-5", "@SUM(1)", "A*", "~x", ">5", "=1", "007", "x".repeat(300)];

  test("names, owners and stages stand as they are", () => {
    const { opportunities: o } = read(NAMES.map((text) => deal({ Deal: text, Owner: text, Stage: text })));
    expect(NAMES.map((_, i) => textAt(o.name, i))).toEqual(NAMES);
    expect(NAMES.map((_, i) => textAt(o.owner, i))).toEqual(NAMES);
    expect(NAMES.map((_, i) => textAt(o.stage, i))).toEqual(NAMES);
  });

  test("7 and 007 are two accounts; numbers become text; blanks and error values are missing", () => {
    const { opportunities: o } = read([
      deal({ Owner: 7 }),
      deal({ Owner: "007" }),
      deal({ Owner: " " }),
      deal({ Owner: "#N/A" }),
    ]);
    expect([0, 1, 2, 3].map((i) => textAt(o.owner, i))).toEqual(["7", "007", undefined, undefined]);
  });

  test("spellings are folded into the most frequent one", () => {
    const { opportunities: o } = read(
      ["google ", "Google", "GOOGLE", "Google", "\u00a0google"].map((Source) => deal({ Source }))
    );
    expect([0, 1, 2, 3, 4].map((i) => textAt(o.source, i))).toEqual(Array(5).fill("Google"));
  });
});

describe("the same id twice", () => {
  test("with the same amount it is one deal, flagged, its second row left out and listed", () => {
    const reading = read([deal({ Id: "a" }), deal({ Id: "a" }), deal({ Id: "b" }), deal({ Id: "" }), deal({ Id: "" })]);
    expect(reading.opportunities.count).toBe(4);
    expect([...reading.opportunities.notices]).toEqual([Notice.duplicate, 0, 0, 0]);
    expect(reading.excluded).toEqual([{ row: 3, reason: "duplicateRow" }]);
    expect(issues(reading)).toEqual(["duplicateId|3|Id|a"]);
  });

  test("with different amounts it is one deal of several product lines", () => {
    const reading = read([
      deal({ Id: "a", Amount: 100 }),
      deal({ Id: "a", Amount: 250 }),
      deal({ Id: "a", Amount: "" }),
      deal({ Id: "a", Amount: 100 }),
    ]);
    expect([...reading.opportunities.amount]).toEqual([350]);
    expect([...reading.opportunities.row]).toEqual([2]);
    expect(reading.excluded).toEqual([{ row: 5, reason: "duplicateRow" }]);
  });

  test("a blank amount beside a filled one is the same deal", () => {
    const reading = read([deal({ Id: "a", Amount: "" }), deal({ Id: "a", Amount: 100 })]);
    expect([...reading.opportunities.amount]).toEqual([100]);
  });

  test("with different outcomes the rows stay apart and are flagged", () => {
    const reading = read([deal({ Id: "a" }), deal({ Id: "a", Stage: "Won", "Close Date": 45400 })]);
    expect(outcomes(reading)).toEqual(["open", "won"]);
    expect([...reading.opportunities.notices]).toEqual([0, Notice.duplicate]);
    expect(issues(reading)).toEqual(["sameIdOtherOutcome|3|Id|a"]);
  });
});

describe("rows that are no opportunities", () => {
  const blank = HEADERS.map(() => "");
  const only = (cells: Partial<Record<(typeof HEADERS)[number], CellValue>>): CellValue[] =>
    HEADERS.map((header) => cells[header] ?? "");

  test("blank rows, repeated headers, totals with and without a label", () => {
    const reading = read([
      deal({ Id: 1 }),
      blank,
      HEADERS,
      deal({ Id: 2 }),
      only({ Amount: 200 }),
      only({ Id: "Total", Amount: 200 }),
      only({ Deal: "Grand Total", Amount: 200 }),
      only({ Stage: "Subtotal" }),
    ]);
    expect(reading.opportunities.count).toBe(2);
    expect(reading.excluded.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      "3 blank",
      "4 repeatedHeader",
      "6 total",
      "7 total",
      "8 total",
      "9 total",
    ]);
    expect(reading.rowsRead).toBe(8);
  });

  test("formulas filled down below the deals: zeros, errors, a running number, a default stage", () => {
    const unused = only({ Id: 3, Amount: 0, Created: 0, "Close Date": "#VALUE!", Stage: "Proposal" });
    const reading = read([
      deal({ Id: 1 }),
      only({ Id: 2, Stage: "Proposal" }),
      deal({ Id: 9 }),
      unused,
      only({ Id: 4 }),
      only({ Amount: 0 }),
    ]);
    expect(reading.opportunities.count).toBe(3);
    expect(reading.excluded.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      "5 noContent",
      "6 noContent",
      "7 noContent",
    ]);
    expect(reading.source.lastRow).toBe(4);
  });

  test("blank rows below the last filled one are not counted", () => {
    expect(read([deal({}), blank, blank]).rowsRead).toBe(1);
  });

  test("a deal whose name is Total, with a stage, is a deal", () => {
    expect(read([deal({ Deal: "Total" })]).opportunities.count).toBe(1);
  });

  test("nothing but footers is no row at all", () => {
    expect(() => read([only({ Id: "Total", Amount: 5 })])).toThrow(SourceError);
  });

  test("a grid that begins below the header or above it reads the same", () => {
    const rows: Rows = [["My deals"], [], HEADERS, deal({ Id: 1 }), deal({ Id: 2 })];
    const reading = readTable(rows.map((row) => HEADERS.map((_, c) => row[c] ?? "")));
    expect([...reading.opportunities.row]).toEqual([4, 5]);
  });
});

test("a qualified column: yes, no, blank, and neither", () => {
  const rows = [
    ["Deal", "Stage", "Amount", "Qualified"],
    ["A", "Proposal", 1, "Yes"],
    ["B", "Proposal", 1, "nein"],
    ["C", "Proposal", 1, ""],
    ["D", "Proposal", 1, "maybe"],
    ["E", "Proposal", 1, true],
  ];
  const reading = readTable(rows);
  expect([...reading.opportunities.qualified]).toEqual([1, 0, NaN, NaN, 1]);
  expect(issues(reading)).toEqual(["qualifiedNotYesNo|5|Qualified|maybe"]);
});

test("flags, probabilities and currencies that are none", () => {
  const rows: Rows = [
    ["Deal", "Stage", "Amount", "Currency", "Probability", "Is Won"],
    ["A", "Proposal", 1, "EUR", 50, "no"],
    ["B", "Proposal", 2, "", "high", "perhaps"],
    ["C", "Proposal", 3, "EUR", 20, "no"],
  ];
  expect(issues(readTable(rows))).toEqual([
    "currencyBlank|3|Amount|",
    "probabilityNotANumber|3|Probability|high",
    "flagNotYesNo|3|Is Won|perhaps",
  ]);
});

test("a hundred issues of one kind are told, the rest as one number", () => {
  const reading = read(Array.from({ length: 130 }, () => deal({ Amount: -1 })));
  expect(reading.issues.length).toBe(101);
  expect(reading.issues[100]).toEqual({ code: "negativeAmount", row: undefined, column: "Amount", found: "+30" });
});

describe("the order of the rows", () => {
  const cells = {
    Owner: fc.constantFrom("Ana", "ana ", "Bo", ""),
    Stage: fc.constantFrom("Won", "won ", "Lost", "Proposal", "No decision", "Kick-off", ""),
    Amount: fc.constantFrom<CellValue>(100, 250, "$300.00", "", -5),
    "Close Date": fc.constantFrom<CellValue>(45400, "2024-07-01", "", 45600),
  };
  const totals = ({ opportunities: o }: Reading): unknown =>
    OUTCOME_NAMES.map((name, code) => {
      const rows = rowsWhere(o.count, (i) => o.outcome[i] === code);
      return [name, rows.length, sumOf(o.amount, rows), presentOf(o.amount, rows).length];
    });
  const owners = ({ opportunities: o }: Reading): string[] =>
    Array.from({ length: o.count }, (_, i) => textAt(o.owner, i) ?? "").sort();
  const shuffled = fc.infiniteStream(fc.nat());
  const inOrder = (rows: Rows, keys: Iterator<number>): Rows =>
    rows
      .map((row) => ({ row, key: Number(keys.next().value) }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row);

  test("changes no count and no sum, duplicates and product lines included", () => {
    const row = fc.record({ Id: fc.constantFrom("", "a", "b", "c"), ...cells });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), shuffled, (deals, keys) => {
        const rows = deals.map((filled) => deal(filled));
        expect(totals(read(inOrder(rows, keys)))).toEqual(totals(read(rows)));
      }),
      { numRuns: 200 }
    );
  });

  test("changes no stage, no spelling and no newest day of rows that are one deal each", () => {
    fc.assert(
      fc.property(fc.array(fc.record(cells), { minLength: 1, maxLength: 12 }), shuffled, (deals, keys) => {
        const before = read(deals.map((filled) => deal(filled)));
        const after = read(
          inOrder(
            deals.map((filled) => deal(filled)),
            keys
          )
        );
        expect(after.stages).toEqual(before.stages);
        expect(after.newestDay).toBe(before.newestDay);
        expect(owners(after)).toEqual(owners(before));
      }),
      { numRuns: 200 }
    );
  });
});
