import { axisGeometry, nextShown, pageFrom } from "../../../src/localExcel/page/grid/axisGeometry";
import { extentOf, placeAt, scrolledTo, sheetGeometry, spanOf } from "../../../src/localExcel/page/grid/sheetGeometry";
import { notePlace } from "../../../src/localExcel/page/grid/notePlace";
import { sheetView } from "./sheetView";

describe("axisGeometry", () => {
  const axis = axisGeometry(
    1_048_576,
    15,
    new Map([
      [1, 30],
      [3, 0],
      [4, 0],
      [1_000_000, 60],
    ])
  );

  it("sums default and special sizes in whole pixels", () => {
    expect([0, 1, 2, 3, 4, 5].map(axis.start)).toEqual([0, 20, 60, 80, 80, 80]);
    expect(axis.start(1_000_001) - axis.start(1_000_000)).toBe(80);
    expect(axis.start(axis.count)).toBe(1_048_576 * 20 + 20 - 40 + 60);
  });

  it("finds the shown index at a pixel, past hidden ones, and the ends beyond", () => {
    expect([0, 19, 20, 59, 60, 79, 80, 99, 100].map(axis.indexAt)).toEqual([0, 0, 1, 1, 2, 2, 5, 5, 6]);
    expect(axis.indexAt(-5)).toBe(0);
    expect(axis.indexAt(1e9)).toBe(1_048_575);
    for (const index of [0, 1, 2, 5, 77, 999_999, 1_000_000, 1_048_575]) {
      expect(axis.indexAt(axis.start(index))).toBe(index);
    }
  });

  it("ends at the last shown index when the rest is hidden", () => {
    const hiddenEnd = axisGeometry(
      4,
      15,
      new Map([
        [2, 0],
        [3, 0],
      ])
    );
    expect(hiddenEnd.indexAt(500)).toBe(1);
    expect(nextShown(hiddenEnd, 1, 1)).toBe(1);
  });

  it("places points where the rounded rows are, not where unrounded ones would be", () => {
    const small = axisGeometry(1000, 14.5, new Map());
    // 14.5 points are 19.33 pixels, drawn as 19: row 100 begins at 1,900, not at 1,933.
    expect(small.pixelAt(14.5 * 100)).toBe(1900);
    expect(small.pixelAt(14.5 * 100 + 7.25)).toBe(1910);
    expect(axis.pixelAt(45)).toBe(60);
  });

  it("steps over hidden indices and pages by what shows", () => {
    expect(nextShown(axis, 2, 1)).toBe(5);
    expect(nextShown(axis, 5, -1)).toBe(2);
    expect(nextShown(axis, 0, -1)).toBe(0);
    expect(pageFrom(axis, 10, 200)).toBe(20);
    expect(pageFrom(axis, 10, -100_000)).toBe(0);
    expect(pageFrom(axis, 1_000_000, 40)).toBe(1_000_001);
  });
});

describe("a sheet with frozen rows and columns", () => {
  const geometry = sheetGeometry(
    sheetView({ freeze: { rows: 2, columns: 1 }, columnWidths: new Map([[0, 75]]), rowHeights: new Map([[1, 30]]) })
  );
  const view = { left: 640, top: 1000, width: 900, height: 500 };

  it("shows the frozen ones and what is scrolled to", () => {
    expect(geometry.frozen).toEqual({ width: 100, height: 60 });
    expect(spanOf(geometry.rows, "frozen", { frozen: 2, from: 1000, length: 500 })).toEqual({ first: 0, end: 2 });
    const body = spanOf(geometry.rows, "body", { frozen: 2, from: 1000, length: 500 });
    expect(geometry.rows.start(body.first)).toBeLessThanOrEqual(1060);
    expect(geometry.rows.start(body.first + 1)).toBeGreaterThan(1060);
    expect(geometry.rows.start(body.end)).toBeGreaterThanOrEqual(1500);
  });

  it("tells frozen places from scrolled ones under a point", () => {
    expect(placeAt(geometry, view, { x: 50, y: 30 })).toEqual({ row: 1, column: 0 });
    expect(placeAt(geometry, view, { x: 101, y: 30 })).toEqual({ row: 1, column: 11 });
    expect(placeAt(geometry, view, { x: 50, y: 61 }).row).toBe(geometry.rows.indexAt(1061));
  });

  it("scrolls only as far as needed, and not at all for frozen places", () => {
    expect(scrolledTo(geometry, view, { row: 0, column: 0 })).toEqual(view);
    const up = scrolledTo(geometry, view, { row: 5, column: 20 });
    expect(placeAt(geometry, up, { x: 100, y: 60 }).row).toBe(5);
    const down = scrolledTo(geometry, view, { row: 500, column: 20 });
    expect(geometry.rows.start(501) - down.top).toBe(500);
  });

  it("leaves room to scroll beyond what is used or selected, within the sheet", () => {
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(extentOf({ rows: 500, columns: 40 }, cell)).toEqual({ rows: 560, columns: 52 });
    expect(extentOf({ rows: 0, columns: 0 }, { ...cell, row: 9999 }).rows).toBe(10_060);
    expect(extentOf({ rows: 1_048_576, columns: 16_384 }, cell)).toEqual({ rows: 1_048_576, columns: 16_384 });
  });
});

describe("a note about a cell", () => {
  const room = { left: 40, top: 23, width: 400, height: 200 };
  const note = { width: 150, height: 60 };
  const cell = (left: number, top: number) => ({ left, top, width: 64, height: 20 });

  it("stands below its cell, and within the grid at the right edge", () => {
    expect(notePlace(cell(100, 50), note, room)).toEqual({ left: 112, top: 76 });
    expect(notePlace(cell(380, 50), note, room)).toEqual({ left: 290, top: 76 });
  });

  it("stands above where there is no room below, and below where there is none on either side", () => {
    expect(notePlace(cell(100, 190), note, room)).toEqual({ left: 112, top: 124 });
    expect(notePlace(cell(100, 60), { width: 150, height: 190 }, room).top).toBe(86);
  });
});
