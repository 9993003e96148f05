import type { CellValue } from "../../../src/core/cells/grid";
import { isoDay } from "../../../src/core/cells/day";
import type { Reading } from "../../../src/core/opportunities/reading";
import { readTable, type TableOptions } from "./readTable";

const HEADERS = ["Deal", "Stage", "Amount", "Created", "Close Date"];
const read = (dates: readonly (readonly CellValue[])[], options?: TableOptions): Reading =>
  readTable(
    [
      HEADERS,
      ...dates.map(([created = "", close = "", amount = 100], i) => [`D${i}`, "Proposal", amount, created, close]),
    ],
    options
  );
const created = ({ opportunities }: Reading): string[] =>
  [...opportunities.created].map((day) => (Number.isNaN(day) ? "-" : isoDay(day)));
const codes = (reading: Reading): string[] => reading.issues.map(({ code, column }) => `${code} ${column ?? ""}`);

describe("dates that read both ways", () => {
  const BOTH = [
    ["04/05/2023", "01/02/2024"],
    ["04/04/2023", "02/02/2024"],
    ["12/11/2023", ""],
  ];

  test("are asked about once for the whole sheet, and reported a column", () => {
    const reading = read(BOTH);
    expect(created(reading)).toEqual(["2023-04-05", "2023-04-04", "2023-12-11"]);
    expect(reading.questions).toEqual([
      {
        kind: "dateOrder",
        key: "dateOrder",
        options: ["month first", "day first"],
        answer: undefined,
        column: "Created",
        row: 2,
        found: "04/05/2023",
        rows: 2,
      },
    ]);
    expect(codes(reading)).toEqual(["ambiguousDates Created", "ambiguousDates Close Date"]);
  });

  test("once answered, the answer is kept and nothing is reported", () => {
    const reading = read(BOTH, { dateOrder: "day first" });
    expect(created(reading)).toEqual(["2023-05-04", "2023-04-04", "2023-11-12"]);
    expect(reading.questions.map(({ key, answer }) => [key, answer])).toEqual([["dateOrder", "day first"]]);
    expect(codes(reading)).toEqual([]);
  });

  test("the sheet's money tells which reading is likely", () => {
    const options = (amount: CellValue): readonly string[] | undefined =>
      read([["04/05/2023", "", amount]]).questions[0]?.options;
    expect(options("1.234,50 €")?.[0]).toBe("day first");
    expect(options("£1,234.50")?.[0]).toBe("day first");
    expect(options("$1,234.50")?.[0]).toBe("month first");
  });

  test("an answer does not turn dates that read one way only", () => {
    const reading = read([["13/05/2023"], ["05/06/2023"]], { dateOrder: "month first" });
    expect(created(reading)).toEqual(["2023-05-13", "2023-06-05"]);
    expect(reading.questions).toEqual([]);
  });

  test("one slip among many is a slip; a column in both orders is asked about", () => {
    const many = Array.from({ length: 30 }, (_, i) => [`05/${13 + (i % 15)}/2023`]);
    expect(read([...many, ["14/05/2023"], ["03/04/2023"]]).questions).toEqual([]);
    expect(read([["05/13/2023"], ["14/05/2023"], ["03/04/2023"]]).questions.map(({ rows }) => rows)).toEqual([1]);
  });

  test("columns that decide differently leave a third one open", () => {
    const headers = ["Deal", "Stage", "Amount", "Created", "Close Date", "Last Activity"];
    const reading = readTable([headers, ["A", "Proposal", 1, "13/05/2023", "05/20/2024", "03/04/2024"]]);
    expect(reading.questions.map(({ column, found }) => `${column ?? ""} ${found}`)).toEqual([
      "Last Activity 03/04/2024",
    ]);
  });

  test("dates with points, ISO dates and serials ask nothing", () => {
    expect(read([["04.05.2023"], ["2023-05-04"], [45300], ["45300"], ["45300,5"]]).questions).toEqual([]);
  });
});

test.each<[CellValue, string]>([
  ["2024-03-05T00:00:00+01:00", "2024-03-05"],
  ["2024-03-05 23:59", "2024-03-05"],
  ["5.3.24", "2024-03-05"],
  ["05-Mar-24", "2024-03-05"],
  ["5/Mar/2024", "2024-03-05"],
  ["Mon, 5 Mar 2024", "2024-03-05"],
  ["Tue Mar 05 2024 10:00:00 GMT+0100", "2024-03-05"],
  ["March 5th, 2024", "2024-03-05"],
  ["5. März 2024", "2024-03-05"],
  ["05. Dez. 2024", "2024-12-05"],
  ["1er févr. 2024", "2024-02-01"],
  ["mar. 5 mars 2024 à 10:00", "2024-03-05"],
  ["5 de marzo de 2024", "2024-03-05"],
  ["5 marzo del 2024", "2024-03-05"],
  ["5 ott. 2024", "2024-10-05"],
  ["5 mrt 2024", "2024-03-05"],
  ["5 de março de 2024", "2024-03-05"],
  ["5 fev. 2024", "2024-02-05"],
  ["2024年3月5日", "2024-03-05"],
  ["2024. 3. 5.", "2024-03-05"],
  ["2024/3/5", "2024-03-05"],
  ["45356", "2024-03-05"],
  [45356.75, "2024-03-05"],
  ["31 Feb 2024", "-"],
])("%s is %s", (cell, iso) => {
  expect(created(read([[cell]], { asOf: "2024-12-31" }))).toEqual([iso]);
});

test("a serial typed as text counts from 1904 in a workbook that does", () => {
  expect(created(read([[String(45356 - 1462)]], { date1904: true }))).toEqual(["2024-03-05"]);
});
