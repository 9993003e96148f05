import {
  areaAddress,
  columnIndex,
  columnName,
  fullAddress,
  parseArea,
  parseReference,
  quotedSheet,
} from "../../../src/localExcel/model/address";

test("columns are counted A to XFD", () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnName)).toStrictEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  expect(["A", "z", "AA", "ZZ", "AAA", "xfd"].map(columnIndex)).toStrictEqual([0, 25, 26, 701, 702, 16383]);
});

test("cells, areas, whole columns and whole rows are read and written", () => {
  for (const text of ["A1", "B2:D9", "C:E", "4:7"]) expect(areaAddress(parseArea(text) ?? fail(text))).toBe(text);
  expect(parseArea("$D$9:$B$2")).toStrictEqual({ row: 1, column: 1, rows: 8, columns: 3 });
  expect(areaAddress({ row: 1, column: 1, rows: 8, columns: 3 }, true)).toBe("$B$2:$D$9");
});

test("what is no area, or lies off the sheet, is undefined", () => {
  for (const text of ["", "A", "1", "A0", "A1:B", "A1:2", "XFE1", "A1048577", "A1:B2:C3", "Deals", "A1,B2"]) {
    expect([text, parseArea(text)]).toStrictEqual([text, undefined]);
  }
});

test("sheet names are quoted where a formula needs it, and read back", () => {
  const names = ["Data", "Bob's deals", "Q1", "2026", "R1C1", "TRUE", "a.b", "Größe", "A-B"];
  expect(names.map(quotedSheet)).toStrictEqual([
    "Data",
    "'Bob''s deals'",
    "'Q1'",
    "'2026'",
    "'R1C1'",
    "'TRUE'",
    "a.b",
    "Größe",
    "'A-B'",
  ]);
  const area = { row: 0, column: 0, rows: 2, columns: 1 };
  for (const name of names)
    expect(parseReference(`=${fullAddress(name, area, true)}`)).toStrictEqual({ sheet: name, area });
});

function fail(text: string): never {
  throw new Error(`${text} was not read`);
}
