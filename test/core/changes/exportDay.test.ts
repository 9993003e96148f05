import { startColumn } from "../../../src/core/cells/gridColumn";
import { isoDay } from "../../../src/core/cells/day";
import type { CellValue, Grid } from "../../../src/core/cells/grid";
import { dayInName, daySaidByRows } from "../../../src/core/changes/exportDay";
import type { Source } from "../../../src/core/opportunities/reading";

const named = (name: string): string | undefined => {
  const day = dayInName(name);
  return day === undefined ? undefined : isoDay(day);
};

describe("the day in the name of a file or sheet", () => {
  test.each([
    ["pipeline 2026-08-15", "2026-08-15"],
    ["2026_08_15_deals", "2026-08-15"],
    ["2026.8.5", "2026-08-05"],
    ["export20260815", "2026-08-15"],
    ["export-20260815093000", "2026-08-15"],
    ["deals 2026-08-15 0930", "2026-08-15"],
    ["15-08-2026", "2026-08-15"],
    ["08-15-2026", "2026-08-15"],
    // Points are day first everywhere.
    ["Pipeline 08.07.2026", "2026-07-08"],
    ["08-08-2026", "2026-08-08"],
    ["Pipeline 15 Aug 2026", "2026-08-15"],
    ["Deals_Aug-15-2026", "2026-08-15"],
    ["15. August 2026", "2026-08-15"],
    ["2026-08-15 (copy of 2026-08-15)", "2026-08-15"],
  ])("%s", (name, day) => expect(named(name)).toBe(day));

  test.each([
    "2022-38",
    "08-07-2026",
    "2026-08",
    "August 2026",
    "Q3 2026",
    "2026-02-31",
    "2026-08-01 to 2026-08-15",
    "report1660555555123",
    "deals",
    "Deal 15 Acme 2026",
    "",
  ])("none in %j", (name) => expect(named(name)).toBeUndefined());
});

const SOURCE: Source = {
  sheet: "Deals",
  headerRow: 1,
  firstRow: 2,
  lastRow: 9,
  firstColumn: 0,
  lastColumn: 1,
  table: undefined,
  columns: {},
  columnIndexes: {},
  sideIndexes: { snapshot: 1 },
};

function saidBy(cells: readonly CellValue[], source: Source = SOURCE): string | undefined {
  const column = startColumn({ column: 1, numberFormat: "General" });
  column.append(
    cells.map((cell) => [cell]),
    0
  );
  const grid: Grid = {
    sheet: "Deals",
    firstRow: 2,
    rowCount: cells.length,
    columns: [column.finish()],
    date1904: false,
  };
  const day = daySaidByRows(grid, source);
  return day === undefined ? undefined : isoDay(day);
}

describe("the day that a snapshot-date column says", () => {
  test("is said by numbers and by texts, with a time of day or without", () => {
    expect(saidBy([46_249, 46_249.5, ""])).toBe("2026-08-15");
    expect(saidBy(["2026-08-15", "2026-08-15T09:30:00Z", "Total"])).toBe("2026-08-15");
    expect(saidBy(["8/15/2026", "15/08/2026"])).toBe("2026-08-15");
  });

  test("is none where the rows say several, read both ways, or mostly say nothing", () => {
    expect(saidBy([46_249, 46_256])).toBeUndefined();
    expect(saidBy(["8/7/2026", "8/7/2026"])).toBeUndefined();
    expect(saidBy([46_249, "", "", ""])).toBeUndefined();
    expect(saidBy([12, 12, 12])).toBeUndefined();
    expect(saidBy([])).toBeUndefined();
  });

  test("is none without such a column", () => {
    expect(saidBy([46_249, 46_249], { ...SOURCE, sideIndexes: {} })).toBeUndefined();
  });
});
