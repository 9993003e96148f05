import {
  addressOf,
  columnIndex,
  columnLetters,
  isInside,
  outside,
  overlaps,
  referenceTo,
  sheetRangeOf,
} from "../../src/workbook/address";

const range = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

test("letters and indexes of columns", () => {
  // A 0 … Z 25, AA 26, XFD is the last of 16,384.
  expect(["A", "Z", "AA", "AZ", "BA", "XFD"].map(columnIndex)).toEqual([0, 25, 26, 51, 52, 16_383]);
  expect([0, 25, 26, 51, 52, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "XFD"]);
});

test("what a name points at", () => {
  expect(sheetRangeOf("='Bob''s deals'!$A$1:$C$9")).toEqual({ sheet: "Bob's deals", range: range(0, 0, 9, 3) });
  expect(sheetRangeOf("=Deals!$B$2")).toEqual({ sheet: "Deals", range: range(1, 1, 1, 1) });
  expect(sheetRangeOf("'A!B'!$A$1")).toEqual({ sheet: "A!B", range: range(0, 0, 1, 1) });
  for (const gone of ["=#REF!$A$1", "=#REF!", "=0.19", "=SUM(Deals!$A$1:$A$2)", "=Deals!$A:$A"]) {
    expect(sheetRangeOf(gone)).toBeUndefined();
  }
});

test("a reference reads back as what it was made of", () => {
  const place = { sheet: "Bob's [x] deals", range: range(4, 27, 3, 2) };
  expect(referenceTo(place.sheet, place.range)).toBe("='Bob''s [x] deals'!$AB$5:$AC$7");
  expect(sheetRangeOf(referenceTo(place.sheet, place.range))).toEqual(place);
  // One cell is one cell: "$A$1:$A$1" would be a range to a formula.
  expect(referenceTo("Deals", range(0, 0, 1, 1))).toBe("='Deals'!$A$1");
  expect(addressOf(place.range)).toBe("AB5:AC7");
  expect(addressOf(range(0, 0, 1, 1))).toBe("A1");
});

test("the part of a range that another does not cover", () => {
  // 10 × 10 with a 2 × 2 hole in the middle: 4 rows above, 4 below, 4 columns left and right of the 2 rows between.
  expect(outside(range(0, 0, 10, 10), range(4, 4, 2, 2))).toEqual([
    range(0, 0, 4, 10),
    range(6, 0, 4, 10),
    range(4, 0, 2, 4),
    range(4, 6, 2, 4),
  ]);
  expect(outside(range(0, 0, 2, 2), range(0, 0, 2, 2))).toEqual([]);
  expect(outside(range(0, 0, 2, 2), range(5, 5, 1, 1))).toEqual([range(0, 0, 2, 2)]);
  expect(outside(range(0, 0, 5, 5), range(0, 0, 3, 5))).toEqual([range(3, 0, 2, 5)]);
});

test("overlapping and lying inside", () => {
  expect(overlaps(range(0, 0, 2, 2), range(1, 1, 2, 2))).toBe(true);
  expect(overlaps(range(0, 0, 2, 2), range(2, 0, 2, 2))).toBe(false);
  expect(isInside(range(1, 1, 1, 1), range(0, 0, 2, 2))).toBe(true);
  expect(isInside(range(1, 1, 2, 1), range(0, 0, 2, 2))).toBe(false);
});
