import { zipSync } from "fflate";
import { openSpreadsheet } from "../../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../../src/localExcel/files/saveXlsx";
import { SpreadsheetFileError } from "../../../src/localExcel/files/spreadsheetFileError";
import { testPackage, worksheet } from "./package";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, text("<x/>")])));

/** The head of a compound file, and a name of one of its streams in UTF-16. */
const compound = (name: string): Uint8Array =>
  new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat(),
  ]);

function codeOf(bytes: Uint8Array, name = "file.xlsx"): string {
  try {
    openSpreadsheet(bytes, name);
  } catch (error) {
    if (error instanceof SpreadsheetFileError) return error.code;
    throw error;
  }
  return "opened";
}

const good = saveXlsx(openSpreadsheet(text("deal,amount\nA,1\n"), "deals.csv"));

test.each([
  ["nothing at all", new Uint8Array(), "empty"],
  ["blank lines", text("\n \n"), "empty"],
  ["PDF", text("%PDF-1.7 …"), "pdf"],
  ["HTML saved as .xls", text("\uFEFF<html xmlns:o='urn'><table><tr><td>1"), "html"],
  ["a bare table", text("<table><tr><td>1</td></tr></table>"), "html"],
  [
    "XML of Excel 2003",
    text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    "xml",
  ],
  ["old .xls", compound("Workbook"), "oldXls"],
  ["password-protected workbook", compound("EncryptedPackage"), "encrypted"],
  ["old Word file", compound("WordDocument"), "otherOffice"],
  ["Excel 4 worksheet", new Uint8Array([9, 4, 6, 0, 0, 0, 16, 0]), "oldXls"],
  ["binary workbook", zip("[Content_Types].xml", "xl/workbook.bin"), "binaryWorkbook"],
  ["Word document", zip("[Content_Types].xml", "word/document.xml"), "otherOffice"],
  ["some zip", zip("photos/1.txt"), "otherZip"],
  ["OpenDocument", zipSync({ mimetype: text("application/vnd.oasis.opendocument.spreadsheet") }), "openDocument"],
  ["half a workbook", good.subarray(0, good.length / 2), "truncatedZip"],
  ["picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "image"],
  ["prose called .xlsx", text("Dear all,\nthe workbook follows tomorrow.\n\nRegards\n"), "plainText"],
  ["a line of a server called .xlsx", text("Not found"), "plainText"],
  ["program", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 0, 62]), "binary"],
])("%s", (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

test("a sheet that is not there, or no XML, is damage", () => {
  const broken = (part: string, content: string | undefined): Uint8Array => {
    const opened = openSpreadsheet(good, "good.xlsx");
    const parts = opened.source?.copy();
    if (parts === undefined) throw new Error("no package");
    if (content === undefined) parts.delete(part);
    else parts.set(part, content);
    return parts.zip();
  };
  expect(codeOf(broken("xl/worksheets/sheet1.xml", undefined))).toBe("damaged");
  expect(codeOf(broken("xl/worksheets/sheet1.xml", "<nothing/>"))).toBe("damaged");
  expect(codeOf(broken("xl/workbook.xml", "<workbook"))).toBe("damaged");
});

test("what a file is, is told by its content: a workbook called .csv opens as workbook, text called .xlsx as text", () => {
  expect(openSpreadsheet(good, "deals.csv").source).toBeDefined();
  expect(openSpreadsheet(text("a,b\n1,2\n"), "deals.xlsx").source).toBeUndefined();
  expect(openSpreadsheet(text("PKG;Amount\nA;1\n"), "deals.csv").source).toBeUndefined();
  // One column is a table where the name says so.
  expect(openSpreadsheet(text("Deal\nAcme\n"), "deals.csv").source).toBeUndefined();
});

test("too many columns", () => {
  expect(codeOf(text(`${",".repeat(16_384)}x\n`), "wide.csv")).toBe("tooManyColumns");
});

test("a sheet that ends early, wherever, opens or is damage: reading always comes to an end", () => {
  const sheet = worksheet(
    `<sheetFormatPr defaultRowHeight="15"/><sheetData><row r="1" ht="20"><c r="A1" t="inlineStr"><is><t>Deal</t></is></c>` +
      `<c r="B1" t="str"><f t="array" ref="B1">"a"&amp;"b"</f><v>ab</v></c><c r="C1" s='1'/></row>` +
      `<row r="2"><c r="A2"><v>1</v><extLst><ext uri="x"><y/></ext></extLst></c><c r="B2"><f>A2*2</f><v>2</v></c></row>` +
      `<row><c t="inlineStr"><is><r><t>rich</t></r></is></c></row></sheetData><mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells>`
  );
  const cuts = (pieceOf: (at: number) => string): Set<string> => {
    const codes = new Set<string>();
    for (let at = 0; at < sheet.length; at++) codes.add(codeOf(testPackage({ sheets: { Deals: pieceOf(at) } })));
    return codes;
  };
  expect([...cuts((at) => sheet.slice(0, at))].sort()).toEqual(["damaged", "opened"]);
  // The same with the end of the sheet still there: a hole instead of a cut.
  expect([...cuts((at) => `${sheet.slice(0, at)}</sheetData></worksheet>`)].sort()).toEqual(["damaged", "opened"]);
  expect([...cuts((at) => sheet.slice(0, at) + sheet.slice(at + 1))].sort()).toEqual(["damaged", "opened"]);
  expect(codeOf(testPackage({ sheets: { Deals: sheet } }))).toBe("opened");
});
