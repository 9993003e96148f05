import { openCsv, sheetNameOf } from "../../../src/localExcel/files/openCsv";
import { typedValue } from "../../../src/localExcel/files/csv/typedValue";
import { openXlsx } from "../../../src/localExcel/files/openXlsx";
import { saveXlsx } from "../../../src/localExcel/files/saveXlsx";
import { openSpreadsheet } from "../../../src/localExcel/files/openSpreadsheet";
import type { SheetModel } from "../../../src/localExcel/model/workbookModel";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, little: boolean, mark = true): Uint8Array {
  const units = Array.from((mark ? "\uFEFF" : "") + text, (character) => character.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

function grid(sheet: SheetModel | undefined): unknown[][] {
  const used = sheet?.cells.used(true);
  if (sheet === undefined || used === undefined) return [];
  return Array.from({ length: used.rows }, (_, row) =>
    Array.from({ length: used.columns }, (__, column) => sheet.cells.value(used.row + row, used.column + column))
  );
}

/** Pixels of the first columns; undefined for the standard width. */
function widths(text: string, columns: number): (number | undefined)[] {
  const [sheet] = openCsv(utf8(text), "deals.csv").sheets;
  return Array.from({ length: columns }, (_, column) => sheet?.columns.get(column)?.size).map((points) =>
    points === undefined ? undefined : points / 0.75
  );
}

const opened = (bytes: Uint8Array): unknown[][] => grid(openCsv(bytes, "deals.csv").sheets[0]);

describe("encodings", () => {
  const text = "Név;Café\r\nŁódź;12\r\n";
  const expected = [
    ["Név", "Café"],
    ["Łódź", 12],
  ];

  test.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with byte order mark", utf8(`\uFEFF${text}`)],
    ["UTF-16 little-endian", utf16(text, true)],
    ["UTF-16 big-endian", utf16(text, false)],
    ["UTF-16 little-endian without mark", utf16("Stage;Owner\r\nWon;Ann\r\n".repeat(3), true, false)],
  ])("%s", (name, bytes) => {
    const got = opened(bytes);
    if (name.endsWith("without mark"))
      expect(got.slice(0, 2)).toEqual([
        ["Stage", "Owner"],
        ["Won", "Ann"],
      ]);
    else expect(got).toEqual(expected);
  });

  test("Windows-1252 when it is no valid UTF-8", () => {
    // 0xE9 is é and 0x80 the euro sign there; neither may stand alone in UTF-8.
    const bytes = new Uint8Array([...utf8("Owner,Amount\nRen"), 0xe9, ...utf8(",12 "), 0x80, ...utf8("\n")]);
    expect(opened(bytes)).toEqual([
      ["Owner", "Amount"],
      ["René", "12 €"],
    ]);
  });
});

describe("a line above the header that is no row of fields", () => {
  const below = '"Deal","Amount"\r\n"Alpha","$1,200"\r\n';
  const read = [
    ["Deal", "Amount"],
    ["Alpha", "$1,200"],
  ];

  test.each([
    ["a list's schema", 'ListSchema={"list":["<Field Name=\\"Title\\" />","<Field Type=\\"Text\\" />"]}'],
    ["quotes that close within a field", '"made by "Ann", for us","x"y'],
  ])("%s stays one text", (_, line) => {
    expect(opened(utf8(`\uFEFF${line}\r\n${below}`))).toEqual([[line, undefined], ...read]);
  });

  test("sound quotes over two lines are a header", () => {
    expect(opened(utf8('"Deal\nname","Amount"\n"Alpha","1"\n'))).toEqual([
      ["Deal\nname", "Amount"],
      ["Alpha", 1],
    ]);
  });

  test("a file whose every line is broken is read as before", () => {
    expect(opened(utf8('a,"b"c\nd\n'))).toHaveLength(1);
  });
});

describe("delimiters", () => {
  test.each([
    [",", "a,b,c\n1,2,3\n"],
    [";", "a;b;c\n1;2;3\n"],
    ["tab", "a\tb\tc\n1\t2\t3\n"],
    ["| ", "a|b|c\n1|2|3\n"],
    ["named in the first line", "sep=;\na;b;c\n1;2;3\n"],
  ])("%s", (_, text) => {
    expect(opened(utf8(text))).toEqual([
      ["a", "b", "c"],
      [1, 2, 3],
    ]);
  });

  test("commas inside the fields of a semicolon file divide nothing", () => {
    expect(opened(utf8("name;amount\nSmith, Ann;1.234,50\nLee, Bo;7,5\n"))).toEqual([
      ["name", "amount"],
      ["Smith, Ann", "1.234,50"],
      ["Lee, Bo", "7,5"],
    ]);
  });

  test("one column has none", () => {
    expect(opened(utf8("deal\nA\nB\n"))).toEqual([["deal"], ["A"], ["B"]]);
  });

  test("quoted line breaks, delimiters and quotes stay in their cell", () => {
    expect(opened(utf8('deal,note\r\nA,"two\r\nlines, ""quoted"""\r\n'))).toEqual([
      ["deal", "note"],
      ["A", 'two\r\nlines, "quoted"'],
    ]);
  });
});

