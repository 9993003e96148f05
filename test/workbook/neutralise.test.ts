import { neutralise } from "../../src/workbook/neutralise";
import { workbookOfCsv } from "../support/localWorkbook";

const HOSTILE = [
  '=HYPERLINK("http://example.com","click")',
  "=1",
  "-5",
  "+1",
  "@SUM(1)",
  "A*",
  "~x",
  ">5",
  "007",
  "1-2",
  "1/2",
  "5%",
  "3 Mar",
  "TRUE",
  "false",
  "#N/A",
  "'quoted",
  "''",
  " =1",
  "\t=1",
  "1e5",
  "$5",
  "(5)",
  "Bob's deals",
  "Ärzte & Söhne",
  "x".repeat(300),
];

describe("text that is written", () => {
  test("arrives as that very text, never as a formula, number, day or error", async () => {
    const { run } = workbookOfCsv("a\n");
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Deals").getRangeByIndexes(0, 3, HOSTILE.length, 2);
      range.values = HOSTILE.map((text) => [neutralise(text), ""]);
      const read = context.workbook.worksheets.getItem("Deals").getRangeByIndexes(0, 3, HOSTILE.length, 1);
      read.load("values,valueTypes,formulas");
      await context.sync();
      expect(read.values.map((row: unknown[]) => row[0])).toEqual(HOSTILE);
      expect(new Set(read.valueTypes.map((row) => row[0]))).toEqual(new Set(["String"]));
    });
  });

  test("is shortened to what a cell holds", () => {
    // 32,767 characters and the apostrophe, which Excel takes away.
    const written = neutralise(`=${"x".repeat(40_000)}`);
    expect(written).toHaveLength(32_768);
    expect(written.endsWith("…")).toBe(true);
  });

  test("plain words stay without an apostrophe", () => {
    expect(["Won", "Closed Lost", "true story"].map(neutralise)).toEqual(["Won", "Closed Lost", "true story"]);
    expect(neutralise("")).toBe("");
  });
});
