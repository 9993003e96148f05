import { copiedText, filledCells, pastedCells } from "../../../src/localExcel/page/grid/clipboard";
import { extendTo, nextWithin, selectArea, selectCell, step } from "../../../src/localExcel/page/grid/selection";
import { sheetGeometry } from "../../../src/localExcel/page/grid/sheetGeometry";
import { nextRegion } from "../../../src/localExcel/page/nextRegion";
import { hiddenParts } from "../../../src/localExcel/page/hiddenParts";
import { sheetView, STYLE } from "./sheetView";

const merge = { row: 2, column: 1, rows: 2, columns: 3 };

describe("selecting", () => {
  it("takes merged cells as one", () => {
    expect(selectCell({ row: 3, column: 2 }, [merge])).toMatchObject({ area: merge, active: { row: 2, column: 1 } });
  });

  it("extends to a corner and takes in merged cells at its edge", () => {
    const extended = extendTo(selectCell({ row: 0, column: 0 }, [merge]), { row: 2, column: 1 }, [merge]);
    expect(extended.area).toEqual({ row: 0, column: 0, rows: 4, columns: 4 });
    expect(extended.active).toEqual({ row: 0, column: 0 });
  });

  it("steps out of merged cells and past hidden rows, and stays at the edge", () => {
    const sheet = { geometry: sheetGeometry(sheetView({ rowHeights: new Map([[1, 0]]) })), merges: [merge] };
    expect(step({ row: 2, column: 1 }, { rows: 1, columns: 0 }, sheet)).toEqual({ row: 4, column: 1 });
    expect(step({ row: 2, column: 1 }, { rows: 0, columns: 1 }, sheet)).toEqual({ row: 2, column: 4 });
    expect(step({ row: 0, column: 0 }, { rows: 1, columns: 0 }, sheet)).toEqual({ row: 2, column: 0 });
    expect(step({ row: 0, column: 0 }, { rows: -1, columns: 0 }, sheet)).toEqual({ row: 0, column: 0 });
  });

  it("goes round a selected area: by rows with Tab, by columns with Enter", () => {
    const area = selectArea({ row: 1, column: 1, rows: 2, columns: 2 });
    const last = { ...area, active: { row: 2, column: 2 } };
    expect(nextWithin(area, "row", true)).toEqual({ row: 1, column: 2 });
    expect(nextWithin(area, "column", true)).toEqual({ row: 2, column: 1 });
    expect(nextWithin(last, "row", true)).toEqual({ row: 1, column: 1 });
    expect(nextWithin(area, "row", false)).toEqual({ row: 2, column: 2 });
  });
});

describe("the clipboard", () => {
  it("holds cells as Excel puts them there, and takes them back", () => {
    const area = { row: 4, column: 2, rows: 2, columns: 3 };
    const cell = { style: 0, isText: true, hasLink: false };
    const cells = [
      { ...cell, row: 4, column: 2, text: "a\tb" },
      { ...cell, row: 5, column: 4, text: 'say "so"\nhere' },
    ];
    const text = copiedText({ area, cells, styles: [STYLE] });
    expect(text).toBe('"a\tb"\t\t\r\n\t\t"say ""so""\nhere"');
    expect(pastedCells(`${text}\r\n`)).toEqual([
      ["a\tb", "", ""],
      ["", "", 'say "so"\nhere'],
    ]);
  });

  it("fills an area with one cell, and leaves more than one as it is", () => {
    const area = { row: 0, column: 0, rows: 2, columns: 2 };
    expect(filledCells([["7"]], area)).toEqual([
      ["7", "7"],
      ["7", "7"],
    ]);
    expect(filledCells([["7", "8"]], area)).toEqual([["7", "8"]]);
  });
});

it("F6 goes round the parts of the page, Shift+F6 back, and begins at either end", () => {
  const parts = ["strip", "grid", "tabs"].map((name) => ({ name, holds: () => false, focus: () => undefined }));
  const inGrid = parts.map((part) => ({ ...part, holds: () => part.name === "grid" }));
  const named = (region: unknown) => (region as { name: string } | undefined)?.name;
  expect(named(nextRegion(parts, null, false))).toBe("strip");
  expect(named(nextRegion(parts, null, true))).toBe("tabs");
  expect(named(nextRegion(inGrid, null, false))).toBe("tabs");
  expect(named(nextRegion(inGrid, null, true))).toBe("strip");
});

it("calls unseen parts of a file by people's words, each once", () => {
  const parts = [
    "xl/pivotTables/pivotTable1.xml",
    "xl/pivotCache/x.xml",
    "xl/media/image1.png",
    "xl/printerSettings/p.bin",
  ];
  expect(hiddenParts(parts)).toEqual(["pivot tables", "pictures and shapes"]);
});