describe("what a field is", () => {
  test.each([
    ["1234.5", 1234.5],
    ["-5", -5],
    ["0.25", 0.25],
    ["0", 0],
    ["123456789012345", 123456789012345],
    ["1234567890123456", "1234567890123456"],
    ["007", "007"],
    ["1E5", "1E5"],
    ["1,234", "1,234"],
    ["1.234,56", "1.234,56"],
    ["$5", "$5"],
    ["12 %", "12 %"],
    ["2024-01-31", "2024-01-31"],
    ["=1+1", "=1+1"],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'],
    ["+5", "+5"],
    ["@SUM(1)", "@SUM(1)"],
    ["TRUE", "TRUE"],
    [" 5", " 5"],
    ["", undefined],
  ])("%s", (field, value) => {
    expect(typedValue(field, false)).toBe(value);
  });

  test("a dot before three digits may group thousands where the comma does not divide fields", () => {
    expect(typedValue("1.234", true)).toBe("1.234");
    expect(typedValue("1.234", false)).toBe(1.234);
    expect(typedValue("0.234", true)).toBe(0.234);
    expect(typedValue("1.23", true)).toBe(1.23);
  });
});

test("a text that looks like a formula is a text in the saved file too", () => {
  const saved = saveXlsx(openSpreadsheet(utf8('deal,x\n"=HYPERLINK(""http://evil"")",-5\n'), "deals.csv"));
  const sheet = openXlsx(saved, "deals.xlsx").model.sheets[0];
  expect(sheet?.cells.value(1, 0)).toBe('=HYPERLINK("http://evil")');
  expect(sheet?.cells.formula(1, 0)).toBeUndefined();
  expect(sheet?.cells.value(1, 1)).toBe(-5);
});

test("texts keep spaces, line breaks, markup and what XML cannot say", () => {
  const texts = [" a ", "two\nlines", "\r\n", "<b>&amp;</b>", "_x0041_", "bell \u0007", "emoji 📈", "]]>", "\t"];
  const model = openCsv(utf8("x"), "t.csv");
  texts.forEach((text, row) => model.sheets[0]?.cells.put(row, 0, text));
  const sheet = openXlsx(saveXlsx({ model, source: undefined }), "t.xlsx").model.sheets[0];
  expect(texts.map((_, row) => sheet?.cells.value(row, 0))).toEqual(texts);
});

test.each([
  ["/tmp/Q3: pipeline [final].csv", "Q3  pipeline  final"],
  ["a".repeat(40) + ".csv", "a".repeat(31)],
  ["'quoted'.csv", "quoted"],
  [".csv", "Sheet1"],
  ["History.csv", "Sheet1"],
])("sheet name of %s", (file, name) => {
  expect(sheetNameOf(file)).toBe(name);
});

describe("widths of columns", () => {
  test("as their content needs, from 48 to 240 pixels; an empty column keeps the standard", () => {
    const text = `Id,Account,,Notes\n1,Halvorsen Marine,,${"long ".repeat(30)}\n`;
    expect(widths(text, 4)).toEqual([48, 131, undefined, 240]);
  });

  test("a title runs on over its row and widens nothing, unless every row is one field", () => {
    const title = "Opportunities by close date of all teams";
    expect(widths(`${title},\nId,Owner\n1,Ann\n`, 2)).toEqual([48, 54]);
    expect(widths(`${title}\nHalvorsen\n`, 1)).toEqual([240]);
  });

  test("a number is never cut off; the longest line counts, as people count letters", () => {
    const number = `0.${"1234567890".repeat(4)}`;
    expect(widths(`A,B\n${number},"Łódź\nKönigswinter"\n`, 2)).toEqual([313, 103]);
  });

  test("only the first rows are measured, and a saved file keeps the widths", () => {
    const rows = Array.from({ length: 500 }, (_, row) => `${row},${row < 450 ? "Ann" : "Annabel van der Meer"}`);
    const text = ["Id,Owner", ...rows].join("\n");
    expect(widths(text, 2)).toEqual([48, 54]);
    const saved = saveXlsx(openSpreadsheet(utf8("Id,Account\n1,Halvorsen Marine\n"), "deals.csv"));
    expect(openXlsx(saved, "deals.xlsx").model.sheets[0]?.columns.get(1)?.size).toBe(131 * 0.75);
  });
});
