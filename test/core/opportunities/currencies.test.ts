import type { CellValue } from "../../../src/core/cells/grid";
import { headerMultiple } from "../../../src/core/opportunities/headerMultiple";
import type { Reading } from "../../../src/core/opportunities/reading";
import { SourceError } from "../../../src/core/opportunities/sourceError";
import { readTable, type TableOptions } from "./readTable";

const read = (rows: readonly (readonly CellValue[])[], options?: TableOptions): Reading =>
  readTable(
    [["Deal", "Stage", "Amount", "Currency"], ...rows.map((cells, i): CellValue[] => [`D${i}`, "Won", ...cells])],
    options
  );
const faultOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    if (error instanceof SourceError) return error.fault;
    throw error;
  }
};
const amounts = ({ opportunities }: Reading): number[] => [...opportunities.amount];

const MIXED: CellValue[][] = [
  [1000, "USD"],
  [500, "usd"],
  [100, "EUR"],
  [200, "€"],
  [50, "GBP - British Pound"],
  [7, ""],
  ["", "JPY"],
];

test("several currencies without rates: refused, with how many amounts are in each", () => {
  expect(faultOf(() => read(MIXED))).toEqual({
    kind: "mixedCurrencies",
    sheet: "Deals",
    column: "Amount",
    currencies: ["EUR", "GBP", "USD"],
    uses: [
      { currency: "EUR", rows: 2, rate: 1 },
      { currency: "USD", rows: 2, rate: undefined },
      { currency: "GBP", rows: 1, rate: undefined },
    ],
  });
});

test("with a rate for every other currency amounts are converted, and the rates are questions answered", () => {
  const reading = read(MIXED, { rates: { EUR: 1.1, GBP: 1.25 } });
  expect(amounts(reading)).toEqual([1000, 500, 110, 220, 62.5, 7, NaN]);
  expect(reading.currency).toBe("USD");
  expect(reading.currencies).toEqual([
    { currency: "USD", rows: 2, rate: 1 },
    { currency: "EUR", rows: 2, rate: 1.1 },
    { currency: "GBP", rows: 1, rate: 1.25 },
  ]);
  expect(reading.questions).toEqual([
    { kind: "rate", key: "rate:EUR", options: [], answer: "1.1", column: "Amount", row: 4, found: "100", rows: 2 },
    { kind: "rate", key: "rate:GBP", options: [], answer: "1.25", column: "Amount", row: 6, found: "50", rows: 1 },
  ]);
  expect(reading.issues).toEqual([{ code: "currencyBlank", row: 7, column: "Amount", found: "" }]);
});

test("a rate of 1 names the main currency, whatever most amounts are in", () => {
  const reading = read(MIXED, { rates: { GBP: 1, EUR: 0.9, USD: 0.8 } });
  expect(reading.currency).toBe("GBP");
  expect(amounts(reading)).toEqual([800, 400, 90, 180, 50, 7, NaN]);
});

test("a missing rate is missing, the others are known", () => {
  expect(faultOf(() => read(MIXED, { rates: { EUR: 1.1 } }))).toMatchObject({
    uses: [{ currency: "USD" }, { currency: "EUR", rate: 1.1 }, { currency: "GBP", rate: undefined }],
  });
});

test("currencies written in the amounts", () => {
  const rows = [["$1,000"], ["USD 500"], ["100,5 €"], ["12 k€"], [70]].map((cells) => [...cells, ""]);
  const reading = read(rows, { rates: { EUR: 2 } });
  expect(amounts(reading)).toEqual([1000, 500, 201, 24_000, 70]);
  expect(reading.currencies.map(({ currency, rows: count }) => [currency, count])).toEqual([
    ["USD", 2],
    ["EUR", 2],
  ]);
  expect(reading.questions.map(({ row, found }) => [row, found])).toEqual([[4, "100,5 €"]]);
});

test("one currency, spelt in several ways, asks nothing", () => {
  const reading = read([
    [1, "USD"],
    [2, "US Dollars"],
    [3, "$"],
    [4, "usd"],
  ]);
  expect([reading.currency, reading.questions, reading.currencies]).toEqual([
    "USD",
    [],
    [{ currency: "USD", rows: 4, rate: 1 }],
  ]);
  expect(
    read([
      ["500 kr", ""],
      ["SEK 3", ""],
    ]).currency
  ).toBe("SEK");
  expect(read([[5, ""]]).currencies).toEqual([]);
});

test("what is paid by the month or quarter counts for a year", () => {
  const cells = ["$300 monthly", "$1,200 annually", "$500", "€100/month", "1,000 per quarter", "25 EUR / mo"];
  expect(cells.map((cell) => amounts(read([[cell, ""]]))[0])).toEqual([3600, 1200, 500, 1200, 4000, 300]);
});

test.each([
  ["Amount (k€)", 1e3],
  ["Amount (k)", 1e3],
  ["Umsatz in Mio. €", 1e6],
  ["Umsatz (TEUR)", 1e3],
  ["Wert T€", 1e3],
  ["Value $k", 1e3],
  ["Deal size ($M)", 1e6],
  ["Amount in thousands", 1e3],
  ["Amount ($000s)", 1e3],
  ["amount_cents", 0.01],
  ["Betrag (in Cent)", 0.01],
  ["Amount", 1],
  ["Amount (EUR)", 1],
  ["MRR", 1],
  ["Amount in company currency", 1],
  ["Total amount", 1],
  ["Amount in K market", 1],
])("the unit that %s names is %d", (header, multiple) => {
  expect(headerMultiple(header)).toBe(multiple);
});

test("a header that says thousands multiplies what does not say it itself, and is told once", () => {
  const reading = readTable(
    [
      ["Deal", "Stage", "Amount (k€)"],
      ["A", "Won", 816.4],
      ["B", "Won", "€12"],
      ["C", "Won", "1.2m"],
    ],
    { columnMap: { amount: "Amount (k€)" } }
  );
  expect(amounts(reading)).toEqual([816_400, 12_000, 1_200_000]);
  expect(reading.issues).toEqual([
    { code: "amountInThousands", row: undefined, column: "Amount (k€)", found: "Amount (k€)" },
  ]);
});
