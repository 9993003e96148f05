import { zipSync } from "fflate";
import { findSource } from "../../src/core/opportunities/findSource";
import { headerKey } from "../../src/core/opportunities/headerText";
import { matchColumns } from "../../src/core/opportunities/matchColumns";
import { SourceError, type SourceFault } from "../../src/core/opportunities/sourceError";
import { parseMoney } from "../../src/core/cells/moneyText";
import { sourceMessage } from "../../src/core/report/sourceMessage";
import { sheetNameOf } from "../../src/localExcel/files/openCsv";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { SpreadsheetFileError } from "../../src/localExcel/files/spreadsheetFileError";

const HEADERS = ["Deal", "Owner", "Stage", "Amount"];
const BODY = [["A", "Ana", "Proposal", 100]];

function faultOf(headers: readonly string[], columnMap = {}): SourceFault {
  const head = { sheet: "Deals", firstRow: 1, firstColumn: 0, rows: [headers, ...BODY], table: undefined, rowCount: 2 };
  try {
    findSource([head], { columnMap });
  } catch (error) {
    if (error instanceof SourceError) return error.fault;
    throw error;
  }
  throw new Error("was found");
}

test("a column that another field took by --map is named as taken", () => {
  expect(sourceMessage(faultOf(HEADERS, { owner: "Amount" }), "commandLine")).toBe(
    "No amount column (the money of each opportunity) was found on ‘Deals’: ‘Amount’ is read as owner. Name another column for owner, or for amount."
  );
});

test("a missing column suggests the likeliest of the others, never one that is something else", () => {
  const none = sourceMessage(faultOf(["Deal", "Owner", "Stage", "Pigs"]), "commandLine");
  expect(none).toContain('--map amount="Column name"');
  const likely = sourceMessage(faultOf(["Deal", "Owner", "Stage", "Deal worth value, gross"]), "commandLine");
  expect(likely).toContain('--map amount="Deal worth value, gross"');
});

test("a header in the genitive and one over two lines", () => {
  expect(headerKey("Stage's")).toBe("stage");
  expect(headerKey("Lead's Source")).toBe("leads source");
  const { columns } = matchColumns(["Created\r\nDate", "Amount"], [], { created: "Created Date" });
  expect(columns.get("created")).toBe(0);
  const spaced = matchColumns(["Date  of\u00a0entry", "Amount"], [], { created: "date of entry" });
  expect(spaced.columns.get("created")).toBe(0);
});

test.each([
  ["1e15", 1e15],
  ["1.2E+12", 1.2e12],
  ["1,2E+06", 1_200_000],
  ["-3.5E+5", -350_000],
  ["$2E6", 2_000_000],
])("amount %s", (text, value) => {
  expect(parseMoney(text, undefined)?.value).toBe(value);
});

test.each(["E5", "1e", "12 e 5 f", "1E999"])("%s is no amount", (text) => {
  expect(parseMoney(text, undefined)).toBeUndefined();
});

test("a workbook whose middle was overwritten is damaged, one without its end is cut off", () => {
  const noise = Uint8Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 251);
  const whole = zipSync({ "[Content_Types].xml": noise, "xl/workbook.xml": noise });
  const hurt = whole.slice().fill(255, 60, 200);
  const problemOf = (bytes: Uint8Array): string => {
    try {
      openSpreadsheet(bytes, "a.xlsx");
    } catch (error) {
      if (error instanceof SpreadsheetFileError) return error.code;
      throw error;
    }
    return "opened";
  };
  expect([problemOf(hurt), problemOf(whole.slice(0, -60))]).toEqual(["damaged", "truncatedZip"]);
});

test("a sheet is never named after half a character", () => {
  // 30 letters and a picture of two halves: 32, one more than a name may have.
  expect(sheetNameOf(`${"a".repeat(30)}🐷.csv`)).toBe("a".repeat(30));
  expect(sheetNameOf(`${"a".repeat(29)}🐷.csv`)).toBe(`${"a".repeat(29)}🐷`);
});
