import { format } from "numfmt";
import { rangeOf } from "../../../src/core/report/a1";
import type { PlanStyle, SheetPlan } from "../../../src/core/report/sheetPlan";
import { calculatedReport, type CalculatedReport } from "./calculatedReport";
import { analysisOf, cellsOf, manyDeals, reportOf } from "./reportOf";
import { addressOf } from "../../../src/core/report/a1";

/** Advance widths of bold Arial in thousandths of the size; its digits are as wide as the upright ones. */
const ADVANCE: Readonly<Record<string, number>> = {
  ".": 278,
  ",": 278,
  " ": 278,
  "%": 889,
  M: 833,
  k: 556,
  x: 556,
  d: 611,
  "*": 389,
  "+": 584,
  "−": 584,
  "-": 333,
};

/** Pixels of a text at 96 dpi. */
function pixelsOf(words: string, size: number): number {
  let units = 0;
  for (const sign of words) units += ADVANCE[sign] ?? 556;
  return (units / 1000) * ((size * 96) / 72);
}

/** The look of a cell: the plan's formats, a later one over an earlier one. */
function styleAt(sheet: SheetPlan, row: number, column: number): PlanStyle {
  let style: PlanStyle = {};
  for (const { range, style: more } of sheet.formats) {
    if (
      row >= range.row &&
      row < range.row + range.rows &&
      column >= range.column &&
      column < range.column + range.columns
    )
      style = { ...style, ...more };
  }
  return style;
}

/** Pixels of the cell, a merged one's all columns. */
function roomAt(sheet: SheetPlan, row: number, column: number): number {
  const merge = sheet.merges.find((area) => area.row === row && area.column === column);
  const widths = sheet.columnWidths.slice(column, column + (merge?.columns ?? 1));
  return widths.reduce((sum, width) => sum + width * 7 + 5, 0);
}

/** Numbers that would show as #### at their widths: a number never flows into the next cell. */
function tooWide(sheet: SheetPlan, calculated: CalculatedReport): string[] {
  return [...cellsOf(sheet)].flatMap(({ row, column }) => {
    const value = calculated.at(sheet.id, addressOf(row, column));
    if (typeof value !== "number") return [];
    const style = styleAt(sheet, row, column);
    const words = format(style.numberFormat ?? "General", value);
    const needed = pixelsOf(words, style.size ?? 11) + 4;
    const room = roomAt(sheet, row, column);
    return needed > room
      ? [`${sheet.id}!${addressOf(row, column)} "${words}" needs ${needed.toFixed(0)} of ${room.toFixed(0)}`]
      : [];
  });
}

describe.each([
  ["12.0M", 12_000_000, 1],
  ["340M", 340_000_000, 300],
  ["90k", 90_000, 0.01],
  ["48,000M", 48_000_000_000, 40_000],
])("no number is wider than its column, goal %s", (_, goal, times) => {
  const rows = manyDeals(120).map((row) =>
    row.amount === undefined ? row : { ...row, amount: Math.round(row.amount * times) }
  );
  const plan = reportOf(analysisOf(rows, { goal, asOf: "2026-09-15" }));
  const calculated = calculatedReport(plan);

  test.each(plan.sheets.filter(({ id }) => id !== "Rows").map((sheet) => [sheet.id, sheet] as const))(
    "%s",
    (_id, sheet) => {
      expect(tooWide(sheet, calculated)).toEqual([]);
    }
  );
});

test("wrapped texts have the height their length needs", () => {
  const plan = reportOf(analysisOf(manyDeals(120), { goal: 12_000_000, asOf: "2026-09-15" }));
  const flagged = plan.sheets.find(({ id }) => id === "Flagged");
  if (flagged === undefined) throw new Error("no flagged deals");
  const why = rangeOf("I1").column;
  for (const { row, column, content } of cellsOf(flagged)) {
    if (column !== why || row < 7 || content.kind !== "text") continue;
    const lines = Math.ceil((content.text.length * 5) / (40 * 7));
    const height = flagged.rowHeights.find((each) => each.row === row)?.points ?? flagged.defaultRowHeight;
    expect(height).toBeGreaterThanOrEqual(lines * 10);
  }
});
